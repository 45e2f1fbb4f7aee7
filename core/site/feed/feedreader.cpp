#include "core/site/feed/feedreader.h"

#include "core/protocol/refusal.h"
#include "core/site/command/commands.h"

#include <algorithm>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

constexpr int rowsMostAtAll = 5000;

/// The stored name of the feed that a till asks for; each till sees its own store's only.
std::optional<QString> storedName(const QString &feed, const StoreId &store)
{
    if (feed == "store"_L1) {
        return feeds::ofStore(store);
    }
    const bool isKnown
        = feed == feeds::catalog || feed == feeds::people || feed == feeds::customers;
    return isKnown ? std::optional(feed) : std::nullopt;
}

Result<std::int64_t>
headOf(storage::Database &database, const DeviceRow &device, const QString &feed)
{
    CT_TRY(statement, database.statement(u"feed/find_head"_s));
    CT_TRY(head,
           statement->bind("org"_L1, device.org.toText())
               .bind("feed"_L1, feed)
               .one([](const storage::Row &row) { return row.integer(0); }));
    return head.value_or(0);
}

/// What stands for all that was published up to *position*; empty where no mark is known.
Result<QString> markOf(storage::Database &database,
                       const DeviceRow &device,
                       const QString &feed,
                       std::int64_t position)
{
    CT_TRY(statement, database.statement(u"feed/find_mark"_s));
    CT_TRY(mark,
           statement->bind("org"_L1, device.org.toText())
               .bind("feed"_L1, feed)
               .bind("position"_L1, position)
               .one([](const storage::Row &row) { return row.text(0); }));
    return mark.value_or(QString());
}

/// Whether what the reader has is the beginning of this feed. A fail-over to a replica that was
/// behind gives positions out twice, which only the mark tells; marks older than the floor are
/// gone, so whoever was away for longer is told from them too (SY-20).
Result<bool> isSameHistory(storage::Database &database,
                           const DeviceRow &device,
                           const QString &feed,
                           const FeedRequest &request)
{
    if (!request.siteEpoch.isEmpty() && request.siteEpoch != device.siteEpoch) {
        return false;
    }
    CT_TRY(head, headOf(database, device, feed));
    if (request.after > head) {
        return false;
    }
    if (request.mark.isEmpty()) {
        return true; // of an older till, or from the beginning
    }
    CT_TRY(mark, markOf(database, device, feed, request.after));
    return mark == request.mark;
}

} // namespace

Result<FeedPage> readFeedPage(storage::Database &database, const FeedRequest &request)
{
    CT_TRY(device, findDevice(database, request.device));
    if (!device || device->state != DeviceState::Active) {
        return refused(Refusal::NotFound, request.device.toText());
    }
    const auto feed = storedName(request.feed, device->store);
    if (!feed) {
        return refused(Refusal::UnknownKind, request.feed);
    }
    FeedPage page;
    page.siteEpoch = device->siteEpoch;
    CT_TRY(isSame, isSameHistory(database, *device, *feed, request));
    if (!isSame) {
        page.mustResync = true;
        return page;
    }
    CT_TRY(head, headOf(database, *device, *feed));
    const int most = std::clamp(request.rowsMost, 1, rowsMostAtAll);
    CT_TRY(statement, database.statement(u"feed/list_page"_s));
    CT_TRY(rows,
           statement->bind("org"_L1, device->org.toText())
               .bind("feed"_L1, *feed)
               .bind("after"_L1, request.after)
               .bind("most"_L1, std::int64_t{ most })
               .all([](const storage::Row &row) {
                   return FeedRow{ row.integer(0), row.text(1),         row.text(2),
                                   row.integer(3), row.integer(4) != 0, row.bytes(5) };
               }));
    page.rows = std::move(rows);
    page.next = page.rows.empty() ? request.after : page.rows.back().position;
    page.hasMore = !page.rows.empty() && page.next < head; // an empty page moves nobody on
    CT_TRY(mark, markOf(database, *device, *feed, page.next));
    page.mark = page.next == 0 ? QString() : mark;
    return page;
}

Result<std::vector<FeedHead>> feedHeads(storage::Database &database)
{
    CT_TRY(statement, database.statement(u"feed/list_heads"_s));
    return statement->all([](const storage::Row &row) {
        return FeedHead{ row.text(0), row.text(1), row.integer(2) };
    });
}

} // namespace countertop::site
