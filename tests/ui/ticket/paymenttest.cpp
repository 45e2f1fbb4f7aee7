#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

const QString coffee = u"4006381333931"_s;

} // namespace

/// Taking money, worked by key and accessible name.
class PaymentTest : public Checked
{
    Q_OBJECT

private:
    /// A ticket of 10.92 with the payment open.
    static void openPayment(TestShop &shop, TestWindow &window)
    {
        shop.addProduct(u"Coffee"_s, 1092, coffee);
        shop.openShift();
        window.signInAnna();
        window.shell().frame().shift.refresh();
        window.sell(coffee);
        window.key(Qt::Key_F12);
        window.waitForDialog(u"Payment"_s);
    }

private Q_SLOTS:
    void CT_56a_aCardSlipHoldsAmountLastFourAndReference()
    {
        TestShop shop;
        TestWindow window(shop);
        openPayment(shop, window);
        QVERIFY(!window.has(u"Last 4 digits"_s)); // of a card only
        window.key(Qt::Key_F6);
        window.fill(u"Last 4 digits"_s, u"1111"_s);
        window.fill(u"Reference on the slip"_s, u"A-77"_s);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        const Tender &tender = window.flow().lastSale()->settlement.tenders.front();
        QCOMPARE(tender.kind, TenderKind::CardSlip);
        QCOMPARE(tender.net, shop.amount(1092));
        QCOMPARE(tender.lastFour, u"1111"_s);
        QCOMPARE(tender.reference, u"A-77"_s);
    }

    void CT_57_aCardNumberIsRefusedInEveryField()
    {
        TestShop shop;
        TestWindow window(shop);
        openPayment(shop, window);
        window.key(Qt::Key_F6);
        window.fill(u"Reference on the slip"_s, u"4111111111111111"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"card number"_s));
        QVERIFY(!window.flow().hasTenders());
        window.fill(u"Last 4 digits"_s, u"4111111111111111"_s);
        QCOMPARE(qobject_cast<QLineEdit *>(window.control(u"Last 4 digits"_s))->text(), u"4111"_s);
    }

    void CT_54_aCardAboveTheBalanceIsRefused()
    {
        TestShop shop;
        TestWindow window(shop);
        openPayment(shop, window);
        window.key(Qt::Key_F6);
        window.type(u"11.00"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"Only cash gives change"_s));
        QVERIFY(!window.flow().hasTenders());
    }

    void CT_54_aSlipOfTheFingerInCashIsAskedAboutOnce()
    {
        TestShop shop;
        TestWindow window(shop);
        openPayment(shop, window);
        window.type(u"700"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Is that right?"_s));
        QVERIFY(!window.flow().hasTenders());
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        QCOMPARE(window.flow().lastSale()->settlement.tenders.front().change, shop.amount(68908));
    }

    void CT_17_anAmountOfSevenDigitsNamesTheLimit()
    {
        TestShop shop;
        TestWindow window(shop);
        openPayment(shop, window);
        window.type(u"999999999"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(
            u"That amount is too large: 999,999.00 is the most, with decimals 9,999.99."_s));
        QVERIFY(!window.flow().hasTenders());
        QCOMPARE(window.heard().back(), ui::Sound::Refused);
        window.fill(u"Cash given"_s, u"12..5"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"That is no amount."_s));
        QVERIFY(!window.shows(u"too large"_s));
        QVERIFY(!window.flow().hasTenders());
    }

    void CT_16_whatStoodOnTheEntryLineIsGiven()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 1092, coffee);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.sell(coffee);
        window.type(u"20"_s);
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        QVERIFY(window.shows(u"9.08"_s));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        QCOMPARE(window.flow().lastSale()->settlement.tenders.front().change, shop.amount(908));
    }

    void CT_53_theLastTenderIsTakenOffWithDel()
    {
        TestShop shop;
        TestWindow window(shop);
        openPayment(shop, window);
        window.type(u"5"_s);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().hasTenders());
        QCOMPARE(window.flow().settlement().remaining(), shop.amount(592));
        window.key(Qt::Key_Delete);
        QTRY_VERIFY(!window.flow().hasTenders());
        QCOMPARE(window.flow().settlement().remaining(), shop.amount(1092));
    }

    void CT_62_aSecondPressDoesNotPayTheRest()
    {
        TestShop shop;
        TestWindow window(shop);
        openPayment(shop, window);
        window.type(u"5"_s);
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Return); // the key bounced
        QCOMPARE(window.flow().settlement().remaining(), shop.amount(592));
        QCOMPARE(window.flow().settlement().tenders.size(), std::size_t(1));
        QVERIFY(!window.flow().isCompleting());
        TestWindow::waitForAnotherPress();
        window.key(Qt::Key_Return); // on purpose
        QTRY_VERIFY(window.flow().lastSale().has_value());
        QCOMPARE(window.flow().lastSale()->settlement.tenders.front().given, shop.amount(1092));
    }

    void CT_64_theChangeStandsUntilTheNextGoods()
    {
        TestShop shop;
        TestWindow window(shop);
        openPayment(shop, window);
        window.type(u"20"_s);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        QVERIFY(window.waitUntilShown(u"Change 9.08"_s));
        QVERIFY(window.shows(u"Receipt "_s + window.flow().lastSale()->receiptNumber.toText()));
        window.sell(coffee);
        QVERIFY(!window.shows(u"9.08"_s));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::PaymentTest)
#include "paymenttest.moc"
