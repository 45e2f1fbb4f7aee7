#include "core/protocol/wirecodec.h"

#include "core/base/check.h"
#include "core/base/codedvalue.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/tickettables.h"

#include <array>
#include <cstddef>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype hashBytes = 32; ///< SHA-256

QString errorKindCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return u"invalid"_s;
    case ErrorKind::Refused:
        return u"refused"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Unavailable:
        return u"unavailable"_s;
    case ErrorKind::Corrupt:
        return u"corrupt"_s;
    }
    CT_CHECK(false);
}

/// The value of the word in *key*; *fallback*, and a problem noted, for a word that is none.
template <typename Values, typename CodeOf>
auto codedIn(const JsonFields &fields, QLatin1StringView key, const Values &values, CodeOf codeOf)
{
    const auto found = valueOfCode(values, codeOf, fields.text(key));
    if (!found) {
        fields.fail(key, u"unknown word"_s);
    }
    return found.value_or(values.front());
}

QString hashText(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex());
}

/// A hash in lower case hexadecimal; empty where the field is, for the first fact of a journal.
QByteArray hashIn(const JsonFields &fields, QLatin1StringView key)
{
    const QByteArray text = fields.text(key).toLatin1();
    QByteArray hash = QByteArray::fromHex(text);
    if (!text.isEmpty() && (hash.size() != hashBytes || hash.toHex() != text)) {
        fields.fail(key, u"no hash"_s);
    }
    return hash;
}

/// Not below zero: a number of a fact, a position, a length.
std::int64_t countIn(const JsonFields &fields, QLatin1StringView key)
{
    const std::int64_t count = fields.integer(key);
    if (count < 0) {
        fields.fail(key, u"below zero"_s);
    }
    return count;
}

/// The word for what something is. It is stored, told to all tills and looked for, so nobody sends
/// a book as one.
QString kindIn(const JsonFields &fields)
{
    constexpr qsizetype lengthMost = 100;
    QString kind = fields.word("kind"_L1);
    if (kind.size() > lengthMost) {
        fields.fail("kind"_L1, u"longer than %1 characters"_s.arg(lengthMost));
    }
    return kind;
}

void checkVersion(const JsonFields &fields)
{
    if (fields.integer("proto"_L1) != wireVersion) {
        fields.fail("proto"_L1, u"not version %1"_s.arg(wireVersion));
    }
}

QJsonObject factToJson(const PushedFact &fact)
{
    return { { "seq"_L1, static_cast<qint64>(fact.seq) },
             { "id"_L1, fact.id.toText() },
             { "kind"_L1, fact.kind },
             { "v"_L1, fact.version },
             { "body"_L1, QString::fromUtf8(fact.bytes) },
             { "hash"_L1, hashText(fact.hash) } };
}

PushedFact factFrom(const JsonFields &fields)
{
    PushedFact fact;
    fact.seq = countIn(fields, "seq"_L1);
    fact.id = fields.id<FactId>("id"_L1);
    fact.kind = kindIn(fields);
    fact.version = fields.smallOr("v"_L1, 0);
    fact.bytes = fields.word("body"_L1).toUtf8();
    fact.hash = hashIn(fields, "hash"_L1);
    if (fact.hash.isEmpty()) {
        fields.fail("hash"_L1, u"empty"_s);
    }
    return fact;
}

QJsonObject headToJson(const SignedHead &head)
{
    return { { "device"_L1, head.device.toText() },
             { "epoch"_L1, head.epoch },
             { "seq"_L1, static_cast<qint64>(head.seq) },
             { "hash"_L1, hashText(head.hash) },
             { "key"_L1, QString::fromLatin1(head.key.toHex()) },
             { "signature"_L1, QString::fromLatin1(head.signature.toHex()) } };
}

SignedHead headFrom(const JsonFields &fields)
{
    return { fields.id<DeviceId>("device"_L1),
             fields.smallOr("epoch"_L1, 0),
             countIn(fields, "seq"_L1),
             hashIn(fields, "hash"_L1),
             QByteArray::fromHex(fields.word("key"_L1).toLatin1()),
             QByteArray::fromHex(fields.word("signature"_L1).toLatin1()) };
}

FeedRow rowFrom(const JsonFields &fields)
{
    FeedRow row;
    row.position = countIn(fields, "position"_L1);
    row.entity = fields.word("entity"_L1);
    row.id = fields.word("id"_L1);
    row.version = countIn(fields, "version"_L1);
    row.isDeleted = fields.flag("isDeleted"_L1);
    row.body = fields.text("body"_L1).toUtf8();
    return row;
}

