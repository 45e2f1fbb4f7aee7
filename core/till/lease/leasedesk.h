#pragma once

#include "core/async/future.h"
#include "core/domain/lease/lease.h"
#include "core/till/lease/leasestore.h"
#include "core/till/people/session.h"

namespace countertop::till {

class Sync;

/// What a plan needs of a lot for a ticket.
struct LeaseWish
{
    AccountId account;
    LotId lot;
    TicketId ticket;
    std::int64_t amount = 0;
};

/// Pieces of lots that this till holds for its tickets. They are taken and adjusted with the site,
/// spent without it, and end with their ticket.
class LeaseDesk final
{
public:
    explicit LeaseDesk(Sync &sync);

    /// Takes a lease, or brings the one that the ticket has to what its plan needs now (SY-53); the
    /// same amount again renews it. *errors*: Unavailable SiteLinkError; the Refusal of the site;
    /// Refused LeaseError::OverLease for less than was used.
    Future<Result<Lease>> take(LeaseWish wish, Session by);
    Future<Result<std::vector<Lease>>> ofTicket(TicketId ticket);
    /// Gives back what the ticket no longer needs, without waiting for the site (SY-55).
    Future<Result<void>> giveBack(LeaseId lease);

private:
    Future<Result<Lease>> ask(const HeldLease &held, std::int64_t amount, const PersonRef &by);

    Sync &m_sync;
};

} // namespace countertop::till
