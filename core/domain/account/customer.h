#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/money.h"

#include <QString>

#include <optional>

namespace countertop {

/// A customer of the shop; stage 1 keeps it thin. Facts name customers by id only.
struct Customer
{
    CustomerId id;
    std::int64_t version = 0;
    QString name;
    QString phone;
    QString email;
    bool isTaxExempt = false;
    QString taxExemptionNumber;
    QString priceList; ///< name of a price list, or empty
    std::optional<Money> creditLimit; ///< how much may be owed; no pay by account without one
    std::optional<CustomerId> mergedInto;
    bool isActive = true;
    bool operator==(const Customer &) const = default;
};

/// Which balance an entry belongs to.
enum class Ledger { Account, StoreCredit };

/// One immutable row of a customer's account. Positive: the customer owes more (Account) or has
/// more to spend (StoreCredit).
struct LedgerEntry
{
    LedgerEntryId id;
    CustomerId customer;
    Ledger ledger = Ledger::Account;
    Money amount;
    QString text;
    QString causeKind; ///< "ticket", "command"
    QString causeId; ///< unique together with kind and ledger: one posting a cause
    Instant at;
    bool operator==(const LedgerEntry &) const = default;
};

} // namespace countertop
