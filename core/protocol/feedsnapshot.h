#pragma once

#include "core/protocol/sitelink.h"

#include <variant>

namespace countertop {

/// The last line of the file in which a feed stands whole (SY-21). Before it a line a row, rising
/// by position, without what was deleted. All are JSON, the rows as in a page.
struct FeedSnapshotEnd
{
    QString feed; ///< "catalog", …, as the till asks for it
    std::int64_t position = 0; ///< where the feed stood; reading goes on from there
    QString mark;
    QString siteEpoch;
    std::int64_t rows = 0;
};

QByteArray toLine(const FeedRow &row);
QByteArray toLine(const FeedSnapshotEnd &end);
/// *errors*: Invalid JsonError.
Result<std::variant<FeedRow, FeedSnapshotEnd>> snapshotLineFrom(const QByteArray &line);

} // namespace countertop
