#pragma once

#include "core/storage/database.h"
#include "core/till/journal/ledger.h"

namespace countertop::till {

/// What people must be told of a till that was just opened. Selling goes on in each case.
struct StartCheck
{
    /// The journal was put back to an older state by hand; receipts carry provisional numbers.
    bool isProvisional = false;
    std::optional<ClockDoubt> clock; ///< what it shows is not believed
};

Result<StartCheck> checkStart(Ledger &ledger);

/// Goes on under a provisional series, for sales may be missing from the journal: it is behind its
/// guard, or the guard is gone and nothing else proves it to be the newest. Stays until a backup is
/// put back.
Result<void> goProvisional(Ledger &ledger);

/// Writes a jump of the clock into the journal once one is seen (SY-01).
Result<void> noteClockJump(Ledger &ledger);

/// A person says that the clock is right: believed from now on, and written down.
Result<void> acceptClock(Ledger &ledger);

/// The moment of the newest fact, without what a clock that had jumped added to it or took from it.
Result<std::optional<Instant>> newestTrusted(storage::Database &database, std::int64_t newestSeq);

/// That moment where *now* lies more than the tolerance before it.
Result<std::optional<Instant>>
newestFactAhead(storage::Database &database, std::int64_t newestSeq, Instant now);

} // namespace countertop::till
