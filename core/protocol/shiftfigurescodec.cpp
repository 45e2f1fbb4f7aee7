#include "core/domain/settings/settings.h"
#include "core/protocol/shiftcodec.h"
#include "core/protocol/tickettables.h"

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

/// An amount of the figures under its key; one table for writing and reading, so that neither can
/// forget one.
struct MoneyField
{
    QLatin1StringView key;
    Money ShiftFigures::*amount;
};

constexpr MoneyField moneyFields[] = {
    { QLatin1StringView("grossSold"), &ShiftFigures::grossSold },
    { QLatin1StringView("taxAdded"), &ShiftFigures::taxAdded },
    { QLatin1StringView("sales"), &ShiftFigures::sales },
    { QLatin1StringView("turnover"), &ShiftFigures::turnover },
    { QLatin1StringView("net"), &ShiftFigures::net },
    { QLatin1StringView("tax"), &ShiftFigures::tax },
    { QLatin1StringView("rounding"), &ShiftFigures::rounding },
    { QLatin1StringView("float"), &ShiftFigures::openingFloat },
    { QLatin1StringView("cashFromSales"), &ShiftFigures::cashFromSales },
    { QLatin1StringView("payIns"), &ShiftFigures::payIns },
    { QLatin1StringView("payOuts"), &ShiftFigures::payOuts },
    { QLatin1StringView("drops"), &ShiftFigures::drops },
    { QLatin1StringView("voidedSum"), &ShiftFigures::voidedSum },
};

struct CountedField
{
    QLatin1StringView key;
    CountedSum ShiftFigures::*counted;
};

constexpr CountedField countedFields[] = {
    { QLatin1StringView("discounts"), &ShiftFigures::discounts },
    { QLatin1StringView("returns"), &ShiftFigures::returns },
    { QLatin1StringView("returnsWithoutReceipt"), &ShiftFigures::returnsWithoutReceipt },
    { QLatin1StringView("cancelledTickets"), &ShiftFigures::cancelledTickets },
    { QLatin1StringView("unpaidBills"), &ShiftFigures::unpaidBills },
};

struct NumberField
{
    QLatin1StringView key;
    int ShiftFigures::*number;
};

constexpr NumberField numberFields[] = {
    { QLatin1StringView("receipts"), &ShiftFigures::receiptCount },
    { QLatin1StringView("splitReceipts"), &ShiftFigures::splitReceiptCount },
    { QLatin1StringView("noSales"), &ShiftFigures::noSaleCount },
    { QLatin1StringView("reprints"), &ShiftFigures::reprintCount },
    { QLatin1StringView("trainings"), &ShiftFigures::trainingCount },
};

qint64 minor(const Money &amount)
{
    return static_cast<qint64>(amount.minor());
}

template <typename Row, typename Write>
QJsonArray rows(const std::vector<Row> &values, Write write)
{
    QJsonArray json;
    for (const Row &value : values) {
        json.append(write(value));
    }
    return json;
}

QJsonObject taxRow(const TaxFigure &figure)
{
    QJsonObject json = taxToJson(figure.tax);
    json.insert("net"_L1, minor(figure.net));
    json.insert("amount"_L1, minor(figure.amount));
    return json;
}

QJsonObject categoryRow(const CategoryFigure &figure)
{
    QJsonObject json{ { "name"_L1, figure.name },
                      { "lines"_L1, figure.lineCount },
                      { "total"_L1, minor(figure.total) } };
    if (figure.category) {
        json.insert("id"_L1, figure.category->toText());
    }
    return json;
}

QJsonObject tenderRow(const TenderFigure &figure)
{
    return { { "kind"_L1, tenderCode(figure.kind) },
             { "count"_L1, figure.count },
             { "net"_L1, minor(figure.net) } };
}

QJsonObject foreignRow(const ForeignCashFigure &figure)
{
    return { { "currency"_L1, figure.given.currency().code() },
             { "given"_L1, minor(figure.given) },
             { "count"_L1, figure.count },
             { "value"_L1, minor(figure.value) },
             { "change"_L1, minor(figure.change) } };
}

QJsonObject totalsToJson(const GrandTotals &totals)
{
    return { { "sales"_L1, minor(totals.sales) },
             { "returns"_L1, minor(totals.returns) },
             { "receipts"_L1, static_cast<qint64>(totals.receiptCount) } };
}

