#include "core/base/clock.h"

namespace countertop {

Instant SystemClock::now() const
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return Instant::fromMs(
        std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count());
}

std::int64_t SystemClock::monotonicMs() const
{
    const auto sinceBoot = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(sinceBoot).count();
}

} // namespace countertop
