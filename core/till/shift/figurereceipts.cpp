#include "core/till/shift/figurereceipts.h"

#include "core/domain/settings/settings.h"
#include "core/domain/shift/shiftfigures.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

struct Share
{
    Money amount;
    bool isPart = false; ///< the receipt belongs to the figure even when its share is zero
};

Share taxShare(const ShiftFigures &figures, const QString &letter)
{
    Share share{ Money::zero(figures.currency) };
    for (const TaxFigure &row : figures.taxes) {
        if (row.tax.letter == letter) {
            share.amount += row.gross();
            share.isPart = true;
        }
    }
    return share;
}

Share categoryShare(const ShiftFigures &figures, const QString &id)
{
    Share share{ Money::zero(figures.currency) };
    for (const CategoryFigure &row : figures.categories) {
        const QString rowId = row.category ? row.category->toText() : QString();
        if (rowId == id) {
            share.amount += row.total;
            share.isPart = true;
        }
    }
    return share;
}

Share tenderShare(const ShiftFigures &figures, const QString &code)
{
    Share share{ Money::zero(figures.currency) };
    for (const TenderFigure &row : figures.tenders) {
        if (tenderCode(row.kind) == code && row.count > 0) {
            share = { row.net, true };
        }
    }
    return share;
}

/// What one receipt alone contributes: its own figures, counted by the same function as the
/// shift's.
std::optional<Share> shareOf(const ShiftFigures &own, const QString &figure)
{
    const auto amount = [](const Money &money) { return Share{ money, !money.isZero() }; };
    const QString kind = figure.section(u':', 0, 0);
    const QString rest = figure.section(u':', 1);
    if (kind == u"turnover"_s) {
        return Share{ own.turnover, true };
    }
    if (kind == u"sales"_s) {
        return amount(own.sales);
    }
    if (kind == u"returns"_s) {
        return Share{ own.returns.sum, own.returns.count > 0 };
    }
    if (kind == u"returnsWithoutReceipt"_s) {
        return Share{ own.returnsWithoutReceipt.sum, own.returnsWithoutReceipt.count > 0 };
    }
    if (kind == u"discounts"_s) {
        return Share{ own.discounts.sum, own.discounts.count > 0 };
    }
    if (kind == u"rounding"_s) {
        return amount(own.rounding);
    }
    if (kind == u"splitReceipts"_s) {
        return Share{ own.turnover, own.splitReceiptCount > 0 };
    }
    if (kind == u"tax"_s) {
        return rest.isEmpty() ? amount(own.tax) : taxShare(own, rest);
    }
    if (kind == u"tender"_s) {
        return tenderShare(own, rest);
    }
    if (kind == u"category"_s) {
        return categoryShare(own, rest);
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<FigureReceipt>> receiptsBehindFigure(std::span<const ShiftEvent> events,
                                                        const QString &figure)
{
    std::vector<FigureReceipt> receipts;
    for (const ShiftEvent &event : events) {
        const auto *sale = std::get_if<CompletedTicket>(&event);
        if (sale == nullptr || sale->isTraining) {
            continue;
        }
        ShiftFigures own(sale->ticket.terms.currency);
        count(own, event);
        const auto share = shareOf(own, figure);
        if (!share) {
            return Error{ ErrorKind::Invalid, ShiftDeskError::UnknownFigure, figure };
        }
        if (share->isPart) {
            receipts.push_back({ sale->ticket.id,
                                 sale->receiptNumber.toText(),
                                 sale->completedAt,
                                 share->amount,
                                 sale->completedBy });
        }
    }
    return receipts;
}

} // namespace countertop::till
