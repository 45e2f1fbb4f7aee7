#include "core/documents/layout.h"
#include "core/domain/report/reportrows.h"
#include "core/domain/ticket/returns.h"
#include "core/domain/ticket/ticketedit.h"
#include "core/till/print/paper.h"
#include "core/till/report/reportdesk.h"
#include "core/till/report/reportpaper.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::ReportDesk;
using till::ReportGroup;
using till::ReportQuestion;
using till::ReportRow;
using till::SalesReport;

namespace {

const BusinessDay day(QDate(2026, 5, 14));
const ReportQuestion asked{ day, day, ReportGroup::PriceChange };

PriceOverride byHand(std::int64_t minor, const PersonRef &person = tests::anna())
{
    return { tests::eur(minor), u"dented"_s, person, {} };
}

/// A line of its list price that is never sold below *floorMinor* without an approver.
TicketLine goods(const QString &name, std::int64_t listMinor, std::int64_t floorMinor)
{
    TicketLine line = tests::aLine(name, listMinor);
    line.floorPrice = tests::eur(floorMinor);
    return line;
}

/// The line sold alone at a price by hand.
Result<CompletedTicket>
sellAt(tests::TillFixture &shop, const TicketLine &line, const PriceOverride &price)
{
    Ticket ticket = tests::aTicket().with(line);
    ticket.id = shop.ids.make<TicketId>();
    CT_TRY(changed, overridePrice(ticket, line.id, price));
    return shop.complete(changed, { tests::cash(priceTicket(changed).total.minor()) });
}

SalesReport reportOf(tests::TillFixture &shop)
{
    return *ReportDesk(*shop.till).report(asked).takeResult();
}

QString onPaper(const SalesReport &report)
{
    const Instant now = Instant::fromMs(1'778'760'420'000);
    return plainText(till::reportPaper(report, {}, now), 32);
}

} // namespace

/// The report of prices set by hand: what a line costs on the list and what it was sold for.
class PriceReportTest : public tests::Checked
{
    Q_OBJECT

private:
    static void isLampSoldByAnna(const SalesReport &report)
    {
        QCOMPARE(report.rows.size(), std::size_t(1));
        const ReportRow &row = report.rows.front();
        QCOMPARE(row.label, u"Lamp"_s);
        QVERIFY(row.change);
        QCOMPARE(row.change->listPrice, tests::eur(2490));
        QCOMPARE(row.change->price, tests::eur(2100));
        QCOMPARE(row.change->person, u"Anna"_s);
        QCOMPARE(row.count, std::int64_t(1));
        QCOMPARE(row.amount, tests::eur(-390));
        QCOMPARE(report.total.count, std::int64_t(1));
        QCOMPARE(report.total.amount, tests::eur(-390));
    }

private slots:
    void CT_41_reportShowsListAndChargedPrice()
    {
        tests::TillFixture shop;
        shop.openShift();
        const TicketLine lamp = goods(u"Lamp"_s, 2490, 2000);
        const auto below = sellAt(shop, lamp, byHand(1999));
        QVERIFY(!below && below.error().code.is(TicketError::BelowFloorPrice));
        const auto sale = sellAt(shop, lamp, byHand(2100));
        QVERIFY(sale);
        QCOMPARE(sale->priced.total, tests::eur(2100));
        QVERIFY(shop.sell(189)); // at its list price
        isLampSoldByAnna(reportOf(shop));
        QVERIFY(!QTest::currentTestFailed());

        Ticket back = tests::aTicket();
        back.id = shop.ids.make<TicketId>();
        const ReturnChoice choice{ lamp.id, Quantity::pieces(1) };
        back.lines = { *returnLine(*sale, {}, choice, shop.ids.make<LineId>(), tests::bo()) };
        const auto returned = shop.complete(back, { tests::cash(-2100) });
        QVERIFY(returned);
        QCOMPARE(returned->priced.total, tests::eur(-2100));
        const SalesReport report = reportOf(shop);
        isLampSoldByAnna(report);
        QVERIFY(!QTest::currentTestFailed());
        const auto receipts
            = *ReportDesk(*shop.till).receipts(asked, report.rows.front().key).takeResult();
        QCOMPARE(receipts.size(), std::size_t(1));
        QCOMPARE(receipts.front().receiptNumber, sale->receiptNumber.toText());
        QCOMPARE(receipts.front().amount, tests::eur(-390));
    }

