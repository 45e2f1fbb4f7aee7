#include "core/domain/people/rights.h"
#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"
#include "ui/widgets/actionbutton.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

using namespace std::chrono_literals;

const QString milk = u"4006381333931"_s;
const QString cheese = u"5901234123457"_s;

} // namespace

/// Selling at the counter, from the empty ticket to the closed one: by key, scan and touch.
class SellingTest : public Checked
{
    Q_OBJECT

private:
    static void open(TestShop &shop)
    {
        shop.addProduct(u"Milk"_s, 189, milk);
        shop.addProduct(u"Cheese"_s, 903, cheese);
        shop.openShift();
    }

private Q_SLOTS:
    void MT_27_theTicketScreenBeginsAnEmptyTicket()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.payExact();
        const TicketId before = window.flow().lastSale()->ticket.id;
        window.click(u"Ticket"_s);
        QVERIFY(window.flow().ticket().isEmpty());
        QVERIFY(window.flow().ticket().id != before);
        QCOMPARE(window.flow().ticket().openedBy.name, u"Anna"_s);
        QCOMPARE(window.flow().priced().total, shop.amount(0));
    }

    void MT_28_tilesOfferOnlyWhatIsSold()
    {
        TestShop shop;
        open(shop);
        Product gone;
        gone.name = u"Old mug"_s;
        gone.sku = u"mug-1"_s;
        gone.prices = { { QDate(2026, 1, 1), shop.amount(900) } };
        gone.isFavourite = true;
        gone.isActive = false;
        shop.addProduct(gone);
        TestWindow window(shop);
        window.signInAnna();
        window.click(u"Cheese"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(903));
        QVERIFY(window.has(u"Milk"_s));
        QVERIFY(!window.has(u"Old mug"_s));
    }

    void MT_29_nothingDueClosesWithoutATender()
    {
        TestShop shop;
        open(shop);
        shop.addProduct(u"Leaflet"_s, 0, u"90011"_s);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(u"90011"_s);
        QTRY_VERIFY(window.has(u"Close ticket"_s));
        const QWidget *close = window.control(u"Close ticket"_s);
        const QPoint middle = close->mapTo(&window.shell(), close->rect().center());
        QVERIFY(middle.y() > window.shell().height() * 3 / 4); // at the bottom of the screen
        window.click(u"Close ticket"_s);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        QVERIFY(window.dialogTitle().isEmpty());
        QCOMPARE(window.flow().lastSale()->settlement.tenders.size(), std::size_t(0));
        QCOMPARE(window.flow().lastSale()->priced.total, shop.amount(0));
    }

    void MT_30_closingIsConfirmedAtTheTop()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.payExact();
        const QString sentence
            = u"Ticket %1 is closed."_s.arg(window.flow().lastSale()->receiptNumber.toText());
        QTRY_VERIFY(window.has(sentence));
        const QWidget *said = window.control(sentence);
        QVERIFY(said->mapTo(&window.shell(), QPoint()).y() < window.shell().height() / 4);
        window.sell(cheese);
        QVERIFY(!window.has(sentence)); // until the next goods
    }

    void CT_22_numLockOffIsSaidInWords()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.sell(cheese);
        const auto marked = window.flow().markedLine();
        window.key(Qt::Key_Left, Qt::KeypadModifier);
        QVERIFY(window.shows(u"Num Lock is off."_s));
        window.key(Qt::Key_Up, Qt::KeypadModifier);
        QCOMPARE(window.flow().markedLine(), marked);
        QCOMPARE(window.flow().ticket().lines.size(), std::size_t(2));
    }

    void CT_24a_aQuestionRefusesScansAndTheReturnTakesThem()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.payExact();
        const QString receipt = window.flow().lastSale()->receiptNumber.toText();
        window.sell(cheese);
        window.key(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(window.waitForDialog(u"Cancel this ticket?"_s));
        window.heard();
        window.scan(milk);
        QCOMPARE(window.heard(), std::vector{ ui::Sound::Refused });
        QCOMPARE(window.dialogTitle(), u"Cancel this ticket?"_s);
        QCOMPARE(window.flow().priced().total, shop.amount(903));
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        window.key(Qt::Key_F10);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.scan(receipt);
        QVERIFY(window.waitUntilShown(u"Take back of Milk"_s));
    }

    void CT_25_whilePayingScansAreRefused()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.sell(cheese);
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.heard();
        window.scan(milk);
        QCOMPARE(window.heard(), std::vector{ ui::Sound::Refused });
        QCOMPARE(window.flow().priced().total, shop.amount(1092));
        QCOMPARE(window.flow().ticket().lines.size(), std::size_t(2));
        window.key(Qt::Key_Return); // answers the refusal
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        QCOMPARE(window.flow().lastSale()->priced.total, shop.amount(1092));
    }

    void CT_27_aSecondReadAtOnceAsks()
    {
        TestShop shop;
        open(shop);
        shop.set(setting::doubleReadGuardMs, u"300"_s);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.scan(milk, 170ms);
        QVERIFY(window.waitForDialog(u"Two of it?"_s));
        QCOMPARE(window.flow().priced().pieceCount, 1);
        window.click(u"No, one"_s);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        QCOMPARE(window.flow().priced().pieceCount, 1);

        window.sell(milk);
        window.scan(milk, 170ms);
        QVERIFY(window.waitForDialog(u"Two of it?"_s));
        window.click(u"Yes, two"_s);
        QTRY_COMPARE(window.flow().priced().pieceCount, 3);

        window.scan(milk, 370ms);
        QTRY_COMPARE(window.flow().priced().pieceCount, 4);
        QVERIFY(window.dialogTitle().isEmpty());
        // Only now is the last read one that counted: the answers above were none of their own.
        window.scan(milk, 370ms);
        QTRY_COMPARE(window.flow().priced().pieceCount, 5);
        QVERIFY(window.dialogTitle().isEmpty());
    }

    void CT_27_theGuardIsOffAsShipped()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.scan(milk, 170ms);
        QTRY_COMPARE(window.flow().priced().pieceCount, 2);
        QVERIFY(window.dialogTitle().isEmpty());
    }

    void CT_52_keysOfASaleOfParkingAndOfAPriceCheck()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.keysPressed();
        window.sell(milk);
        window.sell(cheese);
        window.sell(milk);
        window.payExact();
        QCOMPARE(window.keysPressed(), 2);
        QCOMPARE(window.flow().lastSale()->priced.total, shop.amount(1281));

        window.sell(cheese);
        window.keysPressed();
        window.key(Qt::Key_F5);
        QTRY_VERIFY(window.flow().ticket().isEmpty());
        QCOMPARE(window.keysPressed(), 1);
        window.key(Qt::Key_F5, Qt::ShiftModifier);
        QTRY_COMPARE(window.rowsIn(u"Parked tickets"_s), 1);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(903));
        QCOMPARE(window.keysPressed(), 2);

        window.key(Qt::Key_F9);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        window.scan(milk);
        QVERIFY(window.waitUntilShown(u"1.89"_s));
        QCOMPARE(window.keysPressed(), 1);
        QCOMPARE(window.flow().ticket().lines.size(), std::size_t(1));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::SellingTest)
#include "sellingtest.moc"
