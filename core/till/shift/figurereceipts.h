#pragma once

#include "core/domain/shift/shiftevent.h"
#include "core/till/shift/shiftdesk.h"

#include <span>

namespace countertop::till {

/// The receipts that a figure is the sum of (CT-77). *figure* is one of `turnover`, `sales`,
/// `returns`, `returnsWithoutReceipt`, `discounts`, `rounding`, `tax`, `splitReceipts`,
/// `tender:<code>`, `tax:<letter>`, `category:<id>` (empty id: without a category).
/// *shape*: in the order sold, only receipts with a share; the amounts add up to the figure.
/// *errors*: Invalid ShiftDeskError::UnknownFigure.
Result<std::vector<FigureReceipt>> receiptsBehindFigure(std::span<const ShiftEvent> events,
                                                        const QString &figure);

} // namespace countertop::till
