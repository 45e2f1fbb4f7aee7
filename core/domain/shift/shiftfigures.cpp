#include "core/domain/shift/shiftfigures.h"

#include "core/base/check.h"

#include <algorithm>
#include <tuple>

namespace countertop {

namespace {

constexpr TenderKind tenderKinds[]
    = { TenderKind::Cash, TenderKind::CardSlip, TenderKind::Account, TenderKind::StoreCredit };

/// Rows without tax or category come last, the others in the order a person looks them up.
auto taxOrder(const LineTax &tax)
{
    return std::make_tuple(
        tax.letter.isEmpty() && tax.name.isEmpty(), tax.letter, tax.name, tax.rate, tax.id);
}

auto categoryOrder(const CategoryFigure &row)
{
    return std::make_tuple(!row.category.has_value(), row.name, row.category);
}

TaxFigure &taxRow(ShiftFigures &figures, const LineTax &tax)
{
    auto &rows = figures.taxes;
    const auto same = std::find_if(rows.begin(), rows.end(), [&tax](const TaxFigure &row) {
        return row.tax.id == tax.id && row.tax.rate == tax.rate;
    });
    if (same != rows.end()) {
        return *same;
    }
    const auto place = std::find_if(rows.begin(), rows.end(), [&tax](const TaxFigure &row) {
        return taxOrder(tax) < taxOrder(row.tax);
    });
    const Money zero = Money::zero(figures.currency);
    return *rows.insert(place, TaxFigure{ tax, zero, zero });
}

CategoryFigure &categoryRow(ShiftFigures &figures, const TicketLine &line)
{
    auto &rows = figures.categories;
    const auto same = std::find_if(rows.begin(), rows.end(), [&line](const CategoryFigure &row) {
        return row.category == line.category;
    });
    if (same != rows.end()) {
        return *same;
    }
    const CategoryFigure added{ line.category,
                                line.category ? line.categoryName : QString(),
                                0,
                                Money::zero(figures.currency) };
    const auto place = std::find_if(rows.begin(), rows.end(), [&added](const CategoryFigure &row) {
        return categoryOrder(added) < categoryOrder(row);
    });
    return *rows.insert(place, added);
}

void countDiscounts(ShiftFigures &figures, const TicketLine &line, const PricedLine &priced)
{
    figures.discounts.sum += priced.quantitySaving + priced.discount + priced.ticketDiscountShare;
    figures.discounts.count += priced.quantitySaving.isZero() ? 0 : 1;
    figures.discounts.count += line.discount ? 1 : 0;
}

void countLine(ShiftFigures &figures, const TicketLine &line, const PricedLine &priced)
{
    const Money total = priced.totalWithTax();
    CategoryFigure &category = categoryRow(figures, line);
    ++category.lineCount;
    category.total += total;
    if (priced.taxes.empty()) {
        taxRow(figures, LineTax{}).net += priced.net;
    }
    if (line.isReturn()) {
        figures.returns.add(total);
        if (line.kind == LineKind::ReturnWithoutReceipt) {
            figures.returnsWithoutReceipt.add(total);
        }
        return;
    }
    figures.grossSold += priced.gross;
    figures.taxAdded += total - priced.total;
    figures.sales += total;
    countDiscounts(figures, line, priced);
}

ForeignCashFigure &foreignRow(ShiftFigures &figures, Currency foreign)
{
    auto &rows = figures.foreignCash;
    const auto place
        = std::find_if(rows.begin(), rows.end(), [&foreign](const ForeignCashFigure &row) {
              return foreign.code() <= row.given.currency().code();
          });
    if (place != rows.end() && place->given.currency() == foreign) {
        return *place;
    }
    const Money zero = Money::zero(figures.currency);
    return *rows.insert(place, ForeignCashFigure{ Money::zero(foreign), 0, zero, zero });
}

void countTender(ShiftFigures &figures, const Tender &tender)
{
    const auto row = std::find_if(
        figures.tenders.begin(), figures.tenders.end(), [&tender](const TenderFigure &figure) {
            return figure.kind == tender.kind;
        });
    ++row->count;
    row->net += tender.net;
    if (tender.foreign) {
        ForeignCashFigure &foreign = foreignRow(figures, tender.foreign->given.currency());
        ++foreign.count;
        foreign.given += tender.foreign->given;
        foreign.value += tender.given;
        foreign.change += tender.change;
        figures.cashFromSales -= tender.change;
    } else if (tender.kind == TenderKind::Cash) {
        figures.cashFromSales += tender.net;
    }
}

void countReceiptNumber(ShiftFigures &figures, const ReceiptNumber &number)
{
    ++figures.receiptCount;
    figures.firstReceipt = figures.firstReceipt ? std::min(*figures.firstReceipt, number) : number;
    figures.lastReceipt = figures.lastReceipt ? std::max(*figures.lastReceipt, number) : number;
}

void countTicket(ShiftFigures &figures, const CompletedTicket &completed)
{
    if (completed.isTraining) {
        ++figures.trainingCount;
        return;
    }
    countReceiptNumber(figures, completed.receiptNumber);
    for (const PricedLine &priced : completed.priced.lines) {
        const TicketLine *line = completed.ticket.find(priced.line);
        CT_CHECK(line != nullptr);
        countLine(figures, *line, priced);
    }
    figures.discounts.count += completed.ticket.discount ? 1 : 0;
    for (const TaxAmount &tax : completed.priced.taxes) {
        TaxFigure &row = taxRow(figures, tax.tax);
        row.net += tax.net;
        row.amount += tax.amount;
    }
    figures.turnover += completed.priced.total;
    figures.net += completed.priced.net;
    figures.tax += completed.priced.tax;
    figures.rounding += completed.settlement.cashRounding();
    figures.splitReceiptCount += completed.settlement.tenders.size() > 1 ? 1 : 0;
    for (const Tender &tender : completed.settlement.tenders) {
        countTender(figures, tender);
    }
}

void countCashMove(ShiftFigures &figures, const CashMove &move)
{
    figures.cashMoves.push_back(move);
    switch (move.kind) {
    case CashMoveKind::PayIn:
        figures.payIns += move.amount;
        break;
    case CashMoveKind::PayOut:
        figures.payOuts += move.amount;
        break;
    case CashMoveKind::Drop:
        figures.drops += move.amount;
        break;
    }
}

/// One overload an event, so that a new kind of event does not compile until it is counted.
struct Counter
{
    ShiftFigures &figures;

