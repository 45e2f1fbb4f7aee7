#include "tests/support/checked.h"
#include "tests/support/importfiles.h"
#include "tests/support/importshop.h"

using namespace Qt::StringLiterals;

namespace countertop {

using tests::hasProblem;
using tests::ImportShop;
using tests::readBytes;

/// What a file of products is told about itself before anything is stored.
class ImportOdditiesTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_57_rowWithACardNumberIsRefused_data();
    void CT_57_rowWithACardNumberIsRefused();
    void CT_57_refusalShowsTheLastFourOnly();
    void barcodesAreNoCardNumbers();
    void CT_91_aBundleOfBundlesIsRefused();
    void columnNamedTwiceIsTold();
    void rowThatMadeWindows1252OfTheFileIsTold();
    void fileInUtf8SaysNothing();
    void fileWithAHeaderOnlyHasNoRows();
};

namespace {

std::vector<ImportIssue> issuesOf(const std::vector<ImportProblem> &problems)
{
    std::vector<ImportIssue> issues;
    for (const ImportProblem &problem : problems) {
        issues.push_back(problem.issue);
    }
    return issues;
}

} // namespace

void ImportOdditiesTest::CT_57_rowWithACardNumberIsRefused_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("column");
    QTest::newRow("as the name") << QByteArray("A,4111111111111111,1,,,,") << u"name"_s;
    QTest::newRow("in groups within the name")
        << QByteArray("A,gift 4111 1111 1111 1111 card,1,,,,") << u"name"_s;
    QTest::newRow("as the code") << QByteArray("4111111111111111,Bread,1,,,,") << u"code"_s;
    QTest::newRow("as a barcode") << QByteArray("A,Bread,1,4111111111111111,,,") << u"barcodes"_s;
    QTest::newRow("as the second barcode of fifteen digits")
        << QByteArray("A,Bread,1,4006381333931|378282246310005,,,") << u"barcodes"_s;
    QTest::newRow("as the unit of a barcode")
        << QByteArray("A,Bread,1,4006381333931:4111111111111111:6,,,") << u"barcodes"_s;
    QTest::newRow("as a category") << QByteArray("A,Bread,1,,4111111111111111,,") << u"category"_s;
    QTest::newRow("as the short number") << QByteArray("A,Bread,1,,,4111111111111111,") << u"plu"_s;
    QTest::newRow("as an option") << QByteArray("A,Bread,1,,,,Size=4111111111111111")
                                  << u"options"_s;
}

void ImportOdditiesTest::CT_57_rowWithACardNumberIsRefused()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, column);
    const auto file
        = readBytes("code,name,price,barcodes,category,plu,options\n" + row + "\nB,Butter,2,,,,\n");
    QVERIFY(file);
    ImportShop shop({});
    const ImportPlan plan = planImport(*file, shop.lookup(), {});
    QCOMPARE(plan.count(ImportAction::Refused), 1);
    QCOMPARE(plan.count(ImportAction::Create), 1);
    QCOMPARE(plan.steps.front().row, 2);
    const ImportProblem &problem = plan.steps.front().problems.back();
    QCOMPARE(problem.issue, ImportIssue::HoldsCardNumber);
    QCOMPARE(problem.column, column);
    QVERIFY(problem.text.contains(u"****"_s) && !problem.text.contains(u"4111111"_s));
    shop.store(plan);
    QCOMPARE(shop.size(), std::size_t{ 1 });
}

void ImportOdditiesTest::CT_57_refusalShowsTheLastFourOnly()
{
    const auto file = readBytes("Nr,Was,Preis\n7,Karte 4111-1111-1111-1111 neu,1\n",
                                ColumnMapping::fromText(u"code=Nr,name=Was,price=Preis").value());
    QVERIFY(file);
    QVERIFY(file->drafts.empty());
    QCOMPARE(file->problems,
             (std::vector<ImportProblem>{
                 { 2, u"Was"_s, ImportIssue::HoldsCardNumber, u"Karte ****1111 neu"_s } }));
}

