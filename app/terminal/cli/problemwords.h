#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

namespace countertop::terminal {

/// What happened, what is safe, what to do: of the command line, for any error.
QString problemText(const Error &error, const QString &folder);
ExitCode exitCodeFor(const Error &error);

} // namespace countertop::terminal
