#pragma once

#include "core/domain/lease/lease.h"
#include "core/till/journal/ledger.h"
#include "core/till/lease/leasestore.h"

namespace countertop::till {

/// Takes what a sale spends from its leases, in the sale's own posting (SY-54): a fact each.
/// *errors*: Refused LeaseError.
Result<void>
spendLeases(Posting &posting, const TicketId &ticket, const std::vector<LeaseSpend> &spends);

/// Ends every lease of a ticket that ends (SY-55), behind its spends in the stream; also those
/// whose answer never came.
Result<void> settleLeases(Posting &posting, const TicketId &ticket);

/// Ends one lease, known here or not.
Result<void> settleLease(Posting &posting, const Lease &lease);

} // namespace countertop::till
