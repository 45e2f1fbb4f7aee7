#include "core/protocol/ticketcodec.h"

#include "core/domain/settings/settings.h"
#include "core/protocol/amountscodec.h"
#include "core/protocol/linecodec.h"

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

enum class Audience {
    Till, ///< drafts and parked tickets: the customer's name too
    Fact, ///< the customer by id only (SY-03)
};

void setInstant(QJsonObject &json, QLatin1StringView key, const std::optional<Instant> &instant)
{
    if (instant) {
        json.insert(key, static_cast<qint64>(instant->ms()));
    }
}

void writeTerms(const TicketTerms &terms, QJsonObject &json)
{
    json.insert("currency"_L1, terms.currency.code());
    if (terms.taxMode == TaxMode::Added) {
        json.insert("taxAdded"_L1, true);
    }
    if (terms.taxRounding == TaxRounding::ByLine) {
        json.insert("taxByLine"_L1, true);
    }
    if (terms.cashStepMinor != 1) {
        json.insert("cashStep"_L1, static_cast<qint64>(terms.cashStepMinor));
    }
}

Result<TicketTerms> termsFromJson(const JsonFields &fields)
{
    CT_TRY(currency, Currency::fromCode(fields.text("currency"_L1)));
    return TicketTerms{ currency,
                        fields.flag("taxAdded"_L1) ? TaxMode::Added : TaxMode::Included,
                        fields.flag("taxByLine"_L1) ? TaxRounding::ByLine : TaxRounding::ByTotal,
                        fields.integerOr("cashStep"_L1, 1) };
}

void writeCustomer(const TicketCustomer &customer, Audience audience, QJsonObject &json)
{
    json.insert("customer"_L1, customer.id.toText());
    if (customer.isTaxExempt) {
        json.insert("customerExempt"_L1, true);
    }
    putText(json, "priceList"_L1, customer.priceList);
    if (audience == Audience::Till) {
        putText(json, "customerName"_L1, customer.name);
    }
}

std::optional<TicketCustomer> customerFromJson(const JsonFields &fields)
{
    if (!fields.has("customer"_L1)) {
        return std::nullopt;
    }
    return TicketCustomer{ fields.id<CustomerId>("customer"_L1),
                           fields.text("customerName"_L1),
                           fields.flag("customerExempt"_L1),
                           fields.text("priceList"_L1) };
}

/// Everything of a ticket but its tables, which are written last when all rows are known.
QJsonObject writeTicket(const Ticket &ticket,
                        const PricedTicket *priced,
                        Audience audience,
                        TicketTables &tables)
{
    QJsonObject json{ { "ticket"_L1, ticket.id.toText() },
                      { "openedAt"_L1, static_cast<qint64>(ticket.openedAt.ms()) } };
    tables.placeOf(ticket.openedBy); // place 0: whoever is not named is this person
    writeTerms(ticket.terms, json);
    QJsonArray lines;
    for (const TicketLine &line : ticket.lines) {
        QJsonObject row = lineToJson(line, tables);
        const PricedLine *amounts = priced != nullptr ? priced->find(line.id) : nullptr;
        if (amounts != nullptr) {
            writeAmounts(*amounts, tables, row);
        }
        lines.append(row);
    }
    json.insert("lines"_L1, lines);
    if (ticket.discount) {
        json.insert("discount"_L1, discountToJson(*ticket.discount, tables));
    }
    if (ticket.customer) {
        writeCustomer(*ticket.customer, audience, json);
    }
    putText(json, "note"_L1, ticket.note);
    QJsonArray continuedBy;
    for (const PersonRef &person : ticket.continuedBy) {
        continuedBy.append(tables.placeOf(person));
    }
    if (!continuedBy.isEmpty()) {
        json.insert("continuedBy"_L1, continuedBy);
    }
    putText(json, "parkReference"_L1, ticket.parkReference);
    putText(json, "parkName"_L1, ticket.parkName);
    setInstant(json, "parkedAt"_L1, ticket.parkedAt);
    return json;
}

