#include "app/terminal/openedshop.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"
#include "tests/support/fulldisk.h"
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

    /// F10 and all of one line of *receipt*.
    static void takeBack(TestWindow &window, const QString &receipt, const QString &name)
    {
        window.key(Qt::Key_F10);
        window.waitForDialog(u"Return"_s);
        window.fill(u"Receipt number"_s, receipt);
        window.key(Qt::Key_Return);
        window.fill(u"Take back of %1"_s.arg(name), u"1"_s);
        window.fill(u"Reason"_s, u"not liked"_s);
        window.click(u"Take back"_s);
        window.wait([&window] { return !window.flow().ticket().isEmpty(); });
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

    void CT_10_onlyThoseWhoMayApproveStandInTheList()
    {
        TestShop shop;
        Person cleo = expected(shop.desks().people.people()).front().person;
        QCOMPARE(cleo.name, u"Anna"_s);
        cleo.id = idOf<PersonId>(u"cleo");
        cleo.name = u"Cleo"_s;
        cleo.version = 0;
        expected(shop.desks().people.savePerson(shop.owner(), cleo));
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"15"_s, Qt::NoModifier);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QVERIFY(window.wait([&window] { return window.has(u"Bo"_s); }));
        QVERIFY(window.has(u"Oda"_s));
        QVERIFY(!window.has(u"Cleo"_s)); // a cashier as well
    }

    void CT_101_aFullDiskIsNoWrongPin()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"15"_s, Qt::NoModifier);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        expected(shop.opened().till().write(storage::Urgency::Normal, [](till::Ledger &ledger) {
            return fillDisk(ledger.database(), u"facts"_s);
        }));
        window.click(u"Bo"_s);
        window.type(u"830275"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"The disk is full. Every sale so far is stored"_s));
        QVERIFY(!window.shows(u"do not belong together"_s));
        QCOMPARE(window.flow().priced().total, shop.amount(2000));
    }

    void CT_11_ticketDiscountOverTheLimitIsApprovedAndSold()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        window.sell(lamp);
        giveDiscount(window, u"12 %"_s, Qt::ShiftModifier); // as many type it
        QVERIFY(window.waitForDialog(u"Approval"_s));
        window.approveAsBo();
        QTRY_COMPARE(window.flow().priced().total, shop.amount(3520));
        window.payExact();
        QVERIFY(window.flow().lastSale().has_value());
        QCOMPARE(window.flow().lastSale()->ticket.discount->approvedBy->name, u"Bo"_s);
    }

    void CT_11_theSecondSmallDiscountIsAskedAbout()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"10"_s, Qt::NoModifier);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1800));
        giveDiscount(window, u"10"_s, Qt::ShiftModifier); // 19 % together
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QVERIFY(window.shows(u"18.00 becomes 16.20"_s));
        window.approveAsBo();
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1620));
        window.payExact();
        QVERIFY(window.flow().lastSale().has_value());
    }

    void CT_11_aLinesDiscountUnderTheTicketsIsAskedAbout()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"10"_s, Qt::ShiftModifier);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1800));
        giveDiscount(window, u"1"_s, Qt::NoModifier);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QCOMPARE(window.flow().priced().total, shop.amount(1800));
    }

    void CT_09_whatGrowsAfterTheYesIsAskedAgain()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"50"_s, Qt::ShiftModifier);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        window.approveAsBo();
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1000));
        window.sell(lamp);
        window.sell(lamp);
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QVERIFY(window.shows(u"60.00 becomes 30.00"_s));
        window.key(Qt::Key_Escape); // nobody says yes: the payment shows what was given
        QVERIFY(window.waitForDialog(u"Payment"_s));
        QVERIFY(window.flow().hasTenders());
        QVERIFY(!window.flow().lastSale().has_value());
        window.key(Qt::Key_Delete);
        QTRY_VERIFY(!window.flow().hasTenders());
    }

    void CT_11_voidsOverTheLimitOfTheShiftAreApproved()
    {
        TestShop shop; // a cashier voids 200.00 in a shift alone
        open(shop, 8000);
        TestWindow window(shop);
        window.signInAnna();
        for (int line = 0; line < 2; ++line) {
            window.sell(lamp);
            window.key(Qt::Key_Delete);
            QTRY_VERIFY(window.flow().ticket().isEmpty());
        }
        window.sell(lamp);
        window.key(Qt::Key_Delete);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        window.key(Qt::Key_Escape);
        QVERIFY(!window.flow().ticket().isEmpty());
        window.key(Qt::Key_Delete, Qt::ControlModifier); // giving the ticket up is the same
        QVERIFY(window.waitForDialog(u"Cancel this ticket?"_s));
        window.click(u"Cancel ticket"_s);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        window.approveAsBo();
        QTRY_VERIFY(window.flow().ticket().isEmpty());
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

    void CT_11_refundsOfTheShiftAreApprovedAboveTheLimit()
    {
        TestShop shop; // a cashier gives back 100.00 in a shift alone
        const QString mug = u"5901234123457"_s;
        const QString sticker = u"4012345678901"_s;
        shop.addProduct(u"Mug"_s, 2000, mug);
        shop.addProduct(u"Sticker"_s, 1, sticker);
        open(shop, 8000);
        TestWindow window(shop);
        window.signInAnna();
        for (const QString &code : { lamp, mug, sticker }) {
            window.sell(code);
        }
        window.payExact();
        const QString receipt = window.flow().lastSale()->receiptNumber.toText();
        for (const QString &name : { u"Lamp"_s, u"Mug"_s }) {
            takeBack(window, receipt, name);
            window.payExact();
            QVERIFY(window.dialogTitle().isEmpty());
        }
        QCOMPARE(window.flow().lastSale()->priced.total, shop.amount(-2000));
        const TicketId last = window.flow().lastSale()->ticket.id;
        takeBack(window, receipt, u"Sticker"_s);
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QCOMPARE(window.flow().lastSale()->ticket.id, last);
        window.approveAsBo();
        QTRY_COMPARE(window.flow().lastSale()->priced.total, shop.amount(-1));
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

    void CT_09_aPinWithoutAPersonAsksForThePersonFirst()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"15"_s, Qt::NoModifier);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        window.type(u"830275"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"Choose the person who approves first"_s));
        QCOMPARE(window.heard().back(), ui::Sound::Refused);
        window.click(u"Bo"_s);
        window.type(u"830"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"Enter the whole PIN of Bo."_s));
        QCOMPARE(window.flow().priced().total, shop.amount(2000));
        window.type(u"275"_s);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1700));
    }

    void CT_09_theArrowsChooseWhoApproves()
    {
        TestShop shop;
        open(shop, 2000);
        TestWindow window(shop);
        window.signInAnna();
        window.sell(lamp);
        giveDiscount(window, u"15"_s, Qt::NoModifier);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QVERIFY(window.wait([&window] { return window.has(u"Bo"_s); }));
        window.key(Qt::Key_Down);
        QVERIFY(window.shows(u"Enter the PIN of Bo."_s));
        window.type(u"830275"_s);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.flow().priced().total, shop.amount(1700));
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