constexpr std::array outcomes{ PushOutcome::Accepted,   PushOutcome::Gap,
                               PushOutcome::Fork,       PushOutcome::ChainBroken,
                               PushOutcome::EpochStale, PushOutcome::UnknownDevice,
                               PushOutcome::Revoked };
constexpr std::array errorKinds{ ErrorKind::Refused,
                                 ErrorKind::Invalid,
                                 ErrorKind::Conflict,
                                 ErrorKind::Unavailable,
                                 ErrorKind::Corrupt };

} // namespace

QString pushOutcomeCode(PushOutcome outcome)
{
    switch (outcome) {
    case PushOutcome::Accepted:
        return u"accepted"_s;
    case PushOutcome::Gap:
        return u"gap"_s;
    case PushOutcome::Fork:
        return u"fork"_s;
    case PushOutcome::ChainBroken:
        return u"chain_broken"_s;
    case PushOutcome::EpochStale:
        return u"epoch_stale"_s;
    case PushOutcome::UnknownDevice:
        return u"unknown_device"_s;
    case PushOutcome::Revoked:
        return u"revoked"_s;
    }
    CT_CHECK(false);
}

QJsonObject pushRequestToJson(const PushRequest &request)
{
    QJsonArray facts;
    for (const PushedFact &fact : request.facts) {
        facts.append(factToJson(fact));
    }
    return { { "proto"_L1, wireVersion },
             { "device"_L1, request.device.toText() },
             { "epoch"_L1, request.epoch },
             { "siteEpoch"_L1, request.siteEpoch },
             { "previousHash"_L1, hashText(request.previousHash) },
             { "facts"_L1, facts },
             { "queueLength"_L1, static_cast<qint64>(request.queueLength) },
             { "now"_L1, static_cast<qint64>(request.now.ms()) } };
}

Result<PushRequest> pushRequestFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    checkVersion(fields);
    PushRequest request;
    request.device = fields.id<DeviceId>("device"_L1);
    request.epoch = fields.smallOr("epoch"_L1, 0);
    request.siteEpoch = fields.text("siteEpoch"_L1);
    request.previousHash = hashIn(fields, "previousHash"_L1);
    request.queueLength = countIn(fields, "queueLength"_L1);
    request.now = fields.instant("now"_L1);
    qsizetype bytes = 0;
    for (const JsonFields &fact : fields.objects("facts"_L1)) {
        request.facts.push_back(factFrom(fact));
        bytes += request.facts.back().bytes.size();
    }
    const bool isOneFact = request.facts.size() == 1; // a single one may be larger than a batch
    if (request.facts.size() > static_cast<std::size_t>(PushRequest::factsMost)
        || (bytes > PushRequest::bytesMost && !isOneFact)) {
        fields.fail("facts"_L1, u"too many"_s);
    }
    return problem ? Result<PushRequest>(*problem) : request;
}

QJsonObject pushAnswerToJson(const PushAnswer &answer)
{
    QJsonArray setAside;
    for (const SetAsideFact &fact : answer.setAside) {
        setAside.append(QJsonObject{ { "seq"_L1, static_cast<qint64>(fact.seq) },
                                     { "code"_L1, fact.code },
                                     { "text"_L1, fact.text } });
    }
    QJsonObject json{ { "proto"_L1, wireVersion },
                      { "outcome"_L1, pushOutcomeCode(answer.outcome) },
                      { "ackedSeq"_L1, static_cast<qint64>(answer.ackedSeq) },
                      { "expectedSeq"_L1, static_cast<qint64>(answer.expectedSeq) },
                      { "siteEpoch"_L1, answer.siteEpoch },
                      { "setAside"_L1, setAside } };
    if (answer.head) {
        json.insert("head"_L1, headToJson(*answer.head));
    }
    return json;
}

Result<PushAnswer> pushAnswerFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    checkVersion(fields);
    PushAnswer answer;
    answer.outcome = codedIn(fields, "outcome"_L1, outcomes, pushOutcomeCode);
    answer.ackedSeq = countIn(fields, "ackedSeq"_L1);
    answer.expectedSeq = countIn(fields, "expectedSeq"_L1);
    answer.siteEpoch = fields.text("siteEpoch"_L1);
    for (const JsonFields &fact : fields.objects("setAside"_L1)) {
        answer.setAside.push_back(
            { countIn(fact, "seq"_L1), fact.word("code"_L1), fact.text("text"_L1) });
    }
    if (fields.has("head"_L1)) {
        answer.head = headFrom(fields.object("head"_L1));
    }
    return problem ? Result<PushAnswer>(*problem) : answer;
}

