#pragma once

#include "core/till/journal/ledger.h"

#include <functional>
#include <vector>

namespace countertop::till {

enum class BackupError {
    NotABackup, ///< another file, cut off, or changed
    OtherTill, ///< of another device
    UnsentFacts, ///< the present journal holds facts that only it has (detail: how many)
};
std::string_view errorFeature(BackupError);

/// What a backup says of the moment it was made.
struct BackupMark
{
    DeviceId device;
    int epoch = 0;
    std::int64_t seq = 0;
    QString chainHead; ///< hexadecimal
    Instant at;
};

/// A file in the folder of scheduled backups.
struct BackupFile
{
    QString path;
    Instant at;
};

/// Scheduled backups that are kept where no setting says otherwise (CT-88).
inline constexpr int backupsKept = 7;

/// Writes one checked archive of a till's data: `site.db` where the till hosts its site, copied
/// first so that its mark is never beyond the till's head, and `till.db` (decisions.md 35). The
/// till may sell meanwhile. Any thread; opens connections of its own, read-only.
/// *errors*: Unavailable those of storage; Corrupt CorruptFile when a copy does not pass its check.
Result<BackupMark> writeBackup(const QString &folder, const QString &file, const Clock &clock);

/// Writes a backup named after the moment into *target* and deletes all but the newest
/// *kept* of them.
Result<BackupFile> runScheduledBackup(const QString &folder,
                                      const QString &target,
                                      const Clock &clock,
                                      int kept = backupsKept);
/// Newest first.
std::vector<BackupFile> backupsIn(const QString &target);

/// How a backup is put back.
struct RestoreRequest
{
    QString folder; ///< of the till; no program may be running on it
    QString file;
    const Clock *clock = nullptr;
    /// How many facts that nobody else has are given up, exactly; they stay in the folder kept
    /// aside.
    std::int64_t factsGivenUp = 0;
    /// Tells the restored `site.db` at that path of the new epoch and device number and *returns*
    /// up to which fact it has this device's journal. Not called where the backup has no site.
    std::function<Result<std::int64_t>(const QString &siteDatabase, const DeviceIdentity &device)>
        renewSite;
    /// Up to which fact the `site.db` at that path has the journal of a device. Asked where the
    /// till's own journal is gone and the site that lies there is put aside. Empty: not asked.
    std::function<Result<std::int64_t>(const QString &siteDatabase, const DeviceId &device)>
        factsAtSite;
};

/// What a restore did.
struct RestoreOutcome
{
    BackupMark mark; ///< how far the journal in the folder reaches now, before its new epoch
    DeviceIdentity device; ///< with its new epoch and number
    QString asideFolder; ///< where the files that were there before lie
};

/// Checks the backup, keeps the present files aside, puts the backup in their place and begins a
/// new epoch with a new device number, so that no receipt number is drawn twice. Where only the
/// site is gone and the till's journal holds the backup's and more, that till goes on and sends the
/// site what it lacks. When it returns an error the present files are as they were. *errors*:
/// Unavailable AlreadyInUse; Corrupt NotABackup; Refused OtherTill, UnsentFacts, NewerSchema.
Result<RestoreOutcome> restoreBackup(const RestoreRequest &request);

} // namespace countertop::till
