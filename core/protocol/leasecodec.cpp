#include "core/protocol/leasecodec.h"

namespace countertop {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t amountMost = std::int64_t{ 1 } << 40;

QJsonObject namesOf(const Lease &lease)
{
    return { { "lease"_L1, lease.id.toText() },
             { "account"_L1, lease.account.toText() },
             { "lot"_L1, lease.lot.toText() },
             { "ticket"_L1, lease.ticket.toText() },
             { "leased"_L1, static_cast<qint64>(lease.amount) },
             { "used"_L1, static_cast<qint64>(lease.used) } };
}

Lease namedIn(const JsonFields &fields)
{
    Lease lease;
    lease.id = fields.id<LeaseId>("lease"_L1);
    lease.account = fields.id<AccountId>("account"_L1);
    lease.lot = fields.id<LotId>("lot"_L1);
    lease.ticket = fields.id<TicketId>("ticket"_L1);
    lease.amount = fields.integer("leased"_L1);
    lease.used = fields.integer("used"_L1);
    if (lease.amount < 0 || lease.amount > amountMost || lease.used < 0
        || lease.used > lease.amount) {
        fields.fail("leased"_L1, u"no lease has such numbers"_s);
    }
    return lease;
}

} // namespace

QJsonObject leaseToJson(const Lease &lease)
{
    QJsonObject json = namesOf(lease);
    json.insert("version"_L1, static_cast<qint64>(lease.version));
    json.insert("expiresAt"_L1, static_cast<qint64>(lease.expiresAt.ms()));
    return json;
}

Lease leaseFromJson(const JsonFields &fields)
{
    Lease lease = namedIn(fields);
    lease.version = fields.integer("version"_L1);
    lease.expiresAt = fields.instant("expiresAt"_L1);
    return lease;
}

QJsonObject toJson(const LeaseSpent &spent)
{
    QJsonObject json = namesOf(spent.lease);
    json.insert("amount"_L1, static_cast<qint64>(spent.amount));
    return json;
}

Result<LeaseSpent> leaseSpentFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    LeaseSpent spent{ namedIn(fields), fields.integer("amount"_L1) };
    if (spent.amount < 1 || spent.amount > spent.lease.left()) {
        fields.fail("amount"_L1, u"no lease holds that"_s);
    }
    if (problem) {
        return *problem;
    }
    return spent;
}

QJsonObject leaseSettledToJson(const Lease &lease)
{
    return namesOf(lease);
}

Result<Lease> leaseSettledFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    Lease lease = namedIn(fields);
    if (problem) {
        return *problem;
    }
    return lease;
}

} // namespace countertop
