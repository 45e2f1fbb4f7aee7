#pragma once

#include "core/till/journal/ledger.h"

#include <QStringList>

namespace countertop::till {

/// Makes every row that follows from facts anew: sales, returns, stock of this till, shifts. One
/// database transaction; afterwards they equal what the sales had written.
Result<void> rebuildProjections(Ledger &ledger);

/// Every such row as a line of text, ordered: two databases whose digests are equal have the same
/// projections.
Result<QStringList> projectionDigest(storage::Database &database);

} // namespace countertop::till
