#include "core/base/money.h"

#include "tests/support/checked.h"

namespace countertop {

class MoneyTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_39_allocateGivesLeftOverCentsToTheLargestRemainders_data();
    void CT_39_allocateGivesLeftOverCentsToTheLargestRemainders();
    void allocatedPartsAlwaysAddUp();
    void timesQuantityRoundsOnce_data();
    void timesQuantityRoundsOnce();
    void divideRounded_data();
    void divideRounded();
    void roundsToTheCashStep();
    void unknownCurrencyIsInvalid();
};

namespace {

Money eur(std::int64_t minor)
{
    return Money::fromMinor(minor, *Currency::fromCode(u"EUR"));
}

std::vector<std::int64_t> minors(const std::vector<Money> &parts)
{
    std::vector<std::int64_t> result;
    for (const Money &part : parts) {
        result.push_back(part.minor());
    }
    return result;
}

} // namespace

void MoneyTest::CT_39_allocateGivesLeftOverCentsToTheLargestRemainders_data()
{
    using Row = std::vector<std::int64_t>;
    QTest::addColumn<qint64>("total");
    QTest::addColumn<Row>("weights");
    QTest::addColumn<Row>("parts");
    QTest::newRow("1.00 over three lines of 3.33")
        << qint64{ 100 } << Row{ 333, 333, 333 } << Row{ 34, 33, 33 };
    QTest::newRow("5.00 over three lines of 10.00")
        << qint64{ 500 } << Row{ 1000, 1000, 1000 } << Row{ 167, 167, 166 };
    QTest::newRow("a line without discount takes none")
        << qint64{ 500 } << Row{ 1000, 1000, 0 } << Row{ 250, 250, 0 };
    QTest::newRow("bundle of 9.99 by list prices")
        << qint64{ 999 } << Row{ 500, 400, 600 } << Row{ 333, 266, 400 };
    QTest::newRow("taken off instead of added")
        << qint64{ -100 } << Row{ 333, 333, 333 } << Row{ -34, -33, -33 };
    QTest::newRow("nothing to weigh: all to the first")
        << qint64{ 7 } << Row{ 0, 0 } << Row{ 7, 0 };
}

void MoneyTest::CT_39_allocateGivesLeftOverCentsToTheLargestRemainders()
{
    QFETCH(qint64, total);
    QFETCH(std::vector<std::int64_t>, weights);
    QFETCH(std::vector<std::int64_t>, parts);
    QCOMPARE(minors(allocate(eur(total), weights)), parts);
}

void MoneyTest::allocatedPartsAlwaysAddUp()
{
    std::mt19937_64 random(20261121);
    for (int round = 0; round < 2000; ++round) {
        const auto total = static_cast<std::int64_t>(random() % 2'000'001) - 1'000'000;
        std::vector<std::int64_t> weights(1 + random() % 40);
        for (std::int64_t &weight : weights) {
            weight = static_cast<std::int64_t>(random() % 100'000);
        }
        Money sum = eur(0);
        for (const Money &part : allocate(eur(total), weights)) {
            sum += part;
        }
        QCOMPARE(sum.minor(), total);
    }
}

void MoneyTest::timesQuantityRoundsOnce_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("1.500 kg at 1.99 is 2.985, half up")
        << qint64{ 199 } << qint64{ 1500 } << qint64{ 299 };
    QTest::newRow("0.234 kg at 24.90 is 5.8266")
        << qint64{ 2490 } << qint64{ 234 } << qint64{ 583 };
    QTest::newRow("three pieces of 1.89") << qint64{ 189 } << qint64{ 3000 } << qint64{ 567 };
    QTest::newRow("a return rounds away from zero too")
        << qint64{ 199 } << qint64{ -1500 } << qint64{ -299 };
}

void MoneyTest::timesQuantityRoundsOnce()
{
    QFETCH(qint64, price);
    QFETCH(qint64, thousandths);
    QFETCH(qint64, expected);
    const Quantity quantity = Quantity::fromThousandths(thousandths, Unit::Kilogram);
    QCOMPARE(eur(price).times(quantity, Rounding::HalfUp).minor(), expected);
}

void MoneyTest::divideRounded_data()
{
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<int>("rounding");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("2.5 half up") << qint64{ 5 } << int(Rounding::HalfUp) << qint64{ 3 };
    QTest::newRow("-2.5 half up goes away from zero")
        << qint64{ -5 } << int(Rounding::HalfUp) << qint64{ -3 };
    QTest::newRow("2.5 half even") << qint64{ 5 } << int(Rounding::HalfEven) << qint64{ 2 };
    QTest::newRow("3.5 half even") << qint64{ 7 } << int(Rounding::HalfEven) << qint64{ 4 };
    QTest::newRow("-2.5 down") << qint64{ -5 } << int(Rounding::Down) << qint64{ -2 };
    QTest::newRow("2.5 up") << qint64{ 5 } << int(Rounding::Up) << qint64{ 3 };
}

void MoneyTest::divideRounded()
{
    QFETCH(qint64, numerator);
    QFETCH(int, rounding);
    QFETCH(qint64, expected);
    QCOMPARE(qint64(countertop::divideRounded(numerator, 2, static_cast<Rounding>(rounding))),
             expected);
}

void MoneyTest::roundsToTheCashStep()
{
    QCOMPARE(eur(1092).roundedTo(5, Rounding::HalfUp).minor(), qint64{ 1090 });
    QCOMPARE(eur(1093).roundedTo(5, Rounding::HalfUp).minor(), qint64{ 1095 });
    QCOMPARE(eur(-1093).roundedTo(5, Rounding::HalfUp).minor(), qint64{ -1095 });
}

void MoneyTest::unknownCurrencyIsInvalid()
{
    const auto unknown = Currency::fromCode(u"XXX");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().code.is(CurrencyError::Unknown));
    QCOMPARE(Currency::fromCode(u"JPY")->minorPerMajor(), qint64{ 1 });
    QCOMPARE(Currency::fromCode(u"KWD")->minorPerMajor(), qint64{ 1000 });
}

} // namespace countertop

CT_TEST_CLASS(countertop::MoneyTest)

#include "moneytest.moc"
