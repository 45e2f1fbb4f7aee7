#pragma once

#include "core/domain/settings/settings.h"
#include "core/domain/ticket/entry.h"

#include <optional>

namespace countertop::ui {

/// How money is typed in this store (CT-14).
inline MoneyTyping moneyTypingOf(const Settings &settings)
{
    return settings.text(setting::moneyTyping) == QStringLiteral("cents") ? MoneyTyping::Cents
                                                                          : MoneyTyping::Decimal;
}

/// An amount in the store's currency as it was typed, or nothing.
inline std::optional<Money> typedMoney(const QString &text, const Settings &settings)
{
    const auto money = parseMoney(text, moneyTypingOf(settings), settings.storeCurrency());
    return money ? std::optional(*money) : std::nullopt;
}

} // namespace countertop::ui
