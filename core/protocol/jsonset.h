#pragma once

#include "core/base/money.h"

#include <QJsonObject>
#include <QLatin1StringView>

namespace countertop {

// What facts leave out where it is empty, so that their bytes stay short.

inline void setMoney(QJsonObject &json, QLatin1StringView key, const Money &amount)
{
    json.insert(key, static_cast<qint64>(amount.minor()));
}

inline void setUnlessZero(QJsonObject &json, QLatin1StringView key, const Money &amount)
{
    if (!amount.isZero()) {
        setMoney(json, key, amount);
    }
}

} // namespace countertop
