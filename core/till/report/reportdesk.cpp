#include "core/till/report/reportdesk.h"

#include "core/domain/people/rights.h"
#include "core/domain/report/reportrows.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/factkind.h"
#include "core/protocol/ticketcodec.h"
#include "core/protocol/tickettables.h"
#include "core/till/print/printqueue.h"
#include "core/till/report/daybook.h"
#include "core/till/report/reportpaper.h"
#include "core/till/till.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

Result<std::vector<DaySales>>
salesPerDay(storage::Database &database, BusinessDay from, BusinessDay to, Currency currency)
{
    CT_TRY(statement, database.statement(u"report/sales_per_day"_s));
    statement->bind("from_day"_L1, from.toText()).bind("to_day"_L1, to.toText());
    return statement->all([currency](const storage::Row &row) {
        const Money sales = Money::fromMinor(row.integer(2), currency);
        const Money returns = Money::fromMinor(row.integer(3), currency);
        return DaySales{ BusinessDay::fromText(row.text(0)),
                         static_cast<int>(row.integer(1)),
                         sales,
                         -returns,
                         sales + returns };
    });
}

struct Span
{
    std::int64_t openedSeq = 0;
    std::int64_t lastSeq = 0;
};

Result<std::vector<Span>> spansOf(storage::Database &database, BusinessDay from, BusinessDay to)
{
    CT_TRY(statement, database.statement(u"report/shift_spans"_s));
    statement->bind("from_day"_L1, from.toText()).bind("to_day"_L1, to.toText());
    return statement->all([](const storage::Row &row) {
        return Span{ row.integer(0),
                     row.isNull(1) ? std::numeric_limits<std::int64_t>::max() : row.integer(1) };
    });
}

/// Calls *use* with each sale of a span. Reads it in pieces, so that a long report holds few
/// tickets in memory.
template <typename Use>
Result<void> forEachSale(storage::Database &database, const Span &span, Use use)
{
    struct Raw
    {
        std::int64_t seq = 0;
        QByteArray bytes;
    };
    std::int64_t after = span.openedSeq;
    while (true) {
        CT_TRY(statement, database.statement(u"report/tickets_after"_s));
        statement->bind("after"_L1, after).bind("last_seq"_L1, span.lastSeq);
        CT_TRY(rows, statement->all([](const storage::Row &row) {
            return Raw{ row.integer(0), row.bytes(1) };
        }));
        if (rows.empty()) {
            return done();
        }
        for (const Raw &row : rows) {
            CT_TRY(body, bodyOf(row.bytes));
            CT_TRY(sale, completedTicketFromJson(body));
            use(sale);
        }
        after = rows.back().seq;
    }
}

/// Days as `sales` counts them, so that both answers are one.
Result<std::vector<ReportRow>>
rowsPerDay(storage::Database &database, BusinessDay from, BusinessDay to, Currency currency)
{
    CT_TRY(days, salesPerDay(database, from, to, currency));
    std::vector<ReportRow> rows;
    for (const DaySales &day : days) {
        rows.push_back({ day.day.toText(), day.day.toText(), day.tickets, day.net });
    }
    return rows;
}

Result<GivenApproval> approvalFrom(const QByteArray &bytes)
{
    CT_TRY(body, bodyOf(bytes));
    JsonFields::Problem problem;
    const JsonFields fields(body, problem);
    const JsonFields requester(body.value("requester"_L1).toObject(), problem);
    const JsonFields approver(body.value("approver"_L1).toObject(), problem);
    GivenApproval given;
    given.approval.id = fields.id<ApprovalId>("id"_L1);
    given.approval.right = fields.text("right"_L1);
    given.approval.object = fields.text("object"_L1);
    given.approval.requester = personFromJson(requester);
    given.approval.approver = personFromJson(approver);
    given.approval.reason = fields.text("reason"_L1);
    given.approval.givenAt = fields.instant("givenAt"_L1);
    given.amountBefore = fields.text("amountBefore"_L1);
    given.amountAfter = fields.text("amountAfter"_L1);
    if (problem) {
        return *problem;
    }
    return given;
}

Result<std::vector<GivenApproval>>
approvalsOf(storage::Database &database, BusinessDay from, BusinessDay to)
{
    CT_TRY(spans, spansOf(database, from, to));
    std::vector<GivenApproval> approvals;
    for (const Span &span : spans) {
        CT_TRY(statement, database.statement(u"report/facts_of_kind"_s));
        statement->bind("kind"_L1, QString(factkind::approvalGiven))
            .bind("after"_L1, span.openedSeq)
            .bind("last_seq"_L1, span.lastSeq);
        CT_TRY(bodies, statement->all([](const storage::Row &row) { return row.bytes(0); }));
        for (const QByteArray &bytes : bodies) {
            CT_TRY(given, approvalFrom(bytes));
            approvals.push_back(std::move(given));
        }
    }
    std::reverse(approvals.begin(), approvals.end());
    return approvals;
}

