// What starts returns, refunds another way, and gifts; declared in ticketactions.h.

#include "core/domain/people/rights.h"
#include "core/domain/ticket/ticketedit.h"
#include "ui/pages/pickpage.h"
#include "ui/pages/textpage.h"
#include "ui/ticket/giftpage.h"
#include "ui/ticket/loosereturnpage.h"
#include "ui/ticket/returnpage.h"
#include "ui/ticket/ticketactions.h"
#include "ui/widgets/moneytext.h"

#include <QPointer>

namespace countertop::ui {

void TicketActions::takeReturn()
{
    auto *page = new ReturnPage(m_frame);
    connect(page, &ReturnPage::withoutReceiptWanted, this, &TicketActions::findLooseReturn);
    connect(page,
            &ReturnPage::wanted,
            this,
            [this](const till::SaleForReturn &sale,
                   const std::vector<ReturnChoice> &choices,
                   const QString &reason) {
                const auto back = m_frame.flow.amountBack(sale, choices);
                if (!back) {
                    say(sentenceFor(back.error()));
                    return;
                }
                const till::ApprovalRequest request{ rights::ticketRefund,
                                                     m_frame.flow.ticket().id.toText(),
                                                     reason,
                                                     {},
                                                     amount(*back),
                                                     *back };
                withRight(request, [this, sale, choices, reason](const std::optional<Approval> &) {
                    m_frame.dialog.close();
                    const auto taken = m_frame.flow.returnLines(sale, choices, reason);
                    if (!taken) {
                        say(sentenceFor(taken.error()));
                    }
                });
            });
    m_frame.dialog.open(page, DialogWidth::Wide);
}

void TicketActions::findLooseReturn()
{
    auto *page = new PickPage({ .title = tr("Return without a receipt"),
                                .subject = tr("I take scans"),
                                .headers = { tr("Article"), tr("Number"), tr("Price") },
                                .numbersFrom = 2,
                                .primary = tr("Take this"),
                                .searchHint = tr("Scan, or type a name or number"),
                                .text = {},
                                .emptySentence = tr("Nothing found"),
                                .emptyFact = tr("Try the beginning of a word.") });
    page->setTakesScans(true);
    m_frame.dialog.open(page, DialogWidth::Middle);
    searchArticles(page, [this](const till::SellableProduct &product) { askLooseReturn(product); });
}

void TicketActions::askLooseReturn(const till::SellableProduct &product)
{
    auto *page = new LooseReturnPage(m_frame, product);
    connect(page,
            &LooseReturnPage::wanted,
            this,
            [this, page](const Wanted &goods,
                         const std::optional<Money> &lowerPrice,
                         const QString &reason,
                         Restock restock) {
                auto line = m_frame.flow.looseReturn(goods, restock);
                if (!line) {
                    page->showProblem(sentenceFor(line.error()));
                    return;
                }
                line->note = reason;
                if (lowerPrice && *lowerPrice > line->unitPrice()) {
                    page->showProblem(tr("A return without a receipt pays today's price at most."));
                    return;
                }
                approveLooseReturn(*line, lowerPrice, reason);
            });
    m_frame.dialog.open(page);
}

void TicketActions::approveLooseReturn(const TicketLine &line,
                                       const std::optional<Money> &lowerPrice,
                                       const QString &reason)
{
    TicketLine paid = line;
    if (lowerPrice) {
        paid.priceOverride = PriceOverride{ *lowerPrice, reason, {}, {} };
    }
    const Money back = m_frame.flow.amountBack({ paid });
    const till::ApprovalRequest request{ rights::refundWithoutReceipt,
                                         line.id.toText(),
                                         reason,
                                         {},
                                         tr("%1 for %2").arg(amount(back), line.name),
                                         back };
    withRight(request, [this, line, lowerPrice, reason](const std::optional<Approval> &approval) {
        m_frame.dialog.close();
        m_frame.flow.addReturn(line);
        if (lowerPrice && *lowerPrice < line.unitPrice()) {
            PriceOverride lower{ *lowerPrice, reason, m_frame.flow.session()->ref(), {} };
            if (approval) {
                lower.approvedBy = approval->approver;
            }
            m_frame.flow.overridePrice(line.id, lower);
        }
    });
}

void TicketActions::askOtherRefund(const Tender &tender)
{
    const TextPage::Question question{ tr("Pay back another way?"),
                                       tr("%1 did not come that way").arg(amount(tender.net.abs())),
                                       tr("Reason"),
                                       {},
                                       tr("Pay back"),
                                       100 };
    m_frame.dialog.open(new TextPage(question, [this, tender](const QString &reason) -> QString {
        if (reason.isEmpty()) {
            return tr("Say why: a reason is needed.");
        }
        const till::ApprovalRequest request{ rights::refundOtherTender,
                                             m_frame.flow.ticket().id.toText(),
                                             reason,
                                             {},
                                             amount(tender.net.abs()),
                                             {} };
        withRight(request, [this, tender, reason](const std::optional<Approval> &) {
            m_frame.dialog.back();
            Tender given = tender;
            given.reference = reason;
            m_frame.flow.allowOtherRefund();
            if (m_frame.flow.addTender(given, Plausibility::AskedAlready)
                && m_frame.flow.settlement().isSettled()) {
                m_frame.flow.complete();
            }
        });
        return {};
    }));
}

void TicketActions::chooseGift()
{
    auto *page = new GiftPage(m_frame);
    connect(page, &GiftPage::chosen, this, [this](const GiftDetails &gift) {
        m_frame.dialog.close();
        m_frame.flow.setPendingGift(gift);
    });
    m_frame.dialog.open(page, DialogWidth::Middle);
}

} // namespace countertop::ui
