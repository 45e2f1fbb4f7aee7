#include "ui/pages/typedmoney.h"

#include "ui/widgets/moneytext.h"

#include <QCoreApplication>

namespace countertop::ui {

namespace {

/// The largest amount that can be typed with *decimals* digits behind the mark.
QString largestText(const Currency &currency, int decimals, const QLocale &locale)
{
    std::int64_t minor = 0;
    for (int digit = 0; digit < typedDigitsMost; ++digit) {
        minor = minor * 10 + 9;
    }
    for (int place = decimals; place < currency.exponent(); ++place) {
        minor *= 10;
    }
    return moneyText(Money::fromMinor(minor, currency), locale);
}

} // namespace

QString moneyProblem(const Error &error, const Settings &settings, const QLocale &locale)
{
    const Currency currency = settings.storeCurrency();
    if (!error.code.is(EntryError::LooksLikeBarcode)) {
        return QCoreApplication::translate(
                   "TypedMoney",
                   "That is no amount. Type digits with one decimal mark, for example %1.")
            .arg(moneyText(Money::fromMinor(1250, currency), locale));
    }
    const QString exact = largestText(currency, currency.exponent(), locale);
    if (currency.exponent() == 0 || moneyTypingOf(settings) == MoneyTyping::Cents) {
        return QCoreApplication::translate("TypedMoney",
                                           "That amount is too large: %1 is the most. Was a "
                                           "barcode scanned into the wrong field?")
            .arg(exact);
    }
    return QCoreApplication::translate("TypedMoney",
                                       "That amount is too large: %1 is the most, with decimals "
                                       "%2. Was a barcode scanned into the wrong field?")
        .arg(largestText(currency, 0, locale), exact);
}

} // namespace countertop::ui
