#pragma once

#include "app/site/sitecommands.h"
#include "app/site/sitefolder.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

namespace countertop::sitehost {

/// A call of the program: the command, its options and operands.
struct SiteCall
{
    QString command;
    SiteFolder site;
    QStringList operands;
    const QCommandLineParser &options;
    const Clock &clock;
};

/// A line on standard output.
void say(const QString &text);
/// A line on standard error: nothing that scripts read.
void warn(const QString &text);
/// A moment as it stands in sentences: 2026-05-14 08:07 UTC.
QString timeText(Instant at);
/// Says what *error* means for the data in *place*, and what to end with.
SiteExit fail(const Error &error, const QString &place);
SiteExit fail(const Error &error, const SiteFolder &site);
SiteExit usage(const QString &sentence);

} // namespace countertop::sitehost
