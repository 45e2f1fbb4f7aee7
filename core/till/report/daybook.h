#pragma once

#include "core/storage/database.h"
#include "core/till/report/reportdesk.h"

namespace countertop::till {

/// The shifts of a day, with what their Z said of the drawer.
Result<DayShifts> shiftsOfDay(storage::Database &database, BusinessDay day, Currency currency);

/// Facts that the site stored without effect, oldest first, at most *countMost*.
Result<std::vector<FactSetAside>> factsSetAside(storage::Database &database, int countMost);

} // namespace countertop::till
