#include "core/documents/layout.h"
#include "core/domain/ticket/returns.h"
#include "core/till/print/paper.h"
#include "core/till/print/printdesk.h"
#include "core/till/report/reportdesk.h"
#include "core/till/report/reportpaper.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::FigureReceipt;
using till::ReportDesk;
using till::ReportGroup;
using till::ReportQuestion;
using till::SalesReport;

namespace {

const BusinessDay day(QDate(2026, 5, 14));

Category aCategory(const QString &name, const std::optional<CategoryId> &parent = {})
{
    Category category;
    category.id = tests::idOf<CategoryId>(name);
    category.name = name;
    category.parent = parent;
    return category;
}

Money sumOf(const std::vector<FigureReceipt> &receipts)
{
    Money sum = tests::eur(0);
    for (const FigureReceipt &receipt : receipts) {
        sum += receipt.amount;
    }
    return sum;
}

SalesReport reportOf(tests::TillFixture &shop, const ReportQuestion &question)
{
    return *ReportDesk(*shop.till).report(question).takeResult();
}

std::vector<FigureReceipt> behind(tests::TillFixture &shop,
                                  const ReportQuestion &question,
                                  const std::optional<QString> &rowKey = {})
{
    return *ReportDesk(*shop.till).receipts(question, rowKey).takeResult();
}

} // namespace

/// The way from every total of a report to the receipts that it is made of (CT-77).
class ReportReceiptsTest : public tests::Checked
{
    Q_OBJECT

private:
    /// Two categories, one below the other, a discount, a split payment and goods that came back.
    static void sellAllKinds(tests::TillFixture &shop)
    {
        shop.openShift();
        Ticket two = shop.ticket(1092);
        two.lines.front().category = drinks.id;
        two.lines.front().categoryName = drinks.name;
        TicketLine second = tests::aLine(u"Apple juice"_s, 567);
        second.category = juice.id;
        second.categoryName = juice.name;
        second.discount = tests::percentOff(10);
        two.lines.push_back(second);
        Tender card = tests::cash(1000);
        card.kind = TenderKind::CardSlip;
        card.id = tests::idOf<TenderId>(u"card");
        const std::int64_t total = priceTicket(two).total.minor();
        const auto sale = shop.complete(two, { card, tests::cash(total - 1000) });
        QVERIFY2(sale, sale ? "" : qPrintable(sale.error().detail));
        QVERIFY(shop.sell(189));
        Ticket back = tests::aTicket();
        back.id = shop.ids.make<TicketId>();
        const ReturnChoice choice{ sale->ticket.lines.front().id, Quantity::pieces(1) };
        back.lines = { *returnLine(*sale, {}, choice, shop.ids.make<LineId>(), tests::anna()) };
        Tender cardBack = tests::cash(-1000); // the way it came, the card first
        cardBack.kind = TenderKind::CardSlip;
        cardBack.id = tests::idOf<TenderId>(u"card back");
        const auto returned = shop.complete(back, { cardBack, tests::cash(-92) });
        QVERIFY2(returned, returned ? "" : qPrintable(returned.error().detail));
    }

    inline static const Category drinks = aCategory(u"drinks"_s);
    inline static const Category juice = aCategory(u"juice"_s, drinks.id);

private slots:
    void CT_77_theReceiptsBehindEveryRowAddUpToIt_data()
    {
        QTest::addColumn<ReportGroup>("group");
        QTest::addColumn<std::int64_t>("total");
        QTest::newRow("days") << ReportGroup::Day << std::int64_t(699);
        QTest::newRow("hours") << ReportGroup::Hour << std::int64_t(699);
        QTest::newRow("products, one of them came back")
            << ReportGroup::Product << std::int64_t(699);
        QTest::newRow("categories, one below the other")
            << ReportGroup::Category << std::int64_t(699);
        QTest::newRow("tax by line, less what came back") << ReportGroup::Tax << std::int64_t(111);
        QTest::newRow("tenders, one receipt paid by two")
            << ReportGroup::Tender << std::int64_t(699);
        QTest::newRow("persons") << ReportGroup::Person << std::int64_t(699);
        QTest::newRow("discounts") << ReportGroup::Discount << std::int64_t(-57);
    }

    void CT_77_theReceiptsBehindEveryRowAddUpToIt()
    {
        QFETCH(const ReportGroup, group);
        QFETCH(const std::int64_t, total);
        tests::TillFixture shop;
        sellAllKinds(shop);
        const SalesReport report = reportOf(shop, { day, day, group, {}, {}, { drinks, juice } });
        QVERIFY(!report.rows.empty());
        QCOMPARE(report.total.amount, tests::eur(total));
        for (const till::ReportRow &row : report.rows) {
            const auto receipts = behind(shop, report.asked, row.key);
            QVERIFY(!receipts.empty());
            QCOMPARE(sumOf(receipts), row.amount);
        }
        QCOMPARE(sumOf(behind(shop, report.asked)), report.total.amount);
    }

    void aReturnStandsBehindTheTotalWithItsMinus()
    {
        tests::TillFixture shop;
        sellAllKinds(shop);
        const auto receipts = behind(shop, { day, day, ReportGroup::Day });
        QCOMPARE(receipts.size(), std::size_t(3));
        QCOMPARE(receipts.at(0).receiptNumber, u"2-1-2026-000001"_s);
        QCOMPARE(receipts.at(0).amount, tests::eur(1602));
        QCOMPARE(receipts.at(1).amount, tests::eur(189));
        QCOMPARE(receipts.at(2).amount, tests::eur(-1092));
        QCOMPARE(receipts.at(2).person.name, tests::anna().name);
    }

