#include "core/site/account/accounts.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/refusal.h"

#include <QJsonArray>

#include <algorithm>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

struct BalanceRow
{
    QString ledger;
    QString currency;
    std::int64_t posted = 0;
    std::int64_t reserved = 0;
    std::int64_t limit = 0;
};

Result<std::vector<BalanceRow>> balancesOf(Scope &scope, const QString &customer)
{
    CT_TRY(statement, scope.database.statement(u"account/list_balances"_s));
    return statement->bind("org"_L1, scope.org.toText())
        .bind("customer"_L1, customer)
        .all([](const storage::Row &row) {
            return BalanceRow{
                row.text(0), row.text(1), row.integer(2), row.integer(3), row.integer(4)
            };
        });
}

Result<void> publishFigures(Scope &scope, const CustomerId &customer)
{
    CT_TRY(rows, balancesOf(scope, customer.toText()));
    if (rows.empty()) {
        return done();
    }
    CT_TRY(currency, Currency::fromCode(rows.front().currency));
    AccountFigures figures{ Money::zero(currency), Money::zero(currency), std::nullopt };
    for (const BalanceRow &row : rows) {
        if (!isBookable(row.posted) || !isBookable(row.reserved) || !isBookable(row.limit)) {
            return refused(Refusal::NotAllowedValue, customer.toText());
        }
        if (row.ledger == ledgerCode(Ledger::StoreCredit)) {
            figures.storeCredit = Money::fromMinor(row.posted - row.reserved, currency);
            continue;
        }
        figures.owed = Money::fromMinor(row.posted, currency);
        const std::int64_t isFree = row.limit - row.posted - row.reserved;
        figures.freeLimit = Money::fromMinor(std::max<std::int64_t>(isFree, 0), currency);
    }
    CT_TRY(bytes, canonicalBytes(figuresImage(figures)));
    scope.publisher.put(figuresKey(customer), bytes);
    return done();
}

Result<void> setLimit(Scope &scope, const Customer &customer)
{
    if (!customer.creditLimit) {
        CT_TRY(rows, balancesOf(scope, customer.id.toText()));
        const bool hasAccount = std::any_of(rows.begin(), rows.end(), [](const BalanceRow &row) {
            return row.ledger == ledgerCode(Ledger::Account);
        });
        if (!hasAccount) {
            return done();
        }
    }
    CT_TRY(statement, scope.database.statement(u"account/set_limit"_s));
    const Money limit = customer.creditLimit.value_or(Money::zero(*Currency::fromCode(u"EUR")));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("customer"_L1, customer.id.toText())
               .bind("currency"_L1, limit.currency().code())
               .bind("limit"_L1, limit.minor())
               .run());
    Q_UNUSED(touched);
    return publishFigures(scope, customer.id);
}

/// What is free now, in minor units, for the sentence that a refusal becomes.
Result<std::int64_t> freeMinor(Scope &scope, const QString &customer, Ledger ledger)
{
    CT_TRY(rows, balancesOf(scope, customer));
    for (const BalanceRow &row : rows) {
        if (row.ledger == ledgerCode(ledger)) {
            return ledger == Ledger::Account ? row.limit - row.posted - row.reserved
                                             : row.posted - row.reserved;
        }
    }
    return 0;
}

