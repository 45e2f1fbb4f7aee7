#include "core/protocol/setasidenotice.h"

#include "core/base/codedvalue.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/tickettables.h"

#include <array>

namespace countertop {

using namespace Qt::StringLiterals;

namespace {

std::optional<PersonRef> optionalPerson(const JsonFields &fields, QLatin1StringView key)
{
    return fields.has(key) ? std::optional(personFromJson(fields.object(key))) : std::nullopt;
}

std::optional<Money> totalOf(const JsonFields &fields)
{
    if (!fields.has("total"_L1)) {
        return std::nullopt;
    }
    const auto currency = Currency::fromCode(fields.text("currency"_L1));
    if (!currency) {
        fields.fail("currency"_L1, u"unknown currency"_s);
        return std::nullopt;
    }
    return fields.money("total"_L1, *currency);
}

void putPerson(QJsonObject &json, QLatin1StringView key, const std::optional<PersonRef> &person)
{
    if (person) {
        json.insert(key, personToJson(*person));
    }
}

} // namespace

QString setAsideStateCode(SetAsideState state)
{
    switch (state) {
    case SetAsideState::Waiting:
        return u"waiting"_s;
    case SetAsideState::Booked:
        return u"booked"_s;
    case SetAsideState::Accepted:
        return u"accepted"_s;
    case SetAsideState::Repaired:
        return u"repaired"_s;
    }
    return {};
}

std::optional<SetAsideState> setAsideStateFromCode(QStringView code)
{
    constexpr std::array states{ SetAsideState::Waiting,
                                 SetAsideState::Booked,
                                 SetAsideState::Accepted,
                                 SetAsideState::Repaired };
    return valueOfCode(states, setAsideStateCode, code);
}

QJsonObject setAsideImage(const SetAsideNotice &notice)
{
    QJsonObject json{ { "device"_L1, notice.device.toText() },
                      { "deviceNumber"_L1, notice.deviceNumber },
                      { "epoch"_L1, notice.epoch },
                      { "seq"_L1, static_cast<qint64>(notice.seq) },
                      { "fact"_L1, notice.fact.toText() },
                      { "kind"_L1, notice.kind },
                      { "code"_L1, notice.code },
                      { "receivedAt"_L1, static_cast<qint64>(notice.receivedAt.ms()) },
                      { "state"_L1, setAsideStateCode(notice.state) } };
    putText(json, "detail"_L1, notice.detail);
    putText(json, "receiptNumber"_L1, notice.receiptNumber);
    if (notice.total) {
        json.insert("total"_L1, static_cast<qint64>(notice.total->minor()));
        json.insert("currency"_L1, notice.total->currency().code());
    }
    putPerson(json, "decidedBy"_L1, notice.decidedBy);
    putPerson(json, "approvedBy"_L1, notice.approvedBy);
    putText(json, "reason"_L1, notice.reason);
    if (notice.decidedAt) {
        json.insert("decidedAt"_L1, static_cast<qint64>(notice.decidedAt->ms()));
    }
    return json;
}

Result<SetAsideNotice> setAsideFromImage(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    SetAsideNotice notice;
    notice.device = fields.id<DeviceId>("device"_L1);
    notice.deviceNumber = static_cast<int>(fields.integer("deviceNumber"_L1));
    notice.epoch = static_cast<int>(fields.integer("epoch"_L1));
    notice.seq = fields.integer("seq"_L1);
    notice.fact = fields.id<FactId>("fact"_L1);
    notice.kind = fields.word("kind"_L1);
    notice.code = fields.text("code"_L1);
    notice.detail = fields.text("detail"_L1);
    notice.receivedAt = fields.instant("receivedAt"_L1);
    notice.receiptNumber = fields.text("receiptNumber"_L1);
    notice.total = totalOf(fields);
    const auto state = setAsideStateFromCode(fields.text("state"_L1));
    if (!state) {
        fields.fail("state"_L1, u"unknown state"_s);
    }
    notice.state = state.value_or(SetAsideState::Waiting);
    notice.decidedBy = optionalPerson(fields, "decidedBy"_L1);
    notice.approvedBy = optionalPerson(fields, "approvedBy"_L1);
    notice.reason = fields.text("reason"_L1);
    notice.decidedAt = fields.optionalInstant("decidedAt"_L1);
    return problem ? Result<SetAsideNotice>(*problem) : notice;
}

} // namespace countertop
