#include "core/domain/ticket/returns.h"

#include "core/domain/ticket/pricing.h"
#include "core/domain/ticket/ticketedit.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

/// Takes goods back one after the other, as later tickets would.
class Counter
{
public:
    explicit Counter(CompletedTicket sale)
        : m_sale(std::move(sale))
    {
    }

    Result<TicketLine>
    takeBack(const Quantity &quantity, std::optional<int> component = {}, std::size_t place = 0)
    {
        const ReturnChoice choice{
            m_sale.ticket.lines[place].id, quantity, component, Restock::Yes
        };
        Result<TicketLine> line
            = returnLine(m_sale, m_earlier, choice, m_ids.make<LineId>(), anna());
        if (line) {
            m_earlier.push_back(*line);
        }
        return line;
    }
    Result<TicketLine>
    takeBack(std::int64_t pieces, std::optional<int> component = {}, std::size_t place = 0)
    {
        return takeBack(Quantity::pieces(pieces), component, place);
    }
    std::vector<LineLeft> left() const { return leftToReturn(m_sale, m_earlier); }
    const std::vector<TicketLine> &earlier() const { return m_earlier; }

private:
    CompletedTicket m_sale;
    std::vector<TicketLine> m_earlier;
    CountedIds m_ids;
};

PricedTicket pricedBack(const TicketLine &line)
{
    return priceTicket(aTicket().with(line));
}

bool refusesWith(const Result<TicketLine> &result, ReturnError code)
{
    return !result && result.error().code.is(code);
}

Tender tenderOf(TenderKind kind, std::int64_t minor)
{
    Tender tender{ .given = eur(minor), .change = eur(0), .net = eur(minor) };
    tender.kind = kind;
    return tender;
}

Settlement paidBy(std::int64_t total, const std::vector<Tender> &tenders, std::int64_t cashStep = 1)
{
    return { eur(total), cashStep, tenders };
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

class ReturnsTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_65_priceComesFromTheStoredSale();
    void CT_65_atMostSoldMinusReturned();
    void CT_65_discountSharesGoBackToo();
    void CT_65_linesOfOtherSalesAndVoidsDoNotCount();
    void CT_66_unitSharesInOrder();
    void CT_66_measuredGoodsAreSharedByTheThousandth();
    void CT_66_measuredGoodsKeepTheUnitPriceOfTheReceipt();
    void CT_41_aPriceByHandGoesBackAsItWasPaid();
    void CT_91_aComponentComesBackWithItsShare();
    void CT_91_aBundleComesBackWhole();
    void CT_67_moneyGoesBackTheWayItCame();
    void CT_67_earlierRefundsAreTakenOff();
    void CT_67_anotherTenderNeedsTheRight();
    void CT_67_cashCountsWithoutItsRounding();
    void CT_59_creditPartGoesBackAsCredit();
    void CT_68_withoutReceiptTodaysPriceOrLower();
    void CT_69_exchangeIsOneTicket_data();
    void CT_69_exchangeIsOneTicket();
    void addedTaxGoesBackWithThePrice();
    void exemptSalesGiveBackNoTax();
    void aReturnLineIsFixedByItsReceipt();
    void receiptNumbersAsText();
};

void ReturnsTest::CT_65_priceComesFromTheStoredSale()
{
    Counter counter(sold(aTicket().with(3, aProduct(QStringLiteral("Coffee")).costing(189))));
    const TicketLine line = *counter.takeBack(2);
    QCOMPARE(pricedBack(line).total.minor(), -378);
    QCOMPARE(line.origin->receiptNumber, QStringLiteral("1-1-2026-000001"));
    const Result<TicketLine> more = counter.takeBack(2);
    QVERIFY(refusesWith(more, ReturnError::MoreThanLeft));
    QVERIFY(more.error().detail.contains(QStringLiteral("1 left")));
    QCOMPARE(counter.left().front().whole, Quantity::pieces(1));
}

