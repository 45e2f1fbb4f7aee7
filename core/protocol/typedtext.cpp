#include "core/protocol/typedtext.h"

#include "core/domain/ticket/freetext.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array textKeys{ "name"_L1,  "reason"_L1, "text"_L1,
                               "phone"_L1, "email"_L1,  "taxExemptionNumber"_L1 };
constexpr std::array codeKeys{ "code"_L1, "sku"_L1, "plu"_L1 };

template <typename Keys>
bool isAmong(const Keys &keys, QStringView key)
{
    return std::any_of(
        keys.begin(), keys.end(), [key](QLatin1StringView known) { return key == known; });
}

/// *key* is that of the value, or of the list that it stands in.
bool isCardAt(QStringView key, const QJsonValue &value)
{
    if (value.isObject()) {
        return holdsCardNumber(value.toObject());
    }
    if (value.isArray()) {
        const QJsonArray rows = value.toArray();
        return std::any_of(
            rows.begin(), rows.end(), [key](const QJsonValue &row) { return isCardAt(key, row); });
    }
    return (isAmong(textKeys, key) && holdsCardNumber(value.toString()))
        || (isAmong(codeKeys, key) && isCardNumber(value.toString()));
}

} // namespace

bool holdsCardNumber(const QJsonObject &body)
{
    const bool isOption = body.contains("name"_L1); // settings have a value too, and a key
    if (isOption && holdsCardNumber(body.value("value"_L1).toString())) {
        return true;
    }
    for (auto field = body.begin(); field != body.end(); ++field) {
        if (isCardAt(field.key(), field.value())) {
            return true;
        }
    }
    return false;
}

} // namespace countertop
