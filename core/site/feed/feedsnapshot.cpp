#include "core/site/feed/feedsnapshot.h"

#include "core/protocol/feedsnapshot.h"
#include "core/site/feed/feedreader.h"
#include "core/storage/gzipfile.h"
#include "core/storage/snapshot.h"

#include <QCryptographicHash>
#include <QFile>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

constexpr int rowsARead = 1000;
constexpr qsizetype nameBytes = 16;

/// Writes what is not deleted. *returns* how many rows that were.
Result<std::int64_t> writePage(storage::GzipWriter &file, const FeedPage &page)
{
    std::int64_t written = 0;
    for (const FeedRow &row : page.rows) {
        if (!row.isDeleted) {
            CT_TRY_DONE(file.writeLine(toLine(row)));
            ++written;
        }
    }
    return written;
}

Result<void> writeRows(storage::Database &database,
                       const DeviceId &device,
                       const QString &feed,
                       const QString &path)
{
    CT_TRY(moment, storage::Snapshot::begin(database));
    CT_TRY(file, storage::GzipWriter::create(path));
    FeedSnapshotEnd end{ .feed = feed };
    bool hasMore = true;
    while (hasMore) {
        CT_TRY(page,
               readFeedPage(database,
                            { device, feed, end.position, rowsARead, end.siteEpoch, end.mark }));
        CT_TRY(written, writePage(file, page));
        end.rows += written;
        end.position = page.next;
        end.mark = page.mark;
        end.siteEpoch = page.siteEpoch;
        hasMore = page.hasMore;
    }
    CT_TRY_DONE(file.writeLine(toLine(end)));
    return file.finish();
}

} // namespace

Result<FeedSnapshotFile> writeFeedSnapshot(storage::Database &database,
                                           const DeviceId &device,
                                           const QString &feed,
                                           const QString &path)
{
    const QString part = path + u".part"_s;
    if (const auto written = writeRows(database, device, feed, part); !written) {
        QFile::remove(part);
        return written.error();
    }
    QFile file(part);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return storage::fileError(file);
    }
    FeedSnapshotFile made{ path, {}, hash.result(), file.size() };
    made.name = QString::fromLatin1(made.sha256.left(nameBytes).toHex());
    file.close();
    QFile::remove(path);
    if (!file.rename(path)) {
        return storage::fileError(file);
    }
    return made;
}

} // namespace countertop::site