Result<SalesReport>
reportOf(storage::Database &database, ReportQuestion question, const DeviceIdentity &device)
{
    const bool isWhole = !question.person && !question.till;
    SalesReport report{
        std::move(question), device.deviceNumber, {}, totalOf({}, device.currency)
    };
    if (isWhole && report.asked.group == ReportGroup::Day) { // no receipt needs to be read
        CT_TRY(rows, rowsPerDay(database, report.asked.from, report.asked.to, device.currency));
        report.rows = std::move(rows);
    } else {
        CT_TRY(spans, spansOf(database, report.asked.from, report.asked.to));
        ReportRows rows(report.asked, device.currency, device.zone);
        for (const Span &span : spans) {
            CT_TRY_DONE(forEachSale(
                database, span, [&rows](const CompletedTicket &sale) { rows.add(sale); }));
        }
        report.rows = rows.sorted();
    }
    report.total = totalOf(report.rows, device.currency);
    return report;
}

/// The receipt with what it adds to the rows of those keys; to all rows without keys.
std::optional<FigureReceipt> shareOf(const CompletedTicket &sale,
                                     const ReportQuestion &question,
                                     const std::optional<std::set<QString>> &keys,
                                     const Zone &zone)
{
    FigureReceipt receipt{ sale.ticket.id,
                           sale.receiptNumber.toText(),
                           sale.completedAt,
                           Money::zero(sale.ticket.terms.currency),
                           sale.completedBy };
    bool isPart = false;
    for (const ReportShare &share : sharesOf(sale, question.group, zone)) {
        if (!keys || keys->contains(share.key)) {
            receipt.amount += share.amount;
            isPart = true;
        }
    }
    return isPart ? std::optional(receipt) : std::nullopt;
}

Result<std::vector<FigureReceipt>> receiptsOf(storage::Database &database,
                                              const ReportQuestion &question,
                                              const std::optional<QString> &rowKey,
                                              const Zone &zone)
{
    const auto keys = rowKey ? std::optional(keysWithin(*rowKey, question)) : std::nullopt;
    std::vector<FigureReceipt> receipts;
    CT_TRY(spans, spansOf(database, question.from, question.to));
    for (const Span &span : spans) {
        CT_TRY_DONE(forEachSale(database, span, [&](const CompletedTicket &sale) {
            const auto receipt
                = isAsked(sale, question) ? shareOf(sale, question, keys, zone) : std::nullopt;
            if (receipt) {
                receipts.push_back(*receipt);
            }
        }));
    }
    return receipts;
}

Result<void> printNow(Ledger &ledger,
                      const SalesReport &report,
                      const std::optional<PrinterId> &printer,
                      const Session &by)
{
    if (rights::valueOf(by.role, rights::reportsView) != RightValue::Allowed) {
        return Error{ ErrorKind::Refused,
                      ReportDeskError::RightDenied,
                      QString(rights::reportsView) };
    }
    CT_TRY(content, canonicalBytes(toJson(report)));
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(queuePaper(ledger,
                           { .kind = paperkind::report,
                             .title = report.asked.from.toText(),
                             .content = content,
                             .printer = printer }));
    return posting.commit();
}

} // namespace

std::string_view errorFeature(ReportDeskError)
{
    return "reportdesk";
}

ReportDesk::ReportDesk(Till &till)
    : m_till(till)
{
}

Future<Result<std::vector<DaySales>>> ReportDesk::sales(BusinessDay from, BusinessDay to)
{
    const Currency currency = m_till.device().currency;
    return m_till.read([from, to, currency](storage::Database &database) {
        return salesPerDay(database, from, to, currency);
    });
}

Future<Result<SalesReport>> ReportDesk::report(ReportQuestion question)
{
    const DeviceIdentity device = m_till.device();
    return m_till.read([question = std::move(question), device](storage::Database &database) {
        return reportOf(database, question, device);
    });
}

Future<Result<std::vector<FigureReceipt>>> ReportDesk::receipts(ReportQuestion question,
                                                                std::optional<QString> rowKey)
{
    const Zone zone = m_till.device().zone;
    return m_till.read(
        [question = std::move(question), rowKey = std::move(rowKey), zone](
            storage::Database &database) { return receiptsOf(database, question, rowKey, zone); });
}

Future<Result<std::vector<int>>> ReportDesk::tills()
{
    return m_till.read([](storage::Database &database) -> Result<std::vector<int>> {
        CT_TRY(statement, database.statement(u"report/selling_tills"_s));
        return statement->all(
            [](const storage::Row &row) { return static_cast<int>(row.integer(0)); });
    });
}

Future<Result<void>>
ReportDesk::print(SalesReport report, std::optional<PrinterId> printer, Session by)
{
    return m_till.write(storage::Urgency::Normal,
                        [report = std::move(report), printer, by = std::move(by)](Ledger &ledger) {
                            return printNow(ledger, report, printer, by);
                        });
}

Future<Result<DayShifts>> ReportDesk::shifts(BusinessDay day)
{
    const Currency currency = m_till.device().currency;
    return m_till.read([day, currency](storage::Database &database) {
        return shiftsOfDay(database, day, currency);
    });
}

Future<Result<std::vector<FactSetAside>>> ReportDesk::setAside(int countMost)
{
    return m_till.read(
        [countMost](storage::Database &database) { return factsSetAside(database, countMost); });
}

Future<Result<std::vector<GivenApproval>>> ReportDesk::approvals(BusinessDay from, BusinessDay to)
{
    return m_till.read(
        [from, to](storage::Database &database) { return approvalsOf(database, from, to); });
}

} // namespace countertop::till
