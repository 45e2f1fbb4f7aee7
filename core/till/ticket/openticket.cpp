#include "core/till/ticket/openticket.h"

#include "core/domain/people/rights.h"
#include "core/domain/ticket/freetext.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/shiftcodec.h"
#include "core/protocol/ticketcodec.h"
#include "core/till/lease/spendlease.h"
#include "core/till/people/deskrights.h"
#include "core/till/print/printqueue.h"
#include "core/till/ticket/parkedstore.h"
#include "core/till/ticket/salerights.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

bool isVoidedIn(const TicketDraft *draft, const Ticket &ticket, const LineId &line)
{
    if (draft == nullptr || draft->ticket.id != ticket.id) {
        return false;
    }
    const TicketLine *known = draft->ticket.find(line);
    return known != nullptr && known->voided.has_value();
}

/// The lines that are voided in *ticket* and were not in the kept draft, with what they came to.
std::vector<LineVoided> newVoids(const TicketDraft *kept, const Ticket &ticket)
{
    Ticket before = ticket;
    std::vector<TicketLine> voided;
    for (TicketLine &line : before.lines) {
        if (line.voided && !isVoidedIn(kept, ticket, line.id)) {
            voided.push_back(line);
            line.voided.reset();
        }
    }
    if (voided.empty()) {
        return {};
    }
    const PricedTicket priced = priceTicket(before);
    std::vector<LineVoided> events;
    for (const TicketLine &line : voided) {
        const PricedLine *amounts = priced.find(line.id);
        events.push_back(
            { ticket.id,
              line.id,
              line.name,
              line.quantity,
              amounts != nullptr ? amounts->totalWithTax() : Money::zero(ticket.terms.currency),
              line.voided->person,
              std::nullopt,
              line.voided->at,
              false });
    }
    return events;
}

/// Whether the ticket may be given up, and who approved it.
Result<std::optional<PersonRef>>
mayCancel(Ledger &ledger, const CancelTicket &request, const Money &total)
{
    const bool hasTenders = !request.draft.tenders.empty();
    const QLatin1StringView right = hasTenders ? rights::voidAfterTender : rights::ticketVoid;
    CT_TRY(decision, decideVoid(ledger, { right, total, request.by }));
    switch (deskVerdict(request.by,
                        decision,
                        right,
                        request.draft.ticket.id.toText(),
                        request.approval,
                        ledger.clock().now())) {
    case DeskVerdict::Allowed:
        return std::optional<PersonRef>();
    case DeskVerdict::Approved:
        return std::optional(request.approval->approver);
    case DeskVerdict::NeedsApproval:
        return Error{ ErrorKind::Refused, TicketDeskError::NeedsApproval, QString(right) };
    case DeskVerdict::Denied:
        break;
    }
    return Error{ ErrorKind::Refused, TicketDeskError::RightDenied, QString(right) };
}

/// "P-1", "P-2" …: short to say, the smallest that no parked ticket has.
QString freeReference(const std::vector<ParkedTicket> &parked)
{
    for (int number = 1;; ++number) {
        const QString reference = u"P-%1"_s.arg(number);
        const bool isTaken
            = std::any_of(parked.begin(), parked.end(), [&reference](const ParkedTicket &row) {
                  return row.reference == reference;
              });
        if (!isTaken) {
            return reference;
        }
    }
}

int liveLines(const Ticket &ticket)
{
    return static_cast<int>(std::count_if(ticket.lines.begin(),
                                          ticket.lines.end(),
                                          [](const TicketLine &line) { return !line.voided; }));
}

} // namespace

Result<Decision> decideVoid(Ledger &ledger, const VoidQuestion &question)
{
    const Session &by = question.by;
    CT_TRY(usage, usageFor(ledger, by.role));
    return decide(by.role,
                  question.right,
                  LimitedAction::Void,
                  question.amount,
                  usedByRole(usage, by, LimitedAction::Void));
}

Result<void> keepDraft(Ledger &ledger, const TicketDraft &draft)
{
    CT_TRY(kept, ledger.drafts().current());
    const std::vector<LineVoided> voids = newVoids(kept, draft.ticket);
    CT_TRY(posting, ledger.begin());
    for (const LineVoided &voided : voids) {
        CT_TRY_DONE(posting.append(
            { factkind::lineVoided, 1, ledger.ids().make<FactId>(), toJson(voided) }));
        posting.counts(voided);
    }
    CT_TRY_DONE(ledger.drafts().write(draft));
    return posting.commit();
}

