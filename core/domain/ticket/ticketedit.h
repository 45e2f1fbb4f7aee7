#pragma once

#include "core/base/result.h"
#include "core/domain/ticket/ticket.h"

namespace countertop {

// Every change that a person makes to an open ticket. Pure: a ticket in, the changed ticket or the
// reason against it out. Rights and approvals are asked before, by whoever calls.

/// What a repeated scan does (CT-32); a setting.
enum class RepeatedScan { JoinsLine, SecondLine };

/// A ticket with the line that a scan made or joined: the one to mark.
struct AddedLine
{
    Ticket ticket;
    LineId line;
};

/// Adds a line at the bottom, or joins it to the newest line of the same goods at the same price
/// with the same options, discount and note (CT-32). Weighed and labelled goods stay apart, each is
/// a piece of its own; so does what would pass the line's limit. *errors*: those of `checkGift`;
/// Refused TextHoldsCardNumber.
Result<AddedLine> addLine(const Ticket &ticket, TicketLine line, RepeatedScan repeated);

/// Sets a line's quantity. Zero is a void, marked with *mark* (CT-34).
/// *errors*: Refused QuantityNotPositive (negative: goods come back by a return only),
/// QuantityNotWhole, QuantityOverLimit, FixedByReceipt, LineIsVoided; Invalid NoSuchLine.
Result<Ticket> setQuantity(const Ticket &ticket,
                           const LineId &line,
                           const Quantity &quantity,
                           const LineVoid &mark);

/// One off the line; at one or less it is a void (CT-15). *errors*: as `setQuantity`.
Result<Ticket> minusOne(const Ticket &ticket, const LineId &line, const LineVoid &mark);

/// Takes a line out of the totals and keeps who and when (CT-34).
/// *errors*: Invalid NoSuchLine; Refused LineIsVoided.
Result<Ticket> voidLine(const Ticket &ticket, const LineId &line, const LineVoid &mark);

/// Puts a discount on a line in place of the one it has (CT-38).
/// *errors*: Invalid NoSuchLine, DiscountMalformed; Refused LineIsVoided, DiscountNotAllowedOnLine
/// (no discount goods, returns), DiscountAboveLine, TextHoldsCardNumber.
Result<Ticket> discountLine(const Ticket &ticket, const LineId &line, const Discount &discount);
Result<Ticket> removeDiscount(const Ticket &ticket, const LineId &line);

/// Puts a discount on the whole ticket (CT-39). An amount above the ticket takes all of it and no
/// more. *errors*: Invalid DiscountMalformed; Refused TextHoldsCardNumber.
Result<Ticket> discountTicket(const Ticket &ticket, const Discount &discount);
Ticket removeTicketDiscount(const Ticket &ticket);

/// Sets a price by hand; the list price stays on the line (CT-41, ICX-02).
/// *errors*: Invalid NoSuchLine, PriceNegative, ReasonMissing; Refused LineIsVoided,
/// FixedByReceipt, BelowFloorPrice unless `approvedBy` is set, ReturnAboveTodaysPrice (CT-68),
/// TextHoldsCardNumber.
Result<Ticket> overridePrice(const Ticket &ticket, const LineId &line, const PriceOverride &price);
Result<Ticket> removeOverride(const Ticket &ticket, const LineId &line);

inline constexpr int noteLengthMax = 250;

/// *errors*: Invalid NoSuchLine, TextTooLong; Refused LineIsVoided, TextHoldsCardNumber (CT-33).
Result<Ticket> setNote(const Ticket &ticket, const LineId &line, const QString &note);
Result<Ticket> setTicketNote(const Ticket &ticket, const QString &note);

/// *errors*: Invalid GiftNameMissing (IC-26), TextTooLong (IC-29); Refused TextHoldsCardNumber.
Result<void> checkGift(const GiftDetails &gift);

/// Changes whom a gift line is for. A line that was added as none never becomes one: take it off
/// and add it as a gift (IC-25). *errors*: those of `checkGift`; Invalid NoSuchLine; Refused
/// LineIsVoided, GiftAfterAdding.
Result<Ticket> changeGift(const Ticket &ticket, const LineId &line, const GiftDetails &gift);

/// Whether returned goods go back on the shelf (CT-67).
/// *errors*: Invalid NoSuchLine; Refused LineIsVoided.
Result<Ticket> setRestock(const Ticket &ticket, const LineId &line, Restock restock);

/// Puts the ticket by (CT-48). A ticket that was parked before keeps its reference.
/// *errors*: Refused TicketEmpty, TextHoldsCardNumber; Invalid TextTooLong.
Result<Ticket>
park(const Ticket &ticket, const QString &reference, const QString &name, Instant at);

/// Takes a parked ticket back as it was (CT-49). *errors*: Refused NotParked.
Result<Ticket> recall(const Ticket &ticket);

/// Notes that *person* goes on with the ticket (CT-05); nothing when it is theirs already.
Ticket takeOver(const Ticket &ticket, const PersonRef &person);

} // namespace countertop
