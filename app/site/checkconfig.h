#pragma once

#include "app/site/findings.h"

namespace countertop::sitehost {

/// `check-config`: whether `serve` with these options would start; nothing is started, made or
/// changed.
SiteExit checkConfig(const SiteCall &call);

} // namespace countertop::sitehost
