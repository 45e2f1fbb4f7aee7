#pragma once

#include "core/till/journal/ledger.h"
#include "core/till/ticket/ticketdesk.h"

namespace countertop::till {

/// Completes a ticket in one database transaction (CT-60): receipt number, frozen ticket as a fact,
/// projections, stock of this till, print job, draft cleared. When this returns a value COMMIT has
/// returned; when it returns an error nothing of it happened.
/// *attempt*: Again finds the sale that the first attempt may have stored, makes it durable and
/// answers with it.
/// *errors*: Refused TicketEmpty, NotSettled, NoOpenShift, RightDenied, NeedsApproval,
/// ReturnsMoreThanSold; Conflict AlreadyCompleted (detail: the receipt number); those of storage.
Result<CompletedTicket>
completeSale(Ledger &ledger, const CompleteTicket &request, Attempt attempt = Attempt::First);

/// The same for a ticket of old invoices, marked as replayed. *approval* is the one of the whole
/// replay: it says yes to every act that asks for a second person and lifts the limits of the role
/// (decisions.md 33). *errors*: as completeSale.
Result<CompletedTicket>
replaySale(Ledger &ledger, const CompleteTicket &request, const Approval &approval);

} // namespace countertop::till
