#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <optional>

namespace countertop::till {

/// Why the till and its site do not speak.
enum class SyncProblem {
    None,
    Unreachable, ///< no answer, or none of the site; it is tried again by itself
    ByHand, ///< somebody chose to work offline
    NotTrusted, ///< whoever answers is not the site (SY-34)
    NotEnrolled, ///< the site does not let this till in (SY-35)
    Stuck, ///< the site does not take this journal: a fork, a broken chain, an old epoch (SY-12)
};

/// How the till stands with its site, as the header and the sync list show it (SY-28).
struct SyncState
{
    bool isOnline = false; ///< the last call to the site was answered
    SyncProblem problem = SyncProblem::None;
    std::int64_t unsent = 0; ///< facts above the acknowledged one (SY-04)
    std::optional<Instant> oldestUnsent;
    std::int64_t sendTotal = 0; ///< of a queue that is being sent: its length when that began
    std::int64_t setAside = 0; ///< facts that wait for a person at the site
    std::optional<Instant> lastContact;
    bool operator==(const SyncState &) const = default;
};

} // namespace countertop::till
