#include "core/site/intake/decidesetaside.h"

#include "core/base/codedvalue.h"
#include "core/domain/people/rights.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/refusal.h"
#include "core/protocol/tickettables.h"
#include "core/site/intake/rework.h"
#include "core/site/people/peoplecommands.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <set>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t factsMost = 500; ///< of one command

enum class Decided { Retry, Accept, Repair };

QString decidedCode(Decided decided)
{
    switch (decided) {
    case Decided::Retry:
        return u"retry"_s;
    case Decided::Accept:
        return u"accept"_s;
    case Decided::Repair:
        return u"repair"_s;
    }
    return {};
}

struct Wish
{
    std::set<FactPlace> places;
    Decided decided = Decided::Retry;
    QString reason;
    std::optional<PersonRef> approver;
    std::optional<FactPlace> correctedBy;
};

FactPlace placeOf(const JsonFields &fields)
{
    return { fields.id<DeviceId>("device"_L1),
             static_cast<int>(fields.integer("epoch"_L1)),
             fields.integer("seq"_L1) };
}

Result<Wish> wishOf(const QJsonObject &body)
{
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    Wish wish;
    for (const JsonFields &fact : fields.objects("facts"_L1)) {
        wish.places.insert(placeOf(fact));
    }
    const auto decided = valueOfCode(std::array{ Decided::Retry, Decided::Accept, Decided::Repair },
                                     decidedCode,
                                     fields.text("decision"_L1));
    wish.decided = decided.value_or(Decided::Retry);
    wish.reason = fields.text("reason"_L1).trimmed();
    if (fields.has("approver"_L1)) {
        wish.approver = personFromJson(fields.object("approver"_L1));
    }
    if (fields.has("correctedBy"_L1)) {
        wish.correctedBy = placeOf(fields.object("correctedBy"_L1));
    }
    const bool isRepair = wish.decided == Decided::Repair;
    if (problem || !decided || wish.places.empty() || wish.places.size() > factsMost
        || isRepair != wish.correctedBy.has_value()) {
        return refused(Refusal::Malformed, problem ? problem->detail : QString());
    }
    return wish;
}

/// A try changes nothing that a person answers for; all else is said by two (CT-10).
Result<void> checkRights(Scope &scope, const Wish &wish)
{
    CT_TRY(own, rightOf(scope, scope.actor.id, rights::setAsideDecide));
    if (own == RightValue::Denied) {
        return refused(Refusal::RightDenied, rights::setAsideDecide);
    }
    if (wish.decided == Decided::Retry) {
        return done();
    }
    if (wish.reason.isEmpty()) {
        return refused(Refusal::NoReason);
    }
    if (!wish.approver || wish.approver->id == scope.actor.id) {
        return refused(Refusal::RightDenied, rights::setAsideDecide);
    }
    CT_TRY(theirs, rightOf(scope, wish.approver->id, rights::setAsideDecide));
    return theirs == RightValue::Allowed
        ? done()
        : Result<void>(refused(Refusal::RightDenied, rights::setAsideDecide));
}

Result<void> checkCorrection(Scope &scope, const FactPlace &place)
{
    CT_TRY(statement, scope.database.statement(u"intake/find_applied_fact"_s));
    CT_TRY(found,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("device"_L1, place.device.toText())
               .bind("epoch"_L1, std::int64_t{ place.epoch })
               .bind("seq"_L1, place.seq)
               .one([](const storage::Row &row) { return row.integer(0); }));
    return found ? done() : Result<void>(refused(Refusal::NotFound, QString::number(place.seq)));
}

Result<void> keepDecision(Scope &scope, const Wish &wish, const SetAsideNotice &notice)
{
    const PersonRef approver = wish.approver.value_or(PersonRef());
    CT_TRY(statement, scope.database.statement(u"intake/insert_decision"_s));
    CT_TRY(kept,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("decision_id"_L1, scope.ids.make<CommandId>().toText())
               .bind("device"_L1, notice.device.toText())
               .bind("epoch"_L1, std::int64_t{ notice.epoch })
               .bind("seq"_L1, notice.seq)
               .bind("decision"_L1, decidedCode(wish.decided))
               .bind("outcome"_L1, setAsideStateCode(notice.state))
               .bind("code"_L1, notice.code)
               .bind("reason"_L1, wish.reason)
               .bind("corrected_by"_L1,
                     wish.correctedBy ? u"%1/%2/%3"_s.arg(wish.correctedBy->device.toText())
                                            .arg(wish.correctedBy->epoch)
                                            .arg(wish.correctedBy->seq)
                                      : QString())
               .bind("person"_L1, scope.actor.id.toText())
               .bind("person_name"_L1, scope.actor.name)
               .bind("approver"_L1, wish.approver ? approver.id.toText() : QString())
               .bind("approver_name"_L1, approver.name)
               .bind("at"_L1, scope.now.ms())
               .run());
    Q_UNUSED(kept);
    return done();
}

