#include "core/till/people/deskrights.h"

namespace countertop::till {

CountedSum usedByRole(const ShiftUsage &usage, const Session &by, LimitedAction action)
{
    std::set<PersonId> holders = by.roleHolders;
    holders.insert(by.person.id);
    return usage.of(holders, action);
}

DeskVerdict deskVerdict(const Session &by,
                        QLatin1StringView right,
                        QStringView object,
                        const std::optional<Approval> &approval,
                        Instant now)
{
    return deskVerdict(by, decide(by.role, right), right, object, approval, now);
}

DeskVerdict deskVerdict(const Session &by,
                        const Decision &decision,
                        QLatin1StringView right,
                        QStringView object,
                        const std::optional<Approval> &approval,
                        Instant now)
{
    switch (decision.verdict) {
    case Verdict::Allowed:
        return DeskVerdict::Allowed;
    case Verdict::Denied:
        return DeskVerdict::Denied;
    case Verdict::NeedsApproval:
        break;
    }
    const bool isOther = approval && approval->approver.id != by.person.id;
    if (isOther && useApproval(*approval, right, object, now)) {
        return DeskVerdict::Approved;
    }
    return DeskVerdict::NeedsApproval;
}

} // namespace countertop::till
