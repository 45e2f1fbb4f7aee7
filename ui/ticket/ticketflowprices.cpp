// Prices that the catalogue does not say, or says anew meanwhile; declared in ticketflow.h.

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

void TicketFlow::sellInDepartment(const DepartmentSale &sale)
{
    m_catalog.taxClasses.insert(sale.taxClass.id, sale.taxClass);
    m_catalog.categoryNames.insert(sale.department.id, sale.department.name);
    const OpenPriceRequest request{ .id = sale.line,
                                    .name = sale.department.name,
                                    .code = sale.code,
                                    .department = sale.department.id,
                                    .taxClass = sale.taxClass.id,
                                    .count = sale.pieces,
                                    .price = sale.price,
                                    .addedBy = m_session ? m_session->ref() : PersonRef{} };
    auto line = newOpenPriceLine(request, sellingTerms(), m_catalog);
    if (!line) {
        refuse(line.error(), sale.code);
        return;
    }
    line->gift = m_pendingGift;
    putOnTicket(*line, sale.code);
}

} // namespace countertop::ui
