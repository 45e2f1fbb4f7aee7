#pragma once

#include "app/site/api/nonces.h"
#include "app/site/api/problem.h"
#include "app/site/api/ratelimits.h"
#include "core/protocol/requestsignature.h"
#include "core/site/command/commands.h"
#include "core/site/site.h"

#include <chrono>
#include <variant>

namespace countertop::siteapi {

/// Something about a request that a person should be able to read later.
struct Suspicion
{
    DeviceId device; ///< whose name was used
    QLatin1StringView kind; ///< "signature", "replay", "clock"
    QString detail;
};

/// A request that is not let in, and whether that is to be written down.
struct Denial
{
    Problem problem;
    std::optional<Suspicion> suspicion = {};
};

/// Whether a request comes from the device that it names (SY-32): signature over method, path,
/// query and body, within a day of this clock, with a nonce of this site that was never used.
/// Org and store come from the device's row and from nowhere else (SY-33).
class Authentication final
{
public:
    /// Till clocks are wrong (sync-and-safety.md 2.8): the nonce proves that a request is new, the
    /// time only that the clock is not absurd.
    static constexpr std::chrono::hours clockMayDiffer{ 24 };

    Authentication(const Clock &clock, Nonces &nonces);

    /// The device, also one that is locked out: what that may still do is the route's to say.
    std::variant<site::DeviceRow, Denial> check(site::Site &site, const http::Request &request);

private:
    std::optional<Denial> checkClaim(const site::DeviceRow &device, const SignatureClaim &claim);

    const Clock &m_clock;
    Nonces &m_nonces;
};

} // namespace countertop::siteapi
