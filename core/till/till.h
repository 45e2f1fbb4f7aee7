#pragma once

#include "core/async/future.h"
#include "core/storage/processlock.h"
#include "core/storage/serialworker.h"
#include "core/till/journal/ledgerhost.h"
#include "core/till/journal/openledger.h"

#include <QString>

#include <functional>
#include <memory>

namespace countertop::till {

/// What the desks of one terminal share: the *ledger* thread with the one connection that writes
/// `till.db`, the *reader* thread with a read-only one, the clock, the device.
///
/// One process a folder: a second one is refused and told so.
class Till final
{
public:
    /// Opens the till, migrating and checking its database; blocks until it can sell.
    /// *errors*: Unavailable StorageError::AlreadyInUse; Refused NewerSchema; Invalid NotMade;
    /// Corrupt JournalError::ChainBroken; others of Database::open and Migrator::migrate.
    static Result<std::unique_ptr<Till>> open(const TillOptions &options);
    /// Finishes what waits, marks a clean end, gives the folder back.
    ~Till();
    Till(const Till &) = delete;
    Till &operator=(const Till &) = delete;

    const DeviceIdentity &device() const { return m_device; }
    const Clock &clock() const { return m_clock; }
    const QString &folder() const { return m_folder; }
    QString databasePath() const;
    /// True when the program did not end by itself last time (CT-63).
    bool endedUncleanly() const { return m_endedUncleanly; }
    /// Lets the next start tell it again: whoever opened the till now shows it to nobody.
    void keepUncleanEnd();
    /// Set when the newest facts did not fit each other at the start (SY-48).
    const std::optional<Error> &journalProblem() const { return m_journalProblem; }
    /// New ids for one more writer, e.g. the screens.
    std::unique_ptr<IdSource> makeIds() const { return m_makeIds(); }

    /// How much room the disk of the folder has (CT-101).
    storage::DiskLevel diskLevel(const storage::DiskThresholds &thresholds) const;

    /// Hands the settings in force to the ledger; called when they change.
    void useSettings(const Settings &settings);

    /// Queues *job* (a callable `Result<T>(Ledger &)`) on the ledger thread. On a full disk it is
    /// run once more with the ballast given back (CT-101); after an input or output error the next
    /// job finds a new connection. With Repeat::Yes the job itself is run again on that one.
    template <typename Job>
    auto write(storage::Urgency urgency, Job job, Repeat repeat = Repeat::No)
        -> Future<std::invoke_result_t<Job, Ledger &>>
    {
        return m_ledgerThread->post(
            urgency, [this, repeat, job = std::move(job)] { return m_host->run(repeat, job); });
    }

    /// Queues *job* (a callable `Result<T>(storage::Database &)`) on the reader thread. It sees
    /// what was committed when it starts.
    template <typename Job>
    auto read(Job job) -> Future<std::invoke_result_t<Job, storage::Database &>>
    {
        return m_readerThread->post(storage::Urgency::Normal,
                                    [this, job = std::move(job)] { return job(*m_reader); });
    }

    storage::SerialWorker &ledgerThread() { return *m_ledgerThread; }
    storage::SerialWorker &readerThread() { return *m_readerThread; }

private:
    Till(const TillOptions &options, DeviceIdentity device, storage::ProcessLock lock);

    QString m_folder;
    const Clock &m_clock;
    std::function<std::unique_ptr<IdSource>()> m_makeIds;
    DeviceIdentity m_device;
    storage::ProcessLock m_lock;
    bool m_endedUncleanly = false;
    std::optional<Error> m_journalProblem;
    std::unique_ptr<storage::QueryCatalog> m_queries;
    std::unique_ptr<LedgerHost> m_host; ///< lives on the ledger thread
    std::unique_ptr<storage::Database> m_reader; ///< lives on the reader thread
    std::unique_ptr<storage::SerialWorker> m_ledgerThread;
    std::unique_ptr<storage::SerialWorker> m_readerThread;
};

} // namespace countertop::till
