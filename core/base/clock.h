#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace countertop {

/// A moment in UTC, milliseconds since 1970. Only a Clock makes the present one.
class Instant final
{
public:
    Instant() = default;
    static constexpr Instant fromMs(std::int64_t ms) { return Instant(ms); }

    constexpr std::int64_t ms() const { return m_ms; }
    constexpr Instant plus(std::chrono::milliseconds span) const
    {
        return Instant(m_ms + span.count());
    }
    constexpr std::chrono::milliseconds since(Instant earlier) const
    {
        return std::chrono::milliseconds(m_ms - earlier.m_ms);
    }
    auto operator<=>(const Instant &) const = default;

private:
    explicit constexpr Instant(std::int64_t ms)
        : m_ms(ms)
    {
    }

    std::int64_t m_ms = 0;
};

/// Where time comes from. Nobody else asks the system (a lint checks it), so tests and the replay
/// of old invoices can set it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present moment by the device's own clock; may jump either way.
    virtual Instant now() const = 0;
    /// Milliseconds that only ever grow while the device runs; unaffected by the wall clock.
    virtual std::int64_t monotonicMs() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
    std::int64_t monotonicMs() const override;
};

} // namespace countertop
