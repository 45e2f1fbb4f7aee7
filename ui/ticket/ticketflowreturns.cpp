// How goods and money come back, and gifts; declared in ticketflow.h.

#include "core/base/idsource.h"
#include "core/domain/ticket/returns.h"
#include "core/domain/ticket/ticketedit.h"
#include "ui/ticket/ticketflow.h"

namespace countertop::ui {

std::vector<TicketLine> TicketFlow::returnedLines(const till::SaleForReturn &sale) const
{
    std::vector<TicketLine> lines;
    const auto addFrom = [&lines](const Ticket &ticket) {
        for (const TicketLine &line : ticket.lines) {
            if (line.isReturn() && !line.voided) {
                lines.push_back(line);
            }
        }
    };
    for (const CompletedTicket &earlier : sale.returns) {
        addFrom(earlier.ticket);
    }
    addFrom(m_draft.ticket);
    return lines;
}

Result<std::vector<TicketLine>>
TicketFlow::linesBack(const till::SaleForReturn &sale,
                      const std::vector<ReturnChoice> &choices) const
{
    std::vector<TicketLine> lines;
    std::vector<TicketLine> earlier = returnedLines(sale);
    for (const ReturnChoice &choice : choices) {
        CT_TRY(
            line,
            returnLine(sale.sale, earlier, choice, m_desks.ids.make<LineId>(), m_session->ref()));
        earlier.push_back(line);
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<void> TicketFlow::checkReturn(const till::SaleForReturn &sale,
                                     const std::vector<ReturnChoice> &choices) const
{
    CT_TRY_DONE(linesBack(sale, choices));
    return done();
}

Money TicketFlow::amountBack(std::vector<TicketLine> lines) const
{
    Ticket ticket = m_draft.ticket;
    ticket.discount.reset();
    ticket.lines = std::move(lines);
    return priceTicket(ticket).total.abs();
}

Result<Money> TicketFlow::amountBack(const till::SaleForReturn &sale,
                                     const std::vector<ReturnChoice> &choices) const
{
    CT_TRY(lines, linesBack(sale, choices));
    return amountBack(std::move(lines));
}

Result<void> TicketFlow::returnLines(const till::SaleForReturn &sale,
                                     const std::vector<ReturnChoice> &choices,
                                     const QString &reason)
{
    CT_TRY(lines, linesBack(sale, choices));
    m_returned.insert_or_assign(sale.sale.ticket.id, sale);
    for (TicketLine &line : lines) {
        line.note = reason;
        addReturn(line);
    }
    return done();
}

Result<TicketLine> TicketFlow::looseReturn(const Wanted &wanted, Restock restock)
{
    remember(wanted.product);
    const LineRequest request{ .id = m_desks.ids.make<LineId>(),
                               .product = wanted.product.product,
                               .barcode = wanted.barcode,
                               .label = wanted.label,
                               .code = wanted.code,
                               .typedThousandths = wanted.thousandths,
                               .typedPrice = wanted.typedPrice,
                               .gift = {},
                               .addedBy = m_session ? m_session->ref() : PersonRef{} };
    CT_TRY(line, newLine(request, sellingTerms(), m_catalog));
    return returnWithoutReceipt(line, restock);
}

void TicketFlow::addReturn(const TicketLine &line)
{
    const auto added = addLine(m_draft.ticket, line, RepeatedScan::SecondLine);
    if (!added) {
        refuse(added.error());
        return;
    }
    m_shownSale.reset();
    m_marked = added->line;
    edit(added->ticket);
}

TicketRefund TicketFlow::refund() const
{
    std::vector<SaleBehindReturn> sales;
    for (const auto &[id, returned] : m_returned) {
        SaleBehindReturn behind{ returned.sale.settlement, {} };
        for (const CompletedTicket &earlier : returned.returns) {
            for (const Tender &tender : earlier.settlement.tenders) {
                if (tender.net.isNegative()) {
                    behind.earlierRefunds.push_back(tender);
                }
            }
        }
        sales.push_back(std::move(behind));
    }
    return planTicketRefund(sales, settlement());
}

Result<void> TicketFlow::checkRefund(const Tender &tender) const
{
    if (!tender.net.isNegative() || m_isOtherRefundAllowed) {
        return done();
    }
    return checkTicketRefund(refund(),
                             m_settings.returnTenders(),
                             m_draft.ticket.terms.cashStepMinor,
                             tender.kind,
                             tender.net);
}

void TicketFlow::allowOtherRefund()
{
    m_isOtherRefundAllowed = true;
}

void TicketFlow::readSalesBehind(const Ticket &ticket)
{
    for (const TicketLine &line : ticket.lines) {
        if (!line.origin || m_returned.count(line.origin->ticket) > 0) {
            continue;
        }
        m_desks.ticket.findSale(line.origin->receiptNumber)
            .then(this, [this](const Result<till::SaleForReturn> &sale) {
                if (sale) {
                    m_returned.insert_or_assign(sale->sale.ticket.id, *sale);
                }
            });
    }
}

void TicketFlow::setPendingGift(const std::optional<GiftDetails> &gift)
{
    m_pendingGift = gift;
    emit pendingGiftChanged();
}

} // namespace countertop::ui
