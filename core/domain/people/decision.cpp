#include "core/domain/people/decision.h"

#include "core/base/check.h"
#include "core/domain/people/rights.h"
#include "core/domain/people/stake.h"

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
bool isOverRate(std::int64_t amountMinor, const Money &base, const Rate &most)
{
    return Int128{ amountMinor } * Rate::whole > Int128{ base.abs().minor() } * most.ppm();
}

bool isOverRate(const Discount &discount, const Money &base, const Rate &most)
{
    if (discount.rate) {
        return *discount.rate > most;
    }
    CT_CHECK(discount.amount.has_value());
    return isOverRate(discount.amount->abs().minor(), base, most);
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

Decision decideTicketDiscount(const Role &role,
                              const Ticket &ticket,
                              const PricedTicket &priced,
                              const CountedSum &usedInShift)
{
    CT_CHECK(ticket.discount.has_value());
    Money base = Money::zero(ticket.terms.currency);
    for (const PricedLine &line : priced.lines) {
        if (!line.ticketDiscountShare.isZero()) {
            base += line.gross + line.quantitySaving + line.discount;
        }
    }
    return decideDiscount(role, *ticket.discount, base, ticketDiscountTaken(priced), usedInShift);
}

Decision decideStackedDiscounts(const Role &role,
                                const PersonId &giver,
                                const Ticket &ticket,
                                const PricedLine &priced)
{
    const TicketLine *line = ticket.find(priced.line);
    CT_CHECK(line != nullptr);
    const bool areBothOwn = line->discount && ticket.discount && line->discount->givenBy.id == giver
        && ticket.discount->givenBy.id == giver;
    const bool areBothTaken = !priced.discount.isZero() && !priced.ticketDiscountShare.isZero();
    if (areBothOwn && areBothTaken && role.discountMost) {
        const Money together = (priced.discount + priced.ticketDiscountShare).abs();
        const Money base = priced.gross + priced.quantitySaving;
        if (isOverRate(together.minor() - 1, base, *role.discountMost)) {
            return { Verdict::NeedsApproval, VerdictReason::OverDiscountLimit };
        }
    }
    return { Verdict::Allowed, VerdictReason::None };
}

} // namespace countertop
