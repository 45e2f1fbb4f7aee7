#include "core/till/sync/hintwatch.h"

namespace countertop::till {

namespace {

constexpr std::int64_t rememberedForMs = std::int64_t{ 5 } * 60'000;
constexpr std::int64_t pollOnlyForMs = std::int64_t{ 10 } * 60'000;
constexpr std::size_t deathsMost = 2;

} // namespace

HintWatch::HintWatch(const Clock &clock, std::uint32_t seed)
    : m_clock(clock)
    , m_wait(clock, seed)
{
}

bool HintWatch::mayListen() const
{
    return m_wait.isOver() && m_clock.monotonicMs() >= m_pollOnlyUntilMs;
}

void HintWatch::began()
{
    m_isSpeaking = true;
    m_wait.succeeded();
}

void HintWatch::ended()
{
    m_wait.failed();
    if (!m_isSpeaking) {
        return; // a site that is away is no stream that died
    }
    m_isSpeaking = false;
    const std::int64_t now = m_clock.monotonicMs();
    m_deaths.push_back(now);
    while (now - m_deaths.front() > rememberedForMs) {
        m_deaths.pop_front();
    }
    if (m_deaths.size() >= deathsMost) {
        m_pollOnlyUntilMs = now + pollOnlyForMs;
        m_deaths.clear();
    }
}

} // namespace countertop::till
