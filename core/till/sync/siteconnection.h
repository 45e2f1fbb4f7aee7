#pragma once

#include "core/protocol/enrolment.h"
#include "core/till/journal/ledger.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace countertop::till {

/// The site that this till joined. Without one it stands alone, with the site in process. The key
/// that proves the till lies in the vault, never here.
struct SiteConnection
{
    QString address; ///< "https://shop.example:8443"
    QStringList pins; ///< of its current and next key; none where the system's trust decides
    DeviceRole role = DeviceRole::Till;
    QString name; ///< of the company, as it was called then
    Instant joinedAt;
    bool operator==(const SiteConnection &) const = default;
};

/// Nothing for a till that stands alone.
Result<std::optional<SiteConnection>> findConnection(storage::Database &database);

/// Makes the till one of *connection*, and notes up to which fact that site has its journal, in
/// one database transaction: from then on unsent is what is above it.
Result<void> keepConnection(Ledger &ledger, const SiteConnection &connection, std::int64_t acked);

} // namespace countertop::till
