#include "core/till/report/reportdesk.h"
#include "core/till/shift/shiftdesk.h"
#include "tests/support/checked.h"
#include "tests/ui/office/officewindow.h"
#include "ui/ticket/ticketflow.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// The manager's day: the drawers of its shifts and what waits for a person.
class TodayTest : public Checked
{
    Q_OBJECT

private:
    static constexpr const char *coffee = "4006381333931";

    static void closeShift(TestShop &shop, std::int64_t countedMinor)
    {
        till::CloseShift closing;
        closing.by = shop.owner();
        closing.count = CashCount{ { { 1, countedMinor } } };
        closing.reason = u"torn note"_s;
        expected(shop.desks().shift.close(closing));
    }

private slots:
    void theShiftsOfTheDayStandWithTheirDifferences()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 250, QString::fromLatin1(coffee));
        shop.openShift(10000);
        TestWindow window(shop, withOffice(shop));
        window.signInBo();
        window.sell(QString::fromLatin1(coffee));
        window.payExact();
        closeShift(shop, 10220); // 0.30 of 102.50 are missing
        shop.openShift(5000);
        window.key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"Shifts of the day"_s) == 2; }));
        QVERIFY(window.shows(u"102.50"_s));
        QVERIFY(window.shows(u"102.20"_s));
        QVERIFY(window.shows(u"torn note"_s));
        QVERIFY(window.waitUntilShown(u"1 shift(s) counted"_s));
        window.saveTo(u"today-shifts"_s);
        const auto day = expected(shop.desks().report.shifts(BusinessDay(QDate(2026, 5, 14))));
        QCOMPARE(day.difference, shop.amount(-30));
        openRow(window, u"Shifts of the day"_s, u"Oda"_s);
        QVERIFY(window.waitForDialog(u"Z 1"_s));
    }

    void theTurnoverOfTheDayStandsWhenItsShiftsAreClosed()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 250, QString::fromLatin1(coffee));
        shop.openShift(10000);
        TestWindow window(shop, withOffice(shop));
        window.signInBo();
        const auto sayOnCards = [&window](const QString &words) {
            const QList<QWidget *> widgets = window.shell().findChildren<QWidget *>();
            return std::any_of(widgets.begin(), widgets.end(), [&words](const QWidget *widget) {
                return widget->isVisible() && widget->accessibleName().startsWith(words);
            });
        };
        window.sell(QString::fromLatin1(coffee));
        window.payExact();
        closeShift(shop, 10250);
        window.key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(window.wait([&] { return sayOnCards(u"Turnover 2.50"_s); }));
        QVERIFY(window.wait([&] { return sayOnCards(u"Discounts 0.00"_s); }));
        QVERIFY(window.waitUntilShown(u"1 receipt(s)"_s));
        shop.openShift(5000); // the second of the day has sold nothing yet
        window.key(Qt::Key_1, Qt::ControlModifier);
        window.key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(window.wait([&] { return sayOnCards(u"Turnover 2.50"_s); }));
    }

    void whatTheSiteSetAsideIsSaidInASentence()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 250, QString::fromLatin1(coffee));
        shop.openShift();
        TestWindow window(shop, withOffice(shop));
        window.signInBo();
        window.key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(window.waitUntilShown(u"Nothing waits for a person"_s));
        window.key(Qt::Key_1, Qt::ControlModifier);
        window.sell(QString::fromLatin1(coffee));
        window.payExact();
        const QString number = window.flow().lastSale()->receiptNumber.toText();
        const auto put = [](till::Ledger &ledger) -> Result<int> {
            CT_TRY(statement, ledger.database().statement(u"sync/put_problem"_s));
            return statement->bind("seq"_L1, ledger.head().seq)
                .bind("code"_L1, u"unknown_product"_s)
                .bind("detail"_L1, u"for the log"_s)
                .bind("at"_L1, ledger.clock().now().ms())
                .run();
        };
        expected(shop.opened().till().write(storage::Urgency::Normal, put));
        window.key(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(window.waitUntilShown(u"Sale "_s + number));
        QVERIFY(window.waitUntilShown(u"Make it again in the catalogue."_s));
        QVERIFY(!window.shows(u"for the log"_s));
        window.saveTo(u"today-set-aside"_s);
        openRow(window, u"Set aside"_s, u"Sale "_s + number);
        QVERIFY(window.waitForDialog(u"Sale "_s + number));
        window.click(u"Receipt"_s);
        QVERIFY(window.waitForDialog(u"Receipt "_s + number));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::TodayTest)

#include "todaytest.moc"
