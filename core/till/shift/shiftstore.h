#pragma once

#include "core/domain/shift/shift.h"
#include "core/storage/database.h"
#include "core/till/journal/ledger.h"

namespace countertop::till {

/// A shift as stored, with its place in the journal.
struct StoredShift
{
    Shift shift;
    std::int64_t openedSeq = 0;
    std::optional<std::int64_t> closedSeq;
};

/// Rows of shifts ↔ values.
class ShiftStore final
{
public:
    ShiftStore(storage::Database &database, Currency currency)
        : m_database(database)
        , m_currency(currency)
    {
    }

    /// The newest shift, open or closed.
    Result<std::optional<StoredShift>> newest();
    /// The open shift. *errors*: Refused ShiftError::NoneOpen.
    Result<StoredShift> open();
    Result<void> insert(const StoredShift &stored);

private:
    storage::Database &m_database;
    Currency m_currency;
};

} // namespace countertop::till
