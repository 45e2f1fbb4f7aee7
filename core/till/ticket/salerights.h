#pragma once

#include "core/domain/shift/shiftusage.h"
#include "core/till/journal/ledger.h"
#include "core/till/ticket/ticketdesk.h"

namespace countertop::till {

/// What was done in the open shift of the things that a role may be limited in (CT-11); empty, and
/// not read, for a role without limits. *errors*: of the database.
Result<ShiftUsage> usageFor(Ledger &ledger, const Role &role);

/// Whether the one who completes the ticket may do what it holds: hand-made prices and discounts,
/// typed prices, returns, tenders, money that goes back another way than it came. Acts of somebody
/// who worked on it before were checked when that person made them. An approval fits an act when it
/// is for the act's right and names the line or the ticket; each works once (CT-08, CT-09, CT-11).
/// Only the approval of a replay stands for all its tickets. *returns* the approvals that it used,
/// to be marked with the sale. *errors*: Refused RightDenied, NeedsApproval, OverLimit (detail: the
/// right), SettlementError::NotPaidThatWay for a refund another way without a reason in the
/// tender's reference; of saleOf; ApprovalError::AlreadyUsed when the sale is stored.
Result<std::vector<Approval>> checkSaleRights(Ledger &ledger,
                                              const CompleteTicket &request,
                                              const PricedTicket &priced,
                                              const Approval *replay = nullptr);

/// All that came back of each sale that the ticket names, together with this ticket, is at most
/// what was sold, to the cent (CT-65). *errors*: Refused ReturnsMoreThanSold; Invalid
/// NoSuchReceipt.
Result<void> checkReturns(Ledger &ledger, const Ticket &ticket);

} // namespace countertop::till
