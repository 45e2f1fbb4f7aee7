#include "core/till/report/exporter.h"

#include "core/till/account/accountdesk.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/catalog/importdesk.h"
#include "core/till/report/reportdesk.h"
#include "tests/support/checked.h"
#include "tests/support/standalone.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop {

using till::Exporter;
using till::ExportTable;

class ExporterTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void customersGoOutWithWhatTheyOwe();
    void stockAndUnknownScansGoOut();
    void salesGoOutLineByLine();
    void shiftsGoOutOldestFirst();
    void bothPricesOfAPriceChangeGoOut();
    void CT_87_productsComeInAgainWithoutAChange();
    void aFileThatCannotBeWrittenLeavesTheFormerOne();
    void everyTableIsFoundByItsCode();

private:
    /// The rows of an exported table, without its header.
    static QStringList rows(tests::StandAlone &shop, ExportTable table)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"table.csv"_s);
        const auto count = Exporter(*shop.sync).write(table, path).takeResult();
        QFile file(path);
        if (!count || !file.open(QIODevice::ReadOnly)) {
            return { u"not written"_s };
        }
        QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        lines.removeFirst();
        return lines.size() == *count ? lines : QStringList{ u"the count is off"_s };
    }

    static void import(tests::StandAlone &shop, const QString &folder, const QByteArray &content)
    {
        QFile file(folder + u"/in.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        till::ImportDesk desk(*shop.sync);
        QVERIFY(desk.run({ .path = file.fileName() }, shop.owner()).takeResult());
    }
};

void ExporterTest::customersGoOutWithWhatTheyOwe()
{
    tests::StandAlone shop;
    Customer customer;
    customer.id = shop.ids.make<CustomerId>();
    customer.name = u"Mara \"M\" Lind"_s;
    customer.phone = u"+49 30 1234"_s;
    customer.isTaxExempt = true;
    customer.taxExemptionNumber = u"X-1"_s;
    customer.creditLimit = tests::eur(5000);
    QVERIFY(till::AccountDesk(*shop.sync).save(customer, shop.owner()).takeResult());
    const QStringList found = rows(shop, ExportTable::Customers);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().startsWith(customer.id.toText()
                                      + u",\"Mara \"\"M\"\" Lind\",'+49 30 1234,,yes,X-1,50.00,"_s),
             qPrintable(found.first()));
}

void ExporterTest::stockAndUnknownScansGoOut()
{
    tests::StandAlone shop;
    const QTemporaryDir folder;
    import(shop, folder.path(), "code,name,price,stock tracked,stock\nA,Apple,1.20,yes,12\n");
    QCOMPARE(rows(shop, ExportTable::Stock), QStringList{ u"A,Apple,12,pc"_s });
    till::CatalogDesk catalog(*shop.sync);
    QVERIFY(catalog.noteUnknownScan(u"=4711"_s, shop.owner()).takeResult());
    QVERIFY(catalog.noteUnknownScan(u"=4711"_s, shop.owner()).takeResult());
    const QStringList scans = rows(shop, ExportTable::UnknownScans);
    QCOMPARE(scans.size(), 1);
    QVERIFY2(scans.first().startsWith(u"'=4711,2,2026-05-14T"_s), qPrintable(scans.first()));
}

void ExporterTest::salesGoOutLineByLine()
{
    tests::StandAlone shop;
    shop.openShift();
    Product coffee = tests::aProduct(u"Coffee"_s).costing(1092);
    coffee.sku = u"C1"_s;
    QVERIFY(shop.sell(coffee));
    QVERIFY(shop.sell(coffee));
    const QStringList sales = rows(shop, ExportTable::Sales);
    QCOMPARE(sales.size(), 2);
    for (const QString &row : sales) {
        const QStringList cells = row.split(u',');
        QCOMPARE(cells.size(), 14);
        QCOMPARE(cells.at(4), u"C1"_s);
        QCOMPARE(cells.at(5), u"Coffee"_s);
        QCOMPARE(cells.at(9), u"10.92"_s);
        QCOMPARE(cells.at(13), u"10.92"_s);
    }
    QVERIFY(sales.first().split(u',').first() != sales.last().split(u',').first());
}

