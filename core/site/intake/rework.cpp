#include "core/site/intake/rework.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/refusal.h"
#include "core/storage/transaction.h"

#include <algorithm>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

struct Arrival
{
    FactPlace place;
    std::int64_t order = 0; ///< ms
};

storage::Statement &bindPlace(storage::Statement &statement, Scope &scope, const FactPlace &place)
{
    return statement.bind("org"_L1, scope.org.toText())
        .bind("store"_L1, scope.store.toText())
        .bind("device"_L1, place.device.toText())
        .bind("epoch"_L1, std::int64_t{ place.epoch })
        .bind("seq"_L1, place.seq);
}

/// All that waits, as it came. Within a journal its own order counts, whatever the clock of the
/// site did meanwhile.
Result<std::vector<Arrival>> arrivals(Scope &scope)
{
    CT_TRY(statement, scope.database.statement(u"intake/list_waiting"_s));
    CT_TRY(found,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .all([](const storage::Row &row) {
                   return Arrival{ { DeviceId::fromText(row.text(0)).value_or(DeviceId()),
                                     static_cast<int>(row.integer(1)),
                                     row.integer(2) },
                                   row.integer(3) };
               }));
    for (std::size_t index = 1; index < found.size(); ++index) {
        const Arrival &before = found[index - 1];
        if (before.place.device == found[index].place.device) {
            found[index].order = std::max(found[index].order, before.order);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Arrival &one, const Arrival &other) {
        return one.order < other.order;
    });
    return found;
}

Result<void> clearBlocks(Scope &scope)
{
    CT_TRY(statement, scope.database.statement(u"intake/clear_set_aside_objects"_s));
    CT_TRY(
        cleared,
        statement->bind("org"_L1, scope.org.toText()).bind("store"_L1, scope.store.toText()).run());
    Q_UNUSED(cleared);
    return done();
}

Result<void> book(Scope &scope, const FactPlace &place)
{
    CT_TRY(statement, scope.database.statement(u"intake/book_waiting"_s));
    CT_TRY(booked, bindPlace(*statement, scope, place).run());
    return booked == 1 ? done()
                       : Result<void>(refused(Refusal::WrongState, QString::number(place.seq)));
}

Result<void> setAsideAgain(Scope &scope, const WaitingFact &waiting, const Error &problem)
{
    CT_TRY(statement, scope.database.statement(u"intake/set_aside_again"_s));
    CT_TRY(changed,
           bindPlace(*statement, scope, waiting.place)
               .bind("code"_L1, refusalCodeOf(problem))
               .bind("detail"_L1, problem.detail)
               .run());
    Q_UNUSED(changed);
    return done();
}

QJsonObject bodyOf(const PushedFact &fact)
{
    const auto whole = readJson(fact.bytes);
    return whole ? whole->value("body"_L1).toObject() : QJsonObject();
}

/// The effect of a fact is its own device's, whoever decided.
Scope scopeOf(Scope &scope, const WaitingFact &waiting)
{
    const bool isBehind = waiting.code == refusalCode(Refusal::BehindSetAside);
    return { scope.database,
             scope.publisher,
             scope.ids,
             scope.org,
             scope.store,
             waiting.place.device,
             PersonRef(),
             scope.now,
             waiting.fact.id.toText(),
             !isBehind && !scope.actor.id.isNull() };
}

/// One fact that is tried again.
Result<void> tryAgain(Scope &scope,
                      const WaitingFact &waiting,
                      const std::function<void(SetAsideNotice &)> &decided,
                      Reworked &reworked)
{
    const QJsonObject body = bodyOf(waiting.fact);
    Scope its = scopeOf(scope, waiting);
    CT_TRY(attempted, attempt(its, waiting.fact, body));
    SetAsideNotice notice = noticeOf(waiting);
    if (attempted.problem) {
        notice.code = refusalCodeOf(*attempted.problem);
        notice.detail = attempted.problem->detail;
        CT_TRY_DONE(setAsideAgain(scope, waiting, *attempted.problem));
        CT_TRY_DONE(blockObjects(scope, waiting.place, waiting.fact, body));
        reworked.stillWaiting.push_back(notice);
        return publishNotice(scope, notice);
    }
    CT_TRY_DONE(book(scope, waiting.place));
    notice.state = SetAsideState::Booked;
    notice.decidedAt = scope.now;
    decided(notice);
    reworked.booked.push_back(notice);
    return publishNotice(scope, notice);
}

