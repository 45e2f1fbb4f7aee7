#include "core/till/ticket/ticketdesk.h"

#include "core/protocol/ticketcodec.h"
#include "core/till/ticket/completesale.h"
#include "core/till/till.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

struct LastSale
{
    std::int64_t seq = 0;
    QByteArray bytes;
};

Result<std::optional<LastSale>> readLastSale(storage::Database &database)
{
    CT_TRY(statement, database.statement(u"ticket/last_sale"_s));
    return statement->one([](const storage::Row &row) {
        return LastSale{ row.integer(0), row.bytes(1) };
    });
}

/// A sale without a queued receipt was not to be printed, or its row went long after printing.
Result<bool> isReceiptPrinted(storage::Database &database, std::int64_t seq)
{
    CT_TRY(statement, database.statement(u"print/receipt_state"_s));
    statement->bind("fact_seq"_L1, seq);
    CT_TRY(state, statement->one([](const storage::Row &row) { return row.text(0); }));
    return !state || *state == u"printed"_s;
}

Result<TillStart> startOf(Ledger &ledger, bool endedUncleanly)
{
    TillStart start;
    start.endedUncleanly = endedUncleanly;
    CT_TRY(draft, ledger.drafts().read());
    start.draft = std::move(draft);
    CT_TRY(last, readLastSale(ledger.database()));
    if (last) {
        CT_TRY(body, bodyOf(last->bytes));
        CT_TRY(sale, completedTicketFromJson(body));
        start.lastSale = std::move(sale);
        CT_TRY(wasPrinted, isReceiptPrinted(ledger.database(), last->seq));
        start.wasLastSalePrinted = wasPrinted;
    }
    return start;
}

Result<void> keep(Ledger &ledger, const TicketDraft &draft)
{
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(ledger.drafts().write(draft));
    return posting.commit();
}

} // namespace

std::string_view errorFeature(TicketDeskError)
{
    return "ticketdesk";
}

TicketDesk::TicketDesk(Till &till)
    : m_till(till)
{
}

QFuture<Result<TillStart>> TicketDesk::start()
{
    const bool endedUncleanly = m_till.endedUncleanly();
    return m_till.write(storage::Urgency::Normal, [endedUncleanly](Ledger &ledger) {
        return startOf(ledger, endedUncleanly);
    });
}

QFuture<Result<void>> TicketDesk::keepDraft(TicketDraft draft)
{
    return m_till.write(storage::Urgency::Sale,
                        [draft = std::move(draft)](Ledger &ledger) { return keep(ledger, draft); });
}

QFuture<Result<CompletedTicket>> TicketDesk::complete(CompleteTicket request)
{
    return m_till.write(storage::Urgency::Sale, [request = std::move(request)](Ledger &ledger) {
        return completeSale(ledger, request);
    });
}

} // namespace countertop::till
