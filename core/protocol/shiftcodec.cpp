#include "core/protocol/shiftcodec.h"

#include "core/protocol/ticketcodec.h"
#include "core/protocol/tickettables.h"

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

/// Reads an object whose amounts are in one currency. *read* makes the value from its fields.
template <typename Read>
auto readIn(const QJsonObject &json, Read read)
    -> Result<std::invoke_result_t<Read, const JsonFields &, Currency>>
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    CT_TRY(currency, Currency::fromCode(fields.text("currency"_L1)));
    auto value = read(fields, currency);
    if (problem) {
        return *problem;
    }
    return value;
}

QJsonObject inCurrency(const Money &amount)
{
    return { { "currency"_L1, amount.currency().code() } };
}

void set(QJsonObject &json, QLatin1StringView key, const Money &amount)
{
    json.insert(key, static_cast<qint64>(amount.minor()));
}

void set(QJsonObject &json, QLatin1StringView key, Instant instant)
{
    json.insert(key, static_cast<qint64>(instant.ms()));
}

void set(QJsonObject &json, QLatin1StringView key, const PersonRef &person)
{
    json.insert(key, personToJson(person));
}

template <typename Value>
void set(QJsonObject &json, QLatin1StringView key, const std::optional<Value> &value)
{
    if (value) {
        set(json, key, *value);
    }
}

PersonRef person(const JsonFields &fields, QLatin1StringView key)
{
    return personFromJson(fields.object(key));
}

std::optional<PersonRef> optionalPerson(const JsonFields &fields, QLatin1StringView key)
{
    return fields.has(key) ? std::optional(person(fields, key)) : std::nullopt;
}

struct MoveName
{
    CashMoveKind kind;
    QLatin1StringView name;
};

constexpr MoveName moveNames[] = {
    { CashMoveKind::PayIn, QLatin1StringView("payIn") },
    { CashMoveKind::PayOut, QLatin1StringView("payOut") },
    { CashMoveKind::Drop, QLatin1StringView("drop") },
};

QLatin1StringView nameOf(CashMoveKind kind)
{
    return moveNames[static_cast<std::size_t>(kind)].name;
}

CashMoveKind moveKind(const JsonFields &fields)
{
    const QString name = fields.text("kind"_L1);
    for (const MoveName &row : moveNames) {
        if (name == row.name) {
            return row.kind;
        }
    }
    fields.fail("kind"_L1, u"no kind of cash move"_s);
    return CashMoveKind::PayIn;
}

} // namespace

QJsonObject toJson(const Shift &shift)
{
    QJsonObject json = inCurrency(shift.openingFloat);
    json.insert("shift"_L1, shift.id.toText());
    json.insert("number"_L1, static_cast<qint64>(shift.number));
    json.insert("day"_L1, shift.businessDay.toText());
    set(json, "openedAt"_L1, shift.openedAt);
    set(json, "by"_L1, shift.openedBy);
    set(json, "float"_L1, shift.openingFloat);
    return json;
}

Result<Shift> shiftFromJson(const QJsonObject &json)
{
    return readIn(json, [](const JsonFields &fields, Currency currency) {
        return Shift{ .id = fields.id<ShiftId>("shift"_L1),
                      .number = fields.integer("number"_L1),
                      .businessDay = BusinessDay::fromText(fields.text("day"_L1)),
                      .openedAt = fields.instant("openedAt"_L1),
                      .openedBy = person(fields, "by"_L1),
                      .openingFloat = fields.money("float"_L1, currency) };
    });
}

QJsonObject toJson(const CashMove &move)
{
    QJsonObject json = inCurrency(move.amount);
    json.insert("kind"_L1, nameOf(move.kind));
    json.insert("reason"_L1, move.reason);
    set(json, "amount"_L1, move.amount);
    set(json, "by"_L1, move.person);
    set(json, "movedAt"_L1, move.at);
    return json;
}

Result<CashMove> cashMoveFromJson(const QJsonObject &json)
{
    return readIn(json, [](const JsonFields &fields, Currency currency) {
        return CashMove{ moveKind(fields),
                         fields.money("amount"_L1, currency),
                         fields.text("reason"_L1),
                         person(fields, "by"_L1),
                         fields.instant("movedAt"_L1) };
    });
}

QJsonObject toJson(const LineVoided &voided)
{
    QJsonObject json = inCurrency(voided.amount);
    json.insert("ticket"_L1, voided.ticket.toText());
    json.insert("line"_L1, voided.line.toText());
    json.insert("name"_L1, voided.name);
    json.insert("quantity"_L1, static_cast<qint64>(voided.quantity.thousandths()));
    json.insert("unit"_L1, unitCode(voided.quantity.unit()));
    set(json, "amount"_L1, voided.amount);
    set(json, "by"_L1, voided.person);
    set(json, "approvedBy"_L1, voided.approvedBy);
    set(json, "voidedAt"_L1, voided.at);
    if (voided.isTraining) {
        json.insert("training"_L1, true);
    }
    return json;
}

