#include "core/till/account/accountdesk.h"

#include "core/domain/account/ledger.h"
#include "core/protocol/accountcodec.h"
#include "core/till/sync/deskerror.h"

#include <QJsonArray>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

const RefusalNames<AccountDeskError> &refusals()
{
    static const RefusalNames<AccountDeskError> names{
        { Refusal::NotFound, AccountDeskError::NotFound },
        { Refusal::RightDenied, AccountDeskError::RightDenied },
        { Refusal::NameMissing, AccountDeskError::NameMissing },
        { Refusal::OverLimit, AccountDeskError::OverLimit },
        { Refusal::HoldsCardNumber, AccountDeskError::HoldsCardNumber },
        { Refusal::NoReason, AccountDeskError::NoReason },
    };
    return names;
}

CustomerAccount accountOf(StoredCustomer stored, Currency currency)
{
    CustomerAccount account{
        std::move(stored.customer), Money::zero(currency), Money::zero(currency), std::nullopt
    };
    if (stored.figures) {
        account.owed = stored.figures->owed;
        account.storeCredit = stored.figures->storeCredit;
        account.freeLimit = stored.figures->freeLimit;
    }
    return account;
}

Result<std::vector<LedgerEntry>> entriesFrom(const Result<QJsonObject> &answer)
{
    if (!answer) {
        return inDeskWords(answer.error(), refusals());
    }
    std::vector<LedgerEntry> entries;
    const QJsonArray rows = answer->value("entries"_L1).toArray();
    for (const QJsonValue &row : rows) {
        CT_TRY(entry, ledgerEntryFromJson(row.toObject()));
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

std::string_view errorFeature(AccountDeskError)
{
    return "accountdesk";
}

AccountDesk::AccountDesk(Sync &sync)
    : m_sync(sync)
{
}

Future<Result<std::vector<CustomerAccount>>> AccountDesk::search(QString text, int countMost)
{
    return m_sync.read(
        Urgency::Normal, [=](Reference &reference) -> Result<std::vector<CustomerAccount>> {
            CT_TRY(records, reference.records());
            CT_TRY(found, reference.customers().search(text, countMost));
            std::vector<CustomerAccount> accounts;
            for (StoredCustomer &stored : found) {
                accounts.push_back(accountOf(std::move(stored), records->settings.storeCurrency()));
            }
            return accounts;
        });
}

Future<Result<CustomerAccount>> AccountDesk::account(CustomerId customer)
{
    return m_sync.read(
        Urgency::Normal, [customer](Reference &reference) -> Result<CustomerAccount> {
            CT_TRY(records, reference.records());
            CT_TRY(found, reference.customers().find(customer));
            if (!found) {
                return Error{ ErrorKind::Invalid, AccountDeskError::NotFound, customer.toText() };
            }
            return accountOf(std::move(*found), records->settings.storeCurrency());
        });
}

Future<Result<std::vector<LedgerEntry>>> AccountDesk::entries(CustomerId customer)
{
    return m_sync.ask(u"ledger.entries"_s, { { "customer"_L1, customer.toText() } })
        .then(entriesFrom);
}

Future<Result<Customer>> AccountDesk::save(Customer customer, Session by)
{
    const auto checked = checkCustomer(customer);
    if (!checked) {
        const bool isNameless = checked.error().code.is(AccountError::NameMissing);
        return ready<Customer>(
            Error{ checked.error().kind,
                   isNameless ? AccountDeskError::NameMissing : AccountDeskError::HoldsCardNumber,
                   checked.error().detail });
    }
    if (customer.id.isNull()) {
        customer.id = m_sync.till().makeIds()->make<CustomerId>();
    }
    const QJsonObject body{ { "customer"_L1, customerImage(customer) },
                            { "expectedVersion"_L1, static_cast<qint64>(customer.version) } };
    return m_sync.command(u"customer.save"_s, body, by.ref())
        .then([customer](const Result<CommandAnswer> &answer) -> Result<Customer> {
            if (!answer) {
                return inDeskWords(answer.error(), refusals());
            }
            Customer saved = customer;
            saved.version = customer.version + 1;
            return saved;
        });
}

Future<Result<void>>
AccountDesk::post(CustomerId customer, LedgerChange change, QString reason, Session by)
{
    if (!mayDo(by, rights::managerArea)) {
        return ready<void>(
            Error{ ErrorKind::Refused, AccountDeskError::RightDenied, rights::managerArea });
    }
    if (reason.trimmed().isEmpty()) {
        return ready<void>(Error{ ErrorKind::Invalid, AccountDeskError::NoReason, {} });
    }
    return runCommand(m_sync,
                      u"ledger.post"_s,
                      { { "customer"_L1, customer.toText() },
                        { "ledger"_L1, ledgerCode(change.ledger) },
                        { "amount"_L1, static_cast<qint64>(change.amount.minor()) },
                        { "currency"_L1, change.amount.currency().code() },
                        { "text"_L1, reason.trimmed() } },
                      by.ref(),
                      refusals());
}

Future<Result<void>> AccountDesk::reserve(
    CustomerId customer, countertop::Ledger ledger, Money amount, TicketId ticket, Session by)
{
    return runCommand(m_sync,
                      u"credit.reserve"_s,
                      { { "customer"_L1, customer.toText() },
                        { "ledger"_L1, ledgerCode(ledger) },
                        { "amount"_L1, static_cast<qint64>(amount.minor()) },
                        { "currency"_L1, amount.currency().code() },
                        { "ticket"_L1, ticket.toText() } },
                      by.ref(),
                      refusals());
}

Future<Result<void>> AccountDesk::release(TicketId ticket)
{
    return runCommand(
        m_sync, u"credit.release"_s, { { "ticket"_L1, ticket.toText() } }, PersonRef(), refusals());
}

} // namespace countertop::till
