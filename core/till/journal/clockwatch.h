#pragma once

#include "core/base/clock.h"

#include <optional>

namespace countertop::till {

/// How far the wall clock may go back, or fall behind the newest fact, before it counts as wrong
/// (sync-and-safety.md 2.8).
inline constexpr std::chrono::minutes clockTolerance{ 2 };
/// How far it may go forward without the time having passed.
inline constexpr std::chrono::minutes clockLeap{ 5 };

/// A step of the wall clock that no time passed for.
struct ClockJump
{
    Instant from; ///< what it would show
    Instant to; ///< what it shows
    Instant trusted; ///< what is taken for the time from there on
    bool operator==(const ClockJump &) const = default;
};

/// What the wall clock shows where it is not believed.
struct ClockDoubt
{
    Instant expected;
    Instant shown;
    bool operator==(const ClockDoubt &) const = default;
};

/// Holds the wall clock against the time that passed since it was last looked at, and against the
/// newest fact. A clock that jumps is not believed until it comes back to what is expected, until a
/// person says that it is right, or, where it was behind, until it goes forward.
class ClockWatch final
{
public:
    /// *newest*: the trusted moment of the newest fact; nothing is older.
    explicit ClockWatch(std::optional<Instant> newest = std::nullopt)
        : m_newest(newest)
    {
    }

    /// Looks at the clock. *returns* the jump since the last look, if there was one.
    std::optional<ClockJump> look(const Clock &clock);
    /// A person says that the clock is right. *returns* what that is a jump from; nothing when it
    /// is believed anyway.
    std::optional<ClockJump> accept(const Clock &clock);
    /// The wall clock while it is believed, else the expected time. Looks at nothing.
    Instant trustedNow(const Clock &clock) const;
    std::optional<ClockDoubt> doubt(const Clock &clock) const;
    /// From now on the clock is nobody's business: old invoices are rung up.
    void rest() { m_rests = true; }

private:
    struct Look
    {
        Instant wall;
        Instant trusted;
        std::int64_t monotonicMs = 0;
    };

    std::optional<ClockJump> firstLook(const Clock &clock);
    Look lookAt(const Clock &clock, Instant trusted) const;

    std::optional<Instant> m_newest;
    std::optional<Look> m_last;
    bool m_rests = false;
};

} // namespace countertop::till
