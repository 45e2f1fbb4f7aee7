#include "core/documents/shift/shiftreport.h"

#include "core/documents/moneytext.h"

#include <algorithm>

namespace countertop {

namespace {

/// Writes the parts of one report in their order.
class Report final
{
public:
    Report(const ShiftFigures &figures, const PaperLanguage &language)
        : m_figures(figures)
        , m_language(language)
    {
        m_document.direction = language.direction();
    }

    void addHead(const QString &tillName, const StoreText &store, Instant printedAt);
    void addSales();
    void addTaxes();
    void addTenders();
    void addDrawer(ShowExpected showExpected);
    void addExceptions();
    void addState();
    Document finished();

private:
    void addPair(const QString &start, const QString &end);
    void
    addText(const QString &start, const QString &end, int indent = 0, const TextStyle &style = {});
    void addAmount(const QString &label, const Money &amount, const TextStyle &style = {});
    void addCount(Phrase label, std::int64_t count);
    void addCounted(Phrase label, int count, const Money &sum);
    void addRule() { m_document.blocks.emplace_back(RuleBlock{}); }
    void addVoided();
    QString moveLabel(const CashMove &move) const;
    QString number(std::int64_t value) const { return countText(value, m_language.locale); }
    QString text(Phrase phrase) const { return m_language.texts(phrase); }

