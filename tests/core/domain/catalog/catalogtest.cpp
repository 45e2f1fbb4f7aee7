#include "core/domain/catalog/categorytree.h"
#include "core/domain/catalog/productcheck.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

Category category(const QString &name, const std::optional<QString> &parent = {})
{
    Category made;
    made.id = idOf<CategoryId>(name);
    made.name = name;
    if (parent) {
        made.parent = idOf<CategoryId>(*parent);
    }
    return made;
}

CategoryTree drinks()
{
    return CategoryTree({ category(QStringLiteral("Drinks")),
                          category(QStringLiteral("Juice"), QStringLiteral("Drinks")),
                          category(QStringLiteral("beer"), QStringLiteral("Drinks")) });
}

Product changedPen(const std::function<void(Product &)> &change)
{
    return aProduct(QStringLiteral("Pen"))
        .costing(189)
        .withBarcode(QStringLiteral("1"))
        .changed(change);
}

bool refusesWith(const Product &product, ProductError code)
{
    const Result<void> result = checkProduct(product);
    return !result && result.error().code.is(code);
}

} // namespace

class CatalogTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_92_subCategoriesRollUpOnce();
    void CT_92_aRingIsRefused();
    void CT_92_aCategoryInUseIsNotDeleted();
    void categoriesStandInNameOrSavedOrder();
    void ICX_09_skuIsNeededWhenStockIsTracked();
    void CT_31_codesAndFactorsOfOneProduct();
    void impossibleProductsAreRefused();
    void CT_57_aProductHoldsNoCardNumber();
    void taxClassesAreChecked();
    void ICX_17_variantsAreChosenByAllTheirOptions();
    void pricesOfAList();
};

void CatalogTest::CT_92_subCategoriesRollUpOnce()
{
    const CategoryId juice = idOf<CategoryId>(u"Juice");
    const CategoryId top = idOf<CategoryId>(u"Drinks");
    const auto sums = drinks().rolledUp({ { juice, eur(378) }, { top, eur(567) } });
    QCOMPARE(sums.at(juice).minor(), 378);
    QCOMPARE(sums.at(top).minor(), 945);
    QCOMPARE(sums.size(), std::size_t{ 2 });
}

void CatalogTest::CT_92_aRingIsRefused()
{
    const CategoryTree tree = drinks();
    QVERIFY(tree.checkSave(category(QStringLiteral("Drinks"), QStringLiteral("Juice")))
                .error()
                .code.is(CategoryError::Ring));
    QVERIFY(tree.checkSave(category(QStringLiteral("Drinks"), QStringLiteral("Drinks")))
                .error()
                .code.is(CategoryError::Ring));
    QVERIFY(tree.checkSave(category(QStringLiteral("Tea"), QStringLiteral("None")))
                .error()
                .code.is(CategoryError::UnknownParent));
    QVERIFY(tree.checkSave(category(QStringLiteral("Tea"), QStringLiteral("Juice"))).has_value());
    // Even a ring that was stored somehow does not hang the walk.
    const CategoryTree ring({ category(QStringLiteral("a"), QStringLiteral("b")),
                              category(QStringLiteral("b"), QStringLiteral("a")) });
    QCOMPARE(ring.pathTo(idOf<CategoryId>(u"a")).size(), std::size_t{ 2 });
}

void CatalogTest::CT_92_aCategoryInUseIsNotDeleted()
{
    const Result<void> juice = drinks().checkDelete(idOf<CategoryId>(u"Juice"), 4);
    QVERIFY(juice.error().code.is(CategoryError::InUse));
    QVERIFY(juice.error().detail.contains(u'4'));
    QVERIFY(
        drinks().checkDelete(idOf<CategoryId>(u"Drinks"), 0).error().code.is(CategoryError::InUse));
    QVERIFY(drinks().checkDelete(idOf<CategoryId>(u"Juice"), 0).has_value());
}

