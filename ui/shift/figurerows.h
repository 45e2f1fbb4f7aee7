#pragma once

#include "core/base/businessday.h"
#include "core/domain/shift/shiftfigures.h"
#include "ui/pages/pickpage.h"

#include <QLocale>

namespace countertop::ui {

/// A row of X or Z on the screen; with a key it opens the receipts behind it (CT-77).
struct FigureRow
{
    QString key; ///< as `ShiftDesk::receiptsBehind` takes it, or empty
    PickRow shown;
};

/// Whether the drawer's sums may be seen (CT-75).
enum class DrawerSums { Hidden, Shown };

/// The figures of a shift as rows of text: formatting only, every sum is the domain's. With hidden
/// sums nothing is left from which the expected cash follows: no float, no tender, no turnover.
/// Times are told in *zone*.
std::vector<FigureRow>
figureRows(const ShiftFigures &figures, DrawerSums drawer, const QLocale &locale, const Zone &zone);

/// "Closed without a count", "difference −0,30 · torn note · Bo": how a Z was closed.
QString closingText(const ShiftFigures &figures, const QLocale &locale);

} // namespace countertop::ui
