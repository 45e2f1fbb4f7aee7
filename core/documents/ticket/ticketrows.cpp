#include "core/documents/ticket/ticketrows.h"

#include "core/documents/columns.h"
#include "core/documents/moneytext.h"

#include <algorithm>

namespace countertop {

namespace {

/// The letters of a line's taxes, each once, in their order.
QString taxLetters(const std::vector<LineTax> &taxes)
{
    QString letters;
    for (const LineTax &tax : taxes) {
        if (!letters.contains(tax.letter)) {
            letters += tax.letter;
        }
    }
    return letters;
}

QString discountLabel(const Discount &discount,
                      Phrase withRate,
                      Phrase plain,
                      const PaperLanguage &language)
{
    return discount.rate ? language.texts(withRate, percentText(*discount.rate, language.locale))
                         : language.texts(plain);
}

/// Lays out one line of a ticket.
class LineRows final
{
public:
    LineRows(Document &document,
             const TicketLine &line,
             const PricedLine &priced,
             const PaperLanguage &language)
        : m_document(document)
        , m_line(line)
        , m_priced(priced)
        , m_language(language)
        , m_mark(taxLetters(line.taxes))
    {
    }

    void addProduct();
    void addReturnOrigin();
    void addReductions();
    void addComponents();
    void addNote();

private:
    void addAmount(const QString &label, const Money &amount, int indent);
    void addText(const QString &text);

