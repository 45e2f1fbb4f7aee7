#pragma once

#include "core/protocol/sitelink.h"
#include "core/storage/database.h"

namespace countertop::site {

/// A page of a feed for a device: full images after its cursor, rising by position. *errors*:
/// Refused NotFound for a device that is not enrolled, UnknownKind for a feed that is none.
Result<FeedPage> readFeedPage(storage::Database &database, const FeedRequest &request);

} // namespace countertop::site
