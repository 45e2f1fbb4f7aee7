#include "app/site/safetycommands.h"

#include "app/site/siteproblem.h"
#include "app/site/sitereader.h"
#include "core/site/audit/auditjournal.h"
#include "core/site/device/signedheads.h"
#include "core/site/restore/restoresite.h"
#include "core/storage/backup.h"
#include "core/storage/processlock.h"
#include "core/storage/replacedatabase.h"

#include <QFileInfo>

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

/// Whether *file* is one that the site itself lives by.
bool isOfTheSite(const QFileInfo &file, const SiteFolder &folder)
{
    const QString name = file.fileName();
    const bool isOwnName = name == "site.db"_L1 || name == "site.db-wal"_L1
        || name == "site.db-shm"_L1 || name == "last-backup.json"_L1 || name.startsWith("tls"_L1)
        || (name.startsWith("site."_L1) && !name.startsWith("site.db"_L1));
    return isOwnName
        && QFileInfo(file.absolutePath()).canonicalFilePath()
        == QFileInfo(folder.path()).canonicalFilePath();
}

void tellRestored(const site::RestoredSite &restored, const QString &what)
{
    say(what + u' ' + sentenceOf(restored.walked));
    if (restored.newestFactAt) {
        say(u"Its newest fact came in at %1. The tills read everything anew and send again what "
            "came later and is not in it."_s.arg(timeText(*restored.newestFactAt)));
    }
    say(u"Devices that were let in or locked out later are as they were then: look at them with "
        "countertop-site doctor."_s);
    if (!restored.aside.isEmpty()) {
        say(u"What was there before is kept as %1."_s.arg(restored.aside));
    }
}

/// What the keys in the folder, which are in no backup, mean for a database of another time or
/// place.
void tellKeys(const site::RestoredSite &restored, const SiteFolder &folder, const Clock &clock)
{
    const auto key = folder.storedSealingKey();
    if (!key) {
        warn(problemSentence(key.error(), folder.path()));
        return;
    }
    const auto site = openToRead(folder, clock);
    const auto unopened = site
        ? site::countUnopened((*site)->database(), key->value_or(QByteArray()))
        : Result<int>(site.error());
    if (unopened && *unopened > 0) {
        warn(u"%1 in %2: what the PINs of %3 stores are checked with cannot be opened. Tills that "
             "are in go on; new ones can be let in once the site.key of the site that was backed "
             "up lies there."_s
                 .arg(*key ? u"Another site.key lies"_s : u"No site.key lies"_s, folder.path())
                 .arg(*unopened));
    }
    if (restored.keyedDeviceCount > 0 && !folder.hasOwnKey()) {
        warn(u"No tls.key lies in %1: the %2 devices that know this site by it will not speak to "
             "another. Put tls.key and tls-next.key there before it starts, unless it is served "
             "with --tls-cert."_s.arg(folder.path())
                 .arg(restored.keyedDeviceCount));
    }
}

SiteExit verifyFigures(const SiteFolder &folder, const Clock &clock)
{
    const auto site = openToRead(folder, clock);
    if (!site) {
        return fail(site.error(), folder);
    }
    if (const auto sums = site::verifySums((*site)->database()); !sums) {
        return fail(sums.error(), folder);
    }
    const auto walked = site::verifyAudit((*site)->database());
    if (!walked) {
        return fail(walked.error(), folder);
    }
    say(u"Balances, reservations, stock and feeds are what their entries come to; the audit "
        u"journal "
        "of %1 entries is whole."_s.arg(*walked));
    return SiteExit::Done;
}

} // namespace

/// A server was put back to an earlier time by its own means: the site has to know.
static SiteExit restoreOnServer(const SiteCall &call)
{
    const SiteFolder &folder = call.site;
    if (!call.operands.isEmpty()) {
        return usage(u"With a database server restore takes no file: put the server back by its "
                     "own means first."_s);
    }
    const auto lock = storage::ProcessLock::take(folder.lockPath());
    if (!lock) {
        return fail(lock.error(), folder);
    }
    const auto site = openToRead(folder, call.clock); // what is none is not made one here
    if (!site && !site.error().code.is(ReadError::OlderSchema)) {
        return fail(site.error(), folder);
    }
    const auto restored = site::beginNewHistory(folder.databasePath(), call.clock);
    if (!restored) {
        return fail(restored.error(), folder);
    }
    tellRestored(*restored, u"A new history begins with what %1 holds."_s.arg(folder.name()));
    tellKeys(*restored, folder, call.clock);
    return verifyFigures(folder, call.clock);
}

SiteExit verify(const SiteCall &call)
{
    if (!call.operands.isEmpty()) {
        return usage(u"verify takes nothing but --database."_s);
    }
    const SiteFolder &folder = call.site;
    const auto site = openToRead(folder, call.clock);
    if (!site) {
        return fail(site.error(), call.site);
    }
    const auto walked = site::verifyChains((*site)->database());
    if (!walked) {
        return fail(walked.error(), call.site);
    }
    say(sentenceOf(*walked));
    return verifyFigures(folder, call.clock);
}

