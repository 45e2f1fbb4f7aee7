#include "core/till/print/printdesk.h"
#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"
#include "ui/shell/helppage.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

const QString coffee = u"4006381333931"_s;

} // namespace

/// The keys as people see them: help, chips, the printed card, all from the one table.
class HelpTest : public Checked
{
    Q_OBJECT

private:
    static ui::KeyTable tableWith(const QString &changes)
    {
        const auto table = ui::KeyTable::fromText(changes);
        if (!table) {
            qFatal("%s", qPrintable(table.error().detail));
        }
        return *table;
    }
    static QStringList namesIn(const std::vector<ui::KeyHelpGroup> &groups)
    {
        QStringList names;
        for (const ui::KeyHelpGroup &group : groups) {
            for (const ui::KeyHelp &row : group.rows) {
                names << row.keys.join(u' ') + u' ' + row.name;
            }
        }
        return names;
    }

private Q_SLOTS:
    void CT_96_helpListsWhatIsLiveAndNothingElse()
    {
        const QStringList selling = namesIn(keyHelp(ui::KeyTable(), ui::KeyContext::Ticket));
        QVERIFY(selling.contains(u"F5 Park"_s));
        QVERIFY(selling.contains(u"F12 + Pay"_s));
        QVERIFY(selling.contains(u"Ctrl+L Lock"_s));
        QVERIFY(selling.contains(u"Alt+1 – Alt+9 Tile pages"_s));
        QVERIFY(!selling.contains(u"F5 Tender 1"_s));
        const QStringList paying = namesIn(keyHelp(ui::KeyTable(), ui::KeyContext::Payment));
        QVERIFY(paying.contains(u"F5 Tender 1"_s));
        QVERIFY(!paying.contains(u"F5 Park"_s));
    }

    void CT_96_anAssignedKeyStandsInTheHelpAndBreaksUpItsRow()
    {
        const ui::KeyTable table = tableWith(uR"({"park":"Ctrl+K","tiles-3":"Alt+C"})"_s);
        const QStringList rows = namesIn(keyHelp(table, ui::KeyContext::Ticket));
        QVERIFY(rows.contains(u"Ctrl+K Park"_s));
        QVERIFY(rows.contains(u"Alt+C Tile page 3"_s));
        QVERIFY(rows.contains(u"Alt+1 Tile page 1"_s));
        QVERIFY(!rows.contains(u"Alt+1 – Alt+9 Tile pages"_s));
    }

    void CT_96_theCardHoldsEveryAction()
    {
        const KeyCard card
            = ui::keyCardOf(tableWith(uR"({"tiles-1":"Alt+A","screen-1":"Alt+S"})"_s));
        const auto rows = std::count_if(card.rows.begin(), card.rows.end(), [](const auto &row) {
            return !row.keys.isEmpty();
        });
        QCOMPARE(rows, ui::KeyTable::rows().size());
    }

    void CT_96_F1ShowsTheKeysOfTheScreenAndOfThePayment()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 340, coffee);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        window.key(Qt::Key_F1);
        QVERIFY(window.waitForDialog(u"Keys"_s));
        QVERIFY(window.has(u"F5: Park"_s));
        window.key(Qt::Key_F1); // no second one above
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.dialogTitle().isEmpty());
        window.sell(coffee);
        window.key(Qt::Key_F12);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        window.key(Qt::Key_F1);
        QVERIFY(window.waitForDialog(u"Keys"_s));
        QVERIFY(window.has(u"F5: Tender 1"_s));
        window.key(Qt::Key_F6); // what lies below does not act
        window.key(Qt::Key_Return);
        QVERIFY(window.waitForDialog(u"Payment"_s));
        QVERIFY(!window.has(u"Last 4 digits"_s));
    }

    void CT_96_anAssignedKeyActsAndEveryChipFollows()
    {
        TestShop shop;
        shop.addProduct(u"Coffee"_s, 340, coffee);
        shop.openShift();
        TestWindow window(shop);
        window.signInAnna();
        QCOMPARE(window.control(u"Park"_s)->accessibleDescription(), u"F5"_s);
        shop.set(setting::keyChanges, uR"({"park":"Ctrl+K","price":"F11","screen-2":"Alt+S"})"_s);
        QTRY_COMPARE(window.control(u"Park"_s)->accessibleDescription(), u"Ctrl+K"_s);
        QCOMPARE(window.control(u"Price"_s)->accessibleDescription(), u"F11"_s);
        QCOMPARE(window.control(u"Shift"_s)->accessibleDescription(), u"Alt+S"_s);
        window.sell(coffee);
        window.key(Qt::Key_F5);
        QVERIFY(!window.flow().ticket().isEmpty());
        window.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(window.flow().ticket().isEmpty());
    }

    void theCardGoesToThePrinterWithItsRows()
    {
        TestShop shop;
        shop.openShift();
        shop.set(setting::keyChanges, uR"({"park":"Ctrl+K"})"_s);
        till::PrinterSetup printer;
        printer.id = shop.desks().ids.make<PrinterId>();
        printer.name = u"Folder"_s;
        printer.profile = u"epson-80"_s;
        printer.transport = u"folder"_s;
        printer.address = u"paper"_s;
        printer.isDefault = true;
        expected(shop.desks().print.savePrinter(printer, shop.owner()));
        TestWindow window(shop);
        window.signInAnna();
        window.key(Qt::Key_F1);
        QVERIFY(window.waitForDialog(u"Keys"_s));
        window.click(u"Print key card"_s);
        QVERIFY(window.waitUntilShown(u"The key card is on its way to the printer."_s));
        const auto papers = expected(shop.desks().print.papersToPrint());
        QVERIFY(!papers.empty());
        const std::vector<KeyCardRow> &rows = papers.back().keys.rows;
        const auto isPark = [](const KeyCardRow &row) { return row.action == u"Park"_s; };
        const auto park = std::find_if(rows.begin(), rows.end(), isPark);
        QVERIFY(park != rows.end());
        QCOMPARE(park->keys, u"Ctrl+K"_s);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::HelpTest)
#include "helptest.moc"
