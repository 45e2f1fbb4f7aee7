#pragma once

#include "app/site/sitecall.h"

namespace countertop::sitehost {

/// `audit`: what was commanded, approved and refused, the newest first, on standard output or as
/// CSV in a file (SY-47). Also while the site runs.
SiteExit audit(const SiteCall &call);

} // namespace countertop::sitehost
