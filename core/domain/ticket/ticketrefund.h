#pragma once

#include "core/domain/ticket/returns.h"

#include <span>
#include <vector>

namespace countertop {

/// A sale that goods of the open ticket come back from, and what earlier refunds of it gave.
struct SaleBehindReturn
{
    Settlement sale;
    std::vector<Tender> earlierRefunds;
};

/// How what the ticket still owes the customer goes out. Amounts are negative.
struct TicketRefund
{
    std::vector<RefundShare> shares; ///< by the tenders of the sales, in the order of payment
    Money uncovered; ///< what no tender of them covers: goods without a receipt
    bool operator==(const TicketRefund &) const = default;
};

/// The refund of a ticket whose total is negative, less the tenders that it holds already. Sales
/// are taken in turn; a ticket that owes nothing has no shares.
TicketRefund planTicketRefund(std::span<const SaleBehindReturn> sales,
                              const Settlement &settlement);

/// Whether *amount* (negative) may go out by *kind*: what came that way, and for goods without a
/// receipt the kinds that the store allows (CT-67, decisions.md 33).
/// *errors*: Refused SettlementError::NotPaidThatWay: needs `payment.refund.other` and a reason.
Result<void> checkTicketRefund(const TicketRefund &refund,
                               std::span<const TenderKind> withoutReceipt,
                               std::int64_t cashStepMinor,
                               TenderKind kind,
                               const Money &amount);

/// The coins and notes that the customer is handed when the ticket is closed: the change, and what
/// goes back in cash. Zero when all of a refund goes another way.
Money cashToHandOut(const Settlement &settlement);

} // namespace countertop
