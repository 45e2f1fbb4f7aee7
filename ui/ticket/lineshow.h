#pragma once

#include "core/domain/ticket/pricing.h"
#include "ui/widgets/ticketlines.h"

#include <QLocale>

namespace countertop::ui {

/// The lines of a ticket as rows of text: formatting only, every amount is the domain's.
QList<LineRow> shownLines(const Ticket &ticket, const PricedTicket &priced, const QLocale &locale);

/// "9 items" as a cashier counts them.
QString pieceText(std::int64_t count);

} // namespace countertop::ui
