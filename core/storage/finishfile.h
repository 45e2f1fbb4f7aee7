#pragma once

#include "core/storage/storageerror.h"

class QSaveFile;

namespace countertop::storage {

/// Puts a file that was written into its place. QSaveFile::commit alone is not enough: what it
/// still has in its buffer gets lost on a full disk, and the file is put in place cut off.
/// *errors*: Unavailable DiskFull, IoFailed; what was there before stands.
Result<void> finishFile(QSaveFile &file);

} // namespace countertop::storage
