#include "core/site/lease/leasefacts.h"

#include "core/protocol/refusal.h"
#include "core/site/lease/leaserows.h"

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// The lease that the fact names; one that a restored site forgot is set aside again.
Result<LeaseRow> leaseOf(Scope &scope, const Lease &claim)
{
    CT_TRY(known, findLease(scope, claim.id));
    if (!known) {
        CT_TRY(isBack, readmitLease(scope, claim));
        if (!isBack) {
            return refused(Refusal::NotFound, claim.id.toText());
        }
        return LeaseRow{ claim, scope.device, LeaseState::Open, std::nullopt };
    }
    const bool isItsOwn = known->device == scope.device && known->lease.account == claim.account
        && known->lease.lot == claim.lot;
    if (!isItsOwn) {
        return refused(Refusal::NotFound, claim.id.toText());
    }
    const bool isBehind = known->state == LeaseState::Open && known->lease.amount < claim.amount;
    if (isBehind) {
        CT_TRY(isRaised, bringToClaim(scope, *known, claim));
        if (!isRaised) {
            return refused(Refusal::OverLease, QString::number(known->lease.left()));
        }
    }
    return *known;
}

/// What a person decided about after the lease was over: it takes what nobody else holds.
Result<void> postFromFree(Scope &scope, const LeaseSpent &spent)
{
    CT_TRY(isPosted, changePosted(scope, spent.lease, -spent.amount));
    return isPosted ? done() : Result<void>(refused(Refusal::OverLimit));
}

Result<void> postFromLease(Scope &scope, const LeaseSpent &spent)
{
    CT_TRY(isRaised, raiseUsed(scope, spent.lease.id, spent.amount));
    if (!isRaised) {
        return refused(Refusal::OverLease);
    }
    CT_TRY(isPosted, postSpent(scope, spent.lease, spent.amount));
    return isPosted ? done() : Result<void>(refused(Refusal::OverLimit));
}

} // namespace

Result<void> postLeaseSpent(Scope &scope, const QJsonObject &body)
{
    const auto spent = leaseSpentFromJson(body);
    if (!spent) {
        return refused(Refusal::Malformed, spent.error().detail);
    }
    CT_TRY(row, leaseOf(scope, spent->lease));
    CT_TRY(isNew,
           insertLotEntry(
               scope, spent->lease, -spent->amount, { "fact"_L1, spent->lease.ticket.toText() }));
    if (!isNew) {
        return done(); // this fact has posted
    }
    if (row.state == LeaseState::Open) {
        return postFromLease(scope, *spent);
    }
    if (!scope.isDecided) {
        return refused(Refusal::LeaseEnded, spent->lease.id.toText());
    }
    return row.state == LeaseState::Fenced ? postFromLease(scope, *spent)
                                           : postFromFree(scope, *spent);
}

Result<void> settleLease(Scope &scope, const QJsonObject &body)
{
    const auto lease = leaseSettledFromJson(body);
    if (!lease) {
        return refused(Refusal::Malformed, lease.error().detail);
    }
    CT_TRY(known, findLease(scope, lease->id));
    if (!known) {
        return buryLease(scope, *lease);
    }
    if (known->device != scope.device) {
        return refused(Refusal::NotFound, lease->id.toText());
    }
    CT_TRY(left, settleRow(scope, lease->id));
    return left ? freeOfLot(scope, known->lease, *left) : done();
}

QStringList leaseObjects(const QJsonObject &body)
{
    const QString lease = body.value("lease"_L1).toString();
    return lease.isEmpty() ? QStringList() : QStringList{ lease };
}

} // namespace countertop::site
