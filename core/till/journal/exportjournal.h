#pragma once

#include "core/storage/database.h"

#include <QIODevice>

namespace countertop::till {

/// Writes the journal for `countertop-verify`: a line a fact, four fields parted by tabs: seq, prev
/// and hash as hexadecimal digits, the canonical bytes as they are (they hold no tab and no line
/// break). *errors*: Unavailable IoFailed, DiskFull when the device does not take a line; those of
/// reading. *returns* how many facts were written.
Result<std::int64_t> exportJournal(storage::Database &database, QIODevice &out);

} // namespace countertop::till
