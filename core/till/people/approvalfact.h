#pragma once

#include "core/domain/people/approval.h"
#include "core/till/people/peopledesk.h"

#include <QJsonObject>

namespace countertop::till {

/// An approval as its fact says it: with the amounts as they were shown to the approver, and what
/// they cover. Read by `ReportDesk::approvals`.
QJsonObject approvalBody(const Approval &approval, const ApprovalRequest &request);

} // namespace countertop::till
