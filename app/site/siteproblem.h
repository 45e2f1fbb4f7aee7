#pragma once

#include "app/site/sitecommands.h"
#include "core/base/result.h"

#include <QJsonObject>

namespace countertop::sitehost {

/// What happened, what is safe, what to do: for the person at the command line.
QString problemSentence(const Error &error, const QString &folder);
/// The same for an order that was refused (`runOrder`).
QString refusalSentence(const QJsonObject &answer);
SiteExit exitFor(const Error &error);

} // namespace countertop::sitehost
