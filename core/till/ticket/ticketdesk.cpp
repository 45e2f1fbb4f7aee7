#include "core/till/ticket/ticketdesk.h"

#include "core/domain/people/decision.h"
#include "core/protocol/ticketcodec.h"
#include "core/till/ticket/completesale.h"
#include "core/till/ticket/openticket.h"
#include "core/till/ticket/parkedstore.h"
#include "core/till/ticket/salesbook.h"
#include "core/till/till.h"

#include <limits>

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
    CT_TRY(draft, ledger.drafts().current());
    if (draft != nullptr) {
        start.draft = *draft;
    }
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

/// What the cashier must know of a failure of the disk: whether paper is needed, and that nothing
/// was stored.
Error inDeskWords(const Error &error)
{
    if (error.code.is(storage::StorageError::DiskFull)) {
        return { error.kind, TicketDeskError::DiskFull, error.detail };
    }
    if (error.code.feature() == errorFeature(storage::StorageError::Failed)) {
        return { error.kind, TicketDeskError::NotDurable, error.detail };
    }
    return error;
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

Future<Result<TillStart>> TicketDesk::start()
{
    const bool endedUncleanly = m_till.endedUncleanly();
    return m_till.write(storage::Urgency::Normal, [endedUncleanly](Ledger &ledger) {
        return startOf(ledger, endedUncleanly);
    });
}

Future<Result<void>> TicketDesk::keepDraft(TicketDraft draft)
{
    return m_till.write(
        storage::Urgency::Sale,
        [draft = std::move(draft)](Ledger &ledger) { return till::keepDraft(ledger, draft); },
        Repeat::Yes);
}

Future<Result<CompletedTicket>> TicketDesk::complete(CompleteTicket request)
{
    return m_till
        .write(
            storage::Urgency::Sale,
            [request = std::move(request)](Ledger &ledger) {
                return completeSale(ledger, request, ledger.attempt());
            },
            Repeat::Yes)
        .then([](const Result<CompletedTicket> &completed) {
            return completed ? completed : Result<CompletedTicket>(inDeskWords(completed.error()));
        });
}

Future<Result<void>> TicketDesk::cancel(CancelTicket request)
{
    return m_till.write(storage::Urgency::Sale, [request = std::move(request)](Ledger &ledger) {
        return cancelTicket(ledger, request);
    });
}

Future<Result<Decision>> TicketDesk::decideVoid(VoidQuestion question)
{
    return m_till.write(storage::Urgency::Sale, [question = std::move(question)](Ledger &ledger) {
        return till::decideVoid(ledger, question);
    });
}

Future<Result<ParkedTicket>> TicketDesk::park(Ticket ticket, QString name, Session by)
{
    return m_till.write(storage::Urgency::Sale,
                        [ticket = std::move(ticket), name = std::move(name), by = std::move(by)](
                            Ledger &ledger) { return parkTicket(ledger, ticket, name, by); });
}

Future<Result<std::vector<ParkedTicket>>> TicketDesk::parkedTickets()
{
    const Currency currency = m_till.device().currency;
    return m_till.read(
        [currency](storage::Database &database) { return ParkedStore(database, currency).all(); });
}

Future<Result<Ticket>> TicketDesk::recall(TicketId ticket, Session)
{
    return m_till.write(storage::Urgency::Sale,
                        [ticket](Ledger &ledger) { return recallTicket(ledger, ticket); });
}

Future<Result<std::vector<SaleRow>>> TicketDesk::sales(std::optional<ShiftId> shift)
{
    const Currency currency = m_till.device().currency;
    return m_till.read(
        [shift, currency](storage::Database &database) -> Result<std::vector<SaleRow>> {
            ShiftStore shifts(database, currency);
            CT_TRY(stored, shift ? shifts.find(*shift) : shifts.newest());
            if (!stored || (!shift && !stored->isOpen())) {
                return std::vector<SaleRow>();
            }
            const std::int64_t lastSeq
                = stored->closedSeq.value_or(std::numeric_limits<std::int64_t>::max());
            return salesOfSpan(database, stored->openedSeq, lastSeq);
        });
}

Future<Result<SaleForReturn>> TicketDesk::findSale(QString receiptNumber)
{
    return m_till.read([receiptNumber = std::move(receiptNumber)](storage::Database &database) {
        return till::findSale(database, receiptNumber);
    });
}

Future<Result<void>> TicketDesk::print(TicketId sale, SalePaper paper, Session by)
{
    return m_till.write(storage::Urgency::Normal,
                        [sale, paper, by = std::move(by)](Ledger &ledger) {
                            return printSale(ledger, sale, paper, by);
                        });
}

Future<Result<void>> TicketDesk::printUnpaidBill(Ticket ticket, Session by)
{
    return m_till.write(storage::Urgency::Normal,
                        [ticket = std::move(ticket), by = std::move(by)](Ledger &ledger) {
                            return printBill(ledger, ticket, by);
                        });
}

} // namespace countertop::till
