#pragma once

#include "core/domain/settings/settings.h"
#include "core/domain/ticket/entry.h"

#include <QLocale>

#include <optional>

namespace countertop::ui {

/// How money is typed in this store (CT-14).
inline MoneyTyping moneyTypingOf(const Settings &settings)
{
    return settings.text(setting::moneyTyping) == QStringLiteral("cents") ? MoneyTyping::Cents
                                                                          : MoneyTyping::Decimal;
}

/// An amount in the store's currency as it was typed. *errors*: those of `parseMoney`.
inline Result<Money> readMoney(const QString &text, const Settings &settings)
{
    return parseMoney(text, moneyTypingOf(settings), settings.storeCurrency());
}

/// The same where the problem is nobody's business: an amount, or nothing.
inline std::optional<Money> typedMoney(const QString &text, const Settings &settings)
{
    const auto money = readMoney(text, settings);
    return money ? std::optional(*money) : std::nullopt;
}

/// What to say of an amount that `readMoney` refused: too large, and the limit with it, or no
/// amount at all, and how one is typed.
QString moneyProblem(const Error &error, const Settings &settings, const QLocale &locale);

} // namespace countertop::ui
