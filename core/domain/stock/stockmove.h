#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/quantity.h"
#include "core/domain/people/person.h"

#include <QString>

namespace countertop {

enum class StockMoveKind { Receive, Sale, Return, Count, Adjust, Transfer };

/// One change of the goods on hand; on hand is the sum of its moves (CT-93). Never edited.
struct StockMove
{
    StockMoveId id;
    StoreId store;
    ProductId product;
    StockMoveKind kind = StockMoveKind::Adjust;
    Quantity change;
    QString reason;
    QString causeId; ///< unique together with product and kind: a cause posts once
    PersonRef person;
    Instant at;
    bool operator==(const StockMove &) const = default;
};

} // namespace countertop