void sign(SetAsideNotice &notice, const Scope &scope, const Wish &wish)
{
    notice.decidedBy = scope.actor;
    notice.approvedBy = wish.approver;
    notice.reason = wish.reason;
    notice.decidedAt = scope.now;
}

/// Takes a fact as it is, by one conditional update (SY-24).
Result<void> settle(Scope &scope, const Wish &wish, const FactPlace &place)
{
    const bool isAccepted = wish.decided == Decided::Accept;
    CT_TRY(waiting, waitingFact(scope, place));
    CT_TRY(statement, scope.database.statement(u"intake/decide_waiting"_s));
    CT_TRY(settled,
           statement->bind("org"_L1, scope.org.toText())
               .bind("store"_L1, scope.store.toText())
               .bind("device"_L1, place.device.toText())
               .bind("epoch"_L1, std::int64_t{ place.epoch })
               .bind("seq"_L1, place.seq)
               .bind("decision"_L1, isAccepted ? u"accepted"_s : u"repaired"_s)
               .run());
    if (settled != 1) {
        return refused(Refusal::WrongState, QString::number(place.seq));
    }
    SetAsideNotice notice = noticeOf(waiting);
    notice.state = isAccepted ? SetAsideState::Accepted : SetAsideState::Repaired;
    sign(notice, scope, wish);
    CT_TRY_DONE(publishNotice(scope, notice));
    return keepDecision(scope, wish, notice);
}

/// All that was named still waits, or nothing is done.
Result<void> settleAll(Scope &scope, const Wish &wish)
{
    for (const FactPlace &place : wish.places) {
        if (wish.decided != Decided::Retry) {
            CT_TRY_DONE(settle(scope, wish, place));
        } else {
            CT_TRY(waiting, waitingFact(scope, place));
            Q_UNUSED(waiting);
        }
    }
    return done();
}

/// Those that went, and those that were asked for and did not.
Result<void> keepDecisions(Scope &scope, const Wish &wish, const Reworked &reworked)
{
    for (const SetAsideNotice &notice : reworked.booked) {
        CT_TRY_DONE(keepDecision(scope, wish, notice));
    }
    for (const SetAsideNotice &notice : reworked.stillWaiting) {
        if (wish.places.contains({ notice.device, notice.epoch, notice.seq })) {
            CT_TRY_DONE(keepDecision(scope, wish, notice));
        }
    }
    return done();
}

QJsonObject answerOf(const Reworked &reworked)
{
    QJsonArray waiting;
    for (const SetAsideNotice &notice : reworked.stillWaiting) {
        waiting.append(QJsonObject{ { "device"_L1, notice.device.toText() },
                                    { "epoch"_L1, notice.epoch },
                                    { "seq"_L1, static_cast<qint64>(notice.seq) },
                                    { "code"_L1, notice.code },
                                    { "detail"_L1, notice.detail } });
    }
    return { { "booked"_L1, static_cast<qint64>(reworked.booked.size()) },
             { "waiting"_L1, waiting } };
}

} // namespace

Result<QJsonObject> decideSetAside(Scope &scope, const QJsonObject &body)
{
    CT_TRY(wish, wishOf(body));
    CT_TRY_DONE(checkRights(scope, wish));
    if (wish.correctedBy) {
        CT_TRY_DONE(checkCorrection(scope, *wish.correctedBy));
    }
    CT_TRY_DONE(settleAll(scope, wish));
    const auto isChosen = [&wish](const WaitingFact &waiting) {
        return wish.decided == Decided::Retry && wish.places.contains(waiting.place);
    };
    CT_TRY(reworked,
           rework(scope, isChosen, [&](SetAsideNotice &notice) { sign(notice, scope, wish); }));
    CT_TRY_DONE(keepDecisions(scope, wish, reworked));
    return answerOf(reworked);
}

} // namespace countertop::site
