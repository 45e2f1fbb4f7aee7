#include "core/till/ticket/completesale.h"

#include "core/protocol/ticketcodec.h"
#include "core/till/lease/spendlease.h"
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

/// The sale that this very request stored before its connection failed, made durable: the pages of
/// a failed flush are written once more by a full checkpoint.
Result<CompletedTicket> storedBefore(Ledger &ledger, const Fact &fact)
{
    CT_TRY_DONE(ledger.database().checkpoint());
    CT_TRY(body, bodyOf(fact));
    return completedTicketFromJson(body);
}

/// One act of a person is one sale: a second press finds the fact of the first (CT-62).
Result<void> checkNotCompleted(const std::optional<Fact> &fact, const TicketId &ticket)
{
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

/// Everything that may refuse a sale, before anything is written.
struct CheckedSale
{
    PricedTicket priced;
    Settlement settlement;
    StoredShift shift;
    std::vector<Approval> approvals; ///< that it uses up
};

Result<CheckedSale> checkSale(Ledger &ledger, const CompleteTicket &request, const Approval *replay)
{
    PricedTicket priced = priceTicket(request.draft.ticket);
    CT_TRY(settlement, settle(request.draft, priced));
    CT_TRY(shift, openShiftOf(ledger));
    CT_TRY_DONE(checkReturns(ledger, request.draft.ticket));
    CT_TRY(approvals, checkSaleRights(ledger, request, priced, replay));
    return CheckedSale{
        std::move(priced), std::move(settlement), std::move(shift), std::move(approvals)
    };
}

Result<CompletedTicket>
storeSale(Ledger &ledger, const CompleteTicket &request, CheckedSale sale, const Approval *replay)
{
    const TicketId id = request.draft.ticket.id;
    const Shift &shift = sale.shift.shift;
    CT_TRY(posting, ledger.begin());
    CT_TRY(number, posting.drawReceiptNumber(shift.businessDay.date().year()));
    CompletedTicket completed{ .ticket = frozen(request.draft.ticket),
                               .priced = std::move(sale.priced),
                               .settlement = std::move(sale.settlement),
                               .receiptNumber = number,
                               .shift = shift.id,
                               .businessDay = shift.businessDay,
                               .completedAt = ledger.clock().now(),
                               .completedBy = request.by.ref(),
                               .isReplayed = replay != nullptr };
    CT_TRY(
        fact,
        posting.append(
            { factkind::ticketCompleted, 1, FactId(id.uuid()), completedTicketToJson(completed) }));
    CT_TRY_DONE(spendLeases(posting, id, request.spends));
    CT_TRY_DONE(settleLeases(posting, id));
    CT_TRY_DONE(projectTicket(ledger.database(), completed, fact.seq, shift.number));
    if (request.printsReceipt) {
        CT_TRY_DONE(queuePaper(
            ledger, { .kind = paperkind::receipt, .title = number.toText(), .factSeq = fact.seq }));
    }
    for (const Approval &approval : sale.approvals) {
        CT_TRY_DONE(posting.use(approval, fact.seq));
    }
    CT_TRY_DONE(ledger.drafts().clear());
    posting.counts(completed);
    CT_TRY_DONE(posting.commit());
    return completed;
}

Result<CompletedTicket>
complete(Ledger &ledger, const CompleteTicket &request, Attempt attempt, const Approval *replay)
{
    const TicketId &ticket = request.draft.ticket.id;
    CT_TRY(stored, ledger.journal().find(FactId(ticket.uuid())));
    const bool isSale = stored && stored->kind == factkind::ticketCompleted;
    if (isSale && attempt == Attempt::Again) {
        return storedBefore(ledger, *stored);
    }
    CT_TRY_DONE(checkNotCompleted(stored, ticket));
    CT_TRY(sale, checkSale(ledger, request, replay));
    return storeSale(ledger, request, std::move(sale), replay);
}

} // namespace

Result<CompletedTicket> completeSale(Ledger &ledger, const CompleteTicket &request, Attempt attempt)
{
    return complete(ledger, request, attempt, nullptr);
}

Result<CompletedTicket>
replaySale(Ledger &ledger, const CompleteTicket &request, const Approval &approval)
{
    return complete(ledger, request, Attempt::First, &approval);
}

} // namespace countertop::till
