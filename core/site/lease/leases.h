#pragma once

#include "core/domain/lease/lease.h"
#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

// Lots of credits, and the pieces of them that tills hold (sync-and-safety.md 2.6). What is granted
// goes by one conditional update of the lot's row; no clock here takes a lease back (SY-55).

enum class LeaseState {
    Open,
    Settled,
    Fenced, ///< its till is given up for lost; what is left waits in suspense (SY-56)
    WrittenOff,
};

/// A lease as the site keeps it.
struct LeaseRow
{
    Lease lease;
    DeviceId device;
    LeaseState state = LeaseState::Open;
    std::optional<Instant> fencedAt;
};

/// `{account, lot, unit, amount, text}`: puts credits into a lot, or takes free ones out.
/// *errors*: Refused NoReason, NotAllowedValue, OverLimit (detail: what is free).
Result<QJsonObject> postLot(Scope &scope, const QJsonObject &body);

/// `{lease, account, lot, ticket, amount}` (SY-53): answers the lease. Its id is the till's; asking
/// again for the same gets the same lease.
/// *errors*: Refused Guarded, NotFound, OverCap, AlreadyReserved (detail: store/till), OverLimit
/// (detail: what is free), LeaseEnded for an id whose lease is over.
Result<QJsonObject> grantLease(Scope &scope, const QJsonObject &body);

/// `{lease, amount, expectedVersion}`: as the plan changes; the same amount again renews it.
/// *errors*: Refused NotFound, LeaseEnded, OverCap, OverLimit, OverLease (less than was used);
/// Conflict StaleVersion, so that one that comes late changes nothing.
Result<QJsonObject> adjustLease(Scope &scope, const QJsonObject &body);

/// The question `lease.list` `{leases: [lease]}` (SY-57): `{leases, siteEpoch, wantsReport}`, the
/// open ones of the till that asks, and whether the site knows less than the till.
Result<QJsonObject> listLeases(Scope &scope, const QJsonObject &body);

/// `{leases: [lease], siteEpoch}`: everything that the till knows of. What a restored site never
/// heard of is set aside again where it is free, and written down where it is not; the till counts
/// as heard of (SY-50). Answers as `lease.list`, with `ended`: those it can spend no more.
Result<QJsonObject> reportLeases(Scope &scope, const QJsonObject &body);

/// The question `lots.list` `{account}`: what each lot holds, what is free, and who holds the rest.
Result<QJsonObject> listLots(Scope &scope, const QJsonObject &body);

Result<std::optional<LeaseRow>> findLease(Scope &scope, const LeaseId &lease);
/// Sets *lease* aside again, whole, as the device of *scope* holds it. *returns* false where it is
/// not free.
Result<bool> readmitLease(Scope &scope, const Lease &lease);
/// Keeps *lease* as one that is over, so that a grant that comes late finds it.
Result<void> buryLease(Scope &scope, const Lease &lease);
/// Brings the amount to what the till was once answered: a restored site forgot it.
/// *returns* false where that is not free.
Result<bool> bringToClaim(Scope &scope, const LeaseRow &row, const Lease &claim);
/// Gives *amount* of a lot back to everybody.
Result<void> freeOfLot(Scope &scope, const Lease &lease, std::int64_t amount);

} // namespace countertop::site
