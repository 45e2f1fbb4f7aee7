#pragma once

#include "core/base/clock.h"
#include "core/till/sync/retrywait.h"

#include <deque>

namespace countertop::till {

/// When a till listens for hints and when it polls only (SY-26): after two streams that died within
/// five minutes it leaves listening alone for ten.
class HintWatch final
{
public:
    HintWatch(const Clock &clock, std::uint32_t seed);

    bool mayListen() const;
    bool isSpeaking() const { return m_isSpeaking; }
    void began(); ///< the stream that was asked for speaks
    void ended(); ///< it is over, or never spoke

private:
    const Clock &m_clock;
    RetryWait m_wait;
    bool m_isSpeaking = false;
    std::deque<std::int64_t> m_deaths; ///< monotonic ms
    std::int64_t m_pollOnlyUntilMs = 0;
};

} // namespace countertop::till
