#pragma once

#include "core/protocol/setasidenotice.h"
#include "core/till/journal/ledger.h"

#include <vector>

namespace countertop::till {

/// Brings what this till knows of its own set-aside facts to what the site says became of them
/// (SY-15). Facts of other tills are no business of this journal. Saying the same again changes
/// nothing.
Result<void> noteSetAside(Ledger &ledger, const std::vector<SetAsideNotice> &notices);

} // namespace countertop::till
