#include "core/till/ticket/replayclock.h"

namespace countertop::till {

Instant ReplayClock::now() const
{
    const std::int64_t standsAtMs = m_standsAtMs;
    return standsAtMs == runs ? m_machine.now() : Instant::fromMs(standsAtMs);
}

} // namespace countertop::till