QJsonObject feedRowToJson(const FeedRow &row)
{
    QJsonObject json{ { "position"_L1, static_cast<qint64>(row.position) },
                      { "entity"_L1, row.entity },
                      { "id"_L1, row.id },
                      { "version"_L1, static_cast<qint64>(row.version) } };
    if (row.isDeleted) {
        json.insert("isDeleted"_L1, true);
    } else {
        json.insert("body"_L1, QString::fromUtf8(row.body));
    }
    return json;
}

Result<FeedRow> feedRowFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    FeedRow row = rowFrom(JsonFields(json, problem));
    return problem ? Result<FeedRow>(*problem) : row;
}

QJsonObject feedPageToJson(const FeedPage &page)
{
    QJsonArray rows;
    for (const FeedRow &row : page.rows) {
        rows.append(feedRowToJson(row));
    }
    return { { "proto"_L1, wireVersion },
             { "rows"_L1, rows },
             { "next"_L1, static_cast<qint64>(page.next) },
             { "hasMore"_L1, page.hasMore },
             { "mustResync"_L1, page.mustResync },
             { "siteEpoch"_L1, page.siteEpoch },
             { "mark"_L1, page.mark } };
}

Result<FeedPage> feedPageFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    checkVersion(fields);
    FeedPage page;
    for (const JsonFields &row : fields.objects("rows"_L1)) {
        page.rows.push_back(rowFrom(row));
    }
    page.next = countIn(fields, "next"_L1);
    page.hasMore = fields.flag("hasMore"_L1);
    page.mustResync = fields.flag("mustResync"_L1);
    page.siteEpoch = fields.text("siteEpoch"_L1);
    page.mark = fields.text("mark"_L1);
    return problem ? Result<FeedPage>(*problem) : page;
}

QJsonObject commandToJson(const Command &command)
{
    return { { "proto"_L1, wireVersion },
             { "id"_L1, command.id.toText() },
             { "kind"_L1, command.kind },
             { "body"_L1, command.body },
             { "actor"_L1, personToJson(command.actor) },
             { "device"_L1, command.device.toText() } };
}

Result<Command> commandFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    checkVersion(fields);
    const Command command{ fields.id<CommandId>("id"_L1),
                           kindIn(fields),
                           fields.object("body"_L1).json(),
                           personFromJson(fields.object("actor"_L1)),
                           fields.id<DeviceId>("device"_L1) };
    return problem ? Result<Command>(*problem) : command;
}

QJsonObject commandAnswerToJson(const CommandAnswer &answer)
{
    QJsonObject json{ { "proto"_L1, wireVersion },
                      { "isDone"_L1, answer.isDone },
                      { "isRepeated"_L1, answer.isRepeated },
                      { "position"_L1, static_cast<qint64>(answer.position) } };
    if (!answer.isDone) {
        json.insert("errorKind"_L1, errorKindCode(answer.errorKind));
    }
    putText(json, "code"_L1, answer.code);
    putText(json, "detail"_L1, answer.detail);
    putText(json, "feed"_L1, answer.feed);
    if (!answer.body.isEmpty()) {
        json.insert("body"_L1, answer.body);
    }
    return json;
}

Result<CommandAnswer> commandAnswerFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    checkVersion(fields);
    CommandAnswer answer;
    answer.isDone = fields.flag("isDone"_L1);
    answer.isRepeated = fields.flag("isRepeated"_L1);
    if (!answer.isDone) {
        answer.errorKind = codedIn(fields, "errorKind"_L1, errorKinds, errorKindCode);
        answer.code = fields.word("code"_L1);
    }
    answer.detail = fields.text("detail"_L1);
    answer.body = fields.object("body"_L1).json();
    answer.feed = fields.text("feed"_L1);
    answer.position = countIn(fields, "position"_L1);
    return problem ? Result<CommandAnswer>(*problem) : answer;
}

QJsonObject questionToJson(const SiteQuestion &question)
{
    return { { "proto"_L1, wireVersion },
             { "device"_L1, question.device.toText() },
             { "kind"_L1, question.kind },
             { "body"_L1, question.body } };
}

Result<SiteQuestion> questionFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    checkVersion(fields);
    const SiteQuestion question{ fields.id<DeviceId>("device"_L1),
                                 kindIn(fields),
                                 fields.object("body"_L1).json() };
    return problem ? Result<SiteQuestion>(*problem) : question;
}

} // namespace countertop
