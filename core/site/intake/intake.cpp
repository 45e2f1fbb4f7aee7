#include "core/site/intake/intake.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/refusal.h"
#include "core/site/audit/auditcauses.h"
#include "core/site/intake/attempt.h"
#include "core/site/intake/quarantine.h"
#include "core/storage/transaction.h"

#include <QCryptographicHash>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// What the bytes of a fact say of themselves; it must be what the envelope says.
struct Envelope
{
    QString kind;
    QString id;
    std::int64_t seq = 0;
    int version = 0;
    Instant at;
    QJsonObject body;
};

std::optional<Envelope> envelopeOf(const QByteArray &bytes)
{
    const auto whole = readJson(bytes);
    if (!whole || !whole->value("body"_L1).isObject()) {
        return std::nullopt;
    }
    return Envelope{ whole->value("kind"_L1).toString(),
                     whole->value("id"_L1).toString(),
                     whole->value("seq"_L1).toInteger(),
                     whole->value("v"_L1).toInt(),
                     Instant::fromMs(whole->value("at"_L1).toInteger()),
                     whole->value("body"_L1).toObject() };
}

bool fits(const Envelope &envelope, const PushedFact &fact)
{
    return envelope.kind == fact.kind && envelope.id == fact.id.toText() && envelope.seq == fact.seq
        && envelope.version == fact.version;
}

QByteArray hashAfter(const QByteArray &previous, const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(bytes);
    return hash.result();
}

PushAnswer answerOf(PushOutcome outcome, const DeviceRow &device)
{
    PushAnswer answer;
    answer.outcome = outcome;
    answer.ackedSeq = device.ackedSeq;
    answer.expectedSeq = device.ackedSeq + 1;
    answer.siteEpoch = device.siteEpoch;
    return answer;
}

/// Whether the fact is what its envelope says and comes after *before*.
bool follows(const PushedFact &fact, const QByteArray &before)
{
    const auto envelope = envelopeOf(fact.bytes);
    return envelope && fits(*envelope, fact) && fact.hash == hashAfter(before, fact.bytes);
}

} // namespace

Intake::Intake(storage::Database &database, const Clock &clock, IdSource &ids)
    : m_database(database)
    , m_clock(clock)
    , m_ids(ids)
{
}

Result<PushAnswer> Intake::push(const PushRequest &request)
{
    CT_TRY(transaction, storage::Transaction::begin(m_database));
    CT_TRY(found, findDevice(m_database, request.device));
    if (!found) {
        return answerOf(PushOutcome::UnknownDevice, DeviceRow());
    }
    const DeviceRow before = *found;
    CT_TRY(refusal, refuseEnvelope(before, request));
    if (refusal) {
        CT_TRY_DONE(
            keepInQuarantine(m_database, m_ids, m_clock, before, request, refusal->outcome));
        CT_TRY_DONE(transaction.commit());
        return *refusal;
    }
    CT_TRY(answer, storeAll(before, request));
    CT_TRY_DONE(transaction.commit());
    return answer;
}

Result<PushAnswer> Intake::take(const DeviceRow &device, const PushRequest &request)
{
    DeviceRow letIn = device;
    letIn.state = DeviceState::Active;
    CT_TRY(refusal, refuseEnvelope(letIn, request));
    return refusal ? Result<PushAnswer>(*refusal) : storeAll(letIn, request);
}

Result<PushAnswer> Intake::storeAll(const DeviceRow &before, const PushRequest &request)
{
    Publisher publisher(m_database, before.org, QString(), m_clock.now());
    Scope scope{ m_database,    publisher,   m_ids,         before.org, before.store,
                 before.device, PersonRef(), m_clock.now(), QString() };
    DeviceRow device = before;
    PushAnswer answer = answerOf(PushOutcome::Accepted, before);
    for (const PushedFact &fact : request.facts) {
        if (fact.seq <= before.ackedSeq) {
            continue; // a repeat: its hash was compared, it has no effect
        }
        CT_TRY_DONE(store(scope, device, fact, answer));
        device.ackedSeq = fact.seq;
        device.lastHash = fact.hash;
    }
    CT_TRY_DONE(raiseMark(before, device));
    CT_TRY(heads, publisher.flush());
    Q_UNUSED(heads);
    answer.ackedSeq = device.ackedSeq;
    answer.expectedSeq = device.ackedSeq + 1;
    return answer;
}

Result<std::optional<PushAnswer>> Intake::refuseEnvelope(const DeviceRow &device,
                                                         const PushRequest &request)
{
    if (device.state == DeviceState::Revoked) {
        return std::optional(answerOf(PushOutcome::Revoked, device));
    }
    if (request.epoch != device.epoch) {
        return std::optional(answerOf(PushOutcome::EpochStale, device));
    }
    if (device.state == DeviceState::Quarantined) {
        return std::optional(answerOf(PushOutcome::Fork, device));
    }
    const std::int64_t first = request.facts.empty() ? 1 : request.facts.front().seq;
    if (first > device.ackedSeq + 1 || first < 1) {
        return std::optional(answerOf(PushOutcome::Gap, device));
    }
    CT_TRY(flaw, flawOf(device, request, first));
    return flaw ? std::optional(answerOf(*flaw, device)) : std::optional<PushAnswer>();
}