    Document &m_document;
    const TicketLine &m_line;
    const PricedLine &m_priced;
    const PaperLanguage &m_language;
    const QString m_mark;
};

void LineRows::addAmount(const QString &label, const Money &amount, int indent)
{
    m_document.blocks.emplace_back(
        RowBlock{ label, amountText(amount, m_language.locale), m_mark, indent });
}

void LineRows::addText(const QString &text)
{
    m_document.blocks.emplace_back(TextBlock{ text, TextAlign::Start, { TextRole::Small }, 2 });
}

void LineRows::addProduct()
{
    addAmount(lineName(m_line), m_priced.gross, 0);
    const QString quantity = quantityText(m_line.quantity, m_language.locale);
    const QString price = amountText(m_line.unitPrice(), m_language.locale);
    const QString listPrice = amountText(m_line.listPrice, m_language.locale);
    const bool isWeighed = m_line.quantity.unit() != Unit::Piece;
    const bool isSeveral = isWeighed || m_line.quantity != Quantity::pieces(1);
    const bool isChanged = m_line.unitPrice() != m_line.listPrice; // by hand (ICX-02)
    if (isSeveral && isChanged) {
        addText(m_language.texts(Phrase::QuantityAtPriceInsteadOf, quantity, price, listPrice));
    } else if (isSeveral) {
        addText(m_language.texts(Phrase::QuantityAtPrice, quantity, price));
    } else if (isChanged) {
        addText(m_language.texts(Phrase::InsteadOf, listPrice));
    }
}

void LineRows::addReturnOrigin()
{
    if (m_line.origin) {
        addText(m_language.texts(Phrase::ReturnOf, m_line.origin->receiptNumber));
    } else if (m_line.isReturn()) {
        addText(m_language.texts(Phrase::ReturnWithoutReceipt));
    }
}

void LineRows::addReductions()
{
    if (!m_priced.quantitySaving.isZero() && m_line.quantityPrice) {
        addAmount(m_language.texts(Phrase::PriceForSeveral,
                                   countText(m_line.quantityPrice->pieces, m_language.locale),
                                   amountText(m_line.quantityPrice->price, m_language.locale)),
                  m_priced.quantitySaving,
                  2);
    }
    if (!m_priced.discount.isZero()) {
        addAmount(m_line.discount ? discountLabel(
                      *m_line.discount, Phrase::PercentOff, Phrase::Discount, m_language)
                                  : m_language.texts(Phrase::Discount),
                  m_priced.discount,
                  2);
    }
}

void LineRows::addComponents()
{
    for (const LineComponent &component : m_line.components) {
        addText(quantityText(component.quantity, m_language.locale) + u' '
                + typedText(component.name));
    }
}

void LineRows::addNote()
{
    if (!m_line.note.isEmpty()) {
        addText(m_language.texts(Phrase::Note, typedText(m_line.note)));
    }
}

void addTotalRow(Document &document, const Money &total, const PaperLanguage &language)
{
    document.blocks.emplace_back(RowBlock{ language.texts(Phrase::Total, total.currency().code()),
                                           amountText(total, language.locale),
                                           QString(),
                                           0,
                                           { TextRole::Total } });
    document.blocks.emplace_back(BlankBlock{});
}

/// A row without a tax letter whose amount stands below those that have one.
void addPlainAmount(Document &document,
                    const QString &label,
                    const Money &amount,
                    const PaperLanguage &language,
                    const TextStyle &style = {})
{
    document.blocks.emplace_back(
        RowBlock{ label, amountText(amount, language.locale), QString(), 0, style });
}

QString tenderLabel(const Tender &tender, const PaperLanguage &language)
{
    const QString name = typedText(language.tenderName(tender.kind));
    if (!name.isEmpty()) {
        return tender.lastFour.isEmpty() ? name : name + u' ' + tender.lastFour.right(4);
    }
    switch (tender.kind) {
    case TenderKind::Cash:
        if (tender.given.isNegative()) {
            return language.texts(Phrase::CashBack);
        }
        if (tender.foreign) {
            return language.texts(Phrase::CashGivenForeign,
                                  amountWithCodeText(tender.foreign->given, language.locale),
                                  QString::number(tender.foreign->rate.ppm() / Rate::whole)
                                      + language.locale.decimalPoint()
                                      + QString::number(tender.foreign->rate.ppm() % Rate::whole)
                                            .rightJustified(6, u'0'));
        }
        return language.texts(Phrase::CashGiven);
    case TenderKind::CardSlip:
        return tender.lastFour.isEmpty()
            ? language.texts(Phrase::Card)
            : language.texts(Phrase::CardEnding, tender.lastFour.right(4));
    case TenderKind::Account:
        return language.texts(Phrase::OnAccount);
    case TenderKind::StoreCredit:
        return language.texts(Phrase::StoreCredit);
    }
    Q_UNREACHABLE();
}

/// Percentages as wide as the widest, so that they stand below each other.
QStringList alignedPercentages(const std::vector<TaxAmount> &taxes, const QLocale &locale)
{
    QStringList texts;
    qsizetype widest = 0;
    for (const TaxAmount &tax : taxes) {
        texts += percentText(tax.tax.rate, locale);
        widest = std::max(widest, texts.last().size());
    }
    for (QString &text : texts) {
        text = text.rightJustified(widest);
    }
    return texts;
}

} // namespace

QString lineName(const TicketLine &line)
{
    const QString name = typedText(line.name);
    return line.optionText.isEmpty() ? name
                                     : name + QStringLiteral(", ") + typedText(line.optionText);
}

void addTicketLines(Document &document,
                    const Ticket &ticket,
                    const PricedTicket &priced,
                    const ReceiptBlocks &blocks,
                    const PaperLanguage &language)
{
    Money ticketDiscount = Money::zero(ticket.terms.currency);
    for (const TicketLine &line : ticket.lines) {
        const PricedLine *amounts = priced.find(line.id);
        if (amounts == nullptr) {
            continue; // a voided line
        }
        LineRows rows(document, line, *amounts, language);
        rows.addProduct();
        rows.addReturnOrigin();
        if (blocks.hasComponents) {
            rows.addComponents();
        }
        rows.addReductions();
        if (blocks.hasNotes) {
            rows.addNote();
        }
        ticketDiscount += amounts->ticketDiscountShare;
    }
    if (!ticketDiscount.isZero()) {
        addPlainAmount(document,
                       ticket.discount ? discountLabel(
                           *ticket.discount, Phrase::PercentOffAll, Phrase::DiscountOnAll, language)
                                       : language.texts(Phrase::DiscountOnAll),
                       ticketDiscount,
                       language);
    }
}

void addTicketTotal(Document &document,
                    const Ticket &ticket,
                    const PricedTicket &priced,
                    const PaperLanguage &language)
{
    document.blocks.emplace_back(RuleBlock{});
    if (ticket.terms.taxMode == TaxMode::Added) {
        addPlainAmount(document, language.texts(Phrase::Subtotal), priced.net, language);
        for (const TaxAmount &tax : priced.taxes) {
            addPlainAmount(document,
                           language.texts(Phrase::TaxOnBase,
                                          typedText(tax.tax.name),
                                          percentText(tax.tax.rate, language.locale),
                                          amountText(tax.net, language.locale)),
                           tax.amount,
                           language);
        }
    }
    addTotalRow(document, priced.total, language);
}

void addTaxTable(Document &document, const PricedTicket &priced, const PaperLanguage &language)
{
    const TextStyle small{ TextRole::Small };
    document.blocks.emplace_back(RuleBlock{});
    document.blocks.emplace_back(TableBlock{ language.texts(Phrase::TaxHead),
                                             language.texts(Phrase::NetHead),
                                             language.texts(Phrase::TaxAmountHead),
                                             language.texts(Phrase::GrossHead),
                                             { TextRole::Small, true } });
    const auto addRow = [&](const QString &label, const Money &net, const Money &tax) {
        document.blocks.emplace_back(TableBlock{ label,
                                                 amountText(net, language.locale),
                                                 amountText(tax, language.locale),
                                                 amountText(net + tax, language.locale),
                                                 small });
    };
    std::vector<TaxAmount> taxes = priced.taxes;
    std::stable_sort(taxes.begin(), taxes.end(), [](const TaxAmount &one, const TaxAmount &other) {
        return one.tax.letter < other.tax.letter;
    });
    const QStringList percentages = alignedPercentages(taxes, language.locale);
    qsizetype index = 0;
    for (const TaxAmount &tax : taxes) {
        addRow(tax.tax.letter + u' ' + percentages.at(index++), tax.net, tax.amount);
    }
    addRow(language.texts(Phrase::Sum), priced.net, priced.tax);
}

void addTenders(Document &document, const Settlement &settlement, const PaperLanguage &language)
{
    const Money rounding = settlement.cashRounding();
    if (!rounding.isZero()) {
        addPlainAmount(document, language.texts(Phrase::Rounding), rounding, language);
    }
    for (const Tender &tender : settlement.tenders) {
        addPlainAmount(document, tenderLabel(tender, language), tender.given, language);
        if (!tender.reference.isEmpty()) {
            document.blocks.emplace_back(
                TextBlock{ language.texts(Phrase::Reference, typedText(tender.reference)),
                           TextAlign::Start,
                           { TextRole::Small },
                           2 });
        }
    }
    const Money change = settlement.change();
    if (!change.isZero()) {
        addPlainAmount(
            document, language.texts(Phrase::Change), change, language, { TextRole::Text, true });
    }
}

} // namespace countertop
