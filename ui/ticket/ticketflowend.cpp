// How an open ticket ends: tenders, completion, cancelling, parking, recall; declared in
// ticketflow.h.

#include "ui/ticket/ticketflow.h"

#include <utility>

namespace countertop::ui {

void TicketFlow::addApproval(const Approval &approval)
{
    m_approvals.push_back(approval);
}

bool TicketFlow::addTender(const Tender &tender, Plausibility plausibility)
{
    if (!mayGoOn()) {
        return false;
    }
    if (!checkRefund(tender)) {
        emit otherRefundWanted(tender);
        return false;
    }
    TenderLimits limits{ m_settings.amount(setting::plausibleCash), {} };
    if (tender.net.isNegative() && m_draft.ticket.customer) {
        limits.freeLimit = Money::zero(tender.net.currency()); // what goes back needs none
    }
    const auto settled = countertop::addTender(settlement(), tender, limits, plausibility);
    if (!settled && settled.error().code.is(SettlementError::Implausible)) {
        emit plausibilityWanted(tender);
        return false;
    }
    if (!settled) {
        refuse(settled.error());
        return false;
    }
    m_draft.tenders = settled->tenders;
    refresh();
    keepDraft();
    return true;
}

void TicketFlow::removeLastTender()
{
    if (!m_draft.tenders.empty() && !m_isCompleting) {
        m_draft.tenders.pop_back();
        refresh();
        keepDraft();
    }
}

void TicketFlow::complete()
{
    if (m_isCompleting || !m_session) {
        return;
    }
    m_isCompleting = true;
    emit changed();
    till::CompleteTicket request{ .draft = m_draft, .by = *m_session, .approvals = m_approvals };
    m_desks.ticket.complete(std::move(request))
        .then(this, [this](const Result<CompletedTicket> &sale) {
            m_isCompleting = false;
            if (!sale) {
                emit notStored(sale.error());
                emit changed();
                return;
            }
            m_lastSale = *sale;
            m_shownSale = *sale;
            begin();
            emit completed(*sale);
        });
}

void TicketFlow::cancel(const QString &reason, const std::optional<Approval> &approval)
{
    if (!m_session || m_draft.ticket.isEmpty() || !mayGoOn()) {
        return;
    }
    till::CancelTicket request{
        .draft = m_draft, .by = *m_session, .reason = reason, .approval = approval
    };
    m_desks.ticket.cancel(std::move(request)).then(this, [this](const Result<void> &outcome) {
        if (!outcome) {
            refuse(outcome.error());
            return;
        }
        begin();
        emit cancelled();
    });
}

void TicketFlow::park(const QString &name)
{
    if (!m_session || m_draft.ticket.isEmpty()) {
        return;
    }
    m_desks.ticket.park(m_draft.ticket, name, *m_session)
        .then(this, [this](const Result<till::ParkedTicket> &row) {
            if (!row) {
                refuse(row.error());
                return;
            }
            begin();
            emit parked(*row);
        });
}

void TicketFlow::recall(const TicketId &ticket)
{
    if (!m_session) {
        return;
    }
    m_desks.ticket.recall(ticket, *m_session).then(this, [this](const Result<Ticket> &recalled) {
        if (!recalled) {
            refuse(recalled.error());
            return;
        }
        m_shownSale.reset();
        continueWith({ *recalled, {} });
        keepDraft();
    });
}

} // namespace countertop::ui
