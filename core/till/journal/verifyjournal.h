#pragma once

#include "core/till/journal/ledger.h"

namespace countertop::till {

/// How many of the newest facts a start looks at (SY-48).
inline constexpr std::int64_t factsCheckedAtStart = 1000;

/// Whether the facts after *after* follow each other without a gap, each with the hash of the one
/// before and its own, up to the head. *errors*: Corrupt JournalError::ChainBroken with the first
/// seq that does not fit.
Result<void> verifyFacts(storage::Database &database, const JournalHead &head, std::int64_t after);

} // namespace countertop::till
