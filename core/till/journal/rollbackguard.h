#pragma once

#include "core/till/journal/ledger.h"

namespace countertop::till {

/// How far a journal had come once.
struct GuardMark
{
    int epoch = 0;
    std::int64_t seq = 0;
    QByteArray head; ///< the hash of that fact
    bool operator==(const GuardMark &) const = default;
};

GuardMark guardMarkOf(const DeviceIdentity &device, const JournalHead &head);
/// As it is stored; empty never.
QByteArray guardMarkBytes(const GuardMark &mark);
/// Nothing for bytes that are no mark: a guard that is lost (the fork check of the site remains).
std::optional<GuardMark> guardMarkFrom(const QByteArray &bytes);

/// Whether the journal is older than the mark, or another one: of an earlier epoch, or shorter or
/// different in the same.
Result<bool> isBehind(Ledger &ledger, const GuardMark &mark);

/// A journal that is behind the mark goes on under a provisional series until the site was asked
/// (sync-and-safety.md 2.11). *returns* whether it does from now on.
Result<bool> heedGuard(Ledger &ledger, const GuardMark &mark);

/// Remembers beside the database how far the journal has come, so that a copied or older `till.db`
/// is noticed (sync-and-safety.md 2.11). The file may lag a second behind; it is never ahead. What
/// comes back together with the whole folder only the copy in the keychain notices.
///
/// A till that sells provisionally no longer moves the mark: it stands, and is told, until a backup
/// is put back.
class RollbackGuard final
{
public:
    explicit RollbackGuard(const QString &folder);

    /// Writes the mark, at most once a second.
    void note(const DeviceIdentity &device, const JournalHead &head, std::int64_t monotonicMs);
    /// Writes the mark now; not that of a provisional journal.
    void save(const DeviceIdentity &device, const JournalHead &head);
    /// What the file remembers.
    std::optional<GuardMark> mark() const;
    void forget();

private:
    QString m_path;
    std::int64_t m_savedSeq = 0;
    std::int64_t m_savedAtMs = 0;
};

} // namespace countertop::till
