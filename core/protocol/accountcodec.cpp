#include "core/protocol/accountcodec.h"

#include "core/base/check.h"
#include "core/base/codedvalue.h"
#include "core/protocol/jsonfields.h"

#include <array>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

qint64 minorOf(const Money &money)
{
    return static_cast<qint64>(money.minor());
}

/// The currency of a record; a readable one even when the field is wrong, so reading can go on.
Currency currencyOf(const JsonFields &fields)
{
    const auto currency = Currency::fromCode(fields.text("currency"_L1));
    if (!currency) {
        fields.fail("currency"_L1, u"unknown currency"_s);
        return *Currency::fromCode(u"EUR");
    }
    return *currency;
}

Quantity quantityOf(const JsonFields &fields)
{
    const auto unit = unitFromCode(fields.text("unit"_L1));
    if (!unit) {
        fields.fail("unit"_L1, u"unknown unit"_s);
    }
    return Quantity::fromThousandths(fields.integer("quantity"_L1), unit.value_or(Unit::Piece));
}

} // namespace

QString ledgerCode(Ledger ledger)
{
    switch (ledger) {
    case Ledger::Account:
        return u"account"_s;
    case Ledger::StoreCredit:
        return u"store_credit"_s;
    }
    CT_CHECK(!"unknown ledger");
}

std::optional<Ledger> ledgerFromCode(QStringView code)
{
    return valueOfCode(std::array{ Ledger::Account, Ledger::StoreCredit }, ledgerCode, code);
}

QString stockMoveCode(StockMoveKind kind)
{
    switch (kind) {
    case StockMoveKind::Receive:
        return u"receive"_s;
    case StockMoveKind::Sale:
        return u"sale"_s;
    case StockMoveKind::Return:
        return u"return"_s;
    case StockMoveKind::Count:
        return u"count"_s;
    case StockMoveKind::Adjust:
        return u"adjust"_s;
    case StockMoveKind::Transfer:
        return u"transfer"_s;
    }
    CT_CHECK(!"unknown stock move");
}

std::optional<StockMoveKind> stockMoveFromCode(QStringView code)
{
    constexpr std::array kinds{ StockMoveKind::Receive, StockMoveKind::Sale,
                                StockMoveKind::Return,  StockMoveKind::Count,
                                StockMoveKind::Adjust,  StockMoveKind::Transfer };
    return valueOfCode(kinds, stockMoveCode, code);
}

QJsonObject customerImage(const Customer &customer)
{
    QJsonObject json{ { "id"_L1, customer.id.toText() }, { "name"_L1, customer.name } };
    putText(json, "phone"_L1, customer.phone);
    putText(json, "email"_L1, customer.email);
    putText(json, "taxExemptionNumber"_L1, customer.taxExemptionNumber);
    putText(json, "priceList"_L1, customer.priceList);
    if (customer.isTaxExempt) {
        json.insert("isTaxExempt"_L1, true);
    }
    if (customer.creditLimit) {
        json.insert("creditLimit"_L1, minorOf(*customer.creditLimit));
        json.insert("currency"_L1, customer.creditLimit->currency().code());
    }
    if (customer.mergedInto) {
        json.insert("mergedInto"_L1, customer.mergedInto->toText());
    }
    if (!customer.isActive) {
        json.insert("isInactive"_L1, true);
    }
    return json;
}

Result<Customer> customerFromImage(const QJsonObject &json, std::int64_t version)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    Customer customer;
    customer.id = fields.id<CustomerId>("id"_L1);
    customer.version = version;
    customer.name = fields.text("name"_L1);
    customer.phone = fields.text("phone"_L1);
    customer.email = fields.text("email"_L1);
    customer.taxExemptionNumber = fields.text("taxExemptionNumber"_L1);
    customer.priceList = fields.text("priceList"_L1);
    customer.isTaxExempt = fields.flag("isTaxExempt"_L1);
    if (fields.has("creditLimit"_L1)) {
        customer.creditLimit = fields.money("creditLimit"_L1, currencyOf(fields));
    }
    customer.mergedInto = fields.optionalId<CustomerId>("mergedInto"_L1);
    customer.isActive = !fields.flag("isInactive"_L1);
    return problem ? Result<Customer>(*problem) : customer;
}

