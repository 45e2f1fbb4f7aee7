#include "core/base/clock.h"

#include <ctime>

namespace countertop {

Instant SystemClock::now() const
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return Instant::fromMs(
        std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count());
}

std::int64_t SystemClock::monotonicMs() const
{
#ifdef CLOCK_BOOTTIME
    // Goes on while the computer sleeps: else a till that woke up would think its clock had jumped.
    std::timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    const auto sinceBoot
        = std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#else
    const auto sinceBoot = std::chrono::steady_clock::now().time_since_epoch();
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(sinceBoot).count();
}

} // namespace countertop
