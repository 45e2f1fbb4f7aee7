#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"

namespace countertop::tests {

/// A clock that stands still until a test moves it. Starts at 14 May 2026, 12:07 UTC.
class FakeClock final : public Clock
{
public:
    Instant now() const override { return m_now; }
    std::int64_t monotonicMs() const override { return m_monotonicMs; }

    void set(Instant now) { m_now = now; }
    /// Moves both clocks; a negative span moves the wall clock only.
    void advance(std::chrono::milliseconds span)
    {
        m_now = m_now.plus(span);
        if (span.count() > 0) {
            m_monotonicMs += span.count();
        }
    }

private:
    Instant m_now = Instant::fromMs(1'778'760'420'000);
    std::int64_t m_monotonicMs = 1'000;
};

/// Ids 1, 2, 3 … as valid UUIDs of version 7, the same in every run.
class CountedIds final : public IdSource
{
public:
    Uuid next() override { return makeUuid7(1'778'760'420'000, 0, ++m_count); }

private:
    std::uint64_t m_count = 0;
};

} // namespace countertop::tests
