#include "core/domain/catalog/importfile.h"
#include "core/domain/catalog/productexport.h"
#include "tests/support/checked.h"
#include "tests/support/importshop.h"

#include <QBuffer>
#include <QDir>

#include <random>

using namespace Qt::StringLiterals;

namespace countertop {

using tests::ImportShop;

class ImportTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_85_dryRunTellsRowAndColumn();
    void CT_85_secondRunOfEachFormatChangesNothing_data();
    void CT_85_secondRunOfEachFormatChangesNothing();
    void CT_85_matchesBySkuThenByBarcode();
    void CT_85_createsOrUpdatesAsChosen();
    void CT_86_ownFileWithSemicolonCommaAndWindows1252();
    void CT_86_shopifyTraps();
    void CT_86_squareTraps();
    void wooCommerceTraps();
    void germanWooCommerceHeadersAndAmbiguousPrices();
    void CT_87_exportedProductsComeBackUnchanged();
    void CT_87_formulaNameComesBackAsItWas();
    void openPriceStaysOpenWhateverTheFileSays();
    void codesAreNotSharedBetweenProducts();
    void mappingIsReadAndWritten();
    void mappingThatDoesNotFitIsRefused_data();
    void mappingThatDoesNotFitIsRefused();
    void unknownHeaderNeedsAMapping();
    void mutatedFilesNeverCrash();
    void realWooCommerceSampleTwice();
    void realRetailCatalogueByMapping();
    void realBarcodes();
};

namespace {

constexpr QLatin1StringView fixtures{ CT_SOURCE_DIR "/tests/fixtures/import/" };
constexpr QLatin1StringView realFiles{ CT_SOURCE_DIR "/../shared/data/" };

Currency eur()
{
    return *Currency::fromCode(u"EUR");
}

Result<ImportedProducts> readBytes(const QByteArray &bytes,
                                   const std::optional<ColumnMapping> &mapping = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readProducts(buffer, CsvCaps{}, eur(), mapping);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ImportedProducts fixture(const char *name)
{
    const auto products = readBytes(bytesOf(fixtures + QString::fromLatin1(name)));
    return products ? *products : ImportedProducts{};
}

std::int64_t minorOf(const ProductDraft &draft)
{
    return draft.price ? draft.price->minor() : -1;
}

const ProductDraft *draftOf(const ImportedProducts &products, const QString &sku)
{
    for (const ProductDraft &draft : products.drafts) {
        if (draft.sku == sku) {
            return &draft;
        }
    }
    return nullptr;
}

bool hasProblem(const ImportedProducts &products, std::int64_t row, ImportIssue issue)
{
    return std::any_of(products.problems.begin(),
                       products.problems.end(),
                       [row, issue](const ImportProblem &problem) {
                           return problem.row == row && problem.issue == issue;
                       });
}

} // namespace

void ImportTest::CT_85_dryRunTellsRowAndColumn()
{
    const ImportedProducts products = fixture("three-products-one-bad-price.csv");
    ImportShop shop({});
    const ImportPlan plan = planImport(products, shop.lookup(), {});
    QCOMPARE(plan.count(ImportAction::Create), 2);
    QCOMPARE(plan.count(ImportAction::Refused), 1);
    QCOMPARE(plan.steps.back().problems,
             (std::vector<ImportProblem>{ { 3, u"price"_s, ImportIssue::NotANumber, u"abc"_s } }));
    QCOMPARE(shop.size(), std::size_t{ 0 });

    shop.store(plan);
    QCOMPARE(shop.size(), std::size_t{ 2 });
    const ImportPlan again = planImport(products, shop.lookup(), {});
    QCOMPARE(again.count(ImportAction::Unchanged), 2);
    QCOMPARE(again.order.size(), std::size_t{ 0 });
}

void ImportTest::CT_85_secondRunOfEachFormatChangesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ImportFormat>("format");
    QTest::addColumn<int>("created");
    QTest::addColumn<int>("refused");
    QTest::newRow("our own") << "own-semicolon-windows-1252.csv" << ImportFormat::Own << 2 << 1;
    QTest::newRow("Shopify with cost")
        << "shopify-47-columns.csv" << ImportFormat::Shopify << 6 << 3;
    QTest::newRow("Shopify without cost")
        << "shopify-46-columns.csv" << ImportFormat::Shopify << 6 << 3;
    QTest::newRow("Square") << "square-with-bom.csv" << ImportFormat::Square << 6 << 0;
    QTest::newRow("WooCommerce") << "woocommerce.csv" << ImportFormat::WooCommerce << 5 << 3;
    QTest::newRow("WooCommerce in German")
        << "woocommerce-german.csv" << ImportFormat::WooCommerce << 2 << 0;
}