void ExporterTest::shiftsGoOutOldestFirst()
{
    tests::StandAlone shop;
    till::ShiftDesk desk(*shop.till);
    for (int shift = 0; shift < 2; ++shift) {
        shop.openShift();
        till::CloseShift close;
        close.reason = u"not counted"_s;
        close.by = shop.owner();
        QVERIFY(desk.close(close).takeResult());
    }
    const QStringList shifts = rows(shop, ExportTable::Shifts);
    QCOMPARE(shifts.size(), 2);
    QVERIFY2(shifts.first().startsWith(u"1,1,2026-05-14,"_s), qPrintable(shifts.first()));
    QVERIFY2(shifts.last().startsWith(u"2,2,2026-05-14,"_s), qPrintable(shifts.last()));
    QVERIFY2(shifts.last().endsWith(u",Mats,100.00,0.00,"_s), qPrintable(shifts.last()));
}

void ExporterTest::bothPricesOfAPriceChangeGoOut()
{
    tests::StandAlone shop;
    till::SalesReport report{
        { .group = till::ReportGroup::PriceChange }, 1, {}, { {}, {}, 2, tests::eur(-780) }
    };
    report.rows.push_back({ u"key"_s,
                            u"Lamp"_s,
                            2,
                            tests::eur(-780),
                            0,
                            PriceChange{ tests::eur(2490), tests::eur(2100), u"Anna"_s } });
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"prices.csv"_s));
    QVERIFY(Exporter(*shop.sync).writeReport(report, file.fileName()).takeResult());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
             QByteArray("\xEF\xBB\xBF"
                        "name,list price,price,person,count,amount\r\n"
                        "Lamp,24.90,21.00,Anna,2,-7.80\r\n"
                        "total,,,,2,-7.80\r\n"));
}

void ExporterTest::CT_87_productsComeInAgainWithoutAChange()
{
    tests::StandAlone shop;
    const QTemporaryDir folder;
    import(shop, folder.path(), "code,name,price\nA,=1+1,1.20\nB,\"say \"\"b\"\", then c\",2.00\n");
    const QStringList products = rows(shop, ExportTable::Products);
    QCOMPARE(products.size(), 2);
    QVERIFY2(products.first().startsWith(u"A,'=1+1,1.20,"_s), qPrintable(products.first()));
    const QString out = folder.filePath(u"out.csv"_s);
    QVERIFY(Exporter(*shop.sync).write(ExportTable::Products, out).takeResult());
    till::ImportDesk desk(*shop.sync);
    const auto again = desk.run({ .path = out }, shop.owner()).takeResult();
    QVERIFY(again);
    QCOMPARE(again->created + again->updated + again->refused, 0);
    QCOMPARE(again->unchanged, 2);
    const auto found = till::CatalogDesk(*shop.sync).findCode(u"A"_s).takeResult();
    QCOMPARE(found->found->product.name, u"=1+1"_s);
}

void ExporterTest::aFileThatCannotBeWrittenLeavesTheFormerOne()
{
    tests::StandAlone shop;
    const QTemporaryDir folder;
    const auto nowhere = Exporter(*shop.sync)
                             .write(ExportTable::Products, folder.filePath(u"absent/table.csv"_s))
                             .takeResult();
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().code.is(till::ExportError::NotWritten));
    const QString path = folder.filePath(u"table.csv"_s);
    QVERIFY(QDir().mkpath(path)); // a folder stands where the file should
    const auto blocked = Exporter(*shop.sync).write(ExportTable::Products, path).takeResult();
    QVERIFY(!blocked);
    QVERIFY(QFileInfo(path).isDir());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void ExporterTest::everyTableIsFoundByItsCode()
{
    for (const ExportTable table : till::exportTables()) {
        QCOMPARE(till::exportTableFromCode(till::exportTableCode(table)), std::optional(table));
    }
    QVERIFY(!till::exportTableFromCode(u"wages"));
}

} // namespace countertop

CT_TEST_CLASS(countertop::ExporterTest)
#include "exportertest.moc"