void CatalogTest::categoriesStandInNameOrSavedOrder()
{
    Category top = category(QStringLiteral("Drinks"));
    Category juice = category(QStringLiteral("Juice"), QStringLiteral("Drinks"));
    Category beer = category(QStringLiteral("beer"), QStringLiteral("Drinks"));
    juice.place = 1;
    beer.place = 2;
    QCOMPARE(CategoryTree({ top, juice, beer }).childrenOf(top.id).front().name,
             QStringLiteral("beer"));
    top.order = CategoryOrder::Saved;
    QCOMPARE(CategoryTree({ top, juice, beer }).childrenOf(top.id).front().name,
             QStringLiteral("Juice"));
    QCOMPARE(CategoryTree({ top, juice, beer }).childrenOf(std::nullopt).size(), std::size_t{ 1 });
}

void CatalogTest::ICX_09_skuIsNeededWhenStockIsTracked()
{
    QVERIFY(checkProduct(changedPen([](Product &pen) { pen.sku.clear(); })).has_value());
    QVERIFY(refusesWith(changedPen([](Product &pen) {
                            pen.sku = QStringLiteral(" ");
                            pen.isStockTracked = true;
                        }),
                        ProductError::SkuMissing));
}

void CatalogTest::CT_31_codesAndFactorsOfOneProduct()
{
    QVERIFY(
        refusesWith(changedPen([](Product &pen) { pen.barcodes.push_back(pen.barcodes.front()); }),
                    ProductError::CodeTwice));
    QVERIFY(refusesWith(changedPen([](Product &pen) { pen.barcodes.front().factor = 0; }),
                        ProductError::FactorNotPositive));
    QVERIFY(refusesWith(changedPen([](Product &pen) { pen.barcodes.front().code.clear(); }),
                        ProductError::CodeMissing));
}

void CatalogTest::CT_57_aProductHoldsNoCardNumber()
{
    const QString card = QStringLiteral("4111111111111111");
    const auto refuses = [](const std::function<void(Product &)> &change) {
        return refusesWith(changedPen(change), ProductError::HoldsCardNumber);
    };
    QVERIFY(refuses([&](Product &pen) { pen.name = card; }));
    QVERIFY(refuses([&](Product &pen) { pen.sku = card; }));
    QVERIFY(refuses([&](Product &pen) { pen.plu = card; }));
    QVERIFY(refuses([&](Product &pen) { pen.barcodes.front().code = card; }));
    QVERIFY(refuses([&](Product &pen) { pen.barcodes.front().unitName = card; }));
    QVERIFY(refuses([&](Product &pen) { pen.options = { { QStringLiteral("Size"), card } }; }));
    QVERIFY(checkProduct(changedPen([](Product &pen) {
        pen.sku = QStringLiteral("4000000000006"); // a barcode that passes the check of cards
    })));
}

void CatalogTest::impossibleProductsAreRefused()
{
    QVERIFY(
        refusesWith(changedPen([](Product &pen) { pen.name.clear(); }), ProductError::NameMissing));
    QVERIFY(refusesWith(changedPen([](Product &pen) { pen.prices.front().price = eur(-1); }),
                        ProductError::PriceNegative));
    QVERIFY(refusesWith(changedPen([](Product &pen) {
                            pen.prices.push_back({ QDate(2019, 1, 1), eur(1) });
                        }),
                        ProductError::PricesUnordered));
    QVERIFY(refusesWith(changedPen([](Product &pen) {
                            pen.quantityPrice = QuantityPrice{ 1, eur(1) };
                        }),
                        ProductError::QuantityPriceMalformed));
    QVERIFY(refusesWith(changedPen([](Product &pen) { pen.quantityMost = 0; }),
                        ProductError::QuantityLimitNotPositive));
    QVERIFY(refusesWith(changedPen([](Product &pen) {
                            pen.components = { { pen.id, Quantity::pieces(1) } };
                        }),
                        ProductError::BundleOfItself));
    QVERIFY(refusesWith(changedPen([](Product &pen) {
                            pen.components = { { idOf<ProductId>(u"x"), Quantity::pieces(0) } };
                        }),
                        ProductError::BundleQuantityNotPositive));
    QVERIFY(refusesWith(changedPen([](Product &pen) {
                            pen.hasVariants = true;
                            pen.parent = idOf<ProductId>(u"x");
                        }),
                        ProductError::VariantsAndParent));
    QVERIFY(refusesWith(changedPen([](Product &pen) {
                            pen.openPriceLeast = eur(2);
                            pen.openPriceMost = eur(1);
                        }),
                        ProductError::LimitsCrossed));
}

