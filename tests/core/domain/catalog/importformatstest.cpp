#include "tests/support/checked.h"
#include "tests/support/importfiles.h"
#include "tests/support/importshop.h"

#include <QDir>

#include <random>

using namespace Qt::StringLiterals;

namespace countertop {

using tests::bytesOf;
using tests::draftOf;
using tests::eur;
using tests::fixture;
using tests::hasProblem;
using tests::importFixtures;
using tests::ImportShop;
using tests::minorOf;
using tests::readBytes;
using tests::realFiles;

/// What files of other programs look like, their traps, and files that are broken.
class ImportFormatsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_86_ownFileWithSemicolonCommaAndWindows1252();
    void CT_86_shopifyTraps();
    void CT_86_squareTraps();
    void wooCommerceTraps();
    void germanWooCommerceHeadersAndAmbiguousPrices();
    void mutatedFilesNeverCrash();
    void realWooCommerceSampleTwice();
    void realBarcodes();
};

void ImportFormatsTest::CT_86_ownFileWithSemicolonCommaAndWindows1252()
{
    const ImportedProducts products = fixture("own-semicolon-windows-1252.csv");
    QCOMPARE(products.dialect.delimiter, ';');
    QCOMPARE(products.dialect.encoding, CsvEncoding::Windows1252);
    const ProductDraft *cheese = draftOf(products, u"00042"_s);
    QVERIFY(cheese != nullptr);
    QCOMPARE(cheese->name, std::optional(u"Käse «alt»"_s));
    QCOMPARE(minorOf(*cheese), std::int64_t{ 189 });
    QCOMPARE(cheese->category, (QStringList{ u"Milch"_s, u"Käse"_s }));
    QCOMPARE(cheese->stock, std::optional(Quantity::fromThousandths(1500, Unit::Kilogram)));
    const ProductDraft *bread = draftOf(products, u"BR-1"_s);
    QVERIFY(bread != nullptr);
    QCOMPARE(minorOf(*bread), std::int64_t{ 123450 });
    QCOMPARE(bread->barcodes.size(), std::size_t{ 2 });
    QCOMPARE(bread->barcodes[0],
             (Barcode{ u"2900000300025"_s, u"Kiste"_s, 6, Money::fromMinor(990, eur()) }));
    QVERIFY(hasProblem(products, 4, ImportIssue::CodeRuined));
}

void ImportFormatsTest::CT_86_shopifyTraps()
{
    const ImportedProducts products = fixture("shopify-47-columns.csv");
    QCOMPARE(products.rows, std::int64_t{ 8 });
    QCOMPARE(products.header.size(), 47);
    const ProductDraft *soap = draftOf(products, u"00042"_s);
    QVERIFY(soap != nullptr);
    QVERIFY(soap->options.empty()); // «Default Title» is no variant
    QVERIFY(soap->parent.isEmpty());
    QCOMPARE(soap->isActive, std::optional(false));
    QCOMPARE(soap->category, (QStringList{ u"Health & Beauty"_s, u"Soap"_s }));
    const ProductDraft *apron = draftOf(products, u"parent-linen-apron"_s);
    QVERIFY(apron != nullptr);
    QCOMPARE(apron->name, std::optional(u"Linen apron & strap"_s));
    QCOMPARE(apron->hasVariants, std::optional(true));
    QVERIFY(!apron->price);
    const ProductDraft *medium = draftOf(products, u"APR-SAND-M"_s);
    QVERIFY(medium != nullptr);
    QCOMPARE(medium->parent, apron->sku);
    QCOMPARE(medium->options,
             (std::vector<VariantOption>{ { u"Colour"_s, u"Sand"_s }, { u"Size"_s, u"M"_s } }));
    QCOMPARE(minorOf(*medium), std::int64_t{ 3900 });
    QCOMPARE(draftOf(products, u"APR-SAND-S"_s)->barcodes.front().code, u"2900000100014"_s);
    QVERIFY(hasProblem(products, 6, ImportIssue::GiftCard));
    QVERIFY(hasProblem(products, 7, ImportIssue::NotANumber));
    QVERIFY(draftOf(products, u"tea-towel/Red"_s) != nullptr);
    QVERIFY(hasProblem(products, 9, ImportIssue::CodeRuined));
}

void ImportFormatsTest::CT_86_squareTraps()
{
    const ImportedProducts products = fixture("square-with-bom.csv");
    const ProductDraft *lesson = draftOf(products, u"CLS-1"_s);
    QVERIFY(lesson != nullptr);
    QCOMPARE(minorOf(*lesson), std::int64_t{ 425000 });
    QVERIFY(lesson->options.empty());
    QCOMPARE(lesson->taxClass, std::optional(u"VAT"_s));
    QCOMPARE(lesson->stock, std::optional(Quantity::pieces(12)));
    const ProductDraft *large = draftOf(products, u"MUG-L"_s);
    QVERIFY(large != nullptr);
    QCOMPARE(large->parent, u"parent-mug"_s);
    QCOMPARE(large->taxClass, std::optional(u"VAT + City"_s));
    QCOMPARE(large->category, (QStringList{ u"Ceramics"_s, u"Mugs"_s }));
    const ProductDraft *repair = draftOf(products, u"TK4"_s);
    QVERIFY(repair != nullptr);
    QCOMPARE(repair->priceKind, std::optional(PriceKind::Open));
    QVERIFY(!repair->price);
    QCOMPARE(draftOf(products, u"MUG-OLD"_s)->isActive, std::optional(false));
}

