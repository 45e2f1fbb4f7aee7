#pragma once

#include "core/site/site.h"
#include "core/storage/serialworker.h"
#include "tests/support/fakes.h"

#include <QString>

#include <atomic>
#include <memory>

namespace countertop::simulation {

/// The site of one seed: the real one, on a thread of its own, with a folder for each of its lives.
class SimSite final
{
public:
    /// *seed*: of its ids. The folder's content is a copy of *made*.
    SimSite(const QString &root, const QString &made, std::uint64_t seed);
    ~SimSite();
    SimSite(const SimSite &) = delete;
    SimSite &operator=(const SimSite &) = delete;

    /// Runs *job*, a callable `Answer(site::Site &)`, on the site's thread.
    template <typename Job>
    auto on(Job job) -> std::invoke_result_t<Job, site::Site &>
    {
        return m_thread.post(storage::Urgency::Normal, [this, &job] { return job(*m_site); })
            .takeResult();
    }

    /// Nobody is answered from the kill until it runs again.
    bool isUp() const { return !m_isKilled; }
    /// Kills it just before its commit number *count* from now.
    void killAtCommit(int count);
    void killNow();
    /// Starts again on what the kill left. *returns* whether it was down.
    bool revive();
    /// Ends it as a person does and starts it again.
    void restart();
    /// Its files as they are, copied to *folder*.
    void copyTo(const QString &folder);
    /// Goes on from an older copy: by the restore of the house with a new site epoch …
    void restore(const QString &copy);
    /// … or as a replica that was behind, in the same epoch.
    void failOver(const QString &copy);

    /// The database as it stands; of a site that was killed, what the kill left.
    QString path() const { return (m_isKilled ? m_left : m_folder) + QStringLiteral("/site.db"); }

    tests::FakeClock clock;

private:
    QString nextFolder();
    void open();
    void close();
    void leaveForCopy(); ///< *m_left* becomes what a kill leaves

    QString m_root;
    std::uint64_t m_seed;
    std::uint64_t m_lives = 0;
    QString m_folder;
    QString m_left;
    std::atomic<bool> m_isKilled = false;
    std::unique_ptr<site::Site> m_site;
    storage::SerialWorker m_thread{ QStringLiteral("site") };
};

} // namespace countertop::simulation
