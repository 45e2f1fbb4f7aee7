#pragma once

#include "core/till/journal/ledger.h"
#include "core/till/tilloptions.h"

namespace countertop::till {

enum class TillError {
    NotMade, ///< the folder holds no till yet; `identity` was not given
};
std::string_view errorFeature(TillError);

/// A ledger that is ready to write, and how the program ended last time.
struct OpenedLedger
{
    std::unique_ptr<Ledger> ledger;
    bool endedUncleanly = false;
    /// The newest facts do not follow each other (SY-48): people are told, selling goes on.
    std::optional<Error> journalProblem;
};

/// Opens `till.db` as its one writer: migrates it, makes the device when the file is new, compares
/// the newest fact with the head, marks the till as running. *errors*: as Till::open.
Result<OpenedLedger> openLedger(const TillOptions &options, const storage::QueryCatalog &queries);

/// Begins a new epoch of the device in the restored journal: number, mark and first fact.
Result<void> beginEpoch(Ledger &ledger, const DeviceIdentity &device, std::int64_t ackedSeq);

/// Notes in the database whether the program runs.
Result<void> markRunning(storage::Database &database, bool isRunning);

} // namespace countertop::till
