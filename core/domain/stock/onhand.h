#pragma once

#include "core/base/result.h"
#include "core/domain/stock/stockmove.h"

#include <span>

namespace countertop {

enum class StockError {
    ReasonMissing, ///< counts and adjustments say why
    NothingMoved,
    NotPositive, ///< goods are received and transferred in positive quantities
    AlreadyPosted, ///< a cause posts once
};
std::string_view errorFeature(StockError);

/// Goods on hand of a product in a store: the sum of its moves; below zero is possible (CT-93).
Quantity
onHand(std::span<const StockMove> moves, const StoreId &store, const ProductId &product, Unit unit);

/// What a count changes: the counted quantity less what is on hand. Zero is a count too.
Quantity countChange(const Quantity &counted, const Quantity &onHand);

/// Whether a move may be posted beside those that are.
/// *errors*: Invalid ReasonMissing, NothingMoved, NotPositive; Refused AlreadyPosted (same product,
/// store, kind and cause).
Result<void> checkMove(std::span<const StockMove> posted, const StockMove &move);

} // namespace countertop
