#pragma once

#include "core/till/report/reportdesk.h"

#include <QJsonObject>

namespace countertop {
struct Document;
} // namespace countertop

namespace countertop::till {

struct PaperTerms;

/// The report as a paper that waits keeps it: the question without its catalogue, and every figure,
/// so that it prints what was on the screen.
QJsonObject toJson(const SalesReport &report);
/// *errors*: Invalid JsonError.
Result<SalesReport> salesReportFromJson(const QJsonObject &json);

/// The report in the store's words, for a roll as for a page.
Document reportPaper(const SalesReport &report, const PaperTerms &terms, Instant printedAt);

} // namespace countertop::till
