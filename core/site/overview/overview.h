#pragma once

#include "core/base/clock.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace countertop::site {

/// A device as the person who looks after the site sees it.
struct DeviceOverview
{
    QString orgName;
    std::int64_t storeNumber = 0;
    QString storeName;
    std::int64_t number = 0;
    QString role; ///< "till", "manager"
    QString state; ///< "active", "quarantined", "revoked"
    std::int64_t epoch = 0;
    std::int64_t ackedSeq = 0;
    QString appVersion;
    bool hasKey = false; ///< false: it stood alone and did not join yet
    std::optional<Instant> lastFactAt;
};

/// Facts that wait for a person.
struct WaitingFacts
{
    std::int64_t count = 0;
    std::optional<Instant> oldestAt;
};

/// How a site stands, in figures. No names of people, no secrets.
struct SiteOverview
{
    QStringList orgNames;
    std::vector<DeviceOverview> devices; ///< by company, store and number
    std::int64_t factCount = 0;
    WaitingFacts setAside;
    WaitingFacts quarantined;
};

/// Cheap beside a site that runs: nothing but counts. *errors*: of the engine.
Result<SiteOverview> readOverview(storage::Database &database);

} // namespace countertop::site
