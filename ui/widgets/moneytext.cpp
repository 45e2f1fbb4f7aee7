#include "ui/widgets/moneytext.h"

namespace countertop::ui {

namespace {

QString forScreen(QString text)
{
    text.replace(u'-', QChar(0x2212));
    text.replace(u' ', QChar(QChar::Nbsp));
    return text;
}

} // namespace

QString moneyText(const Money &money, const QLocale &locale)
{
    return forScreen(amountText(money, locale));
}

QString signedMoneyText(const Money &money, const QLocale &locale)
{
    return (money.isPositive() ? QStringLiteral("+") : QString()) + moneyText(money, locale);
}

QString numberText(const Quantity &quantity, const QLocale &locale)
{
    // Pieces are written without a unit and with the decimals they need.
    return forScreen(
        quantityText(Quantity::fromThousandths(quantity.thousandths(), Unit::Piece), locale));
}

QString dateTimeText(const QDateTime &at, const QLocale &locale)
{
    return dateText(at.date(), locale) + u' ' + timeText(at.time(), locale);
}

} // namespace countertop::ui
