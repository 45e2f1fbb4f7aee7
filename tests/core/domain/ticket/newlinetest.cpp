#include "core/domain/ticket/newline.h"

#include "core/domain/ticket/pricing.h"
#include "core/domain/ticket/reprice.h"
#include "core/domain/ticket/ticketedit.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

const QDate today(2026, 5, 14);

CatalogExtract catalogOf(const std::vector<Product> &products)
{
    CatalogExtract catalog;
    for (const Product &product : products) {
        catalog.products.insert(product.id, product);
    }
    const TaxClass standard = aTaxClass(QStringLiteral("standard"), Rate::fromPercent(19));
    const TaxClass reduced = aTaxClass(QStringLiteral("reduced"), Rate::fromPercent(7));
    catalog.taxClasses.insert(standard.id, standard);
    catalog.taxClasses.insert(reduced.id, reduced);
    return catalog;
}

SellingTerms termsOn(const QDate &day)
{
    return { euros(), day, {}, 999 };
}

LineRequest wanting(const Product &product)
{
    static CountedIds ids;
    LineRequest request{ .product = product };
    request.id = ids.make<LineId>();
    request.addedBy = anna();
    return request;
}

Result<TicketLine> lineOf(const LineRequest &request, const QDate &day = today)
{
    return newLine(request, termsOn(day), catalogOf({ request.product }));
}

std::int64_t totalOf(const TicketLine &line)
{
    return priceTicket(aTicket().with(line)).total.minor();
}

bool refusesWith(const Result<TicketLine> &result, TicketError code)
{
    return !result && result.error().code.is(code);
}

Product apples()
{
    return aProduct(QStringLiteral("Apples")).costing(199).byWeight().withPlu(QStringLiteral("17"));
}

} // namespace

class NewLineTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_13_quantityTimesCode();
    void CT_17_quantityLimitOfTheProduct();
    void CT_20_aDisabledProductIsNotSold();
    void CT_28_priceLabelIsThePriceOfOnePiece();
    void CT_29_weightLabelGivesTheQuantity_data();
    void CT_29_weightLabelGivesTheQuantity();
    void CT_31_caseCodesHaveAFactorAndMayHaveAPrice();
    void CT_36_noTaxClassIsNotSold();
    void CT_36_noPriceIsAskedFor();
    void CT_37_pricesHaveStartDates();
    void CT_37_anOpenTicketIsRepricedUnlessItHasATender();
    void CT_37_handTypedAndLabelPricesStay();
    void CT_46_customerBringsTheirPriceList();
    void CT_91_aBundleKeepsItsComponents();
    void ICX_17_aVariantMustBeChosen();
    void MT_06_onlyWhatIsSoldToClientsIsSold();
    void MT_07_theSameFlagAppliesTax();
    void MT_10_commissionFlagIsFrozenIntoTheLine();
    void openPricesHaveLimits();
    void weighedGoodsNeedAWeight();
    void halfPiecesAreRefused();
    void departmentLineSellsUnknownGoods();
};

void NewLineTest::CT_13_quantityTimesCode()
{
    LineRequest three = wanting(aProduct(QStringLiteral("Pen")).costing(189));
    three.typedThousandths = 3000;
    QCOMPARE(totalOf(*lineOf(three)), 567);
    LineRequest weighed = wanting(apples());
    weighed.typedThousandths = 1500;
    const TicketLine line = *lineOf(weighed);
    QCOMPARE(line.quantity, Quantity::fromThousandths(1500, Unit::Kilogram));
    QCOMPARE(totalOf(line), 299);
    QCOMPARE(line.stockMoved(), Quantity::fromThousandths(1500, Unit::Kilogram));
}

void NewLineTest::CT_17_quantityLimitOfTheProduct()
{
    LineRequest request = wanting(aProduct(QStringLiteral("Pen")).costing(189));
    request.typedThousandths = 999'000;
    QVERIFY(lineOf(request).has_value());
    request.typedThousandths = 1'000'000;
    QVERIFY(refusesWith(lineOf(request), TicketError::QuantityOverLimit));
    request.product.quantityMost = 10;
    request.typedThousandths = 11'000;
    QVERIFY(refusesWith(lineOf(request), TicketError::QuantityOverLimit));
    request.typedThousandths = 0;
    QVERIFY(refusesWith(lineOf(request), TicketError::QuantityNotPositive));
}