void ReturnsTest::CT_65_atMostSoldMinusReturned()
{
    Counter counter(sold(aTicket().with(2, aProduct(QStringLiteral("Coffee")).costing(189))));
    QVERIFY(refusesWith(counter.takeBack(0), ReturnError::QuantityNotPositive));
    QVERIFY(refusesWith(counter.takeBack(-1), ReturnError::QuantityNotPositive));
    QVERIFY(refusesWith(counter.takeBack(Quantity::fromThousandths(500, Unit::Piece)),
                        ReturnError::QuantityNotWhole));
    QVERIFY(counter.takeBack(2).has_value());
    QVERIFY(refusesWith(counter.takeBack(1), ReturnError::NothingLeft));
    const ReturnChoice unknown{ idOf<LineId>(u"none"), Quantity::pieces(1), {}, Restock::Yes };
    QVERIFY(
        refusesWith(returnLine(sold(aTicket()), {}, unknown, {}, anna()), ReturnError::NoSuchLine));
}

void ReturnsTest::CT_65_discountSharesGoBackToo()
{
    TicketLine cheese = aLine(QStringLiteral("Cheese"), 1000, Quantity::pieces(2));
    cheese.discount = percentOff(10);
    Counter counter(sold(
        aTicket().with(cheese).with(aLine(QStringLiteral("Rye"), 200)).discounted(percentOff(50))));
    QCOMPARE(pricedBack(*counter.takeBack(1)).total.minor(), -450);
    QCOMPARE(pricedBack(*counter.takeBack(1, {}, 1)).total.minor(), -100);
}

void ReturnsTest::CT_65_linesOfOtherSalesAndVoidsDoNotCount()
{
    const CompletedTicket sale
        = sold(aTicket().with(1, aProduct(QStringLiteral("Coffee")).costing(189)));
    const ReturnChoice choice{
        sale.ticket.lines.front().id, Quantity::pieces(1), {}, Restock::Yes
    };
    TicketLine other = *returnLine(sale, {}, choice, idOf<LineId>(u"r1"), anna());
    TicketLine taken = other;
    other.origin->ticket = idOf<TicketId>(u"another");
    QCOMPARE(leftToReturn(sale, std::vector{ other }).front().whole, Quantity::pieces(1));
    QCOMPARE(leftToReturn(sale, std::vector{ taken }).front().whole, Quantity::pieces(0));
    taken.voided = LineVoid{ anna(), noon() };
    QCOMPARE(leftToReturn(sale, std::vector{ taken }).front().whole, Quantity::pieces(1));
    Ticket withVoid = sale.ticket;
    withVoid.lines.front().voided = LineVoid{ anna(), noon() };
    QVERIFY(leftToReturn(sold(withVoid), {}).empty());
}

void ReturnsTest::CT_66_unitSharesInOrder()
{
    TicketLine line = aLine(QStringLiteral("Cake"), 400, Quantity::pieces(3));
    line.discount = amountOff(200);
    Counter counter(sold(aTicket().with(line)));
    const std::vector<std::int64_t> totals = { -334, -333, -333 };
    const std::vector<std::int64_t> taxes = { -54, -53, -53 };
    for (std::size_t unit = 0; unit < totals.size(); ++unit) {
        const PricedTicket back = pricedBack(*counter.takeBack(1));
        QCOMPARE(back.total.minor(), totals[unit]);
        QCOMPARE(back.tax.minor(), taxes[unit]);
    }
    QVERIFY(refusesWith(counter.takeBack(1), ReturnError::NothingLeft));
}

void ReturnsTest::CT_66_measuredGoodsAreSharedByTheThousandth()
{
    const Quantity weight = Quantity::fromThousandths(1500, Unit::Kilogram);
    Counter counter(sold(aTicket().with(aLine(QStringLiteral("Apples"), 199, weight))));
    const PricedTicket first
        = pricedBack(*counter.takeBack(Quantity::fromThousandths(501, Unit::Kilogram)));
    const PricedTicket second
        = pricedBack(*counter.takeBack(Quantity::fromThousandths(999, Unit::Kilogram)));
    QCOMPARE(first.total.minor() + second.total.minor(), -299);
    QCOMPARE(first.tax.minor() + second.tax.minor(), -48);
    QVERIFY(refusesWith(counter.takeBack(Quantity::fromThousandths(1, Unit::Kilogram)),
                        ReturnError::NothingLeft));
}

