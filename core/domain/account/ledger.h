#pragma once

#include "core/base/result.h"
#include "core/domain/account/customer.h"
#include "core/domain/ticket/settlement.h"

#include <span>
#include <vector>

namespace countertop {

enum class AccountError {
    NameMissing,
    NotPositive,
    NoLimit, ///< the customer may not pay by account
    OverLimit, ///< more than is free of the limit (CT-58)
    OverCredit, ///< store credit never goes below zero (CT-59)
    AlreadyPosted, ///< a cause posts once
    TextHoldsCardNumber,
};
std::string_view errorFeature(AccountError);

/// Whether a customer may be saved: a name is all that is needed (CT-47).
/// *errors*: Invalid NameMissing; Refused TextHoldsCardNumber.
Result<void> checkCustomer(const Customer &customer);

/// Sum of a ledger's entries: what the customer owes (Account) or has to spend (StoreCredit).
Money balanceOf(std::span<const LedgerEntry> entries, Ledger ledger, Currency currency);

/// What stood on a ledger after each of its entries. *newestFirst* may hold the other ledger's
/// entries, too, and need not reach back to the first one; *now* is the balance today.
/// *shape*: one an entry of *ledger*, in the order given.
std::vector<Money>
balancesAfter(std::span<const LedgerEntry> newestFirst, Ledger ledger, const Money &now);

/// What the customer may still owe: the limit less what is owed, never below zero; nothing without
/// a limit, and more than the limit when money stands in the customer's favour.
std::optional<Money> freeLimit(const Customer &customer, const Money &owed);

/// What a tender may take at most, for `TenderLimits::freeLimit`; nothing for tenders without a
/// customer.
std::optional<Money> tenderLimit(TenderKind kind,
                                 const Customer &customer,
                                 std::span<const LedgerEntry> entries,
                                 Currency currency);

/// Checks an entry against what is posted already.
/// *errors*: Refused AlreadyPosted (same cause and ledger), NoLimit, OverLimit, OverCredit.
Result<void> checkPosting(const Customer &customer,
                          std::span<const LedgerEntry> posted,
                          const LedgerEntry &entry);

/// A charge or a payment on the account, a top-up or a spending of store credit, without a sign.
enum class LedgerAct { Charge, Payment, IssueCredit, SpendCredit };

/// A signed change of one ledger.
struct LedgerChange
{
    Ledger ledger = Ledger::Account;
    Money amount;
    bool operator==(const LedgerChange &) const = default;
};

/// The change that an act makes to its ledger. *errors*: Invalid NotPositive.
Result<LedgerChange> ledgerChange(LedgerAct act, const Money &amount);

/// What a settlement changes on the customer's ledgers: tenders by account charge it, tenders by
/// store credit spend it; refunds the other way. One change a ledger at most; none of zero.
std::vector<LedgerChange> ledgerChanges(const Settlement &settlement);

} // namespace countertop
