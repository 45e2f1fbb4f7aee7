#pragma once

#include "core/till/till.h"

namespace countertop::till {

/// A ledger that is ready to write, and how the program ended last time.
struct OpenedLedger
{
    std::unique_ptr<Ledger> ledger;
    bool endedUncleanly = false;
};

/// Opens `till.db` as its one writer: migrates it, makes the device when the file is new, compares
/// the newest fact with the head, marks the till as running. *errors*: as Till::open.
Result<OpenedLedger> openLedger(const TillOptions &options, const storage::QueryCatalog &queries);

/// Notes in the database whether the program runs.
Result<void> markRunning(storage::Database &database, bool isRunning);

} // namespace countertop::till
