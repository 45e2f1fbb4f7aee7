#include "ui/shift/figurerows.h"

#include "core/documents/moneytext.h"
#include "core/domain/settings/settings.h"
#include "ui/payment/tenderlist.h"
#include "ui/widgets/moneytext.h"

#include <QCoreApplication>

namespace countertop::ui {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ShiftFigures", text);
}

/// Collects the rows; each call is one figure of the report.
class Rows final
{
public:
    Rows(const QLocale &locale, const Zone &zone)
        : m_locale(locale)
        , m_zone(zone)
    {
    }

    void
    amount(const QString &key, const QString &name, const Money &sum, const QString &below = {})
    {
        add(key, { name, QString(), moneyText(sum, m_locale) }, below);
    }
    void counted(const QString &key,
                 const QString &name,
                 int count,
                 const Money &sum,
                 const QString &below = {})
    {
        add(key, { name, QString::number(count), moneyText(sum, m_locale) }, below);
    }
    void number(const QString &name, int count, const QString &below = {})
    {
        add({}, { name, QString::number(count), QString() }, below);
    }
    std::vector<FigureRow> take() { return std::move(m_rows); }
    const QLocale &locale() const { return m_locale; }
    QString time(Instant at) const { return timeText(m_zone.toLocal(at).time(), m_locale); }

private:
    void add(const QString &key, const QStringList &cells, const QString &below)
    {
        m_rows.push_back({ key, { cells, below, {} } });
    }

    QLocale m_locale;
    Zone m_zone;
    std::vector<FigureRow> m_rows;
};

void addSales(const ShiftFigures &figures, Rows &rows)
{
    rows.counted(QStringLiteral("turnover"),
                 translated("Turnover"),
                 figures.receiptCount,
                 figures.turnover,
                 figures.firstReceipt && figures.lastReceipt ? figures.firstReceipt->toText()
                         + QStringLiteral(" … ") + figures.lastReceipt->toText()
                                                             : QString());
    rows.amount(QStringLiteral("sales"), translated("Sales"), figures.sales);
    rows.counted(QStringLiteral("returns"),
                 translated("Returns"),
                 figures.returns.count,
                 figures.returns.sum);
    if (figures.returnsWithoutReceipt.count > 0) {
        rows.counted(QStringLiteral("returnsWithoutReceipt"),
                     translated("Returns without a receipt"),
                     figures.returnsWithoutReceipt.count,
                     figures.returnsWithoutReceipt.sum);
    }
    rows.counted(QStringLiteral("discounts"),
                 translated("Discounts"),
                 figures.discounts.count,
                 figures.discounts.sum);
}

/// How often only: from a sum of sales and the other tenders the cash follows.
void addSaleCounts(const ShiftFigures &figures, Rows &rows)
{
    rows.number(translated("Receipts"), figures.receiptCount);
    rows.number(translated("Returns"), figures.returns.count);
}

void addTaxes(const ShiftFigures &figures, Rows &rows)
{
    for (const TaxFigure &row : figures.taxes) {
        const bool isTaxed = !row.tax.letter.isEmpty();
        const QString name = isTaxed
            ? translated("%1 · %2 %3")
                  .arg(row.tax.letter, row.tax.name, percentText(row.tax.rate, rows.locale()))
            : translated("Without tax");
        rows.amount(QStringLiteral("tax:") + row.tax.letter,
                    name,
                    row.gross(),
                    isTaxed ? translated("net %1 · tax %2")
                                  .arg(moneyText(row.net, rows.locale()),
                                       moneyText(row.amount, rows.locale()))
                            : QString());
    }
}

void addTenders(const ShiftFigures &figures, Rows &rows)
{
    for (const TenderFigure &row : figures.tenders) {
        if (row.count > 0) {
            rows.counted(QStringLiteral("tender:") + tenderCode(row.kind),
                         tenderWord(row.kind),
                         row.count,
                         row.net);
        }
    }
    if (!figures.rounding.isZero()) {
        rows.amount(QStringLiteral("rounding"), translated("Cash rounding"), figures.rounding);
    }
}

