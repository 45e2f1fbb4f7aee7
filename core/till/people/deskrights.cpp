#include "core/till/people/deskrights.h"

namespace countertop::till {

DeskVerdict deskVerdict(const Session &by,
                        QLatin1StringView right,
                        QStringView object,
                        const std::optional<Approval> &approval,
                        Instant now)
{
    switch (decide(by.role, right).verdict) {
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
