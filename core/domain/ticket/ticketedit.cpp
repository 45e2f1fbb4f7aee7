#include "core/domain/ticket/ticketedit.h"

#include "core/domain/ticket/freetext.h"
#include "core/domain/ticket/pricing.h"

#include <algorithm>

namespace countertop {

namespace {

Error invalid(TicketError code, const QString &detail)
{
    return { ErrorKind::Invalid, code, detail };
}

Error refused(TicketError code, const QString &detail)
{
    return { ErrorKind::Refused, code, detail };
}

Result<void> checkText(const QString &text, int lengthMax)
{
    if (characterCount(text) > lengthMax) {
        return invalid(
            TicketError::TextTooLong,
            QStringLiteral("%1 of %2 characters").arg(characterCount(text)).arg(lengthMax));
    }
    return checkTypedText(text);
}

/// The place of a line that may still be changed.
Result<std::size_t> openLine(const Ticket &ticket, const LineId &line)
{
    const TicketLine *found = ticket.find(line);
    if (found == nullptr) {
        return invalid(TicketError::NoSuchLine, QStringLiteral("no line ") + line.toText());
    }
    if (found->voided) {
        return refused(TicketError::LineIsVoided, QStringLiteral("line is voided"));
    }
    return static_cast<std::size_t>(found - ticket.lines.data());
}

/// The ticket after *change* on one of its open lines.
template <typename Change>
Result<Ticket> withLine(const Ticket &ticket, const LineId &line, const Change &change)
{
    CT_TRY(place, openLine(ticket, line));
    Ticket result = ticket;
    change(result.lines[place]);
    return result;
}

Result<void> checkDiscount(const Discount &discount)
{
    const bool hasRate
        = discount.rate && *discount.rate > Rate() && *discount.rate <= Rate::fromPpm(Rate::whole);
    const bool hasAmount = discount.amount && discount.amount->isPositive();
    if (discount.rate.has_value() == discount.amount.has_value() || !(hasRate || hasAmount)) {
        return invalid(TicketError::DiscountMalformed,
                       QStringLiteral("a discount is a rate up to 100 % or an amount above zero"));
    }
    return checkText(discount.reason, noteLengthMax);
}

/// Goods whose lines may be joined: counted pieces, sold as they are in the catalogue.
bool isJoinable(const TicketLine &line)
{
    return line.kind == LineKind::Sale && !line.voided && !line.isLabelPrice && !line.priceOverride
        && !line.gift && line.product && line.quantity.unit() == Unit::Piece;
}

bool joins(const TicketLine &present, const TicketLine &added)
{
    if (!isJoinable(present) || !isJoinable(added)) {
        return false;
    }
    // What may differ between two scans of the same goods; everything else must be equal.
    TicketLine same = added;
    same.id = present.id;
    same.code = present.code;
    same.quantity = present.quantity;
    same.addedBy = present.addedBy;
    return same == present
        && (present.quantity + added.quantity) <= Quantity::pieces(present.quantityMost);
}

Result<void> checkQuantity(const TicketLine &line, const Quantity &quantity)
{
    if (line.origin) {
        return refused(TicketError::FixedByReceipt,
                       QStringLiteral("a return keeps its sale's amounts"));
    }
    if (quantity.isNegative()) {
        return refused(TicketError::QuantityNotPositive,
                       QStringLiteral("goods come back by a return"));
    }
    if (quantity.unit() == Unit::Piece && !quantity.isWhole()) {
        return refused(TicketError::QuantityNotWhole,
                       QStringLiteral("%1 thousandths of a piece").arg(quantity.thousandths()));
    }
    if (quantity.thousandths() > line.quantityMost * 1000) {
        return refused(TicketError::QuantityOverLimit,
                       QStringLiteral("%1 thousandths, at most %2")
                           .arg(quantity.thousandths())
                           .arg(line.quantityMost * 1000));
    }
    return done();
}

Result<void> checkOverride(const TicketLine &line, const PriceOverride &price)
{
    if (line.origin) {
        return refused(TicketError::FixedByReceipt,
                       QStringLiteral("a return keeps its sale's amounts"));
    }
    if (price.price.isNegative()) {
        return invalid(TicketError::PriceNegative,
                       QStringLiteral("price %1").arg(price.price.minor()));
    }
    if (price.reason.trimmed().isEmpty()) {
        return invalid(TicketError::ReasonMissing,
                       QStringLiteral("a price by hand needs a reason"));
    }
    if (line.kind == LineKind::ReturnWithoutReceipt && price.price > line.listPrice) {
        return refused(TicketError::ReturnAboveTodaysPrice,
                       QStringLiteral("%1 wanted, %2 today")
                           .arg(price.price.minor())
                           .arg(line.listPrice.minor()));
    }
    const bool isSale = line.kind == LineKind::Sale;
    if (isSale && line.floorPrice && price.price < *line.floorPrice && !price.approvedBy) {
        return refused(TicketError::BelowFloorPrice,
                       QStringLiteral("%1 below floor %2")
                           .arg(price.price.minor())
                           .arg(line.floorPrice->minor()));
    }
    return checkText(price.reason, noteLengthMax);
}

} // namespace

Result<AddedLine> addLine(const Ticket &ticket, TicketLine line, RepeatedScan repeated)
{
    if (line.gift) {
        CT_TRY_DONE(checkGift(*line.gift));
    }
    CT_TRY_DONE(checkText(line.note, noteLengthMax));
    AddedLine added{ ticket, line.id };
    if (repeated == RepeatedScan::JoinsLine) {
        const auto same
            = std::find_if(added.ticket.lines.rbegin(),
                           added.ticket.lines.rend(),
                           [&line](const TicketLine &present) { return joins(present, line); });
        if (same != added.ticket.lines.rend()) {
            same->quantity = same->quantity + line.quantity;
            added.line = same->id;
            return added;
        }
    }
    added.ticket.lines.push_back(std::move(line));
    return added;
}

Result<Ticket> setQuantity(const Ticket &ticket,
                           const LineId &line,
                           const Quantity &quantity,
                           const LineVoid &mark)
{
    CT_TRY(place, openLine(ticket, line));
    if (quantity.isZero()) {
        return voidLine(ticket, line, mark);
    }
    CT_TRY_DONE(checkQuantity(ticket.lines[place], quantity));
    return withLine(
        ticket, line, [&quantity](TicketLine &changed) { changed.quantity = quantity; });
}

Result<Ticket> minusOne(const Ticket &ticket, const LineId &line, const LineVoid &mark)
{
    CT_TRY(place, openLine(ticket, line));
    const Quantity &present = ticket.lines[place].quantity;
    const Quantity one = Quantity::fromThousandths(1000, present.unit());
    return present <= one ? voidLine(ticket, line, mark)
                          : setQuantity(ticket, line, present - one, mark);
}

Result<Ticket> voidLine(const Ticket &ticket, const LineId &line, const LineVoid &mark)
{
    return withLine(ticket, line, [&mark](TicketLine &changed) { changed.voided = mark; });
}

Result<Ticket> discountLine(const Ticket &ticket, const LineId &line, const Discount &discount)
{
    CT_TRY(place, openLine(ticket, line));
    CT_TRY_DONE(checkDiscount(discount));
    const TicketLine &present = ticket.lines[place];
    if (!present.isDiscountable || present.isReturn()) {
        return refused(TicketError::DiscountNotAllowedOnLine,
                       QStringLiteral("the line takes no discount"));
    }
    CT_TRY(bare, removeDiscount(ticket, line));
    const PricedTicket priced = priceTicket(bare);
    const PricedLine *pricedLine = priced.find(line);
    const Money whole = pricedLine->gross + pricedLine->quantitySaving;
    if (discount.amount && *discount.amount > whole) {
        return refused(
            TicketError::DiscountAboveLine,
            QStringLiteral("%1 off %2").arg(discount.amount->minor()).arg(whole.minor()));
    }
    return withLine(
        ticket, line, [&discount](TicketLine &changed) { changed.discount = discount; });
}

Result<Ticket> removeDiscount(const Ticket &ticket, const LineId &line)
{
    return withLine(ticket, line, [](TicketLine &changed) { changed.discount.reset(); });
}

Result<Ticket> discountTicket(const Ticket &ticket, const Discount &discount)
{
    CT_TRY_DONE(checkDiscount(discount));
    Ticket result = ticket;
    result.discount = discount;
    return result;
}

Ticket removeTicketDiscount(const Ticket &ticket)
{
    Ticket result = ticket;
    result.discount.reset();
    return result;
}

Result<Ticket> overridePrice(const Ticket &ticket, const LineId &line, const PriceOverride &price)
{
    CT_TRY(place, openLine(ticket, line));
    CT_TRY_DONE(checkOverride(ticket.lines[place], price));
    return withLine(ticket, line, [&price](TicketLine &changed) { changed.priceOverride = price; });
}

Result<Ticket> removeOverride(const Ticket &ticket, const LineId &line)
{
    return withLine(ticket, line, [](TicketLine &changed) { changed.priceOverride.reset(); });
}

Result<Ticket> setNote(const Ticket &ticket, const LineId &line, const QString &note)
{
    CT_TRY_DONE(checkText(note, noteLengthMax));
    return withLine(ticket, line, [&note](TicketLine &changed) { changed.note = note; });
}

Result<Ticket> setTicketNote(const Ticket &ticket, const QString &note)
{
    CT_TRY_DONE(checkText(note, noteLengthMax));
    Ticket result = ticket;
    result.note = note;
    return result;
}

Result<void> checkGift(const GiftDetails &gift)
{
    if (gift.firstName.trimmed().isEmpty() || gift.lastName.trimmed().isEmpty()) {
        return invalid(TicketError::GiftNameMissing,
                       QStringLiteral("a gift needs first and last name"));
    }
    for (const QString *text : { &gift.firstName, &gift.lastName, &gift.phone, &gift.email }) {
        CT_TRY_DONE(checkText(*text, noteLengthMax));
    }
    return checkText(gift.message, GiftDetails::messageLengthMax);
}

Result<Ticket> changeGift(const Ticket &ticket, const LineId &line, const GiftDetails &gift)
{
    CT_TRY(place, openLine(ticket, line));
    if (!ticket.lines[place].gift) {
        return refused(TicketError::GiftAfterAdding,
                       QStringLiteral("the line was added as no gift"));
    }
    CT_TRY_DONE(checkGift(gift));
    return withLine(ticket, line, [&gift](TicketLine &changed) { changed.gift = gift; });
}

Result<Ticket> setRestock(const Ticket &ticket, const LineId &line, Restock restock)
{
    return withLine(ticket, line, [restock](TicketLine &changed) { changed.restock = restock; });
}

Result<Ticket> park(const Ticket &ticket, const QString &reference, const QString &name, Instant at)
{
    if (ticket.isEmpty()) {
        return refused(TicketError::TicketEmpty, QStringLiteral("nothing to park"));
    }
    CT_TRY_DONE(checkText(name, noteLengthMax));
    Ticket result = ticket;
    if (result.parkReference.isEmpty()) {
        result.parkReference = reference;
    }
    result.parkName = name;
    result.parkedAt = at;
    return result;
}

Result<Ticket> recall(const Ticket &ticket)
{
    if (!ticket.parkedAt) {
        return refused(TicketError::NotParked, QStringLiteral("the ticket is not parked"));
    }
    Ticket result = ticket;
    result.parkedAt.reset();
    return result;
}

Ticket takeOver(const Ticket &ticket, const PersonRef &person)
{
    Ticket result = ticket;
    const bool isLast = result.continuedBy.empty() ? result.openedBy == person
                                                   : result.continuedBy.back() == person;
    if (!isLast) {
        result.continuedBy.push_back(person);
    }
    return result;
}

} // namespace countertop
