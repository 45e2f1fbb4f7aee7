#pragma once

#include "core/till/journal/ledger.h"
#include "core/till/ticket/ticketdesk.h"

namespace countertop::till {

// What may happen to a ticket that is not completed. Each is one database transaction.

/// Whether something may be voided now, by right and by the limit of the role in this shift
/// (CT-11). *errors*: of the database.
Result<Decision> decideVoid(Ledger &ledger, const VoidQuestion &question);

/// Keeps the draft; lines that were voided since the last one become facts (CT-34).
Result<void> keepDraft(Ledger &ledger, const TicketDraft &draft);
/// *errors*: Refused RightDenied, NeedsApproval; Conflict AlreadyCompleted.
Result<void> cancelTicket(Ledger &ledger, const CancelTicket &request);
/// *errors*: Refused TicketEmpty, TicketError::HasTenders.
Result<ParkedTicket>
parkTicket(Ledger &ledger, const Ticket &ticket, const QString &name, const Session &by);
/// *errors*: Refused OpenTicketInTheWay; Invalid NoSuchParkedTicket.
Result<Ticket> recallTicket(Ledger &ledger, const TicketId &ticket);
Result<void> printBill(Ledger &ledger, const Ticket &ticket, const Session &by);

} // namespace countertop::till
