// Prices of the open ticket when the catalogue changed meanwhile; declared in ticketflow.h.

#include "core/domain/ticket/reprice.h"
#include "ui/ticket/ticketflow.h"

namespace countertop::ui {

void TicketFlow::priceAgain()
{
    using Answer = QFuture<Result<till::SellableProduct>>;
    std::vector<Answer> asked;
    for (const TicketLine &line : m_draft.ticket.lines) {
        if (line.product && !line.voided) {
            asked.push_back(m_desks.catalog.product(*line.product));
        }
    }
    if (asked.empty() || hasTenders()) {
        return;
    }
    QtFuture::whenAll(asked.begin(), asked.end()).then(this, [this](const QList<Answer> &answers) {
        for (const Answer &answer : answers) {
            if (const auto product = answer.result()) {
                remember(*product);
            }
        }
        const RepricedTicket again
            = reprice(m_draft.ticket, sellingTerms(), m_catalog, tenderState());
        if (!again.notes.empty()) {
            edit(again.ticket);
            emit pricesChanged(again.notes);
        }
    });
}

} // namespace countertop::ui