    void aRowForEveryProductListPriceChargedPriceAndPerson()
    {
        tests::TillFixture shop;
        shop.openShift();
        const auto sell = [&shop](const QString &name, std::int64_t list, PriceOverride price) {
            QVERIFY(sellAt(shop, goods(name, list, 0), price));
        };
        sell(u"Lamp"_s, 2490, byHand(2100));
        sell(u"Lamp"_s, 2490, byHand(2100));
        sell(u"Lamp"_s, 2490, byHand(2000));
        sell(u"Lamp"_s, 2490, byHand(2100, tests::bo()));
        sell(u"Lamp"_s, 2590, byHand(2100)); // dearer by then
        sell(u"Vase"_s, 1000, byHand(1250));
        sell(u"Mug"_s, 900, byHand(900));
        const SalesReport report = reportOf(shop);
        const std::vector<std::int64_t> amounts{ -780, -490, -490, -390, 0, 250 };
        QCOMPARE(report.rows.size(), amounts.size());
        for (std::size_t row = 0; row < amounts.size(); ++row) {
            QCOMPARE(report.rows.at(row).amount, tests::eur(amounts.at(row)));
        }
        QCOMPARE(report.rows.front().count, std::int64_t(2));
        QCOMPARE(report.rows.back().label, u"Vase"_s);
        QCOMPARE(report.total.count, std::int64_t(7));
        QCOMPARE(report.total.amount, tests::eur(-1900));
    }

    void aPriceByHandIsForTheWholeQuantity()
    {
        tests::TillFixture shop;
        shop.openShift();
        TicketLine cheese = goods(u"Cheese"_s, 1990, 0);
        cheese.quantity = Quantity::fromThousandths(333, Unit::Kilogram);
        cheese.stockPerUnit = Quantity::fromThousandths(1000, Unit::Kilogram);
        QVERIFY(sellAt(shop, cheese, byHand(1500))); // 5.00 for 6.63
        QCOMPARE(reportOf(shop).total.amount, tests::eur(-163));
        TicketLine pens = goods(u"Pen"_s, 250, 0);
        pens.quantity = Quantity::pieces(4);
        QVERIFY(sellAt(shop, pens, byHand(199)));
        QCOMPARE(reportOf(shop).total.amount, tests::eur(-163 - 204));
    }

    void lessGivenBackWithoutAReceiptIsAGain()
    {
        const TicketLine lamp = returnWithoutReceipt(goods(u"Lamp"_s, 2490, 0), Restock::Yes);
        const auto ticket
            = overridePrice(Ticket(tests::aTicket().with(lamp)), lamp.id, byHand(1500));
        QVERIFY(ticket);
        const auto shares
            = sharesOf(tests::completed(*ticket, {}), ReportGroup::PriceChange, Zone::utc());
        QCOMPARE(shares.size(), std::size_t(1));
        QCOMPARE(shares.front().amount, tests::eur(990));
    }

    void aWaitingPaperKeepsBothPrices()
    {
        tests::TillFixture shop;
        shop.openShift();
        QVERIFY(sellAt(shop, goods(u"Lamp"_s, 2490, 2000), byHand(2100)));
        const auto kept = till::salesReportFromJson(till::toJson(reportOf(shop)));
        QVERIFY(kept);
        isLampSoldByAnna(*kept);
        const QString text = onPaper(*kept);
        QVERIFY2(text.contains(u"PRICES CHANGED BY HAND"_s), qPrintable(text));
        QVERIFY2(text.contains(QRegularExpression(u"Lamp \\(1\\) +-3\\.90\n"
                                                  "  Anna: 21\\.00 instead of 24\\.90\n"_s)),
                 qPrintable(text));
        QVERIFY2(text.contains(QRegularExpression(u"Sum \\(1\\) +-3\\.90\n"_s)), qPrintable(text));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::PriceReportTest)

#include "pricereporttest.moc"
