#include "core/domain/ticket/entry.h"

#include "core/domain/ticket/settlement.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

/// The error a parse ended with, or -1 for none.
template <typename T>
int errorOf(const Result<T> &result)
{
    return result ? -1 : result.error().code.value();
}

} // namespace

class EntryTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_13_quantityTimesCode_data();
    void CT_13_quantityTimesCode();
    void CT_14_bothDecimalMarks_data();
    void CT_14_bothDecimalMarks();
    void CT_15_signsOnAnEmptyLineAreCommands();
    void CT_15_starAndANumberSetTheMarkedQuantity();
    void CT_16_anAmountAndPayGivesItInCash();
    void CT_17_sevenDigitsAreABarcodeInTheWrongPlace();
    void CT_34_aNegativeQuantityIsRefused();
};

void EntryTest::CT_13_quantityTimesCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("thousandths"); // -1: none typed
    QTest::newRow("three of a scanned code")
        << QStringLiteral("3*4006381333931") << QStringLiteral("4006381333931") << qint64{ 3000 };
    QTest::newRow("weighed by hand")
        << QStringLiteral("1,5*17") << QStringLiteral("17") << qint64{ 1500 };
    QTest::newRow("with a point and blanks")
        << QStringLiteral(" 0.234 * 17 ") << QStringLiteral("17") << qint64{ 234 };
    QTest::newRow("a code alone") << QStringLiteral("4006381333931")
                                  << QStringLiteral("4006381333931") << qint64{ -1 };
    QTest::newRow("words with a sign in them")
        << QStringLiteral("oat-milk 1/2") << QStringLiteral("oat-milk 1/2") << qint64{ -1 };
    QTest::newRow("a code with a star of its own")
        << QStringLiteral("AB*7") << QStringLiteral("AB*7") << qint64{ -1 };
    QTest::newRow("Arabic digits")
        << QStringLiteral("٣*17") << QStringLiteral("17") << qint64{ 3000 };
}

void EntryTest::CT_13_quantityTimesCode()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QFETCH(qint64, thousandths);
    const Result<Entry> entry = parseEntry(typed);
    QVERIFY(entry.has_value());
    const SellCode sell = std::get<SellCode>(*entry);
    QCOMPARE(sell.code, code);
    QCOMPARE(sell.thousandths.value_or(-1), thousandths);
}

void EntryTest::CT_14_bothDecimalMarks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isCents");
    QTest::addColumn<qint64>("minor"); // -1: refused
    QTest::newRow("point") << QStringLiteral("12.5") << false << qint64{ 1250 };
    QTest::newRow("comma") << QStringLiteral("12,5") << false << qint64{ 1250 };
    QTest::newRow("whole") << QStringLiteral("12") << false << qint64{ 1200 };
    QTest::newRow("mark in front") << QStringLiteral(",5") << false << qint64{ 50 };
    QTest::newRow("no thousands marks") << QStringLiteral("1,250.00") << false << qint64{ -1 };
    QTest::newRow("half a cent") << QStringLiteral("1.005") << false << qint64{ -1 };
    QTest::newRow("mark at the end") << QStringLiteral("12.") << false << qint64{ -1 };
    QTest::newRow("minus") << QStringLiteral("-5") << false << qint64{ -1 };
    QTest::newRow("nothing") << QString() << false << qint64{ -1 };
    QTest::newRow("words") << QStringLiteral("ten") << false << qint64{ -1 };
    QTest::newRow("cents") << QStringLiteral("1250") << true << qint64{ 1250 };
    QTest::newRow("the key 00 after a 2")
        << QStringLiteral("2") + QStringLiteral("00") << true << qint64{ 200 };
    QTest::newRow("a mark among cents") << QStringLiteral("12.50") << true << qint64{ -1 };
}

