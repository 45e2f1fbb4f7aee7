#include "core/till/people/approvalfact.h"

#include "core/protocol/tickettables.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

QJsonObject approvalBody(const Approval &approval, const ApprovalRequest &request)
{
    QJsonObject body{ { "id"_L1, approval.id.toText() },
                      { "right"_L1, approval.right },
                      { "object"_L1, approval.object },
                      { "requester"_L1, personToJson(approval.requester) },
                      { "approver"_L1, personToJson(approval.approver) },
                      { "reason"_L1, approval.reason },
                      { "amountBefore"_L1, request.amountBefore },
                      { "amountAfter"_L1, request.amountAfter },
                      { "givenAt"_L1, static_cast<qint64>(approval.givenAt.ms()) } };
    if (approval.stake) {
        body.insert("stakeMinor"_L1, static_cast<qint64>(approval.stake->minor()));
    }
    return body;
}

} // namespace countertop::till
