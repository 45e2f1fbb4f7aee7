#pragma once

#include "core/till/journal/ledger.h"

namespace countertop::till {

/// Remembers outside the database how far the journal has come, so that a copied or older `till.db`
/// is noticed (sync-and-safety.md 2.11). The file may lag a second behind; it is never ahead.
class RollbackGuard final
{
public:
    explicit RollbackGuard(const QString &folder);

    /// Writes the mark, at most once a second.
    void note(const DeviceIdentity &device, const JournalHead &head, std::int64_t monotonicMs);
    /// Writes the mark now.
    void save(const DeviceIdentity &device, const JournalHead &head);
    /// Whether the journal is older than the guard, or another one, of the same epoch.
    Result<bool> isRolledBack(Ledger &ledger) const;
    void forget();

private:
    QString m_path;
    std::int64_t m_savedSeq = 0;
    std::int64_t m_savedAtMs = 0;
};

} // namespace countertop::till
