#include "core/domain/people/rights.h"
#include "core/till/catalog/catalogdesk.h"
#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

const QString unknown = u"4006381333931"_s;
const QString offer = u"Sell at a typed price"_s;
const QString redRow = u"Unknown code."_s;

} // namespace

/// What nobody entered yet is sold all the same: by a typed price in a category (CT-21).
class OpenPriceTest : public Checked
{
    Q_OBJECT

private:
    static Category open(TestShop &shop)
    {
        shop.addCategory(u"Deli"_s);
        const Category bakery = shop.addCategory(u"Bakery"_s);
        shop.openShift();
        return bakery;
    }
    static bool isRed(const TestWindow &window)
    {
        return window.shows(redRow) && window.texts().contains(unknown);
    }
    static bool scanUnknown(TestWindow &window)
    {
        window.scan(unknown);
        return window.waitUntilShown(redRow);
    }
    static bool isInEntryLine(TestWindow &window)
    {
        const QWidget *focus = QApplication::focusWidget();
        return window.dialogTitle().isEmpty() && focus != nullptr
            && focus->accessibleName() == u"Code"_s;
    }
    /// Waits until the categories to choose from are those alone.
    static bool offers(const TestWindow &window, const QString &category, const QString &notThis)
    {
        return window.wait([&window, &category, &notThis] {
            return window.shows(category) && !window.shows(notThis);
        });
    }
    static bool typeBakery(TestWindow &window)
    {
        window.waitUntilShown(u"Deli"_s);
        window.type(u"bak"_s);
        return offers(window, u"Bakery"_s, u"Deli"_s);
    }

private Q_SLOTS:
    void CT_21_openPriceIsOfferedForAnUnknownCode()
    {
        TestShop shop;
        const Category bakery = open(shop);
        TestWindow window(shop);
        window.signInAnna();
        QVERIFY(scanUnknown(window));
        window.key(Qt::Key_Tab); // by keyboard alone
        QCOMPARE(QApplication::focusWidget()->accessibleName(), offer);
        window.key(Qt::Key_Space);
        QVERIFY(window.waitForDialog(offer));
        QVERIFY(typeBakery(window));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Price"_s));
        window.type(u"0"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"Type a price above zero."_s));
        window.type(u"2.50"_s);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(250));
        const TicketLine line = window.flow().ticket().lines.front();
        QCOMPARE(line.code, unknown);
        QCOMPARE(line.category, std::optional(bakery.id));
        QCOMPARE(line.name, u"Bakery"_s);
        QCOMPARE(line.taxes.size(), std::size_t(1));
        QVERIFY(line.isTypedPrice);
        QVERIFY(!window.shows(redRow));
        QVERIFY(!window.has(offer));
        QVERIFY(isInEntryLine(window));
        window.payExact();
        QCOMPARE(window.flow().lastSale()->ticket.lines.front().code, unknown);
        const auto scans = expected(shop.desks().catalog.unknownScans());
        QCOMPARE(scans.size(), std::size_t(1)); // it stays in the list for whoever enters it
    }

    void CT_21_byTouchAloneAndThreeOfThem()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.type(u"3*"_s);
        QVERIFY(scanUnknown(window));
        window.click(offer);
        QVERIFY(window.waitForDialog(offer));
        QVERIFY(window.waitUntilShown(u"Bakery"_s));
        window.click(u"Choose"_s); // the first is marked
        QVERIFY(window.waitForDialog(u"Price"_s));
        window.click(u"2"_s);
        window.click(u"Sell"_s);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(600));
        QCOMPARE(window.flow().ticket().lines.front().quantity, Quantity::pieces(3));
        QVERIFY(isInEntryLine(window));
    }

    void CT_21_escapeLeavesTheRedRow()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        QVERIFY(scanUnknown(window));
        window.click(offer);
        QVERIFY(typeBakery(window));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Price"_s));
        window.key(Qt::Key_Escape);
        QVERIFY(window.waitForDialog(offer));
        window.key(Qt::Key_Escape);
        QVERIFY(window.wait([&window] { return isInEntryLine(window); }));
        QVERIFY(isRed(window));
        QVERIFY(window.has(offer));
        QVERIFY(window.flow().ticket().isEmpty());
    }

    void CT_21_theTaxIsTheOneOfTheCategorysGoods()
    {
        TestShop shop;
        const Category bakery = open(shop);
        const auto classes = expected(shop.desks().catalog.taxClasses());
        TaxClass food = classes.front();
        food.id = shop.desks().ids.make<TaxClassId>();
        food.version = 0;
        food.name = u"Food"_s;
        expected(shop.desks().catalog.change({ {}, {}, food, {} }, shop.owner()));
        Product roll;
        roll.name = u"Roll"_s;
        roll.category = bakery.id;
        roll.taxClass = food.id;
        shop.addProduct(roll);
        TestWindow window(shop);
        window.signInAnna();
        QVERIFY(scanUnknown(window));
        window.click(offer);
        QVERIFY(typeBakery(window));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Price"_s));
        QVERIFY(window.shows(u"Bakery · Food"_s));
        window.key(Qt::Key_Escape);
        QVERIFY(window.waitForDialog(offer));
        for (int letter = 0; letter < 3; ++letter) {
            window.key(Qt::Key_Backspace);
        }
        window.type(u"deli"_s); // nothing in it says how it is taxed
        QVERIFY(offers(window, u"Deli"_s, u"Bakery"_s));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"How is it taxed?"_s));
        QCOMPARE(window.rowsIn(u"How is it taxed?"_s), 2);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Price"_s));
        QVERIFY(window.shows(u"Deli · %1"_s.arg(classes.front().name))); // the standard is first
    }

    void CT_21_notOfferedWithoutTheRight()
    {
        TestShop shop;
        open(shop);
        shop.setRight(shop.roles.cashier.id, rights::openPrice, RightValue::Denied);
        TestWindow window(shop);
        window.signInAnna();
        QVERIFY(scanUnknown(window));
        QVERIFY(isRed(window));
        QVERIFY(!window.has(offer));
        window.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(window.wait([&window] { return window.has(u"People"_s); }));
        window.signInBo();
        QVERIFY(isRed(window));
        QVERIFY(window.has(offer));
    }

    void CT_21_withApprovalSomebodyElseIsAskedOnce()
    {
        TestShop shop;
        open(shop);
        shop.setRight(shop.roles.cashier.id, rights::openPrice, RightValue::WithApproval);
        TestWindow window(shop);
        window.signInAnna();
        QVERIFY(scanUnknown(window));
        window.click(offer);
        QVERIFY(typeBakery(window));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Price"_s));
        window.type(u"2.50"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QVERIFY(window.flow().ticket().isEmpty());
        window.approveAsBo();
        QTRY_COMPARE(window.flow().priced().total, shop.amount(250));
        window.payExact();
        QVERIFY(window.flow().lastSale().has_value());
    }

    void aTypedPriceOfGoodsIsApprovedOnce()
    {
        TestShop shop;
        open(shop);
        shop.setRight(shop.roles.cashier.id, rights::openPrice, RightValue::WithApproval);
        Product flowers;
        flowers.name = u"Flowers"_s;
        flowers.barcodes = { Barcode{ .code = unknown } };
        shop.addProduct(flowers);
        TestWindow window(shop);
        window.signInAnna();
        window.scan(unknown);
        QVERIFY(window.waitForDialog(u"Price"_s));
        window.type(u"8.00"_s);
        window.key(Qt::Key_Return);
        window.approveAsBo();
        QTRY_COMPARE(window.flow().priced().total, shop.amount(800));
        window.payExact();
        QVERIFY(window.flow().lastSale().has_value());
    }

    void CT_21_onlyAnUnknownCodeIsOfferedSo()
    {
        TestShop shop;
        open(shop);
        TestWindow window(shop);
        window.signInAnna();
        window.scan(u"4111111111111111"_s); // a card's number
        QVERIFY(window.waitUntilShown(u"That is the number of a card."_s));
        QVERIFY(!window.has(offer));
        window.type(u"1.5*"_s);
        window.type(unknown);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(redRow));
        QVERIFY(!window.has(offer)); // half a piece of what nobody knows
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::OpenPriceTest)
#include "openpricetest.moc"
