#pragma once

#include "core/base/idsource.h"
#include "core/storage/database.h"

#include <QString>

#include <optional>

namespace countertop::site {

/// Something that a person who looks after the site should see; never edited, never deleted.
struct SecurityEvent
{
    OrgId org;
    StoreId store;
    std::optional<DeviceId> device;
    QLatin1StringView kind; ///< "fork", "code_wrong", "signature", …
    QString detail; ///< English, with the numbers; no secrets
};

Result<void>
writeDown(storage::Database &database, IdSource &ids, Instant now, const SecurityEvent &event);

} // namespace countertop::site
