#include "core/domain/ticket/returns.h"

#include "core/base/check.h"

#include <algorithm>

namespace countertop {

namespace {

Error refused(ReturnError code, const QString &detail)
{
    return { ErrorKind::Refused, code, detail };
}

/// What amounts are shared over: pieces one by one, measured goods by the thousandth.
std::int64_t unitsOf(const Quantity &quantity)
{
    return quantity.unit() == Unit::Piece ? quantity.thousandths() / 1000 : quantity.thousandths();
}

Quantity quantityOf(std::int64_t units, Unit unit)
{
    return unit == Unit::Piece ? Quantity::pieces(units) : Quantity::fromThousandths(units, unit);
}

/// Units [first, first + count) of a sold line of *all* units.
struct UnitRange
{
    std::int64_t first = 0;
    std::int64_t count = 0;
    std::int64_t all = 0;
};

/// The share of these units in *amount*: `allocate` over equal weights gives each the same and one
/// cent more to the first ones, which needs no list of units.
Money shareOf(const Money &amount, const UnitRange &units)
{
    const std::int64_t sign = amount.isNegative() ? -1 : 1;
    const std::int64_t each = amount.abs().minor() / units.all;
    const std::int64_t withOneMore = amount.abs().minor() % units.all;
    const std::int64_t more
        = std::min(units.first + units.count, withOneMore) - std::min(units.first, withOneMore);
    return Money::fromMinor(sign * (each * units.count + more), amount.currency());
}

/// How many units of a line came back: of each component of a bundle, else of the one line.
using Returned = std::vector<std::int64_t>;

Returned
returnedUnits(const TicketId &sale, const TicketLine &sold, std::span<const TicketLine> earlier)
{
    Returned returned(std::max<std::size_t>(sold.components.size(), 1), 0);
    for (const TicketLine &line : earlier) {
        const bool isOfThis = line.origin && !line.voided && line.origin->ticket == sale
            && line.origin->line == sold.id;
        if (!isOfThis) {
            continue;
        }
        const std::int64_t units = unitsOf(line.quantity);
        if (line.origin->component) {
            returned.at(static_cast<std::size_t>(*line.origin->component)) += units;
        } else {
            for (std::int64_t &part : returned) {
                part += units;
            }
        }
    }
    return returned;
}

struct SoldLine
{
    const TicketLine *line;
    const PricedLine *priced;
};

Result<SoldLine> findSold(const CompletedTicket &sale, const LineId &id)
{
    const TicketLine *line = sale.ticket.find(id);
    const PricedLine *priced = sale.priced.find(id);
    if (line == nullptr || priced == nullptr) {
        return Error{ ErrorKind::Invalid,
                      ReturnError::NoSuchLine,
                      QStringLiteral("no line ") + id.toText() };
    }
    if (line->kind != LineKind::Sale) {
        return refused(ReturnError::NotASale, QStringLiteral("the line was a return"));
    }
    return SoldLine{ line, priced };
}

Result<void> checkQuantity(const TicketLine &sold, const ReturnChoice &choice, std::int64_t left)
{
    const Quantity &wanted = choice.quantity;
    if (wanted.thousandths() <= 0 || wanted.unit() != sold.quantity.unit()) {
        return refused(ReturnError::QuantityNotPositive,
                       QStringLiteral("%1 thousandths").arg(wanted.thousandths()));
    }
    if (wanted.unit() == Unit::Piece && !wanted.isWhole()) {
        return refused(ReturnError::QuantityNotWhole,
                       QStringLiteral("%1 thousandths of a piece").arg(wanted.thousandths()));
    }
    if (left == 0) {
        return refused(ReturnError::NothingLeft, QStringLiteral("all of it came back"));
    }
    if (unitsOf(wanted) > left) {
        return refused(ReturnError::MoreThanLeft,
                       QStringLiteral("%1 wanted, %2 left").arg(unitsOf(wanted)).arg(left));
    }
    return done();
}

/// Minus the share of these units in a stored total and its taxes.
template <typename Priced>
ComponentReturn sharesOf(const Priced &priced, const UnitRange &units)
{
    ComponentReturn back{ -shareOf(priced.totalWithTax(), units), {} };
    back.taxes.reserve(priced.taxes.size());
    for (const TaxAmount &tax : priced.taxes) {
        back.taxes.push_back(-shareOf(tax.amount, units));
    }
    return back;
}

/// The taxes that were charged, as frozen; none where the customer was exempt.
std::vector<LineTax> chargedTaxes(const std::vector<TaxAmount> &taxes)
{
    std::vector<LineTax> charged;
    charged.reserve(taxes.size());
    for (const TaxAmount &tax : taxes) {
        charged.push_back(tax.tax);
    }
    return charged;
}

/// Sums what goes back for the components into the line: its total and one amount a tax of the
/// line.
void sumComponents(TicketLine &line)
{
    ReturnOrigin &origin = *line.origin;
    for (std::size_t index = 0; index < line.components.size(); ++index) {
        const LineComponent &component = line.components[index];
        const ComponentReturn &back = origin.components[index];
        origin.total += back.total;
        for (std::size_t tax = 0; tax < component.taxes.size(); ++tax) {
            const auto same
                = std::find_if(line.taxes.begin(), line.taxes.end(), [&](const LineTax &present) {
                      return present.id == component.taxes[tax].id
                          && present.rate == component.taxes[tax].rate;
                  });
            if (same == line.taxes.end()) {
                line.taxes.push_back(component.taxes[tax]);
                origin.taxes.push_back(back.taxes[tax]);
            } else {
                origin.taxes[static_cast<std::size_t>(same - line.taxes.begin())]
                    += back.taxes[tax];
            }
        }
    }
}

void returnComponents(TicketLine &line,
                      const SoldLine &sold,
                      const Returned &returned,
                      const ReturnChoice &choice)
{
    line.components.clear();
    line.taxes.clear();
    const std::int64_t all = unitsOf(sold.line->quantity);
    for (std::size_t index = 0; index < sold.line->components.size(); ++index) {
        if (choice.component && static_cast<std::size_t>(*choice.component) != index) {
            continue;
        }
        const PricedComponent &priced = sold.priced->components.at(index);
        LineComponent component = sold.line->components[index];
        component.taxes = chargedTaxes(priced.taxes);
        line.components.push_back(std::move(component));
        line.origin->components.push_back(
            sharesOf(priced, { returned[index], unitsOf(choice.quantity), all }));
    }
    sumComponents(line);
    if (choice.component) {
        const LineComponent &only = line.components.front();
        line.name = only.name;
        line.sku = only.sku;
    }
}

/// The unit price to show beside a returned line; the amounts are those of `origin`. It is the one
/// on the receipt where the goods go back for just that: worked out from a rounded total, 0.234 kg
/// at 24.90 would show 24.91.
Money unitPriceOf(const TicketLine &line, const TicketLine &sold)
{
    const Money total = line.origin->total.abs();
    if (line.quantity.isZero()
        || total == sold.unitPrice().times(line.quantity, Rounding::HalfUp).abs()) {
        return sold.unitPrice();
    }
    return total.scaled(1000, line.quantity.thousandths(), Rounding::HalfUp);
}

} // namespace

std::string_view errorFeature(ReturnError)
{
    return "return";
}

std::vector<LineLeft> leftToReturn(const CompletedTicket &sale, std::span<const TicketLine> earlier)
{
    std::vector<LineLeft> left;
    for (const TicketLine &sold : sale.ticket.lines) {
        if (sold.voided || sold.kind != LineKind::Sale) {
            continue;
        }
        const std::int64_t all = unitsOf(sold.quantity);
        const Returned returned = returnedUnits(sale.ticket.id, sold, earlier);
        LineLeft &line = left.emplace_back();
        line.line = sold.id;
        line.whole = quantityOf(all - *std::max_element(returned.begin(), returned.end()),
                                sold.quantity.unit());
        for (std::size_t index = 0; index < sold.components.size(); ++index) {
            line.components.push_back(quantityOf(all - returned[index], sold.quantity.unit()));
        }
    }
    return left;
}

Result<TicketLine> returnLine(const CompletedTicket &sale,
                              std::span<const TicketLine> earlier,
                              const ReturnChoice &choice,
                              const LineId &id,
                              const PersonRef &by)
{
    CT_TRY(sold, findSold(sale, choice.line));
    const std::size_t componentCount = sold.line->components.size();
    if (choice.component
        && (*choice.component < 0
            || static_cast<std::size_t>(*choice.component) >= componentCount)) {
        return Error{ ErrorKind::Invalid,
                      ReturnError::NoSuchComponent,
                      QStringLiteral("component %1").arg(*choice.component) };
    }
    const Returned returned = returnedUnits(sale.ticket.id, *sold.line, earlier);
    const std::int64_t all = unitsOf(sold.line->quantity);
    const std::int64_t most = choice.component
        ? returned[static_cast<std::size_t>(*choice.component)]
        : *std::max_element(returned.begin(), returned.end());
    CT_TRY_DONE(checkQuantity(*sold.line, choice, all - most));

    TicketLine line = *sold.line;
    line.id = id;
    line.kind = LineKind::Return;
    line.quantity = choice.quantity;
    line.restock = choice.restock;
    line.addedBy = by;
    line.gift.reset();
    line.discount.reset();
    line.priceOverride.reset();
    line.quantityPrice.reset();
    const Money zero = Money::zero(sold.line->listPrice.currency());
    line.origin = ReturnOrigin{
        sale.ticket.id, choice.line, sale.receiptNumber.toText(), choice.component, zero, {}, {}
    };
    if (componentCount > 0) {
        returnComponents(line, sold, returned, choice);
    } else {
        ComponentReturn back
            = sharesOf(*sold.priced, { returned.front(), unitsOf(choice.quantity), all });
        line.taxes = chargedTaxes(sold.priced->taxes);
        line.origin->total = back.total;
        line.origin->taxes = std::move(back.taxes);
    }
    line.listPrice = unitPriceOf(line, *sold.line);
    return line;
}

TicketLine returnWithoutReceipt(TicketLine line, Restock restock)
{
    CT_CHECK(!line.origin);
    line.kind = LineKind::ReturnWithoutReceipt;
    line.restock = restock;
    line.gift.reset();
    line.discount.reset();
    line.quantityPrice.reset();
    return line;
}

} // namespace countertop