void ImportFormatsTest::wooCommerceTraps()
{
    const ImportedProducts products = fixture("woocommerce.csv");
    const ProductDraft *parent = draftOf(products, u"shirt"_s);
    QVERIFY(parent != nullptr);
    QVERIFY(!parent->price);
    QCOMPARE(parent->category, (QStringList{ u"Clothing"_s, u"Shirts"_s }));
    QVERIFY(hasProblem(products, 2, ImportIssue::OtherCategoriesLeftOut));
    QVERIFY(hasProblem(products, 3, ImportIssue::SalePriceLeftOut));
    QVERIFY(hasProblem(products, 6, ImportIssue::GroupedProduct));
    QVERIFY(hasProblem(products, 7, ImportIssue::ExternalProduct));
    const ProductDraft *green = draftOf(products, u"woo-12"_s);
    QVERIFY(green != nullptr);
    QCOMPARE(green->options, (std::vector<VariantOption>{ { u"Colour"_s, u"Green"_s } }));
    ImportShop shop({});
    const ImportPlan plan = planImport(products, shop.lookup(), {});
    shop.store(plan);
    QCOMPARE(shop.bySku(u"woo-12"_s)->parent, std::optional(shop.bySku(u"shirt"_s)->id));
    const auto isOrphan = [](const ImportStep &step) {
        return step.row == 9 && step.action == ImportAction::Refused
            && step.problems.back().issue == ImportIssue::ParentMissing;
    };
    QCOMPARE(std::count_if(plan.steps.begin(), plan.steps.end(), isOrphan), 1);
}

void ImportFormatsTest::germanWooCommerceHeadersAndAmbiguousPrices()
{
    const ImportedProducts products = fixture("woocommerce-german.csv");
    QCOMPARE(minorOf(*draftOf(products, u"tasse"_s)), std::int64_t{ 1250 });
    QCOMPARE(minorOf(*draftOf(products, u"ofen"_s)),
             std::int64_t{ 125000 }); // «12,50» above tells the mark
    QVERIFY(hasProblem(products, 3, ImportIssue::MarkReadAsThousands)); // and says so
    QVERIFY(!hasProblem(products, 2, ImportIssue::MarkReadAsThousands));
    const auto alone
        = readBytes("ID;Typ;Artikelnummer;Name;Regulärer Preis\n2;simple;ofen;Ofen;1.250\n");
    QVERIFY(alone);
    QVERIFY(hasProblem(*alone, 2, ImportIssue::AmbiguousNumber));
}

void ImportFormatsTest::mutatedFilesNeverCrash()
{
    std::mt19937 random(85);
    ImportShop shop({ u"Food"_s });
    int read = 0;
    for (const QString &name :
         QDir(importFixtures).entryList({ u"*.csv"_s }, QDir::Files, QDir::Name)) {
        const QByteArray good = bytesOf(importFixtures + name);
        for (int round = 0; round < 200; ++round) {
            QByteArray bytes = good;
            for (std::size_t change = 1 + random() % 8; change > 0 && bytes.size() > 1; --change) {
                const auto at
                    = static_cast<qsizetype>(random() % static_cast<std::size_t>(bytes.size()));
                switch (random() % 4) {
                case 0:
                    bytes[at] = static_cast<char>(random() % 256);
                    break;
                case 1:
                    bytes.insert(at, ",;\"\n\\|:=*@>&<'"[random() % 14]);
                    break;
                case 2:
                    bytes.remove(at, static_cast<qsizetype>(random() % 9));
                    break;
                case 3:
                    bytes.insert(at, good.mid(at, static_cast<qsizetype>(random() % 40)));
                    break;
                }
            }
            if (const auto products = readBytes(bytes)) {
                ++read;
                const ImportPlan plan = planImport(*products, shop.lookup(), {});
                QVERIFY(plan.steps.size() >= products->drafts.size());
            }
        }
    }
    QVERIFY(read > 300);
}

void ImportFormatsTest::realWooCommerceSampleTwice()
{
    const QByteArray bytes = bytesOf(realFiles + u"woocommerce-csv/sample_products.csv"_s);
    if (bytes.isEmpty()) {
        QSKIP("../shared/data/woocommerce-csv is not here; tests/fixtures/import/woocommerce.csv "
              "covers the same paths");
    }
    const auto products = readBytes(bytes);
    QVERIFY(products);
    QCOMPARE(products->format, ImportFormat::WooCommerce);
    QCOMPARE(products->rows, std::int64_t{ 24 });
    ImportShop shop({});
    const ImportPlan plan = planImport(*products, shop.lookup(), {});
    QCOMPARE(plan.count(ImportAction::Create), 22);
    QCOMPARE(plan.count(ImportAction::Refused), 2); // one grouped, one external
    shop.store(plan);
    QCOMPARE(planImport(*products, shop.lookup(), {}).count(ImportAction::Unchanged), 22);
    QCOMPARE(shop.bySku(u"cc-hoodie-red-logo"_s)->parent,
             std::optional(shop.bySku(u"cc-hoodie"_s)->id));
}

void ImportFormatsTest::realBarcodes()
{
    const QByteArray bytes = bytesOf(realFiles + u"barcodes/barcodes_100k.csv"_s);
    if (bytes.isEmpty()) {
        QSKIP("../shared/data/barcodes is not here; CT_85_matchesBySkuThenByBarcode covers the "
              "same paths");
    }
    const auto products
        = readBytes(bytes, ColumnMapping::fromText(u"barcodes=barcode,name=name").value());
    QVERIFY(products);
    QCOMPARE(products->drafts.size(), std::size_t{ 100000 });
    QVERIFY(products->problems.empty());
    QCOMPARE(products->drafts.front().barcodes.front().code, u"0000000000284"_s);
}

} // namespace countertop

CT_TEST_CLASS(countertop::ImportFormatsTest)
#include "importformatstest.moc"
