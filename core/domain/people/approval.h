#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/domain/people/person.h"

#include <QAnyStringView>
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
    std::optional<Money> amountBefore; ///< where the action changes an amount: 24.90 …
    std::optional<Money> amountAfter; ///< … to 20.00
    std::optional<Money> stake = {}; ///< what it may come to at most; empty: it has no amount
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
                           QAnyStringView right);

/// Marks the approval as used for this action now.
/// *errors*: Refused Expired (after 90 s, or given in the future: the clock was set back),
/// OtherAction, OtherObject, AlreadyUsed, NoReason.
Result<Approval>
useApproval(const Approval &approval, QAnyStringView right, QAnyStringView object, Instant now);

} // namespace countertop
