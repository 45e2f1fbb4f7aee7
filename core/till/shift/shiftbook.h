#pragma once

#include "core/domain/shift/shiftusage.h"
#include "core/till/journal/journal.h"
#include "core/till/shift/shiftstore.h"

namespace countertop::till {

/// The open shift in memory: its row, and its figures once somebody asked for them. Figures are
/// folded from the facts of the shift, then kept up with every commit, so that X costs nothing and
/// a sale reads no shift. Lives on the ledger thread.
class ShiftBook final
{
public:
    ShiftBook(storage::Database &database, Currency currency);

    /// The newest shift, open or closed; read once.
    Result<const StoredShift *> newest();
    /// *errors*: Refused ShiftError::NoneOpen.
    Result<const StoredShift *> open();
    /// Figures and usage of the open shift up to the committed fact *untilSeq*.
    /// *errors*: Refused ShiftError::NoneOpen; those of reading facts.
    Result<const ShiftFigures *> figures(std::int64_t untilSeq);
    Result<const ShiftUsage *> usage(std::int64_t untilSeq);

    // After COMMIT returned:
    void become(const StoredShift &shift);
    void add(const ShiftEvent &event);

private:
    struct Counted
    {
        ShiftFigures figures;
        ShiftUsage usage;
    };
    Result<void> fold(std::int64_t untilSeq);

    storage::Database &m_database;
    Currency m_currency;
    bool m_isRead = false;
    std::optional<StoredShift> m_newest;
    std::optional<Counted> m_counted;
};

/// The events of a shift from its facts, oldest first. *lastSeq*: nothing after it.
Result<std::vector<ShiftEvent>>
eventsOf(storage::Database &database, std::int64_t openedSeq, std::int64_t lastSeq);

} // namespace countertop::till
