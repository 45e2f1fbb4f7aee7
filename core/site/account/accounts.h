#pragma once

#include "core/domain/account/customer.h"
#include "core/protocol/accountcodec.h"
#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

// Customers, their ledgers and what is set aside of them. *errors*: Refused with a Refusal.

/// `{customer, expectedVersion}`. Needs a name only (CT-47); `mergedInto` links a duplicate.
Result<QJsonObject> saveCustomer(Scope &scope, const QJsonObject &body);
/// `{customer, ledger, amount, currency, ticket}`: one conditional update (decisions.md 34).
Result<QJsonObject> reserveCredit(Scope &scope, const QJsonObject &body);
/// `{ticket}`: gives back what is set aside for a ticket that was not completed.
Result<QJsonObject> releaseCredit(Scope &scope, const QJsonObject &body);

/// `{customer, ledger, amount, currency, text}`: an entry by a person's hand – a payment on the
/// account, store credit given. Needs a text.
Result<QJsonObject> postByHand(Scope &scope, const QJsonObject &body);

/// Posts one entry a cause; a repeat changes nothing. Publishes the new figures.
Result<void> postEntry(Scope &scope, const LedgerEntry &entry);
/// Ends the reservation of a ticket because its sale is posted, or because it was given up.
Result<void>
closeReservation(Scope &scope, const QString &ticket, Ledger ledger, QLatin1StringView state);

/// The question `ledger.entries` `{customer}`: newest first, 1,000 at most.
Result<QJsonObject> ledgerEntries(Scope &scope, const QJsonObject &body);

} // namespace countertop::site
