#pragma once

#include "core/storage/storageerror.h"

#include <QString>

#include <optional>

namespace countertop::storage {

/// Puts the whole database *prepared* into the place of *path*, on the same disk and with no log
/// beside it. What was there stays as `PATH.before-restore-STAMP`, with its log where one was left.
///
/// One rename announces it; from then on it is finished by whoever comes next
/// (`finishReplacement`), so that a cut at any moment leaves the one or the other, whole. The
/// caller holds the folder's lock and has neither file open. *returns* where the former one lies,
/// empty where there was none. *errors*: Unavailable IoFailed, ReadOnly, DiskFull.
Result<QString> replaceDatabase(const QString &prepared, const QString &path, const QString &stamp);

/// Finishes a replacement that was cut off. To be called under the folder's lock before *path* is
/// opened to write. *returns* as above; nothing where there was nothing to finish.
Result<std::optional<QString>> finishReplacement(const QString &path);

/// Whether one was cut off, or is under way.
bool isReplacementWaiting(const QString &path);

/// Makes a file, or the names in a folder, outlast a power cut. *errors*: Unavailable IoFailed, …
Result<void> flushToDisk(const QString &path);

} // namespace countertop::storage
