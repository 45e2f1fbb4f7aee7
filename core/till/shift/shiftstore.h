#pragma once

#include "core/domain/shift/shiftfigures.h"
#include "core/storage/database.h"

#include <vector>

namespace countertop::till {

/// A shift as stored, with its place in the journal and what its Z came to.
struct StoredShift
{
    Shift shift;
    std::int64_t openedSeq = 0;
    std::optional<std::int64_t> closedSeq;
    std::optional<std::int64_t> zNumber;
    std::optional<Money> net;
    std::optional<Money> difference;

    bool isOpen() const { return !closedSeq; }
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
    Result<std::optional<StoredShift>> find(const ShiftId &shift);
    /// Closed shifts, newest first.
    Result<std::vector<StoredShift>> closed();
    Result<std::int64_t> lastZNumber();
    Result<void> insert(const StoredShift &stored);
    Result<void> close(const StoredShift &stored);
    /// A row of the columns that all queries of shifts list, in their order.
    StoredShift shiftOf(const storage::Row &row) const;

private:
    storage::Database &m_database;
    Currency m_currency;
};

} // namespace countertop::till