GrandTotals totalsFromJson(const JsonFields &fields, Currency currency)
{
    return { fields.money("sales"_L1, currency),
             fields.money("returns"_L1, currency),
             fields.integer("receipts"_L1) };
}

QJsonObject stateToJson(const TillState &state)
{
    return { { "facts"_L1, static_cast<qint64>(state.factCount) },
             { "head"_L1, state.chainHead },
             { "unsent"_L1, state.unsent },
             { "setAside"_L1, state.setAside },
             { "parked"_L1, state.parkedTickets } };
}

TillState stateFromJson(const JsonFields &fields)
{
    return { fields.integer("facts"_L1),
             fields.text("head"_L1),
             fields.smallOr("unsent"_L1, 0),
             fields.smallOr("setAside"_L1, 0),
             fields.smallOr("parked"_L1, 0) };
}

void writeHead(const ShiftFigures &figures, QJsonObject &json)
{
    json.insert("currency"_L1, figures.currency.code());
    json.insert("number"_L1, static_cast<qint64>(figures.shiftNumber));
    json.insert("day"_L1, figures.businessDay.toText());
    json.insert("openedAt"_L1, static_cast<qint64>(figures.openedAt.ms()));
    json.insert("openedBy"_L1, personToJson(figures.openedBy));
    if (figures.closedAt) {
        json.insert("closedAt"_L1, static_cast<qint64>(figures.closedAt->ms()));
    }
    if (figures.closedBy) {
        json.insert("closedBy"_L1, personToJson(*figures.closedBy));
    }
    if (figures.firstReceipt) {
        json.insert("firstReceipt"_L1, figures.firstReceipt->toText());
    }
    if (figures.lastReceipt) {
        json.insert("lastReceipt"_L1, figures.lastReceipt->toText());
    }
    if (figures.counted) {
        json.insert("counted"_L1, minor(*figures.counted));
    }
    if (!figures.closingReason.isEmpty()) {
        json.insert("closingReason"_L1, figures.closingReason);
    }
    if (figures.confirmedBy) {
        json.insert("confirmedBy"_L1, personToJson(*figures.confirmedBy));
    }
    if (figures.z) {
        json.insert("z"_L1,
                    QJsonObject{ { "number"_L1, static_cast<qint64>(figures.z->number) },
                                 { "before"_L1, totalsToJson(figures.z->before) },
                                 { "after"_L1, totalsToJson(figures.z->after) } });
    }
}

std::optional<PersonRef> optionalPerson(const JsonFields &fields, QLatin1StringView key)
{
    return fields.has(key) ? std::optional(personFromJson(fields.object(key))) : std::nullopt;
}

std::optional<ReceiptNumber> optionalNumber(const JsonFields &fields, QLatin1StringView key)
{
    return fields.has(key) ? ReceiptNumber::fromText(fields.text(key)) : std::nullopt;
}

void readHead(const JsonFields &fields, ShiftFigures &figures)
{
    const Currency currency = figures.currency;
    figures.shiftNumber = fields.integer("number"_L1);
    figures.businessDay = BusinessDay::fromText(fields.text("day"_L1));
    figures.openedAt = fields.instant("openedAt"_L1);
    figures.openedBy = personFromJson(fields.object("openedBy"_L1));
    figures.closedAt = fields.optionalInstant("closedAt"_L1);
    figures.closedBy = optionalPerson(fields, "closedBy"_L1);
    figures.firstReceipt = optionalNumber(fields, "firstReceipt"_L1);
    figures.lastReceipt = optionalNumber(fields, "lastReceipt"_L1);
    figures.counted = fields.optionalMoney("counted"_L1, currency);
    figures.closingReason = fields.text("closingReason"_L1);
    figures.confirmedBy = optionalPerson(fields, "confirmedBy"_L1);
    figures.state = stateFromJson(fields.object("state"_L1));
    if (fields.has("z"_L1)) {
        const JsonFields z = fields.object("z"_L1);
        figures.z = ZMark{ z.integer("number"_L1),
                           totalsFromJson(z.object("before"_L1), currency),
                           totalsFromJson(z.object("after"_L1), currency) };
    }
}

void readForeign(const JsonFields &row, ShiftFigures &figures)
{
    const auto currency = Currency::fromCode(row.text("currency"_L1));
    if (!currency) {
        row.fail("currency"_L1, u"not in the table"_s);
        return;
    }
    figures.foreignCash.push_back({ row.money("given"_L1, *currency),
                                    row.smallOr("count"_L1, 0),
                                    row.money("value"_L1, figures.currency),
                                    row.money("change"_L1, figures.currency) });
}

