#pragma once

#include "core/protocol/sitelink.h"
#include "core/till/till.h"

namespace countertop::till {

/// Holds the leases of the till against those that the site keeps for it (SY-57): a grant whose
/// answer was lost is taken up, or settled where its ticket is gone; a site that was put back is
/// told what it forgot. Blocks; used on the thread *net*.
///
/// An old site that knows no leases is left alone. *errors*: of storage.
Result<void> compareLeases(Till &till, SiteLink &link);

} // namespace countertop::till
