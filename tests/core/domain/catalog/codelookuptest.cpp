#include "core/domain/catalog/codelookup.h"

#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

/// A catalogue in memory; words match by containment.
class MemorySource final : public CodeSource
{
public:
    explicit MemorySource(std::vector<Product> products)
        : m_products(std::move(products))
    {
    }

    std::optional<Product> withBarcode(const QString &code) const override
    {
        return first([&code](const Product &product) {
            return std::any_of(product.barcodes.begin(),
                               product.barcodes.end(),
                               [&code](const Barcode &barcode) { return barcode.code == code; });
        });
    }
    std::optional<Product> withSku(const QString &sku) const override
    {
        return first([&sku](const Product &product) { return product.sku == sku; });
    }
    std::optional<Product> withPlu(const QString &plu) const override
    {
        return first([&plu](const Product &product) {
            return !product.plu.isEmpty() && withoutLeadingZeros(product.plu) == plu;
        });
    }
    std::vector<Product> withWords(const QString &words) const override
    {
        std::vector<Product> hits;
        std::copy_if(m_products.begin(),
                     m_products.end(),
                     std::back_inserter(hits),
                     [&words](const Product &product) {
                         return product.name.contains(words, Qt::CaseInsensitive);
                     });
        return hits;
    }

private:
    template <typename Predicate>
    std::optional<Product> first(const Predicate &predicate) const
    {
        const auto found = std::find_if(m_products.begin(), m_products.end(), predicate);
        return found == m_products.end() ? std::nullopt : std::optional<Product>(*found);
    }

    std::vector<Product> m_products;
};

const std::vector<LabelRule> &rules()
{
    static const std::vector<LabelRule> list = {
        { QStringLiteral("21"), 5, 5, LabelValue::Price, Unit::Kilogram },
        { QStringLiteral("22"), 5, 5, LabelValue::Weight, Unit::Kilogram },
    };
    return list;
}

Product cheese()
{
    return aProduct(QStringLiteral("Cheese"))
        .costing(2490)
        .byWeight()
        .withPlu(QStringLiteral("42"));
}

QString nameOf(const CodeLookup &lookup)
{
    return lookup.product ? lookup.product->name : QString();
}

} // namespace

class CodeLookupTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_18_exactBarcodeWinsOverALabelRule();
    void CT_18_barcodeWinsOverPlu();
    void CT_18_orderOfTheSteps();
    void CT_19_namesSellNothingByThemselves();
    void CT_28_priceLabel();
    void CT_29_weightLabel();
    void CT_30_checkDigits_data();
    void CT_30_checkDigits();
    void CT_30_aWrongCheckDigitIsRefused();
    void CT_30_aCodeThatIsAProductIsNoLabel();
    void pluIsComparedWithoutLeadingZeros();
};

void CodeLookupTest::CT_18_exactBarcodeWinsOverALabelRule()
{
    const Product itemA
        = aProduct(QStringLiteral("A")).costing(100).withBarcode(QStringLiteral("2100042005839"));
    const CodeLookup lookup
        = lookUpCode(QStringLiteral("2100042005839"), MemorySource({ cheese(), itemA }), rules());
    QCOMPARE(lookup.match, CodeMatch::Barcode);
    QCOMPARE(nameOf(lookup), QStringLiteral("A"));
    QVERIFY(!lookup.label);
}

void CodeLookupTest::CT_18_barcodeWinsOverPlu()
{
    const Product itemA
        = aProduct(QStringLiteral("A")).costing(100).withBarcode(QStringLiteral("17"));
    const Product itemB = aProduct(QStringLiteral("B")).costing(100).withPlu(QStringLiteral("17"));
    QCOMPARE(nameOf(lookUpCode(QStringLiteral("17"), MemorySource({ itemB, itemA }), rules())),
             QStringLiteral("A"));
    QCOMPARE(nameOf(lookUpCode(QStringLiteral("17"), MemorySource({ itemB }), rules())),
             QStringLiteral("B"));
}

void CodeLookupTest::CT_18_orderOfTheSteps()
{
    Product bySku = aProduct(QStringLiteral("S")).costing(100);
    bySku.sku = QStringLiteral("17");
    const Product byPlu = aProduct(QStringLiteral("P")).costing(100).withPlu(QStringLiteral("17"));
    const Product byName = aProduct(QStringLiteral("Agent 17")).costing(100);
    const auto match = [](const std::vector<Product> &products) {
        return lookUpCode(QStringLiteral("17"), MemorySource(products), rules()).match;
    };
    QCOMPARE(match({ byName, byPlu, bySku }), CodeMatch::Sku);
    QCOMPARE(match({ byName, byPlu }), CodeMatch::Plu);
    QCOMPARE(match({ byName }), CodeMatch::Words);
    QCOMPARE(match({}), CodeMatch::None);
    QCOMPARE(lookUpCode(QStringLiteral(" "), MemorySource({ byName }), rules()).match,
             CodeMatch::None);
}

