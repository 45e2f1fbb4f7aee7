#pragma once

#include "core/documents/escpos/rowpainter.h"

namespace countertop {

/// Paints rows with the system's fonts, Noto Sans first. Needs a QGuiApplication; any thread.
class FontRowPainter final : public RowPainter
{
public:
    Bitmap paint(const PaperRow &row, const RasterGrid &grid) const override;
};

} // namespace countertop
