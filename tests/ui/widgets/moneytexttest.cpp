#include "ui/widgets/moneytext.h"

#include "tests/support/checked.h"

namespace countertop::ui {

using namespace Qt::StringLiterals;

class MoneyTextTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void amountsHaveARealMinusAndTheDigitsOfTheirCurrency()
    {
        const Currency eur = Currency::fromCode(u"EUR").value();
        const Currency jpy = Currency::fromCode(u"JPY").value();
        const QLocale german(QLocale::German);
        QCOMPARE(moneyText(Money::fromMinor(-149, eur), german), u"\u22121,49"_s);
        QCOMPARE(moneyText(Money::fromMinor(132900, eur), german), u"1.329,00"_s);
        QCOMPARE(moneyText(Money::fromMinor(1092, jpy), QLocale::c()), u"1092"_s);
        QCOMPARE(signedMoneyText(Money::fromMinor(240, eur), german), u"+2,40"_s);
        QCOMPARE(signedMoneyText(Money::fromMinor(0, eur), german), u"0,00"_s);
    }
    void aDateStandsBeforeItsTime()
    {
        const QDateTime at(QDate(2026, 5, 14), QTime(9, 7));
        QCOMPARE(dateTimeText(at, QLocale(QLocale::German)), u"14.05.2026 09:07"_s);
    }
    void quantitiesShowTheDecimalsTheyNeed()
    {
        const QLocale german(QLocale::German);
        QCOMPARE(numberText(Quantity::pieces(3), german), u"3"_s);
        QCOMPARE(numberText(Quantity::fromThousandths(234, Unit::Kilogram), german), u"0,234"_s);
        QCOMPARE(numberText(Quantity::pieces(-1), german), u"\u22121"_s);
    }
};

CT_TEST_CLASS(MoneyTextTest)

} // namespace countertop::ui

#include "moneytexttest.moc"
