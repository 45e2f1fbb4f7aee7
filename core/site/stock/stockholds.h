#pragma once

#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

// Goods set aside for carts and orders (sync-and-safety.md 2.6): on hand, less what is set aside,
// less what the shop keeps back, by one conditional update of one row. A till never asks: goods in
// the customer's hands are sold, and what was set aside becomes short.

/// `{hold, product, quantity, unit, holderKind, holder}`: asking again for the same hold changes
/// nothing. *errors*: Refused OverLimit (detail: what is free, in thousandths); Invalid Malformed.
Result<QJsonObject> holdStock(Scope &scope, const QJsonObject &body);

/// `{hold, isUsed}`: gives back what was set aside, once. *isUsed*: its goods leave the store, and
/// their own move takes them off what is on hand.
Result<QJsonObject> endHold(Scope &scope, const QJsonObject &body);

/// `{product, quantity, unit}`: how much is kept back from carts and orders.
Result<QJsonObject> setSafetyStock(Scope &scope, const QJsonObject &body);

/// The question `stock.available` `{product}`: `{onHand, reserved, safety, free}` in thousandths.
Result<QJsonObject> availableStock(Scope &scope, const QJsonObject &body);

} // namespace countertop::site
