#pragma once

#include "core/till/journal/ledger.h"
#include "core/till/ticket/ticketdesk.h"

namespace countertop::till {

/// Completes a ticket in one database transaction (CT-60): receipt number, frozen ticket as a fact,
/// projections, stock of this till, print job, draft cleared. When this returns a value COMMIT has
/// returned; when it returns an error nothing of it happened.
/// *errors*: Refused TicketEmpty, NotSettled, NoOpenShift, RightDenied, NeedsApproval,
/// ReturnsMoreThanSold; Conflict AlreadyCompleted (detail: the receipt number); those of storage.
Result<CompletedTicket> completeSale(Ledger &ledger, const CompleteTicket &request);

} // namespace countertop::till
