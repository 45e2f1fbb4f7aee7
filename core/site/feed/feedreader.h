#pragma once

#include "core/protocol/sitelink.h"
#include "core/storage/database.h"

namespace countertop::site {

/// A page of a feed for a device: full images after its cursor, rising by position. *errors*:
/// Refused NotFound for a device that is not enrolled, UnknownKind for a feed that is none.
Result<FeedPage> readFeedPage(storage::Database &database, const FeedRequest &request);

/// Where a feed stands.
struct FeedHead
{
    QString org;
    QString feed; ///< its stored name: "catalog", `feeds::ofStore`
    std::int64_t position = 0;
};

/// The heads of all feeds of all companies: a change of any is a reason to read that feed.
Result<std::vector<FeedHead>> feedHeads(storage::Database &database);

} // namespace countertop::site
