#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

namespace countertop::terminal {

/// `countertop pair --site ADDRESS --code CODE [--pin PIN]`: makes the till in *folder* one of that
/// site, or a new till of it where the folder holds no shop yet.
/// *errors*: those of `siteAddressOf`, `joinAsNewTill`, `joinWithShop`.
Result<ExitCode> runPair(const Call &call, const QString &folder);

} // namespace countertop::terminal
