#pragma once

#include "core/documents/document.h"

#include <QPainter>

#include <functional>
#include <vector>

namespace countertop {

/// Pages are laid out in twentieths of a point, so that whole pixel sizes of fonts are fine enough.
inline constexpr qreal unitsPerPoint = 20.0;
inline constexpr qreal unitsPerMm = unitsPerPoint * 72.0 / 25.4;

/// A block of a page: how high it is and how it is painted with its upper left corner at 0,0.
/// *units*: twentieths of a point.
struct PageBlock
{
    qreal height = 0;
    std::function<void(QPainter &)> paint;
};

/// The document for a page whose printed width is *width* units, by the type sizes of
/// look/paper.md, "80 mm PDF", times *typeScale*. What only a roll printer has (feed, cut, drawer,
/// code tables) is left out.
std::vector<PageBlock> pageBlocks(const Document &document, qreal width, qreal typeScale);

} // namespace countertop