Result<Ticket> readTicket(const JsonFields &fields, const TicketTables &tables)
{
    CT_TRY(terms, termsFromJson(fields));
    Ticket ticket{ .id = fields.id<TicketId>("ticket"_L1), .terms = terms };
    for (const JsonFields &line : fields.objects("lines"_L1)) {
        ticket.lines.push_back(lineFromJson(line, tables, terms.currency));
    }
    if (fields.has("discount"_L1)) {
        ticket.discount = discountFromJson(fields.object("discount"_L1), tables, terms.currency);
    }
    ticket.customer = customerFromJson(fields);
    ticket.note = fields.text("note"_L1);
    ticket.openedAt = fields.instant("openedAt"_L1);
    ticket.openedBy = tables.personAt(fields, "people"_L1, 0);
    for (const std::int64_t place : fields.integers("continuedBy"_L1)) {
        ticket.continuedBy.push_back(tables.personAt(fields, "continuedBy"_L1, place));
    }
    ticket.parkReference = fields.text("parkReference"_L1);
    ticket.parkName = fields.text("parkName"_L1);
    ticket.parkedAt = fields.optionalInstant("parkedAt"_L1);
    return ticket;
}

TenderKind tenderKindFromJson(const JsonFields &fields)
{
    const auto kind = tenderFromCode(fields.text("kind"_L1));
    if (!kind) {
        fields.fail("kind"_L1, u"no kind of tender"_s);
    }
    return kind.value_or(TenderKind::Cash);
}

QJsonObject tenderToJson(const Tender &tender)
{
    QJsonObject json{ { "id"_L1, tender.id.toText() },
                      { "kind"_L1, tenderCode(tender.kind) },
                      { "given"_L1, static_cast<qint64>(tender.given.minor()) } };
    if (!tender.change.isZero()) {
        json.insert("change"_L1, static_cast<qint64>(tender.change.minor()));
    }
    if (tender.net != tender.given - tender.change) {
        json.insert("net"_L1, static_cast<qint64>(tender.net.minor()));
    }
    if (tender.foreign) {
        json.insert("foreign"_L1,
                    QJsonObject{ { "minor"_L1, static_cast<qint64>(tender.foreign->given.minor()) },
                                 { "currency"_L1, tender.foreign->given.currency().code() },
                                 { "ppm"_L1, static_cast<qint64>(tender.foreign->rate.ppm()) } });
    }
    putText(json, "lastFour"_L1, tender.lastFour);
    putText(json, "reference"_L1, tender.reference);
    return json;
}

Tender tenderFromJson(const JsonFields &fields, Currency currency)
{
    const Money given = fields.money("given"_L1, currency);
    const Money change = fields.moneyOr("change"_L1, Money::zero(currency));
    Tender tender{ fields.id<TenderId>("id"_L1),
                   tenderKindFromJson(fields),
                   given,
                   change,
                   fields.moneyOr("net"_L1, given - change),
                   std::nullopt,
                   fields.text("lastFour"_L1),
                   fields.text("reference"_L1) };
    if (fields.has("foreign"_L1)) {
        const JsonFields foreign = fields.object("foreign"_L1);
        const auto foreignCurrency = Currency::fromCode(foreign.text("currency"_L1));
        if (!foreignCurrency) {
            foreign.fail("currency"_L1, u"not in the table"_s);
        } else {
            tender.foreign = ForeignCash{ foreign.money("minor"_L1, *foreignCurrency),
                                          Rate::fromPpm(foreign.integer("ppm"_L1)) };
        }
    }
    return tender;
}

void writePricedTicket(const PricedTicket &priced, TicketTables &tables, QJsonObject &json)
{
    const auto set = [&json](QLatin1StringView key, const Money &amount) {
        json.insert(key, static_cast<qint64>(amount.minor()));
    };
    if (priced.gross != priced.total) {
        set("gross"_L1, priced.gross);
    }
    if (!priced.discounts.isZero()) {
        set("discounts"_L1, priced.discounts);
    }
    if (!priced.taxRelief.isZero()) {
        set("taxRelief"_L1, priced.taxRelief);
    }
    if (priced.tax != withTaxes(Money::zero(priced.total.currency()), priced.taxes)
        || priced.net != priced.total - priced.tax) {
        set("net"_L1, priced.net);
        set("tax"_L1, priced.tax);
    }
    set("total"_L1, priced.total);
    if (!priced.taxes.empty()) {
        json.insert("taxed"_L1, taxedToJson(priced.taxes, tables));
    }
    json.insert("pieces"_L1, static_cast<qint64>(priced.pieceCount));
}

