// Taking off what is on the ticket, and the ticket itself; declared in ticketactions.h.

#include "core/domain/people/rights.h"
#include "ui/pages/confirmpage.h"
#include "ui/payment/tenderlist.h"
#include "ui/ticket/ticketactions.h"

namespace countertop::ui {

void TicketActions::setQuantity(const LineId &line, const Quantity &quantity)
{
    if (quantity.isZero() && m_frame.flow.markedLine() == line) {
        voidLine();
    } else {
        m_frame.flow.setQuantity(line, quantity);
    }
}

void TicketActions::takeOneOff()
{
    const std::optional<LineId> &marked = m_frame.flow.markedLine();
    const TicketLine *line = marked ? m_frame.flow.ticket().find(*marked) : nullptr;
    if (line != nullptr && line->quantity.thousandths() <= 1000) {
        voidLine();
    } else {
        m_frame.flow.takeOneOff();
    }
}

void TicketActions::voidLine()
{
    const TicketLine *line = markedLine();
    if (line == nullptr) {
        return;
    }
    const till::ApprovalRequest request{ rights::lineVoid, line->id.toText(), {}, {}, line->name };
    withRight(request, [this](const std::optional<Approval> &) {
        m_frame.dialog.close();
        m_frame.flow.voidMarkedLine();
    });
}

void TicketActions::cancelTicket()
{
    const Ticket &ticket = m_frame.flow.ticket();
    if (ticket.isEmpty()) {
        return;
    }
    const ConfirmPage::Question question{
        .title = tr("Cancel this ticket?"),
        .sentence = tr("%n line(s), %1 are dropped. The cancellation is recorded.",
                       nullptr,
                       static_cast<int>(ticket.lines.size()))
                        .arg(amount(m_frame.flow.priced().total))
            + handBackFirst(),
        .safe = tr("Keep ticket"),
        .act = tr("Cancel ticket"),
        .actKey = m_frame.keys.keysOf(Action::CancelTicket).value(0)
    };
    const auto act = [this] {
        const QString right
            = m_frame.flow.hasTenders() ? rights::voidAfterTender : rights::ticketVoid;
        const till::ApprovalRequest request{
            right, m_frame.flow.ticket().id.toText(), {}, amount(m_frame.flow.priced().total), {}
        };
        withRight(request, [this](const std::optional<Approval> &approval) {
            m_frame.dialog.close();
            m_frame.flow.cancel(QString(), approval);
        });
    };
    m_frame.dialog.open(new ConfirmPage(question, act, [this] { m_frame.dialog.back(); }));
}

QString TicketActions::handBackFirst() const
{
    QStringList given;
    for (const Tender &tender : m_frame.flow.settlement().tenders) {
        given.push_back(
            tr("%1 %2").arg(amount(tender.net), tenderWord(tender.kind, m_frame.flow.settings())));
    }
    return given.isEmpty()
        ? QString()
        : QStringLiteral("\n") + tr("Hand back first: %1.").arg(given.join(QStringLiteral(", ")));
}

} // namespace countertop::ui
