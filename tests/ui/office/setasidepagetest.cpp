#include "ui/office/setasidepage.h"

#include "core/till/sync/sync.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"
#include "tests/support/sales.h"
#include "tests/ui/office/officewindow.h"
#include "ui/office/setasidealert.h"
#include "ui/office/syncpage.h"

#include <QFile>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// What a person decides about a sale that the site could not book.
class SetAsidePageTest : public Checked
{
    Q_OBJECT

private:
    /// A sale of goods that the site does not know.
    static QString sellUnknown(TestShop &shop, const Product &oats)
    {
        Ticket ticket = aTicket().with(1, oats);
        ticket.id = shop.desks().ids.make<TicketId>();
        const till::CompleteTicket request{
            .draft = { ticket, { cash(priceTicket(ticket).total.minor()) } }, .by = shop.owner()
        };
        const CompletedTicket sale = expected(shop.desks().ticket.complete(request));
        expected(shop.desks().sync.pushNow());
        expected(shop.desks().sync.pullNow());
        return sale.receiptNumber.toText();
    }
    /// The page about it, as Bo opens it from the badge.
    static void openPage(TestWindow &window, const QString &number)
    {
        ui::SyncPage::open(window.shell().frame());
        window.waitForDialog(u"Connection"_s);
        openRow(window, u"Set aside"_s, u"Sale "_s + number);
        window.waitForDialog(u"Sale "_s + number);
    }
    static std::vector<SetAsideNotice> waiting(TestShop &shop)
    {
        return expected(shop.desks().setAside.waiting());
    }

private slots:
    void SY_15_triedAgainItIsBooked()
    {
        TestShop shop;
        shop.openShift();
        Product oats = aProduct(u"Oats"_s).costing(189);
        const QString number = sellUnknown(shop, oats);
        QCOMPARE(waiting(shop).size(), std::size_t(1));
        TestWindow window(shop, withOffice(shop));
        window.signInBo();
        openPage(window, number);
        QVERIFY(window.shows(u"Product unknown"_s));
        QVERIFY(window.shows(u"1.89"_s));
        window.saveTo(u"set-aside"_s);
        window.click(u"Try again"_s);
        QVERIFY(window.waitUntilShown(u"It was tried again and cannot be booked yet."_s));
        QCOMPARE(waiting(shop).size(), std::size_t(1));

        oats.taxClass.reset();
        shop.addProduct(oats);
        window.click(u"Try again"_s);
        QVERIFY(window.waitUntilShown(u"It is booked now."_s));
        QVERIFY(window.waitForDialog(u"Connection"_s));
        QVERIFY(window.waitUntilShown(u"Nothing waits for a person"_s));
        QVERIFY(waiting(shop).empty());
    }

