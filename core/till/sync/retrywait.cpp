#include "core/till/sync/retrywait.h"

#include <algorithm>

namespace countertop::till {

namespace {

constexpr std::int64_t leastMs = 1'000;
constexpr std::int64_t mostMs = 60'000;
constexpr int doublingsMost = 6; ///< 1 s doubled so often is beyond the most

} // namespace

RetryWait::RetryWait(const Clock &clock, std::uint32_t seed)
    : m_clock(clock)
    , m_random(seed)
{
}

bool RetryWait::isOver() const
{
    return m_clock.monotonicMs() >= m_untilMs;
}

void RetryWait::succeeded()
{
    m_failures = 0;
    m_untilMs = m_askedUntilMs;
}

void RetryWait::failed(std::chrono::seconds atLeast)
{
    m_failures = std::min(m_failures + 1, doublingsMost);
    const std::int64_t limit = std::min(leastMs << m_failures, mostMs);
    std::uniform_int_distribution<std::int64_t> between(leastMs, limit);
    const std::int64_t now = m_clock.monotonicMs();
    const std::int64_t asked = std::chrono::milliseconds(atLeast).count();
    m_askedUntilMs = std::max(m_askedUntilMs, now + asked);
    m_untilMs = std::max(now + between(m_random), m_askedUntilMs);
}

} // namespace countertop::till
