#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

using namespace std::chrono_literals;

const QString milk = u"4006381333931"_s;
const QString cheese = u"5901234123457"_s;

} // namespace

/// What a till lives through between two sales: locks, power cuts, fingers instead of keys.
class DayTest : public Checked
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
    void CT_63_theOpenTicketSurvivesAPowerCut()
    {
        TestShop shop;
        open(shop);
        {
            TestWindow window(shop);
            window.signInAnna();
            window.sell(milk);
            window.sell(cheese);
            window.key(Qt::Key_F12);
            QVERIFY(window.waitForDialog(u"Payment"_s));
            window.type(u"5"_s);
            window.key(Qt::Key_Return);
            QTRY_VERIFY(window.flow().hasTenders());
            // Drafts are kept in order: what a later question finds was written before.
            expected(shop.desks().ticket.parkedTickets());
            expected(shop.desks().shift.figures());
        }
        shop.restartAfterPowerLoss();
        TestWindow window(shop);
        QVERIFY(window.waitUntilShown(u"An open ticket is kept."_s));
        window.signInAnna();
        QCOMPARE(window.flow().priced().total, shop.amount(1092));
        QCOMPARE(window.flow().settlement().remaining(), shop.amount(592));
        window.payExact();
        QCOMPARE(window.flow().lastSale()->receiptNumber.number, 1);
    }

    void CT_63_afterAPowerCutTheLastSaleIsNamed()
    {
        TestShop shop;
        open(shop);
        QString receipt;
        {
            TestWindow window(shop);
            window.signInAnna();
            window.sell(milk);
            window.payExact();
            receipt = window.flow().lastSale()->receiptNumber.toText();
        }
        shop.restartAfterPowerLoss();
        TestWindow window(shop);
        QVERIFY(window.waitUntilShown(u"Last completed sale: %1"_s.arg(receipt)));
        QVERIFY(window.has(u"Reprint"_s));
    }

    void CT_05_lockKeepsTheTicketAndNotesWhoGoesOn()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window.has(u"People"_s));
        QVERIFY(window.shows(u"The open ticket is kept."_s));
        window.heard();
        window.scan(cheese);
        QCOMPARE(window.heard(), std::vector{ ui::Sound::Refused });
        QCOMPARE(window.flow().priced().total, shop.amount(189));
        window.signInBo();
        QCOMPARE(window.flow().ticket().openedBy.name, u"Anna"_s);
        QCOMPARE(window.flow().ticket().continuedBy.front().name, u"Bo"_s);
        window.payExact();
        QCOMPARE(window.flow().lastSale()->completedBy.name, u"Bo"_s);
    }

    void aWholeSaleByTouchAlone()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.click(u"Anna"_s);
        for (const QChar digit : u"274913"_s) {
            window.click(QString(digit));
        }
        window.click(u"Sign in"_s);
        QTRY_VERIFY(!window.has(u"People"_s));
        window.click(u"Cheese"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(903));
        window.click(u"2"_s);
        window.click(u"Qty"_s);
        for (const QChar digit : milk) {
            window.click(QString(digit));
        }
        window.click(u"Enter"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1281));
        window.click(u"Pay"_s);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.click(u"20.00"_s);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        QCOMPARE(window.flow().lastSale()->settlement.tenders.front().change, shop.amount(719));
        QCOMPARE(window.keysPressed(), 0);
    }

    void CT_37_aPriceStartsAtMidnightOfTheStore()
    {
        TestShop shop;
        Product dearer;
        dearer.name = u"Milk"_s;
        dearer.sku = milk;
        dearer.barcodes = { Barcode{ .code = milk } };
        dearer.prices
            = { { QDate(2026, 1, 1), shop.amount(189) }, { QDate(2026, 5, 15), shop.amount(199) } };
        shop.addProduct(dearer);
        shop.openShift();
        shop.clock.advance(9h + 52min); // 14 May, 23:59 in Berlin and 21:59 in UTC
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        QCOMPARE(window.flow().priced().total, shop.amount(189));
        window.payExact();
        shop.clock.advance(1min);
        window.sell(milk);
        QCOMPARE(window.flow().priced().total, shop.amount(199));
    }

    void CT_48_parkedTicketsComeBackInAnyOrder()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        const TicketId first = window.flow().ticket().id;
        window.click(u"Park"_s);
        QTRY_VERIFY(window.flow().ticket().isEmpty());
        window.sell(cheese);
        window.key(Qt::Key_F5);
        QTRY_VERIFY(window.flow().ticket().isEmpty());
        window.click(u"More"_s);
        window.click(u"Recall"_s);
        QVERIFY(window.waitForDialog(u"Parked tickets"_s));
        QTRY_COMPARE(window.rowsIn(u"Parked tickets"_s), 2);
        window.key(Qt::Key_Return); // the oldest stands first
        QTRY_COMPARE(window.flow().ticket().id, first);
        QCOMPARE(window.flow().priced().total, shop.amount(189));
    }

    void CT_70_theReprintListPrintsACopy()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.payExact();
        window.key(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        QTRY_COMPARE(window.rowsIn(window.dialogTitle()), 1);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(expected(shop.desks().ticket.sales({})).front().printCount, 1);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::DayTest)
#include "daytest.moc"
