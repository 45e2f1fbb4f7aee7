#pragma once

#include "app/site/sitecall.h"

namespace countertop::sitehost {

/// Makes a code that lets one device in.
SiteExit makeCode(const SiteCall &call);
/// Locks a device out (SY-35).
SiteExit revoke(const SiteCall &call);
/// Applies what a locked out device sent.
SiteExit release(const SiteCall &call);
/// Leaves it without effect.
SiteExit keepAside(const SiteCall &call);

} // namespace countertop::sitehost
