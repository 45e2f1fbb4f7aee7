#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"

#include <QByteArray>

namespace countertop::site {

/// A feed in one packed file (SY-21).
struct FeedSnapshotFile
{
    QString path;
    QString name; ///< changes with the contents
    QByteArray sha256;
    std::int64_t size = 0; ///< bytes
};

/// Writes the feed as *device* sees it at one moment into *path*; a file that was there is replaced
/// when the new one is whole. *errors*: of `readFeedPage`; Unavailable CannotOpen, DiskFull,
/// IoFailed.
Result<FeedSnapshotFile> writeFeedSnapshot(storage::Database &database,
                                           const DeviceId &device,
                                           const QString &feed,
                                           const QString &path);

} // namespace countertop::site
