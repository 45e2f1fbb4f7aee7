#include "core/documents/ticket/receipt.h"

#include "core/documents/columns.h"
#include "core/documents/ticket/ticketrows.h"

#include <algorithm>

namespace countertop {

namespace {

enum class Signed { No, Yes };

/// Two facts at the two ends of a row of the head.
void addFacts(Document &document, const QString &start, const QString &end)
{
    RowBlock row{ start, end };
    row.fit = RowFit::EndBelow;
    document.blocks.emplace_back(row);
}

QString tillAndPerson(const CompletedTicket &sale,
                      const ReceiptBlocks &blocks,
                      const PaperLanguage &language,
                      const QString &gap)
{
    const QString till
        = language.texts(Phrase::Till, QString::number(sale.receiptNumber.deviceNumber));
    return blocks.hasPerson ? till + gap + typedText(sale.completedBy.name) : till;
}

QString
customerText(const Ticket &ticket, const ReceiptBlocks &blocks, const PaperLanguage &language)
{
    return blocks.hasCustomer && ticket.customer
        ? language.texts(Phrase::CustomerName, typedText(ticket.customer->name))
        : QString();
}

void addHead(Document &document,
             const CompletedTicket &sale,
             const ReceiptBlocks &blocks,
             const PaperLanguage &language)
{
    document.blocks.emplace_back(BlankBlock{});
    const QString number = language.texts(Phrase::SaleNumber, sale.receiptNumber.toText());
    const QString customer = customerText(sale.ticket, blocks, language);
    if (blocks.head == ReceiptHead::BeginAndEnd) {
        const Instant begin = sale.ticket.openedAt;
        addFacts(document, number, tillAndPerson(sale, blocks, language, QStringLiteral("   ")));
        addFacts(document,
                 language.texts(Phrase::Begin,
                                language.date(begin) + u' ' + language.timeWithSeconds(begin)),
                 language.texts(Phrase::End, language.timeWithSeconds(sale.completedAt)));
        if (!customer.isEmpty()) {
            addFacts(document, customer, {});
        }
        document.blocks.emplace_back(RuleBlock{ RuleWeight::Heavy });
        return;
    }
    addFacts(document, number, language.dateTime(sale.completedAt));
    addFacts(document, tillAndPerson(sale, blocks, language, QStringLiteral("  ")), customer);
    document.blocks.emplace_back(RuleBlock{});
}

void addTicketNote(Document &document,
                   const Ticket &ticket,
                   const ReceiptBlocks &blocks,
                   const PaperLanguage &language)
{
    if (blocks.hasNotes && !ticket.note.isEmpty()) {
        document.blocks.emplace_back(TextBlock{
            language.texts(Phrase::Note, typedText(ticket.note)), TextAlign::Start, {}, 0, 2 });
    }
}

/// Which letter stands for which tax, where the taxes stand above the total.
void addTaxLegend(Document &document, const PricedTicket &priced, const PaperLanguage &language)
{
    QString letters;
    for (const TaxAmount &tax : priced.taxes) {
        if (!letters.contains(tax.tax.letter)) {
            letters += tax.tax.letter;
        }
    }
    document.blocks.emplace_back(RuleBlock{});
    if (!letters.isEmpty()) {
        document.blocks.emplace_back(TextBlock{ language.texts(Phrase::LetterTaxable, letters) });
    }
}

void addFiscal(Document &document, const FiscalRows &fiscal, const PaperLanguage &language)
{
    switch (fiscal.state) {
    case FiscalRows::State::NotRequired:
        return;
    case FiscalRows::State::FailedAndMarked:
        document.blocks.emplace_back(RuleBlock{});
        document.blocks.emplace_back(TextBlock{
            language.texts(Phrase::FiscalFailed), TextAlign::Start, { TextRole::Text, true } });
        return;
    case FiscalRows::State::Signed:
        document.blocks.emplace_back(RuleBlock{});
        std::vector<QString> rows(fiscal.rows.begin(), fiscal.rows.end());
        if (fiscal.qr.isEmpty()) {
            for (const QString &row : rows) {
                document.blocks.emplace_back(
                    TextBlock{ row, TextAlign::Start, { TextRole::Legal }, 0, 2 });
            }
        } else {
            document.blocks.emplace_back(QrBlock{ fiscal.qr, std::move(rows) });
        }
        return;
    }
}

void addFoot(Document &document, const StoreText &store, const ReceiptBlocks &blocks)
{
    if (!blocks.hasFoot || store.footLines.isEmpty()) {
        return;
    }
    document.blocks.emplace_back(BlankBlock{});
    for (const QString &line : store.footLines) {
        document.blocks.emplace_back(TextBlock{ typedText(line), TextAlign::Centre });
    }
}

StoreText headOf(const StoreText &store, const ReceiptBlocks &blocks)
{
    StoreText head = store;
    if (!blocks.hasLogo) {
        head.logo = Bitmap();
    }
    return head;
}

/// Everything of the sale itself, from the store's head to the fiscal rows.
void addSale(Document &document,
             const CompletedTicket &sale,
             const StoreText &store,
             const ReceiptBlocks &blocks,
             const PaperLanguage &language)
{
    addStoreHead(document, headOf(store, blocks));
    addHead(document, sale, blocks, language);
    addTicketLines(document, sale.ticket, sale.priced, blocks, language);
    addTicketTotal(document, sale.ticket, sale.priced, language);
    addTenders(document, sale.settlement, language);
    if (sale.ticket.terms.taxMode == TaxMode::Included) {
        addTaxTable(document, sale.priced, language);
    } else {
        addTaxLegend(document, sale.priced, language);
    }
    addTicketNote(document, sale.ticket, blocks, language);
}

/// The number at the end. A training sale has none in the real range, so nothing to scan.
void addNumber(Document &document, const CompletedTicket &sale, const ReceiptBlocks &blocks)
{
    if (blocks.hasBarcode && !sale.isTraining) {
        const bool followsFoot = !document.blocks.empty()
            && blockAs<TextBlock>(document.blocks.back()) != nullptr
            && blockAs<TextBlock>(document.blocks.back())->align == TextAlign::Centre;
        if (!followsFoot) {
            document.blocks.emplace_back(BlankBlock{});
        }
        document.blocks.emplace_back(BarcodeBlock{ sale.receiptNumber.toText() });
    }
}

bool takesCash(const Settlement &settlement)
{
    return std::any_of(
        settlement.tenders.begin(), settlement.tenders.end(), [](const Tender &tender) {
            return tender.kind == TenderKind::Cash || !tender.change.isZero();
        });
}

} // namespace

Document receipt(const CompletedTicket &sale,
                 const StoreText &store,
                 const ReceiptBlocks &blocks,
                 const PaperLanguage &language,
                 const FiscalRows &fiscal)
{
    Document document;
    document.direction = language.direction();
    if (takesCash(sale.settlement) && !sale.isTraining) {
        document.blocks.emplace_back(DrawerBlock{});
    }
    addSale(document, sale, store, blocks, language);
    if (!sale.isTraining) {
        addFiscal(document, fiscal, language);
    }
    addFoot(document, store, blocks);
    addNumber(document, sale, blocks);
    addEnd(document);
    return sale.isTraining ? markedTopAndBottom(document, language.texts(Phrase::Training))
                           : document;
}

bool needsStoreCopy(const CompletedTicket &sale)
{
    const auto &tenders = sale.settlement.tenders;
    return sale.settlement.total.isNegative()
        || std::any_of(tenders.begin(), tenders.end(), [](const Tender &tender) {
               return tender.kind == TenderKind::Account;
           });
}

Document storeCopy(const CompletedTicket &sale,
                   const StoreText &store,
                   const ReceiptBlocks &blocks,
                   const PaperLanguage &language)
{
    Document document;
    document.direction = language.direction();
    document.blocks.emplace_back(TextBlock{
        language.texts(Phrase::StoreCopy), TextAlign::Centre, { TextRole::Text, true } });
    addSale(document, sale, store, blocks, language);
    const QString customer
        = sale.ticket.customer ? typedText(sale.ticket.customer->name) : QString();
    addSignatureLine(document,
                     customer.isEmpty() ? language.texts(Phrase::Signature)
                                        : language.texts(Phrase::SignatureOf, customer));
    addNumber(document, sale, blocks);
    addEnd(document);
    return sale.isTraining ? markedTopAndBottom(document, language.texts(Phrase::Training))
                           : document;
}

Document unpaidBill(const Ticket &ticket,
                    const PricedTicket &priced,
                    Instant at,
                    const PersonRef &person,
                    const StoreText &store,
                    const ReceiptBlocks &blocks,
                    const PaperLanguage &language)
{
    Document document;
    document.direction = language.direction();
    addStoreHead(document, headOf(store, blocks));
    document.blocks.emplace_back(BlankBlock{});
    addFacts(document, language.texts(Phrase::UnpaidBill), language.dateTime(at));
    addFacts(document,
             blocks.hasPerson ? typedText(person.name) : QString(),
             customerText(ticket, blocks, language));
    document.blocks.emplace_back(RuleBlock{});
    addTicketLines(document, ticket, priced, blocks, language);
    addTicketTotal(document, ticket, priced, language);
    addTicketNote(document, ticket, blocks, language);
    addEnd(document);
    return markedTopAndBottom(document, language.texts(Phrase::NotAReceipt));
}

Document drawerPulse()
{
    return { { DrawerBlock{} } };
}

} // namespace countertop