void NewLineTest::CT_20_aDisabledProductIsNotSold()
{
    const Product off = aProduct(QStringLiteral("Pen")).costing(189).changed([](Product &product) {
        product.isActive = false;
    });
    QVERIFY(refusesWith(lineOf(wanting(off)), TicketError::NotSold));
}

void NewLineTest::CT_28_priceLabelIsThePriceOfOnePiece()
{
    LineRequest request = wanting(
        aProduct(QStringLiteral("Cheese")).costing(2490).byWeight().withPlu(QStringLiteral("42")));
    request.label = LabelReading{ QStringLiteral("00042"), 583, std::nullopt };
    const TicketLine line = *lineOf(request);
    QCOMPARE(line.quantity, Quantity::pieces(1));
    QCOMPARE(totalOf(line), 583);
    QVERIFY(line.isLabelPrice);
    // The shelf loses the weight that the price stands for: 5.83 / 24.90 kg.
    QCOMPARE(line.stockMoved(), Quantity::fromThousandths(234, Unit::Kilogram));
}

void NewLineTest::CT_29_weightLabelGivesTheQuantity_data()
{
    QTest::addColumn<qint64>("grams");
    QTest::addColumn<qint64>("total");
    QTest::newRow("0.234 kg at 24.90 is 5.8266") << qint64{ 234 } << qint64{ 583 };
    QTest::newRow("1.500 kg at 24.90") << qint64{ 1500 } << qint64{ 3735 };
}

void NewLineTest::CT_29_weightLabelGivesTheQuantity()
{
    QFETCH(qint64, grams);
    QFETCH(qint64, total);
    LineRequest request = wanting(aProduct(QStringLiteral("Cheese")).costing(2490).byWeight());
    request.label = LabelReading{ QStringLiteral("00042"),
                                  std::nullopt,
                                  Quantity::fromThousandths(grams, Unit::Kilogram) };
    const TicketLine line = *lineOf(request);
    QCOMPARE(line.quantity.thousandths(), grams);
    QCOMPARE(totalOf(line), total);
}

void NewLineTest::CT_31_caseCodesHaveAFactorAndMayHaveAPrice()
{
    const Product can = aProduct(QStringLiteral("Can"))
                            .costing(189)
                            .withBarcode(QStringLiteral("1"))
                            .withBarcode(QStringLiteral("6"), 6, eur(990));
    LineRequest request = wanting(can);
    request.barcode = can.barcodes[1];
    const TicketLine priced = *lineOf(request);
    QCOMPARE(totalOf(priced), 990);
    QCOMPARE(priced.stockMoved(), Quantity::pieces(6));
    request.barcode->price.reset();
    QCOMPARE(totalOf(*lineOf(request)), 1134);
}

void NewLineTest::CT_36_noTaxClassIsNotSold()
{
    Product product = aProduct(QStringLiteral("Pen")).costing(189);
    product.taxClass.reset();
    QVERIFY(refusesWith(lineOf(wanting(product)), TicketError::NoTaxClass));
    product.taxClass = idOf<TaxClassId>(u"gone");
    QVERIFY(refusesWith(lineOf(wanting(product)), TicketError::NoTaxClass));
}

void NewLineTest::CT_36_noPriceIsAskedFor()
{
    LineRequest request = wanting(aProduct(QStringLiteral("Vase")));
    QVERIFY(refusesWith(lineOf(request), TicketError::NoPrice));
    request.typedPrice = eur(250);
    const TicketLine line = *lineOf(request);
    QCOMPARE(totalOf(line), 250);
    QVERIFY(line.isTypedPrice);
}

void NewLineTest::CT_37_pricesHaveStartDates()
{
    const Product coffee
        = aProduct(QStringLiteral("Coffee")).costing(189).costingFrom(QDate(2026, 5, 1), 199);
    QCOMPARE(lineOf(wanting(coffee), QDate(2026, 4, 30))->listPrice.minor(), 189);
    QCOMPARE(lineOf(wanting(coffee), QDate(2026, 5, 1))->listPrice.minor(), 199);
    QVERIFY(refusesWith(lineOf(wanting(coffee), QDate(2019, 1, 1)), TicketError::NoPrice));
}

