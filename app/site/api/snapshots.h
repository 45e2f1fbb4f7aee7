#pragma once

#include "app/site/http/exchange.h"
#include "core/base/clock.h"
#include "core/site/command/commands.h"
#include "core/site/feed/feedsnapshot.h"
#include "core/site/site.h"

#include <map>

namespace countertop::siteapi {

/// Feeds as files, for tills that read one from its beginning (SY-21): made when somebody asks,
/// kept for an hour, handed out in pieces by range. Used on one thread.
class Snapshots final
{
public:
    static constexpr std::int64_t pieceBytesMost = std::int64_t{ 4 } * 1024 * 1024;

    /// *folder* is its own: what an earlier run left there is removed.
    Snapshots(QString folder, const Clock &clock);

    /// Answers `GET /sync/v1/snapshot`: 206 for a range, 200 without one, 412 where `If-Match`
    /// names a file that is there no more, 416 for a range behind its end, 404 for a feed that is
    /// none.
    http::Response answer(site::Site &site,
                          const site::DeviceRow &device,
                          const QString &feed,
                          const http::Request &request);

private:
    struct Kept
    {
        site::FeedSnapshotFile file;
        std::int64_t madeMs = 0; ///< monotonic
    };

    Result<const site::FeedSnapshotFile *>
    fileOf(site::Site &site, const site::DeviceRow &device, const QString &feed, bool isGoneOnWith);

    QString m_folder;
    const Clock &m_clock;
    std::map<QString, Kept> m_kept; ///< by whose feed it is
};

} // namespace countertop::siteapi
