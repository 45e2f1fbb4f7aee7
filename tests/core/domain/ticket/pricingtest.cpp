#include "core/domain/ticket/pricing.h"

#include "core/domain/ticket/ticketedit.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

TicketLine threeForFive(std::int64_t count)
{
    TicketLine line = aLine(QStringLiteral("Yoghurt"), 189, Quantity::pieces(count));
    line.quantityPrice = QuantityPrice{ 3, eur(500) };
    return line;
}

TicketLine noDiscountLine(std::int64_t priceMinor)
{
    TicketLine line = aLine(QStringLiteral("Stamps"), priceMinor);
    line.isDiscountable = false;
    return line;
}

std::vector<std::int64_t> shares(const PricedTicket &priced)
{
    std::vector<std::int64_t> result;
    for (const PricedLine &line : priced.lines) {
        result.push_back(line.ticketDiscountShare.minor());
    }
    return result;
}

TicketLine bundleLine()
{
    TicketLine line = aLine(QStringLiteral("Breakfast"), 999);
    const auto part = [](const QString &name, std::int64_t priceMinor, std::int64_t percent) {
        return LineComponent{ idOf<ProductId>(name), name,         name, Quantity::pieces(1),
                              eur(priceMinor),       vat(percent), true };
    };
    line.components = { part(QStringLiteral("Bread"), 500, 7),
                        part(QStringLiteral("Jam"), 400, 7),
                        part(QStringLiteral("Wine"), 600, 19) };
    line.taxes = { vat(7).front(), vat(19).front() };
    return line;
}

} // namespace

class PricingTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_13_aWeighedLineIsRoundedOnce();
    void CT_38_lineDiscountIsRoundedOnceOnTheLine();
    void CT_39_ticketDiscountIsSpreadOverTheLines_data();
    void CT_39_ticketDiscountIsSpreadOverTheLines();
    void CT_39_linesMarkedNoDiscountTakeNone();
    void CT_40_quantityEarnsAPriceAndLosesItAgain();
    void CT_40_scanningOrderDoesNotChangeTheTotal();
    void CT_40_aDiscountNeverMakesMoneyChangeHands();
    void CT_40_aPriceByHandEarnsNoQuantityPrice();
    void CT_91_bundlePriceIsSpreadOverItsComponents();
    void ICX_02_overrideKeepsTheOriginalPrice();
    void CT_34_voidedLinesAreNotInTheTotals();
    void anEmptyTicketIsWorthNothing();
    void goodsGivenBackWithoutReceiptAreNegative();
    void CT_69_eachSideKeepsItsOwnTax();
    void weighedGoodsCountAsOnePiece();
};

void PricingTest::CT_13_aWeighedLineIsRoundedOnce()
{
    const Quantity weight = Quantity::fromThousandths(1500, Unit::Kilogram);
    QCOMPARE(
        priceTicket(aTicket().with(aLine(QStringLiteral("Apples"), 199, weight))).total.minor(),
        299);
}

void PricingTest::CT_38_lineDiscountIsRoundedOnceOnTheLine()
{
    TicketLine cheese = aLine(QStringLiteral("Cheese"), 583);
    cheese.discount = percentOff(10);
    const PricedTicket priced
        = priceTicket(aTicket().with(aLine(QStringLiteral("Coffee"), 567)).with(cheese));
    QCOMPARE(priced.lines[1].discount.minor(), -58);
    QCOMPARE(priced.lines[1].total.minor(), 525);
    QCOMPARE(priced.total.minor(), 1092);
    QCOMPARE(priced.discounts.minor(), -58);
    cheese.discount = percentOff(100);
    QCOMPARE(priceTicket(aTicket().with(cheese)).total.minor(), 0);
}

void PricingTest::CT_39_ticketDiscountIsSpreadOverTheLines_data()
{
    using Row = std::vector<std::int64_t>;
    QTest::addColumn<qint64>("price");
    QTest::addColumn<bool>("isRate");
    QTest::addColumn<Row>("taken");
    QTest::addColumn<qint64>("due");
    QTest::newRow("10 percent of three lines of 3.33")
        << qint64{ 333 } << true << Row{ -34, -33, -33 } << qint64{ 899 };
    QTest::newRow("5.00 of three lines of 10.00")
        << qint64{ 1000 } << false << Row{ -167, -167, -166 } << qint64{ 2500 };
}

