#pragma once

#include "core/storage/database.h"

namespace countertop::site {

enum class VerifyError {
    ChainBroken, ///< a fact that does not fit the one before, or is missing
    EnvelopeDiffers, ///< a fact whose row says another thing than its bytes
    HeadDiffers, ///< a device whose mark is not where its journal ends
    NobodysFacts, ///< facts of a device that is not known
    SumDiffers, ///< a figure that is not the sum of its entries
    BelowZero, ///< store credit that was spent twice, or taken away
    RowAboveHead, ///< a change that no till would ever read
};
std::string_view errorFeature(VerifyError);

/// What was walked.
struct WalkedChains
{
    std::int64_t deviceCount = 0;
    std::int64_t factCount = 0;
    std::int64_t setAsideCount = 0; ///< of these
    std::int64_t quarantinedCount = 0; ///< kept apart, in no chain
};

/// Walks the journals of all devices (I1 of sync-and-safety.md 2.10): facts without a gap, each
/// hash over the one before and the stored bytes, up to the mark of the device. A new epoch begins
/// at 1, or goes on where the last one ended (a till that was restored with its site). What lies in
/// quarantine is in no chain and only counted.
///
/// Each device is read at one moment, so a site that runs may go on taking facts in. *errors*:
/// Corrupt VerifyError with the first flaw in the detail; of the engine.
Result<WalkedChains> verifyChains(storage::Database &database);

/// Compares figures with the entries they are made of: balances, reservations, goods on hand,
/// positions of feeds (I4, I5, I7 of sync-and-safety.md 2.10). Nothing is mended. *errors*: as
/// above.
Result<void> verifySums(storage::Database &database);

} // namespace countertop::site
