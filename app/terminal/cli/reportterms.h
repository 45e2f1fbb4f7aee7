#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/businessday.h"
#include "core/base/result.h"

#include <QByteArray>

namespace countertop::terminal {

enum class ReportError {
    BadDay, ///< detail: what was typed
    BadFormat, ///< detail: what was typed
    DaysReversed, ///< --from is after --to; detail: both
};
std::string_view errorFeature(ReportError);

enum class ReportFormat { Text, Csv, Json };

/// Which days a report is about and how it is written.
struct ReportTerms
{
    BusinessDay from;
    BusinessDay to;
    ReportFormat format = ReportFormat::Text;
};

/// Reads --from, --to (every day without them) and --format (text without it).
/// *errors*: Invalid ReportError.
Result<ReportTerms> reportTerms(const Call &call);

/// Writes a report, in UTF-8 whatever the locale, to standard output.
/// *errors*: Unavailable CsvWriteError::NotWritten, for a full disk behind it as well.
Result<void> writeReport(const QByteArray &report);

} // namespace countertop::terminal
