#pragma once

#include "core/domain/shift/countedsum.h"
#include "core/domain/shift/shiftevent.h"

#include <map>
#include <set>
#include <span>
#include <utility>

namespace countertop {

/// What each person did in a shift of the things that can be limited (CT-11). The till and the
/// site count with this same function.
struct ShiftUsage
{
    explicit ShiftUsage(Currency storeCurrency)
        : currency(storeCurrency)
    {
    }
    bool operator==(const ShiftUsage &) const = default;

    Currency currency;
    std::map<std::pair<PersonId, LimitedAction>, CountedSum> byPerson; ///< sums are positive

    /// All that the holders of a role did together: limits are per role and shift.
    CountedSum of(const std::set<PersonId> &holders, LimitedAction action) const;
};

/// Adds one event. Training counts nowhere.
void count(ShiftUsage &usage, const ShiftEvent &event);

/// The usage of a shift. Refund: lines given back against a receipt. Void: lines and whole
/// tickets. Discount: those given by hand, on a line or on a ticket; savings of the catalogue are
/// none. NoSale has a count only.
ShiftUsage usageOf(Currency currency, std::span<const ShiftEvent> events);

} // namespace countertop
