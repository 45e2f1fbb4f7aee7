#include "core/domain/ticket/pricing.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

enum class Want { Amount, PerLine };

std::vector<LineTax> oneTax(std::int64_t ppm)
{
    return { aTax(QStringLiteral("VAT"), Rate::fromPpm(ppm)) };
}

TicketLine taxedLine(std::int64_t priceMinor, std::int64_t count, std::vector<LineTax> taxes)
{
    TicketLine line
        = aLine(QStringLiteral("goods %1").arg(priceMinor), priceMinor, Quantity::pieces(count));
    line.taxes = std::move(taxes);
    return line;
}

std::vector<std::int64_t> lineTaxes(const PricedTicket &priced)
{
    std::vector<std::int64_t> taxes;
    for (const PricedLine &line : priced.lines) {
        taxes.push_back(line.tax().minor());
    }
    return taxes;
}

} // namespace

class TaxTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_42_taxIsComputedOnTheLineNotOnTheUnit_data();
    void CT_42_taxIsComputedOnTheLineNotOnTheUnit();
    void CT_43_taxInsideThePriceIsTakenOutInOneStep();
    void CT_43_twoRatesAreTwoRows();
    void CT_44_levelOfTaxRoundingIsASetting();
    void byTotalTheLinesAddUpToTheTotal();
    void severalTaxesOfOneLine_data();
    void severalTaxesOfOneLine();
    void compoundTaxStandsOnTheTaxBeforeIt();
    void exemptCustomerPaysTheNetOfIncludedPrices();
    void exemptCustomerPaysNoAddedTax();
    void CT_37_taxesHaveStartDates();
};

