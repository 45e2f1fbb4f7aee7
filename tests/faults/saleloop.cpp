#include "tests/faults/saleloop.h"

#include "core/protocol/ticketcodec.h"
#include "core/till/journal/rebuild.h"
#include "core/till/journal/verifyjournal.h"

#include <set>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

/// What a look at the whole journal found.
struct Found
{
    std::map<TicketId, CompletedTicket> sales;
    QStringList faults;
};

Result<Found> readSales(till::Ledger &ledger)
{
    Found found;
    std::int64_t after = 0;
    std::int64_t expected = 1;
    while (true) {
        CT_TRY(facts, ledger.journal().after(after, 500));
        if (facts.empty()) {
            break;
        }
        for (const till::Fact &fact : facts) {
            if (fact.kind != till::factkind::ticketCompleted) {
                continue;
            }
            CT_TRY(body, till::bodyOf(fact));
            CT_TRY(sale, completedTicketFromJson(body));
            if (sale.receiptNumber.number != expected) {
                found.faults << u"receipt %1 where %2 was due"_s.arg(sale.receiptNumber.number)
                                    .arg(expected);
            }
            ++expected;
            const TicketId ticket = sale.ticket.id;
            if (!found.sales.emplace(ticket, std::move(sale)).second) {
                found.faults << u"sold twice: "_s + ticket.toText();
            }
        }
        after = facts.back().seq;
    }
    return found;
}

Result<QStringList> wholeness(till::Ledger &ledger)
{
    QStringList faults;
    CT_TRY(words, ledger.database().read(u"PRAGMA integrity_check"_s));
    if (words != u"ok"_s) {
        faults << words;
    }
    const auto chain = till::verifyFacts(ledger.database(), ledger.head(), 0);
    if (!chain) {
        faults << chain.error().detail;
    }
    CT_TRY(sold, ledger.database().read(u"SELECT coalesce(sum(total_minor), 0) FROM tickets"_s));
    CT_TRY(
        moved,
        ledger.database().read(u"SELECT coalesce(sum(change_thousandths), 0) FROM stock_local"_s));
    CT_TRY(stored, till::projectionDigest(ledger.database()));
    CT_TRY_DONE(till::rebuildProjections(ledger));
    CT_TRY(rebuilt, till::projectionDigest(ledger.database()));
    if (stored != rebuilt) {
        faults << u"projections differ from the facts (sold %1, moved %2)"_s.arg(sold, moved);
    }
    return faults;
}

} // namespace

std::unique_ptr<till::Till> openForSale(const QString &folder,
                                        const Clock &clock,
                                        storage::Durability durability,
                                        std::int64_t ballastBytes)
{
    till::TillOptions options;
    options.folder = folder;
    options.clock = &clock;
    options.identity = aDevice();
    options.durability = durability;
    options.ballastBytes = ballastBytes;
    auto opened = till::Till::open(options);
    if (!opened) {
        return nullptr;
    }
    till::ShiftDesk shifts(**opened);
    const auto current = shifts.current().takeResult();
    if (!current) {
        return nullptr;
    }
    if (!*current) {
        till::OpenShift request;
        request.openingSum = eur(10000);
        request.by = aSession();
        if (!shifts.open(request).takeResult()) {
            return nullptr;
        }
    }
    return std::move(*opened);
}

till::CompleteTicket someSale(IdSource &ids, std::uint64_t number)
{
    TicketBuilder builder;
    for (std::uint64_t line = 0; line <= number % 4; ++line) {
        TicketLine sold = aLine(u"Product %1"_s.arg((number + line) % 9),
                                static_cast<std::int64_t>(100 + number % 50));
        sold.id = ids.make<LineId>();
        sold.isStockTracked = true;
        builder.with(std::move(sold));
    }
    Ticket ticket = builder;
    ticket.id = ids.make<TicketId>();
    const std::int64_t total = priceTicket(ticket).total.minor();
    return { .draft = { std::move(ticket), { cash(total) } }, .by = aSession() };
}

TicketLine longTicketLine(IdSource &ids, std::size_t place)
{
    TicketLine line = aLine(u"Product %1"_s.arg(place), static_cast<std::int64_t>(100 + place));
    line.id = ids.make<LineId>();
    line.isStockTracked = true;
    return line;
}

int lostSales(till::Till &till, const std::vector<Acknowledged> &acknowledged)
{
    const auto found = till.write(storage::Urgency::Normal, readSales).takeResult();
    if (!found) {
        return static_cast<int>(acknowledged.size());
    }
    return static_cast<int>(
        std::count_if(acknowledged.begin(), acknowledged.end(), [&found](const Acknowledged &sale) {
            return !found->sales.contains(sale.ticket);
        }));
}

QStringList faultsOf(till::Till &till, const std::vector<Acknowledged> &acknowledged, IdSource &ids)
{
    const auto found = till.write(storage::Urgency::Normal, readSales).takeResult();
    if (!found) {
        return { found.error().detail };
    }
    QStringList faults = found->faults;
    for (const Acknowledged &sale : acknowledged) {
        const auto stored = found->sales.find(sale.ticket);
        if (stored == found->sales.end()) {
            faults << u"lost: "_s + sale.receiptNumber;
        } else if (stored->second.receiptNumber.toText() != sale.receiptNumber
                   || stored->second.priced.total.minor() != sale.totalMinor) {
            faults << u"stored otherwise: "_s + sale.receiptNumber;
        }
    }
    const auto whole = till.write(storage::Urgency::Normal, wholeness).takeResult();
    faults << (whole ? *whole : QStringList{ whole.error().detail });
    const auto next = till::TicketDesk(till).complete(someSale(ids, 1)).takeResult();
    if (!next) {
        faults << u"no further sale: "_s + next.error().detail;
    }
    return faults;
}

} // namespace countertop::tests
