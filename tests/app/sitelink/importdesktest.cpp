#include "core/till/catalog/importdesk.h"

#include "app/terminal/shop/demoshop.h"
#include "core/till/account/accountdesk.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/journal/diskroom.h"
#include "tests/support/checked.h"
#include "tests/support/standalone.h"

#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace countertop {

using till::ImportDesk;

class ImportDeskTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_85_dryRunStoresNothing();
    void CT_85_killedHalfWayGoesOnAndAgainChangesNothing();
    void CT_85_undoGivesBackWhatWas();
    void CT_101_importsWaitWhereTheDiskIsNearlyFull();
    void stockOfNewProductsIsReceived();
    void demoShopIsWhole();

private:
    /// A file of our own CSV.
    struct Csv
    {
        explicit Csv(const QByteArray &content)
        {
            file.open();
            file.write(content);
            file.flush();
        }
        till::ImportRequest request() const { return { .path = file.fileName() }; }
        QTemporaryFile file;
    };

    static std::size_t products(tests::StandAlone &shop)
    {
        return till::CatalogDesk(*shop.sync).browse(QString(), {}, 0, 1000).takeResult()->size();
    }
};

void ImportDeskTest::CT_85_dryRunStoresNothing()
{
    tests::StandAlone shop;
    const Csv csv("code,name,price\nA,Apple,1.20\nB,Bread,abc\nC,Cake,3.00\n");
    const auto preview = ImportDesk(*shop.sync).dryRun(csv.request()).takeResult();
    QVERIFY(preview);
    QCOMPARE(preview->plan.count(ImportAction::Create), 2);
    QCOMPARE(preview->plan.count(ImportAction::Refused), 1);
    bool isNamed = false;
    for (const ImportStep &step : preview->plan.steps) {
        for (const ImportProblem &problem : step.problems) {
            isNamed = isNamed || (problem.row == 3 && problem.column == u"price"_s);
        }
    }
    QVERIFY(isNamed);
    QCOMPARE(products(shop), std::size_t(0));
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM imports"_s), 0);
}

void ImportDeskTest::CT_85_killedHalfWayGoesOnAndAgainChangesNothing()
{
    tests::StandAlone shop;
    QByteArray content("code,name,price,category\n");
    for (int row = 0; row < 1200; ++row) {
        content += QStringLiteral("P%1,Product %1,1.20,Drinks > Juice\n").arg(row).toUtf8();
    }
    const Csv csv(content);
    shop.wire->commandsUntilCut = 3; // begin and two pieces arrive
    QVERIFY(!ImportDesk(*shop.sync).run(csv.request(), shop.owner()).takeResult());
    QCOMPARE(products(shop), std::size_t(0));
    const std::int64_t staged = shop.siteNumber(u"SELECT count(*) FROM import_rows"_s);
    QVERIFY(staged > 0 && staged < 1202);
    shop.restart();
    const auto outcome = ImportDesk(*shop.sync).run(csv.request(), shop.owner()).takeResult();
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().detail));
    QCOMPARE(outcome->created, 1200);
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM imports"_s), 1);
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM products"_s), 1200);
    const auto answer = till::CatalogDesk(*shop.sync).findCode(u"P1199"_s).takeResult();
    QCOMPARE(answer->found->categoryName, u"Juice"_s);
    QVERIFY(answer->found->taxClass.has_value());
    const auto again = ImportDesk(*shop.sync).run(csv.request(), shop.owner()).takeResult();
    QVERIFY(again);
    QCOMPARE(again->created + again->updated, 0);
    QCOMPARE(again->unchanged, 1200);
}