void TaxTest::CT_42_taxIsComputedOnTheLineNotOnTheUnit_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("ppm");
    QTest::addColumn<qint64>("tax");
    QTest::addColumn<qint64>("total");
    QTest::newRow("2 x 10.50 at 8.7 percent, never 1.82")
        << qint64{ 1050 } << qint64{ 2 } << qint64{ 87'000 } << qint64{ 183 } << qint64{ 2283 };
    QTest::newRow("64.78 at 9.375 percent, never 6.08")
        << qint64{ 6478 } << qint64{ 1 } << qint64{ 93'750 } << qint64{ 607 } << qint64{ 7085 };
    QTest::newRow("half a cent rounds up")
        << qint64{ 50 } << qint64{ 1 } << qint64{ 10'000 } << qint64{ 1 } << qint64{ 51 };
    QTest::newRow("free goods carry no tax")
        << qint64{ 0 } << qint64{ 4 } << qint64{ 190'000 } << qint64{ 0 } << qint64{ 0 };
}

void TaxTest::CT_42_taxIsComputedOnTheLineNotOnTheUnit()
{
    QFETCH(qint64, price);
    QFETCH(qint64, count);
    QFETCH(qint64, ppm);
    QFETCH(qint64, tax);
    QFETCH(qint64, total);
    for (const TaxRounding rounding : { TaxRounding::ByLine, TaxRounding::ByTotal }) {
        Ticket ticket = aTicket().with(taxedLine(price, count, oneTax(ppm))).taxAdded();
        ticket.terms.taxRounding = rounding;
        const PricedTicket priced = priceTicket(ticket);
        QCOMPARE(priced.tax.minor(), tax);
        QCOMPARE(priced.total.minor(), total);
        QCOMPARE(priced.lines.front().total.minor(), price * count);
    }
}

void TaxTest::CT_43_taxInsideThePriceIsTakenOutInOneStep()
{
    const PricedTicket priced = priceTicket(aTicket().with(taxedLine(13995, 1, vat(19))));
    QCOMPARE(priced.tax.minor(), 2234);
    QCOMPARE(priced.net.minor(), 11761);
    QCOMPARE(priced.total.minor(), 13995);
    QCOMPARE(priced.lines.front().taxes.front().net.minor(), 11761);
}

void TaxTest::CT_43_twoRatesAreTwoRows()
{
    const PricedTicket priced
        = priceTicket(aTicket().with(taxedLine(1000, 1, vat(19))).with(taxedLine(1000, 1, vat(7))));
    QCOMPARE(priced.taxes.size(), std::size_t{ 2 });
    QCOMPARE(priced.taxes[0].amount.minor(), 160);
    QCOMPARE(priced.taxes[0].tax.rate, Rate::fromPercent(19));
    QCOMPARE(priced.taxes[1].amount.minor(), 65);
    QCOMPARE(priced.taxes[1].net.minor(), 935);
    QCOMPARE(priced.total.minor(), 2000);
}

void TaxTest::CT_44_levelOfTaxRoundingIsASetting()
{
    TicketBuilder ticket
        = aTicket().with(taxedLine(32879, 1, vat(21))).with(taxedLine(399, 1, vat(21)));
    QCOMPARE(priceTicket(ticket).tax.minor(), 5776);
    const PricedTicket byLine = priceTicket(ticket.taxByLine());
    QCOMPARE(byLine.tax.minor(), 5775);
    QCOMPARE(lineTaxes(byLine), (std::vector<std::int64_t>{ 5706, 69 }));
}

void TaxTest::byTotalTheLinesAddUpToTheTotal()
{
    TicketBuilder ticket = aTicket();
    for (int count = 0; count < 7; ++count) {
        ticket.with(taxedLine(99, 1, vat(19)));
    }
    const PricedTicket priced = priceTicket(ticket);
    // 6.93 × 19 / 119 = 1.1065; seven lines rounded alone would be 7 × 0.16 = 1.12
    QCOMPARE(priced.tax.minor(), 111);
    QCOMPARE(lineTaxes(priced), (std::vector<std::int64_t>{ 16, 16, 16, 16, 16, 16, 15 }));
}

void TaxTest::severalTaxesOfOneLine_data()
{
    QTest::addColumn<bool>("included");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("second");
    QTest::addColumn<qint64>("total");
    // State 6.25 % and city 2 % side by side on 100.00.
    QTest::newRow("added to the price")
        << false << qint64{ 625 } << qint64{ 200 } << qint64{ 10825 };
    QTest::newRow("inside the price: 100.00 / 1.0825")
        << true << qint64{ 577 } << qint64{ 185 } << qint64{ 10000 };
}

void TaxTest::severalTaxesOfOneLine()
{
    QFETCH(bool, included);
    QFETCH(qint64, first);
    QFETCH(qint64, second);
    QFETCH(qint64, total);
    TicketBuilder ticket
        = aTicket().with(taxedLine(10000,
                                   1,
                                   { aTax(QStringLiteral("State"), Rate::fromPpm(62'500)),
                                     aTax(QStringLiteral("City"), Rate::fromPercent(2)) }));
    const PricedTicket priced = priceTicket(included ? ticket : ticket.taxAdded());
    QCOMPARE(priced.lines.front().taxes[0].amount.minor(), first);
    QCOMPARE(priced.lines.front().taxes[1].amount.minor(), second);
    QCOMPARE(priced.total.minor(), total);
    QCOMPARE(priced.net.minor() + first + second, total);
}

void TaxTest::compoundTaxStandsOnTheTaxBeforeIt()
{
    const std::vector<LineTax> taxes
        = { aTax(QStringLiteral("GST"), Rate::fromPercent(5)),
            aTax(QStringLiteral("QST"), Rate::fromPpm(95'000), TaxBase::NetAndEarlierTaxes) };
    const PricedTicket added = priceTicket(aTicket().with(taxedLine(10000, 1, taxes)).taxAdded());
    QCOMPARE(added.taxes[0].amount.minor(), 500);
    QCOMPARE(added.taxes[1].amount.minor(), 998); // 105.00 × 9.5 % = 9.975
    QCOMPARE(added.taxes[1].net.minor(), 10500);
    QCOMPARE(added.total.minor(), 11498);

    const PricedTicket included = priceTicket(aTicket().with(taxedLine(11498, 1, taxes)));
    QCOMPARE(included.net.minor(), 10000);
    QCOMPARE(included.taxes[0].amount.minor(), 500);
    QCOMPARE(included.taxes[1].amount.minor(), 998);
}

void TaxTest::exemptCustomerPaysTheNetOfIncludedPrices()
{
    const TicketCustomer embassy{
        idOf<CustomerId>(u"embassy"), QStringLiteral("Embassy"), true, {}
    };
    const PricedTicket priced
        = priceTicket(aTicket().with(taxedLine(11900, 1, vat(19))).forCustomer(embassy));
    QCOMPARE(priced.total.minor(), 10000);
    QCOMPARE(priced.tax.minor(), 0);
    QVERIFY(priced.taxes.empty());
    QCOMPARE(priced.taxRelief.minor(), -1900);
    QCOMPARE((priced.gross + priced.discounts + priced.taxRelief).minor(), 10000);
}

void TaxTest::exemptCustomerPaysNoAddedTax()
{
    const TicketCustomer embassy{
        idOf<CustomerId>(u"embassy"), QStringLiteral("Embassy"), true, {}
    };
    const PricedTicket priced
        = priceTicket(aTicket().with(taxedLine(10000, 1, vat(19))).taxAdded().forCustomer(embassy));
    QCOMPARE(priced.total.minor(), 10000);
    QCOMPARE(priced.taxRelief.minor(), 0);
}

void TaxTest::CT_37_taxesHaveStartDates()
{
    TaxClass taxClass = aTaxClass(QStringLiteral("standard"), Rate::fromPercent(19));
    taxClass.taxes.front().rates.push_back({ QDate(2026, 7, 1), Rate::fromPercent(16) });
    QCOMPARE(taxesOn(taxClass, QDate(2026, 6, 30)).front().rate, Rate::fromPercent(19));
    QCOMPARE(taxesOn(taxClass, QDate(2026, 7, 1)).front().rate, Rate::fromPercent(16));
    QVERIFY(taxesOn(taxClass, QDate(2019, 12, 31)).empty());
}

} // namespace countertop

CT_TEST_CLASS(countertop::TaxTest)
#include "taxtest.moc"
