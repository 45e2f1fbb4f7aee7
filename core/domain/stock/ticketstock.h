#pragma once

#include "core/base/id.h"
#include "core/base/quantity.h"
#include "core/domain/ticket/ticket.h"

#include <vector>

namespace countertop {

/// How a ticket changes the goods on hand of one product.
struct TicketStockChange
{
    ProductId product;
    Quantity change; ///< negative: sold
    bool operator==(const TicketStockChange &) const = default;
};

/// The goods that a ticket moves: sold ones out, returned ones that go back on the shelf in, the
/// components of a bundle in its place (CT-91, CT-93). Only products whose stock is tracked.
/// *shape*: one row a product, ordered by id; none with zero.
std::vector<TicketStockChange> stockChanges(const Ticket &ticket);

} // namespace countertop
