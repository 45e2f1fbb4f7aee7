#pragma once

#include "core/protocol/leasecodec.h"
#include "core/site/lease/leases.h"

namespace countertop::site {

// Rows of lots and leases, one statement each; they decide nothing but what the statement decides.

struct LotRow
{
    LotUnit unit = LotUnit::Credit;
    std::int64_t posted = 0;
    std::int64_t reserved = 0;
};

/// What an entry says of why.
struct LotCause
{
    QLatin1StringView kind; ///< "fact", "command": the one of the scope
    QString text;
};

Result<void> addLot(Scope &scope, const Lease &place, LotUnit unit);
Result<std::optional<LotRow>> findLot(Scope &scope, const Lease &place);
/// *returns* false where that much is not free.
Result<bool> changePosted(Scope &scope, const Lease &place, std::int64_t change);
/// *returns* false where that much is not free: one conditional update.
Result<bool> reserveOfLot(Scope &scope, const Lease &place, std::int64_t amount);
/// Takes what was reserved out of the lot. *returns* false where less is reserved.
Result<bool> postSpent(Scope &scope, const Lease &place, std::int64_t amount);
/// *returns* false where this cause has posted to the lot before.
Result<bool>
insertLotEntry(Scope &scope, const Lease &lease, std::int64_t change, const LotCause &cause);

enum class LeaseOrigin {
    Granted, ///< one open lease a lot
    Readmitted, ///< a restored site forgot it, and may have forgotten several of one lot
};
/// *returns* false where its id is known, the lot is taken, or the device is nobody.
Result<bool> insertLease(Scope &scope,
                         const Lease &lease,
                         QLatin1StringView state,
                         LeaseOrigin origin = LeaseOrigin::Granted);
/// *returns* false where another version stands, or more was used.
Result<bool> changeAmount(Scope &scope, const Lease &lease, std::int64_t expectedVersion);
/// *returns* false where the lease is over or holds less.
Result<bool> raiseUsed(Scope &scope, const LeaseId &lease, std::int64_t amount);
/// Ends an open or fenced lease. *returns* what is left of it; nothing where it was over.
Result<std::optional<std::int64_t>> settleRow(Scope &scope, const LeaseId &lease);

} // namespace countertop::site
