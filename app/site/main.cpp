#include "app/site/sitecommands.h"

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char **argv)
{
    // What this program makes is for its user alone.
    ::umask(S_IRWXG | S_IRWXO);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countertop-site"));
    const countertop::SystemClock clock;
    return static_cast<int>(
        countertop::sitehost::runSite(QCoreApplication::arguments().sliced(1), clock));
}
