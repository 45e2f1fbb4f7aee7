// Putting a backup back; declared in backup.h.

#include "core/storage/archive.h"
#include "core/storage/backup.h"
#include "core/storage/movefiles.h"
#include "core/storage/processlock.h"
#include "core/till/backup/backup.h"
#include "core/till/backup/backupmark.h"
#include "core/till/journal/openledger.h"
#include "core/till/journal/rollbackguard.h"
#include "core/till/journal/verifyjournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <memory>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

/// Where the site lies that acknowledged the till's facts.
enum class SiteIs { InTheBackup, Elsewhere };

/// The files of a till's data; what belongs to the program's run (lock, ballast) stays.
const QStringList dataFiles
    = { u"till.db"_s,          u"till.db-wal"_s,     u"till.db-shm"_s,  u"site.db"_s,
        u"site.db-wal"_s,      u"site.db-shm"_s,     u"reference.db"_s, u"reference.db-wal"_s,
        u"reference.db-shm"_s, u"reference.new.db"_s };

/// The till's data that lies in the folder now.
struct Present
{
    std::unique_ptr<storage::QueryCatalog> queries;
    std::unique_ptr<storage::Database> database; ///< null: there is none that can be read
    BackupMark mark;
    std::int64_t ackedSeq = 0;
    int deviceNumber = 0;
};

Result<Present> lookAtPresent(const QString &folder, Instant now)
{
    const QString path = folder + u"/till.db"_s;
    Present present;
    if (!QFile::exists(path)) {
        return present;
    }
    // Opened as its owner, so that what still stands in the log is counted.
    present.queries = std::make_unique<storage::QueryCatalog>(u":/till/queries"_s);
    auto database = storage::Database::open({ path, storage::Access::Owner }, *present.queries);
    if (!database || !(*database)->check()) {
        return present; // damaged: that is why a backup is put back
    }
    CT_TRY(statement, (*database)->statement(u"journal/read_mark"_s));
    const auto row = statement->one([&present, now](const storage::Row &found) {
        present.mark = { DeviceId::fromText(found.text(0)).value_or(DeviceId()),
                         static_cast<int>(found.integer(1)),
                         found.integer(2),
                         QString::fromLatin1(found.bytes(3).toHex()),
                         now };
        present.ackedSeq = found.integer(4);
        present.deviceNumber = static_cast<int>(found.integer(5));
        return 0;
    });
    if (row && *row) {
        present.database = std::move(*database);
    }
    return present;
}

/// Up to which fact two journals are the same. Each fact holds the hash of the one before, so they
/// part once and for all.
Result<std::int64_t> commonFacts(Journal one, Journal other, std::int64_t most)
{
    std::int64_t same = 0;
    std::int64_t different = most + 1;
    while (same + 1 < different) {
        const std::int64_t middle = same + (different - same) / 2;
        CT_TRY(left, one.at(middle));
        CT_TRY(right, other.at(middle));
        const bool isSame = left && right && left->hash == right->hash;
        (isSame ? same : different) = middle;
    }
    return same;
}

/// The number of the newest fact of a till's database; 0 for none.
Result<std::int64_t> newestSeq(storage::Database &database)
{
    CT_TRY(statement, database.statement(u"journal/read_mark"_s));
    CT_TRY(seq, statement->one([](const storage::Row &row) { return row.integer(2); }));
    return seq.value_or(0);
}

/// Facts are given up when their number was said, no other: a command of another day is no answer.
Result<void> checkGivenUp(std::int64_t lost, const RestoreRequest &request)
{
    return lost <= 0 || lost == request.factsGivenUp
        ? done()
        : Result<void>(
            Error{ ErrorKind::Refused, BackupError::UnsentFacts, QString::number(lost) });
}

/// Nothing that only the present journal holds may be given up unless somebody says so. Where the
/// site is put back, too, its receipt of a fact saves nothing.
Result<void> checkNothingIsLost(const Present &present,
                                Ledger &restored,
                                const RestoreRequest &request,
                                SiteIs site)
{
    if (present.mark.device != restored.device().device) {
        return Error{ ErrorKind::Refused,
                      BackupError::OtherTill,
                      u"the backup is of device "_s + restored.device().device.toText() };
    }
    CT_TRY(common,
           commonFacts(Journal(*present.database),
                       restored.journal(),
                       std::min(present.mark.seq, restored.head().seq)));
    const std::int64_t safe
        = site == SiteIs::Elsewhere ? std::max(present.ackedSeq, common) : common;
    CT_TRY(statement, present.database->statement(u"journal/count_after"_s));
    statement->bind("after"_L1, safe);
    CT_TRY(lost, statement->one([](const storage::Row &row) { return row.integer(0); }));
    return checkGivenUp(lost.value_or(0), request);
}

/// The same where the till's own journal is gone: what its site has of it beyond the backup.
Result<void> checkSiteKnowsNoMore(Ledger &restored, const RestoreRequest &request, SiteIs site)
{
    const QString path = request.folder + u"/site.db"_s;
    if (site == SiteIs::Elsewhere || !request.factsAtSite || QFileInfo(path).size() == 0) {
        return done();
    }
    const auto known = request.factsAtSite(path, restored.device().device);
    // A site that cannot be read is why a backup is put back; it is kept aside, too.
    const std::int64_t lost = known ? *known - restored.head().seq : 0;
    return checkGivenUp(lost, request);
}