Result<void> insertReservation(Scope &scope,
                               const QString &ticket,
                               Ledger ledger,
                               const CustomerId &customer,
                               const Money &amount)
{
    CT_TRY(statement, scope.database.statement(u"account/insert_reservation"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("ticket"_L1, ticket)
               .bind("ledger"_L1, ledgerCode(ledger))
               .bind("customer"_L1, customer.toText())
               .bind("amount"_L1, amount.minor())
               .bind("currency"_L1, amount.currency().code())
               .bind("at"_L1, scope.now.ms())
               .run());
    return touched == 1 ? done() : Result<void>(refused(Refusal::AlreadyReserved, ticket));
}

/// Sets *amount* aside where the customer's balance allows it: one conditional update.
Result<void>
raiseReserved(Scope &scope, const CustomerId &customer, Ledger ledger, const Money &amount)
{
    CT_TRY(statement,
           scope.database.statement(ledger == Ledger::Account ? u"account/reserve_account"_s
                                                              : u"account/reserve_credit"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("customer"_L1, customer.toText())
               .bind("currency"_L1, amount.currency().code())
               .bind("amount"_L1, amount.minor())
               .run());
    if (touched == 1) {
        return done();
    }
    CT_TRY(isFree, freeMinor(scope, customer.toText(), ledger));
    return refused(Refusal::OverLimit, QString::number(isFree));
}

} // namespace

Result<QJsonObject> saveCustomer(Scope &scope, const QJsonObject &body)
{
    const std::int64_t expected = expectedVersionOf(body);
    CT_TRY(customer, customerFromImage(body.value("customer"_L1).toObject(), expected));
    if (customer.name.trimmed().isEmpty()) {
        return refused(Refusal::NameMissing);
    }
    if (customer.mergedInto == customer.id) {
        return refused(Refusal::NotAllowedValue, customer.id.toText());
    }
    CT_TRY(bytes, canonicalBytes(customerImage(customer)));
    scope.publisher.save(customerKey(customer.id), expected, bytes);
    CT_TRY_DONE(setLimit(scope, customer));
    return QJsonObject{ { "version"_L1, static_cast<qint64>(expected + 1) } };
}

Result<QJsonObject> reserveCredit(Scope &scope, const QJsonObject &body)
{
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    const auto customer = fields.id<CustomerId>("customer"_L1);
    const auto ledger = ledgerFromCode(fields.text("ledger"_L1));
    const QString ticket = fields.text("ticket"_L1);
    CT_TRY(currency, Currency::fromCode(fields.text("currency"_L1)));
    const Money amount = fields.money("amount"_L1, currency);
    if (problem || !ledger || ticket.isEmpty() || !amount.isPositive()) {
        return refused(Refusal::Malformed);
    }
    CT_TRY_DONE(insertReservation(scope, ticket, *ledger, customer, amount));
    CT_TRY_DONE(raiseReserved(scope, customer, *ledger, amount));
    CT_TRY_DONE(publishFigures(scope, customer));
    return QJsonObject();
}

Result<QJsonObject> releaseCredit(Scope &scope, const QJsonObject &body)
{
    const QString ticket = body.value("ticket"_L1).toString();
    for (const Ledger ledger : { Ledger::Account, Ledger::StoreCredit }) {
        CT_TRY_DONE(closeReservation(scope, ticket, ledger, "released"_L1));
    }
    return QJsonObject();
}

Result<void>
closeReservation(Scope &scope, const QString &ticket, Ledger ledger, QLatin1StringView state)
{
    CT_TRY(close, scope.database.statement(u"account/close_reservation"_s));
    CT_TRY(
        closed,
        close->bind("org"_L1, scope.org.toText())
            .bind("ticket"_L1, ticket)
            .bind("ledger"_L1, ledgerCode(ledger))
            .bind("state"_L1, QString(state))
            .one([](const storage::Row &row) { return std::pair(row.text(0), row.integer(1)); }));
    if (!closed) {
        return done();
    }
    CT_TRY(freeing, scope.database.statement(u"account/free_reserved"_s));
    CT_TRY(touched,
           freeing->bind("org"_L1, scope.org.toText())
               .bind("customer"_L1, closed->first)
               .bind("ledger"_L1, ledgerCode(ledger))
               .bind("amount"_L1, closed->second)
               .run());
    Q_UNUSED(touched);
    CT_TRY(customer, CustomerId::fromText(closed->first));
    return publishFigures(scope, customer);
}

Result<QJsonObject> postByHand(Scope &scope, const QJsonObject &body)
{
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    const auto ledger = ledgerFromCode(fields.text("ledger"_L1));
    CT_TRY(currency, Currency::fromCode(fields.text("currency"_L1)));
    const LedgerEntry entry{ scope.ids.make<LedgerEntryId>(),
                             fields.id<CustomerId>("customer"_L1),
                             ledger.value_or(Ledger::Account),
                             fields.money("amount"_L1, currency),
                             fields.text("text"_L1),
                             u"command"_s,
                             scope.causeId,
                             scope.now };
    if (problem || !ledger || entry.amount.isZero()) {
        return refused(Refusal::Malformed);
    }
    if (entry.text.trimmed().isEmpty()) {
        return refused(Refusal::NoReason);
    }
    CT_TRY_DONE(postEntry(scope, entry));
    return QJsonObject();
}

Result<void> postEntry(Scope &scope, const LedgerEntry &entry)
{
    CT_TRY(insert, scope.database.statement(u"account/insert_entry"_s));
    CT_TRY(isNew,
           insert->bind("org"_L1, scope.org.toText())
               .bind("entry"_L1, entry.id.toText())
               .bind("customer"_L1, entry.customer.toText())
               .bind("ledger"_L1, ledgerCode(entry.ledger))
               .bind("amount"_L1, entry.amount.minor())
               .bind("currency"_L1, entry.amount.currency().code())
               .bind("text"_L1, entry.text)
               .bind("cause_kind"_L1, entry.causeKind)
               .bind("cause"_L1, entry.causeId)
               .bind("at"_L1, entry.at.ms())
               .run());
    if (isNew == 0) {
        return done(); // this cause posted already
    }
    CT_TRY(add, scope.database.statement(u"account/add_balance"_s));
    CT_TRY(touched,
           add->bind("org"_L1, scope.org.toText())
               .bind("customer"_L1, entry.customer.toText())
               .bind("ledger"_L1, ledgerCode(entry.ledger))
               .bind("currency"_L1, entry.amount.currency().code())
               .bind("amount"_L1, entry.amount.minor())
               .run());
    Q_UNUSED(touched);
    return publishFigures(scope, entry.customer);
}

Result<QJsonObject> ledgerEntries(Scope &scope, const QJsonObject &body)
{
    const QString customer = body.value("customer"_L1).toString();
    CT_TRY(statement, scope.database.statement(u"account/list_entries"_s));
    CT_TRY(rows,
           statement->bind("org"_L1, scope.org.toText())
               .bind("customer"_L1, customer)
               .all([&customer](const storage::Row &row) {
                   return QJsonObject{ { "id"_L1, row.text(0) },
                                       { "customer"_L1, customer },
                                       { "ledger"_L1, row.text(1) },
                                       { "amount"_L1, static_cast<qint64>(row.integer(2)) },
                                       { "currency"_L1, row.text(3) },
                                       { "text"_L1, row.text(4) },
                                       { "causeKind"_L1, row.text(5) },
                                       { "causeId"_L1, row.text(6) },
                                       { "at"_L1, static_cast<qint64>(row.integer(7)) } };
               }));
    QJsonArray entries;
    for (const QJsonObject &row : rows) {
        entries.append(row);
    }
    return QJsonObject{ { "entries"_L1, entries } };
}

} // namespace countertop::site
