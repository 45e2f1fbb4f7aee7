#pragma once

#include "core/site/command/scope.h"

#include <QJsonObject>
#include <QStringList>

namespace countertop::site {

/// The fact `lease.spent` (SY-54): takes it out of the lot, once. One on a lease that was fenced is
/// an exception (SY-56): a person decides, and then it takes what is still there.
/// *errors*: Refused LeaseEnded, OverLease, OverLimit, NotFound; Invalid Malformed.
Result<void> postLeaseSpent(Scope &scope, const QJsonObject &body);

/// The fact `lease.settled` (SY-55): what is left goes back. Every spend of it stands before it in
/// the same stream.
Result<void> settleLease(Scope &scope, const QJsonObject &body);

/// What these facts name (SY-14): the lease.
QStringList leaseObjects(const QJsonObject &body);

} // namespace countertop::site
