#pragma once

#include "core/documents/paperlanguage.h"
#include "core/domain/ticket/completedticket.h"

namespace countertop {

/// How the head of a receipt names the time of the sale.
enum class ReceiptHead {
    Short, ///< one moment, beside the number
    BeginAndEnd, ///< begin and end of the sale with seconds (Germany, § 6 KassenSichV)
};

/// Which blocks a store prints; the amounts, the number and the date cannot be turned off.
struct ReceiptBlocks
{
    ReceiptHead head = ReceiptHead::Short;
    bool hasLogo = true;
    bool hasPerson = true;
    bool hasCustomer = true;
    bool hasNotes = true;
    bool hasComponents = true; ///< of bundles
    bool hasFoot = true;
    bool hasBarcode = true;
};

/// What a fiscal device says of a sale (imports-and-golden-numbers.md 1.11).
struct FiscalRows
{
    enum class State { NotRequired, Signed, FailedAndMarked };

    State state = State::NotRequired;
    QStringList rows; ///< as the device or the law words them
    QString qr; ///< empty: the rows alone
};

/// The receipt of a completed sale or return (printing.md 4.4; look/paper.md (a) and (c)).
///
/// Everything in it comes from the frozen ticket, so that a copy says the same words a year later.
/// It begins with a drawer pulse if cash changes hands (CT-61), and says TRAINING at top and
/// bottom, without a pulse, for a training sale.
Document receipt(const CompletedTicket &sale,
                 const StoreText &store,
                 const ReceiptBlocks &blocks,
                 const PaperLanguage &language,
                 const FiscalRows &fiscal = {});

/// The store's own copy with a line to sign, for sales on account and refunds.
Document storeCopy(const CompletedTicket &sale,
                   const StoreText &store,
                   const ReceiptBlocks &blocks,
                   const PaperLanguage &language);
/// Whether the trade asks for a signed store copy of this sale.
bool needsStoreCopy(const CompletedTicket &sale);

/// An open ticket as a bill to look at (CT-72): NOT A RECEIPT at top and bottom, no number, no
/// drawer, no tenders.
Document unpaidBill(const Ticket &ticket,
                    const PricedTicket &priced,
                    Instant at,
                    const PersonRef &person,
                    const StoreText &store,
                    const ReceiptBlocks &blocks,
                    const PaperLanguage &language);

/// A pulse for the drawer and nothing on paper.
Document drawerPulse();

} // namespace countertop
