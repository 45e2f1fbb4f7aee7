#include "app/terminal/cli/paircommand.h"

#include "app/terminal/cli/problemwords.h"
#include "app/terminal/joinsite.h"
#include "app/terminal/openedshop.h"

#include <QTextStream>

#include <cstdio>

namespace countertop::terminal {

using namespace Qt::StringLiterals;

Result<ExitCode> runPair(const Call &call, const QString &folder)
{
    CT_TRY(address, siteAddressOf(call.value(u"site"_s)));
    const JoinWish wish{ address,
                         call.value(u"code"_s),
                         call.value(u"pin"_s).split(u',', Qt::SkipEmptyParts) };
    const SystemClock clock;
    CT_TRY(joined,
           OpenedShop::isShop(folder) ? joinWithShop(folder, wish, clock)
                                      : joinAsNewTill(folder, wish, clock));
    QTextStream out(stdout);
    out << u"This is till %1 of store %2 of \"%3\" now.\n"_s.arg(joined.deviceNumber)
               .arg(joined.storeNumber)
               .arg(joined.company);
    if (joined.factsSent > 0) {
        out << u"%1 facts that the site lacked were sent.\n"_s.arg(joined.factsSent);
    }
    if (joined.notYet) {
        out.flush();
        QTextStream(stderr) << u"Not everything was sent yet: %1\nThe till sells, and goes on "
                               "sending by itself.\n"_s.arg(problemText(*joined.notYet, folder));
    }
    return ExitCode::Done;
}

} // namespace countertop::terminal
