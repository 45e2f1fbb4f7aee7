#pragma once

#include "core/till/sync/sync.h"
#include "core/till/till.h"
#include "tests/simulation/wire.h"

#include <memory>
#include <optional>

namespace countertop::simulation {

/// One till of a seed: the real one with its real Sync, in a folder for each of its lives.
class SimTill final
{
public:
    /// *identity*: makes it in an empty folder; without one it begins with a copy of *made*.
    struct Start
    {
        QString root;
        std::uint64_t seed = 0;
        int number = 0;
        QString made;
        std::optional<till::DeviceIdentity> identity;
    };
    SimTill(Start start, Network &network);
    ~SimTill();
    SimTill(const SimTill &) = delete;
    SimTill &operator=(const SimTill &) = delete;

    int number() const { return m_start.number; }
    till::Till &till() { return *m_till; }
    till::Sync &sync() { return *m_sync; }
    std::unique_ptr<IdSource> makeIds();

    /// Waits for what the till does by itself after an answer.
    void settle();
    /// Ends it as a person does and starts it again.
    void restart();
    /// Kills it just before its commit number *count* from now.
    void killAtCommit(int count);
    void killNow();
    /// Starts it on what the kill left. *returns* whether it was dead.
    bool revive();
    /// Its files as they are, copied to *folder*.
    void copyTo(const QString &folder) const;
    /// The whole folder as it was once: the guard beside the journal comes back too.
    void restoreFolder(const QString &copy);
    /// Only the journal as it was once; the guard remembers more.
    void restoreJournal(const QString &copy);
    /// Ends it and leaves its files in *folder*.
    void endInto(const QString &folder);

    QString journalPath() const { return m_folder + QStringLiteral("/till.db"); }
    QString referencePath() const { return m_folder + QStringLiteral("/reference.db"); }
    /// Seq of its newest fact and of the acknowledged one.
    till::SyncState state() { return m_sync->state(); }

    tests::FakeClock clock;
    Wire wire;
    bool wasRestored = false; ///< two journals of it may be about
    bool wasLockedOut = false; ///< by a person; what it sends since waits for one

private:
    QString nextFolder();
    void open();
    void close();
    void leaveForCopy();

    Start m_start;
    std::uint64_t m_lives = 0;
    std::uint64_t m_writers = 0;
    QString m_folder;
    QString m_left;
    std::atomic<bool> m_isKilled = false;
    std::unique_ptr<till::Till> m_till;
    std::unique_ptr<till::Sync> m_sync;
};

} // namespace countertop::simulation
