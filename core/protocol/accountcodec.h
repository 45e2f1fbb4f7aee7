#pragma once

#include "core/base/result.h"
#include "core/domain/account/customer.h"
#include "core/domain/stock/stockmove.h"

#include <QJsonObject>

namespace countertop {

// Published images of customers, and answers about accounts and stock. *errors* of all readers:
// Invalid JsonError.

QJsonObject customerImage(const Customer &customer);
Result<Customer> customerFromImage(const QJsonObject &json, std::int64_t version);

/// What a customer's accounts stand at, as the tills see it.
struct AccountFigures
{
    Money owed; ///< positive: the customer owes
    Money storeCredit; ///< to spend, reservations taken off
    std::optional<Money> freeLimit; ///< what may still be charged, reservations taken off
    bool operator==(const AccountFigures &) const = default;
};

QJsonObject figuresImage(const AccountFigures &figures);
Result<AccountFigures> figuresFromImage(const QJsonObject &json);

QJsonObject ledgerEntryToJson(const LedgerEntry &entry);
Result<LedgerEntry> ledgerEntryFromJson(const QJsonObject &json);

/// "account", "store_credit".
QString ledgerCode(Ledger ledger);
std::optional<Ledger> ledgerFromCode(QStringView code);

/// "receive", "sale", "return", "count", "adjust", "transfer".
QString stockMoveCode(StockMoveKind kind);
std::optional<StockMoveKind> stockMoveFromCode(QStringView code);

QJsonObject stockMoveToJson(const StockMove &move);
Result<StockMove> stockMoveFromJson(const QJsonObject &json);

QJsonObject quantityImage(const Quantity &quantity);
Result<Quantity> quantityFromImage(const QJsonObject &json);

} // namespace countertop
