#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/protocol/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>

#include <optional>
#include <vector>

namespace countertop {

/// Reads the fields of one JSON object. The first field that is missing or of another type is
/// remembered for all objects read together; ask `outcome` once at the end.
class JsonFields final
{
public:
    /// Where the first problem of a whole document is kept.
    using Problem = std::optional<Error>;

    JsonFields(QJsonObject object, Problem &problem);

    bool has(QLatin1StringView key) const { return m_object.contains(key); }
    std::int64_t integer(QLatin1StringView key) const;
    std::int64_t integerOr(QLatin1StringView key, std::int64_t fallback) const;
    int smallOr(QLatin1StringView key, int fallback) const;
    /// A text; empty when the field is absent.
    QString text(QLatin1StringView key) const;
    /// A text that must be there and not empty.
    QString word(QLatin1StringView key) const;
    /// A flag; false when the field is absent.
    bool flag(QLatin1StringView key) const;
    Money money(QLatin1StringView key, Currency currency) const;
    Money moneyOr(QLatin1StringView key, const Money &fallback) const;
    std::optional<Money> optionalMoney(QLatin1StringView key, Currency currency) const;
    Instant instant(QLatin1StringView key) const { return Instant::fromMs(integer(key)); }
    std::optional<Instant> optionalInstant(QLatin1StringView key) const;

    template <typename TypedId>
    TypedId id(QLatin1StringView key) const
    {
        const auto read = TypedId::fromText(text(key));
        if (!read) {
            fail(key, QStringLiteral("no id"));
            return TypedId();
        }
        return *read;
    }
    template <typename TypedId>
    std::optional<TypedId> optionalId(QLatin1StringView key) const
    {
        return has(key) ? std::optional(id<TypedId>(key)) : std::nullopt;
    }

    /// The object in that field; an empty one when it is absent.
    JsonFields object(QLatin1StringView key) const;
    /// The objects of the array in that field; none when it is absent.
    std::vector<JsonFields> objects(QLatin1StringView key) const;
    /// The array in that field; empty when it is absent.
    QJsonArray array(QLatin1StringView key) const;
    std::vector<std::int64_t> integers(QLatin1StringView key) const;
    std::vector<Money> moneys(QLatin1StringView key, Currency currency) const;

    void fail(QLatin1StringView key, const QString &reason) const;
    bool isGood() const { return !*m_problem; }
    const QJsonObject &json() const { return m_object; }

private:
    QJsonObject m_object;
    Problem *m_problem;
};

/// Writes a text; an empty one is left out, and read back as empty.
void putText(QJsonObject &json, QLatin1StringView key, const QString &text);

/// The exact integer in *value*. *errors*: Invalid NotAnInteger.
Result<std::int64_t> exactInteger(const QJsonValue &value);

} // namespace countertop