void ImportTest::CT_85_secondRunOfEachFormatChangesNothing()
{
    QFETCH(QString, name);
    QFETCH(ImportFormat, format);
    QFETCH(int, created);
    QFETCH(int, refused);
    const ImportedProducts products = fixture(qPrintable(name));
    QCOMPARE(products.format, format);
    ImportShop shop({ u"Food"_s, u"VAT"_s, u"VAT + City"_s });
    const ImportPlan plan = planImport(products, shop.lookup(), {});
    QCOMPARE(plan.count(ImportAction::Create), created);
    QCOMPARE(plan.count(ImportAction::Refused), refused);
    shop.store(plan);
    QCOMPARE(shop.size(), static_cast<std::size_t>(created));
    const ImportPlan again = planImport(products, shop.lookup(), {});
    for (const ImportStep &step : again.steps) {
        QVERIFY2(step.changes.empty(), qPrintable(u"row %1"_s.arg(step.row)));
    }
    QCOMPARE(again.count(ImportAction::Unchanged), created);
    QCOMPARE(again.order.size(), std::size_t{ 0 });
}

void ImportTest::CT_85_matchesBySkuThenByBarcode()
{
    ImportShop shop({});
    shop.store(planImport(
        *readBytes("code,name,price,barcodes\nA,Apple,1,111\nB,Bread,2,222\n"), shop.lookup(), {}));
    const auto update
        = readBytes("code,name,price,barcodes\nA,Apple,1.10,111\nB-NEW,Bread,2,222\n,Bun,3,333\n");
    QVERIFY(update);
    const ImportPlan plan = planImport(*update, shop.lookup(), {});
    QCOMPARE(plan.steps[0].action, ImportAction::Update);
    QCOMPARE(plan.steps[0].changes, (std::vector{ ProductField::Price }));
    QCOMPARE(plan.steps[1].action, ImportAction::Update);
    QCOMPARE(plan.steps[1].changes, (std::vector{ ProductField::Code }));
    QCOMPARE(plan.steps[2].action, ImportAction::Create);
    shop.store(plan);
    QCOMPARE(shop.size(), std::size_t{ 3 });
    QVERIFY(shop.bySku(u"B-NEW"_s) != nullptr);
    QCOMPARE(planImport(*update, shop.lookup(), {}).order.size(), std::size_t{ 0 });
}

void ImportTest::CT_85_createsOrUpdatesAsChosen()
{
    ImportShop shop({});
    shop.store(planImport(*readBytes("code,name,price\nA,Apple,1\n"), shop.lookup(), {}));
    const auto both = readBytes("code,name,price\nA,Apple,2\nB,Bread,3\n");
    QVERIFY(both);
    const ImportPlan creates = planImport(*both, shop.lookup(), ImportChoice{ true, false });
    QCOMPARE(creates.steps[0].action, ImportAction::LeftOut);
    QCOMPARE(creates.steps[1].action, ImportAction::Create);
    const ImportPlan updates = planImport(*both, shop.lookup(), ImportChoice{ false, true });
    QCOMPARE(updates.steps[0].action, ImportAction::Update);
    QCOMPARE(updates.steps[1].action, ImportAction::LeftOut);
}

void ImportTest::CT_86_ownFileWithSemicolonCommaAndWindows1252()
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

void ImportTest::CT_86_shopifyTraps()
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

void ImportTest::CT_86_squareTraps()
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

void ImportTest::wooCommerceTraps()
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

void ImportTest::germanWooCommerceHeadersAndAmbiguousPrices()
{
    const ImportedProducts products = fixture("woocommerce-german.csv");
    QCOMPARE(minorOf(*draftOf(products, u"tasse"_s)), std::int64_t{ 1250 });
    QCOMPARE(minorOf(*draftOf(products, u"ofen"_s)),
             std::int64_t{ 125000 }); // «12,50» above tells the mark
    const auto alone
        = readBytes("ID;Typ;Artikelnummer;Name;Regulärer Preis\n2;simple;ofen;Ofen;1.250\n");
    QVERIFY(alone);
    QVERIFY(hasProblem(*alone, 2, ImportIssue::AmbiguousNumber));
}

void ImportTest::CT_87_exportedProductsComeBackUnchanged()
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

void ImportTest::CT_87_formulaNameComesBackAsItWas()
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

void ImportTest::openPriceStaysOpenWhateverTheFileSays()
{
    ImportShop shop({});
    shop.store(planImport(
        *readBytes("code,name,price,price kind\nDEP,Flowers,,open\n"), shop.lookup(), {}));
    const auto priced = readBytes("code,name,price\nDEP,Flowers,5.00\n");
    QVERIFY(priced);
    QCOMPARE(planImport(*priced, shop.lookup(), {}).count(ImportAction::Unchanged), 1);
}

