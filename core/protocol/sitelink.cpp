#include "core/protocol/sitelink.h"

namespace countertop {

std::string_view errorFeature(SiteLinkError)
{
    return "sitelink";
}

Future<Result<SnapshotPiece>> SiteLink::snapshot(const SnapshotRequest & /*request*/)
{
    return ready(
        Result<SnapshotPiece>(Error{ ErrorKind::Refused, SiteLinkError::NoSnapshots, {} }));
}

Future<Result<void>> SiteLink::listen(const std::function<void(const QString &feed)> &)
{
    return ready(Result<void>(Error{ ErrorKind::Unavailable,
                                     SiteLinkError::Unreachable,
                                     QStringLiteral("nobody gives hints here") }));
}

} // namespace countertop
