// Prices that the catalogue does not say, or says anew meanwhile; declared in ticketflow.h.

#include "core/domain/ticket/reprice.h"
#include "ui/ticket/ticketflow.h"

namespace countertop::ui {

void TicketFlow::priceAgain()
{
    using Answer = Result<till::SellableProduct>;
    std::vector<Future<Answer>> asked;
    for (const TicketLine &line : m_draft.ticket.lines) {
        if (line.product && !line.voided) {
            asked.push_back(m_desks.catalog.product(*line.product));
        }
    }
    if (asked.empty() || hasTenders()) {
        return;
    }
    whenAll(asked).then(this, [this](const std::vector<Answer> &answers) {
        for (const Answer &product : answers) {
            if (product) {
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