/// What waits in one store, after a start.
Result<int> reworkStore(Scope &scope)
{
    const auto isOfNewerPrograms = [](const WaitingFact &waiting) {
        return waiting.code == refusalCode(Refusal::UnknownVersion)
            || waiting.code == refusalCode(Refusal::UnknownKind);
    };
    CT_TRY(reworked, rework(scope, isOfNewerPrograms, [](SetAsideNotice &) {}));
    CT_TRY(left, arrivals(scope));
    for (const Arrival &arrival : left) {
        CT_TRY(waiting, waitingFact(scope, arrival.place));
        CT_TRY(image,
               scope.publisher.find(setAsideKey(
                   scope.store, arrival.place.device, arrival.place.epoch, arrival.place.seq)));
        if (!image) {
            CT_TRY_DONE(publishNotice(scope, noticeOf(waiting)));
        }
    }
    return static_cast<int>(reworked.booked.size());
}

} // namespace

Result<WaitingFact> waitingFact(Scope &scope, const FactPlace &place)
{
    CT_TRY(statement, scope.database.statement(u"intake/find_waiting"_s));
    CT_TRY(found, bindPlace(*statement, scope, place).one([&place](const storage::Row &row) {
        WaitingFact waiting;
        waiting.place = place;
        waiting.fact.seq = place.seq;
        waiting.fact.id = FactId::fromText(row.text(0)).value_or(FactId());
        waiting.fact.kind = row.text(1);
        waiting.fact.version = static_cast<int>(row.integer(2));
        waiting.fact.bytes = row.bytes(3);
        waiting.fact.hash = row.bytes(4);
        waiting.receivedAt = Instant::fromMs(row.integer(5));
        waiting.code = row.text(6);
        waiting.detail = row.text(7);
        waiting.deviceNumber = static_cast<int>(row.integer(8));
        return waiting;
    }));
    return found ? Result<WaitingFact>(*std::move(found))
                 : Result<WaitingFact>(refused(Refusal::WrongState, QString::number(place.seq)));
}

SetAsideNotice noticeOf(const WaitingFact &waiting)
{
    SetAsideNotice notice
        = noticeOf(waiting.fact, bodyOf(waiting.fact), waiting.place, waiting.deviceNumber);
    notice.code = waiting.code;
    notice.detail = waiting.detail;
    notice.receivedAt = waiting.receivedAt;
    return notice;
}

Result<Reworked> rework(Scope &scope,
                        const std::function<bool(const WaitingFact &)> &isChosen,
                        const std::function<void(SetAsideNotice &)> &decided)
{
    CT_TRY(order, arrivals(scope));
    CT_TRY_DONE(clearBlocks(scope));
    Reworked reworked;
    for (const Arrival &arrival : order) {
        CT_TRY(waiting, waitingFact(scope, arrival.place));
        const bool isTried
            = waiting.code == refusalCode(Refusal::BehindSetAside) || isChosen(waiting);
        CT_TRY_DONE(isTried
                        ? tryAgain(scope, waiting, decided, reworked)
                        : blockObjects(scope, waiting.place, waiting.fact, bodyOf(waiting.fact)));
    }
    return reworked;
}

Result<int> reworkAtStart(storage::Database &database, IdSource &ids, const Clock &clock)
{
    CT_TRY(list, database.statement(u"intake/list_waiting_stores"_s));
    CT_TRY(stores,
           list->all([](const storage::Row &row) { return std::pair(row.text(0), row.text(1)); }));
    int booked = 0;
    for (const auto &[orgText, storeText] : stores) {
        CT_TRY(org, OrgId::fromText(orgText));
        CT_TRY(store, StoreId::fromText(storeText));
        CT_TRY(transaction, storage::Transaction::begin(database));
        Publisher publisher(database, org, QString(), clock.now());
        Scope scope{ database,   publisher,   ids,         org,      store,
                     DeviceId(), PersonRef(), clock.now(), QString() };
        CT_TRY(count, reworkStore(scope));
        CT_TRY(heads, publisher.flush());
        Q_UNUSED(heads);
        CT_TRY_DONE(transaction.commit());
        booked += count;
    }
    return booked;
}

} // namespace countertop::site
