#include "core/till/ticket/completesale.h"

#include "core/protocol/ticketcodec.h"
#include "core/till/print/printqueue.h"
#include "core/till/ticket/projectticket.h"
#include "core/till/ticket/salerights.h"

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

Result<StoredShift> openShiftOf(Ledger &ledger)
{
    const auto open = ledger.shifts().open();
    if (open) {
        return **open;
    }
    const Error &error = open.error();
    return error.code.is(ShiftError::NoneOpen) ? refused(TicketDeskError::NoOpenShift, error.detail)
                                               : error;
}

/// The customer goes into the journal as an id and nothing else (SY-03).
Ticket frozen(Ticket ticket)
{
    if (ticket.customer) {
        ticket.customer->name.clear();
    }
    return ticket;
}

Result<CompletedTicket>
complete(Ledger &ledger, const CompleteTicket &request, const Approval *replay)
{
    const Ticket &ticket = request.draft.ticket;
    CT_TRY_DONE(checkNotCompleted(ledger, ticket.id));
    PricedTicket priced = priceTicket(ticket);
    CT_TRY(settlement, settle(request.draft, priced));
    CT_TRY(shift, openShiftOf(ledger));
    CT_TRY(approvals, checkSaleRights(ledger, request, priced, replay));
    CT_TRY_DONE(checkReturns(ledger, ticket));
    CT_TRY(posting, ledger.begin());
    CT_TRY(number, posting.drawReceiptNumber(shift.shift.businessDay.date().year()));
    CompletedTicket completed{ .ticket = frozen(ticket),
                               .priced = std::move(priced),
                               .settlement = std::move(settlement),
                               .receiptNumber = number,
                               .shift = shift.shift.id,
                               .businessDay = shift.shift.businessDay,
                               .completedAt = ledger.clock().now(),
                               .completedBy = request.by.ref(),
                               .isReplayed = replay != nullptr };
    CT_TRY(fact,
           posting.append({ factkind::ticketCompleted,
                            1,
                            FactId(ticket.id.uuid()),
                            completedTicketToJson(completed) }));
    CT_TRY_DONE(projectTicket(ledger.database(), completed, fact.seq, shift.shift.number));
    if (request.printsReceipt) {
        CT_TRY_DONE(queuePaper(
            ledger, { .kind = paperkind::receipt, .title = number.toText(), .factSeq = fact.seq }));
    }
    for (const Approval &approval : approvals) {
        CT_TRY_DONE(posting.use(approval, fact.seq));
    }
    CT_TRY_DONE(ledger.drafts().clear());
    posting.counts(completed);
    CT_TRY_DONE(posting.commit());
    return completed;
}

} // namespace

Result<CompletedTicket> completeSale(Ledger &ledger, const CompleteTicket &request)
{
    return complete(ledger, request, nullptr);
}

Result<CompletedTicket>
replaySale(Ledger &ledger, const CompleteTicket &request, const Approval &approval)
{
    return complete(ledger, request, &approval);
}

} // namespace countertop::till