void NewLineTest::CT_37_anOpenTicketIsRepricedUnlessItHasATender()
{
    const Product before = aProduct(QStringLiteral("Coffee")).costing(189);
    const Ticket ticket = aTicket().with(*lineOf(wanting(before)));
    const Product after = aProduct(QStringLiteral("Coffee")).costing(199);
    const CatalogExtract catalog = catalogOf({ after });
    const RepricedTicket changed = reprice(ticket, termsOn(today), catalog, TenderState::NoneGiven);
    QCOMPARE(priceTicket(changed.ticket).total.minor(), 199);
    QCOMPARE(changed.notes,
             (std::vector<PriceNote>{ { ticket.lines.front().id, eur(189), eur(199), false } }));
    const RepricedTicket paying = reprice(ticket, termsOn(today), catalog, TenderState::SomeGiven);
    QCOMPARE(paying.ticket, ticket);
    QVERIFY(paying.notes.empty());
}

void NewLineTest::CT_37_handTypedAndLabelPricesStay()
{
    const Product coffee = aProduct(QStringLiteral("Coffee")).costing(189);
    TicketLine byHand = *lineOf(wanting(coffee));
    byHand.priceOverride = PriceOverride{ eur(150), QStringLiteral("dented"), anna(), {} };
    TicketLine typed = *lineOf(wanting(coffee));
    typed.isTypedPrice = true;
    TicketLine labelled = *lineOf(wanting(coffee));
    labelled.isLabelPrice = true;
    const Ticket ticket = aTicket().with(byHand).with(typed).with(labelled);
    CatalogExtract catalog = catalogOf({ aProduct(QStringLiteral("Coffee")).costing(199) });
    const RepricedTicket changed = reprice(ticket, termsOn(today), catalog, TenderState::NoneGiven);
    QCOMPARE(changed.ticket, ticket);
    catalog.taxClasses[idOf<TaxClassId>(u"standard")].taxes.front().rates.front().rate
        = Rate::fromPercent(21);
    const RepricedTicket taxed = reprice(ticket, termsOn(today), catalog, TenderState::NoneGiven);
    QCOMPARE(taxed.ticket.lines.front().taxes.front().rate, Rate::fromPercent(21));
    QCOMPARE(taxed.notes.size(), std::size_t{ 3 });
    QVERIFY(taxed.notes.front().isTaxChanged);
}

void NewLineTest::CT_46_customerBringsTheirPriceList()
{
    const Product pen = aProduct(QStringLiteral("Pen")).costing(189).changed([](Product &product) {
        product.listPrices.push_back({ QStringLiteral("staff"), { longAgo(), eur(170) } });
    });
    LineRequest request = wanting(pen);
    request.typedThousandths = 3000;
    const Ticket ticket = aTicket().with(*lineOf(request));
    const TicketCustomer dora{
        idOf<CustomerId>(u"Dora"), QStringLiteral("Dora"), false, QStringLiteral("staff")
    };
    const CatalogExtract catalog = catalogOf({ pen });
    const RepricedTicket on
        = setCustomer(ticket, dora, termsOn(today), catalog, TenderState::NoneGiven);
    QCOMPARE(priceTicket(on.ticket).total.minor(), 510);
    const RepricedTicket off
        = removeCustomer(on.ticket, termsOn(today), catalog, TenderState::NoneGiven);
    QCOMPARE(priceTicket(off.ticket).total.minor(), 567);
    QVERIFY(!off.ticket.customer);
}

void NewLineTest::CT_91_aBundleKeepsItsComponents()
{
    const Product bread
        = aProduct(QStringLiteral("Bread")).costing(250).changed([](Product &product) {
              product.taxClass = idOf<TaxClassId>(u"reduced");
              product.isStockTracked = true;
          });
    const Product wine = aProduct(QStringLiteral("Wine")).costing(600);
    Product bundle = aProduct(QStringLiteral("Picnic")).costing(999);
    bundle.taxClass.reset(); // a bundle's taxes are those of its components
    bundle.components = { { bread.id, Quantity::pieces(2) }, { wine.id, Quantity::pieces(1) } };
    const TicketLine line = *newLine(wanting(bundle), termsOn(today), catalogOf({ bread, wine }));
    QCOMPARE(line.components.size(), std::size_t{ 2 });
    QCOMPARE(line.components[0].listPrice.minor(), 500);
    QVERIFY(line.components[0].isStockTracked);
    QCOMPARE(line.taxes.size(), std::size_t{ 2 });
    QCOMPARE(line.components[1].taxes.front().rate, Rate::fromPercent(19));
    QVERIFY(refusesWith(newLine(wanting(bundle), termsOn(today), catalogOf({ bread })),
                        TicketError::NotSold));
}

