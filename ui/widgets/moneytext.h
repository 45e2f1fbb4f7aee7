#pragma once

#include "core/documents/moneytext.h"

#include <QDateTime>

/// Exact numbers as screens write them: what documents write, with a real minus (U+2212) and no
/// breaks. Nothing goes through a floating point number.
namespace countertop::ui {

/// "1.329,00", "−1,49", yen without decimals. The sign of the currency stands elsewhere, once.
QString moneyText(const Money &money, const QLocale &locale);
/// The same with a plus in front of gains: "+2,40".
QString signedMoneyText(const Money &money, const QLocale &locale);
/// "3", "0,234", "−1": the number alone, for columns that say the unit elsewhere.
QString numberText(const Quantity &quantity, const QLocale &locale);
/// A date and its time as lists write them: "14/05/2026 10:42".
QString dateTimeText(const QDateTime &at, const QLocale &locale);

} // namespace countertop::ui
