#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QString>

#include <chrono>
#include <optional>

namespace countertop {

/// What a lot counts.
enum class LotUnit {
    Credit, ///< visits or goods of a package
    Minor, ///< money, in minor units
    Point,
};

QString lotUnitCode(LotUnit unit); ///< "credit"
std::optional<LotUnit> lotUnitFromCode(QStringView code);

/// What the open leases of one account may hold of a unit together (sync-and-safety.md 2.6).
std::int64_t leaseCap(LotUnit unit);
/// Open leases of one till, and of all tills together.
inline constexpr std::int64_t leasesOfATillMost = 50;
inline constexpr std::int64_t leasesOfACompanyMost = 2'000;
/// How long a till may spend from a lease. It ends the till's right only; the site waits (SY-55).
inline constexpr std::chrono::hours leaseValidFor{ 12 };
/// How long the rest of a lost till's lease waits for its facts (SY-56).
inline constexpr std::chrono::hours suspenseLeast{ 7 * 24 };

/// A piece of a lot that one till may spend without asking, for one ticket.
struct Lease
{
    LeaseId id; ///< made by the till, so that it can name one whose answer was lost
    AccountId account;
    LotId lot;
    TicketId ticket;
    std::int64_t amount = 0;
    std::int64_t used = 0;
    std::int64_t version = 1; ///< of the amount, by the site
    Instant expiresAt;

    std::int64_t left() const { return amount - used; }
    bool operator==(const Lease &) const = default;
};

/// What a sale takes from a lease.
struct LeaseSpend
{
    LeaseId lease;
    std::int64_t amount = 0;
    bool operator==(const LeaseSpend &) const = default;
};

} // namespace countertop