    void SY_15_acceptedByTwoWithAReason()
    {
        TestShop shop;
        shop.openShift();
        const QString number = sellUnknown(shop, aProduct(u"Oats"_s).costing(189));
        shop.setRight(shop.roles.cashier.id, rights::setAsideDecide, RightValue::WithApproval);
        TestWindow window(shop, withOffice(shop));
        window.signInAnna();
        openPage(window, number);
        window.click(u"Accept as it is"_s);
        QVERIFY(window.waitForDialog(u"Accept as it is"_s));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"Say why: a reason is needed."_s));
        window.type(u"counted by hand"_s);
        window.key(Qt::Key_Return);
        window.approveAsBo();
        QVERIFY(window.waitUntilShown(u"It is decided and waits no longer."_s));
        QVERIFY(window.waitForDialog(u"Connection"_s));
        expected(shop.desks().sync.pullNow());
        QVERIFY(waiting(shop).empty());
    }

    void SY_15_putRightByAReceiptOfThisTill()
    {
        TestShop shop;
        const Product coffee = shop.addProduct(u"Coffee"_s, 250, u"4006381333931"_s);
        shop.openShift();
        const QString number = sellUnknown(shop, aProduct(u"Oats"_s).costing(189));
        shop.setRight(shop.roles.cashier.id, rights::setAsideDecide, RightValue::WithApproval);
        TestWindow window(shop, withOffice(shop));
        window.signInAnna();
        window.sell(u"4006381333931"_s);
        window.payExact();
        const QString later = window.flow().lastSale()->receiptNumber.toText();
        expected(shop.desks().sync.pushNow());
        openPage(window, number);
        window.click(u"Put right by a receipt"_s);
        QVERIFY(window.waitForDialog(u"Put right by a receipt"_s));
        window.fill(u"Number of the receipt"_s, u"2-1-2026-999999"_s);
        window.fill(u"Reason"_s, u"rung again"_s);
        window.click(u"Put right"_s);
        window.approveAsBo();
        QVERIFY(window.waitUntilShown(u"This till has no receipt of that number."_s));
        QCOMPARE(waiting(shop).size(), std::size_t(1));

        window.click(u"Put right by a receipt"_s);
        QVERIFY(window.waitForDialog(u"Put right by a receipt"_s));
        window.fill(u"Number of the receipt"_s, later);
        window.fill(u"Reason"_s, u"rung again"_s);
        window.click(u"Put right"_s);
        window.approveAsBo();
        QVERIFY(window.waitUntilShown(u"It is decided and waits no longer."_s));
        expected(shop.desks().sync.pullNow());
        QVERIFY(waiting(shop).empty());
    }

    void SY_15_whoMayNotDecideReadsWhy()
    {
        TestShop shop;
        shop.openShift();
        const QString number = sellUnknown(shop, aProduct(u"Oats"_s).costing(189));
        TestWindow window(shop, withOffice(shop));
        window.signInAnna();
        openPage(window, number);
        const auto *again = window.control(u"Try again"_s);
        QVERIFY(again != nullptr && !again->isEnabled());
        QVERIFY(again->toolTip().contains(u"decide on what was set aside"_s));
        const auto *accept = window.control(u"Accept as it is"_s);
        QVERIFY(accept != nullptr && !accept->isEnabled());
    }

    void SY_15_savedToTheByteForSupport()
    {
        TestShop shop;
        shop.openShift();
        const QString number = sellUnknown(shop, aProduct(u"Oats"_s).costing(189));
        WindowWish wish = withOffice(shop);
        wish.size = QSize(1024, 768);
        wish.scheme = ui::Scheme::Dark;
        TestWindow window(shop, wish);
        window.signInBo();
        openPage(window, number);
        window.saveTo(u"set-aside-small-dark"_s);
        window.click(u"Save as a file"_s);
        QVERIFY(window.waitForDialog(u"Save as a file"_s));
        const QString path = shop.folder() + u"/set-aside.json"_s;
        window.fill(u"File"_s, path);
        window.click(u"Write file"_s);
        QVERIFY(window.waitUntilShown(u"Done:"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("unknown_product"));
        QVERIFY(text.contains("Oats"));
    }

    void SY_46_moreThanADayIsToldOnTheCounter()
    {
        TestShop shop;
        shop.openShift();
        sellUnknown(shop, aProduct(u"Oats"_s).costing(189));
        shop.clock.advance(std::chrono::hours(23));
        sellUnknown(shop, aProduct(u"Rice"_s).costing(300));
        TestWindow window(shop, withOffice(shop));
        window.signInAnna();
        ui::SetAsideAlert alert(window.shell().frame());
        alert.start();
        expected(shop.desks().setAside.waiting());
        QVERIFY(!window.shows(u"more than a day"_s));
        shop.clock.advance(std::chrono::hours(2));
        alert.start();
        QVERIFY(window.waitUntilShown(u"1 waits for a decision for more than a day."_s));
        QVERIFY(window.shows(u"It is about 1.89"_s));
        window.saveTo(u"set-aside-alert"_s);
        window.click(u"Look at it"_s);
        QVERIFY(window.waitForDialog(u"Connection"_s));
        window.key(Qt::Key_Escape);

        Product oats = aProduct(u"Oats"_s).costing(189);
        oats.taxClass.reset();
        shop.addProduct(oats);
        expected(shop.desks().setAside.tryAgain(waiting(shop).front(), shop.owner()));
        expected(shop.desks().sync.pullNow());
        alert.start();
        QVERIFY(window.wait([&window] { return !window.shows(u"more than a day"_s); }));
    }

    void SY_46_theAgeIsSaidInTheLargestUnit()
    {
        const Instant now = Instant::fromMs(1'778'760'420'000);
        const auto age = [now](std::chrono::milliseconds before) {
            return ui::waitingAge(now.plus(-before), now);
        };
        QCOMPARE(age(std::chrono::minutes(59)), u"less than an hour"_s);
        QCOMPARE(age(std::chrono::hours(5)), u"5 hour(s)"_s);
        QCOMPARE(age(std::chrono::hours(47)), u"47 hour(s)"_s);
        QCOMPARE(age(std::chrono::hours(73)), u"3 day(s)"_s);
        QCOMPARE(age(std::chrono::hours(-3)), u"less than an hour"_s); // a clock set back
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::SetAsidePageTest)
#include "setasidepagetest.moc"
