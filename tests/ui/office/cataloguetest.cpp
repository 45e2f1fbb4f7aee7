#include "core/domain/catalog/namedmappings.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/settings/settingsdesk.h"
#include "tests/support/checked.h"
#include "tests/ui/office/officewindow.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// Goods as a manager looks after them, over real desks.
class CatalogueTest : public Checked
{
    Q_OBJECT

private:
    static till::CodeAnswer find(TestShop &shop, const QString &code)
    {
        return expected(shop.desks().catalog.findCode(code));
    }
    static QString fileOf(const QTemporaryDir &folder, const QByteArray &content)
    {
        QFile file(folder.filePath(u"goods.csv"_s));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(content);
        }
        return file.fileName();
    }
    static void lookAt(TestWindow &window, const QString &path)
    {
        window.click(u"Import"_s);
        window.waitForDialog(u"Import products"_s);
        qobject_cast<QLineEdit *>(window.control(u"File"_s))->setText(path);
        window.click(u"Look at the file"_s);
    }

private slots:
    void aProductIsMadeFoundAndChanged()
    {
        TestShop shop;
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"Catalogue"_s);
        window.click(u"New product"_s);
        window.waitForDialog(u"New product"_s);
        window.fill(u"Name"_s, u"Green tea"_s);
        window.fill(u"SKU"_s, u"TEA-1"_s);
        window.fill(u"Price of one"_s, u"3.20"_s);
        window.click(u"Add barcode"_s);
        window.fill(u"Barcode 1"_s, u"4006381333931"_s);
        window.saveTo(u"product"_s);
        window.click(u"Save product"_s);
        QVERIFY(window.wait([&window] { return window.dialogTitle().isEmpty(); }));
        const till::CodeAnswer made = find(shop, u"4006381333931"_s);
        QVERIFY(made.found);
        QCOMPARE(made.found->product.name, u"Green tea"_s);
        QCOMPARE(made.found->product.prices.front().price, shop.amount(320));

        QVERIFY(window.waitUntilShown(u"Green tea"_s));
        window.saveTo(u"catalogue"_s);
        openRow(window, u"Products"_s, u"Green tea"_s);
        window.waitForDialog(u"Product"_s);
        window.fill(u"Name"_s, u"Jasmine tea"_s);
        window.click(u"Save product"_s);
        QVERIFY(window.wait([&window] { return window.dialogTitle().isEmpty(); }));
        QCOMPARE(find(shop, u"TEA-1"_s).found->product.name, u"Jasmine tea"_s);
    }

    void CT_31_aCodeThatAnotherProductHasIsRefusedByItsName()
    {
        TestShop shop;
        shop.addProduct(u"Can of cola"_s, 189, u"5449000000996"_s);
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"Catalogue"_s);
        window.click(u"New product"_s);
        window.waitForDialog(u"New product"_s);
        window.fill(u"Name"_s, u"Lemonade"_s);
        window.click(u"Add barcode"_s);
        window.fill(u"Barcode 1"_s, u"5449000000996"_s);
        window.click(u"Save product"_s);
        QVERIFY(window.waitUntilShown(u"Can of cola"_s));
        QCOMPARE(window.dialogTitle(), u"New product"_s);
        QVERIFY(find(shop, u"5449000000996"_s).found->product.name == u"Can of cola"_s);
    }

    void CT_85_aFileIsLookedAtImportedAndUndone()
    {
        TestShop shop;
        const QTemporaryDir folder;
        const QString path = fileOf(
            folder, "code,name,price\r\nA1,Apple,0.50\r\nB1,Bread,abc\r\nC1,Cake,2.80\r\n");
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"Catalogue"_s);
        lookAt(window, path);
        QVERIFY(window.waitUntilShown(u"2 new, 0 changed, 0 as they are, 1 refused"_s));
        QVERIFY(window.shows(u"not a number «abc»"_s));
        QVERIFY(!find(shop, u"A1"_s).found);
        window.saveTo(u"import"_s);
        window.control(u"Import"_s)->setFocus();
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.waitUntilShown(u"Done: 2 new"_s));
        QVERIFY(find(shop, u"A1"_s).found);
        window.click(u"Undo this import"_s);
        QVERIFY(window.waitUntilShown(u"The import is undone"_s));
        QVERIFY(!find(shop, u"A1"_s).found);
    }

    void columnsOfAnUnknownFileAreChosenAndKeptUnderAName()
    {
        TestShop shop;
        const QTemporaryDir folder;
        const QString path
            = fileOf(folder, "StockCode;Description;UnitPrice\r\n85123A;Heart holder;2,55\r\n");
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"Catalogue"_s);
        lookAt(window, path);
        QVERIFY(window.waitForDialog(u"Which column is what?"_s));
        choose(window, u"SKU"_s, u"StockCode"_s);
        choose(window, u"Name"_s, u"Description"_s);
        choose(window, u"Price"_s, u"UnitPrice"_s);
        window.fill(u"Keep under the name"_s, u"Old till"_s);
        window.saveTo(u"columns"_s);
        window.click(u"Use these columns"_s);
        QVERIFY(window.waitUntilShown(u"1 new"_s));
        const auto keptNow = [&shop] { // stored behind the import, which does not wait for it
            const Settings settings = expected(shop.desks().settings.settings());
            return namedMappingsFrom(settings.text(setting::importMappings));
        };
        QTRY_VERIFY(keptNow() && keptNow()->contains(u"Old till"_s));
        const auto kept = keptNow();
        QCOMPARE(kept->at(u"Old till"_s).columns.at(ProductField::Code), u"StockCode"_s);
    }

    void CT_87_theCatalogueIsWrittenAndReadAgainWithoutAChange()
    {
        TestShop shop;
        shop.addProduct(u"=1+1"_s, 420, u"4006381333931"_s);
        shop.addProduct(u"Bread; \"dark\""_s, 289, u"5901234123457"_s);
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"Catalogue"_s);
        QVERIFY(window.wait([&window] { return window.rowsIn(u"Products"_s) == 2; }));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"products.csv"_s);
        window.click(u"Export"_s);
        QVERIFY(window.waitForDialog(u"Export as CSV"_s));
        qobject_cast<QLineEdit *>(window.control(u"File"_s))->setText(path);
        window.click(u"Write file"_s);
        QVERIFY(window.waitUntilShown(u"Done: 2 row(s) are written."_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY2(written.contains("'=1+1"), written.constData());
        QVERIFY2(written.contains("\"Bread; \"\"dark\"\"\""), written.constData());
        window.key(Qt::Key_Escape);
        lookAt(window, path);
        QVERIFY(window.waitUntilShown(u"0 new, 0 changed, 2 as they are, 0 refused"_s));
        const auto products = expected(shop.desks().catalog.browse(QString(), std::nullopt, 0, 10));
        QCOMPARE(products.size(), std::size_t(2));
    }

    void aBundleKeepsItsComponents()
    {
        TestShop shop;
        shop.addProduct(u"Mug"_s, 500, u"MUG"_s);
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"Catalogue"_s);
        window.click(u"New product"_s);
        window.waitForDialog(u"New product"_s);
        window.fill(u"Name"_s, u"Gift box"_s);
        window.fill(u"SKU"_s, u"BOX"_s);
        window.fill(u"Price of one"_s, u"9.00"_s);
        window.click(u"Add component"_s);
        QVERIFY(window.waitForDialog(u"Add component"_s));
        QVERIFY(window.waitUntilShown(u"Mug"_s));
        window.click(u"Add"_s);
        QVERIFY(window.waitForDialog(u"New product"_s));
        window.fill(u"How many of Mug"_s, u"2"_s);
        window.click(u"Save product"_s);
        QVERIFY(window.wait([&window] { return window.dialogTitle().isEmpty(); }));
        const Product box = find(shop, u"BOX"_s).found->product;
        QCOMPARE(box.components.size(), std::size_t(1));
        QCOMPARE(box.components.front().quantity, Quantity::pieces(2));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::CatalogueTest)

#include "cataloguetest.moc"
