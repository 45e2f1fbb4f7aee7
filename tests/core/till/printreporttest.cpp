#include "core/domain/ticket/returns.h"
#include "core/till/print/paper.h"
#include "core/till/print/printdesk.h"
#include "core/till/report/reportdesk.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::PrintDesk;
using till::PrintJobState;
using till::ReportDesk;

class PrintReportTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_80_queueSurvivesARestart();
    void CT_80_jobGoesToAnotherPrinter();
    void jobBeingSentFailsAtARestart();
    void receiptSaysTheStoredNumber();
    void salesPerDay();
    void E_T14_businessDayEndsAtItsHourAndRefundsHaveTheirOwn();
    void salesByTender();
    void CT_92_reportsRollSubcategoriesUpOnce();
    void discountsStandByWhoGaveThem();
    void theZOfAClosedShiftIsPrintedAsACopy();
};

static till::PrinterSetup aPrinter(const QString &name, bool isDefault)
{
    return {
        tests::idOf<PrinterId>(name), name, u"generic-80"_s, u"folder"_s, u"/tmp"_s, isDefault
    };
}

void PrintReportTest::CT_80_queueSurvivesARestart()
{
    tests::TillFixture shop;
    shop.openShift();
    for (int sale = 0; sale < 3; ++sale) {
        QVERIFY(shop.sell());
    }
    const Instant queuedAt = shop.clock.now();
    shop.clock.advance(std::chrono::hours(1));
    shop.restart();
    const auto queue = PrintDesk(*shop.till).queue().takeResult();
    QVERIFY(queue);
    QCOMPARE(queue->size(), std::size_t(3));
    QCOMPARE(queue->front().createdAt.ms(), queuedAt.ms());
    QCOMPARE(queue->front().title, u"2-1-2026-000001"_s);
    QVERIFY(PrintDesk(*shop.till).papersToPrint().takeResult()->empty()); // no printer yet
}

void PrintReportTest::CT_80_jobGoesToAnotherPrinter()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell());
    PrintDesk desk(*shop.till);
    QVERIFY(desk.savePrinter(aPrinter(u"counter"_s, true), tests::aSession()).takeResult());
    QVERIFY(desk.savePrinter(aPrinter(u"office"_s, false), tests::aSession()).takeResult());
    auto papers = desk.papersToPrint().takeResult();
    QVERIFY(papers);
    QCOMPARE(papers->size(), std::size_t(1));
    QCOMPARE(papers->front().job.printer, tests::idOf<PrinterId>(u"counter"));
    const PrintJob sending = *begun(papers->front().job);
    QVERIFY(desk.keep(*failed(sending, PrintReach::Nothing, u"refused"_s)).takeResult());
    QVERIFY(desk.papersToPrint().takeResult()->empty());
    QVERIFY(desk.redirect(sending.id, tests::idOf<PrinterId>(u"office")).takeResult());
    papers = desk.papersToPrint().takeResult();
    QCOMPARE(papers->size(), std::size_t(1));
    QCOMPARE(papers->front().job.printer, tests::idOf<PrinterId>(u"office"));
    QVERIFY(desk.keep(*printed(*begun(papers->front().job))).takeResult());
    QVERIFY(desk.queue().takeResult()->empty());
    QVERIFY(till::TicketDesk(*shop.till).start().takeResult()->wasLastSalePrinted);
}

void PrintReportTest::jobBeingSentFailsAtARestart()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell());
    QVERIFY(PrintDesk(*shop.till)
                .savePrinter(aPrinter(u"counter"_s, true), tests::aSession())
                .takeResult());
    const auto papers = PrintDesk(*shop.till).papersToPrint().takeResult();
    QVERIFY(PrintDesk(*shop.till).keep(*begun(papers->front().job)).takeResult());
    shop.restart();
    const auto queue = PrintDesk(*shop.till).queue().takeResult();
    QVERIFY(queue->front().state == PrintJobState::Failed);
    QVERIFY(PrintDesk(*shop.till).retry(queue->front().id).takeResult());
    QCOMPARE(PrintDesk(*shop.till).papersToPrint().takeResult()->size(), std::size_t(1));
}