PricedTicket
readPricedTicket(const JsonFields &fields, const TicketTables &tables, Currency currency)
{
    std::vector<PricedLine> lines;
    for (const JsonFields &line : fields.objects("lines"_L1)) {
        if (!line.has("voidedBy"_L1)) {
            lines.push_back(amountsFromJson(line, tables, currency));
        }
    }
    const Money total = fields.money("total"_L1, currency);
    const Money zero = Money::zero(currency);
    std::vector<TaxAmount> taxes = taxedFromJson(fields, "taxed"_L1, tables, currency);
    const Money tax = fields.moneyOr("tax"_L1, withTaxes(zero, taxes));
    return { .lines = std::move(lines),
             .gross = fields.moneyOr("gross"_L1, total),
             .discounts = fields.moneyOr("discounts"_L1, zero),
             .taxRelief = fields.moneyOr("taxRelief"_L1, zero),
             .net = fields.moneyOr("net"_L1, total - tax),
             .tax = tax,
             .total = total,
             .taxes = std::move(taxes),
             .pieceCount = fields.integer("pieces"_L1) };
}

} // namespace

QJsonObject ticketToJson(const Ticket &ticket)
{
    TicketTables tables;
    QJsonObject json = writeTicket(ticket, nullptr, Audience::Till, tables);
    tables.writeTo(json);
    return json;
}

Result<Ticket> ticketFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    const TicketTables tables(fields);
    CT_TRY(ticket, readTicket(fields, tables));
    if (problem) {
        return *problem;
    }
    return ticket;
}

QJsonArray tendersToJson(const std::vector<Tender> &tenders)
{
    QJsonArray json;
    for (const Tender &tender : tenders) {
        json.append(tenderToJson(tender));
    }
    return json;
}

Result<std::vector<Tender>> tendersFromJson(const QJsonArray &json, Currency currency)
{
    JsonFields::Problem problem;
    const JsonFields fields(QJsonObject{ { "tenders"_L1, json } }, problem);
    std::vector<Tender> tenders;
    for (const JsonFields &tender : fields.objects("tenders"_L1)) {
        tenders.push_back(tenderFromJson(tender, currency));
    }
    if (problem) {
        return *problem;
    }
    return tenders;
}

QJsonObject completedTicketToJson(const CompletedTicket &completed)
{
    TicketTables tables;
    QJsonObject json = writeTicket(completed.ticket, &completed.priced, Audience::Fact, tables);
    writePricedTicket(completed.priced, tables, json);
    json.insert("tenders"_L1, tendersToJson(completed.settlement.tenders));
    json.insert("receipt"_L1, completed.receiptNumber.toText());
    json.insert("shift"_L1, completed.shift.toText());
    json.insert("day"_L1, completed.businessDay.toText());
    setInstant(json, "completedAt"_L1, completed.completedAt);
    const int completedBy = tables.placeOf(completed.completedBy);
    if (completedBy > 0) {
        json.insert("completedBy"_L1, completedBy);
    }
    if (completed.isTraining) {
        json.insert("training"_L1, true);
    }
    if (completed.isReplayed) {
        json.insert("replayed"_L1, true);
    }
    tables.writeTo(json);
    return json;
}

Result<CompletedTicket> completedTicketFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    const TicketTables tables(fields);
    CT_TRY(ticket, readTicket(fields, tables));
    const Currency currency = ticket.terms.currency;
    PricedTicket priced = readPricedTicket(fields, tables, currency);
    CT_TRY(tenders, tendersFromJson(fields.array("tenders"_L1), currency));
    const auto receiptNumber = ReceiptNumber::fromText(fields.text("receipt"_L1));
    if (!receiptNumber) {
        fields.fail("receipt"_L1, u"no receipt number"_s);
    }
    const BusinessDay day = BusinessDay::fromText(fields.text("day"_L1));
    if (!day.isValid()) {
        fields.fail("day"_L1, u"no day"_s);
    }
    const Settlement settlement{ priced.total, ticket.terms.cashStepMinor, std::move(tenders) };
    CompletedTicket completed{ std::move(ticket),
                               std::move(priced),
                               settlement,
                               receiptNumber.value_or(ReceiptNumber()),
                               fields.id<ShiftId>("shift"_L1),
                               day,
                               fields.instant("completedAt"_L1),
                               tables.person(fields, "completedBy"_L1),
                               fields.flag("training"_L1),
                               fields.flag("replayed"_L1) };
    if (problem) {
        return *problem;
    }
    return completed;
}

} // namespace countertop
