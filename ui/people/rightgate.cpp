#include "ui/people/rightgate.h"

#include "ui/people/actionrights.h"
#include "ui/people/approvalpage.h"
#include "ui/ticket/ticketflow.h"

namespace countertop::ui {

void askRight(Frame &frame,
              QObject *context,
              const till::ApprovalRequest &request,
              const Permitted &act)
{
    if (const std::optional<till::Session> &session = frame.flow.session()) {
        askRight(frame, context, decide(session->role, request.right).verdict, request, act);
    }
}

void askRight(Frame &frame,
              QObject *context,
              Verdict verdict,
              const till::ApprovalRequest &request,
              const Permitted &act)
{
    const std::optional<till::Session> &session = frame.flow.session();
    if (!session) {
        return;
    }
    switch (verdict) {
    case Verdict::Allowed:
        act({});
        return;
    case Verdict::Denied:
        sayDenial(frame, denialOf(request.right));
        return;
    case Verdict::NeedsApproval:
        break;
    }
    auto *page = new ApprovalPage(frame, *session, request);
    QObject::connect(
        page, &ApprovalPage::approved, context, [&frame, act](const Approval &approval) {
            frame.dialog.back();
            act(approval);
        });
    frame.dialog.open(page, DialogWidth::Middle);
}

} // namespace countertop::ui
