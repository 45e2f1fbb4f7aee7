#include "core/site/lease/leases.h"

#include "core/protocol/jsonfields.h"
#include "core/protocol/refusal.h"
#include "core/site/lease/leaserows.h"

#include <algorithm>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

Result<void> refuseGuarded(Scope &scope)
{
    CT_TRY(statement, scope.database.statement(u"lease/find_guard"_s));
    CT_TRY(guard, statement->bind("org"_L1, scope.org.toText()).one([](const storage::Row &row) {
        return row.text(0);
    }));
    return guard ? Result<void>(refused(Refusal::Guarded, *guard)) : done();
}

/// What a till may ask for at most, counted after it was granted.
Result<void> checkCaps(Scope &scope, const Lease &lease, LotUnit unit)
{
    struct Sums
    {
        std::int64_t ofAccount = 0;
        std::int64_t ofDevice = 0;
        std::int64_t ofCompany = 0;
    };
    CT_TRY(statement, scope.database.statement(u"lease/sum_open"_s));
    CT_TRY(sums,
           statement->bind("org"_L1, scope.org.toText())
               .bind("account"_L1, lease.account.toText())
               .bind("device"_L1, scope.device.toText())
               .bind("unit"_L1, lotUnitCode(unit))
               .one([](const storage::Row &row) {
                   return Sums{ row.integer(0), row.integer(1), row.integer(2) };
               }));
    if (sums && sums->ofAccount > leaseCap(unit)) {
        return refused(Refusal::OverCap, QString::number(leaseCap(unit)));
    }
    if (sums && sums->ofDevice > leasesOfATillMost) {
        return refused(Refusal::OverCap, QString::number(leasesOfATillMost));
    }
    return sums && sums->ofCompany > leasesOfACompanyMost
        ? Result<void>(refused(Refusal::OverCap, QString::number(leasesOfACompanyMost)))
        : done();
}

/// Why a lease of that id, or on that lot, stands in the way.
Result<QJsonObject> answerTaken(Scope &scope, const Lease &wish)
{
    CT_TRY(known, findLease(scope, wish.id));
    if (known) {
        const bool isTheSame = known->state == LeaseState::Open && known->device == scope.device
            && known->lease.account == wish.account && known->lease.lot == wish.lot
            && known->lease.ticket == wish.ticket;
        return isTheSame ? Result<QJsonObject>(leaseToJson(known->lease))
                         : refused(Refusal::LeaseEnded, wish.id.toText());
    }
    CT_TRY(statement, scope.database.statement(u"lease/find_open"_s));
    CT_TRY(holder,
           statement->bind("org"_L1, scope.org.toText())
               .bind("account"_L1, wish.account.toText())
               .bind("lot"_L1, wish.lot.toText())
               .one([](const storage::Row &row) {
                   return u"%1/%2"_s.arg(row.integer(0)).arg(row.integer(1));
               }));
    return refused(Refusal::AlreadyReserved, holder.value_or(QString()));
}

Result<Lease> wishOf(Scope &scope, const QJsonObject &body)
{
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    const Lease wish{ .id = fields.id<LeaseId>("lease"_L1),
                      .account = fields.id<AccountId>("account"_L1),
                      .lot = fields.id<LotId>("lot"_L1),
                      .ticket = fields.id<TicketId>("ticket"_L1),
                      .amount = fields.integer("amount"_L1),
                      .expiresAt = scope.now.plus(leaseValidFor) };
    if (problem || wish.amount < 1 || !isBookable(wish.amount)) {
        return refused(Refusal::Malformed);
    }
    return wish;
}

} // namespace

Result<QJsonObject> grantLease(Scope &scope, const QJsonObject &body)
{
    CT_TRY(wish, wishOf(scope, body));
    CT_TRY_DONE(refuseGuarded(scope));
    CT_TRY(lot, findLot(scope, wish));
    if (!lot) {
        return refused(Refusal::NotFound, wish.lot.toText());
    }
    CT_TRY(isNew, insertLease(scope, wish, "open"_L1));
    if (!isNew) {
        return answerTaken(scope, wish);
    }
    CT_TRY_DONE(checkCaps(scope, wish, lot->unit));
    CT_TRY(isReserved, reserveOfLot(scope, wish, wish.amount));
    if (!isReserved) {
        return refused(Refusal::OverLimit, QString::number(lot->posted - lot->reserved));
    }
    return leaseToJson(wish);
}

