#include "app/terminal/openedshop.h"
#include "core/domain/people/rights.h"
#include "core/domain/settings/settings.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/people/peopledesk.h"
#include "core/till/stock/stockdesk.h"
#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

using namespace std::chrono_literals;

const QString milk = u"4006381333931"_s;
const QString bread = u"5901234123457"_s;
const QString cheese = u"4012345678901"_s;

} // namespace

/// Rows of the catalogue whose acceptance check is what the counter's window shows and keeps.
class AcceptanceTest : public Checked
{
    Q_OBJECT

private:
    static void open(TestShop &shop)
    {
        shop.addProduct(u"Milk"_s, 189, milk);
        shop.addProduct(u"Bread"_s, 403, bread);
        shop.addProduct(u"Cheese"_s, 500, cheese);
        shop.openShift();
    }
    static std::int64_t stored(TestShop &shop, const QString &sql)
    {
        const auto read = [sql](storage::Database &database) { return database.read(sql); };
        return expected(shop.opened().till().read(read)).toLongLong();
    }
    static void setPrice(TestShop &shop, std::int64_t minor)
    {
        Product product = expected(shop.desks().catalog.findCode(milk)).found->product;
        product.prices = { { QDate(2026, 1, 1), shop.amount(minor) } };
        expected(shop.desks().catalog.change({ product, {}, {} }, shop.owner()));
    }
    static void lookElsewhereAndBack(TestWindow &window)
    {
        window.click(u"Shift"_s);
        window.click(u"Ticket"_s);
    }

private Q_SLOTS:
    void CT_05_whoMayNotGoOnSeesTheTicketAndIsRefused()
    {
        TestShop shop;
        open(shop);
        shop.setRight(shop.roles.manager.id, rights::ticketTakeOver, RightValue::Denied);
        TestWindow window(shop);
        window.signInAnna();
        for (const QString &code : { milk, bread, cheese }) {
            window.sell(code);
        }
        QCOMPARE(window.flow().priced().total, shop.amount(1092));
        window.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window.has(u"People"_s));
        window.signInBo();
        QVERIFY(window.waitUntilShown(u"This ticket is Anna's"_s));
        QVERIFY(window.shows(u"Cheese"_s)); // it is there to be seen
        window.heard();
        window.scan(milk);
        QTRY_VERIFY(!window.sounds.played.empty());
        QCOMPARE(window.heard(), std::vector{ ui::Sound::Refused });
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        QVERIFY(!window.flow().hasTenders());
        QCOMPARE(window.flow().priced().total, shop.amount(1092));
        QVERIFY(window.flow().ticket().continuedBy.empty());
        QCOMPARE(stored(shop, u"SELECT count(*) FROM tickets"_s), 0);
        window.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window.has(u"People"_s));
        window.signInAnna();
        window.payExact();
        QCOMPARE(window.flow().lastSale()->priced.total, shop.amount(1092));
        QCOMPARE(window.flow().lastSale()->completedBy.name, u"Anna"_s);
    }

    void CT_21_unknownCodeStaysRedUntilAGoodScan()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.heard();
        const QString unknown = u"2900000300025"_s;
        window.scan(unknown);
        QVERIFY(window.waitUntilShown(u"Unknown code."_s));
        QCOMPARE(window.heard(), std::vector{ ui::Sound::Refused });
        shop.clock.advance(60s);
        QTest::qWait(0);
        QVERIFY(window.shows(u"Unknown code."_s));
        window.scan(unknown);
        const auto scans = [&shop] { return expected(shop.desks().catalog.unknownScans()); };
        QTRY_COMPARE(scans().front().count, 2);
        QCOMPARE(scans().size(), std::size_t(1));
        QCOMPARE(scans().front().code, unknown);
        QCOMPARE(scans().front().lastBy.name, u"Anna"_s);
        QVERIFY(window.flow().ticket().isEmpty());
        QVERIFY(window.shows(u"Unknown code."_s));
        window.sell(milk);
        QVERIFY(!window.shows(u"Unknown code."_s));
        QCOMPARE(window.flow().ticket().lines.size(), std::size_t(1));
    }

    void CT_36_anEmptyShelfWarnsAndSells()
    {
        TestShop shop;
        Product counted;
        counted.name = u"Jam"_s;
        counted.sku = milk;
        counted.barcodes = { Barcode{ .code = milk } };
        counted.prices = { { QDate(2026, 1, 1), shop.amount(250) } };
        counted.isStockTracked = true;
        const Product jam = shop.addProduct(counted);
        shop.addProduct(u"Bread"_s, 403, bread);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.sell(bread);
        QVERIFY(!window.shows(u"on hand"_s)); // nobody counts bread
        window.sell(milk);
        QVERIFY(window.waitUntilShown(u"Jam: 0 on hand. It is sold all the same."_s));
        window.payExact();
        expected(shop.opened().sync().pushNow());
        expected(shop.opened().sync().pullNow());
        const auto rows = expected(shop.desks().stock.onHand(QString(), till::StockFilter::All, 9));
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().onHand, Quantity::pieces(-1));
    }

    void CT_37_aChangeRepricesTheOpenTicketUnlessATenderIsOn()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        QCOMPARE(window.flow().priced().total, shop.amount(189));
        setPrice(shop, 199);
        lookElsewhereAndBack(window);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(199));
        QVERIFY(window.waitUntilShown(u"changed on this ticket"_s));
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.type(u"1.00"_s);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().hasTenders());
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        setPrice(shop, 249);
        lookElsewhereAndBack(window);
        expected(shop.desks().catalog.findCode(milk)); // what was asked before is answered before
        QCOMPARE(window.flow().priced().total, shop.amount(199));
        window.payExact();
        QCOMPARE(window.flow().lastSale()->priced.total, shop.amount(199));
    }

    void CT_51_hiddenNotesLeaveEnterForTheExactSum()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(milk);
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        QVERIFY(window.shows(u"50.00"_s));
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        shop.set(setting::quickCash, u"no"_s);
        window.flow().setSettings(expected(shop.desks().settings.settings()));
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        QVERIFY(!window.shows(u"50.00"_s));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.flow().lastSale().has_value());
        QCOMPARE(window.flow().lastSale()->settlement.tenders.front().given, shop.amount(189));
    }

    void CT_62_enterTwiceIsOneSaleOneNumberOnePaper()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        for (const QString &code : { milk, bread, cheese }) {
            window.sell(code);
        }
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        QWidget *page = window.shell().window()->focusWidget();
        QTest::keyClick(page, Qt::Key_Return);
        QTest::keyClick(page, Qt::Key_Return); // before the first is stored
        QTRY_VERIFY(window.flow().lastSale().has_value());
        window.key(Qt::Key_Return);
        expected(shop.desks().shift.figures()); // whatever was begun is done
        QCOMPARE(stored(shop, u"SELECT count(*) FROM tickets"_s), 1);
        QCOMPARE(stored(shop, u"SELECT receipt_number FROM device_state"_s), 1);
        QCOMPARE(stored(shop, u"SELECT count(*) FROM print_jobs"_s), 1);
        QCOMPARE(window.flow().lastSale()->priced.total, shop.amount(1092));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::AcceptanceTest)
#include "acceptancetest.moc"
