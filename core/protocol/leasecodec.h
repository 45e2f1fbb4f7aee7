#pragma once

#include "core/domain/lease/lease.h"
#include "core/protocol/jsonfields.h"

#include <QJsonObject>

namespace countertop {

/// The body of the fact `lease.spent`: who reads it may never have heard of the lease (a site that
/// was put back), so it says everything.
struct LeaseSpent
{
    Lease lease; ///< as it stood before; `version` and `expiresAt` are not written
    std::int64_t amount = 0;
};

QJsonObject leaseToJson(const Lease &lease);
Lease leaseFromJson(const JsonFields &fields);
QJsonObject toJson(const LeaseSpent &spent);
/// *errors*: Invalid JsonError, also for numbers that no lease has.
Result<LeaseSpent> leaseSpentFromJson(const QJsonObject &json);
/// The body of the fact `lease.settled`.
QJsonObject leaseSettledToJson(const Lease &lease);
/// *errors*: as above.
Result<Lease> leaseSettledFromJson(const QJsonObject &json);

} // namespace countertop
