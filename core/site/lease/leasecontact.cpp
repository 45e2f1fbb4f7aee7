#include "core/protocol/refusal.h"
#include "core/site/command/commands.h"
#include "core/site/device/securityevents.h"
#include "core/site/lease/leaserows.h"

#include <QJsonArray>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t claimsMost = 500;

Result<std::vector<Lease>> claimsIn(const QJsonObject &body)
{
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    std::vector<Lease> claims;
    for (const JsonFields &claim : fields.objects("leases"_L1)) {
        claims.push_back(leaseFromJson(claim));
    }
    if (problem || claims.size() > claimsMost) {
        return refused(Refusal::Malformed);
    }
    return claims;
}

Result<QJsonArray> openLeases(Scope &scope)
{
    CT_TRY(statement, scope.database.statement(u"lease/list_of_device"_s));
    CT_TRY(leases,
           statement->bind("org"_L1, scope.org.toText())
               .bind("device"_L1, scope.device.toText())
               .all([](const storage::Row &row) {
                   return Lease{ .id = LeaseId::fromText(row.text(0)).value_or(LeaseId()),
                                 .account = AccountId::fromText(row.text(1)).value_or(AccountId()),
                                 .lot = LotId::fromText(row.text(2)).value_or(LotId()),
                                 .ticket = TicketId::fromText(row.text(3)).value_or(TicketId()),
                                 .amount = row.integer(4),
                                 .used = row.integer(5),
                                 .version = row.integer(6),
                                 .expiresAt = Instant::fromMs(row.integer(7)) };
               }));
    QJsonArray list;
    for (const Lease &lease : leases) {
        list.append(leaseToJson(lease));
    }
    return list;
}

Result<bool> isGuardedFor(Scope &scope)
{
    CT_TRY(statement, scope.database.statement(u"lease/find_guard_of"_s));
    CT_TRY(guard,
           statement->bind("org"_L1, scope.org.toText())
               .bind("device"_L1, scope.device.toText())
               .one([](const storage::Row &row) { return row.text(0); }));
    return guard.has_value();
}

/// Whether the site forgot something that it once answered.
Result<bool> isBehind(Scope &scope, const std::vector<Lease> &claims)
{
    for (const Lease &claim : claims) {
        CT_TRY(row, findLease(scope, claim.id));
        if (!row || (row->state == LeaseState::Open && row->lease.version < claim.version)) {
            return true;
        }
    }
    return false;
}

/// Those that are over here, whatever the till thinks of them.
Result<QJsonArray> endedOf(Scope &scope, const std::vector<Lease> &claims)
{
    QJsonArray ended;
    for (const Lease &claim : claims) {
        CT_TRY(row, findLease(scope, claim.id));
        if (row && row->state != LeaseState::Open) {
            ended.append(claim.id.toText());
        }
    }
    return ended;
}

Result<QString> siteEpochOf(Scope &scope)
{
    CT_TRY(device, findDevice(scope.database, scope.device));
    return device ? device->siteEpoch : QString();
}

/// *returns* false where what the till says to hold is not free any more.
Result<bool> takeClaim(Scope &scope, const Lease &claim)
{
    CT_TRY(row, findLease(scope, claim.id));
    if (!row) {
        CT_TRY(isBack, readmitLease(scope, claim));
        if (!isBack) {
            CT_TRY_DONE(buryLease(scope, claim));
        }
        return isBack;
    }
    const bool isForgotten = row->state == LeaseState::Open && row->device == scope.device
        && row->lease.version < claim.version;
    if (!isForgotten) {
        return true;
    }
    return bringToClaim(scope, *row, claim);
}

} // namespace

Result<QJsonObject> listLeases(Scope &scope, const QJsonObject &body)
{
    CT_TRY(claims, claimsIn(body));
    CT_TRY(leases, openLeases(scope));
    CT_TRY(epoch, siteEpochOf(scope));
    CT_TRY(isGuarded, isGuardedFor(scope));
    CT_TRY(forgot, isBehind(scope, claims));
    CT_TRY(ended, endedOf(scope, claims));
    return QJsonObject{ { "leases"_L1, leases },
                        { "ended"_L1, ended },
                        { "siteEpoch"_L1, epoch },
                        { "wantsReport"_L1, isGuarded || forgot } };
}

Result<QJsonObject> reportLeases(Scope &scope, const QJsonObject &body)
{
    CT_TRY(claims, claimsIn(body));
    for (const Lease &claim : claims) {
        CT_TRY(isBacked, takeClaim(scope, claim));
        if (!isBacked) {
            CT_TRY_DONE(writeDown(scope.database,
                                  scope.ids,
                                  scope.now,
                                  { scope.org,
                                    scope.store,
                                    scope.device,
                                    "lease_unbacked"_L1,
                                    u"lot %1: %2 of it were leased and are not free any more"_s
                                        .arg(claim.lot.toText())
                                        .arg(claim.amount) }));
        }
    }
    CT_TRY(epoch, siteEpochOf(scope));
    if (body.value("siteEpoch"_L1).toString() == epoch) {
        CT_TRY(lift, scope.database.statement(u"lease/lift_guard"_s));
        CT_TRY(lifted,
               lift->bind("org"_L1, scope.org.toText())
                   .bind("device"_L1, scope.device.toText())
                   .run());
        Q_UNUSED(lifted);
    }
    CT_TRY(leases, openLeases(scope));
    CT_TRY(ended, endedOf(scope, claims));
    return QJsonObject{ { "leases"_L1, leases }, { "ended"_L1, ended } };
}

Result<QJsonObject> listLots(Scope &scope, const QJsonObject &body)
{
    CT_TRY(statement, scope.database.statement(u"lease/list_lots"_s));
    CT_TRY(rows,
           statement->bind("org"_L1, scope.org.toText())
               .bind("account"_L1, body.value("account"_L1).toString())
               .all([](const storage::Row &row) {
                   QJsonObject json{ { "lot"_L1, row.text(0) },
                                     { "unit"_L1, row.text(1) },
                                     { "posted"_L1, static_cast<qint64>(row.integer(2)) },
                                     { "free"_L1,
                                       static_cast<qint64>(row.integer(2) - row.integer(3)) } };
                   if (const QString lease = row.text(4); !lease.isEmpty()) {
                       json.insert("lease"_L1, lease);
                       json.insert("state"_L1, row.text(5));
                       json.insert("left"_L1, static_cast<qint64>(row.integer(6) - row.integer(7)));
                       json.insert("storeNumber"_L1, static_cast<qint64>(row.integer(8)));
                       json.insert("tillNumber"_L1, static_cast<qint64>(row.integer(9)));
                       json.insert("expiresAt"_L1, static_cast<qint64>(row.integer(10)));
                   }
                   return json;
               }));
    QJsonArray lots;
    for (const QJsonObject &row : rows) {
        lots.append(row);
    }
    return QJsonObject{ { "lots"_L1, lots } };
}

} // namespace countertop::site
