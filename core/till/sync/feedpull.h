#pragma once

#include "core/till/sync/feedcopy.h"
#include "core/till/sync/snapshotfetch.h"

#include <functional>

namespace countertop::till {

/// Reads feeds to their ends. Where the site tells of another history the live copy stays as it is
/// while a next one is made beside it, which takes its place when no ticket is open (SY-20, SY-21).
/// Used on *net*.
class FeedPull final
{
public:
    /// *copies* live on the reader thread.
    FeedPull(Till &till, SiteLink &link, FeedCopies &copies);

    /// Reads what is new in a feed. *returns* the entities that came; nothing where the copy must
    /// be made anew first. *errors*: of the SiteLink, what was read stays; of the disk.
    Result<QStringList> follow(const QString &feed);

    /// Goes on with the next copy where one is wanted. *returns* true when it took the place of the
    /// live one. *errors*: as above.
    Result<bool> renew();

private:
    enum class Copy { Live, Next };

    /// Queues a job on a copy, on the reader thread, and waits for it.
    template <typename Job>
    auto on(Copy copy, Job job)
    {
        return m_till.readerThread()
            .post(storage::Urgency::Background,
                  [this, copy, job = std::move(job)] {
                      return job(copy == Copy::Live ? *m_copies.live : *m_copies.next);
                  })
            .takeResult();
    }

    Result<bool> readOn(Copy copy, const QString &feed, QStringList &came);
    Result<bool> takeSnapshot(Copy copy, const QString &feed);
    Result<void> applyFile(Copy copy, const QString &feed, const QString &path);
    Result<void> openNext();
    Result<bool> isIdle();

    Till &m_till;
    SiteLink &m_link;
    FeedCopies &m_copies;
    SnapshotFetch m_fetch;
    bool m_isRenewing = false;
    bool m_hasSnapshots = true; ///< as far as is known of this site
};

} // namespace countertop::till
