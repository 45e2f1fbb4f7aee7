#include "core/till/print/printqueue.h"
#include "tests/support/checked.h"
#include "tests/ui/settings/settingswindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// Printers and their stored queue as a manager works them, over the real desk.
class PrinterSectionTest : public Checked
{
    Q_OBJECT

private:
    static till::PrinterSetup aPrinter(const QString &name, bool isDefault)
    {
        static CountedIds ids;
        return {
            ids.make<PrinterId>(), name, u"epson-80"_s, u"tcp"_s, u"127.0.0.1:9"_s, isDefault
        };
    }
    static till::PrinterSetup add(TestShop &shop, const QString &name, bool isDefault)
    {
        const till::PrinterSetup printer = aPrinter(name, isDefault);
        expected(shop.desks().print.savePrinter(printer, shop.owner()));
        return printer;
    }
    /// A paper that its printer did not take.
    static void fail(TestShop &shop, const PrinterId &printer)
    {
        expected(shop.desks().print.printTestPage(printer, shop.owner()));
        const auto papers = expected(shop.desks().print.papersToPrint());
        const PrintJob sent = *begun(papers.back().job);
        expected(shop.desks().print.keep(*failed(sent, PrintReach::Nothing, u"refused"_s)));
    }
    static void open(SettingsWindow &settings)
    {
        settings.open(u"Printers"_s);
        settings.window.wait([&settings] {
            const QWidget *add = settings.window.control(u"Add a printer"_s);
            return add != nullptr && add->isEnabled();
        });
    }
    static QTableView *list(SettingsWindow &settings, const QString &name)
    {
        for (QTableView *table : settings.screen->findChildren<QTableView *>()) {
            if (table->isVisible() && table->accessibleName() == name) {
                return table;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void aNetworkPrinterIsAddedWithItsPapers()
    {
        TestShop shop;
        add(shop, u"Counter"_s, true);
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        open(settings);
        window.click(u"Add a printer"_s);
        QTRY_VERIFY(window.has(u"Address"_s));
        window.click(u"Store the printer"_s);
        QVERIFY(window.shows(u"Type a name that people at the counter know."_s));
        window.fill(u"Name of the printer"_s, u"Office"_s);
        window.fill(u"Address"_s, u"192.0.2.7:x"_s);
        window.click(u"Store the printer"_s);
        QVERIFY(window.shows(u"192.168.1.50:9100"_s));
        window.fill(u"Address"_s, u"192.0.2.7"_s);
        qobject_cast<QCheckBox *>(window.control(u"Z report"_s))->click();
        window.saveTo(u"printer-page"_s);
        window.click(u"Store the printer"_s);
        QTRY_VERIFY(!window.shell().frame().dialog.isOpen());
        const auto printers = expected(shop.desks().print.printers());
        QCOMPARE(printers.size(), std::size_t(2));
        QCOMPARE(printers.back().name, u"Office"_s);
        QCOMPARE(printers.back().address, u"192.0.2.7:9100"_s);
        QCOMPARE(printers.back().papers, QStringList{ u"z"_s });
        QVERIFY(!printers.back().isDefault);
        QTRY_VERIFY(window.shows(u"Everything"_s));
    }

    void papersGoToThePrinterThatTakesThem()
    {
        TestShop shop;
        const till::PrinterSetup counter = add(shop, u"Counter"_s, true);
        till::PrinterSetup office = aPrinter(u"Office"_s, false);
        office.papers = { u"x"_s };
        expected(shop.desks().print.savePrinter(office, shop.owner()));
        expected(shop.desks().shift.open({ {}, shop.amount(10000), shop.owner() }));
        expected(shop.desks().shift.printX(shop.owner()));
        const auto papers = expected(shop.desks().print.papersToPrint());
        QCOMPARE(papers.size(), std::size_t(1));
        QCOMPARE(papers.front().job.printer, office.id);
        expected(shop.desks().print.removePrinter(office.id, shop.owner()));
        QCOMPARE(expected(shop.desks().print.papersToPrint()).front().job.printer, counter.id);
        const auto last = answered(shop.desks().print.removePrinter(counter.id, shop.owner()));
        QVERIFY(!last);
        QVERIFY(last.error().code.is(till::PrintDeskError::NotAllowedNow));
    }

    void CT_80_aDeadPrinterIsSaidAndItsPaperGoesElsewhere()
    {
        TestShop shop;
        const till::PrinterSetup counter = add(shop, u"Counter"_s, true);
        const till::PrinterSetup kitchen = add(shop, u"Kitchen"_s, false);
        fail(shop, counter.id);
        shop.clock.advance(std::chrono::minutes(7));
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        open(settings);
        QTRY_VERIFY(window.shows(u"Counter did not take its papers."_s));
        QVERIFY(window.shows(u"no paper is lost"_s));
        QVERIFY(window.shows(u"7 minutes"_s));
        QVERIFY(window.shows(u"Not printed"_s));
        window.saveTo(u"printers-dead"_s);
        window.click(u"Other printer"_s);
        QTRY_VERIFY(window.shell().frame().dialog.isOpen());
        window.click(u"Print there"_s);
        QTRY_COMPARE(expected(shop.desks().print.queue()).front().state,
                     till::PrintJobState::Waiting);
        QCOMPARE(expected(shop.desks().print.queue()).front().printer, kitchen.id);
        QTRY_VERIFY(!window.shows(u"did not take its papers"_s));
    }

    void aFailedPaperIsTriedAgain()
    {
        TestShop shop;
        fail(shop, add(shop, u"Counter"_s, true).id);
        SettingsWindow settings(shop);
        open(settings);
        QTRY_VERIFY(settings.window.control(u"Try again"_s)->isEnabled());
        settings.window.click(u"Try again"_s);
        QTRY_COMPARE(expected(shop.desks().print.queue()).front().state,
                     till::PrintJobState::Waiting);
    }

    void cancellingAPaperAsksFirst()
    {
        TestShop shop;
        fail(shop, add(shop, u"Counter"_s, true).id);
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        open(settings);
        QTRY_VERIFY(window.control(u"Cancel the paper"_s)->isEnabled());
        window.click(u"Cancel the paper"_s);
        QTRY_VERIFY(window.shell().frame().dialog.isOpen());
        window.key(Qt::Key_Return); // the safe answer
        QTRY_VERIFY(!window.shell().frame().dialog.isOpen());
        QCOMPARE(expected(shop.desks().print.queue()).size(), std::size_t(1));
        window.click(u"Cancel the paper"_s);
        QTRY_VERIFY(window.shell().frame().dialog.isOpen());
        window.click(u"Do not print it"_s);
        QTRY_VERIFY(expected(shop.desks().print.queue()).empty());
        QTRY_VERIFY(window.shows(u"Everything is printed"_s));
    }

    void theTestPageIsQueuedForTheMarkedPrinter()
    {
        TestShop shop;
        till::PrinterSetup printer = aPrinter(u"Counter"_s, true);
        expected(shop.desks().print.savePrinter(printer, shop.owner()));
        SettingsWindow settings(shop);
        open(settings);
        QTRY_VERIFY(settings.window.control(u"Open drawer"_s)->isEnabled());
        QCOMPARE(list(settings, u"Printers"_s)->model()->rowCount(), 1);
        settings.window.click(u"Test page"_s);
        QTRY_COMPARE(expected(shop.desks().print.queue()).size(), std::size_t(1));
        QCOMPARE(expected(shop.desks().print.queue()).front().documentKind,
                 QString(till::paperkind::test));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::PrinterSectionTest)

#include "printersectiontest.moc"
