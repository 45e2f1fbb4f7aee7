#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"
#include "core/till/report/reportdesk.h"

#include <QByteArray>

namespace countertop::terminal {

enum class ReportError { BadDay, BadFormat };
std::string_view errorFeature(ReportError);

/// `{days: [{day, tickets, salesMinor, returnsMinor, netMinor}], total: {…}}`, days rising.
QByteArray salesJson(const std::vector<till::DaySales> &days);

/// `countertop report sales --from D --to D --format text|csv|json`; without days everything.
/// *errors*: Invalid ReportError; those of OpenedShop::open and ReportDesk::sales.
Result<ExitCode> runReportSales(const Call &call, const QString &folder);

} // namespace countertop::terminal
