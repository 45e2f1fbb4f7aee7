#include "app/terminal/openedshop.h"
#include "app/terminal/shop/demoshop.h"
#include "core/domain/people/rights.h"
#include "core/domain/settings/settings.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/people/peopledesk.h"
#include "core/till/print/printdesk.h"
#include "core/till/report/reportdesk.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/ticket/ticketdesk.h"
#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"
#include "ui/ticket/ticketflow.h"

#include <QApplication>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// Goods without a receipt, variants, gift receipts and the demo shop's parked ticket, each down to
/// what the database holds afterwards.
class LooseTicketsTest : public Checked
{
    Q_OBJECT

private:
    static std::int64_t stored(TestShop &shop, const QString &sql)
    {
        const auto read = [sql](storage::Database &database) { return database.read(sql); };
        return expected(shop.opened().till().read(read)).toLongLong();
    }
    static void stockGoods(TestShop &shop)
    {
        shop.addProduct(u"Cabinet"_s, 9000, u"4006381333931"_s);
        shop.addProduct(u"Cheese"_s, 1000, u"5901234123457"_s);
        shop.addProduct(u"Sticker"_s, 1, u"4012345678901"_s);
        shop.set(setting::returnTenders, u"cash"_s);
        shop.openShift(20000);
    }
    /// Rows of the search; its field has the same name as the table.
    static int hits()
    {
        for (const QWidget *widget : QApplication::allWidgets()) {
            const auto *table = qobject_cast<const QTableView *>(widget);
            if (table != nullptr && table->isVisible()
                && table->accessibleName() == u"Return without a receipt") {
                return table->model()->rowCount();
            }
        }
        return 0;
    }
    /// F10, *Without a receipt*, and the product; the page with quantity and reason is open then.
    static void beginLooseReturn(TestWindow &window, const QString &product)
    {
        window.key(Qt::Key_F10);
        window.waitForDialog(u"Return"_s);
        window.click(u"Without a receipt"_s);
        window.waitForDialog(u"Return without a receipt"_s);
        window.fill(u"Return without a receipt"_s, product);
        window.wait([] { return hits() == 1; });
        window.key(Qt::Key_Return);
        window.wait([&window] { return window.has(u"Price of one"_s); });
    }
    static void takeBack(TestWindow &window, const QString &product)
    {
        beginLooseReturn(window, product);
        window.fill(u"Reason"_s, u"torn bag"_s);
        window.click(u"Take back"_s);
    }

private slots:
    void CT_68_aReturnWithoutAReceiptIsApprovedPaidAndLimited()
    {
        TestShop shop;
        stockGoods(shop);
        TestWindow window(shop);
        window.signInAnna();
        takeBack(window, u"Cabinet"_s);
        QCOMPARE(window.dialogTitle(), u"Approval"_s);
        QVERIFY(window.flow().ticket().isEmpty());
        window.approveAsBo();
        QVERIFY(window.wait(
            [&window, &shop] { return window.flow().priced().total == shop.amount(-9000); }));
        window.payExact();
        takeBack(window, u"Cheese"_s);
        window.approveAsBo();
        QVERIFY(window.wait(
            [&window, &shop] { return window.flow().priced().total == shop.amount(-1000); }));
        window.payExact();
        const ShiftFigures figures = expected(shop.desks().shift.figures());
        QCOMPARE(figures.returnsWithoutReceipt.count, 2);
        QCOMPARE(figures.returnsWithoutReceipt.sum, shop.amount(-10000));
        QCOMPARE(figures.expectedCash(), shop.amount(10000));
        QCOMPARE(stored(shop, u"SELECT count(*) FROM tickets WHERE returns_minor < 0"_s), 2);
        QCOMPARE(stored(shop, u"SELECT count(*) FROM ticket_returns"_s), 0); // of no receipt
        QCOMPARE(stored(shop, u"SELECT count(*) FROM approvals_used"_s), 2);
        const BusinessDay day(QDate(2026, 5, 14));
        const auto approvals = expected(shop.desks().report.approvals(day, day));
        QCOMPARE(approvals.front().approval.right, QString(rights::refundWithoutReceipt));
        QCOMPARE(approvals.front().approval.requester.name, u"Anna"_s);
        QCOMPARE(approvals.front().approval.approver.name, u"Bo"_s);
        QCOMPARE(approvals.front().approval.reason, u"torn bag"_s);
        const TicketLine &line = window.flow().lastSale()->ticket.lines.front();
        QVERIFY(line.kind == LineKind::ReturnWithoutReceipt);
        QCOMPARE(line.note, u"torn bag"_s);
        takeBack(window, u"Sticker"_s); // one cent above the limit of the shift
        window.approveAsBo();
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"without a receipt in one shift"_s));
        QCOMPARE(stored(shop, u"SELECT count(*) FROM tickets"_s), 2);
    }

    void CT_68_withoutAReasonNothingComesBack()
    {
        TestShop shop;
        stockGoods(shop);
        TestWindow window(shop);
        window.signInAnna();
        beginLooseReturn(window, u"Cheese"_s);
        window.click(u"Take back"_s);
        QVERIFY(window.waitUntilShown(u"Say why: a reason is needed."_s));
        window.fill(u"Price of one"_s, u"10.01"_s);
        window.fill(u"Reason"_s, u"torn bag"_s);
        window.click(u"Take back"_s);
        QVERIFY(window.waitUntilShown(u"pays today's price at most"_s));
        QVERIFY(window.flow().ticket().isEmpty());
        QCOMPARE(stored(shop, u"SELECT count(*) FROM tickets"_s), 0);
    }

    void CT_68_whoLacksTheRightIsToldSo()
    {
        TestShop shop;
        stockGoods(shop);
        shop.setRight(shop.roles.cashier.id, rights::refundWithoutReceipt, RightValue::Denied);
        TestWindow window(shop);
        window.signInAnna();
        takeBack(window, u"Cheese"_s);
        QVERIFY(window.waitUntilShown(u"You do not have the right"_s));
        QVERIFY(window.dialogTitle() != u"Approval"_s);
        QVERIFY(window.flow().ticket().isEmpty());
    }

    void aVariantIsChosenAndSoldAsItself()
    {
        TestShop shop;
        Product shirt;
        shirt.name = u"Shirt"_s;
        shirt.sku = u"SHIRT"_s;
        shirt.hasVariants = true;
        shirt.barcodes = { Barcode{ .code = u"4006381333931"_s } };
        shirt = shop.addProduct(shirt);
        const auto variant = [&shop, &shirt](const QString &size, std::int64_t priceMinor) {
            Product made;
            made.name = u"Shirt"_s;
            made.sku = u"SHIRT-"_s + size;
            made.parent = shirt.id;
            made.options = { { u"Size"_s, size } };
            made.prices = { { QDate(2026, 1, 1), shop.amount(priceMinor) } };
            return shop.addProduct(made);
        };
        variant(u"M"_s, 1900);
        const Product large = variant(u"XL"_s, 2100);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.scan(u"4006381333931"_s);
        QVERIFY(window.waitForDialog(u"Choose"_s));
        QVERIFY(window.wait([&window] { return window.rowsIn(u"Choose"_s) == 2; }));
        QVERIFY(window.flow().ticket().isEmpty());
        window.saveTo(u"variant"_s);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        QVERIFY(window.wait([&window] { return !window.flow().ticket().isEmpty(); }));
        QCOMPARE(window.flow().priced().total, shop.amount(2100));
        window.payExact();
        const TicketLine &line = window.flow().lastSale()->ticket.lines.front();
        QCOMPARE(*line.product, large.id);
        QCOMPARE(line.sku, u"SHIRT-XL"_s);
        QCOMPARE(line.optionText, u"XL"_s);
        QCOMPARE(stored(shop, u"SELECT total_minor FROM tickets"_s), 2100);
    }

    void CT_71_theGiftReceiptIsPrintedAfterTheSale()
    {
        TestShop shop;
        shop.addProduct(u"Cheese"_s, 1000, u"5901234123457"_s);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.sell(u"5901234123457"_s);
        window.payExact();
        window.click(u"Gift receipt"_s);
        const auto gifts = [&shop] {
            return stored(shop, u"SELECT count(*) FROM print_jobs WHERE document_kind = 'gift'"_s);
        };
        QVERIFY(window.wait([&gifts] { return gifts() == 1; }));
        QCOMPARE(stored(shop, u"SELECT count(*) FROM facts WHERE kind = 'receipt.gift'"_s), 1);
        QCOMPARE(expected(shop.desks().shift.figures()).reprintCount, 0); // no copy
        QCOMPARE(stored(shop, u"SELECT copies FROM tickets"_s), 0);
    }

    void CT_49_theDemoShopsParkedTicketOpensAndSells()
    {
        TestShop shop;
        QVERIFY(terminal::fillDemoShop(shop.opened().sync(), shop.opened().people(), shop.owner()));
        const auto parked = expected(shop.desks().ticket.parkedTickets());
        QCOMPARE(parked.size(), std::size_t(1));
        shop.openShift();
        TestWindow window(shop);
        window.signIn(u"Jonas"_s, u"593074"_s);
        window.key(Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(window.waitForDialog(u"Parked tickets"_s));
        QVERIFY(window.waitUntilShown(u"Mara, back at three"_s));
        window.saveTo(u"demo-parked"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.wait(
            [&window, &parked] { return window.flow().ticket().id == parked.front().id; }));
        QCOMPARE(window.flow().ticket().lines.size(), std::size_t(3));
        QCOMPARE(window.flow().priced().total, parked.front().total);
        QVERIFY(window.flow().ticket().customer.has_value());
        QCOMPARE(stored(shop, u"SELECT count(*) FROM parked_tickets"_s), 0);
        window.payExact();
        QCOMPARE(window.flow().lastSale()->ticket.id, parked.front().id);
        QCOMPARE(stored(shop, u"SELECT total_minor FROM tickets"_s), parked.front().total.minor());
        QCOMPARE(expected(shop.desks().shift.figures()).turnover, parked.front().total);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::LooseTicketsTest)

#include "looseticketstest.moc"
