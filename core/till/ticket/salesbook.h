#pragma once

#include "core/till/journal/ledger.h"
#include "core/till/ticket/ticketdesk.h"

namespace countertop::till {

// Completed sales: looked up on any connection, printed again by the ledger.

/// Sales with a fact after *openedSeq* up to *lastSeq*, newest first.
Result<std::vector<SaleRow>>
salesOfSpan(storage::Database &database, std::int64_t openedSeq, std::int64_t lastSeq);

/// The sale of that number with the returns that name it.
/// *errors*: Invalid TicketDeskError::NoSuchReceipt.
Result<SaleForReturn> findSale(storage::Database &database, const QString &receiptNumber);
/// The tickets that gave something of *ticket* back, oldest first.
Result<std::vector<CompletedTicket>> returnsOf(storage::Database &database, const TicketId &ticket);
/// The completed ticket of that id. *errors*: Invalid NoSuchReceipt.
Result<CompletedTicket> saleOf(Ledger &ledger, const TicketId &ticket);

/// Queues another paper of a sale and counts it (CT-70).
/// *errors*: Refused RightDenied; Invalid NoSuchReceipt.
Result<void> printSale(Ledger &ledger, const TicketId &sale, SalePaper paper, const Session &by);

} // namespace countertop::till