/// What is wrong with the facts of a push, one after the other; nothing where all fit.
Result<std::optional<PushOutcome>>
Intake::flawOf(const DeviceRow &device, const PushRequest &request, std::int64_t first)
{
    std::int64_t expected = first;
    QByteArray previous = request.previousHash;
    for (const PushedFact &fact : request.facts) {
        if (fact.seq != expected++) {
            return std::optional(PushOutcome::Gap);
        }
        if (fact.seq <= device.ackedSeq) {
            CT_TRY(isSame, isSameAsStored(device, fact));
            if (!isSame) {
                return std::optional(PushOutcome::Fork);
            }
        } else if (!follows(fact, fact.seq == device.ackedSeq + 1 ? device.lastHash : previous)) {
            // The first new fact has to follow the newest stored one, whatever the request says.
            return std::optional(PushOutcome::ChainBroken);
        }
        previous = fact.hash;
    }
    return std::optional<PushOutcome>();
}

Result<bool> Intake::isSameAsStored(const DeviceRow &device, const PushedFact &fact)
{
    CT_TRY(statement, m_database.statement(u"intake/find_fact_hash"_s));
    CT_TRY(hash,
           statement->bind("org"_L1, device.org.toText())
               .bind("store"_L1, device.store.toText())
               .bind("device"_L1, device.device.toText())
               .bind("epoch"_L1, std::int64_t{ device.epoch })
               .bind("seq"_L1, fact.seq)
               .one([](const storage::Row &row) { return row.bytes(0); }));
    return hash == fact.hash;
}

Result<void>
Intake::store(Scope &scope, const DeviceRow &device, const PushedFact &fact, PushAnswer &answer)
{
    const auto envelope = envelopeOf(fact.bytes);
    const QJsonObject body = envelope ? envelope->body : QJsonObject();
    scope.causeId = fact.id.toText();
    CT_TRY(attempted, attempt(scope, fact, body));
    CT_TRY_DONE(insert(device, fact, attempted.problem));
    if (!attempted.problem) {
        return auditFact(scope, fact.kind, envelope ? envelope->at : scope.now, body);
    }
    const FactPlace place{ device.device, device.epoch, fact.seq };
    CT_TRY_DONE(blockObjects(scope, place, fact, body));
    SetAsideNotice notice = noticeOf(fact, body, place, device.number);
    notice.code = refusalCodeOf(*attempted.problem);
    notice.detail = attempted.problem->detail;
    notice.receivedAt = scope.now;
    CT_TRY_DONE(publishNotice(scope, notice));
    answer.setAside.push_back({ fact.seq, notice.code, notice.detail });
    return done();
}

/// The first answer may have been lost, and the till has to show what waits for a person.
Result<void>
Intake::insert(const DeviceRow &device, const PushedFact &fact, const std::optional<Error> &problem)
{
    CT_TRY(statement, m_database.statement(u"intake/insert_fact"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, device.org.toText())
               .bind("store"_L1, device.store.toText())
               .bind("device"_L1, device.device.toText())
               .bind("epoch"_L1, std::int64_t{ device.epoch })
               .bind("seq"_L1, fact.seq)
               .bind("fact"_L1, fact.id.toText())
               .bind("kind"_L1, fact.kind)
               .bind("version"_L1, std::int64_t{ fact.version })
               .bind("bytes"_L1, fact.bytes)
               .bind("hash"_L1, fact.hash)
               .bind("at"_L1, m_clock.now().ms())
               .bind("state"_L1, problem ? u"set_aside"_s : u"applied"_s)
               .bind("code"_L1, problem ? refusalCodeOf(*problem) : QString())
               .bind("detail"_L1, problem ? problem->detail : QString())
               .run());
    Q_UNUSED(touched);
    return done();
}

Result<void> Intake::raiseMark(const DeviceRow &before, const DeviceRow &after)
{
    if (before.ackedSeq == after.ackedSeq) {
        return done();
    }
    CT_TRY(statement, m_database.statement(u"intake/raise_mark"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, before.org.toText())
               .bind("store"_L1, before.store.toText())
               .bind("device"_L1, before.device.toText())
               .bind("epoch"_L1, std::int64_t{ before.epoch })
               .bind("before"_L1, before.ackedSeq)
               .bind("seq"_L1, after.ackedSeq)
               .bind("hash"_L1, after.lastHash)
               .run());
    return touched == 1 ? done()
                        : Result<void>(Error{ ErrorKind::Unavailable,
                                              SiteLinkError::Unreachable,
                                              u"another push of this device was faster"_s });
}

} // namespace countertop::site
