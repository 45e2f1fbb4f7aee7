#include "core/site/device/lockout.h"

#include "core/site/command/commands.h"
#include "core/site/device/securityevents.h"
#include "core/site/intake/intake.h"
#include "core/site/lease/leasefence.h"
#include "core/storage/transaction.h"

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

Error lockoutError(LockoutError code, const QString &detail = {})
{
    const bool isInput = code == LockoutError::NoSuchDevice || code == LockoutError::NoReason;
    return { isInput ? ErrorKind::Invalid : ErrorKind::Refused, code, detail };
}

Result<DeviceRow> deviceNamed(storage::Database &database, const DeviceName &name)
{
    CT_TRY(find, database.statement(u"device/find_by_number"_s));
    CT_TRY(id,
           find->bind("org"_L1, name.org.toText())
               .bind("store"_L1, std::int64_t{ name.storeNumber })
               .bind("number"_L1, std::int64_t{ name.deviceNumber })
               .one([](const storage::Row &row) { return row.text(0); }));
    if (!id) {
        return lockoutError(LockoutError::NoSuchDevice, QString::number(name.deviceNumber));
    }
    CT_TRY(device, DeviceId::fromText(*id));
    CT_TRY(row, findDevice(database, device));
    return row ? Result<DeviceRow>(*row)
               : lockoutError(LockoutError::NoSuchDevice, QString::number(name.deviceNumber));
}

Result<void>
noteDone(Site &site, const DeviceRow &device, QLatin1StringView kind, const QString &what)
{
    return writeDown(site.database(),
                     site.ids(),
                     site.clock().now(),
                     { device.org, device.store, device.device, kind, what });
}

/// The facts of its epoch that wait because the device was locked out, in its order.
Result<std::vector<PushedFact>> waitingOf(storage::Database &database, const DeviceRow &device)
{
    CT_TRY(list, database.statement(u"intake/list_revoked"_s));
    return list->bind("org"_L1, device.org.toText())
        .bind("store"_L1, device.store.toText())
        .bind("device"_L1, device.device.toText())
        .bind("epoch"_L1, std::int64_t{ device.epoch })
        .all([](const storage::Row &row) {
            return PushedFact{ row.integer(0), FactId::fromText(row.text(1)).value_or(FactId()),
                               row.text(2),    static_cast<int>(row.integer(3)),
                               row.bytes(4),   row.bytes(5) };
        });
}

Result<std::int64_t>
settle(storage::Database &database, const DeviceRow &device, const QString &state)
{
    CT_TRY(statement, database.statement(u"intake/settle_revoked"_s));
    CT_TRY(settled,
           statement->bind("org"_L1, device.org.toText())
               .bind("store"_L1, device.store.toText())
               .bind("device"_L1, device.device.toText())
               .bind("epoch"_L1, std::int64_t{ device.epoch })
               .bind("state"_L1, state)
               .run());
    return std::int64_t{ settled };
}

/// The device, where it is locked out and somebody says why.
Result<DeviceRow>
lockedOut(storage::Database &database, const DeviceName &name, const QString &reason)
{
    if (reason.trimmed().isEmpty()) {
        return lockoutError(LockoutError::NoReason);
    }
    CT_TRY(device, deviceNamed(database, name));
    return device.state == DeviceState::Revoked
        ? Result<DeviceRow>(device)
        : lockoutError(LockoutError::NotOut, QString::number(name.deviceNumber));
}

} // namespace

std::string_view errorFeature(LockoutError)
{
    return "lockout";
}

Result<void> revokeDevice(Site &site, const DeviceName &name, const QString &reason)
{
    if (reason.trimmed().isEmpty()) {
        return lockoutError(LockoutError::NoReason);
    }
    CT_TRY(transaction, storage::Transaction::begin(site.database()));
    CT_TRY(device, deviceNamed(site.database(), name));
    CT_TRY(revoke, site.database().statement(u"device/revoke"_s));
    CT_TRY(revoked,
           revoke->bind("org"_L1, device.org.toText())
               .bind("store"_L1, device.store.toText())
               .bind("device"_L1, device.device.toText())
               .run());
    if (revoked != 1) {
        return lockoutError(LockoutError::AlreadyOut, QString::number(name.deviceNumber));
    }
    CT_TRY_DONE(fenceLeases(site.database(), device.org, device.device, site.clock().now()));
    CT_TRY_DONE(noteDone(site, device, "revoked"_L1, reason.trimmed()));
    return transaction.commit();
}

Result<Released> releaseQuarantined(Site &site, const DeviceName &name, const QString &reason)
{
    CT_TRY(transaction, storage::Transaction::begin(site.database()));
    CT_TRY(device, lockedOut(site.database(), name, reason));
    CT_TRY(facts, waitingOf(site.database(), device));
    if (facts.empty()) {
        return Released();
    }
    PushRequest request;
    request.device = device.device;
    request.epoch = device.epoch;
    request.facts = std::move(facts);
    CT_TRY(answer, Intake(site.database(), site.clock(), site.ids()).take(device, request));
    if (answer.outcome != PushOutcome::Accepted) {
        return lockoutError(LockoutError::DoesNotFollow,
                            u"%1 after %2"_s.arg(request.facts.front().seq).arg(device.ackedSeq));
    }
    CT_TRY(settled, settle(site.database(), device, u"applied"_s));
    CT_TRY_DONE(noteDone(
        site, device, "released"_L1, u"%1 facts: %2"_s.arg(settled).arg(reason.trimmed())));
    CT_TRY_DONE(transaction.commit());
    return Released{ settled, static_cast<std::int64_t>(answer.setAside.size()) };
}

Result<std::int64_t> keepQuarantined(Site &site, const DeviceName &name, const QString &reason)
{
    CT_TRY(transaction, storage::Transaction::begin(site.database()));
    CT_TRY(device, lockedOut(site.database(), name, reason));
    CT_TRY(settled, settle(site.database(), device, u"kept"_s));
    if (settled > 0) {
        CT_TRY_DONE(noteDone(
            site, device, "kept_aside"_L1, u"%1 facts: %2"_s.arg(settled).arg(reason.trimmed())));
    }
    CT_TRY_DONE(transaction.commit());
    return settled;
}

} // namespace countertop::site
