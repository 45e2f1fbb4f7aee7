#include "core/domain/account/ledger.h"

#include "core/domain/ticket/freetext.h"

#include <algorithm>

namespace countertop {

namespace {

Error refused(AccountError code, const QString &detail)
{
    return { ErrorKind::Refused, code, detail };
}

} // namespace

std::string_view errorFeature(AccountError)
{
    return "account";
}

Result<void> checkCustomer(const Customer &customer)
{
    if (customer.name.trimmed().isEmpty()) {
        return Error{ ErrorKind::Invalid,
                      AccountError::NameMissing,
                      QStringLiteral("a customer needs a name") };
    }
    for (const QString *text :
         { &customer.name, &customer.phone, &customer.email, &customer.taxExemptionNumber }) {
        if (holdsCardNumber(*text)) {
            return refused(AccountError::TextHoldsCardNumber,
                           QStringLiteral("a field holds a card number"));
        }
    }
    return done();
}

Money balanceOf(std::span<const LedgerEntry> entries, Ledger ledger, Currency currency)
{
    Money sum = Money::zero(currency);
    for (const LedgerEntry &entry : entries) {
        if (entry.ledger == ledger) {
            sum += entry.amount;
        }
    }
    return sum;
}

std::vector<Money>
balancesAfter(std::span<const LedgerEntry> newestFirst, Ledger ledger, const Money &now)
{
    std::vector<Money> balances;
    Money after = now;
    for (const LedgerEntry &entry : newestFirst) {
        if (entry.ledger == ledger) {
            balances.push_back(after);
            after = after - entry.amount;
        }
    }
    return balances;
}

std::optional<Money> freeLimit(const Customer &customer, const Money &owed)
{
    if (!customer.creditLimit) {
        return std::nullopt;
    }
    return std::max(*customer.creditLimit - owed, Money::zero(owed.currency()));
}

std::optional<Money> tenderLimit(TenderKind kind,
                                 const Customer &customer,
                                 std::span<const LedgerEntry> entries,
                                 Currency currency)
{
    switch (kind) {
    case TenderKind::Account:
        return freeLimit(customer, balanceOf(entries, Ledger::Account, currency));
    case TenderKind::StoreCredit:
        return balanceOf(entries, Ledger::StoreCredit, currency);
    case TenderKind::Cash:
    case TenderKind::CardSlip:
        return std::nullopt;
    }
    return std::nullopt;
}

Result<void> checkPosting(const Customer &customer,
                          std::span<const LedgerEntry> posted,
                          const LedgerEntry &entry)
{
    const bool isThere
        = std::any_of(posted.begin(), posted.end(), [&entry](const LedgerEntry &present) {
              return present.ledger == entry.ledger && present.causeKind == entry.causeKind
                  && present.causeId == entry.causeId;
          });
    if (isThere) {
        return refused(AccountError::AlreadyPosted,
                       QStringLiteral("%1 %2").arg(entry.causeKind, entry.causeId));
    }
    const Money balance = balanceOf(posted, entry.ledger, entry.amount.currency());
    switch (entry.ledger) {
    case Ledger::Account:
        if (entry.amount.isPositive() && !customer.creditLimit) {
            return refused(AccountError::NoLimit, QStringLiteral("no pay by account"));
        }
        if (entry.amount.isPositive() && balance + entry.amount > *customer.creditLimit) {
            return refused(AccountError::OverLimit,
                           QStringLiteral("%1 free").arg(freeLimit(customer, balance)->minor()));
        }
        break;
    case Ledger::StoreCredit:
        if (entry.amount.isNegative() && (balance + entry.amount).isNegative()) {
            return refused(AccountError::OverCredit,
                           QStringLiteral("%1 left").arg(balance.minor()));
        }
        break;
    }
    return done();
}

Result<LedgerChange> ledgerChange(LedgerAct act, const Money &amount)
{
    if (!amount.isPositive()) {
        return Error{ ErrorKind::Invalid,
                      AccountError::NotPositive,
                      QStringLiteral("amount %1").arg(amount.minor()) };
    }
    switch (act) {
    case LedgerAct::Charge:
        return LedgerChange{ Ledger::Account, amount };
    case LedgerAct::Payment:
        return LedgerChange{ Ledger::Account, -amount };
    case LedgerAct::IssueCredit:
        return LedgerChange{ Ledger::StoreCredit, amount };
    case LedgerAct::SpendCredit:
        return LedgerChange{ Ledger::StoreCredit, -amount };
    }
    return Error{ ErrorKind::Invalid, AccountError::NotPositive, QStringLiteral("unknown act") };
}

std::vector<LedgerChange> ledgerChanges(const Settlement &settlement)
{
    const Money zero = Money::zero(settlement.total.currency());
    LedgerChange account{ Ledger::Account, zero };
    LedgerChange credit{ Ledger::StoreCredit, zero };
    for (const Tender &tender : settlement.tenders) {
        if (tender.kind == TenderKind::Account) {
            account.amount += tender.net;
        } else if (tender.kind == TenderKind::StoreCredit) {
            credit.amount -= tender.net;
        }
    }
    std::vector<LedgerChange> changes = { account, credit };
    std::erase_if(changes, [](const LedgerChange &change) { return change.amount.isZero(); });
    return changes;
}

} // namespace countertop
