#pragma once

#include "core/documents/paperlanguage.h"
#include "core/documents/ticket/receipt.h"

namespace countertop {

/// The rows of a ticket's lines with their options, discounts and notes.
void addTicketLines(Document &document,
                    const Ticket &ticket,
                    const PricedTicket &priced,
                    const ReceiptBlocks &blocks,
                    const PaperLanguage &language);

/// From the rule below the lines to the total: the taxes above it where they are added.
void addTicketTotal(Document &document,
                    const Ticket &ticket,
                    const PricedTicket &priced,
                    const PaperLanguage &language);

/// Net, tax and gross of each rate; only where prices include their taxes.
void addTaxTable(Document &document, const PricedTicket &priced, const PaperLanguage &language);

/// What was handed over, cash rounding and change.
void addTenders(Document &document, const Settlement &settlement, const PaperLanguage &language);

/// The name of a line with its options: "Team Hoodie, navy, M".
QString lineName(const TicketLine &line);

} // namespace countertop
