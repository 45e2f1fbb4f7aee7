#pragma once

#include "core/protocol/signedhead.h"
#include "core/till/journal/ledger.h"

#include <vector>

class QIODevice;

namespace countertop::till {

/// The migration that made room for them.
inline constexpr int headsSince = 6;

/// Keeps what the site signed of this journal, the newest of each day, within the caller's database
/// transaction. A head whose signature is none of it is not kept (SY-49).
Result<void> keepHead(storage::Database &database, const SignedHead &head, Instant now);

/// All that are kept, as lines for `countertop-verify`.
Result<void> exportHeads(storage::Database &database, QIODevice &out);

} // namespace countertop::till
