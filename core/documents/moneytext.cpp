#include "core/documents/moneytext.h"

#include <cstdlib>

namespace countertop {

namespace {

/// No-break and narrow blanks become plain ones, marks of direction go: no code table of a printer
/// holds them.
QString withPlainBlanks(const QString &text)
{
    QString plain;
    for (const QChar character : text) {
        if (character.category() == QChar::Separator_Space) {
            plain += u' ';
        } else if (character.category() != QChar::Other_Format) {
            plain += character;
        }
    }
    return plain;
}

QString withLocaleDigits(QString digits, const QLocale &locale)
{
    const QString zero = locale.zeroDigit();
    if (zero == u"0" || zero.size() != 1) {
        return digits;
    }
    for (QChar &digit : digits) {
        digit = QChar(char16_t(zero.front().unicode() + digit.unicode() - u'0'));
    }
    return digits;
}

/// Below it an amount without decimals has no group mark: "1092" yen (CT-98), "10.920" yen.
constexpr std::int64_t groupedFrom = 10000;

/// *value* as a decimal number with *decimals* digits behind the mark.
QString decimalText(std::int64_t value, int decimals, const QLocale &locale)
{
    std::int64_t divisor = 1;
    for (int digit = 0; digit < decimals; ++digit) {
        divisor *= 10;
    }
    const std::int64_t size = std::abs(value); // within ±2^53, so its negative exists
    QString text = locale.toString(qlonglong(size / divisor));
    if (decimals > 0) {
        text += locale.decimalPoint()
            + withLocaleDigits(QString::number(size % divisor).rightJustified(decimals, u'0'),
                               locale);
    }
    return (value < 0 ? QStringLiteral("-") : QString()) + withPlainBlanks(text);
}

/// The same without the zeros at the end.
QString shortestDecimalText(std::int64_t value, int decimals, const QLocale &locale)
{
    while (decimals > 0 && value % 10 == 0) {
        value /= 10;
        --decimals;
    }
    return decimalText(value, decimals, locale);
}

/// Two digits of day and month, four of the year, so that dates stand below each other.
QString fullDateFormat(const QLocale &locale)
{
    QString format;
    QChar last;
    for (const QChar character : locale.dateFormat(QLocale::ShortFormat)) {
        const bool isField = character == u'd' || character == u'M' || character == u'y';
        if (!isField) {
            format += character;
        } else if (character != last) {
            format += QString(character == u'y' ? 4 : 2, character);
        }
        last = character;
    }
    return format;
}

} // namespace

QString amountText(const Money &amount, const QLocale &locale)
{
    const int decimals = amount.currency().exponent();
    QLocale written = locale;
    if (decimals == 0 && std::abs(amount.minor()) < groupedFrom) {
        written.setNumberOptions(written.numberOptions() | QLocale::OmitGroupSeparator);
    }
    return decimalText(amount.minor(), decimals, written);
}

QString amountWithCodeText(const Money &amount, const QLocale &locale)
{
    return amount.currency().code() + u' ' + amountText(amount, locale);
}

QString quantityText(const Quantity &quantity, const QLocale &locale)
{
    const QString number = quantity.unit() == Unit::Kilogram
        ? decimalText(quantity.thousandths(), 3, locale)
        : shortestDecimalText(quantity.thousandths(), 3, locale);
    return quantity.unit() == Unit::Piece ? number : number + u' ' + unitCode(quantity.unit());
}

QString percentText(const Rate &rate, const QLocale &locale)
{
    // CLDR: these languages write the sign right after the number; the others part it.
    const QLocale::Language language = locale.language();
    const bool isJoined = language == QLocale::English || language == QLocale::Chinese
        || language == QLocale::Japanese || language == QLocale::Korean
        || language == QLocale::Italian || language == QLocale::Dutch || language == QLocale::Polish
        || language == QLocale::Portuguese || language == QLocale::Thai
        || language == QLocale::Arabic;
    return shortestDecimalText(rate.ppm(), 4, locale)
        + (isJoined ? QStringLiteral("%") : QStringLiteral(" %"));
}

QString countText(std::int64_t count, const QLocale &locale)
{
    return decimalText(count, 0, locale);
}

QString dateText(const QDate &date, const QLocale &locale)
{
    return withPlainBlanks(locale.toString(date, fullDateFormat(locale)));
}

QString timeText(const QTime &time, const QLocale &locale)
{
    return withPlainBlanks(locale.toString(time, locale.timeFormat(QLocale::ShortFormat)));
}

QString timeWithSecondsText(const QTime &time, const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("ss"))) {
        format.replace(QStringLiteral("mm"), QStringLiteral("mm:ss"));
    }
    return withPlainBlanks(locale.toString(time, format));
}

} // namespace countertop