void ImportTest::codesAreNotSharedBetweenProducts()
{
    ImportShop shop({});
    shop.store(
        planImport(*readBytes("code,name,price,barcodes\nA,Apple,1,111\n"), shop.lookup(), {}));
    const auto file = readBytes(
        "code,name,price,barcodes\nA,Apple,1,111\nB,Bread,1,111\nA,Again,1,\na,Small a,1,\n");
    QVERIFY(file);
    const ImportPlan plan = planImport(*file, shop.lookup(), {});
    QCOMPARE(plan.steps[1].problems.front().issue, ImportIssue::TwiceInFile);
    QCOMPARE(plan.steps[2].problems.front().issue, ImportIssue::TwiceInFile);
    QCOMPARE(plan.steps[3].action, ImportAction::Create); // "15056n" is not "15056N"
    const auto taken = readBytes("code,name,price,barcodes\nA,Apple,1,\nZ,Zest,1,222\n");
    shop.store(planImport(*taken, shop.lookup(), {}));
    const auto clash = readBytes("code,name,price,barcodes\nA,Apple,1,222\n");
    const ImportPlan refused = planImport(*clash, shop.lookup(), {});
    QCOMPARE(refused.steps[0].action, ImportAction::Refused);
    QCOMPARE(refused.steps[0].problems.front().issue, ImportIssue::BarcodeTaken);
    QCOMPARE(refused.steps[0].problems.front().text, u"Zest"_s);
}

void ImportTest::mappingIsReadAndWritten()
{
    const QString text = u"code=Stock\\,Code,name=A\\=B,tax class=Tax,decimal=comma"_s;
    const auto mapping = ColumnMapping::fromText(text);
    QVERIFY(mapping);
    QCOMPARE(mapping->columns.at(ProductField::Code), u"Stock,Code"_s);
    QCOMPARE(mapping->columns.at(ProductField::Name), u"A=B"_s);
    QCOMPARE(mapping->mark, DecimalMark::Comma);
    QCOMPARE(mapping->toText(), text);
    QCOMPARE(ColumnMapping::fromText(u"Code=a,Tax-Class=b")->toText(), u"code=a,tax class=b"_s);
    const auto read = readBytes(
        "Nr|x;Was;Preis\n7;Brot;1.234\n",
        ColumnMapping::fromText(u"code=Nr|x,name=was,price=Preis,decimal=comma").value());
    QVERIFY(read);
    QCOMPARE(minorOf(read->drafts.at(0)), std::int64_t{ 123400 });
}

void ImportTest::mappingThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MappingError>("error");
    QTest::newRow("a name instead of pairs") << "kitchen" << MappingError::NotAMapping;
    QTest::newRow("no column") << "code=" << MappingError::NotAMapping;
    QTest::newRow("unknown field") << "code=a,colour=b" << MappingError::UnknownField;
    QTest::newRow("a field twice") << "code=a,code=b" << MappingError::FieldTwice;
    QTest::newRow("nothing to find products by") << "name=a,price=b" << MappingError::NoCode;
    QTest::newRow("decimal of another kind") << "code=a,decimal=dash" << MappingError::UnknownField;
}

void ImportTest::mappingThatDoesNotFitIsRefused()
{
    QFETCH(QString, text);
    QFETCH(MappingError, error);
    const auto mapping = ColumnMapping::fromText(text);
    QVERIFY(!mapping);
    QVERIFY(mapping.error().code.is(error));
}

void ImportTest::unknownHeaderNeedsAMapping()
{
    const auto read = readBytes("StockCode,Description,Price\n1,Bread,2\n");
    QVERIFY(!read);
    QVERIFY(read.error().code.is(ImportError::UnknownFormat));
    const auto missing = readBytes("StockCode,Description\n1,Bread\n",
                                   ColumnMapping::fromText(u"code=Code,name=Description").value());
    QVERIFY(!missing);
    QVERIFY(missing.error().code.is(ImportError::ColumnMissing));
    QCOMPARE(missing.error().detail, u"Code"_s);
}

void ImportTest::mutatedFilesNeverCrash()
{
    std::mt19937 random(85);
    ImportShop shop({ u"Food"_s });
    int read = 0;
    for (const QString &name : QDir(fixtures).entryList({ u"*.csv"_s }, QDir::Files, QDir::Name)) {
        const QByteArray good = bytesOf(fixtures + name);
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

void ImportTest::realWooCommerceSampleTwice()
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

void ImportTest::realRetailCatalogueByMapping()
{
    const QByteArray bytes = bytesOf(realFiles + u"retail-month/catalogue.csv"_s);
    if (bytes.isEmpty()) {
        QSKIP("../shared/data/retail-month is not here; mappingIsReadAndWritten covers the same "
              "paths");
    }
    const auto mapping
        = ColumnMapping::fromText(u"code=StockCode,name=Description,price=ModalUnitPriceGBP");
    QVERIFY(mapping);
    const auto products = readBytes(bytes, *mapping);
    QVERIFY(products);
    QCOMPARE(products->rows, std::int64_t{ 3938 });
    QCOMPARE(products->drafts.size(), std::size_t{ 3938 });
    // PADS costs 0.001: less than a penny, so the till will ask for its price.
    QCOMPARE(products->problems.size(), std::size_t{ 1 });
    QCOMPARE(products->problems.front().issue, ImportIssue::PriceTooSmall);
    const ImportLookup nothing{ [](const QString &) { return std::nullopt; },
                                [](const QString &) { return std::nullopt; },
                                [](const QString &) { return std::nullopt; },
                                [](const QString &) { return true; } };
    QCOMPARE(planImport(*products, nothing, {}).count(ImportAction::Create), 3938);
}

void ImportTest::realBarcodes()
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

CT_TEST_CLASS(countertop::ImportTest)
#include "importtest.moc"
