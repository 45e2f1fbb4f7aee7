#pragma once

#include "core/documents/paperlanguage.h"
#include "core/domain/ticket/completedticket.h"

#include <QDate>

#include <optional>
#include <vector>

namespace countertop {

/// What a gift receipt is made of besides the sale.
struct GiftPaper
{
    std::vector<LineId> lines; ///< which lines; empty: every line that was sold
    QString recipient; ///< may be empty
    QString message; ///< may be empty; keeps its line breaks
    std::optional<QDate> exchangeUntil;
};

/// A receipt for the one who gets the goods (CT-71, E-R7): store, date, number as a barcode, names
/// without a price, discount, payment or the buyer's name.
Document giftReceipt(const CompletedTicket &sale,
                     const GiftPaper &gift,
                     const StoreText &store,
                     const PaperLanguage &language);

/// One gift paper for each recipient named on the sale's lines, in their order; a single one
/// for all lines where nobody is named. *exchangeUntil* is left for the caller.
std::vector<GiftPaper> giftPapersOf(const CompletedTicket &sale);

} // namespace countertop
