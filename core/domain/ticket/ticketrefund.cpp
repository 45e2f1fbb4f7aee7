#include "core/domain/ticket/ticketrefund.h"

#include <algorithm>

namespace countertop {

namespace {

/// Takes what a tender of the ticket gave back already out of the plan.
void takeGiven(TicketRefund &refund, const Tender &tender)
{
    Money given = tender.net.abs();
    for (RefundShare &share : refund.shares) {
        if (share.kind == tender.kind) {
            const Money taken = std::min(share.amount.abs(), given);
            share.amount += taken;
            given -= taken;
        }
    }
    refund.uncovered += std::min(refund.uncovered.abs(), given);
}

} // namespace

TicketRefund planTicketRefund(std::span<const SaleBehindReturn> sales, const Settlement &settlement)
{
    TicketRefund refund{ {}, Money::zero(settlement.total.currency()) };
    if (!settlement.total.isNegative()) {
        return refund;
    }
    refund.uncovered = settlement.total;
    for (const SaleBehindReturn &behind : sales) {
        for (RefundShare &share :
             refundPlan(behind.sale, behind.earlierRefunds, refund.uncovered)) {
            refund.uncovered -= share.amount;
            refund.shares.push_back(std::move(share));
        }
    }
    for (const Tender &tender : settlement.tenders) {
        if (tender.net.isNegative()) {
            takeGiven(refund, tender);
        }
    }
    std::erase_if(refund.shares, [](const RefundShare &share) { return share.amount.isZero(); });
    return refund;
}

Result<void> checkTicketRefund(const TicketRefund &refund,
                               std::span<const TenderKind> withoutReceipt,
                               std::int64_t cashStepMinor,
                               TenderKind kind,
                               const Money &amount)
{
    Money most = Money::zero(amount.currency());
    for (const RefundShare &share : refund.shares) {
        if (share.kind == kind) {
            most += share.amount.abs();
        }
    }
    if (std::find(withoutReceipt.begin(), withoutReceipt.end(), kind) != withoutReceipt.end()) {
        most += refund.uncovered.abs();
    }
    // Cash back is rounded as cash in was; half a step beyond is still the same money.
    const std::int64_t slack = kind == TenderKind::Cash ? cashStepMinor / 2 : 0;
    if (amount.abs().minor() > most.minor() + slack) {
        return Error{ ErrorKind::Refused,
                      SettlementError::NotPaidThatWay,
                      QStringLiteral("%1 wanted, %2 came that way")
                          .arg(amount.abs().minor())
                          .arg(most.minor()) };
    }
    return done();
}

Money cashToHandOut(const Settlement &settlement)
{
    Money sum = settlement.change();
    for (const Tender &tender : settlement.tenders) {
        if (tender.kind == TenderKind::Cash && tender.net.isNegative()) {
            sum = sum - tender.net;
        }
    }
    return sum;
}

} // namespace countertop