void PricingTest::CT_39_ticketDiscountIsSpreadOverTheLines()
{
    QFETCH(qint64, price);
    QFETCH(bool, isRate);
    QFETCH(std::vector<std::int64_t>, taken);
    QFETCH(qint64, due);
    TicketBuilder ticket = aTicket().discounted(isRate ? percentOff(10) : amountOff(500));
    for (const QString &name : { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") }) {
        ticket.with(aLine(name, price));
    }
    const PricedTicket priced = priceTicket(ticket);
    QCOMPARE(shares(priced), taken);
    QCOMPARE(priced.total.minor(), due);
}

void PricingTest::CT_39_linesMarkedNoDiscountTakeNone()
{
    const PricedTicket priced = priceTicket(aTicket()
                                                .with(aLine(QStringLiteral("a"), 1000))
                                                .with(aLine(QStringLiteral("b"), 1000))
                                                .with(noDiscountLine(1000))
                                                .discounted(amountOff(500)));
    QCOMPARE(shares(priced), (std::vector<std::int64_t>{ -250, -250, 0 }));
    QCOMPARE(priced.total.minor(), 2500);
    const PricedTicket stampsOnly
        = priceTicket(aTicket().with(noDiscountLine(1000)).discounted(percentOff(50)));
    QCOMPARE(stampsOnly.total.minor(), 1000);
}

void PricingTest::CT_40_quantityEarnsAPriceAndLosesItAgain()
{
    const Ticket three = aTicket().with(threeForFive(3));
    QCOMPARE(priceTicket(three).total.minor(), 500);
    QCOMPARE(priceTicket(three).lines.front().quantitySaving.minor(), -67);
    const Ticket two = *minusOne(three, three.lines.front().id, { anna(), noon() });
    QCOMPARE(priceTicket(two).total.minor(), 378);
    QCOMPARE(priceTicket(aTicket().with(threeForFive(7))).total.minor(), 1189);
}

void PricingTest::CT_40_scanningOrderDoesNotChangeTheTotal()
{
    TicketLine reduced = threeForFive(1);
    reduced.discount = percentOff(15);
    std::vector<TicketLine> lines
        = { threeForFive(1), reduced, threeForFive(1), aLine(QStringLiteral("Rye"), 249) };
    const std::int64_t total
        = priceTicket(aTicket().with(lines[0]).with(lines[1]).with(lines[2]).with(lines[3]))
              .total.minor();
    QCOMPARE(total, 249 + 500 - 25); // 15 % of the reduced line's 1.67 is 0.25
    std::vector<int> order = { 0, 1, 2, 3 };
    do {
        TicketBuilder ticket = aTicket();
        for (const int place : order) {
            ticket.with(lines[static_cast<std::size_t>(place)]);
        }
        QCOMPARE(priceTicket(ticket).total.minor(), total);
    } while (std::next_permutation(order.begin(), order.end()));
}

void PricingTest::CT_40_aDiscountNeverMakesMoneyChangeHands()
{
    TicketLine free = aLine(QStringLiteral("Coffee"), 189);
    free.discount = percentOff(100);
    const PricedTicket priced = priceTicket(aTicket().with(free).discounted(amountOff(100)));
    QCOMPARE(priced.total.minor(), 0);
    QCOMPARE(priced.tax.minor(), 0);
    QCOMPARE(
        priceTicket(aTicket().with(aLine(QStringLiteral("Rye"), 249)).discounted(amountOff(1000)))
            .total.minor(),
        0);
    // An amount that was given for three pieces, of which one is left.
    TicketLine shrunk = aLine(QStringLiteral("Coffee"), 189);
    shrunk.discount = amountOff(400);
    QCOMPARE(priceTicket(aTicket().with(shrunk)).total.minor(), 0);
}

void PricingTest::CT_40_aPriceByHandEarnsNoQuantityPrice()
{
    TicketLine line = threeForFive(3);
    line.priceOverride = PriceOverride{ eur(180), QStringLiteral("dented"), anna(), {} };
    QCOMPARE(priceTicket(aTicket().with(line)).total.minor(), 540);
    TicketLine dearer = threeForFive(3);
    dearer.quantityPrice = QuantityPrice{ 3, eur(700) };
    QCOMPARE(priceTicket(aTicket().with(dearer)).total.minor(), 567);
}

void PricingTest::CT_91_bundlePriceIsSpreadOverItsComponents()
{
    const PricedTicket priced = priceTicket(aTicket().with(bundleLine()));
    const PricedLine &line = priced.lines.front();
    QCOMPARE(line.components[0].total.minor(), 333);
    QCOMPARE(line.components[1].total.minor(), 266);
    QCOMPARE(line.components[2].total.minor(), 400);
    // 5.99 with 7 % inside: 0.39; 4.00 with 19 % inside: 0.64
    QCOMPARE(line.taxes.size(), std::size_t{ 2 });
    QCOMPARE(line.taxes[0].amount.minor(), 39);
    QCOMPARE(line.taxes[1].amount.minor(), 64);
    QCOMPARE(line.taxes[1].net.minor(), 336);
    QCOMPARE(line.net.minor(), 999 - 39 - 64);
    QCOMPARE(priced.total.minor(), 999);
}

void PricingTest::ICX_02_overrideKeepsTheOriginalPrice()
{
    const Ticket ticket = aTicket().with(aLine(QStringLiteral("Shirt"), 2000));
    const Ticket changed = *overridePrice(
        ticket, ticket.lines.front().id, { eur(1500), QStringLiteral("stain"), anna(), {} });
    QCOMPARE(changed.lines.front().listPrice.minor(), 2000);
    QCOMPARE(changed.lines.front().unitPrice().minor(), 1500);
    QCOMPARE(priceTicket(changed).total.minor(), 1500);
    QCOMPARE(*removeOverride(changed, ticket.lines.front().id), ticket);
}

void PricingTest::CT_34_voidedLinesAreNotInTheTotals()
{
    const Ticket ticket = aTicket()
                              .with(aLine(QStringLiteral("Coffee"), 189))
                              .with(aLine(QStringLiteral("Wine"), 903));
    const Ticket voided = *voidLine(ticket, ticket.lines[1].id, { anna(), noon() });
    const PricedTicket priced = priceTicket(voided);
    QCOMPARE(priced.total.minor(), 189);
    QCOMPARE(priced.lines.size(), std::size_t{ 1 });
    QVERIFY(priced.find(ticket.lines[1].id) == nullptr);
    QCOMPARE(voided.lines[1].voided->person.name, QStringLiteral("Anna"));
    QCOMPARE(voided.lines[1].unitPrice().minor(), 903);
}

void PricingTest::anEmptyTicketIsWorthNothing()
{
    const PricedTicket priced = priceTicket(aTicket().discounted(percentOff(10)));
    QCOMPARE(priced.total.minor(), 0);
    QVERIFY(priced.lines.empty());
}

void PricingTest::goodsGivenBackWithoutReceiptAreNegative()
{
    TicketLine line = aLine(QStringLiteral("Coffee"), 1190, Quantity::pieces(2));
    line.kind = LineKind::ReturnWithoutReceipt;
    const PricedTicket priced = priceTicket(aTicket().with(line).discounted(percentOff(50)));
    QCOMPARE(priced.total.minor(), -2380);
    QCOMPARE(priced.tax.minor(), -380);
}

void PricingTest::CT_69_eachSideKeepsItsOwnTax()
{
    TicketLine back = aLine(QStringLiteral("Pen"), 53);
    back.kind = LineKind::ReturnWithoutReceipt;
    const PricedTicket priced
        = priceTicket(aTicket().with(aLine(QStringLiteral("Card"), 99)).with(back));
    QCOMPARE(priced.lines[0].tax().minor(), 16);
    QCOMPARE(priced.lines[1].tax().minor(), -8);
    QCOMPARE(priced.tax.minor(), 8); // taken on the difference of 0.46 it would be 0.07
}

void PricingTest::weighedGoodsCountAsOnePiece()
{
    const Quantity weight = Quantity::fromThousandths(2500, Unit::Kilogram);
    const PricedTicket priced
        = priceTicket(aTicket()
                          .with(aLine(QStringLiteral("Apples"), 199, weight))
                          .with(aLine(QStringLiteral("Rye"), 249, Quantity::pieces(3))));
    QCOMPARE(priced.pieceCount, 4);
}

} // namespace countertop

CT_TEST_CLASS(countertop::PricingTest)
#include "pricingtest.moc"
