#include "core/protocol/jsonfields.h"

#include <limits>

namespace countertop {

namespace {

constexpr std::int64_t exactBound = std::int64_t{ 1 } << 53;

} // namespace

void putText(QJsonObject &json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty()) {
        json.insert(key, text);
    }
}

Result<std::int64_t> exactInteger(const QJsonValue &value)
{
    const qint64 number = value.isDouble() ? value.toInteger(exactBound + 1) : exactBound + 1;
    if (number > exactBound || number < -exactBound) {
        return Error{ ErrorKind::Invalid,
                      JsonError::NotAnInteger,
                      QStringLiteral("no integer within 2^53") };
    }
    return number;
}

JsonFields::JsonFields(QJsonObject object, Problem &problem)
    : m_object(std::move(object))
    , m_problem(&problem)
{
}

void JsonFields::fail(QLatin1StringView key, const QString &reason) const
{
    if (!*m_problem) {
        *m_problem = Error{ ErrorKind::Invalid,
                            has(key) ? JsonError::WrongType : JsonError::MissingField,
                            QStringLiteral("field %1: %2").arg(key, reason) };
    }
}

std::int64_t JsonFields::integer(QLatin1StringView key) const
{
    const auto number = exactInteger(m_object.value(key));
    if (!number) {
        fail(key, number.error().detail);
        return 0;
    }
    return *number;
}

std::int64_t JsonFields::integerOr(QLatin1StringView key, std::int64_t fallback) const
{
    return has(key) ? integer(key) : fallback;
}

int JsonFields::smallOr(QLatin1StringView key, int fallback) const
{
    const std::int64_t number = integerOr(key, fallback);
    if (number > std::numeric_limits<int>::max() || number < std::numeric_limits<int>::min()) {
        fail(key, QStringLiteral("out of range"));
        return fallback;
    }
    return static_cast<int>(number);
}

QString JsonFields::text(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString() && !value.isUndefined()) {
        fail(key, QStringLiteral("no text"));
    }
    return value.toString();
}

QString JsonFields::word(QLatin1StringView key) const
{
    QString word = text(key);
    if (word.isEmpty()) {
        fail(key, QStringLiteral("empty"));
    }
    return word;
}

bool JsonFields::flag(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isBool() && !value.isUndefined()) {
        fail(key, QStringLiteral("no flag"));
    }
    return value.toBool();
}

Money JsonFields::money(QLatin1StringView key, Currency currency) const
{
    return Money::fromMinor(integer(key), currency);
}

Money JsonFields::moneyOr(QLatin1StringView key, const Money &fallback) const
{
    return has(key) ? money(key, fallback.currency()) : fallback;
}

std::optional<Money> JsonFields::optionalMoney(QLatin1StringView key, Currency currency) const
{
    return has(key) ? std::optional(money(key, currency)) : std::nullopt;
}

std::optional<Instant> JsonFields::optionalInstant(QLatin1StringView key) const
{
    return has(key) ? std::optional(instant(key)) : std::nullopt;
}

JsonFields JsonFields::object(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isObject() && !value.isUndefined()) {
        fail(key, QStringLiteral("no object"));
    }
    return { value.toObject(), *m_problem };
}

QJsonArray JsonFields::array(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray() && !value.isUndefined()) {
        fail(key, QStringLiteral("no list"));
    }
    return value.toArray();
}

std::vector<JsonFields> JsonFields::objects(QLatin1StringView key) const
{
    const QJsonArray values = array(key);
    std::vector<JsonFields> read;
    read.reserve(static_cast<std::size_t>(values.size()));
    for (const auto &value : values) {
        if (!value.isObject()) {
            fail(key, QStringLiteral("no list of objects"));
        }
        read.emplace_back(value.toObject(), *m_problem);
    }
    return read;
}

std::vector<std::int64_t> JsonFields::integers(QLatin1StringView key) const
{
    const QJsonArray values = array(key);
    std::vector<std::int64_t> read;
    read.reserve(static_cast<std::size_t>(values.size()));
    for (const auto &value : values) {
        const auto number = exactInteger(value);
        if (!number) {
            fail(key, number.error().detail);
        }
        read.push_back(number ? *number : 0);
    }
    return read;
}

std::vector<Money> JsonFields::moneys(QLatin1StringView key, Currency currency) const
{
    std::vector<Money> read;
    for (const std::int64_t minor : integers(key)) {
        read.push_back(Money::fromMinor(minor, currency));
    }
    return read;
}

} // namespace countertop
