#include "core/domain/people/stake.h"

#include "core/domain/people/rights.h"

#include <algorithm>

namespace countertop {

namespace {

/// The acts of one line under *right*.
Money stakeOfLine(QAnyStringView right,
                  const PersonRef &by,
                  const TicketLine &line,
                  const PricedLine &priced)
{
    const Money none = Money::zero(priced.total.currency());
    const bool isOwnPrice = line.priceOverride && line.priceOverride->givenBy.id == by.id;
    const bool isBelowFloor
        = isOwnPrice && line.floorPrice && line.priceOverride->price < *line.floorPrice;
    if (right == rights::priceOverride) {
        return isOwnPrice ? priceCut(line) : none;
    }
    if (right == rights::priceBelowFloor) {
        return isBelowFloor ? priceCut(line) : none;
    }
    if (right == rights::discount) {
        return line.discount && line.discount->givenBy.id == by.id ? priced.discount.abs() : none;
    }
    const bool isMeant = (right == rights::ticketRefund && line.kind == LineKind::Return)
        || (right == rights::refundWithoutReceipt && line.kind == LineKind::ReturnWithoutReceipt);
    return isMeant && line.addedBy.id == by.id ? priced.totalWithTax().abs() : none;
}

} // namespace

Money priceCut(const TicketLine &line)
{
    const Money none = Money::zero(line.listPrice.currency());
    if (!line.priceOverride || line.isReturn()) {
        return none;
    }
    const Money list = line.listPrice.times(line.quantity, Rounding::HalfUp);
    return std::max(none, list - line.priceOverride->price.times(line.quantity, Rounding::HalfUp));
}

Money ticketDiscountTaken(const PricedTicket &priced)
{
    Money taken = Money::zero(priced.total.currency());
    for (const PricedLine &line : priced.lines) {
        taken += line.ticketDiscountShare.abs();
    }
    return taken;
}

Money atStake(QAnyStringView right,
              const PersonRef &by,
              const Ticket &ticket,
              const PricedTicket &priced)
{
    const bool isOwnDiscount = ticket.discount && ticket.discount->givenBy.id == by.id;
    Money sum = isOwnDiscount && right == rights::discount ? ticketDiscountTaken(priced)
                                                           : Money::zero(ticket.terms.currency);
    for (const PricedLine &amounts : priced.lines) {
        if (const TicketLine *line = ticket.find(amounts.line)) {
            sum += stakeOfLine(right, by, *line, amounts);
        }
    }
    return sum;
}

} // namespace countertop
