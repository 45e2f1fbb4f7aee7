// Taking off what is on the ticket, and the ticket itself; declared in ticketactions.h.

#include "core/base/check.h"
#include "core/domain/people/rights.h"
#include "ui/pages/confirmpage.h"
#include "ui/payment/tenderlist.h"
#include "ui/shell/deskproblem.h"
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
    const PricedLine *priced = m_frame.flow.priced().find(line->id);
    CT_CHECK(priced != nullptr); // what is voided is never marked
    const till::ApprovalRequest request{ rights::lineVoid, line->id.toText(), {}, {}, line->name };
    askVoid({ rights::lineVoid, priced->totalWithTax(), *m_frame.flow.session() },
            request,
            [this, id = line->id](const std::optional<Approval> &) {
                m_frame.dialog.close();
                m_frame.flow.markLine(id);
                m_frame.flow.voidMarkedLine();
            });
}

void TicketActions::askVoid(const till::VoidQuestion &question,
                            const till::ApprovalRequest &request,
                            const Permitted &act)
{
    if (decide(question.by.role, question.right).verdict == Verdict::Denied) {
        askRight(m_frame, this, Verdict::Denied, request, act); // no limit says more
        return;
    }
    m_frame.desks.ticket.decideVoid(question).then(
        this, [this, request, act](const Result<Decision> &decision) {
            if (!decision) {
                say(deskProblem(decision.error()));
                return;
            }
            askRight(m_frame, this, decision->verdict, request, act);
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
        const QLatin1StringView right
            = m_frame.flow.hasTenders() ? rights::voidAfterTender : rights::ticketVoid;
        const Money total = m_frame.flow.priced().total;
        const till::ApprovalRequest request{
            right, m_frame.flow.ticket().id.toText(), {}, {}, amount(total)
        };
        askVoid({ right, total, *m_frame.flow.session() },
                request,
                [this](const std::optional<Approval> &approval) {
                    m_frame.dialog.close();
                    m_frame.flow.cancel(approval ? approval->reason : QString(), approval);
                });
    };
    m_frame.dialog.open(new ConfirmPage(question, act, [this] { m_frame.dialog.back(); }));
}

QString TicketActions::handBackFirst() const
{
    QStringList given;
    QStringList paidOut;
    for (const Tender &tender : m_frame.flow.settlement().tenders) {
        (tender.net.isNegative() ? paidOut : given)
            .push_back(tr("%1 %2").arg(amount(tender.net.abs()),
                                       tenderWord(tender.kind, m_frame.flow.settings())));
    }
    QString sentence;
    if (!given.isEmpty()) {
        sentence += u'\n' + tr("Hand back first: %1.").arg(given.join(QStringLiteral(", ")));
    }
    if (!paidOut.isEmpty()) {
        sentence += u'\n' + tr("Take back first: %1.").arg(paidOut.join(QStringLiteral(", ")));
    }
    return sentence;
}

} // namespace countertop::ui