Result<LineVoided> lineVoidedFromJson(const QJsonObject &json)
{
    return readIn(json, [](const JsonFields &fields, Currency currency) {
        const auto unit = unitFromCode(fields.text("unit"_L1));
        if (!unit) {
            fields.fail("unit"_L1, u"no unit"_s);
        }
        return LineVoided{ fields.id<TicketId>("ticket"_L1),
                           fields.id<LineId>("line"_L1),
                           fields.text("name"_L1),
                           Quantity::fromThousandths(fields.integer("quantity"_L1),
                                                     unit.value_or(Unit::Piece)),
                           fields.money("amount"_L1, currency),
                           person(fields, "by"_L1),
                           optionalPerson(fields, "approvedBy"_L1),
                           fields.instant("voidedAt"_L1),
                           fields.flag("training"_L1) };
    });
}

QJsonObject toJson(const TicketCancelled &cancelled, const Ticket &ticket)
{
    QJsonObject json = inCurrency(cancelled.total);
    json.insert("ticket"_L1, cancelled.ticket.toText());
    json.insert("reason"_L1, cancelled.reason);
    set(json, "total"_L1, cancelled.total);
    set(json, "by"_L1, cancelled.person);
    set(json, "approvedBy"_L1, cancelled.approvedBy);
    set(json, "cancelledAt"_L1, cancelled.at);
    if (cancelled.isTraining) {
        json.insert("training"_L1, true);
    }
    Ticket named = ticket;
    if (named.customer) {
        named.customer->name.clear(); // a fact holds no name of a customer (SY-03)
    }
    json.insert("content"_L1, ticketToJson(named));
    return json;
}

Result<TicketCancelled> ticketCancelledFromJson(const QJsonObject &json)
{
    return readIn(json, [](const JsonFields &fields, Currency currency) {
        return TicketCancelled{ fields.id<TicketId>("ticket"_L1),
                                fields.money("total"_L1, currency),
                                fields.text("reason"_L1),
                                person(fields, "by"_L1),
                                optionalPerson(fields, "approvedBy"_L1),
                                fields.instant("cancelledAt"_L1),
                                fields.flag("training"_L1) };
    });
}

QJsonObject toJson(const NoSale &noSale)
{
    QJsonObject json{ { "reason"_L1, noSale.reason } };
    set(json, "by"_L1, noSale.person);
    set(json, "approvedBy"_L1, noSale.approvedBy);
    set(json, "openedAt"_L1, noSale.at);
    return json;
}

Result<NoSale> noSaleFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    NoSale noSale{ fields.text("reason"_L1),
                   person(fields, "by"_L1),
                   person(fields, "approvedBy"_L1),
                   fields.instant("openedAt"_L1) };
    if (problem) {
        return *problem;
    }
    return noSale;
}

QJsonObject toJson(const ReceiptReprinted &reprinted)
{
    QJsonObject json{ { "ticket"_L1, reprinted.ticket.toText() },
                      { "receipt"_L1, reprinted.receiptNumber.toText() },
                      { "copy"_L1, reprinted.copyNumber } };
    set(json, "by"_L1, reprinted.person);
    set(json, "printedAt"_L1, reprinted.at);
    return json;
}

Result<ReceiptReprinted> receiptReprintedFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    const auto number = ReceiptNumber::fromText(fields.text("receipt"_L1));
    if (!number) {
        fields.fail("receipt"_L1, u"no receipt number"_s);
    }
    ReceiptReprinted reprinted{ fields.id<TicketId>("ticket"_L1),
                                number.value_or(ReceiptNumber()),
                                fields.smallOr("copy"_L1, 0),
                                person(fields, "by"_L1),
                                fields.instant("printedAt"_L1) };
    if (problem) {
        return *problem;
    }
    return reprinted;
}

QJsonObject toJson(const UnpaidBillPrinted &bill)
{
    QJsonObject json = inCurrency(bill.total);
    json.insert("ticket"_L1, bill.ticket.toText());
    set(json, "total"_L1, bill.total);
    set(json, "by"_L1, bill.person);
    set(json, "printedAt"_L1, bill.at);
    return json;
}

Result<UnpaidBillPrinted> unpaidBillFromJson(const QJsonObject &json)
{
    return readIn(json, [](const JsonFields &fields, Currency currency) {
        return UnpaidBillPrinted{ fields.id<TicketId>("ticket"_L1),
                                  fields.money("total"_L1, currency),
                                  person(fields, "by"_L1),
                                  fields.instant("printedAt"_L1) };
    });
}

QJsonObject toJson(const DrawerCounted &counted)
{
    QJsonObject json = inCurrency(counted.counted);
    json.insert("shift"_L1, counted.shift.toText());
    set(json, "counted"_L1, counted.counted);
    set(json, "expected"_L1, counted.expected);
    set(json, "by"_L1, counted.person);
    set(json, "countedAt"_L1, counted.at);
    return json;
}

Result<DrawerCounted> drawerCountedFromJson(const QJsonObject &json)
{
    return readIn(json, [](const JsonFields &fields, Currency currency) {
        return DrawerCounted{ fields.id<ShiftId>("shift"_L1),
                              fields.money("counted"_L1, currency),
                              fields.money("expected"_L1, currency),
                              person(fields, "by"_L1),
                              fields.instant("countedAt"_L1) };
    });
}

} // namespace countertop
