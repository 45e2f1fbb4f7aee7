#include "core/till/catalog/catalogdesk.h"
#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"
#include "ui/ticket/giftpage.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

constexpr auto milk = "4006381333931";
constexpr auto cheese = "5901234123457";

} // namespace

/// Returns, gifts, voids and what follows a sale, worked by key and accessible name.
class CounterTest : public Checked
{
    Q_OBJECT

private:
    static QString code(const char *digits) { return QString::fromLatin1(digits); }
    static void open(TestShop &shop)
    {
        shop.addProduct(u"Milk"_s, 189, code(milk));
        shop.addProduct(u"Cheese"_s, 903, code(cheese));
        shop.openShift();
    }
    static void sell(TestWindow &window, const char *what) { window.sell(code(what)); }
    static void takeBack(TestWindow &window, const QString &receipt)
    {
        window.key(Qt::Key_F10);
        window.wait([&window] { return !window.dialogTitle().isEmpty(); });
        window.fill(u"Receipt number"_s, receipt);
        window.key(Qt::Key_Return);
    }

private Q_SLOTS:
    void CT_34_voidedLineStaysStruckThrough()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        sell(window, milk);
        sell(window, cheese);
        window.key(Qt::Key_Delete);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(189));
        QCOMPARE(window.flow().ticket().lines.size(), std::size_t(2));
        QVERIFY(window.flow().ticket().lines.back().voided.has_value());
        QTRY_COMPARE(expected(shop.desks().shift.figures()).voidedLines.size(), std::size_t(1));
        QCOMPARE(expected(shop.desks().shift.figures()).voidedSum, shop.amount(903));
    }

    void CT_57_aScannedCardIsNamedAndNotKept()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.scan(u"4111111111111111"_s);
        QVERIFY(window.waitUntilShown(u"That is the number of a card. It was not kept."_s));
        window.scan(u"4012345678901"_s);
        QVERIFY(window.waitUntilShown(u"It is kept in the list of unknown scans."_s));
        QTRY_COMPARE(expected(shop.desks().catalog.unknownScans()).size(), std::size_t(1));
        QCOMPARE(expected(shop.desks().catalog.unknownScans()).front().code, u"4012345678901"_s);
    }

    void CT_35_cancelShowsWhatToHandBackFirst()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        sell(window, cheese);
        window.key(Qt::Key_F12);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.type(u"5.00"_s);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().hasTenders());
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        window.key(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_VERIFY(window.shows(u"Hand back first: 5.00 Cash."_s));
        window.click(u"Cancel ticket"_s);
        window.approveAsBo();
        QTRY_COMPARE(expected(shop.desks().shift.figures()).cancelledTickets.count, 1);
        QCOMPARE(expected(shop.desks().shift.figures()).cancelledTickets.sum, shop.amount(903));
    }

    void CT_65_returnPaysTheStoredPriceAndNoMoreThanSold()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.type(u"3*"_s + code(milk));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(!window.flow().ticket().isEmpty());
        window.payExact();
        const QString receipt = window.flow().lastSale()->receiptNumber.toText();
        takeBack(window, receipt);
        QTRY_VERIFY(window.has(u"Take back of Milk"_s));
        window.fill(u"Take back of Milk"_s, u"2"_s);
        window.fill(u"Reason"_s, u"sour"_s);
        window.saveTo(u"return-1920"_s);
        window.click(u"Take back"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(-378));
        takeBack(window, receipt);
        QTRY_VERIFY(window.shows(u"1 of 3 left"_s));
        window.fill(u"Take back of Milk"_s, u"2"_s);
        window.fill(u"Reason"_s, u"sour"_s);
        window.click(u"Take back"_s);
        QTRY_VERIFY(window.shows(u"more than is left"_s));
        QCOMPARE(window.flow().priced().total, shop.amount(-378));
    }

    void CT_65_unknownReceiptOffersTheWayWithout()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        takeBack(window, u"9-9-2026-000009"_s);
        QTRY_VERIFY(window.shows(u"This receipt is not known here."_s));
        QVERIFY(window.has(u"Without a receipt"_s));
    }

    void CT_67_moneyGoesBackTheWayItCame()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        sell(window, milk);
        sell(window, cheese);
        window.key(Qt::Key_F12);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.key(Qt::Key_F6);
        window.type(u"10.00"_s);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().hasTenders());
        window.key(Qt::Key_F5);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        takeBack(window, window.flow().lastSale()->receiptNumber.toText());
        window.click(u"Everything"_s);
        window.fill(u"Reason"_s, u"not liked"_s);
        window.click(u"Take back"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(-1092));
        const TicketRefund refund = window.flow().refund();
        QCOMPARE(refund.shares.size(), std::size_t(2));
        QCOMPARE(refund.shares.front().amount, shop.amount(-1000));
        QCOMPARE(refund.shares.back().amount, shop.amount(-92));
        const TicketId ticket = window.flow().ticket().id;
        window.key(Qt::Key_F12);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().hasTenders());
        TestWindow::waitForAnotherPress();
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.flow().lastSale()->ticket.id, ticket);
        const auto &tenders = window.flow().lastSale()->settlement.tenders;
        QCOMPARE(tenders.size(), std::size_t(2));
        QCOMPARE(tenders.front().kind, TenderKind::CardSlip);
        QCOMPARE(tenders.front().net, shop.amount(-1000));
        QCOMPARE(tenders.back().net, shop.amount(-92));
    }

    void CT_67_anotherTenderNeedsTheRightAndAReason()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        sell(window, milk);
        window.payExact();
        takeBack(window, window.flow().lastSale()->receiptNumber.toText());
        window.click(u"Everything"_s);
        window.fill(u"Reason"_s, u"not liked"_s);
        window.click(u"Take back"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(-189));
        window.key(Qt::Key_F12);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.key(Qt::Key_F6);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.dialogTitle(), u"Pay back another way?"_s);
        QVERIFY(!window.flow().hasTenders());
        window.fill(u"Reason"_s, u"card only"_s);
        window.click(u"Pay back"_s);
        QTRY_COMPARE(window.dialogTitle(), u"Approval"_s);
        QVERIFY(!window.flow().hasTenders());
    }

    void CT_69_exchangeIsOneTicketWithOneTotal()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        sell(window, cheese);
        window.payExact();
        takeBack(window, window.flow().lastSale()->receiptNumber.toText());
        window.click(u"Everything"_s);
        window.fill(u"Reason"_s, u"wrong one"_s);
        window.click(u"Take back"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(-903));
        sell(window, milk);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(-714));
        window.payExact();
        QCOMPARE(window.flow().lastSale()->settlement.tenders.front().net, shop.amount(-714));
        QCOMPARE(expected(shop.desks().shift.figures()).returns.sum, shop.amount(-903));
        QCOMPARE(expected(shop.desks().shift.figures()).sales, shop.amount(1092));
    }

    void IC_25_giftIsChosenBeforeTheLineIsAdded()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        sell(window, milk);
        window.click(u"Gift"_s);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.fill(u"First name"_s, u"Mia"_s);
        window.fill(u"Last name"_s, u"Berg"_s);
        window.fill(u"Phone"_s, u"030 12"_s);
        window.saveTo(u"gift-1920"_s);
        window.click(u"Next article is the gift"_s);
        QTRY_VERIFY(window.shows(u"The next article is a gift for Mia Berg."_s));
        QVERIFY(!window.flow().ticket().lines.front().gift.has_value());
        sell(window, milk);
        const auto &lines = window.flow().ticket().lines;
        QCOMPARE(lines.size(), std::size_t(2));
        QVERIFY(!lines.front().gift.has_value());
        QCOMPARE(lines.back().gift->firstName, u"Mia"_s);
        QCOMPARE(lines.back().gift->phone, u"030 12"_s);
        QVERIFY(!window.flow().pendingGift().has_value());
        sell(window, cheese);
        QVERIFY(!lines.back().gift.has_value());
    }

    void IC_26_giftNeedsFirstAndLastName()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.click(u"Gift"_s);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.fill(u"First name"_s, u"Mia"_s);
        window.click(u"Next article is the gift"_s);
        QTRY_VERIFY(window.shows(u"A gift needs the first and last name"_s));
        QVERIFY(!window.flow().pendingGift().has_value());
    }

    void IC_29_giftMessageHas250Characters()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.click(u"Gift"_s);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.fill(u"First name"_s, u"Mia"_s);
        window.fill(u"Last name"_s, u"Berg"_s);
        auto *message = window.shell().findChild<QPlainTextEdit *>();
        QVERIFY(message != nullptr);
        message->setPlainText(QString(251, u'a'));
        window.click(u"Next article is the gift"_s);
        QTRY_VERIFY(window.shows(u"250 characters are the most"_s));
        QVERIFY(!window.flow().pendingGift().has_value());
        message->setPlainText(QString(250, u'a'));
        QVERIFY(window.shows(u"0 character"_s));
        window.click(u"Next article is the gift"_s);
        QTRY_VERIFY(window.flow().pendingGift().has_value());
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::CounterTest)
#include "countertest.moc"
