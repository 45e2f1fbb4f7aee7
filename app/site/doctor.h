#pragma once

#include "app/site/findings.h"

namespace countertop::sitehost {

/// `doctor`: how the site of a folder stands, also while it runs. Changes nothing, shows no secret.
SiteExit doctor(const SiteCall &call);

} // namespace countertop::sitehost
