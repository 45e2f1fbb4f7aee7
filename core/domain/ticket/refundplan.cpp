// Which way money goes back; declared in returns.h.

#include "core/domain/ticket/returns.h"

#include <algorithm>

namespace countertop {

namespace {

/// Takes from *share* what an earlier refund gave, and says what of that refund is left to explain.
Money takeFrom(RefundShare &share, const Money &given)
{
    const Money taken = std::min(share.amount, given);
    share.amount -= taken;
    return given - taken;
}

} // namespace

std::vector<RefundShare> refundableShares(const Settlement &sale,
                                          std::span<const Tender> earlierRefunds)
{
    std::vector<RefundShare> shares;
    Money rounding = sale.cashRounding();
    for (const Tender &tender : sale.tenders) {
        RefundShare share{ tender.kind, tender.lastFour, tender.reference, tender.net };
        if (tender.kind == TenderKind::Cash) {
            share.amount
                -= rounding; // what the cash paid of the total; the rounding was none of it
            rounding = Money::zero(rounding.currency());
        }
        shares.push_back(share);
    }
    for (const Tender &refund : earlierRefunds) {
        Money given = refund.net.abs();
        for (RefundShare &share : shares) {
            if (share.kind == refund.kind) {
                given = takeFrom(share, given);
            }
        }
    }
    std::erase_if(shares, [](const RefundShare &share) { return !share.amount.isPositive(); });
    return shares;
}

std::vector<RefundShare>
refundPlan(const Settlement &sale, std::span<const Tender> earlierRefunds, const Money &amount)
{
    std::vector<RefundShare> plan;
    Money left = amount.abs();
    for (RefundShare &share : refundableShares(sale, earlierRefunds)) {
        const Money back = std::min(share.amount, left);
        if (back.isPositive()) {
            left -= back;
            share.amount = -back;
            plan.push_back(std::move(share));
        }
    }
    return plan;
}

Result<void> checkRefundTender(const Settlement &sale,
                               std::span<const Tender> earlierRefunds,
                               TenderKind kind,
                               const Money &amount)
{
    Money most = Money::zero(amount.currency());
    for (const RefundShare &share : refundableShares(sale, earlierRefunds)) {
        if (share.kind == kind) {
            most += share.amount;
        }
    }
    // Cash back is rounded as cash in was; half a step beyond is still the same money.
    const std::int64_t slack = kind == TenderKind::Cash ? sale.cashStepMinor / 2 : 0;
    if (amount.abs().minor() > most.minor() + slack) {
        return Error{ ErrorKind::Refused,
                      SettlementError::NotPaidThatWay,
                      QStringLiteral("%1 wanted, %2 came that way")
                          .arg(amount.abs().minor())
                          .arg(most.minor()) };
    }
    return done();
}

} // namespace countertop
