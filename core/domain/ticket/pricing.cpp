#include "core/domain/ticket/pricing.h"

#include "core/base/check.h"
#include "core/domain/ticket/taxation.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace countertop {

namespace {

/// A line on its way through the steps of pricing, beside its source.
struct Step
{
    const TicketLine *source;
    PricedLine priced;
};

Money grossOf(const TicketLine &line)
{
    const Money gross = line.unitPrice().times(line.quantity, Rounding::HalfUp);
    return line.isReturn() ? -gross : gross;
}

PricedLine unpriced(const TicketLine &line, Currency currency)
{
    const Money zero = Money::zero(currency);
    return { line.id, zero, zero, zero, zero, zero, zero, zero, {}, {} };
}

std::vector<Step> grossSteps(const Ticket &ticket)
{
    std::vector<Step> steps;
    steps.reserve(ticket.lines.size());
    for (const TicketLine &line : ticket.lines) {
        if (line.voided) {
            continue;
        }
        Step step{ &line, unpriced(line, ticket.terms.currency) };
        if (!line.origin) {
            step.priced.gross = grossOf(line);
            step.priced.total = step.priced.gross;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

bool takesQuantityPrice(const TicketLine &line)
{
    return line.kind == LineKind::Sale && line.product && line.quantityPrice && !line.priceOverride
        && !line.isTypedPrice && !line.isLabelPrice && line.quantity.unit() == Unit::Piece
        && line.quantity.isWhole() && line.stockPerUnit == Quantity::pieces(1)
        && line.quantityPrice->pieces > 0;
}

/// Lines of one product at one price and one rule share what their pieces earn together.
using QuantityGroupKey = std::tuple<ProductId, std::int64_t, std::int64_t, std::int64_t>;

/// What makes two lines of a group differ for the discounts that follow. Sorting by it, not by
/// place, is what keeps the total independent of the order of scanning (CT-40).
std::tuple<std::int64_t, std::int64_t, std::int64_t> canonicalOrder(const Step &step)
{
    const std::int64_t gross = step.priced.gross.minor();
    const std::optional<Discount> &discount = step.source->discount;
    if (!discount || !step.source->isDiscountable) {
        return { gross, 0, 0 };
    }
    return { gross,
             discount->rate ? discount->rate->ppm() : 0,
             discount->amount ? discount->amount->minor() : 0 };
}

void saveOnGroup(std::vector<Step *> &group)
{
    std::stable_sort(group.begin(), group.end(), [](const Step *a, const Step *b) {
        return canonicalOrder(*a) < canonicalOrder(*b);
    });
    const TicketLine &first = *group.front()->source;
    const QuantityPrice &rule = *first.quantityPrice;
    Quantity together = Quantity::pieces(0);
    std::vector<std::int64_t> weights;
    weights.reserve(group.size());
    for (const Step *step : group) {
        together = together + step->source->quantity;
        weights.push_back(step->priced.gross.minor());
    }
    const std::int64_t sets = together.thousandths() / 1000 / rule.pieces;
    const Money perSet = rule.price - first.listPrice.scaled(rule.pieces, 1, Rounding::HalfUp);
    const Money saving = perSet.scaled(sets, 1, Rounding::HalfUp);
    if (!saving.isNegative()) {
        return; // a rule that costs more than single pieces saves nothing
    }
    const std::vector<Money> shares = allocate(saving, weights);
    for (std::size_t index = 0; index < group.size(); ++index) {
        group[index]->priced.quantitySaving = shares[index];
        group[index]->priced.total += shares[index];
    }
}

void takeQuantityPrices(std::vector<Step> &steps)
{
    std::map<QuantityGroupKey, std::vector<Step *>> groups;
    for (Step &step : steps) {
        const TicketLine &line = *step.source;
        if (takesQuantityPrice(line)) {
            groups[{ *line.product,
                     line.listPrice.minor(),
                     line.quantityPrice->pieces,
                     line.quantityPrice->price.minor() }]
                .push_back(&step);
        }
    }
    for (auto &[key, group] : groups) {
        saveOnGroup(group);
    }
}

/// What a discount takes off *base*: rounded once, never more than there is (CT-38). Negative or
/// zero.
Money takenOff(const Discount &discount, const Money &base)
{
    const Money wanted = discount.rate ? base.times(*discount.rate, Rounding::HalfUp)
        : discount.amount              ? *discount.amount
                                       : Money::zero(base.currency());
    return -std::min(wanted, base);
}

void takeLineDiscounts(std::vector<Step> &steps)
{
    for (Step &step : steps) {
        const TicketLine &line = *step.source;
        if (line.kind == LineKind::Sale && line.discount && line.isDiscountable) {
            step.priced.discount = takenOff(*line.discount, step.priced.total);
            step.priced.total += step.priced.discount;
        }
    }
}

void takeTicketDiscount(std::vector<Step> &steps, const std::optional<Discount> &discount)
{
    if (!discount || steps.empty()) {
        return;
    }
    std::vector<std::int64_t> weights;
    weights.reserve(steps.size());
    Money base = Money::zero(steps.front().priced.total.currency());
    for (const Step &step : steps) {
        const bool takesPart = step.source->kind == LineKind::Sale && step.source->isDiscountable;
        weights.push_back(takesPart ? step.priced.total.minor() : 0);
        base += Money::fromMinor(weights.back(), base.currency());
    }
    if (!base.isPositive()) {
        return;
    }
    const std::vector<Money> shares = allocate(takenOff(*discount, base), weights);
    for (std::size_t index = 0; index < steps.size(); ++index) {
        steps[index].priced.ticketDiscountShare = shares[index];
        steps[index].priced.total += shares[index];
    }
}

void shareAmongComponents(std::vector<Step> &steps)
{
    for (Step &step : steps) {
        const TicketLine &line = *step.source;
        if (line.components.empty() || line.origin) {
            continue;
        }
        std::vector<std::int64_t> weights;
        weights.reserve(line.components.size());
        for (const LineComponent &component : line.components) {
            weights.push_back(component.listPrice.minor());
        }
        for (const Money &share : allocate(step.priced.total, weights)) {
            step.priced.components.push_back({ share, share, {} });
        }
    }
}

std::vector<TaxedParcel> parcelsOf(const std::vector<Step> &steps)
{
    std::vector<TaxedParcel> parcels;
    parcels.reserve(steps.size());
    for (const Step &step : steps) {
        if (step.source->origin) {
            continue;
        }
        if (step.priced.components.empty()) {
            parcels.push_back({ step.priced.total, step.source->taxes });
        }
        for (std::size_t index = 0; index < step.priced.components.size(); ++index) {
            parcels.push_back(
                { step.priced.components[index].total, step.source->components[index].taxes });
        }
    }
    return parcels;
}

Money sumOf(const std::vector<Money> &amounts, Currency currency)
{
    Money sum = Money::zero(currency);
    for (const Money &amount : amounts) {
        sum += amount;
    }
    return sum;
}

void addTaxes(std::vector<TaxAmount> &sums, const std::vector<TaxAmount> &taxes)
{
    for (const TaxAmount &tax : taxes) {
        const auto same = std::find_if(sums.begin(), sums.end(), [&tax](const TaxAmount &sum) {
            return sum.tax.id == tax.tax.id && sum.tax.rate == tax.tax.rate;
        });
        if (same == sums.end()) {
            sums.push_back(tax);
        } else {
            same->net += tax.net;
            same->amount += tax.amount;
        }
    }
}

/// The taxes of a bundle's line: one a tax of the line, summed over its components.
std::vector<TaxAmount> mergedTaxes(const std::vector<PricedComponent> &components)
{
    std::vector<TaxAmount> merged;
    for (const PricedComponent &component : components) {
        addTaxes(merged, component.taxes);
    }
    return merged;
}

/// Turns a total and its taxes into net; *exempt* customers do not pay them.
template <typename Priced>
Money settleTaxes(Priced &priced,
                  const std::vector<LineTax> &taxes,
                  const std::vector<Money> &amounts,
                  TaxMode mode,
                  bool isExempt)
{
    const Money zero = Money::zero(priced.total.currency());
    const Money tax = sumOf(amounts, priced.total.currency());
    priced.net = mode == TaxMode::Included ? priced.total - tax : priced.total;
    if (!isExempt) {
        priced.taxes = taxAmounts(taxes, amounts, priced.net);
        return zero;
    }
    const Money relief = priced.net - priced.total;
    priced.total = priced.net;
    return relief;
}

void takeTaxes(std::vector<Step> &steps, const Ticket &ticket)
{
    const std::vector<TaxedParcel> parcels = parcelsOf(steps);
    const std::vector<std::vector<Money>> amounts
        = computeTaxes(parcels, ticket.terms.taxMode, ticket.terms.taxRounding);
    const bool isExempt = ticket.customer && ticket.customer->isTaxExempt;
    std::size_t parcel = 0;
    for (Step &step : steps) {
        PricedLine &priced = step.priced;
        if (step.source->origin) {
            continue;
        }
        if (priced.components.empty()) {
            priced.taxRelief = settleTaxes(
                priced, step.source->taxes, amounts[parcel++], ticket.terms.taxMode, isExempt);
            continue;
        }
        priced.net = Money::zero(priced.total.currency());
        for (std::size_t index = 0; index < priced.components.size(); ++index) {
            PricedComponent &component = priced.components[index];
            priced.taxRelief += settleTaxes(component,
                                            step.source->components[index].taxes,
                                            amounts[parcel++],
                                            ticket.terms.taxMode,
                                            isExempt);
            priced.net += component.net;
        }
        priced.total += priced.taxRelief;
        priced.taxes = mergedTaxes(priced.components);
    }
}

/// A returned line: the amounts of its sale as they are stored, nothing computed anew (CT-65).
void takeOrigins(std::vector<Step> &steps, TaxMode mode)
{
    for (Step &step : steps) {
        const TicketLine &line = *step.source;
        if (!line.origin) {
            continue;
        }
        const auto settle = [mode](auto &priced,
                                   const Money &total,
                                   const std::vector<Money> &amounts,
                                   const std::vector<LineTax> &taxes) {
            priced.net = total - sumOf(amounts, total.currency());
            priced.total = mode == TaxMode::Included ? total : priced.net;
            if (!amounts.empty()) {
                priced.taxes = taxAmounts(taxes, amounts, priced.net);
            }
        };
        PricedLine &priced = step.priced;
        settle(priced, line.origin->total, line.origin->taxes, line.taxes);
        priced.gross = priced.total;
        CT_CHECK(line.origin->components.size() == line.components.size());
        for (std::size_t index = 0; index < line.components.size(); ++index) {
            const ComponentReturn &stored = line.origin->components[index];
            PricedComponent &component
                = priced.components.emplace_back(PricedComponent{ stored.total, stored.total, {} });
            settle(component, stored.total, stored.taxes, line.components[index].taxes);
        }
        if (!line.components.empty()) {
            priced.taxes = mergedTaxes(priced.components);
        }
    }
}

std::int64_t piecesOf(const Quantity &quantity)
{
    return quantity.unit() == Unit::Piece ? quantity.thousandths() / 1000 : 1;
}

} // namespace

Money PricedComponent::tax() const
{
    Money sum = Money::zero(net.currency());
    for (const TaxAmount &tax : taxes) {
        sum += tax.amount;
    }
    return sum;
}

Money PricedLine::tax() const
{
    Money sum = Money::zero(net.currency());
    for (const TaxAmount &tax : taxes) {
        sum += tax.amount;
    }
    return sum;
}

const PricedLine *PricedTicket::find(const LineId &line) const
{
    const auto found
        = std::find_if(lines.begin(), lines.end(), [&line](const PricedLine &candidate) {
              return candidate.line == line;
          });
    return found == lines.end() ? nullptr : &*found;
}

PricedTicket priceTicket(const Ticket &ticket)
{
    std::vector<Step> steps = grossSteps(ticket);
    takeQuantityPrices(steps);
    takeLineDiscounts(steps);
    takeTicketDiscount(steps, ticket.discount);
    shareAmongComponents(steps);
    takeTaxes(steps, ticket);
    takeOrigins(steps, ticket.terms.taxMode);

    const Money zero = Money::zero(ticket.terms.currency);
    PricedTicket priced{ {}, zero, zero, zero, zero, zero, zero, {}, 0 };
    priced.lines.reserve(steps.size());
    for (Step &step : steps) {
        const PricedLine &line = step.priced;
        priced.gross += line.gross;
        priced.discounts += line.quantitySaving + line.discount + line.ticketDiscountShare;
        priced.taxRelief += line.taxRelief;
        priced.net += line.net;
        priced.tax += line.tax();
        priced.total += line.totalWithTax();
        priced.pieceCount += piecesOf(step.source->quantity);
        addTaxes(priced.taxes, line.taxes);
        priced.lines.push_back(std::move(step.priced));
    }
    return priced;
}

} // namespace countertop
