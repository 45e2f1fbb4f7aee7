#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

namespace countertop::terminal {

/// `countertop report sales`: a row a business day. As JSON
/// `{days: [{day, tickets, salesMinor, returnsMinor, netMinor}], total: {…}}`, days rising.
/// *errors*: those of reportTerms, OpenedShop::open and ReportDesk::sales.
Result<ExitCode> runReportSales(const Call &call, const QString &folder);

} // namespace countertop::terminal
