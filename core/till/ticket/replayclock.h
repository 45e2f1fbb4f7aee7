#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace countertop::till {

/// The clock of a shop while old invoices are rung up: it stands at the time it was set to, and
/// before and after that it is the machine's.
class ReplayClock final : public Clock
{
public:
    Instant now() const override;
    std::int64_t monotonicMs() const override { return m_machine.monotonicMs(); }

    void standAt(Instant at) { m_standsAtMs = at.ms(); }
    void runOn() { m_standsAtMs = runs; }

private:
    static constexpr std::int64_t runs = -1;

    SystemClock m_machine;
    std::atomic<std::int64_t> m_standsAtMs = runs;
};

} // namespace countertop::till
