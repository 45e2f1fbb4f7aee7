#include "core/till/catalog/catalogdesk.h"

#include "tests/support/checked.h"
#include "tests/support/standalone.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::CatalogDesk;
using till::CodeMatch;

class CatalogDeskTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_18_firstThatAnswersWins();
    void CT_20_wordBeginningsInEveryScript_data();
    void CT_20_wordBeginningsInEveryScript();
    void CT_20_disabledIsNotOfferedAndItsCodeSaysSo();
    void CT_20_categoryIsFoundByItsNameOfToday();
    void CT_19_searchListsAndSellsNothing();
    void CT_21_unknownScansAreCounted();
    void CT_57_aScannedCardIsNotKept();
    void fragmentsOfChineseAreFound();
    void variantsStandUnderTheirParent();
    void tilePagesFollowTheTree();
    void bundleKeepsItsComponents();

private:
    static void save(tests::StandAlone &shop, Product product)
    {
        product.taxClass = shop.made->standardTaxClass;
        const auto saved
            = CatalogDesk(*shop.sync).change({ .product = product }, shop.owner()).takeResult();
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().detail));
    }
    static QStringList found(tests::StandAlone &shop, const QString &text)
    {
        QStringList names;
        const auto hits = CatalogDesk(*shop.sync).search(text, 50).takeResult();
        for (const till::SellableProduct &hit : *hits) {
            names << hit.product.name;
        }
        return names;
    }
};

void CatalogDeskTest::CT_18_firstThatAnswersWins()
{
    tests::StandAlone shop;
    save(shop, tests::aProduct(u"A"_s).costing(420).withBarcode(u"2100042005839"_s));
    save(shop, tests::aProduct(u"Seventeen"_s).costing(1).withBarcode(u"17"_s));
    save(shop, tests::aProduct(u"B"_s).costing(2).withPlu(u"0017"_s));
    save(shop, tests::aProduct(u"C"_s).costing(3).withPlu(u"42"_s));
    CatalogDesk desk(*shop.sync);
    QVERIFY(shop.sync
                ->command(u"setting.set"_s,
                          { { "key"_L1, QString(setting::labelRules) },
                            { "value"_L1, u"21:5:5:price:pc"_s } },
                          shop.owner().ref())
                .takeResult());
    const auto exact = desk.findCode(u"2100042005839"_s).takeResult();
    QCOMPARE(exact->match, CodeMatch::Barcode);
    QCOMPARE(exact->found->product.name, u"A"_s);
    QCOMPARE(exact->found->product.prices.front().price, tests::eur(420));
    QVERIFY(exact->found->taxClass.has_value());
    QCOMPARE(desk.findCode(u"17"_s).takeResult()->found->product.name, u"Seventeen"_s);
    QCOMPARE(desk.findCode(u"017"_s).takeResult()->found->product.name, u"B"_s);
    QCOMPARE(desk.findCode(u"B"_s).takeResult()->match, CodeMatch::Sku);
    const auto unknown = desk.findCode(u"4006381333931"_s).takeResult();
    QCOMPARE(unknown->match, CodeMatch::Unknown);
    QVERIFY(!unknown->found);
}

void CatalogDeskTest::CT_20_wordBeginningsInEveryScript_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("Latin without its accent") << u"kase"_s << u"Käse"_s;
    QTest::newRow("Cyrillic in lower case") << u"сыр"_s << u"Сыр"_s;
    QTest::newRow("Arabic") << u"جبن"_s << u"جبن"_s;
    QTest::newRow("Chinese") << u"奶酪"_s << u"奶酪"_s;
    QTest::newRow("two word beginnings in any order") << u"cho da"_s << u"Dark chocolate"_s;
}

void CatalogDeskTest::CT_20_wordBeginningsInEveryScript()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    tests::StandAlone shop;
    for (const QString &each :
         { u"Käse"_s, u"Сыр"_s, u"جبن"_s, u"奶酪"_s, u"Dark chocolate"_s, u"Bread"_s }) {
        save(shop, tests::aProduct(each).costing(189));
    }
    QCOMPARE(found(shop, typed), QStringList{ name });
}