void ImportOdditiesTest::barcodesAreNoCardNumbers()
{
    // Both pass the check of cards, as one barcode in ten does.
    const auto file = readBytes("code,name,price,barcodes\n"
                                "4000000000006,Bread,1,4000000000006\n"
                                "B,Case,1,10000000000008|4006381333931\n");
    QVERIFY(file);
    QCOMPARE(file->drafts.size(), std::size_t{ 2 });
    QVERIFY(file->problems.empty());
}

void ImportOdditiesTest::CT_91_aBundleOfBundlesIsRefused()
{
    ImportShop shop({});
    shop.store(planImport(*readBytes("code,name,price,components\n"
                                     "A,Apple,1,\n"
                                     "S,Set,2,A*2\n"),
                          shop.lookup(),
                          {}));
    QCOMPARE(shop.size(), std::size_t{ 2 });
    const auto rings = readBytes("code,name,price,components\n"
                                 "B1,One,10,B2\n"
                                 "B2,Two,10,B1\n"
                                 "B3,Itself,1,B3\n"
                                 "B4,Of a set,1,S\n"
                                 "B5,Good,1,A\n");
    QVERIFY(rings);
    const ImportPlan plan = planImport(*rings, shop.lookup(), {});
    QCOMPARE(plan.count(ImportAction::Create), 1);
    QCOMPARE(plan.count(ImportAction::Refused), 4);
    for (const ImportStep &step : plan.steps) {
        if (step.action == ImportAction::Refused) {
            QCOMPARE(step.problems.back().issue, ImportIssue::BundleInBundle);
        }
    }
}

void ImportOdditiesTest::columnNamedTwiceIsTold()
{
    const auto file = readBytes("code,name,Price,stock, price \nA,Apple,1.20,3,9.99\n");
    QVERIFY(file);
    QCOMPARE(tests::minorOf(file->drafts.at(0)), 120);
    ImportShop shop({});
    const ImportPlan plan = planImport(*file, shop.lookup(), {});
    QCOMPARE(plan.count(ImportAction::Create), 1);
    QCOMPARE(
        plan.notices,
        (std::vector<ImportProblem>{ { 1, u"price"_s, ImportIssue::ColumnTwice, u"3 + 5"_s } }));
}

void ImportOdditiesTest::rowThatMadeWindows1252OfTheFileIsTold()
{
    const auto file = readBytes("code,name,price\n\nA,K\xC3\xA4se,1\nB,Caf\xE9,2\nC,Pur\xE9"
                                "e,3\n");
    QVERIFY(file);
    QCOMPARE(file->dialect.encoding, CsvEncoding::Windows1252);
    QCOMPARE(file->dialect.notUtf8Row, 4);
    ImportShop shop({});
    const ImportPlan plan = planImport(*file, shop.lookup(), {});
    QCOMPARE(issuesOf(plan.steps.at(1).problems), (std::vector{ ImportIssue::NotUtf8 }));
    QCOMPARE(plan.steps.at(1).row, 4);
    QVERIFY(plan.steps.at(0).problems.empty() && plan.steps.at(2).problems.empty());
    QVERIFY(plan.notices.empty());
    const auto inHeader = readBytes("code,name,price,Gr\xF6\xDF"
                                    "e\nA,Apple,1,M\n");
    QVERIFY(inHeader);
    const ImportPlan told = planImport(*inHeader, shop.lookup(), {});
    QCOMPARE(told.notices, (std::vector<ImportProblem>{ { 1, {}, ImportIssue::NotUtf8, {} } }));
}

void ImportOdditiesTest::fileInUtf8SaysNothing()
{
    const auto file = readBytes("code,name,price\nA,K\xC3\xA4se \xE2\x82\xAC,1\n");
    QVERIFY(file);
    QCOMPARE(file->dialect.notUtf8Row, 0);
    QVERIFY(file->problems.empty());
}

void ImportOdditiesTest::fileWithAHeaderOnlyHasNoRows()
{
    const auto file = readBytes("code,name,price\n\n");
    QVERIFY(file);
    QCOMPARE(file->rows, 0);
    QVERIFY(file->drafts.empty());
}

} // namespace countertop

CT_TEST_CLASS(countertop::ImportOdditiesTest)
#include "importodditiestest.moc"
