#pragma once

#include "core/documents/ticket/receipt.h"
#include "core/domain/shift/shiftfigures.h"

namespace countertop::tests {

/// A language with its locale and the zone of the sample shops.
PaperLanguage paperLanguage(const QString &language, const QString &locale, const QString &zone);
PaperLanguage germanPaper();
PaperLanguage americanPaper();

/// The farm shop and the dojo of the layouts; both are examples.
StoreText farmShop();
StoreText dojo();

/// A line of a sale: *letter* and *rate* of its tax, price of one.
TicketLine paperLine(const QString &name,
                     Quantity quantity,
                     const Money &price,
                     const QString &letter,
                     const Rate &rate);

/// A sale of these lines, completed at *completedAt* and paid with *tenders*.
CompletedTicket paperSale(Currency currency,
                          TaxMode taxMode,
                          std::vector<TicketLine> lines,
                          std::vector<Tender> tenders,
                          Instant openedAt,
                          Instant completedAt,
                          const QString &person);
Tender cash(const Money &given, const Money &total);
Tender card(const Money &amount, const QString &lastFour);

/// The German and the American sale of the layouts.
CompletedTicket farmShopSale();
CompletedTicket dojoSale();

/// One piece each of goods with these names, 5.20 EUR, paid in cash.
CompletedTicket saleOf(const QStringList &names);

} // namespace countertop::tests
