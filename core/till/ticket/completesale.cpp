#include "core/till/ticket/completesale.h"

#include "core/protocol/ticketcodec.h"
#include "core/till/shift/shiftstore.h"
#include "core/till/ticket/projectticket.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

Error refused(TicketDeskError code, const QString &detail)
{
    return { ErrorKind::Refused, code, detail };
}

/// One act of a person is one sale: a second press finds the fact of the first (CT-62).
Result<void> checkNotCompleted(Ledger &ledger, const TicketId &ticket)
{
    CT_TRY(fact, ledger.journal().find(FactId(ticket.uuid())));
    if (!fact) {
        return done();
    }
    return Error{ ErrorKind::Conflict,
                  TicketDeskError::AlreadyCompleted,
                  u"ticket %1 is fact %2"_s.arg(ticket.toText()).arg(fact->seq) };
}

Result<Settlement> settle(const TicketDraft &draft, const PricedTicket &priced)
{
    if (draft.ticket.isEmpty()) {
        return refused(TicketDeskError::TicketEmpty, u"no line"_s);
    }
    Settlement settlement{ priced.total, draft.ticket.terms.cashStepMinor, draft.tenders };
    if (!settlement.isSettled()) {
        return refused(
            TicketDeskError::NotSettled,
            u"total %1, paid %2"_s.arg(settlement.total.minor()).arg(settlement.paid().minor()));
    }
    return settlement;
}

/// The customer goes into the journal as an id and nothing else (SY-03).
Ticket frozen(Ticket ticket)
{
    if (ticket.customer) {
        ticket.customer->name.clear();
    }
    return ticket;
}

Result<void> queueReceipt(Ledger &ledger, const CompletedTicket &completed, std::int64_t seq)
{
    CT_TRY(statement, ledger.database().statement(u"print/insert_job"_s));
    statement->bind("job_id"_L1, ledger.ids().make<PrintJobId>().toText())
        .bind("printer_id"_L1, QString())
        .bind("document_kind"_L1, u"receipt"_s)
        .bind("title"_L1, completed.receiptNumber.toText())
        .bind("fact_seq"_L1, seq)
        .bind("copy_number"_L1, 0)
        .bindNull("content"_L1)
        .bind("created_at"_L1, completed.completedAt.ms());
    CT_TRY_DONE(statement->run());
    return done();
}

} // namespace

Result<CompletedTicket> completeSale(Ledger &ledger, const CompleteTicket &request)
{
    const Ticket &ticket = request.draft.ticket;
    CT_TRY_DONE(checkNotCompleted(ledger, ticket.id));
    PricedTicket priced = priceTicket(ticket);
    CT_TRY(settlement, settle(request.draft, priced));
    ShiftStore shifts(ledger.database(), ledger.device().currency);
    const auto shift = shifts.open();
    if (!shift) {
        return refused(TicketDeskError::NoOpenShift, shift.error().detail);
    }
    CT_TRY(posting, ledger.begin());
    CT_TRY(number, posting.drawReceiptNumber(shift->shift.businessDay.date().year()));
    CompletedTicket completed{ .ticket = frozen(ticket),
                               .priced = std::move(priced),
                               .settlement = std::move(settlement),
                               .receiptNumber = number,
                               .shift = shift->shift.id,
                               .businessDay = shift->shift.businessDay,
                               .completedAt = ledger.clock().now(),
                               .completedBy = request.by.ref() };
    CT_TRY(fact,
           posting.append({ factkind::ticketCompleted,
                            1,
                            FactId(ticket.id.uuid()),
                            completedTicketToJson(completed) }));
    CT_TRY_DONE(projectTicket(ledger.database(), completed, fact.seq, shift->shift.number));
    if (request.printsReceipt) {
        CT_TRY_DONE(queueReceipt(ledger, completed, fact.seq));
    }
    CT_TRY_DONE(ledger.drafts().clear());
    CT_TRY_DONE(posting.commit());
    return completed;
}

} // namespace countertop::till
