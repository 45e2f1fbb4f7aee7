#pragma once

#include "core/base/result.h"
#include "core/domain/shift/shiftevent.h"
#include "core/till/journal/fact.h"

namespace countertop::till {

/// Adds what a fact counts for in X and Z; nothing for the kinds that count nowhere.
/// *errors*: Invalid JsonError for a body that cannot be read.
Result<void> appendShiftEvent(const Fact &fact, std::vector<ShiftEvent> &events);

} // namespace countertop::till
