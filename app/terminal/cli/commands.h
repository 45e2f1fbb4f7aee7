#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

namespace countertop::terminal {

/// Runs one command on the shop in *folder*; texts go to standard output, problems to standard
/// error.
ExitCode runCommand(const Call &call, const QString &folder);

} // namespace countertop::terminal
