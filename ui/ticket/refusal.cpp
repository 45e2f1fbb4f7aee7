#include "ui/ticket/refusal.h"

#include "core/domain/shift/shift.h"
#include "core/domain/ticket/entry.h"
#include "core/domain/ticket/returns.h"
#include "core/domain/ticket/settlement.h"
#include "core/domain/ticket/ticket.h"
#include "core/till/ticket/ticketdesk.h"

#include <QCoreApplication>

namespace countertop::ui {

namespace {

QString translated(const char *text) // texts here are marked in the table or are literals
{
    return QCoreApplication::translate("Refusal", text);
}

struct SentenceRow
{
    ErrorCode code;
    const char *sentence;
};

/// One sentence a code: what happened and what to do.
const SentenceRow sentences[] = {
    { TicketError::QuantityOverLimit,
      QT_TRANSLATE_NOOP(
          "Refusal", "That quantity is too large. Was a barcode scanned into the wrong field?") },
    { TicketError::QuantityNotPositive,
      QT_TRANSLATE_NOOP("Refusal", "Goods come back by a return only. Press F10.") },
    { TicketError::QuantityNotWhole,
      QT_TRANSLATE_NOOP("Refusal", "This is sold by the piece. Type a whole number.") },
    { TicketError::WeightMissing,
      QT_TRANSLATE_NOOP("Refusal",
                        "This is sold by weight. Type the weight first, for example 1.5*.") },
    { TicketError::NoTaxClass,
      QT_TRANSLATE_NOOP("Refusal",
                        "No tax is set for this item, so it cannot be sold. Call the manager.") },
    { TicketError::NoPrice,
      QT_TRANSLATE_NOOP("Refusal", "This item has no price yet. Call the manager.") },
    { TicketError::PriceOutsideLimits,
      QT_TRANSLATE_NOOP("Refusal", "That price is outside the limits of this item.") },
    { TicketError::NotSold, QT_TRANSLATE_NOOP("Refusal", "This item is not sold any more.") },
    { TicketError::VariantNotChosen, QT_TRANSLATE_NOOP("Refusal", "Choose the variant first.") },
    { TicketError::DiscountAboveLine,
      QT_TRANSLATE_NOOP("Refusal", "The discount is larger than the line.") },
    { TicketError::DiscountNotAllowedOnLine,
      QT_TRANSLATE_NOOP("Refusal", "This line takes no discount.") },
    { TicketError::DiscountMalformed,
      QT_TRANSLATE_NOOP("Refusal", "Type a discount above zero and up to 100 %.") },
    { TicketError::BelowFloorPrice,
      QT_TRANSLATE_NOOP("Refusal",
                        "That is below the lowest price of this item. Ask for approval.") },
    { TicketError::PriceNegative, QT_TRANSLATE_NOOP("Refusal", "A price cannot be below zero.") },
    { TicketError::ReasonMissing, QT_TRANSLATE_NOOP("Refusal", "Say why: a reason is needed.") },
    { TicketError::TextTooLong,
      QT_TRANSLATE_NOOP("Refusal", "This text is too long. 250 characters are the most.") },
    { TicketError::TextHoldsCardNumber,
      QT_TRANSLATE_NOOP(
          "Refusal",
          "That looks like a card number. Card numbers are never stored; leave it out.") },
    { TicketError::GiftNameMissing,
      QT_TRANSLATE_NOOP("Refusal", "A gift needs the first and last name of whoever gets it.") },
    { TicketError::GiftAfterAdding,
      QT_TRANSLATE_NOOP("Refusal", "Take the line off and add it again as a gift.") },
    { TicketError::ReturnsMoreThanSold,
      QT_TRANSLATE_NOOP("Refusal", "That is more than is left of this sale.") },
    { TicketError::ReturnAboveTodaysPrice,
      QT_TRANSLATE_NOOP("Refusal", "A return without a receipt pays today's price at most.") },
    { TicketError::FixedByReceipt,
      QT_TRANSLATE_NOOP("Refusal", "A returned line keeps the amounts of its receipt.") },
    { TicketError::LineIsVoided, QT_TRANSLATE_NOOP("Refusal", "That line was taken off already.") },
    { TicketError::NoSuchLine, QT_TRANSLATE_NOOP("Refusal", "Mark a line first.") },
    { TicketError::TicketEmpty,
      QT_TRANSLATE_NOOP("Refusal", "There is nothing on the ticket yet.") },
    { TicketError::HasTenders,
      QT_TRANSLATE_NOOP("Refusal",
                        "Money was given for this ticket. Take it back on the payment page first, "
                        "then park the ticket.") },
    { TicketError::NotParked,
      QT_TRANSLATE_NOOP("Refusal", "This ticket is not parked any more. Look at the list again.") },
    { SettlementError::TooMuch,
      QT_TRANSLATE_NOOP("Refusal", "Only cash gives change. Take the amount that is due.") },
    { SettlementError::Zero, QT_TRANSLATE_NOOP("Refusal", "Type an amount first.") },
    { SettlementError::WrongSign,
      QT_TRANSLATE_NOOP("Refusal", "That is more than goes back to the customer.") },
    { SettlementError::NeedsCustomer,
      QT_TRANSLATE_NOOP("Refusal", "Put the customer on the ticket first. Press F4.") },
    { SettlementError::OverLimit,
      QT_TRANSLATE_NOOP("Refusal", "That is more than this customer has left.") },
    { SettlementError::NotSettled, QT_TRANSLATE_NOOP("Refusal", "Something is still to pay.") },
    { SettlementError::Implausible,
      QT_TRANSLATE_NOOP("Refusal", "That is unusually much cash. Check the amount.") },
    { SettlementError::ReferenceHoldsCardNumber,
      QT_TRANSLATE_NOOP("Refusal",
                        "A card number is never kept. Type the number of the slip instead.") },
    { SettlementError::LastFourMalformed,
      QT_TRANSLATE_NOOP("Refusal", "Type the last four digits of the card, or leave it empty.") },
    { ReturnError::NothingLeft, QT_TRANSLATE_NOOP("Refusal", "All of this came back already.") },
    { ReturnError::MoreThanLeft,
      QT_TRANSLATE_NOOP("Refusal", "That is more than is left of this sale.") },
    { ReturnError::NotASale,
      QT_TRANSLATE_NOOP("Refusal", "This line was a return itself; it cannot come back again.") },
    { ReturnError::NoSuchLine,
      QT_TRANSLATE_NOOP("Refusal", "That line is not on this receipt. Look at it again.") },
    { ReturnError::NoSuchComponent,
      QT_TRANSLATE_NOOP("Refusal", "That part does not belong to what was sold.") },
    { ReturnError::QuantityNotPositive, QT_TRANSLATE_NOOP("Refusal", "Type how many come back.") },
    { ReturnError::QuantityNotWhole,
      QT_TRANSLATE_NOOP("Refusal", "This is sold by the piece. Type a whole number.") },
    { SettlementError::NotPaidThatWay,
      QT_TRANSLATE_NOOP("Refusal",
                        "Money goes back the way it came. Another way needs the right to it.") },
    { ShiftError::NoneOpen, QT_TRANSLATE_NOOP("Refusal", "No shift is open. Open one first.") },
    { ShiftError::AlreadyOpen,
      QT_TRANSLATE_NOOP("Refusal", "A shift is open already. Sales go into it.") },
    { ShiftError::NoReason, QT_TRANSLATE_NOOP("Refusal", "Say why: a reason is needed.") },
    { ShiftError::NotPositive, QT_TRANSLATE_NOOP("Refusal", "Type an amount above zero.") },
    { ShiftError::AboveExpectedCash,
      QT_TRANSLATE_NOOP("Refusal", "So much is not in the drawer. Nothing was moved.") },
    { ShiftError::DifferenceNeedsReason,
      QT_TRANSLATE_NOOP("Refusal", "Say why the drawer differs: a reason is needed.") },
    { ShiftError::DifferenceNeedsManager,
      QT_TRANSLATE_NOOP("Refusal", "Somebody else has to confirm this difference.") },
    { ShiftError::RecountNeedsManager,
      QT_TRANSLATE_NOOP(
          "Refusal", "The drawer was counted before: somebody else has to confirm this count.") },
    { ShiftError::UnknownPiece,
      QT_TRANSLATE_NOOP("Refusal",
                        "The count names a coin or note that this money does not have.") },
    { ShiftError::UncountedNeedsManager,
      QT_TRANSLATE_NOOP("Refusal", "Somebody else has to confirm closing without a count.") },
    { till::TicketDeskError::NoOpenShift,
      QT_TRANSLATE_NOOP("Refusal", "No shift is open. Open one first; the ticket is kept.") },
    { till::TicketDeskError::NotSettled,
      QT_TRANSLATE_NOOP("Refusal", "Something is still to pay.") },
    { till::TicketDeskError::TicketEmpty,
      QT_TRANSLATE_NOOP("Refusal", "There is nothing on the ticket yet.") },
    { till::TicketDeskError::AlreadyCompleted,
      QT_TRANSLATE_NOOP("Refusal",
                        "This sale is stored already; nothing was rung up twice. Find its receipt "
                        "under Reprint.") },
    { till::TicketDeskError::NoSuchParkedTicket,
      QT_TRANSLATE_NOOP("Refusal", "This ticket is not parked any more. Look at the list again.") },
    { till::TicketDeskError::ReturnsMoreThanSold,
      QT_TRANSLATE_NOOP("Refusal",
                        "What comes back here came back already, or more of it than was sold. Take "
                        "the line off, look up the receipt again, and return what is left.") },
    { till::TicketDeskError::NoSuchReceipt,
      QT_TRANSLATE_NOOP("Refusal",
                        "This receipt is not known here. A return without a receipt is possible "
                        "with approval.") },
    { till::TicketDeskError::OpenTicketInTheWay,
      QT_TRANSLATE_NOOP("Refusal", "Park the open ticket first. It is kept.") },
    { till::TicketDeskError::RightDenied,
      QT_TRANSLATE_NOOP("Refusal", "You do not have the right to do this.") },
    { till::TicketDeskError::NeedsApproval,
      QT_TRANSLATE_NOOP("Refusal", "Somebody else has to approve this.") },
    { till::TicketDeskError::OverLimit,
      QT_TRANSLATE_NOOP("Refusal",
                        "That is more than may be given back without a receipt in one shift. "
                        "Nothing was changed; a manager can do it.") },
    { till::TicketDeskError::DiskFull,
      QT_TRANSLATE_NOOP("Refusal",
                        "The disk is full. Nothing was stored and the ticket is still here: finish "
                        "this sale on paper and free some space.") },
    { till::TicketDeskError::NotDurable,
      QT_TRANSLATE_NOOP("Refusal",
                        "The sale could not be stored. Nothing was lost: the ticket is still open. "
                        "Try again, then call for help.") },
};

const char *sentenceOfKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return QT_TRANSLATE_NOOP("Refusal", "That cannot be done like this. Check what was typed.");
    case ErrorKind::Refused:
        return QT_TRANSLATE_NOOP("Refusal", "That is not allowed here. Nothing was changed.");
    case ErrorKind::Conflict:
        return QT_TRANSLATE_NOOP("Refusal",
                                 "Somebody else changed this meanwhile. Look again, then repeat.");
    case ErrorKind::Unavailable:
        return QT_TRANSLATE_NOOP("Refusal",
                                 "That does not work right now. Nothing was lost; try again.");
    case ErrorKind::Corrupt:
        return QT_TRANSLATE_NOOP(
            "Refusal",
            "Stored data cannot be read. Stop and call for help; nothing is overwritten.");
    }
    return "";
}

} // namespace

QString sentenceFor(const Error &error)
{
    for (const SentenceRow &row : sentences) {
        if (row.code == error.code) {
            return translated(row.sentence);
        }
    }
    return translated(sentenceOfKind(error.kind));
}

QString entryProblem(const Error &error)
{
    if (error.code.is(EntryError::LooksLikeBarcode)) {
        return translated("That looks like a barcode in the wrong place. Nothing was changed.");
    }
    if (error.code.is(EntryError::NegativeQuantity)) {
        return translated("Goods come back by a return only. Press F10.");
    }
    if (error.code.is(EntryError::CodeMissing)) {
        return translated("Type or scan a code after the quantity.");
    }
    return translated("That is no number as it is typed here: digits and one decimal mark.");
}

} // namespace countertop::ui