Result<void> cancelTicket(Ledger &ledger, const CancelTicket &request)
{
    const Ticket &ticket = request.draft.ticket;
    const Instant now = ledger.clock().now();
    CT_TRY_DONE(checkTypedText(request.reason));
    const Money total = priceTicket(ticket).total;
    CT_TRY(approvedBy, mayCancel(ledger, request, total));
    CT_TRY(posting, ledger.begin());
    if (!ticket.lines.empty() || !request.draft.tenders.empty()) {
        const TicketCancelled cancelled{ ticket.id,           total,      request.reason,
                                         request.by.ref(),    approvedBy, now,
                                         /*isTraining=*/false };
        const auto fact = posting.append(
            { factkind::ticketCancelled, 1, FactId(ticket.id.uuid()), toJson(cancelled, ticket) });
        if (!fact) {
            const bool isTaken = fact.error().code.is(storage::StorageError::Constraint);
            return isTaken ? Error{ ErrorKind::Conflict,
                                    TicketDeskError::AlreadyCompleted,
                                    ticket.id.toText() }
                           : fact.error();
        }
        if (approvedBy) {
            CT_TRY_DONE(posting.use(*request.approval, fact->seq));
        }
        posting.counts(cancelled);
    }
    CT_TRY_DONE(settleLeases(posting, ticket.id));
    CT_TRY_DONE(ledger.drafts().clear());
    return posting.commit();
}

Result<ParkedTicket>
parkTicket(Ledger &ledger, const Ticket &ticket, const QString &name, const Session &by)
{
    if (ticket.isEmpty()) {
        return Error{ ErrorKind::Refused, TicketDeskError::TicketEmpty, u"no line"_s };
    }
    CT_TRY(kept, ledger.drafts().current());
    if (kept != nullptr && kept->ticket.id == ticket.id && !kept->tenders.empty()) {
        return Error{ ErrorKind::Refused, TicketError::HasTenders, u"give them back first"_s };
    }
    ParkedStore store(ledger.database(), ledger.device().currency);
    CT_TRY(others, store.all());
    Ticket put = ticket;
    const bool isKept = !put.parkReference.isEmpty()
        && std::none_of(others.begin(), others.end(), [&put](const ParkedTicket &row) {
               return row.reference == put.parkReference;
           });
    put.parkReference = isKept ? put.parkReference : freeReference(others);
    put.parkName = name;
    put.parkedAt = ledger.clock().now();
    const ParkedTicket parked{ put.id,   put.parkReference,      name,           *put.parkedAt,
                               by.ref(), priceTicket(put).total, liveLines(put), QString() };
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(store.insert(parked, put));
    CT_TRY_DONE(ledger.drafts().clear());
    CT_TRY_DONE(posting.commit());
    return parked;
}

Result<Ticket> recallTicket(Ledger &ledger, const TicketId &ticket)
{
    CT_TRY(kept, ledger.drafts().current());
    if (kept != nullptr && !kept->ticket.isEmpty()) {
        return Error{ ErrorKind::Refused,
                      TicketDeskError::OpenTicketInTheWay,
                      kept->ticket.id.toText() };
    }
    ParkedStore store(ledger.database(), ledger.device().currency);
    CT_TRY(recalled, store.find(ticket));
    recalled.parkedAt.reset();
    CT_TRY(posting, ledger.begin());
    CT_TRY_DONE(store.remove(ticket));
    CT_TRY_DONE(ledger.drafts().write({ recalled, {} }));
    CT_TRY_DONE(posting.commit());
    return recalled;
}

Result<void> printBill(Ledger &ledger, const Ticket &ticket, const Session &by)
{
    if (ticket.isEmpty()) {
        return Error{ ErrorKind::Refused, TicketDeskError::TicketEmpty, u"no line"_s };
    }
    const UnpaidBillPrinted bill{
        ticket.id, priceTicket(ticket).total, by.ref(), ledger.clock().now()
    };
    CT_TRY(content, canonicalBytes(ticketToJson(ticket)));
    CT_TRY(posting, ledger.begin());
    CT_TRY(fact,
           posting.append({ factkind::billPrinted, 1, ledger.ids().make<FactId>(), toJson(bill) }));
    CT_TRY_DONE(queuePaper(ledger,
                           { .kind = paperkind::bill,
                             .title = ticket.parkReference,
                             .factSeq = fact.seq,
                             .content = content }));
    posting.counts(bill);
    return posting.commit();
}

} // namespace countertop::till