Result<QJsonObject> adjustLease(Scope &scope, const QJsonObject &body)
{
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    const auto id = fields.id<LeaseId>("lease"_L1);
    const std::int64_t amount = fields.integer("amount"_L1);
    if (problem || amount < 0 || !isBookable(amount)) {
        return refused(Refusal::Malformed);
    }
    CT_TRY(row, findLease(scope, id));
    if (!row || row->device != scope.device) {
        return refused(Refusal::NotFound, id.toText());
    }
    if (row->state != LeaseState::Open) {
        return refused(Refusal::LeaseEnded, id.toText());
    }
    if (amount < row->lease.used) {
        return refused(Refusal::OverLease, QString::number(row->lease.used));
    }
    CT_TRY(lot, findLot(scope, row->lease));
    Lease changed = row->lease;
    changed.amount = amount;
    changed.version = expectedVersionOf(body) + 1;
    changed.expiresAt = scope.now.plus(leaseValidFor);
    CT_TRY(isChanged, changeAmount(scope, changed, expectedVersionOf(body)));
    if (!isChanged) {
        return refused(Refusal::StaleVersion, QString::number(row->lease.version));
    }
    const std::int64_t more = amount - row->lease.amount;
    if (more < 0) {
        CT_TRY_DONE(freeOfLot(scope, changed, -more));
    } else if (more > 0) {
        CT_TRY_DONE(checkCaps(scope, changed, lot->unit));
        CT_TRY(isReserved, reserveOfLot(scope, changed, more));
        if (!isReserved) {
            return refused(Refusal::OverLimit, QString::number(lot->posted - lot->reserved));
        }
    }
    return leaseToJson(changed);
}

Result<QJsonObject> postLot(Scope &scope, const QJsonObject &body)
{
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    const Lease place{ .account = fields.id<AccountId>("account"_L1),
                       .lot = fields.id<LotId>("lot"_L1) };
    const auto unit = lotUnitFromCode(fields.text("unit"_L1));
    const std::int64_t amount = fields.integer("amount"_L1);
    const QString text = fields.text("text"_L1).trimmed();
    if (problem || !unit) {
        return refused(Refusal::Malformed);
    }
    if (text.isEmpty()) {
        return refused(Refusal::NoReason);
    }
    CT_TRY_DONE(addLot(scope, place, *unit));
    CT_TRY(lot, findLot(scope, place));
    if (amount == 0 || !isBookable(amount) || !isBookable(lot->posted + amount)
        || lot->unit != *unit) {
        return refused(Refusal::NotAllowedValue, place.lot.toText());
    }
    CT_TRY(isPosted, changePosted(scope, place, amount));
    if (!isPosted) {
        return refused(Refusal::OverLimit, QString::number(lot->posted - lot->reserved));
    }
    CT_TRY(isNew, insertLotEntry(scope, place, amount, { "command"_L1, text }));
    Q_UNUSED(isNew);
    return QJsonObject();
}

Result<bool> readmitLease(Scope &scope, const Lease &lease)
{
    Lease whole = lease;
    whole.used = 0; // its facts went with the grant, and come again
    CT_TRY(lot, findLot(scope, whole));
    if (!lot) {
        return false;
    }
    CT_TRY(isReserved, reserveOfLot(scope, whole, whole.amount));
    if (!isReserved) {
        return false;
    }
    CT_TRY(isNew, insertLease(scope, whole, "open"_L1, LeaseOrigin::Readmitted));
    if (!isNew) {
        CT_TRY_DONE(freeOfLot(scope, whole, whole.amount));
    }
    return isNew;
}

Result<void> buryLease(Scope &scope, const Lease &lease)
{
    Lease over = lease;
    over.amount = over.used;
    CT_TRY(isNew, insertLease(scope, over, "settled"_L1));
    Q_UNUSED(isNew);
    return done();
}

Result<bool> bringToClaim(Scope &scope, const LeaseRow &row, const Lease &claim)
{
    Lease changed = row.lease;
    changed.amount = claim.amount;
    changed.version = std::max(row.lease.version, claim.version);
    const std::int64_t more = claim.amount - row.lease.amount;
    if (more > 0) {
        CT_TRY(isReserved, reserveOfLot(scope, changed, more));
        if (!isReserved) {
            return false;
        }
    }
    CT_TRY(isChanged, changeAmount(scope, changed, row.lease.version));
    if (isChanged && more < 0) {
        CT_TRY_DONE(freeOfLot(scope, changed, -more));
    }
    if (!isChanged && more > 0) {
        CT_TRY_DONE(freeOfLot(scope, changed, more));
    }
    return isChanged;
}

} // namespace countertop::site