void CodeLookupTest::CT_19_namesSellNothingByThemselves()
{
    const MemorySource source({ aProduct(QStringLiteral("Oat milk")),
                                aProduct(QStringLiteral("Oat bar")),
                                aProduct(QStringLiteral("Oats")),
                                aProduct(QStringLiteral("Rye")) });
    const CodeLookup oat = lookUpCode(QStringLiteral("oat"), source, rules());
    QCOMPARE(oat.hits.size(), std::size_t{ 3 });
    QVERIFY(!sellsByName(oat, 2));
    const CodeLookup rye = lookUpCode(QStringLiteral("rye"), source, rules());
    QVERIFY(!sellsByName(rye, 1));
    QVERIFY(sellsByName(rye, 2));
}

void CodeLookupTest::CT_28_priceLabel()
{
    const CodeLookup lookup
        = lookUpCode(QStringLiteral("2100042005839"), MemorySource({ cheese() }), rules());
    QCOMPARE(lookup.match, CodeMatch::Label);
    QCOMPARE(nameOf(lookup), QStringLiteral("Cheese"));
    QCOMPARE(lookup.label->plu, QStringLiteral("00042"));
    QCOMPARE(*lookup.label->priceMinor, 583);
    QVERIFY(!lookup.label->weight);
}

void CodeLookupTest::CT_29_weightLabel()
{
    QCOMPARE(*readLabel(u"2200042002347", rules())->weight,
             Quantity::fromThousandths(234, Unit::Kilogram));
    QCOMPARE(*readLabel(u"2200042015002", rules())->weight,
             Quantity::fromThousandths(1500, Unit::Kilogram));
    QVERIFY(!readLabel(u"2200042015002", rules())->priceMinor);
}

void CodeLookupTest::CT_30_checkDigits_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("EAN-13") << QStringLiteral("6220010005008") << true;
    QTest::newRow("wrong by one") << QStringLiteral("2340119005006") << false;
    QTest::newRow("right by one") << QStringLiteral("2340119005007") << true;
    QTest::newRow("EAN-8") << QStringLiteral("96385074") << true;
    QTest::newRow("UPC-A") << QStringLiteral("036000291452") << true;
    QTest::newRow("GTIN-14") << QStringLiteral("10614141000415") << true;
    QTest::newRow("nine digits") << QStringLiteral("963850740") << false;
    QTest::newRow("a letter") << QStringLiteral("622001000500A") << false;
    QTest::newRow("nothing") << QString() << false;
}

void CodeLookupTest::CT_30_checkDigits()
{
    QFETCH(QString, code);
    QFETCH(bool, isValid);
    QCOMPARE(hasValidCheckDigit(code), isValid);
}

void CodeLookupTest::CT_30_aWrongCheckDigitIsRefused()
{
    const std::vector<LabelRule> rule23
        = { { QStringLiteral("23"), 5, 5, LabelValue::Price, Unit::Kilogram } };
    const MemorySource source({ aProduct(QStringLiteral("Ham")).withPlu(QStringLiteral("40119")) });
    const CodeLookup wrong = lookUpCode(QStringLiteral("2340119005006"), source, rule23);
    QCOMPARE(wrong.match, CodeMatch::UnreadableLabel);
    QVERIFY(!wrong.product);
    const CodeLookup right = lookUpCode(QStringLiteral("2340119005007"), source, rule23);
    QCOMPARE(right.match, CodeMatch::Label);
    QCOMPARE(*right.label->priceMinor, 500);
    QCOMPARE(lookUpCode(QStringLiteral("2340119005006"), source, {}).match, CodeMatch::None);
}

void CodeLookupTest::CT_30_aCodeThatIsAProductIsNoLabel()
{
    const std::vector<LabelRule> rule23
        = { { QStringLiteral("23"), 5, 5, LabelValue::Price, Unit::Kilogram } };
    for (const QString &code :
         { QStringLiteral("2340119005007"), QStringLiteral("2340119005006") }) {
        const MemorySource source(
            { aProduct(QStringLiteral("Ham")).withPlu(QStringLiteral("40119")),
              aProduct(QStringLiteral("Book")).withBarcode(code) });
        const CodeLookup lookup = lookUpCode(code, source, rule23);
        QCOMPARE(lookup.match, CodeMatch::Barcode);
        QCOMPARE(nameOf(lookup), QStringLiteral("Book"));
        QCOMPARE(lookup.barcode->code, code);
    }
}

void CodeLookupTest::pluIsComparedWithoutLeadingZeros()
{
    QCOMPARE(withoutLeadingZeros(u"00042"), QStringLiteral("42"));
    QCOMPARE(withoutLeadingZeros(u"000"), QStringLiteral("0"));
    QCOMPARE(lookUpCode(QStringLiteral("0042"), MemorySource({ cheese() }), rules()).match,
             CodeMatch::Plu);
}

} // namespace countertop

CT_TEST_CLASS(countertop::CodeLookupTest)
#include "codelookuptest.moc"
