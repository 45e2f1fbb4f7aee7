#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <random>

namespace countertop::till {

/// How long a till leaves its site alone after a call that failed (SY-40): a random time, from 1 s
/// up to a limit that doubles with each failure to 60 s, so that the tills of a company do not come
/// back all at once; and at least as long as the site asked.
class RetryWait final
{
public:
    RetryWait(const Clock &clock, std::uint32_t seed);

    bool isOver() const;
    /// Something was answered. How long the site asked to be left alone still counts: it may have
    /// answered something else.
    void succeeded();
    void failed(std::chrono::seconds atLeast = {});

private:
    const Clock &m_clock;
    std::minstd_rand m_random;
    int m_failures = 0;
    std::int64_t m_untilMs = 0; ///< monotonic
    std::int64_t m_askedUntilMs = 0; ///< the same, by the site's wish
};

} // namespace countertop::till