    void operator()(const CompletedTicket &completed) const { countTicket(figures, completed); }
    void operator()(const CashMove &move) const { countCashMove(figures, move); }
    void operator()(const LineVoided &voided) const
    {
        if (!voided.isTraining) {
            figures.voidedLines.push_back(voided);
            figures.voidedSum += voided.amount.abs();
        }
    }
    void operator()(const TicketCancelled &cancelled) const
    {
        if (cancelled.isTraining) {
            ++figures.trainingCount;
        } else {
            figures.cancelledTickets.add(cancelled.total.abs());
        }
    }
    void operator()(const NoSale &) const { ++figures.noSaleCount; }
    void operator()(const ReceiptReprinted &) const { ++figures.reprintCount; }
    void operator()(const UnpaidBillPrinted &bill) const { figures.unpaidBills.add(bill.total); }
    void operator()(const DrawerCounted &counted) const
    {
        figures.earlierCounts.push_back(counted);
    }
};

} // namespace

ShiftFigures::ShiftFigures(Currency storeCurrency)
    : currency(storeCurrency)
{
    for (const TenderKind kind : tenderKinds) {
        tenders.push_back({ kind, 0, Money::zero(storeCurrency) });
    }
}

Money ShiftFigures::expectedCash() const
{
    return openingFloat + cashFromSales + payIns - payOuts - drops;
}

std::optional<Money> ShiftFigures::difference() const
{
    return counted ? std::optional(*counted - expectedCash()) : std::nullopt;
}

ShiftFigures figuresOf(const Shift &shift)
{
    ShiftFigures figures(shift.openingFloat.currency());
    figures.shiftNumber = shift.number;
    figures.businessDay = shift.businessDay;
    figures.openedAt = shift.openedAt;
    figures.openedBy = shift.openedBy;
    figures.closedAt = shift.closedAt;
    figures.openingFloat = shift.openingFloat;
    return figures;
}

ShiftFigures figuresOf(const Shift &shift, std::span<const ShiftEvent> events)
{
    ShiftFigures figures = figuresOf(shift);
    for (const ShiftEvent &event : events) {
        count(figures, event);
    }
    return figures;
}

void count(ShiftFigures &figures, const ShiftEvent &event)
{
    std::visit(Counter{ figures }, event);
}

} // namespace countertop