    void aCategoryHoldsTheReceiptsOfThoseBelowIt()
    {
        tests::TillFixture shop;
        sellAllKinds(shop);
        const ReportQuestion asked{ day, day, ReportGroup::Category, {}, {}, { drinks, juice } };
        QCOMPARE(sumOf(behind(shop, asked, juice.id.toText())), tests::eur(510));
        QCOMPARE(sumOf(behind(shop, asked, drinks.id.toText())), tests::eur(510));
        QCOMPARE(behind(shop, asked, drinks.id.toText()).size(), std::size_t(2)); // and the return
    }

    void aReportOfOnePersonCountsTheirReceiptsOnly()
    {
        tests::TillFixture shop;
        shop.openShift();
        QVERIFY(shop.sell(1092));
        till::CompleteTicket request{ .draft = { shop.ticket(250), { tests::cash(250) } },
                                      .by = tests::aSession(tests::bo()) };
        QVERIFY(till::TicketDesk(*shop.till).complete(request).result());
        for (const ReportGroup group : { ReportGroup::Day, ReportGroup::Product }) {
            const SalesReport ofBo = reportOf(shop, { day, day, group, tests::bo() });
            QCOMPARE(ofBo.total.amount, tests::eur(250));
            QCOMPARE(ofBo.total.count, std::int64_t(1));
            QCOMPARE(behind(shop, ofBo.asked).size(), std::size_t(1));
            QCOMPARE(reportOf(shop, { day, day, group }).total.amount, tests::eur(1342));
        }
    }

    void aReportOfOneTillCountsItsReceiptsOnly()
    {
        tests::TillFixture shop;
        shop.openShift();
        QVERIFY(ReportDesk(*shop.till).tills().takeResult()->empty());
        QVERIFY(shop.sell(1092));
        QCOMPARE(*ReportDesk(*shop.till).tills().takeResult(), std::vector<int>{ 1 });
        QCOMPARE(reportOf(shop, { day, day, ReportGroup::Day, {}, 1 }).total.amount,
                 tests::eur(1092));
        const SalesReport other = reportOf(shop, { day, day, ReportGroup::Day, {}, 7 });
        QVERIFY(other.rows.empty());
        QCOMPARE(other.total.amount, tests::eur(0));
        QVERIFY(behind(shop, other.asked).empty());
    }

    void daysReadFromReceiptsAreThoseOfTheTable()
    {
        tests::TillFixture shop;
        sellAllKinds(shop);
        const SalesReport table = reportOf(shop, { day, day, ReportGroup::Day });
        const SalesReport read = reportOf(shop, { day, day, ReportGroup::Day, {}, 1 });
        QCOMPARE(table.rows.size(), std::size_t(1));
        QCOMPARE(read.rows.front().key, table.rows.front().key);
        QCOMPARE(read.rows.front().count, table.rows.front().count);
        QCOMPARE(read.rows.front().amount, table.rows.front().amount);
    }

    void aReportIsQueuedAsThePaperThatWasSeen()
    {
        tests::TillFixture shop;
        sellAllKinds(shop);
        const SalesReport report
            = reportOf(shop, { day, day, ReportGroup::Tender, tests::anna(), 1 });
        ReportDesk desk(*shop.till);
        till::Session staff = tests::aSession();
        staff.role.rights.clear();
        const auto refused = desk.print(report, {}, staff).takeResult();
        QVERIFY(!refused && refused.error().code.is(till::ReportDeskError::RightDenied));
        QVERIFY(desk.print(report, {}, tests::aSession()).takeResult());
        QVERIFY(shop.sell(5000)); // after it was printed
        QVERIFY(till::PrintDesk(*shop.till)
                    .savePrinter({ tests::idOf<PrinterId>(u"office"),
                                   u"office"_s,
                                   u"generic-80"_s,
                                   u"folder"_s,
                                   u"/tmp"_s,
                                   true },
                                 tests::aSession())
                    .takeResult());
        const auto papers = till::PrintDesk(*shop.till).papersToPrint().takeResult();
        const auto found = std::find_if(papers->begin(), papers->end(), [](const auto &paper) {
            return paper.job.kind == u"report";
        });
        QVERIFY(found != papers->end());
        till::PaperTerms terms;
        terms.tillName = u"Till 1"_s;
        const QString text
            = plainText(till::documentsOf(*found, terms, shop.clock.now()).front(), 42);
        QVERIFY2(text.contains(u"PAYMENTS BY KIND"_s), qPrintable(text));
        QVERIFY2(text.contains(u"only Anna"_s), qPrintable(text));
        QVERIFY2(text.contains(u"only Till 1"_s), qPrintable(text));
        QVERIFY2(text.contains(QRegularExpression(u"Card \\(2\\) +0.00"_s)), qPrintable(text));
        QVERIFY2(text.contains(QRegularExpression(u"Cash \\(3\\) +6.99"_s)), qPrintable(text));
        QVERIFY2(text.contains(QRegularExpression(u"Sum \\(5\\) +6.99"_s)), qPrintable(text));
    }

    void aPaperWithoutRowsSaysSo()
    {
        tests::TillFixture shop;
        const SalesReport report = reportOf(shop, { day, day, ReportGroup::Product });
        const QString text = plainText(till::reportPaper(report, {}, shop.clock.now()), 32);
        QVERIFY2(text.contains(u"Nothing sold"_s), qPrintable(text));
        QVERIFY2(text.contains(QRegularExpression(u"Sum \\(0\\) +0.00"_s)), qPrintable(text));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::ReportReceiptsTest)

#include "reportreceiptstest.moc"