void ImportDeskTest::CT_85_undoGivesBackWhatWas()
{
    tests::StandAlone shop;
    ImportDesk desk(*shop.sync);
    const Csv first("code,name,price\nA,Apple,1.20\n");
    const auto before = desk.run(first.request(), shop.owner()).takeResult();
    QVERIFY(before);
    const Csv second("code,name,price\nA,Apple,1.50\nB,Bread,2.00\n");
    const auto outcome = desk.run(second.request(), shop.owner()).takeResult();
    QVERIFY(outcome);
    QCOMPARE(outcome->created, 1);
    QCOMPARE(outcome->updated, 1);
    QCOMPARE(products(shop), std::size_t(2));
    QVERIFY(desk.undo(outcome->importId, shop.owner()).takeResult());
    QCOMPARE(products(shop), std::size_t(1));
    const auto apple = till::CatalogDesk(*shop.sync).findCode(u"A"_s).takeResult();
    QCOMPARE(apple->found->product.prices.back().price, tests::eur(120));
    QVERIFY(desk.undo(before->importId, shop.owner()).takeResult());
    QCOMPARE(products(shop), std::size_t(0));
    QCOMPARE(desk.imports().takeResult()->size(), std::size_t(2));
    const auto third = desk.run(second.request(), shop.owner()).takeResult();
    QVERIFY(third);
    QCOMPARE(third->created, 2);
}

void ImportDeskTest::CT_101_importsWaitWhereTheDiskIsNearlyFull()
{
    tests::StandAlone shop;
    const Csv csv("code,name,price\nA,Apple,1.20\n");
    Settings settings; // as if this disk had less than the limit
    QVERIFY(settings.set(setting::diskStopMib, { u"1000000"_s, 1, {}, {} }));
    if (shop.till->diskLevel(till::diskThresholds(settings)) != storage::DiskLevel::NoImports) {
        QSKIP("this disk has more room than the largest limit");
    }
    shop.till->useSettings(settings);
    const auto refused = ImportDesk(*shop.sync).run(csv.request(), shop.owner()).takeResult();
    QVERIFY(!refused);
    QVERIFY(refused.error().code.is(till::ImportDeskError::DiskLow));
    QCOMPARE(products(shop), std::size_t(0));
    shop.till->useSettings(Settings());
    QVERIFY(ImportDesk(*shop.sync).run(csv.request(), shop.owner()).takeResult());
    QCOMPARE(products(shop), std::size_t(1));
}

void ImportDeskTest::stockOfNewProductsIsReceived()
{
    tests::StandAlone shop;
    ImportDesk desk(*shop.sync);
    const Csv csv("code,name,price,stock tracked,stock\nA,Apple,1.20,yes,12\n");
    const auto outcome = desk.run(csv.request(), shop.owner()).takeResult();
    QVERIFY(outcome);
    const auto apple = till::CatalogDesk(*shop.sync).findCode(u"A"_s).takeResult();
    QCOMPARE(apple->found->onHand, std::optional(Quantity::pieces(12)));
    QVERIFY(desk.undo(outcome->importId, shop.owner()).takeResult());
    QCOMPARE(shop.siteNumber(u"SELECT sum(quantity_thousandths) FROM stock_on_hand"_s), 0);
}

void ImportDeskTest::demoShopIsWhole()
{
    tests::StandAlone shop;
    till::PeopleDesk people(*shop.sync);
    people.usePepper(*till::PinHasher::withPepper(QByteArray(32, 'p')));
    const auto filled = terminal::fillDemoShop(*shop.sync, people, shop.owner());
    QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
    QVERIFY(products(shop) >= 300);
    QCOMPARE(people.people().takeResult()->size(), std::size_t(6));
    const auto tiles = people.people().takeResult();
    for (const till::PersonTile &tile : *tiles) {
        if (tile.person.name == u"Anna"_s) {
            const auto session = people.signIn(tile.person.id, u"482913"_s).takeResult();
            QVERIFY(session);
            QCOMPARE(session->role.name, u"Cashier"_s);
        }
    }
    const auto pages = till::CatalogDesk(*shop.sync).tilePages().takeResult();
    QVERIFY(pages->size() > 3);
    for (const till::TilePage &page : *pages) {
        QVERIFY2(!page.tiles.empty(), qPrintable(page.name));
    }
    const auto mara = till::AccountDesk(*shop.sync).search(u"mara"_s, 5).takeResult();
    QCOMPARE(mara->front().storeCredit, tests::eur(1240));
    QCOMPARE(mara->front().freeLimit, std::optional(tests::eur(20'000)));
    const auto cheese = till::CatalogDesk(*shop.sync).findCode(u"2200042002347"_s).takeResult();
    QCOMPARE(cheese->match, till::CodeMatch::Label);
    QVERIFY(cheese->found.has_value());
}

} // namespace countertop

CT_TEST_CLASS(countertop::ImportDeskTest)
#include "importdesktest.moc"
