#pragma once

#include "core/documents/layout.h"

namespace countertop {

/// The dots that a painted row has to fill.
struct RasterGrid
{
    int dotsAcross = 0; ///< of the whole row
    int dotsDown = 0; ///< of a row of plain height; a tall one has twice as many
    int dotHeight = 1; ///< dots across that are as long as one dot is high
};

/// Paints rows that no code table of a printer holds, with letters shaped and ordered as their
/// script needs it. Implemented where there are fonts.
class RowPainter
{
public:
    virtual ~RowPainter() = default;
    /// *shape*: `dotsAcross` wide; each piece within its columns of the row.
    virtual Bitmap paint(const PaperRow &row, const RasterGrid &grid) const = 0;
};

} // namespace countertop