void NewLineTest::ICX_17_aVariantMustBeChosen()
{
    Product shirt = aProduct(QStringLiteral("Shirt")).costing(2000);
    shirt.hasVariants = true;
    QVERIFY(refusesWith(lineOf(wanting(shirt)), TicketError::VariantNotChosen));
    Product medium = aProduct(QStringLiteral("Shirt")).costing(2000);
    medium.parent = shirt.id;
    medium.options = { { QStringLiteral("Colour"), QStringLiteral("navy") },
                       { QStringLiteral("Size"), QStringLiteral("M") } };
    QCOMPARE(lineOf(wanting(medium))->optionText, QStringLiteral("navy, M"));
}

void NewLineTest::MT_06_onlyWhatIsSoldToClientsIsSold()
{
    Product wax = aProduct(QStringLiteral("Wax")).costing(500);
    QVERIFY(lineOf(wanting(wax)).has_value());
    wax.isSoldToClients = false;
    QVERIFY(refusesWith(lineOf(wanting(wax)), TicketError::NotSold));
}

void NewLineTest::MT_07_theSameFlagAppliesTax()
{
    TicketLine taxed = *lineOf(wanting(aProduct(QStringLiteral("Wax")).costing(500)));
    taxed.taxes.front().rate = Rate::fromPercent(10);
    QCOMPARE(priceTicket(aTicket().with(taxed).taxAdded()).tax.minor(), 50);
    // Not ticked it cannot be sold alone, and as a part of a bundle it carries no tax.
    Product wax = aProduct(QStringLiteral("Wax")).costing(500);
    wax.isSoldToClients = false;
    Product kit = aProduct(QStringLiteral("Kit")).costing(900);
    kit.components = { { wax.id, Quantity::pieces(1) } };
    const TicketLine line = *newLine(wanting(kit), termsOn(today), catalogOf({ wax }));
    QVERIFY(line.components.front().taxes.empty());
    QCOMPARE(priceTicket(aTicket().with(line)).tax.minor(), 0);
}

void NewLineTest::MT_10_commissionFlagIsFrozenIntoTheLine()
{
    Product wax = aProduct(QStringLiteral("Wax")).costing(500);
    QVERIFY(lineOf(wanting(wax))->isCommissionEligible);
    wax.isCommissionEligible = false;
    QVERIFY(!lineOf(wanting(wax))->isCommissionEligible);
}

void NewLineTest::openPricesHaveLimits()
{
    Product voucher = aProduct(QStringLiteral("Flowers"));
    voucher.priceKind = PriceKind::Open;
    voucher.openPriceLeast = eur(500);
    voucher.openPriceMost = eur(5000);
    LineRequest request = wanting(voucher);
    QVERIFY(refusesWith(lineOf(request), TicketError::NoPrice));
    for (const std::int64_t wrong : { 499, 5001, -1 }) {
        request.typedPrice = eur(wrong);
        QVERIFY(refusesWith(lineOf(request), TicketError::PriceOutsideLimits));
    }
    request.typedPrice = eur(500);
    QCOMPARE(totalOf(*lineOf(request)), 500);
}

void NewLineTest::weighedGoodsNeedAWeight()
{
    QVERIFY(refusesWith(lineOf(wanting(apples())), TicketError::WeightMissing));
}

void NewLineTest::halfPiecesAreRefused()
{
    LineRequest request = wanting(aProduct(QStringLiteral("Pen")).costing(189));
    request.typedThousandths = 1500;
    QVERIFY(refusesWith(lineOf(request), TicketError::QuantityNotWhole));
}

void NewLineTest::departmentLineSellsUnknownGoods()
{
    OpenPriceRequest request{ .price = eur(250) };
    request.name = QStringLiteral("Sundries");
    request.taxClass = idOf<TaxClassId>(u"standard");
    request.count = 2;
    const TicketLine line = *newOpenPriceLine(request, termsOn(today), catalogOf({}));
    QCOMPARE(totalOf(line), 500);
    QVERIFY(!line.product);
    QVERIFY(line.isTypedPrice);
    request.price = eur(-1);
    QVERIFY(refusesWith(newOpenPriceLine(request, termsOn(today), catalogOf({})),
                        TicketError::PriceNegative));
}

} // namespace countertop

CT_TEST_CLASS(countertop::NewLineTest)
#include "newlinetest.moc"
