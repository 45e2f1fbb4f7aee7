#include "ui/ticket/lineshow.h"

#include "core/documents/moneytext.h"
#include "ui/widgets/moneytext.h"

#include <QCoreApplication>

namespace countertop::ui {

namespace {

QString translated(const char *text, int count = -1)
{
    return QCoreApplication::translate("TicketLine", text, nullptr, count);
}

QString unitHint(const TicketLine &line)
{
    switch (line.quantity.unit()) {
    case Unit::Piece:
        return {};
    case Unit::Kilogram:
        return translated("per kg");
    case Unit::Litre:
        return translated("per litre");
    case Unit::Metre:
        return translated("per metre");
    case Unit::Hour:
        return translated("per hour");
    }
    return {};
}

QString discountText(const Discount &discount, const QLocale &locale)
{
    const QString much = discount.rate
        ? translated("%1 off").arg(percentText(*discount.rate, locale))
        : translated("Discount");
    const PersonRef &who = discount.approvedBy ? *discount.approvedBy : discount.givenBy;
    return who.name.isEmpty() ? much : much + QStringLiteral(" · ") + who.name;
}

void addAmountRows(const TicketLine &line,
                   const PricedLine &priced,
                   const QLocale &locale,
                   QList<SubRow> &rows)
{
    if (!priced.quantitySaving.isZero()) {
        rows.push_back(
            { {}, translated("Quantity price"), moneyText(priced.quantitySaving, locale) });
    }
    if (line.discount) {
        rows.push_back(
            { {}, discountText(*line.discount, locale), moneyText(priced.discount, locale) });
    }
    if (!priced.ticketDiscountShare.isZero()) {
        rows.push_back({ {},
                         translated("Share of the ticket's discount"),
                         moneyText(priced.ticketDiscountShare, locale) });
    }
}

void addWordRows(const TicketLine &line, const QLocale &locale, QList<SubRow> &rows)
{
    const QString hint = line.optionText.isEmpty() ? unitHint(line) : line.optionText;
    if (!hint.isEmpty()) {
        rows.prepend({ {}, hint, {} });
    }
    if (line.priceOverride) {
        rows.push_back(
            { {},
              translated("Price changed from %1 · %2")
                  .arg(moneyText(line.listPrice, locale), line.priceOverride->givenBy.name),
              {} });
    }
    if (line.kind == LineKind::Return) {
        rows.push_back({ Icon(QStringLiteral("undo-2")),
                         translated("Returned from %1").arg(line.origin->receiptNumber),
                         {} });
    } else if (line.kind == LineKind::ReturnWithoutReceipt) {
        rows.push_back(
            { Icon(QStringLiteral("undo-2")), translated("Returned without a receipt"), {} });
    }
    if (line.gift) {
        rows.push_back({ Icon(QStringLiteral("gift")),
                         translated("Gift for %1").arg(line.gift->firstName),
                         {} });
    }
    if (!line.note.isEmpty()) {
        rows.push_back({ Icon(QStringLiteral("sticky-note")), line.note, {} });
    }
}

LineRow shownLine(const TicketLine &line, const PricedLine *priced, const QLocale &locale)
{
    LineRow row;
    row.quantity = numberText(line.isReturn() ? -line.quantity : line.quantity, locale);
    row.isSingle = line.quantity.thousandths() == 1000 && !line.isReturn();
    row.name = line.name;
    row.unitPrice = moneyText(line.unitPrice(), locale);
    row.measure = unitHint(line);
    if (line.voided) {
        row.isVoid = true;
        row.total = moneyText(line.unitPrice().times(line.quantity, Rounding::HalfUp), locale);
        row.subRows = { { {}, translated("Void · %1").arg(line.voided->person.name), {} } };
        return row;
    }
    if (priced != nullptr) {
        row.total = moneyText(priced->total, locale);
        addAmountRows(line, *priced, locale, row.subRows);
    }
    addWordRows(line, locale, row.subRows);
    return row;
}

} // namespace

QList<LineRow> shownLines(const Ticket &ticket, const PricedTicket &priced, const QLocale &locale)
{
    QHash<LineId, const PricedLine *> amounts;
    for (const PricedLine &line : priced.lines) {
        amounts.insert(line.line, &line);
    }
    QList<LineRow> rows;
    rows.reserve(static_cast<qsizetype>(ticket.lines.size()));
    for (const TicketLine &line : ticket.lines) {
        rows.push_back(shownLine(line, amounts.value(line.id), locale));
    }
    return rows;
}

QString pieceText(std::int64_t count)
{
    return QCoreApplication::translate(
        "TicketLine", "%n item(s)", nullptr, static_cast<int>(count));
}

} // namespace countertop::ui
