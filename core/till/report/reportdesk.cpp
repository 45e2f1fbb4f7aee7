#include "core/till/report/reportdesk.h"

#include "core/domain/catalog/categorytree.h"
#include "core/domain/settings/settings.h"
#include "core/protocol/factkind.h"
#include "core/protocol/ticketcodec.h"
#include "core/protocol/tickettables.h"
#include "core/till/till.h"

#include <algorithm>
#include <limits>
#include <map>

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

/// Adds up the tickets of a report under the keys of its group.
class Grouping final
{
public:
    Grouping(ReportGroup group, Currency currency, Zone zone)
        : m_group(group)
        , m_currency(currency)
        , m_zone(std::move(zone))
    {
    }

    void add(const CompletedTicket &sale)
    {
        switch (m_group) {
        case ReportGroup::Day:
            return; // days come from their shifts
        case ReportGroup::Discount:
            addDiscounts(sale);
            return;
        case ReportGroup::Product:
        case ReportGroup::Category:
            addLines(sale);
            return;
        case ReportGroup::Hour: {
            const QString hour = u"%1"_s.arg(
                m_zone.toLocal(sale.completedAt).time().hour(), 2, 10, QLatin1Char('0'));
            add(hour, hour, sale.priced.total);
            return;
        }
        case ReportGroup::Person:
            add(sale.completedBy.id.toText(), sale.completedBy.name, sale.priced.total);
            return;
        case ReportGroup::Tender:
            for (const Tender &tender : sale.settlement.tenders) {
                add(tenderCode(tender.kind), tenderCode(tender.kind), tender.net);
            }
            return;
        case ReportGroup::Tax:
            for (const TaxAmount &tax : sale.priced.taxes) {
                add(u"%1:%2"_s.arg(tax.tax.id.toText()).arg(tax.tax.rate.ppm()),
                    tax.tax.name,
                    tax.amount);
            }
            return;
        }
    }

    /// By amount, largest first; hours by the clock.
    std::vector<ReportRow> rows() const
    {
        std::vector<ReportRow> sorted;
        for (const auto &[key, row] : m_rows) {
            sorted.push_back(row);
        }
        if (m_group != ReportGroup::Hour) {
            const bool isTakenOff = m_group == ReportGroup::Discount;
            std::stable_sort(sorted.begin(),
                             sorted.end(),
                             [isTakenOff](const ReportRow &left, const ReportRow &right) {
                                 return isTakenOff ? left.amount < right.amount
                                                   : left.amount > right.amount;
                             });
        }
        return sorted;
    }

private:
    void add(const QString &key, const QString &label, const Money &amount)
    {
        const auto row
            = m_rows.emplace(key, ReportRow{ key, label, 0, Money::zero(m_currency) }).first;
        row->second.label = label; // the newest name of what was renamed
        ++row->second.count;
        row->second.amount += amount;
    }

    void addDiscounts(const CompletedTicket &sale)
    {
        Money ofTicket = Money::zero(m_currency);
        for (const PricedLine &priced : sale.priced.lines) {
            const TicketLine *line = sale.ticket.find(priced.line);
            ofTicket += priced.ticketDiscountShare;
            if (line != nullptr && line->discount && !priced.discount.isZero()) {
                const PersonRef &person = line->discount->givenBy;
                add(person.id.toText(), person.name, priced.discount);
            }
        }
        if (sale.ticket.discount && !ofTicket.isZero()) {
            const PersonRef &person = sale.ticket.discount->givenBy;
            add(person.id.toText(), person.name, ofTicket);
        }
    }

    void addLines(const CompletedTicket &sale)
    {
        for (const PricedLine &priced : sale.priced.lines) {
            const TicketLine *line = sale.ticket.find(priced.line);
            if (line == nullptr) {
                continue;
            }
            if (m_group == ReportGroup::Category) {
                add(line->category ? line->category->toText() : QString(),
                    line->categoryName,
                    priced.totalWithTax());
            } else {
                add(line->product ? line->product->toText() : line->name,
                    line->name,
                    priced.totalWithTax());
            }
        }
    }

