#include "core/domain/catalog/decimaltext.h"

#include "tests/support/checked.h"

namespace countertop {

class DecimalTextTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_86_readsAmountsAsPeopleWriteThem_data();
    void CT_86_readsAmountsAsPeopleWriteThem();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
    void aFilesMarkSettlesWhatIsAmbiguous();
    void refusesOrRoundsWhatTheCurrencyCannotHold();
    void quantitiesKeepThousandths();
};

namespace {

Currency eur()
{
    return *Currency::fromCode(u"EUR");
}

} // namespace

void DecimalTextTest::CT_86_readsAmountsAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("decimal comma") << "1,89" << qint64{ 189 };
    QTest::newRow("pound sign and thousands") << "£4,250.00" << qint64{ 425000 };
    QTest::newRow("German thousands") << "1.234,50" << qint64{ 123450 };
    QTest::newRow("Swiss thousands") << "1'234.50" << qint64{ 123450 };
    QTest::newRow("thousands by a narrow no-break space")
        << QStringLiteral("1\u202F234,50 €") << qint64{ 123450 };
    QTest::newRow("currency word before") << "EUR 12.5" << qint64{ 1250 };
    QTest::newRow("currency word after, small letters") << "12,50eur" << qint64{ 1250 };
    QTest::newRow("crown word") << "12,50 Kč" << qint64{ 1250 };
    QTest::newRow("minus before the sign of the currency") << "-£5.00" << qint64{ -500 };
    QTest::newRow("minus after it") << "£-5.00" << qint64{ -500 };
    QTest::newRow("minus at the end") << "5,00-" << qint64{ -500 };
    QTest::newRow("true minus") << QStringLiteral("\u22125") << qint64{ -500 };
    QTest::newRow("plus") << "+5" << qint64{ 500 };
    QTest::newRow("brackets of a bookkeeper") << "(5.00)" << qint64{ -500 };
    QTest::newRow("several groups") << "1,234,567" << qint64{ 123456700 };
    QTest::newRow("without a whole part") << ".5" << qint64{ 50 };
    QTest::newRow("mark at the end") << "5." << qint64{ 500 };
    QTest::newRow("zeros beyond the cent") << "2.1000" << qint64{ 210 };
    QTest::newRow("leading zeros") << "007.50" << qint64{ 750 };
    QTest::newRow("nought point three digits") << "0.100" << qint64{ 10 };
    QTest::newRow("zero") << "0" << qint64{ 0 };
}

void DecimalTextTest::CT_86_readsAmountsAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(qint64, minor);
    const auto decimal = readDecimal(text);
    QVERIFY(decimal);
    const auto money = moneyFrom(*decimal, eur());
    QVERIFY(money);
    QCOMPARE(money->minor(), minor);
}

void DecimalTextTest::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DecimalError>("error");
    QTest::newRow("letters") << "abc" << DecimalError::NotANumber;
    QTest::newRow("a word of another shop") << "variable" << DecimalError::NotANumber;
    QTest::newRow("nothing but blanks") << "  " << DecimalError::Empty;
    QTest::newRow("only a sign") << "€" << DecimalError::NotANumber;
    QTest::newRow("only marks") << ".," << DecimalError::NotANumber;
    QTest::newRow("two signs") << "-5-" << DecimalError::NotANumber;
    QTest::newRow("groups of two") << "1,23,456" << DecimalError::NotANumber;
    QTest::newRow("group after the decimals") << "1.5,000" << DecimalError::NotANumber;
    QTest::newRow("two numbers") << "12 34" << DecimalError::NotANumber;
    QTest::newRow("an exponent") << "4.00638E+12" << DecimalError::NotANumber;
    QTest::newRow("a thousand or a bit over one") << "1.234" << DecimalError::Ambiguous;
    QTest::newRow("18 digits") << "123456789012345678" << DecimalError::OutOfRange;
}

void DecimalTextTest::refusesWhatIsNoAmount()
{
    QFETCH(QString, text);
    QFETCH(DecimalError, error);
    const auto decimal = readDecimal(text);
    QVERIFY(!decimal);
    QVERIFY(decimal.error().code.is(error));
}

void DecimalTextTest::aFilesMarkSettlesWhatIsAmbiguous()
{
    QCOMPARE(readDecimal(u"1.234", DecimalMark::Comma).value(), (Decimal{ 1234, 0 }));
    QCOMPARE(readDecimal(u"1.234", DecimalMark::Point).value(), (Decimal{ 1234, 3 }));
    QCOMPARE(readDecimal(u"1,234", DecimalMark::Comma).value(), (Decimal{ 1234, 3 }));
    QCOMPARE(decimalMarkOf(u"1,89"), std::optional(DecimalMark::Comma));
    QCOMPARE(decimalMarkOf(u"1.234,50"), std::optional(DecimalMark::Comma));
    QCOMPARE(decimalMarkOf(u"1.234.567"), std::optional(DecimalMark::Comma));
    QCOMPARE(decimalMarkOf(u"£4,250.00"), std::optional(DecimalMark::Point));
    QCOMPARE(decimalMarkOf(u"1.234"), std::optional<DecimalMark>());
    QCOMPARE(decimalMarkOf(u"12"), std::optional<DecimalMark>());
}

void DecimalTextTest::refusesOrRoundsWhatTheCurrencyCannotHold()
{
    const Decimal thousandth = *readDecimal(u"0.001");
    const auto refused = moneyFrom(thousandth, eur());
    QVERIFY(!refused);
    QVERIFY(refused.error().code.is(DecimalError::TooFine));
    QCOMPARE(moneyFrom(thousandth, eur(), Rounding::HalfUp)->minor(), std::int64_t{ 0 });
    QCOMPARE(moneyFrom(*readDecimal(u"0.125"), eur(), Rounding::HalfUp)->minor(),
             std::int64_t{ 13 });
    QCOMPARE(moneyFrom(thousandth, *Currency::fromCode(u"KWD"))->minor(), std::int64_t{ 1 });
    QVERIFY(!moneyFrom(*readDecimal(u"99999999999999999"), eur()));
}

void DecimalTextTest::quantitiesKeepThousandths()
{
    QCOMPARE(quantityFrom(*readDecimal(u"0,234"), Unit::Kilogram)->thousandths(),
             std::int64_t{ 234 });
    QVERIFY(!quantityFrom(*readDecimal(u"0.2345"), Unit::Kilogram));
    QCOMPARE(*wholeFrom(*readDecimal(u"6.0")), std::int64_t{ 6 });
    QVERIFY(!wholeFrom(*readDecimal(u"6.5")));
}

} // namespace countertop

CT_TEST_CLASS(countertop::DecimalTextTest)
#include "decimaltexttest.moc"
