#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

const QString lamp = u"4006381333931"_s;

} // namespace

/// What a role may not do alone: a second person says yes on the screen, and the desk takes it.
class ApprovalTest : public Checked
{
    Q_OBJECT

private:
    static void open(TestShop &shop, std::int64_t priceMinor)
    {
        shop.addProduct(u"Lamp"_s, priceMinor, lamp);
        shop.set(setting::plausibleCash, u"100000000"_s);
        shop.openShift();
    }
    static void giveDiscount(TestWindow &window, const QString &percent, Qt::KeyboardModifiers on)
    {
        window.key(Qt::Key_F7, on);
        window.wait([&window] { return !window.dialogTitle().isEmpty(); });
        window.type(percent);
        window.key(Qt::Key_Return);
    }

private Q_SLOTS:
    void CT_11_lineDiscountOverTheLimitIsApprovedAndSold()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"15"_s, Qt::NoModifier); // a cashier gives 10 % alone
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QVERIFY(window.shows(u"20.00 becomes 17.00"_s));
        QCOMPARE(window.flow().priced().total, shop.amount(2000));
        window.approveAsBo();
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1700));
        window.payExact();
        QVERIFY(window.flow().lastSale().has_value());
        const TicketLine &line = window.flow().lastSale()->ticket.lines.front();
        QCOMPARE(line.discount->givenBy.name, u"Anna"_s);
        QCOMPARE(line.discount->approvedBy->name, u"Bo"_s);
    }

    void CT_11_ticketDiscountOverTheLimitIsApprovedAndSold()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        window.sell(lamp);
        giveDiscount(window, u"12"_s, Qt::ShiftModifier);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        window.approveAsBo();
        QTRY_COMPARE(window.flow().priced().total, shop.amount(3520));
        window.payExact();
        QVERIFY(window.flow().lastSale().has_value());
        QCOMPARE(window.flow().lastSale()->ticket.discount->approvedBy->name, u"Bo"_s);
    }

    void CT_11_withinTheLimitNobodyIsAsked()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"10"_s, Qt::NoModifier);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1800));
        QVERIFY(window.dialogTitle().isEmpty());
        window.payExact();
        QVERIFY(window.flow().lastSale().has_value());
    }

    void CT_11_theLimitOfTheShiftIsAskedForAtTheEnd()
    {
        TestShop shop;
        open(shop, 60000); // twice 10 % of it is above the 100.00 that cashiers give in a shift
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"10"_s, Qt::NoModifier);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(54000));
        window.payExact();
        const TicketId first = window.flow().lastSale()->ticket.id;
        window.sell(lamp);
        giveDiscount(window, u"10"_s, Qt::NoModifier);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(54000));
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QCOMPARE(window.flow().lastSale()->ticket.id, first);
        window.approveAsBo();
        QTRY_VERIFY(window.flow().lastSale()->ticket.id != first);
    }

    void CT_09_aWrongPinApprovesNothing()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"15"_s, Qt::NoModifier);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        window.click(u"Bo"_s);
        window.type(u"111111"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"Name and PIN do not belong together."_s));
        QCOMPARE(window.flow().priced().total, shop.amount(2000));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::ApprovalTest)
#include "approvaltest.moc"