    ReportGroup m_group;
    Currency m_currency;
    Zone m_zone;
    std::map<QString, ReportRow> m_rows;
};

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

/// Reads a span in pieces, so that a long report holds few tickets in memory.
Result<void> addSpan(storage::Database &database, const Span &span, Grouping &grouping)
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
            grouping.add(sale);
        }
        after = rows.back().seq;
    }
}

/// The rows of *parent*'s branch, depth first, each with what stands below it.
void appendBranch(const CategoryTree &tree,
                  const std::optional<CategoryId> &parent,
                  int depth,
                  const std::map<CategoryId, Money> &rolled,
                  std::map<QString, ReportRow> &own,
                  std::vector<ReportRow> &rows)
{
    for (const Category &category : tree.childrenOf(parent)) {
        const auto amount = rolled.find(category.id);
        if (amount == rolled.end()) {
            continue; // nothing was sold in this branch
        }
        ReportRow row{ category.id.toText(), category.name, 0, amount->second, depth };
        if (const auto sold = own.find(row.key); sold != own.end()) {
            row.count = sold->second.count;
            own.erase(sold);
        }
        rows.push_back(row);
        appendBranch(tree, category.id, depth + 1, rolled, own, rows);
    }
}

/// Rows by category as the tree of today, then those of categories that are gone and of none.
std::vector<ReportRow> rolledUp(const std::vector<ReportRow> &flat, std::vector<Category> catalog)
{
    const CategoryTree tree(std::move(catalog));
    std::map<QString, ReportRow> own;
    std::map<CategoryId, Money> amounts;
    for (const ReportRow &row : flat) {
        own.emplace(row.key, row);
        const auto id = CategoryId::fromText(row.key);
        if (id && tree.find(*id) != nullptr) {
            amounts.emplace(*id, row.amount);
        }
    }
    std::vector<ReportRow> rows;
    appendBranch(tree, std::nullopt, 0, tree.rolledUp(amounts), own, rows);
    for (const ReportRow &row : flat) {
        if (own.contains(row.key)) {
            rows.push_back(row);
        }
    }
    return rows;
}

ReportRow totalOf(const std::vector<ReportRow> &rows, Currency currency)
{
    ReportRow total{ {}, {}, 0, Money::zero(currency) };
    for (const ReportRow &row : rows) {
        total.count += row.count;
        if (row.depth == 0) {
            total.amount += row.amount;
        }
    }
    return total;
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

} // namespace

ReportDesk::ReportDesk(Till &till)
    : m_till(till)
{
}

QFuture<Result<std::vector<DaySales>>> ReportDesk::sales(BusinessDay from, BusinessDay to)
{
    const Currency currency = m_till.device().currency;
    return m_till.read([from, to, currency](storage::Database &database) {
        return salesPerDay(database, from, to, currency);
    });
}

QFuture<Result<SalesReport>> ReportDesk::report(BusinessDay from,
                                                BusinessDay to,
                                                ReportGroup group,
                                                std::vector<Category> catalog)
{
    const DeviceIdentity device = m_till.device();
    return m_till.read([from, to, group, device, catalog = std::move(catalog)](
                           storage::Database &database) -> Result<SalesReport> {
        SalesReport report{ group, from, to, {}, totalOf({}, device.currency) };
        if (group == ReportGroup::Day) {
            CT_TRY(rows, rowsPerDay(database, from, to, device.currency));
            report.rows = std::move(rows);
        } else {
            CT_TRY(spans, spansOf(database, from, to));
            Grouping grouping(group, device.currency, device.zone);
            for (const Span &span : spans) {
                CT_TRY_DONE(addSpan(database, span, grouping));
            }
            report.rows = grouping.rows();
        }
        if (group == ReportGroup::Category && !catalog.empty()) {
            report.rows = rolledUp(report.rows, catalog);
        }
        report.total = totalOf(report.rows, device.currency);
        return report;
    });
}

QFuture<Result<std::vector<GivenApproval>>> ReportDesk::approvals(BusinessDay from, BusinessDay to)
{
    return m_till.read(
        [from, to](storage::Database &database) { return approvalsOf(database, from, to); });
}

} // namespace countertop::till
