#pragma once

#include "core/base/businessday.h"
#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/base/rate.h"

#include <QLocale>
#include <QString>

namespace countertop {

/// An amount with all digits of its currency, decimal mark, groups and digits of the locale:
/// "1.284,60", "-24.10", "1092" for yen.
///
/// *shape*: no currency sign, a plain hyphen in front when negative, plain blanks between groups.
/// Made of integers throughout; no floating-point number is involved.
QString amountText(const Money &amount, const QLocale &locale);

/// An amount with the code of its currency in front: "EUR 1.284,60".
QString amountWithCodeText(const Money &amount, const QLocale &locale);

/// How much of something: "2", "0,5", and with the unit where it is not pieces: "0,234 kg".
/// *units*: kilograms always show three decimals, as a scale does; others only those they need.
QString quantityText(const Quantity &quantity, const QLocale &locale);

/// A rate as a percentage with the decimals it needs: "19 %" where the locale parts the sign by a
/// blank, "8.25%" where it does not.
QString percentText(const Rate &rate, const QLocale &locale);

/// A count with the groups and digits of the locale: "1,342".
QString countText(std::int64_t count, const QLocale &locale);

/// A date in the short order of the locale with four digits of year: "14.11.2026", "11/14/2026".
QString dateText(const QDate &date, const QLocale &locale);

/// Hours and minutes as the locale counts them: "10:42", "10:42 AM".
QString timeText(const QTime &time, const QLocale &locale);

/// The same with seconds: "10:41:07".
QString timeWithSecondsText(const QTime &time, const QLocale &locale);

} // namespace countertop