void CatalogDeskTest::CT_20_disabledIsNotOfferedAndItsCodeSaysSo()
{
    tests::StandAlone shop;
    Product old = tests::aProduct(u"Old bread"_s).costing(189).withBarcode(u"40170725"_s);
    old.isActive = false;
    save(shop, old);
    QVERIFY(found(shop, u"old"_s).isEmpty());
    const auto answer = CatalogDesk(*shop.sync).findCode(u"40170725"_s).takeResult();
    QVERIFY(answer->found.has_value());
    QVERIFY(!answer->found->product.isActive);
    QCOMPARE(CatalogDesk(*shop.sync).browse(u"old"_s, {}, 0, 10).takeResult()->size(),
             std::size_t(1));
}

void CatalogDeskTest::CT_20_categoryIsFoundByItsNameOfToday()
{
    tests::StandAlone shop;
    CatalogDesk desk(*shop.sync);
    Category dairy;
    dairy.id = shop.ids.make<CategoryId>();
    dairy.name = u"Milchprodukte"_s;
    Category cheese;
    cheese.id = shop.ids.make<CategoryId>();
    cheese.name = u"Käse"_s;
    cheese.parent = dairy.id;
    for (const Category &category : { dairy, cheese }) {
        QVERIFY(desk.change({ .category = category }, shop.owner()).takeResult());
    }
    Product gouda = tests::aProduct(u"Gouda"_s).costing(189);
    gouda.category = cheese.id;
    save(shop, gouda);
    save(shop, tests::aProduct(u"Gouda biscuit"_s).costing(99));
    QCOMPARE(found(shop, u"kase gouda"_s), QStringList{ u"Gouda"_s });
    QCOMPARE(found(shop, u"gou milch"_s), QStringList{ u"Gouda"_s }); // a category above it
    QCOMPARE(found(shop, u"brot gouda"_s), QStringList());
    QCOMPARE(desk.browse(u"kase"_s, {}, 0, 10).takeResult()->size(), std::size_t(1));
    cheese.name = u"乳酪制品"_s;
    cheese.version = 1;
    QVERIFY(desk.change({ .category = cheese }, shop.owner()).takeResult());
    QCOMPARE(found(shop, u"制品 gouda"_s), QStringList{ u"Gouda"_s });
    QCOMPARE(found(shop, u"制酪 gouda"_s), QStringList());
    QCOMPARE(found(shop, u"kase gouda"_s), QStringList());
}

void CatalogDeskTest::CT_19_searchListsAndSellsNothing()
{
    tests::StandAlone shop;
    for (const QString &each : { u"Oat milk"_s, u"Oat bread"_s, u"Roasted oats"_s, u"Rye"_s }) {
        save(shop, tests::aProduct(each).costing(189));
    }
    QCOMPARE(found(shop, u"oat"_s),
             (QStringList{ u"Oat bread"_s, u"Oat milk"_s, u"Roasted oats"_s }));
    QCOMPARE(found(shop, u"rye"_s).size(), 1);
    QCOMPARE(CatalogDesk(*shop.sync).findCode(u"rye bread"_s).takeResult()->match,
             CodeMatch::Unknown);
}

void CatalogDeskTest::CT_21_unknownScansAreCounted()
{
    tests::StandAlone shop;
    CatalogDesk desk(*shop.sync);
    QVERIFY(desk.noteUnknownScan(u"4006381333931"_s, shop.owner()).takeResult());
    shop.clock.advance(std::chrono::seconds(60));
    QVERIFY(desk.noteUnknownScan(u"4006381333931"_s, shop.owner()).takeResult());
    shop.restart();
    const auto scans = CatalogDesk(*shop.sync).unknownScans().takeResult();
    QCOMPARE(scans->size(), std::size_t(1));
    QCOMPARE(scans->front().code, u"4006381333931"_s);
    QCOMPARE(scans->front().count, 2);
    QCOMPARE(scans->front().lastBy.name, u"Mats"_s);
    QCOMPARE(scans->front().lastAt.ms(), shop.clock.now().ms());
}