void ReturnsTest::CT_66_measuredGoodsKeepTheUnitPriceOfTheReceipt()
{
    const Quantity weight = Quantity::fromThousandths(234, Unit::Kilogram);
    Counter counter(sold(aTicket().with(aLine(QStringLiteral("Cheese"), 2490, weight))));
    const TicketLine line = *counter.takeBack(weight);
    QCOMPARE(pricedBack(line).total.minor(), -583);
    QCOMPARE(line.unitPrice().minor(), 2490);
}

void ReturnsTest::CT_41_aPriceByHandGoesBackAsItWasPaid()
{
    const Ticket boots = aTicket().with(aLine(QStringLiteral("Boots"), 2490));
    const Ticket changed = *overridePrice(
        boots, boots.lines.front().id, { eur(2100), QStringLiteral("scratch"), anna(), {} });
    Counter counter(sold(changed));
    const TicketLine line = *counter.takeBack(1);
    QCOMPARE(pricedBack(line).total.minor(), -2100);
    QCOMPARE(line.unitPrice().minor(), 2100);
}

void ReturnsTest::CT_91_aComponentComesBackWithItsShare()
{
    Counter counter(sold(aTicket().with(bundleLine())));
    const TicketLine wine = *counter.takeBack(1, 2);
    QCOMPARE(wine.name, QStringLiteral("Wine"));
    const PricedTicket back = pricedBack(wine);
    QCOMPARE(back.total.minor(), -400);
    QCOMPARE(back.tax.minor(), -64);
    QCOMPARE(back.taxes.size(), std::size_t{ 1 });
    QVERIFY(refusesWith(counter.takeBack(1), ReturnError::NothingLeft));
    QVERIFY(refusesWith(counter.takeBack(1, 2), ReturnError::NothingLeft));
    QVERIFY(refusesWith(counter.takeBack(1, 3), ReturnError::NoSuchComponent));
    const std::int64_t rest = pricedBack(*counter.takeBack(1, 0)).total.minor()
        + pricedBack(*counter.takeBack(1, 1)).total.minor();
    QCOMPARE(rest, -599);
    QCOMPARE(counter.left().front().components, std::vector<Quantity>(3, Quantity::pieces(0)));
}

void ReturnsTest::CT_91_aBundleComesBackWhole()
{
    Counter counter(sold(aTicket().with(bundleLine())));
    const PricedTicket back = pricedBack(*counter.takeBack(1));
    QCOMPARE(back.total.minor(), -999);
    QCOMPARE(back.taxes[0].amount.minor(), -39);
    QCOMPARE(back.taxes[1].amount.minor(), -64);
    QCOMPARE(back.lines.front().components[2].total.minor(), -400);
}

void ReturnsTest::CT_67_moneyGoesBackTheWayItCame()
{
    const Settlement sale
        = paidBy(1092, { tenderOf(TenderKind::CardSlip, 1000), tenderOf(TenderKind::Cash, 92) });
    const std::vector<RefundShare> plan = refundPlan(sale, {}, eur(-1092));
    QCOMPARE(plan.size(), std::size_t{ 2 });
    QCOMPARE(plan[0].kind, TenderKind::CardSlip);
    QCOMPARE(plan[0].amount.minor(), -1000);
    QCOMPARE(plan[1].amount.minor(), -92);
    QCOMPARE(refundPlan(sale, {}, eur(-500)).front().amount.minor(), -500);
    QCOMPARE(refundPlan(sale, {}, eur(-500)).size(), std::size_t{ 1 });
}