void addCategories(const ShiftFigures &figures, Rows &rows)
{
    for (const CategoryFigure &row : figures.categories) {
        rows.counted(QStringLiteral("category:")
                         + (row.category ? row.category->toText() : QString()),
                     row.category ? row.name : translated("Without a category"),
                     row.lineCount,
                     row.total);
    }
}

void addActs(const ShiftFigures &figures, Rows &rows)
{
    rows.counted({},
                 translated("Voided lines"),
                 static_cast<int>(figures.voidedLines.size()),
                 figures.voidedSum);
    rows.counted({},
                 translated("Cancelled tickets"),
                 figures.cancelledTickets.count,
                 figures.cancelledTickets.sum);
    rows.number(translated("Drawer opened without a sale"), figures.noSaleCount);
    rows.number(translated("Copies printed"), figures.reprintCount);
    rows.counted(
        {}, translated("Unpaid bills printed"), figures.unpaidBills.count, figures.unpaidBills.sum);
}

void addDrawer(const ShiftFigures &figures, Rows &rows)
{
    rows.amount({}, translated("Float"), figures.openingFloat);
    rows.amount({}, translated("Cash from sales"), figures.cashFromSales);
    rows.amount({}, translated("Paid in"), figures.payIns);
    rows.amount({}, translated("Paid out"), -figures.payOuts);
    rows.amount({}, translated("Dropped"), -figures.drops);
    rows.amount({}, translated("Expected in the drawer"), figures.expectedCash());
    for (const DrawerCounted &count : figures.earlierCounts) {
        rows.amount({},
                    translated("Counted before"),
                    count.counted,
                    translated("%1 · %2 · difference %3")
                        .arg(count.person.name,
                             rows.time(count.at),
                             signedMoneyText(count.difference(), rows.locale())));
    }
    if (figures.counted) {
        rows.amount({}, translated("Counted"), *figures.counted);
        rows.amount({}, translated("Difference"), *figures.difference(), figures.closingReason);
    }
}

void addState(const ShiftFigures &figures, Rows &rows)
{
    rows.number(translated("Parked tickets"), figures.state.parkedTickets);
    rows.number(translated("Facts not sent yet"), figures.state.unsent);
    rows.number(translated("Set aside for a person"), figures.state.setAside);
    if (figures.z) {
        rows.counted(
            {},
            translated("Grand total of the till"),
            static_cast<int>(figures.z->after.receiptCount),
            figures.z->after.turnover(),
            translated("%1 facts · %2").arg(figures.state.factCount).arg(figures.state.chainHead));
    }
}

} // namespace

std::vector<FigureRow>
figureRows(const ShiftFigures &figures, DrawerSums drawer, const QLocale &locale, const Zone &zone)
{
    Rows rows(locale, zone);
    switch (drawer) {
    case DrawerSums::Hidden:
        addSaleCounts(figures, rows);
        break;
    case DrawerSums::Shown:
        addSales(figures, rows);
        addTenders(figures, rows);
        addTaxes(figures, rows);
        addCategories(figures, rows);
        addDrawer(figures, rows);
        break;
    }
    addActs(figures, rows);
    addState(figures, rows);
    return rows.take();
}

QString closingText(const ShiftFigures &figures, const QLocale &locale)
{
    const std::optional<Money> difference = figures.difference();
    QStringList parts;
    if (!difference) {
        parts.push_back(translated("Closed without a count"));
    } else if (difference->isZero()) {
        parts.push_back(translated("The drawer was right"));
    } else {
        parts.push_back(translated("Difference %1").arg(signedMoneyText(*difference, locale)));
    }
    if (!figures.closingReason.isEmpty()) {
        parts.push_back(figures.closingReason);
    }
    if (figures.confirmedBy) {
        parts.push_back(figures.confirmedBy->name);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace countertop::ui
