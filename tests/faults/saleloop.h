#pragma once

#include "core/domain/people/rights.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/ticket/ticketdesk.h"
#include "core/till/till.h"
#include "tests/support/tillfixture.h"

#include <QStringList>

namespace countertop::tests {

/// What a customer holds in hand: a sale whose completion was acknowledged.
struct Acknowledged
{
    TicketId ticket;
    QString receiptNumber;
    std::int64_t totalMinor = 0;
};

/// Opens the till of a folder, its shift too when none is open; nothing when that fails.
std::unique_ptr<till::Till> openForSale(const QString &folder,
                                        const Clock &clock,
                                        storage::Durability durability = storage::Durability::Full,
                                        std::int64_t ballastBytes = 0);

/// A ticket of one to four lines of stock-tracked goods, paid in cash to the cent.
till::CompleteTicket someSale(IdSource &ids, std::uint64_t number);

/// The ticket that a busy counter leaves open: so many lines, each told by its place (CT-63).
inline constexpr std::size_t longTicketLines = 687;
TicketLine longTicketLine(IdSource &ids, std::size_t place);

/// Everything that must hold of a till after whatever happened: acknowledged sales are there once
/// with their numbers, numbers are 1..n, the chain and the file are whole, projections are what the
/// facts say, and a further sale works. *returns* what does not hold.
QStringList
faultsOf(till::Till &till, const std::vector<Acknowledged> &acknowledged, IdSource &ids);

/// How many of the acknowledged sales are not there.
int lostSales(till::Till &till, const std::vector<Acknowledged> &acknowledged);

} // namespace countertop::tests