void PrintReportTest::receiptSaysTheStoredNumber()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto sale = shop.sell(1092);
    PrintDesk desk(*shop.till);
    QVERIFY(desk.savePrinter(aPrinter(u"counter"_s, true), tests::aSession()).takeResult());
    const auto papers = desk.papersToPrint().takeResult();
    const till::PaperTerms terms;
    const PrintJob job = withDocument(papers->front(), terms, shop.clock.now());
    QVERIFY(job.document.contains(sale->receiptNumber.toText().toUtf8()));
    QVERIFY(job.document.contains("Coffee"));
}

void PrintReportTest::salesPerDay()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell(1092));
    QVERIFY(shop.sell(189));
    const BusinessDay day(QDate(2026, 5, 14));
    const auto sales = ReportDesk(*shop.till).sales(day, day).takeResult();
    QVERIFY(sales);
    QCOMPARE(sales->size(), std::size_t(1));
    QCOMPARE(sales->front().tickets, 2);
    QCOMPARE(sales->front().sales, tests::eur(1281));
    QCOMPARE(sales->front().returns, tests::eur(0));
    QCOMPARE(sales->front().net, tests::eur(1281));
    const BusinessDay other(QDate(2026, 5, 15));
    QVERIFY(ReportDesk(*shop.till).sales(other, other).takeResult()->empty());
}

void PrintReportTest::E_T14_businessDayEndsAtItsHourAndRefundsHaveTheirOwn()
{
    tests::TillFixture shop;
    Settings settings;
    QVERIFY(settings.set(setting::dayEndHour, { u"4"_s, 1, {}, {} }));
    shop.till->useSettings(settings);
    const auto openAt = [&shop](const QDateTime &utc) {
        shop.clock.advance(Instant::fromMs(utc.toMSecsSinceEpoch()).since(shop.clock.now()));
        return shop.openShift().businessDay.toText();
    };
    // 03:30 in Berlin still belongs to the evening before.
    QCOMPARE(openAt(QDateTime(QDate(2026, 5, 15), QTime(1, 30), Qt::UTC)), u"2026-05-14"_s);
    const auto sale = shop.sell(1092);
    QVERIFY(sale);
    till::CloseShift closing;
    closing.by = tests::aSession();
    closing.reason = u"nobody counts tonight"_s;
    QVERIFY(till::ShiftDesk(*shop.till).close(closing).takeResult());
    // 04:00 is the next day's.
    QCOMPARE(openAt(QDateTime(QDate(2026, 5, 15), QTime(2, 0), Qt::UTC)), u"2026-05-15"_s);
    Ticket back = tests::aTicket();
    back.id = shop.ids.make<TicketId>();
    const ReturnChoice choice{ sale->ticket.lines.front().id, Quantity::pieces(1) };
    back.lines = { *returnLine(*sale, {}, choice, shop.ids.make<LineId>(), tests::anna()) };
    QVERIFY(shop.complete(back, { tests::cash(-1092) }));
    const auto days = ReportDesk(*shop.till)
                          .sales(BusinessDay(QDate(2026, 5, 14)), BusinessDay(QDate(2026, 5, 15)))
                          .takeResult();
    QVERIFY(days);
    QCOMPARE(days->size(), std::size_t(2));
    QCOMPARE(days->front().sales, tests::eur(1092));
    QCOMPARE(days->front().returns, tests::eur(0));
    QCOMPARE(days->back().sales, tests::eur(0));
    QCOMPARE(days->back().returns, tests::eur(1092));
}

