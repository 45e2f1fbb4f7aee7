#pragma once

#include "core/base/quantity.h"

namespace countertop {

/// How much there is of a product, in one word.
enum class StockLevel {
    BelowZero, ///< more was sold than was ever booked in
    None,
    Low,
    Enough,
};

/// Up to this, in thousandths of its unit, a stock is low.
inline constexpr std::int64_t lowStockMost = 5'000;

StockLevel stockLevelOf(const Quantity &onHand);

} // namespace countertop
