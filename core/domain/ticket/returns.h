#pragma once

#include "core/base/result.h"
#include "core/domain/ticket/completedticket.h"

#include <span>
#include <vector>

namespace countertop {

enum class ReturnError {
    NoSuchLine,
    NotASale, ///< a returned line cannot come back again
    NothingLeft, ///< everything of it came back already
    MoreThanLeft, ///< the detail says how much is left (CT-65)
    QuantityNotPositive,
    QuantityNotWhole,
    NoSuchComponent,
};
std::string_view errorFeature(ReturnError);

/// How much of a sold line may still come back.
struct LineLeft
{
    LineId line;
    Quantity whole; ///< of the line; of a bundle: whole bundles
    std::vector<Quantity> components; ///< of a bundle: how many bundles' worth of each component
    bool operator==(const LineLeft &) const = default;
};

/// What is left of each line of a sale that was not voided. *earlier*: lines of other tickets, or
/// of the one being made, that came back; those of other sales are passed over. *shape*: one a sale
/// line, in order.
std::vector<LineLeft> leftToReturn(const CompletedTicket &sale,
                                   std::span<const TicketLine> earlier);

/// What the cashier chose to take back.
struct ReturnChoice
{
    LineId line;
    Quantity quantity; ///< in the line's unit; of a component: bundles' worth of it
    std::optional<int> component; ///< index, when only this part of a bundle comes back (CT-91)
    Restock restock = Restock::Yes;
};

/// The line that takes goods of a sale back. Amount and each tax are shares of the stored sale by
/// `allocate` over its units in order (pieces, or thousandths of measured goods), so that all
/// returns together are the sale to the cent (CT-65, CT-66); of a bundle the shares of its
/// components. *errors*: Invalid NoSuchLine, NoSuchComponent; Refused NotASale, NothingLeft,
/// MoreThanLeft, QuantityNotPositive, QuantityNotWhole.
Result<TicketLine> returnLine(const CompletedTicket &sale,
                              std::span<const TicketLine> earlier,
                              const ReturnChoice &choice,
                              const LineId &id,
                              const PersonRef &by);

/// Turns a line made by `newLine` into goods that come back without a receipt, at today's price;
/// `overridePrice` makes it lower, never higher (CT-68).
TicketLine returnWithoutReceipt(TicketLine line, Restock restock);

/// Money that may go back by one tender of a sale.
struct RefundShare
{
    TenderKind kind = TenderKind::Cash;
    QString lastFour;
    QString reference;
    Money amount; ///< negative, before cash rounding
    bool operator==(const RefundShare &) const = default;
};

/// What each tender of the sale can still take back: its net less what earlier refunds of that sale
/// gave by that kind; cash counts without its rounding. Positive amounts, in the order of payment.
std::vector<RefundShare> refundableShares(const Settlement &sale,
                                          std::span<const Tender> earlierRefunds);

/// How *amount* (negative) goes back: the way it came, in the order of payment, at most what came
/// that way (CT-67, CT-59). What exceeds all tenders is left over: it needs another tender with its
/// right.
std::vector<RefundShare>
refundPlan(const Settlement &sale, std::span<const Tender> earlierRefunds, const Money &amount);

/// Whether a refund of *amount* (negative) by *kind* stays within what came that way.
/// *errors*: Refused SettlementError::NotPaidThatWay: needs `payment.refund.other` and a reason.
Result<void> checkRefundTender(const Settlement &sale,
                               std::span<const Tender> earlierRefunds,
                               TenderKind kind,
                               const Money &amount);

} // namespace countertop
