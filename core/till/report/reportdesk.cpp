#include "core/till/report/reportdesk.h"

#include "core/domain/settings/settings.h"
#include "core/protocol/ticketcodec.h"
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
            std::stable_sort(
                sorted.begin(), sorted.end(), [](const ReportRow &left, const ReportRow &right) {
                    return left.amount > right.amount;
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

QFuture<Result<std::vector<ReportRow>>>
ReportDesk::grouped(BusinessDay from, BusinessDay to, ReportGroup group)
{
    const DeviceIdentity device = m_till.device();
    return m_till.read(
        [from, to, group, device](storage::Database &database) -> Result<std::vector<ReportRow>> {
            CT_TRY(spans, spansOf(database, from, to));
            Grouping grouping(group, device.currency, device.zone);
            for (const Span &span : spans) {
                CT_TRY_DONE(addSpan(database, span, grouping));
            }
            return grouping.rows();
        });
}

} // namespace countertop::till
