#include "core/till/sync/feedpull.h"

#include "core/protocol/feedsnapshot.h"
#include "core/storage/gzipfile.h"

#include <QLoggingCategory>

namespace countertop::till {

Q_LOGGING_CATEGORY(pullLog, "countertop.till.pull")

namespace {

using namespace Qt::StringLiterals;

constexpr int rowsAPage = 500;

} // namespace

FeedPull::FeedPull(Till &till, SiteLink &link, FeedCopies &copies)
    : m_till(till)
    , m_link(link)
    , m_copies(copies)
    , m_fetch(till, link)
    , m_isRenewing(isNextCopyBegun(till))
{
}

Result<QStringList> FeedPull::follow(const QString &feed)
{
    QStringList came;
    while (true) {
        CT_TRY(hasMore, readOn(Copy::Live, feed, came));
        if (!hasMore) {
            return came;
        }
    }
}

/// Reads a page. *returns* whether there may be more.
Result<bool> FeedPull::readOn(Copy copy, const QString &feed, QStringList &came)
{
    CT_TRY(cursor, on(copy, [feed](Reference &reference) { return reference.cursor(feed); }));
    CT_TRY(page,
           m_link
               .feedPage({ m_till.device().device,
                           feed,
                           cursor.position,
                           rowsAPage,
                           cursor.siteEpoch,
                           cursor.mark })
               .takeResult());
    if (page.mustResync && copy == Copy::Live && cursor.position > 0) {
        m_isRenewing = true;
        return false;
    }
    if (cursor.position == 0 && page.hasMore && m_hasSnapshots) {
        CT_TRY(isTaken, takeSnapshot(copy, feed));
        if (isTaken) {
            came.append(feed);
            return true;
        }
    }
    for (const FeedRow &row : page.rows) {
        if (!came.contains(row.entity)) {
            came.append(row.entity);
        }
    }
    const bool goesOn = page.hasMore || page.mustResync;
    CT_TRY_DONE(on(copy, [feed, page = std::move(page)](Reference &reference) {
        return reference.applyPage(feed, page);
    }));
    return goesOn;
}

/// Reads a long feed from its beginning as one file. *returns* false where it must be read page by
/// page.
Result<bool> FeedPull::takeSnapshot(Copy copy, const QString &feed)
{
    auto path = m_fetch.fetch(feed);
    if (!path && path.error().code.is(SnapshotError::Damaged)) {
        qCWarning(pullLog) << "a feed came damaged and is fetched again:" << feed;
        path = m_fetch.fetch(feed);
    }
    if (!path && path.error().code.is(SnapshotError::Damaged)) {
        qCWarning(pullLog) << "a feed came damaged twice and is read page by page:" << feed;
        return false;
    }
    if (!path && path.error().code.is(SiteLinkError::NoSnapshots)) {
        m_hasSnapshots = false;
        return false;
    }
    if (!path) {
        return path.error();
    }
    const auto applied = applyFile(copy, feed, *path);
    m_fetch.forget(feed);
    if (!applied && applied.error().kind != ErrorKind::Unavailable) {
        qCWarning(pullLog) << "a feed's file is not understood:" << applied.error().detail;
        return false;
    }
    return applied ? Result<bool>(true) : applied.error();
}

Result<void> FeedPull::applyFile(Copy copy, const QString &feed, const QString &path)
{
    CT_TRY(file, storage::GzipReader::open(path));
    FeedPage page;
    std::int64_t rows = 0;
    while (true) {
        CT_TRY(line, file.readLine());
        if (!line) {
            return Error{ ErrorKind::Corrupt,
                          SnapshotError::Damaged,
                          u"%1 has no end"_s.arg(feed) };
        }
        CT_TRY(read, snapshotLineFrom(*line));
        if (auto *const row = std::get_if<FeedRow>(&read)) {
            page.rows.push_back(std::move(*row));
            ++rows;
        }
        const auto *const end = std::get_if<FeedSnapshotEnd>(&read);
        if (end != nullptr && (end->feed != feed || end->rows != rows)) {
            return Error{ ErrorKind::Corrupt,
                          SnapshotError::Damaged,
                          u"%1 rows of %2 in %3"_s.arg(rows).arg(end->rows).arg(end->feed) };
        }
        if (end != nullptr) {
            page.next = end->position;
            page.mark = end->mark;
            page.siteEpoch = end->siteEpoch;
        }
        if (end != nullptr || page.rows.size() == rowsAPage) {
            // Before the last page the cursor stays at the beginning: a cut begins anew.
            CT_TRY_DONE(
                on(copy, [feed, page = std::exchange(page, FeedPage())](Reference &reference) {
                    return reference.applyPage(feed, page);
                }));
        }
        if (end != nullptr) {
            return done();
        }
    }
}

Result<void> FeedPull::openNext()
{
    return m_till.readerThread()
        .post(storage::Urgency::Background,
              [this]() -> Result<void> {
                  if (!m_copies.next) {
                      CT_TRY(next, openNextCopy(m_till));
                      m_copies.next = std::move(next);
                  }
                  return done();
              })
        .takeResult();
}

Result<bool> FeedPull::isIdle()
{
    return m_till
        .write(storage::Urgency::Background,
               [](Ledger &ledger) -> Result<bool> {
                   CT_TRY(draft, ledger.drafts().current());
                   return draft == nullptr || draft->ticket.lines.empty();
               })
        .takeResult();
}

Result<bool> FeedPull::renew()
{
    if (!m_isRenewing) {
        return false;
    }
    CT_TRY_DONE(openNext());
    QStringList came;
    for (const QString &feed : Reference::feeds()) {
        bool hasMore = true;
        while (hasMore) {
            CT_TRY(more, readOn(Copy::Next, feed, came));
            hasMore = more;
        }
    }
    CT_TRY(mayReplace, isIdle());
    if (!mayReplace) {
        return false; // the next pull asks again
    }
    const auto placed = m_till.readerThread()
                            .post(storage::Urgency::Background,
                                  [this] { return putNextInPlace(m_till, m_copies); })
                            .takeResult();
    if (!placed) {
        return placed.error();
    }
    m_isRenewing = false;
    qCInfo(pullLog) << "the copy of the feeds was made anew beside the one in use";
    return true;
}

} // namespace countertop::till
