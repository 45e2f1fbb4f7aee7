#include "core/documents/ticket/giftreceipt.h"

#include "core/documents/cardnumbers.h"
#include "core/documents/columns.h"
#include "core/documents/moneytext.h"
#include "core/documents/ticket/ticketrows.h"

#include <algorithm>

namespace countertop {

namespace {

bool isChosen(const TicketLine &line, const std::vector<LineId> &chosen)
{
    const bool isSold = !line.voided && !line.isReturn();
    return isSold
        && (chosen.empty() || std::find(chosen.begin(), chosen.end(), line.id) != chosen.end());
}

void addGoods(Document &document,
              const Ticket &ticket,
              const GiftPaper &gift,
              const PaperLanguage &language)
{
    for (const TicketLine &line : ticket.lines) {
        if (isChosen(line, gift.lines)) {
            const QString quantity
                = quantityText(line.quantity, language.locale) + QStringLiteral("  ");
            document.blocks.emplace_back(TextBlock{
                quantity + lineName(line), TextAlign::Start, {}, 0, columnsOf(quantity) });
        }
    }
}

void addMessage(Document &document, const QString &message)
{
    document.blocks.emplace_back(RuleBlock{});
    const QString text = withoutCardNumbers(printableText(message, LineBreaks::Keep));
    document.blocks.emplace_back(TextBlock{ u'"' + text + u'"', TextAlign::Start, {}, 0, 1 });
}

QString recipientOf(const TicketLine &line)
{
    return line.gift ? (line.gift->firstName + u' ' + line.gift->lastName).simplified() : QString();
}

} // namespace

Document giftReceipt(const CompletedTicket &sale,
                     const GiftPaper &gift,
                     const StoreText &store,
                     const PaperLanguage &language)
{
    Document document;
    document.direction = language.direction();
    const QString number = sale.receiptNumber.toText();
    addStoreHead(document, store);
    document.blocks.emplace_back(
        TextBlock{ language.texts(Phrase::GiftReceipt), TextAlign::Centre, { TextRole::Title } });
    document.blocks.emplace_back(BlankBlock{});
    RowBlock head{ language.texts(Phrase::SaleNumber, number), language.date(sale.completedAt) };
    head.fit = RowFit::EndBelow;
    document.blocks.emplace_back(head);
    if (!gift.recipient.isEmpty()) {
        document.blocks.emplace_back(
            TextBlock{ language.texts(Phrase::GiftFor, typedText(gift.recipient)) });
    }
    document.blocks.emplace_back(RuleBlock{});
    addGoods(document, sale.ticket, gift, language);
    if (!gift.message.isEmpty()) {
        addMessage(document, gift.message);
    }
    if (gift.exchangeUntil) {
        document.blocks.emplace_back(BlankBlock{});
        document.blocks.emplace_back(TextBlock{
            language.texts(Phrase::ExchangeUntil, dateText(*gift.exchangeUntil, language.locale)),
            TextAlign::Centre });
    }
    if (!sale.isTraining) {
        addNumberBarcode(document, number);
    }
    addEnd(document);
    return sale.isTraining ? markedTopAndBottom(document, language.texts(Phrase::Training))
                           : document;
}

std::vector<GiftPaper> giftPapersOf(const CompletedTicket &sale)
{
    std::vector<GiftPaper> papers;
    for (const TicketLine &line : sale.ticket.lines) {
        if (!isChosen(line, {}) || !line.gift) {
            continue;
        }
        const QString recipient = recipientOf(line);
        const auto same = std::find_if(papers.begin(), papers.end(), [&](const GiftPaper &paper) {
            return paper.recipient == recipient && paper.message == line.gift->message;
        });
        if (same != papers.end()) {
            same->lines.push_back(line.id);
        } else {
            papers.push_back({ { line.id }, recipient, line.gift->message, {} });
        }
    }
    if (papers.empty()) {
        papers.emplace_back();
    }
    return papers;
}

} // namespace countertop
