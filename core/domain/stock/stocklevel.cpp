#include "core/domain/stock/stocklevel.h"

namespace countertop {

StockLevel stockLevelOf(const Quantity &onHand)
{
    if (onHand.isNegative()) {
        return StockLevel::BelowZero;
    }
    if (onHand.isZero()) {
        return StockLevel::None;
    }
    return onHand.thousandths() <= lowStockMost ? StockLevel::Low : StockLevel::Enough;
}

} // namespace countertop
