#pragma once

#include "app/site/sitecall.h"

namespace countertop::sitehost {

/// Walks all that is stored and compares figures with their entries; beside a site that runs, too.
SiteExit verify(const SiteCall &call);
/// Writes the signed heads of a till's journal, for `countertop-verify` (SY-49).
SiteExit heads(const SiteCall &call);
/// Copies the database into a file of its own.
SiteExit backUp(const SiteCall &call);
/// Puts such a file in the database's place.
SiteExit restore(const SiteCall &call);

} // namespace countertop::sitehost
