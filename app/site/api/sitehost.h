#pragma once

#include "core/site/site.h"
#include "core/storage/serialworker.h"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace countertop::siteapi {

/// What is to be written, by who waits for it. Commands go first and keep room of their own, so a
/// flood of pushes never shuts a person out (SY-40).
enum class Lane {
    Command,
    Push,
};

/// The site's database with one thread that writes and some that read, each with a connection of
/// its own. Jobs run on those threads; nobody waits.
class SiteHost final
{
public:
    using Job = std::function<void(site::Site &)>;

    static constexpr int waitingCommandsMost = 128;
    static constexpr int waitingPushesMost = 64;
    static constexpr int waitingReadsMost = 256;
    static constexpr int waitingLongMost = 64;

    /// Opens and migrates the database: a file, or the address of a server. *folder*: for what this
    /// instance keeps beside it. *errors*: of Site::open.
    static Result<std::unique_ptr<SiteHost>>
    open(const QString &database, const QString &folder, const Clock &clock, int readerCount);
    /// Finishes what waits.
    ~SiteHost();
    SiteHost(const SiteHost &) = delete;
    SiteHost &operator=(const SiteHost &) = delete;

    /// *returns* false when too much waits already: then the job is not taken.
    bool write(Lane lane, Job job);
    bool read(Job job);
    /// To read for a while: on a connection that nothing quick waits for.
    bool readLong(Job job);

    const QString &folder() const { return m_folder; }
    /// Jobs that wait or run.
    int waiting() const { return m_commands + m_pushes + m_reads + m_longReads; }

private:
    /// A connection with its thread. The Site is made and let go on it.
    struct Connection
    {
        std::unique_ptr<site::Site> site;
        std::unique_ptr<storage::SerialWorker> thread;
    };

    SiteHost() = default;
    static bool
    take(std::atomic<int> &waiting, int most, Connection &on, storage::Urgency urgency, Job job);

    QString m_folder;
    std::unique_ptr<Connection> m_writer;
    std::vector<std::unique_ptr<Connection>> m_readers;
    std::unique_ptr<Connection> m_longReader;
    std::atomic<unsigned> m_nextReader = 0;
    std::atomic<int> m_commands = 0;
    std::atomic<int> m_pushes = 0;
    std::atomic<int> m_reads = 0;
    std::atomic<int> m_longReads = 0;
};

} // namespace countertop::siteapi
