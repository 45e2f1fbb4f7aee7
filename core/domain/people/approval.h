#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/domain/people/person.h"

#include <QString>

#include <chrono>
#include <optional>

namespace countertop {

enum class ApprovalError {
    SamePerson,
    NotAnApprover,
    Expired,
    OtherAction,
    OtherObject,
    AlreadyUsed,
    NoReason
};
std::string_view errorFeature(ApprovalError);

/// A second person's yes to one action on one object; works once and lives 90 s (CT-09).
struct Approval
{
    static constexpr std::chrono::seconds lifetime{ 90 };

    ApprovalId id;
    QString right; ///< the right whose use was approved
    QString object; ///< what it was about, e.g. the line's id
    PersonRef requester;
    PersonRef approver;
    QString reason;
    Instant givenAt;
    bool isUsed = false;
    bool operator==(const Approval &) const = default;
};

/// Whether *approver* may approve *right* for *requester* (CT-10): an approver holds the right as
/// Allowed in a manager's role and is another person.
/// *errors*: Refused SamePerson, NotAnApprover.
Result<void> checkApprover(const Person &approver,
                           const Role &approverRole,
                           const PersonRef &requester,
                           QStringView right);

/// Marks the approval as used for this action now.
/// *errors*: Refused Expired (after 90 s), OtherAction, OtherObject, AlreadyUsed.
Result<Approval>
useApproval(const Approval &approval, QStringView right, QStringView object, Instant now);

} // namespace countertop
