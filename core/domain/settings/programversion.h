#pragma once

#include "core/base/clock.h"

#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace countertop {

/// The version of a program of ours: "0.2.0".
class ProgramVersion final
{
public:
    /// Nothing for what is none.
    static std::optional<ProgramVersion> fromText(QStringView text);
    /// Of the program that runs.
    static ProgramVersion own();

    QString text() const;
    auto operator<=>(const ProgramVersion &) const = default;

private:
    std::array<int, 3> m_parts{};
};

/// How a till's program stands to the least one that the shop demands (SY-39).
enum class VersionStanding {
    Current,
    Warned, ///< older; everything works until `refusedFrom`
    Refused, ///< older for longer than that: no commands, facts as ever
};

/// From when a till that is older may send no commands: 14 days after somebody demanded it.
Instant refusedFrom(Instant demandedAt);

VersionStanding standingOf(const ProgramVersion &own,
                           const std::optional<ProgramVersion> &least,
                           Instant demandedAt,
                           Instant now);

} // namespace countertop
