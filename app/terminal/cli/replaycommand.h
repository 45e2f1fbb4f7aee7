#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

namespace countertop::terminal {

enum class FileError { Unreadable };
std::string_view errorFeature(FileError);

/// `countertop replay FILE.csv… --as P --approver Q`: prints how many rows were sold, returned and
/// rejected, and that they add up to the files.
/// *errors*: Unavailable FileError; those of readReplayFile, OpenedShop::open and Replay::run.
Result<ExitCode> runReplay(const Call &call, const QString &folder);

} // namespace countertop::terminal