    const ShiftFigures &m_figures;
    const PaperLanguage &m_language;
    Document m_document;
};

void Report::addPair(const QString &start, const QString &end)
{
    RowBlock row{ start, end };
    row.fit = RowFit::EndBelow;
    m_document.blocks.emplace_back(row);
}

void Report::addText(const QString &start, const QString &end, int indent, const TextStyle &style)
{
    m_document.blocks.emplace_back(RowBlock{ start, end, std::nullopt, indent, style });
}

void Report::addAmount(const QString &label, const Money &amount, const TextStyle &style)
{
    addText(label, amountText(amount, m_language.locale), 0, style);
}

void Report::addCount(Phrase label, std::int64_t count)
{
    addText(text(label), number(count));
}

void Report::addCounted(Phrase label, int count, const Money &sum)
{
    addAmount(m_language.texts(label, number(count)), sum);
}

void Report::addHead(const QString &tillName, const StoreText &store, Instant printedAt)
{
    addStoreHead(m_document, { store.name, {}, {}, {} });
    const QString title = m_figures.z
        ? m_language.texts(Phrase::ZReport,
                           QString::number(m_figures.z->number).rightJustified(4, u'0'))
        : text(Phrase::XReport);
    m_document.blocks.emplace_back(TextBlock{ title, TextAlign::Centre, { TextRole::Title } });
    m_document.blocks.emplace_back(BlankBlock{});
    addPair(typedText(tillName) + QStringLiteral(", ")
                + m_language.texts(Phrase::ShiftNumber, QString::number(m_figures.shiftNumber)),
            dateText(m_figures.businessDay.date(), m_language.locale));
    const Instant end = m_figures.closedAt.value_or(printedAt);
    const QString closer = m_figures.closedBy ? m_figures.closedBy->name : QString();
    addPair(m_language.texts(Phrase::OpenedBy,
                             m_language.time(m_figures.openedAt),
                             typedText(m_figures.openedBy.name)),
            m_figures.closedAt
                ? m_language.texts(Phrase::ClosedBy, m_language.time(end), typedText(closer))
                : m_language.dateTime(end));
    addText(m_figures.firstReceipt && m_figures.lastReceipt ? m_language.texts(
                Phrase::Receipts, m_figures.firstReceipt->toText(), m_figures.lastReceipt->toText())
                                                            : text(Phrase::NoReceipts),
            number(m_figures.receiptCount));
}

void Report::addSales()
{
    addRule();
    addAmount(text(Phrase::GrossSold), m_figures.grossSold);
    addCounted(Phrase::Discounts, m_figures.discounts.count, m_figures.discounts.sum);
    addAmount(text(Phrase::TaxAdded), m_figures.taxAdded);
    addCounted(Phrase::Returns, m_figures.returns.count, m_figures.returns.sum);
    addText(m_language.texts(Phrase::ReturnsWithoutReceipt,
                             number(m_figures.returnsWithoutReceipt.count)),
            amountText(m_figures.returnsWithoutReceipt.sum, m_language.locale),
            2);
    addAmount(m_language.texts(Phrase::Turnover, m_figures.currency.code()),
              m_figures.turnover,
              { TextRole::Text, true });
}

void Report::addTaxes()
{
    addRule();
    m_document.blocks.emplace_back(TableBlock{ text(Phrase::TaxHead),
                                               text(Phrase::NetHead),
                                               text(Phrase::TaxAmountHead),
                                               text(Phrase::GrossHead),
                                               { TextRole::Small, true } });
    const auto addRow = [&](const QString &label, const Money &net, const Money &tax) {
        m_document.blocks.emplace_back(TableBlock{ label,
                                                   amountText(net, m_language.locale),
                                                   amountText(tax, m_language.locale),
                                                   amountText(net + tax, m_language.locale),
                                                   { TextRole::Small } });
    };
    qsizetype widest = 0;
    for (const TaxFigure &tax : m_figures.taxes) {
        widest = std::max(widest, percentText(tax.tax.rate, m_language.locale).size());
    }
    for (const TaxFigure &tax : m_figures.taxes) {
        addRow(tax.tax.letter.isEmpty() ? text(Phrase::WithoutTax)
                                        : tax.tax.letter + u' '
                       + percentText(tax.tax.rate, m_language.locale).rightJustified(widest),
               tax.net,
               tax.amount);
    }
    addRow(text(Phrase::Sum), m_figures.net, m_figures.tax);
}

Phrase phraseOf(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash:
        return Phrase::CashNet;
    case TenderKind::CardSlip:
        return Phrase::CardCount;
    case TenderKind::Account:
        return Phrase::AccountCount;
    case TenderKind::StoreCredit:
        return Phrase::StoreCreditCount;
    }
    Q_UNREACHABLE();
}

void Report::addTenders()
{
    addRule();
    Money sum = Money::zero(m_figures.currency);
    for (const TenderFigure &tender : m_figures.tenders) {
        const QString name = typedText(m_language.tenderName(tender.kind));
        if (name.isEmpty()) {
            addCounted(phraseOf(tender.kind), tender.count, tender.net);
        } else {
            addAmount(name + QStringLiteral("  ") + number(tender.count), tender.net);
        }
        sum += tender.net;
    }
    addAmount(m_language.texts(Phrase::SplitReceipts, number(m_figures.splitReceiptCount)), sum);
    for (const ForeignCashFigure &foreign : m_figures.foreignCash) {
        addText(m_language.texts(Phrase::ForeignNotes,
                                 amountWithCodeText(foreign.given, m_language.locale),
                                 number(foreign.count)),
                amountText(foreign.value, m_language.locale),
                2);
    }
}

QString Report::moveLabel(const CashMove &move) const
{
    const Phrase kind = move.kind == CashMoveKind::PayIn
        ? Phrase::PayIn
        : (move.kind == CashMoveKind::PayOut ? Phrase::PayOut : Phrase::Drop);
    return m_language.texts(
        Phrase::MoveReason, text(kind), m_language.time(move.at) + u' ' + typedText(move.reason));
}

void Report::addDrawer(ShowExpected showExpected)
{
    const TextStyle bold{ TextRole::Text, true };
    addRule();
    addAmount(text(Phrase::OpeningFloat), m_figures.openingFloat);
    for (const CashMove &move : m_figures.cashMoves) {
        addAmount(moveLabel(move), move.kind == CashMoveKind::PayIn ? move.amount : -move.amount);
    }
    if (showExpected == ShowExpected::Yes) {
        addAmount(text(Phrase::CashFromSales), m_figures.cashFromSales);
        addAmount(text(Phrase::Expected), m_figures.expectedCash());
    }
    for (const DrawerCounted &count : m_figures.earlierCounts) {
        addAmount(m_language.texts(Phrase::CountedBefore,
                                   typedText(count.person.name),
                                   m_language.time(count.at)),
                  count.counted);
    }
    addText(text(Phrase::Counted),
            m_figures.counted ? amountText(*m_figures.counted, m_language.locale)
                              : text(Phrase::NotCounted));
    const auto difference = m_figures.difference();
    if (difference && showExpected == ShowExpected::Yes) {
        addAmount(text(Phrase::Difference), *difference, difference->isZero() ? TextStyle{} : bold);
    }
    if (!m_figures.closingReason.isEmpty()) {
        addText(m_language.texts(Phrase::Reason, typedText(m_figures.closingReason)), {}, 2);
    }
    if (m_figures.confirmedBy) {
        addText(
            m_language.texts(Phrase::ConfirmedBy, typedText(m_figures.confirmedBy->name)), {}, 2);
    }
}

void Report::addVoided()
{
    addCounted(Phrase::VoidedLines, int(m_figures.voidedLines.size()), m_figures.voidedSum);
    for (const LineVoided &line : m_figures.voidedLines) {
        m_document.blocks.emplace_back(
            TextBlock{ m_language.texts(Phrase::VoidedBy,
                                        typedText(line.person.name),
                                        typedText(line.name),
                                        amountText(line.amount, m_language.locale)),
                       TextAlign::Start,
                       { TextRole::Small },
                       2,
                       2 });
    }
}

void Report::addExceptions()
{
    addRule();
    addVoided();
    addCounted(Phrase::Cancelled, m_figures.cancelledTickets.count, m_figures.cancelledTickets.sum);
    addCount(Phrase::NoSales, m_figures.noSaleCount);
    addCount(Phrase::Reprints, m_figures.reprintCount);
    addCounted(Phrase::UnpaidBills, m_figures.unpaidBills.count, m_figures.unpaidBills.sum);
    addAmount(text(Phrase::Rounding), m_figures.rounding);
    addCount(Phrase::ParkedTickets, m_figures.state.parkedTickets);
    addCount(Phrase::TrainingExcluded, m_figures.trainingCount);
}

void Report::addState()
{
    addRule();
    if (m_figures.z) {
        addAmount(text(Phrase::GrandSalesBefore), m_figures.z->before.sales);
        addAmount(text(Phrase::GrandSalesAfter), m_figures.z->after.sales);
        addAmount(text(Phrase::GrandReturnsAfter), m_figures.z->after.returns);
        addAmount(text(Phrase::GrandTotalBefore), m_figures.z->before.turnover());
        addAmount(text(Phrase::GrandTotalAfter), m_figures.z->after.turnover());
    }
    addCount(Phrase::FactCount, m_figures.state.factCount);
    addCount(Phrase::Unsent, m_figures.state.unsent);
    addCount(Phrase::SetAside, m_figures.state.setAside);
    addText(m_language.texts(Phrase::ChainHead, m_figures.state.chainHead), {});
}

Document Report::finished()
{
    addEnd(m_document);
    return std::move(m_document);
}

} // namespace

Document shiftReport(const ShiftFigures &figures,
                     const QString &tillName,
                     const StoreText &store,
                     const PaperLanguage &language,
                     Instant printedAt,
                     ShowExpected showExpected)
{
    Report report(figures, language);
    report.addHead(tillName, store, printedAt);
    report.addSales();
    report.addTaxes();
    report.addTenders();
    report.addDrawer(showExpected);
    report.addExceptions();
    report.addState();
    return report.finished();
}

} // namespace countertop
