#include "core/site/intake/attempt.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/factkind.h"
#include "core/protocol/refusal.h"
#include "core/site/intake/projector.h"
#include "core/site/intake/salefact.h"
#include "core/storage/savepoint.h"

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// True for a failure of the rules; a failure of the engine must not set a good fact aside.
bool isOfTheRules(const Error &error)
{
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::Invalid
        || error.kind == ErrorKind::Conflict;
}

Result<bool> isBehindSetAside(Scope &scope, const PushedFact &fact, const QJsonObject &body)
{
    CT_TRY(statement, scope.database.statement(u"intake/find_set_aside_object"_s));
    for (const QString &object : objectsOf(fact, body)) {
        CT_TRY(seq,
               statement->bind("org"_L1, scope.org.toText())
                   .bind("store"_L1, scope.store.toText())
                   .bind("object"_L1, object)
                   .one([](const storage::Row &row) { return row.integer(0); }));
        if (seq) {
            return true;
        }
    }
    return false;
}

Result<void> apply(Scope &scope, const PushedFact &fact, const QJsonObject &body)
{
    CT_TRY(savepoint, storage::Savepoint::begin(scope.database));
    CT_TRY_DONE(project(scope, fact, body));
    return savepoint.keep();
}

} // namespace

Result<Attempt> attempt(Scope &scope, const PushedFact &fact, const QJsonObject &body)
{
    CT_TRY(isBehind, isBehindSetAside(scope, fact, body));
    if (isBehind) {
        return Attempt{ refused(Refusal::BehindSetAside) };
    }
    const std::size_t mark = scope.publisher.mark();
    const auto applied = apply(scope, fact, body);
    if (applied) {
        return Attempt();
    }
    if (!isOfTheRules(applied.error())) {
        return applied.error();
    }
    scope.publisher.forgetSince(mark);
    Error problem = applied.error();
    problem.detail = shortDetail(problem.detail);
    return Attempt{ problem };
}

Result<void>
blockObjects(Scope &scope, const FactPlace &place, const PushedFact &fact, const QJsonObject &body)
{
    CT_TRY(statement, scope.database.statement(u"intake/insert_set_aside_object"_s));
    for (const QString &object : objectsOf(fact, body)) {
        CT_TRY(touched,
               statement->bind("org"_L1, scope.org.toText())
                   .bind("store"_L1, scope.store.toText())
                   .bind("object"_L1, object)
                   .bind("device"_L1, place.device.toText())
                   .bind("epoch"_L1, std::int64_t{ place.epoch })
                   .bind("seq"_L1, place.seq)
                   .run());
        Q_UNUSED(touched);
    }
    return done();
}

SetAsideNotice
noticeOf(const PushedFact &fact, const QJsonObject &body, const FactPlace &place, int deviceNumber)
{
    SetAsideNotice notice;
    notice.device = place.device;
    notice.deviceNumber = deviceNumber;
    notice.epoch = place.epoch;
    notice.seq = place.seq;
    notice.fact = fact.id;
    notice.kind = fact.kind;
    if (fact.kind == factkind::ticketCompleted) {
        if (const auto sale = saleFromFact(body)) {
            notice.receiptNumber = sale->receiptNumber.toText();
            notice.total = sale->settlement.total;
        }
    }
    return notice;
}

Result<void> publishNotice(Scope &scope, const SetAsideNotice &notice)
{
    CT_TRY(bytes, canonicalBytes(setAsideImage(notice)));
    scope.publisher.put(setAsideKey(scope.store, notice.device, notice.epoch, notice.seq),
                        std::move(bytes));
    return done();
}

} // namespace countertop::site