void ReturnsTest::CT_67_earlierRefundsAreTakenOff()
{
    const Settlement sale
        = paidBy(1092, { tenderOf(TenderKind::CardSlip, 1000), tenderOf(TenderKind::Cash, 92) });
    const std::vector<Tender> earlier
        = { tenderOf(TenderKind::CardSlip, -700), tenderOf(TenderKind::Cash, -92) };
    const std::vector<RefundShare> plan = refundPlan(sale, earlier, eur(-500));
    QCOMPARE(plan.size(), std::size_t{ 1 });
    QCOMPARE(plan.front().amount.minor(), -300); // the rest needs another tender and its right
}

void ReturnsTest::CT_67_anotherTenderNeedsTheRight()
{
    const Settlement sale
        = paidBy(1092, { tenderOf(TenderKind::CardSlip, 1000), tenderOf(TenderKind::Cash, 92) });
    const Result<void> allCash = checkRefundTender(sale, {}, TenderKind::Cash, eur(-1092));
    QVERIFY(allCash.error().code.is(SettlementError::NotPaidThatWay));
    QVERIFY(checkRefundTender(sale, {}, TenderKind::Cash, eur(-92)).has_value());
    QVERIFY(!checkRefundTender(sale, {}, TenderKind::Account, eur(-1)).has_value());
}

void ReturnsTest::CT_67_cashCountsWithoutItsRounding()
{
    const Settlement sale
        = paidBy(1092, { tenderOf(TenderKind::CardSlip, 500), tenderOf(TenderKind::Cash, 590) }, 5);
    const std::vector<RefundShare> plan = refundPlan(sale, {}, eur(-1092));
    QCOMPARE(plan[0].amount.minor(), -500);
    QCOMPARE(plan[1].amount.minor(), -592);
    const Settlement back = paidBy(-1092, { tenderOf(TenderKind::CardSlip, -500) }, 5);
    QCOMPARE(back.remainingInCash().minor(), -590);
    QVERIFY(
        checkRefundTender(
            paidBy(1093, { tenderOf(TenderKind::Cash, 1095) }, 5), {}, TenderKind::Cash, eur(-1095))
            .has_value());
}

void ReturnsTest::CT_59_creditPartGoesBackAsCredit()
{
    const Settlement sale = paidBy(
        3000, { tenderOf(TenderKind::StoreCredit, 2000), tenderOf(TenderKind::Cash, 1000) });
    const std::vector<RefundShare> plan = refundPlan(sale, {}, eur(-3000));
    QCOMPARE(plan[0].kind, TenderKind::StoreCredit);
    QCOMPARE(plan[0].amount.minor(), -2000);
    QCOMPARE(plan[1].kind, TenderKind::Cash);
    QCOMPARE(plan[1].amount.minor(), -1000);
}

void ReturnsTest::CT_68_withoutReceiptTodaysPriceOrLower()
{
    const TicketLine line
        = returnWithoutReceipt(aLine(QStringLiteral("Coffee"), 1000), Restock::No);
    const Ticket ticket = aTicket().with(line);
    QCOMPARE(priceTicket(ticket).total.minor(), -1000);
    const auto by = [&](std::int64_t minor) {
        return overridePrice(ticket, line.id, { eur(minor), QStringLiteral("worn"), anna(), {} });
    };
    QCOMPARE(priceTicket(*by(800)).total.minor(), -800);
    QVERIFY(by(1001).error().code.is(TicketError::ReturnAboveTodaysPrice));
    QVERIFY(discountLine(ticket, line.id, percentOff(10))
                .error()
                .code.is(TicketError::DiscountNotAllowedOnLine));
}

void ReturnsTest::CT_69_exchangeIsOneTicket_data()
{
    QTest::addColumn<qint64>("bought");
    QTest::addColumn<qint64>("due");
    QTest::newRow("buys dearer: pays the difference") << qint64{ 2990 } << qint64{ 500 };
    QTest::newRow("buys cheaper: gets the difference") << qint64{ 1990 } << qint64{ -500 };
    QTest::newRow("even: nothing changes hands") << qint64{ 2490 } << qint64{ 0 };
}