void CatalogTest::taxClassesAreChecked()
{
    TaxClass good = aTaxClass(QStringLiteral("standard"), Rate::fromPercent(19));
    QVERIFY(checkTaxClass(good).has_value());
    TaxClass bad = good;
    bad.taxes.front().rates.clear();
    QVERIFY(checkTaxClass(bad).error().code.is(TaxClassError::RatesMissing));
    bad = good;
    bad.taxes.front().rates.front().rate = Rate::fromPercent(-1);
    QVERIFY(checkTaxClass(bad).error().code.is(TaxClassError::RateNegative));
    bad = good;
    bad.taxes.assign(3, bad.taxes.front());
    for (TaxDefinition &tax : bad.taxes) {
        tax.base = TaxBase::NetAndEarlierTaxes;
    }
    QVERIFY(checkTaxClass(bad).error().code.is(TaxClassError::TooManyCompound));
}

void CatalogTest::ICX_17_variantsAreChosenByAllTheirOptions()
{
    const auto shirt = [](const QString &colour, const QString &size) {
        return aProduct(QStringLiteral("Shirt ") + colour + size)
            .costing(2000)
            .changed([&](Product &product) {
                product.options
                    = { { QStringLiteral("Colour"), colour }, { QStringLiteral("Size"), size } };
            });
    };
    const std::vector<Product> shirts = { shirt(QStringLiteral("navy"), QStringLiteral("M")),
                                          shirt(QStringLiteral("navy"), QStringLiteral("L")),
                                          shirt(QStringLiteral("red"), QStringLiteral("M")) };
    const std::vector<OptionChoice> choices = optionChoices(shirts);
    QCOMPARE(choices[0],
             (OptionChoice{ QStringLiteral("Colour"),
                            { QStringLiteral("navy"), QStringLiteral("red") } }));
    QCOMPARE(
        choices[1],
        (OptionChoice{ QStringLiteral("Size"), { QStringLiteral("M"), QStringLiteral("L") } }));
    const std::vector<VariantOption> redM = { { QStringLiteral("Size"), QStringLiteral("M") },
                                              { QStringLiteral("Colour"), QStringLiteral("red") } };
    QCOMPARE(variantWith(shirts, redM)->name, QStringLiteral("Shirt redM"));
    QVERIFY(!variantWith(shirts, std::span(redM).first(1)));
    QVERIFY(!variantWith(shirts, {}));
}

void CatalogTest::pricesOfAList()
{
    Product pen = aProduct(QStringLiteral("Pen")).costing(189);
    pen.listPrices = { { QStringLiteral("staff"), { QDate(2026, 1, 1), eur(170) } } };
    QCOMPARE(priceOn(pen, QDate(2026, 1, 1), u"staff")->minor(), 170);
    QCOMPARE(priceOn(pen, QDate(2025, 12, 31), u"staff")->minor(), 189);
    QCOMPARE(priceOn(pen, QDate(2026, 1, 1), u"trade")->minor(), 189);
    QCOMPARE(priceOn(pen, QDate(2026, 1, 1))->minor(), 189);
}

} // namespace countertop

CT_TEST_CLASS(countertop::CatalogTest)
#include "catalogtest.moc"
