#include "app/site/safetycommands.h"

#include "app/site/sitereader.h"
#include "core/site/intake/verifychains.h"
#include "core/storage/backup.h"

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

QString sentenceOf(const site::WalkedChains &walked)
{
    return u"Walked %1 facts of %2 devices: each fits the one before, up to the mark. %3 are set "
           "aside, %4 more lie in quarantine."_s.arg(walked.factCount)
               .arg(walked.deviceCount)
               .arg(walked.setAsideCount)
               .arg(walked.quarantinedCount);
}

} // namespace

SiteExit verify(const SiteCall &call)
{
    if (!call.operands.isEmpty()) {
        return usage(u"verify takes nothing but --database."_s);
    }
    const SystemClock clock;
    const auto site = openToRead(SiteFolder(call.folder), clock);
    if (!site) {
        return fail(site.error(), call.folder);
    }
    const auto walked = site::verifyChains((*site)->database());
    if (!walked) {
        return fail(walked.error(), call.folder);
    }
    say(sentenceOf(*walked));
    if (const auto sums = site::verifySums((*site)->database()); !sums) {
        return fail(sums.error(), call.folder);
    }
    say(u"Balances, reservations, stock and feeds are what their entries come to."_s);
    return SiteExit::Done;
}

SiteExit backUp(const SiteCall &call)
{
    if (call.operands.size() != 1) {
        return usage(u"backup takes the file to write."_s);
    }
    const QString &file = call.operands.front();
    const auto copied = storage::copyDatabase(SiteFolder(call.folder).databasePath(), file);
    if (!copied) {
        return fail(copied.error(), call.folder);
    }
    if (const auto checked = storage::checkDatabaseFile(file); !checked) {
        return fail(checked.error(), call.folder);
    }
    say(u"The backup is in %1. Keep site.key beside it, and apart from it: without that file the "
        "PINs of new tills cannot be given out."_s.arg(file));
    return SiteExit::Done;
}

} // namespace countertop::sitehost
