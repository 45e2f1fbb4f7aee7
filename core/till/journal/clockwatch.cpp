#include "core/till/journal/clockwatch.h"

namespace countertop::till {

namespace {

/// Whether *wall* is what a clock shows that is right about *trusted*.
bool isBelieved(Instant wall, Instant trusted)
{
    const auto ahead = wall.since(trusted);
    return ahead >= -clockTolerance && ahead <= clockLeap;
}

std::chrono::milliseconds passed(const Clock &clock, std::int64_t sinceMs)
{
    return std::chrono::milliseconds(clock.monotonicMs() - sinceMs);
}

} // namespace

ClockWatch::Look ClockWatch::lookAt(const Clock &clock, Instant trusted) const
{
    return { clock.now(), trusted, clock.monotonicMs() };
}

std::optional<ClockJump> ClockWatch::firstLook(const Clock &clock)
{
    const Instant wall = clock.now();
    // How long the till was off nobody knows, so only a clock that went back shows itself.
    if (!m_newest || m_newest->since(wall) <= clockTolerance) {
        m_last = lookAt(clock, wall);
        return std::nullopt;
    }
    m_last = lookAt(clock, *m_newest);
    return ClockJump{ *m_newest, wall, *m_newest };
}

std::optional<ClockJump> ClockWatch::look(const Clock &clock)
{
    if (m_rests) {
        return std::nullopt;
    }
    if (!m_last) {
        return firstLook(clock);
    }
    const auto since = passed(clock, m_last->monotonicMs);
    const Instant wall = clock.now();
    const Instant expectedWall = m_last->wall.plus(since);
    const Instant expected = m_last->trusted.plus(since);
    const bool wasBelieved = isBelieved(m_last->wall, m_last->trusted);
    const bool wasBehind = m_last->wall < m_last->trusted;
    const bool hasJumped = !isBelieved(wall, expectedWall);
    const bool comesForward = !wasBelieved && wasBehind && hasJumped && wall > expected;
    const bool isGood = isBelieved(wall, expected) || comesForward;
    m_last = lookAt(clock, isGood ? wall : expected);
    return hasJumped ? std::optional(ClockJump{ expectedWall, wall, m_last->trusted })
                     : std::nullopt;
}

std::optional<ClockJump> ClockWatch::accept(const Clock &clock)
{
    const auto unbelieved = doubt(clock);
    if (!unbelieved) {
        return std::nullopt;
    }
    m_last = lookAt(clock, unbelieved->shown);
    return ClockJump{ unbelieved->expected, unbelieved->shown, unbelieved->shown };
}

Instant ClockWatch::trustedNow(const Clock &clock) const
{
    const auto unbelieved = doubt(clock);
    return unbelieved ? unbelieved->expected : clock.now();
}

std::optional<ClockDoubt> ClockWatch::doubt(const Clock &clock) const
{
    if (m_rests || !m_last) {
        return std::nullopt;
    }
    const Instant expected = m_last->trusted.plus(passed(clock, m_last->monotonicMs));
    const Instant shown = clock.now();
    return isBelieved(shown, expected) ? std::nullopt
                                       : std::optional(ClockDoubt{ expected, shown });
}

} // namespace countertop::till