void EntryTest::CT_14_bothDecimalMarks()
{
    QFETCH(QString, typed);
    QFETCH(bool, isCents);
    QFETCH(qint64, minor);
    const Result<Money> money
        = parseMoney(typed, isCents ? MoneyTyping::Cents : MoneyTyping::Decimal, euros());
    QCOMPARE(money ? money->minor() : -1, minor);
    const Currency yen = *Currency::fromCode(u"JPY");
    QCOMPARE(parseMoney(u"1092", MoneyTyping::Decimal, yen)->minor(), 1092);
    QVERIFY(!parseMoney(u"10.5", MoneyTyping::Decimal, yen));
}

void EntryTest::CT_15_signsOnAnEmptyLineAreCommands()
{
    QCOMPARE(entryCommand(u"", u'+'), EntryCommand::Pay);
    QCOMPARE(entryCommand(u"", u'-'), EntryCommand::MinusOne);
    QCOMPARE(entryCommand(u"", u'/'), EntryCommand::Discount);
    QCOMPARE(entryCommand(u"", u'*'), EntryCommand::Quantity);
    for (const QChar sign : { u'+', u'-', u'/', u'*' }) {
        QVERIFY(!entryCommand(u"40", sign));
    }
    QVERIFY(!entryCommand(u"", u'4'));
}

void EntryTest::CT_15_starAndANumberSetTheMarkedQuantity()
{
    QCOMPARE(std::get<SetMarkedQuantity>(*parseEntry(u"*5")).thousandths, 5000);
    QCOMPARE(std::get<SetMarkedQuantity>(*parseEntry(u"* 1,5")).thousandths, 1500);
    QCOMPARE(errorOf(parseEntry(u"*")), static_cast<int>(EntryError::CodeMissing));
    QCOMPARE(errorOf(parseEntry(u"3*")), static_cast<int>(EntryError::CodeMissing));
    QCOMPARE(errorOf(parseEntry(u"  ")), static_cast<int>(EntryError::CodeMissing));
}

void EntryTest::CT_16_anAmountAndPayGivesItInCash()
{
    const Money given = *parseMoney(u"2000", MoneyTyping::Cents, euros());
    const auto paid = [&given](std::int64_t due) {
        Tender tender{ .given = given, .change = eur(0), .net = eur(0) };
        return *addTender({ eur(due), 1, {} }, tender, { eur(50'000), {} }, Plausibility::Ask);
    };
    QCOMPARE(paid(1092).change().minor(), 908);
    QCOMPARE(paid(3000).remaining().minor(), 1000);
}

void EntryTest::CT_17_sevenDigitsAreABarcodeInTheWrongPlace()
{
    const int barcode = static_cast<int>(EntryError::LooksLikeBarcode);
    QCOMPARE(errorOf(parseMoney(u"4006381333931", MoneyTyping::Decimal, euros())), barcode);
    QCOMPARE(errorOf(parseMoney(u"4006381333931", MoneyTyping::Cents, euros())), barcode);
    QCOMPARE(errorOf(parseQuantity(u"4006381333931")), barcode);
    QCOMPARE(errorOf(parseEntry(u"4006381333931*4006381333931")), barcode);
    QCOMPARE(errorOf(parseQuantity(u"1000000")), barcode);
    QCOMPARE(*parseQuantity(u"999"), 999'000); // the product's limit is the line's business
    QCOMPARE(parseMoney(u"9999.99", MoneyTyping::Decimal, euros())->minor(), 999'999);
}

void EntryTest::CT_34_aNegativeQuantityIsRefused()
{
    QCOMPARE(errorOf(parseQuantity(u"-1")), static_cast<int>(EntryError::NegativeQuantity));
    QCOMPARE(errorOf(parseEntry(u"-1*17")), static_cast<int>(EntryError::NegativeQuantity));
    QCOMPARE(errorOf(parseQuantity(u"1.0005")), static_cast<int>(EntryError::Malformed));
}

} // namespace countertop

CT_TEST_CLASS(countertop::EntryTest)
#include "entrytest.moc"
