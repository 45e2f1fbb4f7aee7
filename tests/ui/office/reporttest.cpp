#include "core/till/print/printdesk.h"
#include "core/till/report/reportdesk.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/ticket/ticketdesk.h"
#include "tests/support/checked.h"
#include "tests/ui/office/officewindow.h"
#include "ui/ticket/ticketflow.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// From a total to its receipts, a report of one person, and a report on paper and in files.
class ReportTest : public Checked
{
    Q_OBJECT

private:
    static constexpr const char *coffee = "4006381333931";
    static constexpr const char *bread = "4012345678901";

    /// Two coffees by Anna, a bread by Bo.
    static void sell(TestShop &shop, TestWindow &window)
    {
        shop.openShift();
        window.signInAnna();
        for (int sale = 0; sale < 2; ++sale) {
            window.sell(QString::fromLatin1(coffee));
            window.payExact();
        }
        window.key(Qt::Key_L, Qt::ControlModifier);
        window.signInBo();
        window.sell(QString::fromLatin1(bread));
        window.payExact();
    }

    static void stock(TestShop &shop)
    {
        shop.addProduct(u"Coffee"_s, 250, QString::fromLatin1(coffee));
        shop.addProduct(u"Bread"_s, 420, QString::fromLatin1(bread));
    }

    static void goToReports(TestWindow &window, const QString &report)
    {
        window.key(Qt::Key_4, Qt::ControlModifier);
        window.click(report);
    }