void PrintReportTest::salesByTender()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell(1092));
    const BusinessDay day(QDate(2026, 5, 14));
    const auto rows
        = ReportDesk(*shop.till).report({ day, day, till::ReportGroup::Tender }).takeResult();
    QVERIFY(rows);
    QCOMPARE(rows->rows.size(), std::size_t(1));
    QCOMPARE(rows->rows.front().key, u"cash"_s);
    QCOMPARE(rows->rows.front().amount, tests::eur(1092));
    QCOMPARE(rows->total.amount, tests::eur(1092));
    const auto hours
        = ReportDesk(*shop.till).report({ day, day, till::ReportGroup::Hour }).takeResult();
    QCOMPARE(hours->rows.front().label, u"14"_s); // 12:07 UTC in Berlin
}

void PrintReportTest::CT_92_reportsRollSubcategoriesUpOnce()
{
    Category drinks;
    drinks.id = tests::idOf<CategoryId>(u"drinks");
    drinks.name = u"Drinks"_s;
    Category juice;
    juice.id = tests::idOf<CategoryId>(u"juice");
    juice.name = u"Juice"_s;
    juice.parent = drinks.id;
    tests::TillFixture shop;
    shop.openShift();
    for (const auto &[category, minor] : { std::pair(drinks, 567), std::pair(juice, 378) }) {
        Ticket ticket = shop.ticket(minor);
        ticket.lines.front().category = category.id;
        ticket.lines.front().categoryName = category.name;
        QVERIFY(shop.complete(ticket, { tests::cash(minor) }));
    }
    const BusinessDay day(QDate(2026, 5, 14));
    const auto report
        = ReportDesk(*shop.till)
              .report({ day, day, till::ReportGroup::Category, {}, {}, { juice, drinks } })
              .takeResult();
    QVERIFY(report);
    QCOMPARE(report->rows.size(), std::size_t(2));
    QCOMPARE(report->rows.at(0).label, u"Drinks"_s);
    QCOMPARE(report->rows.at(0).amount, tests::eur(945));
    QCOMPARE(report->rows.at(1).label, u"Juice"_s);
    QCOMPARE(report->rows.at(1).amount, tests::eur(378));
    QCOMPARE(report->rows.at(1).depth, 1);
    QCOMPARE(report->total.amount, tests::eur(945));
    QCOMPARE(report->total.count, std::int64_t(2));
}

void PrintReportTest::discountsStandByWhoGaveThem()
{
    tests::TillFixture shop;
    shop.openShift();
    Ticket ticket = shop.ticket(1000);
    ticket.lines.front().discount
        = Discount{ Rate::fromPercent(10), std::nullopt, u"dented"_s, tests::anna(), std::nullopt };
    QVERIFY(shop.complete(ticket, { tests::cash(900) }));
    QVERIFY(shop.sell(500));
    const BusinessDay day(QDate(2026, 5, 14));
    const auto report
        = ReportDesk(*shop.till).report({ day, day, till::ReportGroup::Discount }).takeResult();
    QVERIFY(report);
    QCOMPARE(report->rows.size(), std::size_t(1));
    QCOMPARE(report->rows.front().label, u"Anna"_s);
    QCOMPARE(report->rows.front().amount, tests::eur(-100));
}

void PrintReportTest::theZOfAClosedShiftIsPrintedAsACopy()
{
    tests::TillFixture shop;
    const Shift shift = shop.openShift();
    till::ShiftDesk desk(*shop.till);
    till::Session staff = tests::aSession();
    staff.role.rights.clear();
    QVERIFY(!desk.printZ(shift.id, staff).takeResult());
    QVERIFY(!desk.printZ(shift.id, tests::aSession()).takeResult()); // no Z yet
    till::CloseShift request;
    request.by = tests::aSession();
    request.count = CashCount{ { { 1, 10000 } } };
    QVERIFY(desk.close(request).takeResult());
    QVERIFY(desk.printZ(shift.id, tests::aSession()).takeResult());
    QCOMPARE(shop.number(u"SELECT count(*) FROM print_jobs WHERE document_kind = 'z' "
                         "AND copy_number = 1"_s),
             std::int64_t(1));
}

} // namespace countertop

CT_TEST_CLASS(countertop::PrintReportTest)

#include "printreporttest.moc"
