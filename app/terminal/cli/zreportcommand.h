#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

namespace countertop::terminal {

/// `countertop report z`: every closed shift of the days asked for, oldest first, as its Z stored
/// it: as text the paper itself, as CSV a row a shift, as JSON
/// `{shifts: [{z, shift, day, …, salesMinor, returnsMinor, turnoverMinor, taxes, tenders}],
/// total}`. *errors*: those of reportTerms, OpenedShop::open and ShiftDesk.
Result<ExitCode> runReportZ(const Call &call, const QString &folder);

} // namespace countertop::terminal
