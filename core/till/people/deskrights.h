#pragma once

#include "core/domain/people/decision.h"
#include "core/domain/shift/shiftusage.h"
#include "core/till/people/session.h"

#include <QLatin1StringView>

namespace countertop::till {

/// What a desk does about an act that somebody wants to do.
enum class DeskVerdict { Allowed, Approved, NeedsApproval, Denied };

/// What everybody of the role of *by* did together in a shift: its limits are shared (CT-11).
CountedSum usedByRole(const ShiftUsage &usage, const Session &by, LimitedAction action);

/// Whether *by* may do it, or a fitting approval says so: for this right, about *object*, by
/// another person, not used before. Its 90 s are counted where the act happens, so a desk that acts
/// at once passes *now*.
DeskVerdict deskVerdict(const Session &by,
                        QLatin1StringView right,
                        QStringView object,
                        const std::optional<Approval> &approval,
                        Instant now);

/// The same where the rules decided by more than the right: a limit of the role.
DeskVerdict deskVerdict(const Session &by,
                        const Decision &decision,
                        QLatin1StringView right,
                        QStringView object,
                        const std::optional<Approval> &approval,
                        Instant now);

} // namespace countertop::till
