#pragma once

#include "core/async/future.h"
#include "core/base/result.h"
#include "core/domain/account/customer.h"
#include "core/domain/account/ledger.h"
#include "core/till/people/session.h"

#include <optional>
#include <vector>

namespace countertop::till {

class Sync;

enum class AccountDeskError {
    NotFound,
    RightDenied,
    Offline,
    NameMissing,
    OverLimit,
    HoldsCardNumber,
    NoReason, ///< an entry by hand says why
};
std::string_view errorFeature(AccountDeskError);

/// A customer with what the strip on the ticket shows.
struct CustomerAccount
{
    Customer customer;
    Money owed; ///< positive: the customer owes
    Money storeCredit; ///< to spend
    std::optional<Money> freeLimit; ///< what may still be charged to the account
};

/// Customers and their accounts.
class AccountDesk final
{
public:
    explicit AccountDesk(Sync &sync);

    /// By name, phone or e-mail, best first.
    Future<Result<std::vector<CustomerAccount>>> search(QString text, int countMost);
    Future<Result<CustomerAccount>> account(CustomerId customer);
    Future<Result<std::vector<LedgerEntry>>> entries(CustomerId customer);
    /// Needs a name only (CT-47). The id is made here and kept for ever.
    Future<Result<Customer>> save(Customer customer, Session by);
    /// An entry by a person's hand: money received, credit given, an entry set against a wrong one.
    /// *errors*: Refused RightDenied without the right to the manager area; Invalid NoReason.
    Future<Result<void>> post(CustomerId customer, LedgerChange change, QString reason, Session by);
    /// Sets an amount aside for a tender before the ticket completes (decisions.md 34).
    Future<Result<void>> reserve(
        CustomerId customer, countertop::Ledger ledger, Money amount, TicketId ticket, Session by);
    Future<Result<void>> release(TicketId ticket);

private:
    Sync &m_sync;
};

} // namespace countertop::till