/// Whether the till that lies in the folder goes on and only its site comes back: the site is gone,
/// and the till's journal holds all that the backup's holds. Nothing sold since is given up then.
Result<bool>
goesOn(const Present &present, const RestoreRequest &request, const QString &scratch, SiteIs site)
{
    const bool isSiteLost = QFileInfo(request.folder + u"/site.db"_s).size() == 0;
    if (site != SiteIs::InTheBackup || !isSiteLost || !present.database) {
        return false;
    }
    const storage::QueryCatalog queries(u":/till/queries"_s);
    CT_TRY(backup,
           storage::Database::open({ scratch + u"/till.db"_s, storage::Access::Reader }, queries));
    CT_TRY(newest, newestSeq(*backup));
    CT_TRY(common, commonFacts(Journal(*present.database), Journal(*backup), newest));
    return newest > 0 && common == newest;
}

/// Puts a copy of the till that goes on in the place of the backup's.
Result<void> takePresentTill(const Present &present, const QString &scratch)
{
    const QString path = scratch + u"/till.db"_s;
    for (const QString &log : { path + u"-wal"_s, path + u"-shm"_s }) {
        QFile::remove(log);
    }
    CT_TRY_DONE(storage::copyDatabase(present.database->path(), path));
    return storage::checkDatabaseFile(path);
}

/// Turns damage of any kind into «not a usable backup». A file that cannot be read and a disk that
/// is full say nothing about the backup.
Error notABackup(const Error &error)
{
    const bool speaksOfTheFile = error.kind != ErrorKind::Unavailable
        && !error.code.is(storage::StorageError::NewerSchema);
    return speaksOfTheFile ? Error{ ErrorKind::Corrupt, BackupError::NotABackup, error.detail }
                           : error;
}

/// Opens the extracted till, proves its whole journal, compares it with the one that lies in the
/// folder, and begins its new epoch.
Result<DeviceIdentity>
renew(const QString &scratch, const RestoreRequest &request, const Present &present, SiteIs site)
{
    const storage::QueryCatalog queries(u":/till/queries"_s);
    TillOptions options;
    options.folder = scratch;
    options.clock = request.clock;
    options.makeIds = [&request] { return std::make_unique<RandomIds>(*request.clock); };
    auto opened = openLedger(options, queries);
    if (!opened) {
        return notABackup(opened.error());
    }
    Ledger &ledger = *opened->ledger;
    const auto chain = verifyFacts(ledger.database(), ledger.head(), 0);
    if (!chain) {
        return notABackup(chain.error());
    }
    CT_TRY_DONE(present.database ? checkNothingIsLost(present, ledger, request, site)
                                 : checkSiteKnowsNoMore(ledger, request, site));
    DeviceIdentity device = ledger.device();
    device.epoch = std::max(device.epoch, present.mark.epoch) + 1;
    device.deviceNumber = std::max(device.deviceNumber, present.deviceNumber) + 1;
    std::int64_t ackedSeq = ledger.head().ackedSeq;
    if (site == SiteIs::InTheBackup && request.renewSite) {
        CT_TRY(acked, request.renewSite(scratch + u"/site.db"_s, device));
        ackedSeq = acked;
    }
    CT_TRY_DONE(beginEpoch(ledger, device, ackedSeq));
    CT_TRY_DONE(markRunning(ledger.database(), false));
    RollbackGuard(scratch).save(device, ledger.head());
    return device;
}

Result<QString> putInPlace(const RestoreRequest &request, const QString &scratch)
{
    const QString aside = u"%1/aside-%2"_s.arg(request.folder).arg(request.clock->now().ms());
    if (!QDir().mkpath(aside)) {
        return Error{ ErrorKind::Unavailable,
                      storage::StorageError::CannotOpen,
                      u"no folder "_s + aside };
    }
    CT_TRY_DONE(storage::moveFiles(dataFiles, request.folder, aside));
    const auto moved = storage::moveFiles(dataFiles, scratch, request.folder);
    if (!moved) {
        (void)storage::moveFiles(dataFiles, aside, request.folder).has_value();
        return moved.error();
    }
    return aside;
}

} // namespace

Result<RestoreOutcome> restoreBackup(const RestoreRequest &request)
{
    if (!QDir().mkpath(request.folder)) {
        return storage::systemError(errno, request.folder);
    }
    CT_TRY(lock, storage::ProcessLock::take(request.folder + u"/till.lock"_s));
    const QTemporaryDir scratch(request.folder + u"/.restore-XXXXXX"_s);
    const auto head = storage::extractArchive(request.file, scratch.path());
    if (!head) {
        return notABackup(head.error());
    }
    for (const QString &name : head->names) {
        const auto checked = storage::checkDatabaseFile(scratch.filePath(name));
        if (!checked) {
            return notABackup(checked.error());
        }
    }
    CT_TRY(mark, markFromJson(head->mark));
    CT_TRY(present, lookAtPresent(request.folder, request.clock->now()));
    const SiteIs site
        = head->names.contains(u"site.db"_s) ? SiteIs::InTheBackup : SiteIs::Elsewhere;
    CT_TRY(isTillKept, goesOn(present, request, scratch.path(), site));
    if (isTillKept) {
        CT_TRY_DONE(takePresentTill(present, scratch.path()));
        mark = present.mark;
    }
    CT_TRY(device, renew(scratch.path(), request, present, site));
    present.database.reset(); // its log is in the file now
    CT_TRY(aside, putInPlace(request, scratch.path()));
    // A cut between the two leaves no guard: told at the next start, and no number comes twice.
    RollbackGuard(request.folder).forget();
    QFile::rename(scratch.filePath(u"till.guard"_s), request.folder + u"/till.guard"_s);
    return RestoreOutcome{ mark, device, aside };
}

} // namespace countertop::till