void CatalogDeskTest::CT_57_aScannedCardIsNotKept()
{
    tests::StandAlone shop;
    CatalogDesk desk(*shop.sync);
    QVERIFY(!desk.noteUnknownScan(u"4111111111111111"_s, shop.owner()).result());
    QVERIFY(!desk.noteUnknownScan(u"5555-5555-5555-4444"_s, shop.owner()).result());
    QVERIFY(desk.noteUnknownScan(u"4006381333931"_s, shop.owner()).result());
    QVERIFY(desk.noteUnknownScan(u"4-006381-333931"_s, shop.owner()).result()); // a barcode still
    const auto scans = desk.unknownScans().result();
    QCOMPARE(scans->size(), std::size_t(2));
    for (const auto &scan : *scans) {
        QVERIFY2(scan.code.startsWith(u"4006"_s) || scan.code.startsWith(u"4-006"_s),
                 qPrintable(scan.code));
    }
}

void CatalogDeskTest::fragmentsOfChineseAreFound()
{
    tests::StandAlone shop;
    save(shop, tests::aProduct(u"有机奶酪"_s).costing(189));
    save(shop, tests::aProduct(u"奶油酪"_s).costing(189));
    QCOMPARE(found(shop, u"奶酪"_s), QStringList{ u"有机奶酪"_s });
}

void CatalogDeskTest::variantsStandUnderTheirParent()
{
    tests::StandAlone shop;
    Product shirt = tests::aProduct(u"Shirt"_s).costing(2490);
    shirt.hasVariants = true;
    save(shop, shirt);
    for (const QString &size : { u"M"_s, u"L"_s }) {
        Product variant = tests::aProduct(u"Shirt "_s + size).costing(2490);
        variant.parent = shirt.id;
        variant.options = { { u"Size"_s, size } };
        save(shop, variant);
    }
    QCOMPARE(found(shop, u"shirt"_s), QStringList{ u"Shirt"_s });
    QCOMPARE(CatalogDesk(*shop.sync).variants(shirt.id).takeResult()->size(), std::size_t(2));
}

void CatalogDeskTest::tilePagesFollowTheTree()
{
    tests::StandAlone shop;
    CatalogDesk desk(*shop.sync);
    Category bakery{ .id = tests::idOf<CategoryId>(u"Bakery"), .name = u"Bakery"_s };
    bakery.isTilePage = true;
    bakery.order = CategoryOrder::Saved;
    QVERIFY(desk.change({ .category = bakery }, shop.owner()).takeResult());
    int place = 2;
    for (const QString &name : { u"Bread"_s, u"Roll"_s }) {
        Product product = tests::aProduct(name).costing(100);
        product.category = bakery.id;
        product.tileOrder = place--;
        product.isFavourite = name == u"Roll"_s;
        save(shop, product);
    }
    const auto pages = desk.tilePages().takeResult();
    QCOMPARE(pages->size(), std::size_t(2));
    QVERIFY(!pages->at(0).category);
    QCOMPARE(pages->at(0).tiles.size(), std::size_t(1));
    QCOMPARE(pages->at(1).name, u"Bakery"_s);
    QCOMPARE(pages->at(1).tiles.front().product.name, u"Roll"_s);
    QCOMPARE(pages->at(1).tiles.front().categoryName, u"Bakery"_s);
}

void CatalogDeskTest::bundleKeepsItsComponents()
{
    tests::StandAlone shop;
    const Product tea = tests::aProduct(u"Tea"_s).costing(500);
    save(shop, tea);
    Product set = tests::aProduct(u"Set"_s).costing(900).withBarcode(u"40170725"_s);
    set.components = { { tea.id, Quantity::pieces(2) } };
    save(shop, set);
    const auto answer = CatalogDesk(*shop.sync).findCode(u"40170725"_s).takeResult();
    QCOMPARE(answer->found->components.size(), std::size_t(1));
    QCOMPARE(answer->found->components.front().product.name, u"Tea"_s);
    QVERIFY(answer->found->components.front().taxClass.has_value());
}

} // namespace countertop

CT_TEST_CLASS(countertop::CatalogDeskTest)
#include "catalogdesktest.moc"
