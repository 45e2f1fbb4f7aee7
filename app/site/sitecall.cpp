#include "app/site/sitecall.h"

#include "app/site/siteproblem.h"

#include <QDateTime>
#include <QTextStream>

#include <cstdio>

namespace countertop::sitehost {

using namespace Qt::StringLiterals;

void say(const QString &text)
{
    QTextStream(stdout) << text << u'\n';
}

void warn(const QString &text)
{
    QTextStream(stderr) << text << u'\n';
}

QString timeText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms(), Qt::UTC).toString(u"yyyy-MM-dd hh:mm 'UTC'"_s);
}

SiteExit fail(const Error &error, const QString &place)
{
    warn(problemSentence(error, place));
    return exitFor(error);
}

SiteExit fail(const Error &error, const SiteFolder &site)
{
    return fail(error, site.name());
}

SiteExit usage(const QString &sentence)
{
    warn(sentence + u" See countertop-site --help."_s);
    return SiteExit::Usage;
}

} // namespace countertop::sitehost
