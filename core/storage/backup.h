#pragma once

#include "core/storage/storageerror.h"

#include <QString>

namespace countertop::storage {

/// Copies a database by the engine's online backup, never as a file: the copy holds whole
/// transactions only, whatever is written meanwhile. *to* is replaced.
/// *errors*: Unavailable CannotOpen, IoFailed, DiskFull; Corrupt CorruptFile.
Result<void> copyDatabase(const QString &from, const QString &to);

/// Writes a checked copy that outlasts a power cut: `TO.part` first, which takes the place of *to*
/// when it is whole, so a backup that fails leaves the one before it. *errors*: as above.
Result<void> writeBackupFile(const QString &from, const QString &to);

/// `quick_check` of a file that nobody has open. *errors*: Corrupt CorruptFile.
Result<void> checkDatabaseFile(const QString &path);

} // namespace countertop::storage
