#pragma once

#include "core/base/idsource.h"
#include "core/storage/database.h"
#include "core/till/deviceidentity.h"

#include <functional>
#include <memory>
#include <optional>

namespace countertop::till {

/// What a till is opened with.
struct TillOptions
{
    /// What the programs give as ballast (sync-and-safety.md 2.2).
    static constexpr std::int64_t usualBallastBytes = std::int64_t{ 64 } << 20;

    QString folder; ///< holds till.db, its lock and its ballast; made when missing
    const Clock *clock = nullptr;
    /// Makes the till when the folder has none; otherwise what is stored stands.
    std::optional<DeviceIdentity> identity;
    /// One a writer. Empty: RandomIds.
    std::function<std::unique_ptr<IdSource>()> makeIds;
    storage::Durability durability = storage::Durability::Full;
    std::int64_t ballastBytes = 0; ///< 0: none
};

} // namespace countertop::till
