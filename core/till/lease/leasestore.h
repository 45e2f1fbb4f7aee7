#pragma once

#include "core/domain/lease/lease.h"
#include "core/storage/database.h"

#include <vector>

namespace countertop::till {

enum class LeaseError {
    NotHeld, ///< this till has no such lease, or it is over
    OverLease, ///< more than is left; detail: what is left
    Expired, ///< the till was away for too long; with the site it goes on
    ClockNotTrusted, ///< nobody can say whether it still holds (SY-36)
    Recovered, ///< the journal is older than it was: the site is asked first
};
std::string_view errorFeature(LeaseError);

enum class HeldState {
    Asked, ///< the answer has not come; nothing is spent from it
    Open,
    Settled, ///< by a fact of this till
    Ended, ///< by the site, or never given
};

struct HeldLease
{
    Lease lease;
    HeldState state = HeldState::Asked;
};

/// The leases of this till. No projection: what was granted stands in no fact.
class LeaseStore final
{
public:
    explicit LeaseStore(storage::Database &database)
        : m_database(database)
    {
    }

    /// Before the site is asked, so that the end of the ticket ends a lease of which nobody knows.
    Result<void> putAsked(const Lease &lease);
    /// As the site answered; what is older than what is known, or over here, stays as it is.
    Result<void> putOpen(const Lease &lease);
    Result<std::optional<HeldLease>> find(const LeaseId &lease);
    /// Those of a ticket that are not over.
    Result<std::vector<HeldLease>> ofTicket(const TicketId &ticket);
    /// What was ever granted, open ones first, 200 at most.
    Result<std::vector<Lease>> known();
    /// *returns* false where less is left: one conditional update.
    Result<bool> spend(const LeaseId &lease, std::int64_t amount);
    /// Before the site is told: what is given back is not spent while the wish is on its way.
    Result<void> lower(const LeaseId &lease, std::int64_t amount);
    Result<void> end(const LeaseId &lease, HeldState state);

private:
    storage::Database &m_database;
};

} // namespace countertop::till
