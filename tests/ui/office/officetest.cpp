#include "core/till/catalog/catalogdesk.h"
#include "core/till/people/peopledesk.h"
#include "core/till/report/reportdesk.h"
#include "core/till/stock/stockdesk.h"
#include "tests/support/checked.h"
#include "tests/ui/office/officewindow.h"
#include "ui/ticket/ticketflow.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// Today, stock, people and reports as a manager works them, over real desks.
class OfficeTest : public Checked
{
    Q_OBJECT

private:
    static Role roleOf(TestShop &shop, const RoleId &id)
    {
        for (const Role &role : expected(shop.desks().people.roles())) {
            if (role.id == id) {
                return role;
            }
        }
        return {};
    }

private slots:
    void CT_06_thePinIsAskedAgainAfterFiveIdleMinutes()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 250, u"4006381333931"_s);
        shop.set(setting::lockSeconds, u"0"_s);
        TestWindow window(shop, withOffice(shop));
        shop.openShift();
        window.signInBo();
        window.sell(u"4006381333931"_s);
        window.key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(window.waitUntilShown(u"Turnover"_s));
        shop.clock.advance(std::chrono::minutes(4) + std::chrono::seconds(58));
        QTest::qWait(1100); // the area looks once a second
        QVERIFY(!window.has(u"Open manager area"_s));
        shop.clock.advance(std::chrono::seconds(2));
        QVERIFY(window.wait([&window] { return window.has(u"Open manager area"_s); }));
        QCOMPARE(window.flow().ticket().lines.size(), std::size_t(1));
        window.type(u"830275"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.wait([&window] { return !window.has(u"Open manager area"_s); }));
    }

    void theAreaIsForWhoHasTheRight()
    {
        TestShop shop;
        TestWindow window(shop, withOffice(shop));
        window.signInAnna();
        QVERIFY(!window.has(u"Manager"_s));
        window.key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(!window.has(u"Catalogue"_s));
    }

    void CT_93_stockIsReceivedCountedAndItsMovesListed()
    {
        TestShop shop;
        Product mug;
        mug.name = u"Mug"_s;
        mug.sku = u"MUG"_s;
        mug.isStockTracked = true;
        mug = shop.addProduct(mug);
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"Stock"_s);
        QVERIFY(window.waitUntilShown(u"Mug"_s)); // before its first goods, without a search
        QVERIFY(window.shows(u"None left"_s));
        QVERIFY(window.waitUntilShown(u"1 low or none"_s));
        window.click(u"Receive"_s);
        QVERIFY(window.waitForDialog(u"Receive goods"_s));
        window.type(u"10"_s);
        window.click(u"Store"_s);
        QVERIFY(window.wait([&window] { return window.dialogTitle().isEmpty(); }));
        window.click(u"Count"_s);
        QVERIFY(window.waitForDialog(u"Count goods"_s));
        window.type(u"6"_s);
        window.click(u"Store"_s);
        QVERIFY(window.wait([&window] { return window.dialogTitle().isEmpty(); }));
        const auto onHand
            = expected(shop.desks().stock.onHand(u"Mug"_s, till::StockFilter::All, 10));
        QCOMPARE(onHand.front().onHand, Quantity::pieces(6));
        window.saveTo(u"stock"_s);
        openRow(window, u"Stock on hand"_s, u"Mug"_s);
        QVERIFY(window.waitForDialog(u"Moves"_s));
        QVERIFY(window.waitUntilShown(u"Counted"_s));
        const auto moves = expected(shop.desks().stock.moves(mug.id));
        QCOMPARE(moves.size(), std::size_t(2));
        window.saveTo(u"moves"_s);
    }

    void CT_93_whatIsBelowZeroIsSeenAtOnce()
    {
        TestShop shop;
        const auto tracked = [&shop](const QString &name, std::int64_t pieces) {
            Product product;
            product.name = name;
            product.sku = name.toUpper();
            product.isStockTracked = true;
            product = shop.addProduct(product);
            till::StockChange change{ .kind = StockMoveKind::Adjust, .reason = u"count"_s };
            change.rows = { { product.id, Quantity::pieces(pieces) } };
            expected(shop.desks().stock.change(change, shop.owner()));
        };
        tracked(u"Mug"_s, -2);
        tracked(u"Plate"_s, 3);
        tracked(u"Spoon"_s, 40);
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"Stock"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"Stock on hand"_s) == 3; }));
        QVERIFY(window.waitUntilShown(u"1 below zero"_s));
        QVERIFY(window.waitUntilShown(u"1 low or none"_s));
        window.click(u"Low or none"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"Stock on hand"_s) == 2; }));
        window.saveTo(u"stock-low"_s);
        QVERIFY(!window.shows(u"Spoon"_s));
        window.click(u"Below zero"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"Stock on hand"_s) == 1; }));
        QVERIFY(window.shows(u"Mug"_s));
        window.scan(u"PLATE"_s); // a scan is searched for, and found nothing below zero
        QVERIFY(window.waitUntilShown(u"No stock is below zero."_s));
        window.click(u"All"_s);
        QVERIFY(window.waitUntilShown(u"Plate"_s));
        QCOMPARE(window.rowsIn(u"Stock on hand"_s), 1);
    }

    void somebodyNewSignsInWithTheirPin()
    {
        TestShop shop;
        TestWindow window(shop, withOffice(shop));
        window.signInBo();
        window.key(Qt::Key_3, Qt::ControlModifier);
        window.click(u"People"_s);
        window.click(u"New person"_s);
        QVERIFY(window.waitForDialog(u"New person"_s));
        window.fill(u"Name"_s, u"Cleo"_s);
        window.fill(u"PIN"_s, u"519374"_s);
        window.fill(u"PIN once more"_s, u"519374"_s);
        window.saveTo(u"person"_s);
        window.click(u"Save person"_s);
        QVERIFY(window.wait([&window] { return window.dialogTitle().isEmpty(); }));
        QVERIFY(window.waitUntilShown(u"Cleo"_s));
        window.saveTo(u"people"_s);
        for (const till::PersonTile &tile : expected(shop.desks().people.people())) {
            if (tile.person.name == u"Cleo"_s) {
                QCOMPARE(
                    expected(shop.desks().people.signIn(tile.person.id, u"519374"_s)).person.name,
                    u"Cleo"_s);
                return;
            }
        }
        QFAIL("Cleo does not work here");
    }

    void limitsOfARoleAreStored()
    {
        TestShop shop;
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"People"_s);
        window.click(u"Roles"_s);
        openRow(window, u"Roles"_s, shop.roles.cashier.name);
        QVERIFY(window.waitForDialog(u"Role"_s));
        window.fill(u"Largest discount, %"_s, u"7.5"_s);
        window.fill(u"Refunds: how often"_s, u"3"_s);
        window.fill(u"Refunds: sum"_s, u"100.00"_s);
        window.saveTo(u"role"_s);
        window.click(u"Save role"_s);
        QVERIFY(window.wait([&window] { return window.dialogTitle().isEmpty(); }));
        const Role stored = roleOf(shop, shop.roles.cashier.id);
        QCOMPARE(*stored.discountMost, Rate::fromPpm(75'000));
        QCOMPARE(*stored.limits.at(LimitedAction::Refund).count, 3);
        QCOMPARE(*stored.limits.at(LimitedAction::Refund).sum, shop.amount(10000));
    }

    void CT_11_theLimitIsSharedByEverybodyWithTheRole()
    {
        TestShop shop;
        const auto tiles = expected(shop.desks().people.people());
        const auto anna = std::find_if(tiles.begin(), tiles.end(), [](const auto &tile) {
            return tile.person.name == QStringLiteral("Anna");
        });
        QVERIFY(anna != tiles.end());
        Person other = anna->person;
        other.id = shop.desks().ids.make<PersonId>();
        other.version = 0;
        other.name = u"Dana"_s;
        expected(shop.desks().people.savePerson(shop.owner(), other));
        const till::Session session
            = expected(shop.desks().people.signIn(anna->person.id, u"274913"_s));
        QVERIFY(session.roleHolders.contains(anna->person.id));
        QVERIFY(session.roleHolders.contains(other.id));
        QCOMPARE(session.roleHolders.size(), std::size_t(2));
    }

    void reportsShowWhatTheDesksCountAndWriteIt()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 250, u"4006381333931"_s);
        shop.openShift();
        TestWindow window(shop, withOffice(shop));
        window.signInBo();
        for (int sale = 0; sale < 2; ++sale) {
            window.sell(u"4006381333931"_s);
            window.payExact();
        }
        window.key(Qt::Key_4, Qt::ControlModifier);
        window.click(u"By product"_s);
        QVERIFY(window.waitUntilShown(u"Coffee"_s));
        QVERIFY(window.shows(u"5.00"_s));
        window.saveTo(u"report"_s);
        const BusinessDay day(QDate(2026, 5, 14));
        const auto days = expected(shop.desks().report.sales(day, day));
        QCOMPARE(days.front().net, shop.amount(500));
        const QTemporaryDir folder;
        window.click(u"Export"_s);
        QVERIFY(window.waitForDialog(u"Export as CSV"_s));
        qobject_cast<QLineEdit *>(window.control(u"File"_s))->setText(folder.filePath(u"r.csv"_s));
        window.click(u"Write file"_s);
        QVERIFY(window.waitUntilShown(u"Done: 1 row(s) are written."_s));
        QFile file(folder.filePath(u"r.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("total,2,5.00"));
        window.key(Qt::Key_Escape);
        window.key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(window.waitUntilShown(u"Turnover"_s));
        QVERIFY(window.waitUntilShown(u"Bo"_s));
        window.saveTo(u"today"_s);
    }

    void daysThatAreNoneAreNamed()
    {
        TestShop shop;
        TestWindow window(shop, withOffice(shop));
        window.signInBo();
        window.key(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(window.waitUntilShown(u"Nothing sold: 14 May"_s));
        window.fill(u"From day, year-month-day"_s, u"31 May"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"Write days as year-month-day"_s));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::OfficeTest)

#include "officetest.moc"