    static std::vector<till::PrintJobRow> papers(TestShop &shop, const QString &kind)
    {
        std::vector<till::PrintJobRow> found;
        for (const till::PrintJobRow &row : expected(shop.desks().print.queue())) {
            if (row.documentKind == kind) {
                found.push_back(row);
            }
        }
        return found;
    }

private slots:
    void CT_77_fromATotalToItsReceiptsAndACopyOfOne()
    {
        TestShop shop;
        stock(shop);
        TestWindow window(shop, withOffice(shop));
        sell(shop, window);
        goToReports(window, u"By product"_s);
        openRow(window, u"By product, rows"_s, u"Coffee"_s);
        QVERIFY(window.waitForDialog(u"Coffee: 5.00"_s));
        QVERIFY(window.wait([&window] { return window.rowsIn(u"Coffee: 5.00"_s) == 2; }));
        QVERIFY(window.waitUntilShown(u"2 receipt(s) behind it"_s));
        window.saveTo(u"report-receipts"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Receipt 1-1-2026-000001"_s));
        QVERIFY(window.waitUntilShown(u"Sold by Anna; nothing came back."_s));
        QVERIFY(window.shows(u"Coffee"_s));
        window.saveTo(u"receipt"_s);
        window.click(u"Print again"_s);
        QVERIFY(window.wait([&shop] { return papers(shop, u"copy"_s).size() == 1; }));
        QCOMPARE(papers(shop, u"copy"_s).front().title, u"1-1-2026-000001"_s);
        QCOMPARE(expected(shop.desks().shift.figures()).reprintCount, 1);
        window.key(Qt::Key_Escape);
        QCOMPARE(window.dialogTitle(), u"Coffee: 5.00"_s);
    }

    void CT_41_aPriceByHandIsFoundInTheReportsWithItsReceipt()
    {
        TestShop shop;
        Product lamp;
        lamp.name = u"Lamp"_s;
        lamp.floorPrice = shop.amount(2000);
        lamp.prices = { { QDate(2026, 1, 1), shop.amount(2490) } };
        lamp.barcodes = { { QString::fromLatin1(coffee), {}, 1, {} } };
        shop.addProduct(lamp);
        WindowWish wish = withOffice(shop);
        wish.size = QSize(1280, 800);
        TestWindow window(shop, wish);
        shop.openShift();
        window.signInBo();
        goToReports(window, u"Prices by hand"_s);
        QVERIFY(window.waitUntilShown(u"No price was changed by hand: 14 May"_s));
        window.key(Qt::Key_1, Qt::ControlModifier);
        window.sell(QString::fromLatin1(coffee));
        window.key(Qt::Key_F8);
        QVERIFY(window.waitForDialog(u"Change price"_s));
        window.type(u"21.00"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.wait(
            [&window] { return window.flow().ticket().lines.front().priceOverride.has_value(); }));
        window.payExact();
        goToReports(window, u"Prices by hand"_s);
        QVERIFY(window.waitUntilShown(u"24.90 → 21.00 · Bo"_s));
        QVERIFY(window.shows(u"−3.90"_s));
        window.saveTo(u"report-prices-1280"_s);
        openRow(window, u"Prices by hand, rows"_s, u"Lamp"_s);
        QVERIFY(window.waitForDialog(u"Lamp 24.90 → 21.00: −3.90"_s));
        QVERIFY(window.waitUntilShown(u"1 receipt(s) behind it"_s));
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Receipt 1-1-2026-000001"_s));
        QVERIFY(window.waitUntilShown(u"instead of 24.90"_s));
        window.saveTo(u"receipt-prices"_s);
    }

    void theWholeReportHasItsReceiptsToo()
    {
        TestShop shop;
        stock(shop);
        TestWindow window(shop, withOffice(shop));
        sell(shop, window);
        goToReports(window, u"By day"_s);
        window.click(u"Receipts"_s);
        QVERIFY(window.waitForDialog(u"Together: 9.20"_s));
        QVERIFY(window.wait([&window] { return window.rowsIn(u"Together: 9.20"_s) == 3; }));
    }

    void CT_77_theReceiptsOfAClosedShiftOpenFromItsZ()
    {
        TestShop shop;
        stock(shop);
        TestWindow window(shop, withOffice(shop));
        sell(shop, window);
        till::CloseShift closing;
        closing.by = shop.owner();
        closing.reason = u"nobody counts tonight"_s;
        expected(shop.desks().shift.close(closing));
        goToReports(window, u"Z archive"_s);
        openRow(window, u"Closed shifts"_s, u"Z 1"_s);
        QVERIFY(window.waitForDialog(u"Z 1"_s));
        openRow(window, u"Figures of the shift"_s, u"Cash"_s);
        QVERIFY(window.waitForDialog(u"Cash"_s));
        QVERIFY(window.wait([&window] { return window.rowsIn(u"Cash"_s) == 3; }));
        QVERIFY(window.waitUntilShown(u"1-1-2026-000003"_s));
    }

    void aReportOfOnePersonIsShownAndWrittenAlone()
    {
        TestShop shop;
        stock(shop);
        TestWindow window(shop, withOffice(shop));
        sell(shop, window);
        goToReports(window, u"By product"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"By product, rows"_s) == 2; }));
        choose(window, u"Person who sold"_s, u"Anna"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"By product, rows"_s) == 1; }));
        QVERIFY(window.shows(u"Coffee"_s));
        window.saveTo(u"report-of-anna"_s);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"anna.csv"_s);
        window.click(u"Export"_s);
        QVERIFY(window.waitForDialog(u"Export as CSV"_s));
        qobject_cast<QLineEdit *>(window.control(u"File"_s))->setText(path);
        window.click(u"Write file"_s);
        QVERIFY(window.waitUntilShown(u"Done: 1 row(s) are written."_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY2(written.contains("total,2,5.00"), written.constData());
        QVERIFY2(!written.contains("Bread"), written.constData());
        window.key(Qt::Key_Escape);
        window.click(u"By hour"_s); // the person stays chosen from one report to the next
        QVERIFY(window.waitUntilShown(u"5.00"_s));
        QVERIFY(!window.shows(u"9.20"_s));
        choose(window, u"Till that sold"_s, u"Till 1"_s);
        QVERIFY(window.waitUntilShown(u"5.00"_s));
    }

    void aReportIsPrintedAndSavedAsPages()
    {
        TestShop shop;
        stock(shop);
        TestWindow window(shop, withOffice(shop));
        sell(shop, window);
        goToReports(window, u"By person"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"By person, rows"_s) == 2; }));
        window.click(u"Print"_s);
        QVERIFY(window.waitUntilShown(u"The report is being printed."_s));
        QCOMPARE(papers(shop, u"report"_s).size(), std::size_t(1));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"report.pdf"_s);
        window.click(u"Save as PDF"_s);
        QVERIFY(window.waitForDialog(u"Save as PDF"_s));
        qobject_cast<QLineEdit *>(window.control(u"File"_s))
            ->setText(folder.filePath(u"none/report.pdf"_s));
        window.click(u"Write file"_s);
        QVERIFY(window.waitUntilShown(u"The file cannot be written there."_s));
        qobject_cast<QLineEdit *>(window.control(u"File"_s))->setText(path);
        window.click(u"Write file"_s);
        QVERIFY(window.waitUntilShown(u"Done: 2 row(s) are written."_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
        QVERIFY(!QFile::exists(path + u".part"_s));
    }

    void withTwoPrintersAPersonChooses()
    {
        TestShop shop;
        stock(shop);
        const auto printer = [&shop](const QString &name, bool isDefault) {
            till::PrinterSetup setup;
            setup.id = shop.desks().ids.make<PrinterId>();
            setup.name = name;
            setup.profile = u"generic-80"_s;
            setup.transport = isDefault ? u"folder"_s : u"system"_s;
            setup.address = name;
            setup.isDefault = isDefault;
            expected(shop.desks().print.savePrinter(setup, shop.owner()));
            return setup.id;
        };
        printer(u"Counter"_s, true);
        const PrinterId office = printer(u"Office"_s, false);
        TestWindow window(shop, withOffice(shop));
        sell(shop, window);
        goToReports(window, u"By tender"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"By tender, rows"_s) == 1; }));
        window.click(u"Print"_s);
        QVERIFY(window.waitForDialog(u"Print on"_s));
        openRow(window, u"Print on"_s, u"Office"_s);
        QVERIFY(window.wait([&shop] { return papers(shop, u"report"_s).size() == 1; }));
        QCOMPARE(papers(shop, u"report"_s).front().printer, office);
    }

    void everythingIsInSightOnASmallScreen()
    {
        TestShop shop;
        stock(shop);
        WindowWish wish = withOffice(shop);
        wish.size = QSize(1024, 768);
        TestWindow window(shop, wish);
        sell(shop, window);
        goToReports(window, u"By product"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"By product, rows"_s) == 2; }));
        const auto isInSight = [&window](const QString &name) {
            const QWidget *control = window.control(name);
            if (control == nullptr) {
                return false;
            }
            const QRect place(control->mapTo(control->window(), QPoint()), control->size());
            return control->window()->rect().contains(place)
                && place.width() >= control->minimumSizeHint().width()
                && place.width() >= control->minimumWidth();
        };
        for (const QString &name : { u"Print"_s,
                                     u"Save as PDF"_s,
                                     u"Export"_s,
                                     u"Receipts"_s,
                                     u"Person who sold"_s,
                                     u"Till that sold"_s,
                                     u"From day, year-month-day"_s,
                                     u"To day, year-month-day"_s,
                                     u"Together 9.20 €"_s }) {
            QVERIFY2(window.wait([&isInSight, &name] { return isInSight(name); }),
                     qPrintable(name));
        }
        const auto *day = qobject_cast<QLineEdit *>(window.control(u"To day, year-month-day"_s));
        QVERIFY(day->width() > day->fontMetrics().horizontalAdvance(day->text()));
        window.saveTo(u"report-1024"_s);
    }

    void anEmptyDayLeadsToTheDayBeforeAndBack()
    {
        TestShop shop;
        stock(shop);
        TestWindow window(shop, withOffice(shop));
        sell(shop, window);
        shop.clock.advance(std::chrono::hours(24));
        window.key(Qt::Key_L, Qt::ControlModifier);
        window.signInBo();
        goToReports(window, u"By product"_s);
        QVERIFY(window.waitUntilShown(u"Nothing sold: 15 May"_s));
        QVERIFY(!window.control(u"Later"_s)->isEnabled());
        window.click(u"Look earlier"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"By product, rows"_s) == 2; }));
        QVERIFY(!window.shows(u"Nothing sold"_s));
        window.click(u"Earlier"_s);
        QVERIFY(window.waitUntilShown(u"Nothing sold: 13 May"_s));
        window.click(u"Later"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"By product, rows"_s) == 2; }));
        window.click(u"7 days"_s);
        window.click(u"Earlier"_s);
        QVERIFY(window.waitUntilShown(u"Nothing sold: 2 May to 8 May"_s));
    }

    void withoutRowsNothingIsOffered()
    {
        TestShop shop;
        TestWindow window(shop, withOffice(shop));
        window.signInBo();
        goToReports(window, u"By product"_s);
        QVERIFY(window.waitUntilShown(u"Nothing sold: 14 May"_s));
        for (const QString &button : { u"Print"_s, u"Save as PDF"_s, u"Export"_s, u"Receipts"_s }) {
            QVERIFY(window.control(button) != nullptr);
            QVERIFY2(!window.control(button)->isEnabled(), qPrintable(button));
        }
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::ReportTest)

#include "reporttest.moc"