void readRows(const JsonFields &fields, ShiftFigures &figures)
{
    const Currency currency = figures.currency;
    for (const JsonFields &row : fields.objects("taxes"_L1)) {
        figures.taxes.push_back(
            { taxFromJson(row), row.money("net"_L1, currency), row.money("amount"_L1, currency) });
    }
    for (const JsonFields &row : fields.objects("categories"_L1)) {
        figures.categories.push_back({ row.optionalId<CategoryId>("id"_L1),
                                       row.text("name"_L1),
                                       row.smallOr("lines"_L1, 0),
                                       row.money("total"_L1, currency) });
    }
    figures.tenders.clear();
    for (const JsonFields &row : fields.objects("tenders"_L1)) {
        const auto kind = tenderFromCode(row.text("kind"_L1));
        if (!kind) {
            row.fail("kind"_L1, u"no kind of tender"_s);
        }
        figures.tenders.push_back({ kind.value_or(TenderKind::Cash),
                                    row.smallOr("count"_L1, 0),
                                    row.money("net"_L1, currency) });
    }
    for (const JsonFields &row : fields.objects("foreignCash"_L1)) {
        readForeign(row, figures);
    }
}

void readSums(const JsonFields &fields, ShiftFigures &figures)
{
    for (const MoneyField &field : moneyFields) {
        figures.*field.amount = fields.money(field.key, figures.currency);
    }
    for (const CountedField &field : countedFields) {
        const auto pair = fields.integers(field.key);
        if (pair.size() != 2) {
            fields.fail(field.key, u"no count and sum"_s);
            continue;
        }
        figures.*field.counted
            = { static_cast<int>(pair[0]), Money::fromMinor(pair[1], figures.currency) };
    }
    for (const NumberField &field : numberFields) {
        figures.*field.number = fields.smallOr(field.key, 0);
    }
}

} // namespace

QJsonObject toJson(const ShiftFigures &figures)
{
    QJsonObject json;
    writeHead(figures, json);
    for (const MoneyField &field : moneyFields) {
        json.insert(field.key, minor(figures.*field.amount));
    }
    for (const CountedField &field : countedFields) {
        const CountedSum &counted = figures.*field.counted;
        json.insert(field.key, QJsonArray{ counted.count, minor(counted.sum) });
    }
    for (const NumberField &field : numberFields) {
        json.insert(field.key, figures.*field.number);
    }
    json.insert("taxes"_L1, rows(figures.taxes, taxRow));
    json.insert("categories"_L1, rows(figures.categories, categoryRow));
    json.insert("tenders"_L1, rows(figures.tenders, tenderRow));
    json.insert("foreignCash"_L1, rows(figures.foreignCash, foreignRow));
    json.insert("cashMoves"_L1,
                rows(figures.cashMoves, [](const CashMove &move) { return toJson(move); }));
    if (!figures.earlierCounts.empty()) {
        json.insert("earlierCounts"_L1,
                    rows(figures.earlierCounts,
                         [](const DrawerCounted &counted) { return toJson(counted); }));
    }
    json.insert("voidedLines"_L1,
                rows(figures.voidedLines, [](const LineVoided &voided) { return toJson(voided); }));
    json.insert("state"_L1, stateToJson(figures.state));
    return json;
}

Result<ShiftFigures> shiftFiguresFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    CT_TRY(currency, Currency::fromCode(fields.text("currency"_L1)));
    ShiftFigures figures(currency);
    readHead(fields, figures);
    readSums(fields, figures);
    readRows(fields, figures);
    for (const JsonFields &row : fields.objects("cashMoves"_L1)) {
        CT_TRY(move, cashMoveFromJson(row.json()));
        figures.cashMoves.push_back(std::move(move));
    }
    for (const JsonFields &row : fields.objects("earlierCounts"_L1)) {
        CT_TRY(counted, drawerCountedFromJson(row.json()));
        figures.earlierCounts.push_back(std::move(counted));
    }
    for (const JsonFields &row : fields.objects("voidedLines"_L1)) {
        CT_TRY(voided, lineVoidedFromJson(row.json()));
        figures.voidedLines.push_back(std::move(voided));
    }
    if (problem) {
        return *problem;
    }
    return figures;
}

} // namespace countertop
