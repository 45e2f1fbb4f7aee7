#include "core/domain/people/decision.h"

#include "core/base/check.h"
#include "core/domain/people/rights.h"

namespace countertop {

namespace {

bool isOverLimit(const Role &role,
                 LimitedAction action,
                 const Money &amount,
                 const CountedSum &used)
{
    const auto found = role.limits.find(action);
    if (found == role.limits.end()) {
        return false;
    }
    const ShiftLimit &limit = found->second;
    return (limit.count && used.count + 1 > *limit.count)
        || (limit.sum && used.sum + amount.abs() > *limit.sum);
}

/// Compared without a rounding: an amount is over the rate when amount / base > rate.
bool isOverRate(const Discount &discount, const Money &base, const Rate &most)
{
    if (discount.rate) {
        return *discount.rate > most;
    }
    CT_CHECK(discount.amount.has_value());
    return Int128{ discount.amount->abs().minor() } * Rate::whole
        > Int128{ base.abs().minor() } * most.ppm();
}

} // namespace

Decision decide(const Role &role, QAnyStringView right)
{
    const RightValue value = rights::valueOf(role, right);
    if (value == RightValue::Denied) {
        return { Verdict::Denied, VerdictReason::RightMissing };
    }
    if (rights::needsSecondPerson(right)) {
        return { Verdict::NeedsApproval, VerdictReason::SecondPerson };
    }
    if (value == RightValue::WithApproval) {
        return { Verdict::NeedsApproval, VerdictReason::RightWithApproval };
    }
    return { Verdict::Allowed, VerdictReason::None };
}

Decision decide(const Role &role,
                QAnyStringView right,
                LimitedAction action,
                const Money &amount,
                const CountedSum &usedInShift)
{
    const Decision byRight = decide(role, right);
    if (byRight.verdict == Verdict::Denied || !isOverLimit(role, action, amount, usedInShift)) {
        return byRight;
    }
    const bool isFinal = action == LimitedAction::ReturnWithoutReceipt;
    return { isFinal ? Verdict::Denied : Verdict::NeedsApproval, VerdictReason::OverShiftLimit };
}

Decision decideTakeOver(const Role &role, const PersonRef &person, const Ticket &ticket)
{
    const bool isOwn = ticket.isEmpty() || ticket.openedBy.id == person.id;
    return isOwn ? Decision{ Verdict::Allowed, VerdictReason::None }
                 : decide(role, rights::ticketTakeOver);
}

Decision decideDiscount(const Role &role,
                        const Discount &discount,
                        const Money &base,
                        const Money &taken,
                        const CountedSum &usedInShift)
{
    const Decision decision
        = decide(role, rights::discount, LimitedAction::Discount, taken, usedInShift);
    if (decision.verdict == Verdict::Allowed && role.discountMost
        && isOverRate(discount, base, *role.discountMost)) {
        return { Verdict::NeedsApproval, VerdictReason::OverDiscountLimit };
    }
    return decision;
}

} // namespace countertop
