#include "core/documents/moneytext.h"

#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

Currency currency(QStringView code)
{
    return Currency::fromCode(code).value();
}

QString amount(std::int64_t minor, QStringView code, const QString &locale)
{
    return amountText(Money::fromMinor(minor, currency(code)), QLocale(locale));
}

} // namespace

class MoneyTextTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_98_amountsFollowLocaleAndExponent()
    {
        QCOMPARE(amount(1092, u"EUR", u"de_DE"_s), u"10,92"_s);
        QCOMPARE(amount(1092, u"JPY", u"de_DE"_s), u"1092"_s);
        QCOMPARE(amount(1092, u"JPY", u"ja_JP"_s), u"1092"_s);
        QCOMPARE(amount(10920, u"JPY", u"ja_JP"_s), u"10,920"_s);
        QCOMPARE(amount(1092, u"KWD", u"en_US"_s), u"1.092"_s);
        QCOMPARE(amount(-5, u"USD", u"en_US"_s), u"-0.05"_s);
        QCOMPARE(amount(128460, u"EUR", u"de_DE"_s), u"1.284,60"_s);
        QCOMPARE(amount(128460, u"EUR", u"fr_FR"_s), u"1 284,60"_s);
        QCOMPARE(amount(-128460, u"SEK", u"sv_SE"_s), u"-1 284,60"_s);
    }

    void amountsAtTheEdgesKeepEveryDigit()
    {
        QCOMPARE(amount(-Money::limitMinor, u"EUR", u"C"_s), u"-90071992547409.92"_s);
        QCOMPARE(amount(0, u"EUR", u"de_DE"_s), u"0,00"_s);
    }

    void arabicDigitsStandInBothParts() { QCOMPARE(amount(1092, u"AED", u"ar_EG"_s), u"١٠٫٩٢"_s); }

    void quantitiesShowTheirUnit()
    {
        const QLocale german(u"de_DE"_s);
        QCOMPARE(quantityText(Quantity::pieces(2), german), u"2"_s);
        QCOMPARE(quantityText(Quantity::fromThousandths(234, Unit::Kilogram), german),
                 u"0,234 kg"_s);
        QCOMPARE(quantityText(Quantity::fromThousandths(2000, Unit::Kilogram), german),
                 u"2,000 kg"_s);
        QCOMPARE(quantityText(Quantity::fromThousandths(1500, Unit::Hour), german), u"1,5 h"_s);
    }

    void percentagesKeepTheirDecimals()
    {
        QCOMPARE(percentText(Rate::fromPercent(19), QLocale(u"de_DE"_s)), u"19 %"_s);
        QCOMPARE(percentText(Rate::fromPpm(82500), QLocale(u"en_US"_s)), u"8.25%"_s);
        QCOMPARE(percentText(Rate::fromPpm(93750), QLocale(u"en_US"_s)), u"9.375%"_s);
    }

    void datesHaveFourDigitsOfYear()
    {
        const QDate day(2026, 11, 4);
        const QTime time(10, 41, 7);
        QCOMPARE(dateText(day, QLocale(u"de_DE"_s)), u"04.11.2026"_s);
        QCOMPARE(dateText(day, QLocale(u"en_US"_s)), u"11/04/2026"_s);
        QCOMPARE(timeText(time, QLocale(u"de_DE"_s)), u"10:41"_s);
        QCOMPARE(timeText(time, QLocale(u"en_US"_s)), u"10:41 AM"_s);
        QCOMPARE(timeWithSecondsText(time, QLocale(u"de_DE"_s)), u"10:41:07"_s);
        QCOMPARE(timeWithSecondsText(time, QLocale(u"en_US"_s)), u"10:41:07 AM"_s);
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::MoneyTextTest)

#include "moneytexttest.moc"
