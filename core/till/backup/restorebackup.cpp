// Putting a backup back; declared in backup.h.

#include "core/storage/archive.h"
#include "core/storage/backup.h"
#include "core/storage/processlock.h"
#include "core/till/backup/backup.h"
#include "core/till/backup/backupmark.h"
#include "core/till/journal/openledger.h"
#include "core/till/journal/rollbackguard.h"
#include "core/till/journal/verifyjournal.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

/// The files of a till's data; what belongs to the program's run (lock, ballast) stays.
const QStringList dataFiles = { u"till.db"_s,      u"till.db-wal"_s,      u"till.db-shm"_s,
                                u"site.db"_s,      u"site.db-wal"_s,      u"site.db-shm"_s,
                                u"reference.db"_s, u"reference.db-wal"_s, u"reference.db-shm"_s };

/// What the present `till.db` would lose, and the highest numbers that it ever used.
struct Present
{
    bool exists = false;
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
    const storage::QueryCatalog queries(u":/till/queries"_s);
    auto database = storage::Database::open({ path, storage::Access::Owner }, queries);
    if (!database) {
        return present; // damaged: that is why a backup is put back
    }
    CT_TRY(statement, (*database)->statement(u"journal/read_mark"_s));
    const auto row = statement->one([&present, now](const storage::Row &found) {
        present.exists = true;
        present.mark = { DeviceId::fromText(found.text(0)).value_or(DeviceId()),
                         static_cast<int>(found.integer(1)),
                         found.integer(2),
                         QString::fromLatin1(found.bytes(3).toHex()),
                         now };
        present.ackedSeq = found.integer(4);
        present.deviceNumber = static_cast<int>(found.integer(5));
        return 0;
    });
    return row ? present : Present();
}

Result<void> checkNothingIsLost(const Present &present, const BackupMark &mark)
{
    if (!present.exists) {
        return done();
    }
    if (present.mark.device != mark.device) {
        return Error{ ErrorKind::Refused,
                      BackupError::OtherTill,
                      u"the backup is of device "_s + mark.device.toText() };
    }
    const std::int64_t safe = std::max(present.ackedSeq, mark.seq);
    if (present.mark.seq > safe) {
        return Error{ ErrorKind::Refused,
                      BackupError::UnsentFacts,
                      QString::number(present.mark.seq - safe) };
    }
    return done();
}

/// Turns damage of any kind into «not a usable backup».
Error notABackup(const Error &error)
{
    const bool isNewer = error.code.is(storage::StorageError::NewerSchema);
    return isNewer ? error : Error{ ErrorKind::Corrupt, BackupError::NotABackup, error.detail };
}

/// Opens the extracted till, proves its whole journal and begins its new epoch.
Result<DeviceIdentity>
renew(const QString &scratch, const RestoreRequest &request, const Present &present)
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
    DeviceIdentity device = ledger.device();
    device.epoch = std::max(device.epoch, present.mark.epoch) + 1;
    device.deviceNumber = std::max(device.deviceNumber, present.deviceNumber) + 1;
    std::int64_t ackedSeq = ledger.head().ackedSeq;
    const QString site = scratch + u"/site.db"_s;
    if (QFile::exists(site) && request.renewSite) {
        CT_TRY(acked, request.renewSite(site, device));
        ackedSeq = acked;
    }
    CT_TRY_DONE(beginEpoch(ledger, device, ackedSeq));
    CT_TRY_DONE(markRunning(ledger.database(), false));
    return device;
}

/// Moves files by name from one folder to another. On failure moves back what it moved.
Result<void> moveFiles(const QStringList &names, const QString &from, const QString &to)
{
    QStringList moved;
    for (const QString &name : names) {
        if (!QFile::exists(from + u'/' + name)) {
            continue;
        }
        if (!QFile::rename(from + u'/' + name, to + u'/' + name)) {
            for (const QString &back : moved) {
                QFile::rename(to + u'/' + back, from + u'/' + back);
            }
            return Error{ ErrorKind::Unavailable,
                          storage::StorageError::IoFailed,
                          u"cannot move "_s + name };
        }
        moved << name;
    }
    return done();
}

Result<QString> putInPlace(const RestoreRequest &request, const QString &scratch)
{
    const QString aside = u"%1/aside-%2"_s.arg(request.folder).arg(request.clock->now().ms());
    if (!QDir().mkpath(aside)) {
        return Error{ ErrorKind::Unavailable,
                      storage::StorageError::CannotOpen,
                      u"no folder "_s + aside };
    }
    CT_TRY_DONE(moveFiles(dataFiles, request.folder, aside));
    const auto moved = moveFiles(dataFiles, scratch, request.folder);
    if (!moved) {
        (void)moveFiles(dataFiles, aside, request.folder).has_value();
        return moved.error();
    }
    return aside;
}

} // namespace

Result<RestoreOutcome> restoreBackup(const RestoreRequest &request)
{
    if (!QDir().mkpath(request.folder)) {
        return Error{ ErrorKind::Unavailable,
                      storage::StorageError::CannotOpen,
                      u"no folder "_s + request.folder };
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
    CT_TRY_DONE(checkNothingIsLost(present, mark));
    CT_TRY(device, renew(scratch.path(), request, present));
    CT_TRY(aside, putInPlace(request, scratch.path()));
    RollbackGuard(request.folder).forget();
    return RestoreOutcome{ mark, device, aside };
}

} // namespace countertop::till