QJsonObject figuresImage(const AccountFigures &figures)
{
    QJsonObject json{ { "currency"_L1, figures.owed.currency().code() },
                      { "owed"_L1, minorOf(figures.owed) },
                      { "storeCredit"_L1, minorOf(figures.storeCredit) } };
    if (figures.freeLimit) {
        json.insert("freeLimit"_L1, minorOf(*figures.freeLimit));
    }
    return json;
}

Result<AccountFigures> figuresFromImage(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    const Currency currency = currencyOf(fields);
    AccountFigures figures{ fields.money("owed"_L1, currency),
                            fields.money("storeCredit"_L1, currency),
                            fields.optionalMoney("freeLimit"_L1, currency) };
    return problem ? Result<AccountFigures>(*problem) : figures;
}

QJsonObject ledgerEntryToJson(const LedgerEntry &entry)
{
    return { { "id"_L1, entry.id.toText() },
             { "customer"_L1, entry.customer.toText() },
             { "ledger"_L1, ledgerCode(entry.ledger) },
             { "amount"_L1, minorOf(entry.amount) },
             { "currency"_L1, entry.amount.currency().code() },
             { "text"_L1, entry.text },
             { "causeKind"_L1, entry.causeKind },
             { "causeId"_L1, entry.causeId },
             { "at"_L1, static_cast<qint64>(entry.at.ms()) } };
}

Result<LedgerEntry> ledgerEntryFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    const auto ledger = ledgerFromCode(fields.text("ledger"_L1));
    if (!ledger) {
        fields.fail("ledger"_L1, u"unknown ledger"_s);
    }
    LedgerEntry entry{ fields.id<LedgerEntryId>("id"_L1),
                       fields.id<CustomerId>("customer"_L1),
                       ledger.value_or(Ledger::Account),
                       fields.money("amount"_L1, currencyOf(fields)),
                       fields.text("text"_L1),
                       fields.text("causeKind"_L1),
                       fields.text("causeId"_L1),
                       fields.instant("at"_L1) };
    return problem ? Result<LedgerEntry>(*problem) : entry;
}

QJsonObject stockMoveToJson(const StockMove &move)
{
    return { { "id"_L1, move.id.toText() },
             { "store"_L1, move.store.toText() },
             { "product"_L1, move.product.toText() },
             { "kind"_L1, stockMoveCode(move.kind) },
             { "quantity"_L1, static_cast<qint64>(move.change.thousandths()) },
             { "unit"_L1, unitCode(move.change.unit()) },
             { "reason"_L1, move.reason },
             { "causeId"_L1, move.causeId },
             { "personId"_L1, move.person.id.toText() },
             { "personName"_L1, move.person.name },
             { "at"_L1, static_cast<qint64>(move.at.ms()) } };
}

Result<StockMove> stockMoveFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    const auto kind = stockMoveFromCode(fields.text("kind"_L1));
    if (!kind) {
        fields.fail("kind"_L1, u"unknown kind"_s);
    }
    StockMove move{ fields.id<StockMoveId>("id"_L1),
                    fields.id<StoreId>("store"_L1),
                    fields.id<ProductId>("product"_L1),
                    kind.value_or(StockMoveKind::Adjust),
                    quantityOf(fields),
                    fields.text("reason"_L1),
                    fields.text("causeId"_L1),
                    { fields.id<PersonId>("personId"_L1), fields.text("personName"_L1) },
                    fields.instant("at"_L1) };
    return problem ? Result<StockMove>(*problem) : move;
}

QJsonObject quantityImage(const Quantity &quantity)
{
    return { { "quantity"_L1, static_cast<qint64>(quantity.thousandths()) },
             { "unit"_L1, unitCode(quantity.unit()) } };
}

Result<Quantity> quantityFromImage(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const Quantity quantity = quantityOf(JsonFields(json, problem));
    return problem ? Result<Quantity>(*problem) : quantity;
}

} // namespace countertop