void ReturnsTest::CT_69_exchangeIsOneTicket()
{
    QFETCH(qint64, bought);
    QFETCH(qint64, due);
    Counter counter(
        sold(aTicket().with(1, aProduct(QStringLiteral("Boots")).costing(2490), vat(7))));
    const TicketLine back = *counter.takeBack(1);
    const PricedTicket priced
        = priceTicket(aTicket().with(back).with(aLine(QStringLiteral("Shoes"), bought)));
    QCOMPARE(priced.total.minor(), due);
    QCOMPARE(priced.lines[0].tax().minor(), -163); // 24.90 with 7 % inside, of the old sale
    QCOMPARE(priced.lines[1].tax(),
             priceTicket(aTicket().with(aLine(QStringLiteral("Shoes"), bought))).tax);
    QCOMPARE((Settlement{ priced.total, 1, {} }).isSettled(), due == 0);
}

void ReturnsTest::addedTaxGoesBackWithThePrice()
{
    Counter counter(
        sold(aTicket().with(2, aProduct(QStringLiteral("Pen")).costing(1050)).taxAdded()));
    const TicketLine line = *counter.takeBack(1);
    QCOMPARE(line.origin->total.minor(),
             -1250); // half of 21.00 + 3.99, the first unit takes the odd cent
    const PricedTicket added = priceTicket(aTicket().with(line).taxAdded());
    QCOMPARE(added.lines.front().total.minor(), -1050);
    QCOMPARE(added.total.minor(), -1250);
    // The store has changed to prices with tax since: the same money goes back.
    QCOMPARE(pricedBack(line).total.minor(), -1250);
    QCOMPARE(pricedBack(line).tax.minor(), -200);
}

void ReturnsTest::exemptSalesGiveBackNoTax()
{
    const TicketCustomer embassy{
        idOf<CustomerId>(u"embassy"), QStringLiteral("Embassy"), true, {}
    };
    Counter counter(sold(
        aTicket().with(1, aProduct(QStringLiteral("Pen")).costing(1190)).forCustomer(embassy)));
    const PricedTicket back = pricedBack(*counter.takeBack(1));
    QCOMPARE(back.total.minor(), -1000);
    QCOMPARE(back.tax.minor(), 0);
}

void ReturnsTest::aReturnLineIsFixedByItsReceipt()
{
    Counter counter(sold(aTicket().with(3, aProduct(QStringLiteral("Coffee")).costing(189))));
    const TicketLine line = *counter.takeBack(2);
    const Ticket ticket = aTicket().with(line);
    QVERIFY(setQuantity(ticket, line.id, Quantity::pieces(3), { anna(), noon() })
                .error()
                .code.is(TicketError::FixedByReceipt));
    QVERIFY(overridePrice(ticket, line.id, { eur(1), QStringLiteral("x"), anna(), {} })
                .error()
                .code.is(TicketError::FixedByReceipt));
    QCOMPARE(setRestock(ticket, line.id, Restock::No)->lines.front().restock, Restock::No);
}

void ReturnsTest::receiptNumbersAsText()
{
    const ReceiptNumber number{ 2, 1, 2026, 231 };
    QCOMPARE(number.toText(), QStringLiteral("2-1-2026-000231"));
    QCOMPARE(*ReceiptNumber::fromText(u" 2-1-2026-000231 "), number);
    QCOMPARE(*ReceiptNumber::fromText(ReceiptNumber{ 2, 1, 2026, 1'000'000 }.toText()),
             (ReceiptNumber{ 2, 1, 2026, 1'000'000 }));
    for (const QStringView wrong :
         { u"", u"231", u"2-1-2026", u"2-1-2026-x", u"2-1-2026-0", u"a-1-2026-1" }) {
        QVERIFY(!ReceiptNumber::fromText(wrong));
    }
}

} // namespace countertop

CT_TEST_CLASS(countertop::ReturnsTest)
#include "returnstest.moc"
