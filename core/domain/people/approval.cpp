#include "core/domain/people/approval.h"

#include "core/domain/people/rights.h"

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

Error refused(ApprovalError code, const Approval &approval)
{
    return { ErrorKind::Refused,
             code,
             u"approval %1 of %2"_s.arg(approval.id.toText(), approval.right) };
}

} // namespace

std::string_view errorFeature(ApprovalError)
{
    return "approval";
}

Result<void> checkApprover(const Person &approver,
                           const Role &approverRole,
                           const PersonRef &requester,
                           QAnyStringView right)
{
    if (approver.id == requester.id) {
        return Error{ ErrorKind::Refused,
                      ApprovalError::SamePerson,
                      u"%1 asked for it"_s.arg(approver.id.toText()) };
    }
    const bool holdsRight = rights::valueOf(approverRole, right) == RightValue::Allowed;
    if (!approver.isActive || approver.role != approverRole.id || !approverRole.isManager
        || !holdsRight) {
        return Error{ ErrorKind::Refused,
                      ApprovalError::NotAnApprover,
                      u"%1 may not approve %2"_s.arg(approver.id.toText(), right.toString()) };
    }
    return done();
}

Result<Approval>
useApproval(const Approval &approval, QAnyStringView right, QAnyStringView object, Instant now)
{
    if (approval.isUsed) {
        return refused(ApprovalError::AlreadyUsed, approval);
    }
    if (approval.right != right.toString()) {
        return refused(ApprovalError::OtherAction, approval);
    }
    if (approval.object != object.toString()) {
        return refused(ApprovalError::OtherObject, approval);
    }
    if (approval.reason.trimmed().isEmpty()) {
        return refused(ApprovalError::NoReason, approval);
    }
    const auto age = now.since(approval.givenAt);
    if (age > Approval::lifetime || age < std::chrono::seconds{ 0 }) {
        return refused(ApprovalError::Expired, approval);
    }
    Approval used = approval;
    used.isUsed = true;
    return used;
}

} // namespace countertop
