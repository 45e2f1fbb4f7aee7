#pragma once

#include "core/site/command/commands.h"
#include "core/site/site.h"

namespace countertop::site {

/// Keeps which program a device has by now, where that is another than it last said.
Result<void> noteProgram(Site &site, const DeviceRow &device, const QString &version);

} // namespace countertop::site
