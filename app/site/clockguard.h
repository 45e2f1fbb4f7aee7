#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace countertop::sitehost {

enum class ClockError {
    BeforeBuild, ///< detail: both moments
};
std::string_view errorFeature(ClockError);

/// The day that this program was built on, at its beginning in UTC.
Instant buildDay();

/// Certificates, codes and signatures are good for a time: a clock that cannot be right decides
/// none of them (sync-and-safety.md 2.8). *errors*: Refused BeforeBuild.
Result<void> refuseEarlyClock(Instant now);

} // namespace countertop::sitehost
