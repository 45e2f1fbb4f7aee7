#include "core/till/journal/startcheck.h"

namespace countertop::till {

Result<StartCheck> checkStart(Ledger &ledger)
{
    CT_TRY(ahead, newestFactAhead(ledger.database(), ledger.head().seq, ledger.clock().now()));
    return StartCheck{ ledger.head().isProvisional, ahead };
}

Result<std::optional<Instant>>
newestFactAhead(storage::Database &database, std::int64_t newestSeq, Instant now)
{
    CT_TRY(newest, Journal(database).at(newestSeq));
    const bool isAhead = newest && newest->at.since(now) > clockTolerance;
    return isAhead ? std::optional(newest->at) : std::nullopt;
}

} // namespace countertop::till
