#include "core/site/lease/leasefence.h"

#include "core/domain/people/rights.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/refusal.h"
#include "core/protocol/tickettables.h"
#include "core/site/command/commands.h"
#include "core/site/device/securityevents.h"
#include "core/site/lease/leases.h"
#include "core/site/people/peoplecommands.h"

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// Who decides something that two persons answer for, and why.
struct TwoPersons
{
    PersonRef approver;
    QString reason;
};

Result<TwoPersons> twoPersons(Scope &scope, const QJsonObject &body)
{
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    TwoPersons two{ .approver = personFromJson(fields.object("approver"_L1)),
                    .reason = fields.text("reason"_L1).trimmed() };
    if (two.reason.isEmpty()) {
        return refused(Refusal::NoReason);
    }
    if (problem || two.approver.id == scope.actor.id) {
        return refused(Refusal::RightDenied, rights::setAsideDecide);
    }
    CT_TRY(own, rightOf(scope, scope.actor.id, rights::setAsideDecide));
    CT_TRY(theirs, rightOf(scope, two.approver.id, rights::setAsideDecide));
    const bool mayBoth = own != RightValue::Denied && theirs == RightValue::Allowed;
    return mayBoth ? Result<TwoPersons>(two)
                   : refused(Refusal::RightDenied, rights::setAsideDecide);
}

Result<void>
noteDown(Scope &scope, std::optional<DeviceId> device, QLatin1StringView kind, const QString &what)
{
    return writeDown(
        scope.database, scope.ids, scope.now, { scope.org, scope.store, device, kind, what });
}

QString signedBy(const Scope &scope, const TwoPersons &two)
{
    return u"%1 and %2: %3"_s.arg(scope.actor.name, two.approver.name, two.reason);
}

} // namespace

Result<void>
fenceLeases(storage::Database &database, const OrgId &org, const DeviceId &device, Instant now)
{
    CT_TRY(statement, database.statement(u"lease/fence_device"_s));
    CT_TRY(fenced,
           statement->bind("org"_L1, org.toText())
               .bind("device"_L1, device.toText())
               .bind("now"_L1, now.ms())
               .run());
    Q_UNUSED(fenced);
    // It will never report; what it holds is kept apart.
    CT_TRY(lift, database.statement(u"lease/lift_guard"_s));
    CT_TRY(lifted, lift->bind("org"_L1, org.toText()).bind("device"_L1, device.toText()).run());
    Q_UNUSED(lifted);
    return done();
}

Result<void> guardLeases(storage::Database &database, Instant now)
{
    CT_TRY(statement, database.statement(u"lease/guard_devices"_s));
    CT_TRY(guarded, statement->bind("now"_L1, now.ms()).run());
    Q_UNUSED(guarded);
    return done();
}

Result<QJsonObject> fenceDevice(Scope &scope, const QJsonObject &body)
{
    CT_TRY(two, twoPersons(scope, body));
    CT_TRY(device, DeviceId::fromText(body.value("device"_L1).toString()));
    CT_TRY(row, findDevice(scope.database, device));
    if (!row || row->org != scope.org || row->store != scope.store) {
        return refused(Refusal::NotFound, device.toText());
    }
    CT_TRY(revoke, scope.database.statement(u"device/revoke"_s));
    CT_TRY(revoked,
           revoke->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, row->store.toText())
               .bind("device"_L1, device.toText())
               .run());
    if (revoked != 1) {
        return refused(Refusal::WrongState, device.toText());
    }
    CT_TRY_DONE(fenceLeases(scope.database, scope.org, device, scope.now));
    CT_TRY_DONE(noteDown(scope, device, "fenced"_L1, signedBy(scope, two)));
    return QJsonObject();
}

Result<QJsonObject> writeOffLease(Scope &scope, const QJsonObject &body)
{
    CT_TRY(two, twoPersons(scope, body));
    CT_TRY(id, LeaseId::fromText(body.value("lease"_L1).toString()));
    CT_TRY(row, findLease(scope, id));
    if (!row) {
        return refused(Refusal::NotFound, id.toText());
    }
    if (row->state != LeaseState::Fenced) {
        return refused(Refusal::WrongState, id.toText());
    }
    CT_TRY(statement, scope.database.statement(u"lease/write_off"_s));
    CT_TRY(left,
           statement->bind("org"_L1, scope.org.toText())
               .bind("lease"_L1, id.toText())
               .bind("reason"_L1, two.reason)
               .bind("person"_L1, scope.actor.id.toText())
               .bind("person_name"_L1, scope.actor.name)
               .bind("approver"_L1, two.approver.id.toText())
               .bind("approver_name"_L1, two.approver.name)
               .bind("fenced_until"_L1, scope.now.plus(-suspenseLeast).ms())
               .one([](const storage::Row &stored) { return stored.integer(0); }));
    if (!left) {
        const Instant ripe = row->fencedAt.value_or(scope.now).plus(suspenseLeast);
        return refused(Refusal::TooEarly, QString::number(ripe.ms()));
    }
    CT_TRY_DONE(freeOfLot(scope, row->lease, *left));
    CT_TRY_DONE(noteDown(
        scope,
        row->device,
        "written_off"_L1,
        u"%1 of lot %2, %3"_s.arg(*left).arg(row->lease.lot.toText(), signedBy(scope, two))));
    return QJsonObject{ { "returned"_L1, static_cast<qint64>(*left) } };
}

Result<QJsonObject> liftGuards(Scope &scope, const QJsonObject &body)
{
    const QString reason = body.value("reason"_L1).toString().trimmed();
    if (reason.isEmpty()) {
        return refused(Refusal::NoReason);
    }
    CT_TRY(statement, scope.database.statement(u"lease/lift_guards"_s));
    CT_TRY(lifted, statement->bind("org"_L1, scope.org.toText()).run());
    CT_TRY_DONE(
        noteDown(scope,
                 std::nullopt,
                 "guard_lifted"_L1,
                 u"%1 tills had not reported, %2: %3"_s.arg(lifted).arg(scope.actor.name, reason)));
    return QJsonObject{ { "lifted"_L1, static_cast<qint64>(lifted) } };
}

} // namespace countertop::site
