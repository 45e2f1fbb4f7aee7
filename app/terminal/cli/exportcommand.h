#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

namespace countertop::terminal {

/// `countertop export [FOLDER]`: every table of the shop as CSV, a file a table; with `--only` just
/// those named. Without a folder `countertop-export` in the working folder.
/// *errors*: Invalid ExportError::UnknownTable (detail: the word); those of Exporter and
/// OpenedShop::open.
Result<ExitCode> runExport(const Call &call, const QString &folder);

} // namespace countertop::terminal
