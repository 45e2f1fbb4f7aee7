#include "core/domain/stock/ticketstock.h"

#include "core/base/rounding.h"

#include <map>

namespace countertop {

namespace {

/// Adds up a product's changes; a product is counted in one unit for ever, so another unit of the
/// same product is a row of its own.
using Sums = std::map<std::pair<ProductId, Unit>, std::int64_t>;

void add(Sums &sums, const ProductId &product, const Quantity &moved, bool isOut)
{
    sums[{ product, moved.unit() }] += isOut ? -moved.thousandths() : moved.thousandths();
}

Quantity componentMoved(const LineComponent &component, const Quantity &bundles)
{
    const Int128 moved
        = static_cast<Int128>(component.quantity.thousandths()) * bundles.thousandths();
    return Quantity::fromThousandths(divideRounded(moved, 1000, Rounding::HalfUp),
                                     component.quantity.unit());
}

void addLine(Sums &sums, const TicketLine &line)
{
    const bool staysAway = line.isReturn() && line.restock == Restock::No;
    if (line.voided || staysAway) {
        return;
    }
    const Quantity moved = line.stockMoved();
    if (line.isStockTracked && line.product) {
        add(sums, *line.product, moved, !line.isReturn());
    }
    for (const LineComponent &component : line.components) {
        if (component.isStockTracked) {
            add(sums, component.product, componentMoved(component, moved), !line.isReturn());
        }
    }
}

} // namespace

std::vector<TicketStockChange> stockChanges(const Ticket &ticket)
{
    Sums sums;
    for (const TicketLine &line : ticket.lines) {
        addLine(sums, line);
    }
    std::vector<TicketStockChange> changes;
    for (const auto &[key, thousandths] : sums) {
        if (thousandths != 0) {
            changes.push_back({ key.first, Quantity::fromThousandths(thousandths, key.second) });
        }
    }
    return changes;
}

} // namespace countertop
