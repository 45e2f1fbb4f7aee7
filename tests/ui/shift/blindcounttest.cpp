#include "app/terminal/openedshop.h"
#include "core/domain/people/rights.h"
#include "tests/ui/shift/drawersteps.h"
#include "ui/widgets/barmessage.h"
#include "ui/widgets/tablelist.h"

#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

constexpr auto coffee = "4006381333931";

} // namespace

/// The blind count: nobody who counts is told before what should be there.
class BlindCountTest : public DrawerSteps
{
    Q_OBJECT

private Q_SLOTS:
    void CT_75_theCountIsBlindAndTheDifferenceNeedsAReason()
    {
        TestShop shop;
        open(shop, 10730);
        TestWindow window(shop);
        window.signInAnna();
        goToShift(window);
        QVERIFY(window.waitUntilShown(u"Receipts"_s));
        QVERIFY(!window.shows(u"107"_s));
        count(window, { { u"50.00"_s, u"2"_s } });
        QVERIFY(window.shows(u"Blind count."_s));
        QVERIFY(!window.shows(u"107"_s));
        window.fill(u"Pieces of 1.00"_s, u"7"_s);
        QVERIFY(!window.shows(u"107.30"_s));
        window.saveTo(u"shift-count-1920"_s);
        window.key(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(window.shows(u"107.30"_s));
        QVERIFY(window.shows(u"−0.30"_s));
        window.saveTo(u"shift-check-1920"_s);
        window.key(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(window.shows(u"Say why the drawer differs"_s));
        window.fill(u"Reason"_s, u"wrong change"_s);
        window.key(Qt::Key_Return, Qt::AltModifier);
        QTRY_COMPARE(expected(shop.desks().shift.archive()).size(), std::size_t(1));
        QCOMPARE(expected(shop.desks().shift.archive()).front().difference, shop.amount(-30));
    }

    void CT_75_aSecondCountAfterSeeingTheExpectedNeedsAnApprover()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 189, QString::fromLatin1(coffee));
        open(shop, 10000);
        TestWindow window(shop);
        window.signInAnna();
        goToShift(window);
        count(window, { { u"1.00"_s, u"1"_s } });
        window.key(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(window.waitUntilShown(u"−99.00"_s));
        QCOMPARE(figures(shop).earlierCounts.size(), std::size_t(1));
        window.key(Qt::Key_1, Qt::ControlModifier);
        window.sell(QString::fromLatin1(coffee));
        window.payExact();
        window.key(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(window.waitUntilShown(u"Cash has moved since the count"_s));
        QVERIFY(window.waitUntilShown(
            u"Counted 1.00 at 14:07 by Anna, difference −99.00. Another count is confirmed"_s));
        window.saveTo(u"shift-recount-1920"_s);
        for (const auto &[value, pieces] : { std::pair{ u"100.00"_s, u"1"_s },
                                             { u"1.00"_s, u"1"_s },
                                             { u"0.50"_s, u"1"_s },
                                             { u"0.20"_s, u"1"_s },
                                             { u"0.10"_s, u"1"_s },
                                             { u"0.05"_s, u"1"_s },
                                             { u"0.02"_s, u"2"_s } }) {
            window.fill(u"Pieces of "_s + value, pieces);
        }
        window.key(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(window.waitUntilShown(u"The drawer was counted before: a reason is needed"_s));
        QVERIFY(!window.shows(u"The drawer is right."_s));
        window.key(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(window.waitUntilShown(u"Say why it was counted again"_s));
        window.fill(u"Reason"_s, u"miscounted"_s);
        window.key(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(window.waitForDialog(u"Approval"_s));
        QCOMPARE(expected(shop.desks().shift.archive()).size(), std::size_t(0));
        window.approveAsBo();
        QVERIFY(window.waitUntilShown(u"Z 1 · shift 1"_s));
        QVERIFY(window.waitUntilShown(u"Anna · 14:07 · difference −99.00"_s));
        QCOMPARE(expected(shop.desks().shift.archive()).front().difference, shop.amount(0));
    }

    void CT_75_aCountSurvivesTheEndOfTheProgram()
    {
        TestShop shop;
        open(shop, 10000);
        {
            TestWindow window(shop);
            window.signInAnna();
            goToShift(window);
            count(window, { { u"1.00"_s, u"1"_s } });
            window.key(Qt::Key_Return, Qt::AltModifier);
            QVERIFY(window.waitUntilShown(u"−99.00"_s));
        }
        shop.restartAfterPowerLoss();
        TestWindow window(shop);
        window.signInAnna();
        goToShift(window);
        count(window, { { u"100.00"_s, u"1"_s } });
        QVERIFY(window.waitUntilShown(u"Counted 1.00 at 14:07 by Anna, difference −99.00."_s));
        window.key(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(window.waitUntilShown(u"The drawer was counted before: a reason is needed"_s));
    }

    void CT_75_whatACashierCountedTellsAnotherNothing()
    {
        TestShop shop;
        makeCashier(shop, u"Bo"_s);
        open(shop, 10000);
        TestWindow window(shop);
        window.signInAnna();
        goToShift(window);
        count(window, { { u"1.00"_s, u"1"_s } });
        window.key(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(window.waitUntilShown(u"−99.00"_s));
        window.key(Qt::Key_1, Qt::ControlModifier);
        window.key(Qt::Key_L, Qt::ControlModifier);
        window.signInBo();
        window.key(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(window.waitUntilShown(u"Counted 1.00 at 14:07 by Anna. Another count"_s));
        QVERIFY(!window.shows(u"99.00"_s));
    }

    void CT_75_noSumOfTheSalesGivesTheCashAway()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 189, QString::fromLatin1(coffee));
        open(shop, 0);
        TestWindow window(shop);
        window.signInBo();
        window.sell(QString::fromLatin1(coffee));
        window.payExact();
        goToShift(window);
        QVERIFY(window.waitUntilShown(u"Turnover"_s));
        QVERIFY(window.waitUntilShown(u"1.89"_s));
        window.key(Qt::Key_1, Qt::ControlModifier);
        window.key(Qt::Key_L, Qt::ControlModifier);
        window.signInAnna();
        goToShift(window);
        QVERIFY(window.waitUntilShown(u"Receipts"_s));
        for (const QString &word : { u"Turnover"_s, u"Sales"_s, u"Coffee"_s, u"1.89"_s }) {
            QVERIFY2(!window.shows(word), qPrintable(word));
        }
        const QList<QTableView *> tables = window.shell().findChildren<QTableView *>();
        const bool isAnywhere = std::any_of(tables.begin(), tables.end(), [](auto *table) {
            return table->accessibleName() == u"Figures of the shift"_s
                && table->model()->rowCount() > 0
                && !table->model()
                        ->match(table->model()->index(0, 2), Qt::DisplayRole, u"1.89"_s)
                        .isEmpty();
        });
        QVERIFY(!isAnywhere);
    }

    void CT_75_enterOnTheLastBoxConfirmsTheCountAndStillAsks()
    {
        TestShop shop;
        open(shop, 10000);
        TestWindow window(shop);
        window.signInAnna();
        goToShift(window);
        count(window, { { u"0.01"_s, u"1"_s } });
        window.control(u"Pieces of 0.01"_s)->setFocus();
        window.key(Qt::Key_Return);
        QVERIFY(window.waitUntilShown(u"−99.99"_s));
        QCOMPARE(expected(shop.desks().shift.archive()).size(), std::size_t(0));
        QVERIFY(window.has(u"Reason"_s));
    }

    void CT_75_aboveTheLimitSomebodyElseConfirms()
    {
        TestShop shop;
        open(shop, 10730);
        TestWindow window(shop);
        window.signInAnna();
        goToShift(window);
        count(window, { { u"100.00"_s, u"1"_s }, { u"2.00"_s, u"1"_s }, { u"0.10"_s, u"2"_s } });
        window.fill(u"Pieces of 0.05"_s, u"1"_s);
        window.fill(u"Pieces of 0.02"_s, u"2"_s);
        window.key(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(window.shows(u"−5.01"_s));
        window.fill(u"Reason"_s, u"unknown"_s);
        window.key(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(!window.dialogTitle().isEmpty());
        QCOMPARE(window.dialogTitle(), u"Approval"_s);
        QCOMPARE(expected(shop.desks().shift.archive()).size(), std::size_t(0));
        window.approveAsBo();
        QTRY_COMPARE(expected(shop.desks().shift.archive()).size(), std::size_t(1));
        QCOMPARE(expected(shop.desks().shift.archive()).front().difference, shop.amount(-501));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::BlindCountTest)
#include "blindcounttest.moc"
