#pragma once

#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

/// What the leases of a device hold waits in suspense from now on: nobody spends it, and it is not
/// free (SY-56).
Result<void>
fenceLeases(storage::Database &database, const OrgId &org, const DeviceId &device, Instant now);

/// No lease is granted until every till has reported, or a manager lifts it (SY-50).
Result<void> guardLeases(storage::Database &database, Instant now);

/// `{device, reason, approver}`: a till is given up for lost. It is locked out and its leases are
/// fenced. Two persons and a reason (CT-10).
/// *errors*: Refused RightDenied, NoReason, NotFound, WrongState where it is out already.
Result<QJsonObject> fenceDevice(Scope &scope, const QJsonObject &body);

/// `{lease, reason, approver}`: what waited for seven days goes back to the customer, at the shop's
/// cost. *errors*: Refused RightDenied, NoReason, NotFound, WrongState, TooEarly.
Result<QJsonObject> writeOffLease(Scope &scope, const QJsonObject &body);

/// `{reason}`: leases are granted again although not every till has reported.
Result<QJsonObject> liftGuards(Scope &scope, const QJsonObject &body);

} // namespace countertop::site