SiteExit heads(const SiteCall &call)
{
    bool hasStore = false;
    bool hasDevice = false;
    const site::TillNumber till{ call.options.value(u"company"_s),
                                 call.options.value(u"store"_s).toInt(&hasStore),
                                 call.options.value(u"device"_s).toInt(&hasDevice) };
    if (!call.operands.isEmpty() || !hasStore || !hasDevice) {
        return usage(u"heads takes --device N and --store S."_s);
    }
    const SiteFolder &folder = call.site;
    const auto key = folder.storedSealingKey();
    if (!key) {
        return fail(key.error(), call.site);
    }
    if (!*key) {
        warn(u"No site.key lies in %1, so nothing can be signed. Put it there: it is kept apart "
             "from the backups."_s.arg(folder.path()));
        return SiteExit::Failed;
    }
    const auto site = openToRead(folder, call.clock);
    if (!site) {
        return fail(site.error(), call.site);
    }
    const DeviceKey signing = headKeyOf(**key);
    const auto signedOnes = site::signedHeads((*site)->database(), till, signing);
    if (!signedOnes) {
        return fail(signedOnes.error(), call.site);
    }
    if (signedOnes->empty()) {
        warn(u"Till %1 of store %2 has sent nothing, or there is none."_s.arg(till.device)
                 .arg(till.store));
        return SiteExit::Refused;
    }
    for (const SignedHead &head : *signedOnes) {
        say(QString::fromLatin1(headLine(head)).chopped(1));
    }
    warn(u"%1 heads, one a day. The key of this site: %2"_s.arg(signedOnes->size())
             .arg(QString::fromLatin1(signing.publicHalf().toHex())));
    return SiteExit::Done;
}

SiteExit backUp(const SiteCall &call)
{
    if (call.operands.size() != 1) {
        return usage(u"backup takes the file to write."_s);
    }
    const SiteFolder &folder = call.site;
    if (folder.hasServer()) {
        warn(u"The data lies on a database server, which has means of its own to copy it: pg_dump, "
             "or a base backup with its log (pg_basebackup). Keep site.key, tls.key and "
             "tls-next.key of %1 as well, and apart from it."_s.arg(folder.path()));
        return SiteExit::Refused;
    }
    const QFileInfo target(call.operands.front());
    if (isOfTheSite(target, folder)) {
        return usage(
            u"%1 belongs to the site itself; name another file."_s.arg(target.absoluteFilePath()));
    }
    if (target.exists() && !call.options.isSet(u"replace"_s)) {
        warn(u"%1 is there already. Nothing was changed; name another file, or write over it with "
             "--replace."_s.arg(target.absoluteFilePath()));
        return SiteExit::Refused;
    }
    if (const auto ready = refuseUnready(folder); !ready) {
        return fail(ready.error(), call.site);
    }
    const Instant at = call.clock.now();
    const auto written = storage::writeBackupFile(folder.databasePath(), target.absoluteFilePath());
    if (!written) {
        return fail(written.error(), call.site);
    }
    say(u"The backup is in %1: %2 bytes, read back and whole."_s.arg(target.absoluteFilePath())
            .arg(QFileInfo(target.absoluteFilePath()).size()));
    say(u"It holds no keys. Keep site.key, tls.key and tls-next.key of %1 as well, and apart from "
        "it: without them its tills have to be let in anew."_s.arg(call.site.path()));
    if (const auto noted = folder.noteBackup({ target.absoluteFilePath(), at }); !noted) {
        warn(u"When it was made could not be written down in %1, so doctor does not know of it "
             "(%2). The backup is whole."_s.arg(call.site.path(), noted.error().detail));
    }
    return SiteExit::Done;
}

SiteExit restore(const SiteCall &call)
{
    if (call.site.hasServer()) {
        return restoreOnServer(call);
    }
    const QFileInfo file(call.operands.value(0));
    if (call.operands.size() != 1 || !file.isFile()) {
        return usage(u"restore takes the file of a backup."_s);
    }
    const SiteFolder &folder = call.site;
    if (isOfTheSite(file, folder)) {
        return usage(u"%1 belongs to the site itself; restore takes the file of a backup."_s.arg(
            file.absoluteFilePath()));
    }
    if (const auto made = folder.make(); !made) {
        return fail(made.error(), call.site);
    }
    const auto lock = storage::ProcessLock::take(folder.lockPath());
    if (!lock) {
        return fail(lock.error(), call.site);
    }
    if (const auto finished = storage::finishReplacement(folder.databasePath()); !finished) {
        return fail(finished.error(), call.site);
    }
    const auto restored
        = site::restoreSite(file.absoluteFilePath(), folder.databasePath(), call.clock);
    if (!restored) {
        const bool isOfTheFolder = restored.error().kind == ErrorKind::Unavailable;
        return fail(restored.error(), isOfTheFolder ? call.site.name() : file.absoluteFilePath());
    }
    tellRestored(*restored, u"%1 is in place now."_s.arg(file.absoluteFilePath()));
    tellKeys(*restored, folder, call.clock);
    return verifyFigures(folder, call.clock);
}

} // namespace countertop::sitehost
