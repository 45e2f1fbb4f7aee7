#include "core/domain/catalog/productexport.h"

#include "tests/support/checked.h"
#include "tests/support/importfiles.h"
#include "tests/support/importshop.h"

using namespace Qt::StringLiterals;

namespace countertop {

using tests::eur;
using tests::ImportShop;
using tests::readBytes;

/// What is exported comes back as it was.
class ProductExportTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_87_exportedProductsComeBackUnchanged();
    void CT_87_formulaNameComesBackAsItWas();
};

void ProductExportTest::CT_87_exportedProductsComeBackUnchanged()
{
    ImportShop shop({ u"Food"_s });
    CsvCells cells;
    ProductDraft full;
    full.sku = u"00|42:=*@>\\,"_s;
    full.name = u"=Käse, \"alt\"\nund 'mürbe'"_s;
    full.price = Money::fromMinor(123456, eur());
    full.laterPrices = { { QDate(2026, 6, 1), Money::fromMinor(1, eur()) },
                         { QDate(2027, 1, 1), Money::fromMinor(2, eur()) } };
    full.taxClass = u"Food"_s;
    full.barcodes = { { u"4006381333931"_s, {}, 1, {} },
                      { u"A|B"_s, u"case: big"_s, 12, Money::fromMinor(990, eur()) } };
    full.category = { u"A > B"_s, u"-C"_s };
    full.unit = Unit::Kilogram;
    full.plu = u"0017"_s;
    full.priceKind = PriceKind::Fixed;
    full.openPriceLeast = Money::fromMinor(100, eur());
    full.openPriceMost = Money::fromMinor(200, eur());
    full.floorPrice = Money::fromMinor(50, eur());
    full.quantityPrice = QuantityPrice{ 3, Money::fromMinor(500, eur()) };
    full.quantityMost = 12;
    full.hasVariants = true;
    full.isActive = false;
    full.isShownOnPortal = true;
    full.isSoldToClients = false;
    full.isCommissionEligible = false;
    full.isDiscountable = false;
    full.isStockTracked = true;
    full.icon = u"gift"_s;
    full.tint = u"clay"_s;
    full.tileOrder = -3;
    full.isFavourite = true;
    ProductDraft variant;
    variant.sku = u"V"_s;
    variant.name = u"Variant"_s;
    variant.parent = full.sku;
    variant.options = { { u"Size|a"_s, u"M=1"_s } };
    ProductDraft bundle;
    bundle.sku = u"BUNDLE"_s;
    bundle.name = u"Bundle"_s;
    bundle.components = { { u"V"_s, 2000 }, { full.sku, 250 } };
    shop.store(
        planImport(*readBytes(exportProducts({ full, variant, bundle })), shop.lookup(), {}));
    QCOMPARE(shop.size(), std::size_t{ 3 });

    const QByteArray file = exportProducts(shop.described());
    const auto read = readBytes(file);
    QVERIFY(read);
    QVERIFY(read->problems.empty());
    const ImportPlan plan = planImport(*read, shop.lookup(), {});
    QCOMPARE(plan.count(ImportAction::Unchanged), 3);
    // Into an empty shop: every field arrives, so its own export is the same but for the ids.
    ImportShop other({ u"Food"_s });
    other.store(planImport(*read, other.lookup(), {}));
    std::vector<ProductDraft> copies = other.described();
    const std::vector<ProductDraft> originals = shop.described();
    QCOMPARE(copies.size(), originals.size());
    for (std::size_t index = 0; index < copies.size(); ++index) {
        copies[index].id = originals[index].id;
        QVERIFY(copies[index] == originals[index]);
    }
    full.id = originals[0].id;
    QStringList differing;
    for (const ProductField field : changedFields(originals[0], full)) {
        differing.append(wordOf(field));
    }
    QCOMPARE(differing.join(u' '), QString());
    QVERIFY(originals[0] == full);
}

void ProductExportTest::CT_87_formulaNameComesBackAsItWas()
{
    ImportShop shop({});
    Product product;
    product.id = ProductId(makeUuid7(1, 0, 1));
    product.name = u"=1+1"_s;
    product.sku = u"-7"_s;
    shop.put(product);
    const QByteArray file = exportProducts(shop.described());
    QVERIFY(file.contains("\r\n'-7,'=1+1,"));
    const auto read = readBytes(file);
    QVERIFY(read);
    QCOMPARE(read->drafts.front().name, std::optional(u"=1+1"_s));
    const ImportPlan plan = planImport(*read, shop.lookup(), {});
    QCOMPARE(plan.count(ImportAction::Unchanged), 1);
}

} // namespace countertop

CT_TEST_CLASS(countertop::ProductExportTest)
#include "productexporttest.moc"
