#pragma once

#include "core/storage/database.h"
#include "core/till/journal/ledger.h"

namespace countertop::till {

/// How far the clock may stand behind the newest fact before people are told
/// (sync-and-safety.md 2.8).
inline constexpr std::chrono::minutes clockTolerance{ 2 };

/// What people must be told of a till that was just opened. Selling goes on in each case.
struct StartCheck
{
    /// The journal was put back to an older state by hand; receipts carry provisional numbers.
    bool isProvisional = false;
    /// The moment of the newest fact where the clock stands more than the tolerance before it.
    std::optional<Instant> clockIsBefore;
};

Result<StartCheck> checkStart(Ledger &ledger);

/// The moment of the newest fact where *now* lies more than the tolerance before it.
Result<std::optional<Instant>>
newestFactAhead(storage::Database &database, std::int64_t newestSeq, Instant now);

} // namespace countertop::till
