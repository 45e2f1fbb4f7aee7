#pragma once

#include "core/domain/stock/stockmove.h"
#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

/// Books one move and adds it to the goods on hand. A cause posts once for each product and kind
/// (CT-93): a repeat changes nothing. Publishes the new sum.
Result<void> postMove(Scope &scope, const StockMove &move);

/// `{kind, reason, rows: [{product, quantity, unit}]}`: receive, count or adjust several products
/// as one command; `{kind: "transfer", toStore, …}` moves them to another store.
/// *errors*: Refused NoReason (count differences, adjust), NotTracked, UnknownProduct.
Result<QJsonObject> changeStock(Scope &scope, const QJsonObject &body);

/// The question `stock.moves` `{product}`: newest first, 1,000 at most.
Result<QJsonObject> stockMoves(Scope &scope, const QJsonObject &body);

} // namespace countertop::site
