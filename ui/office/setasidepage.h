#pragma once

#include "core/till/sync/setasidedesk.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <functional>
#include <vector>

namespace countertop::ui {

class ActionButton;
class TextLabel;

/// "Sale 2-1-2026-000017", "Cash moved": a fact that was set aside, by its kind and number.
QString setAsideTitle(const SetAsideNotice &fact);

/// For how long it waits, in the largest unit that fits: "3 days", "5 hours".
QString waitingAge(const Instant &since, const Instant &now);

/// One thing that the shop's service could not book: why, what is safe, and what a person makes of
/// it – try it again, take it as it is, put it right by a receipt, save it for support (SY-15).
class SetAsidePage final : public DialogPage
{
    Q_OBJECT

public:
    SetAsidePage(Frame &frame, const SetAsideNotice &fact);

signals:
    /// It waits no longer, or why it waits changed.
    void decided();

private:
    using Outcome = Result<till::SetAsideOutcome>;
    using Act = std::function<Future<Outcome>(const Approval &approval)>;

    void buildFacts();
    void buildButtons();
    void tryAgain();
    void askAccept();
    void askReceipt();
    /// A second person's yes, then *act*; the page that asked goes.
    void decideByTwo(const QString &reason, const Act &act);
    void wait(const Future<Outcome> &outcome, const QString &sentence);
    void show(const Outcome &outcome, const QString &sentence);
    void say(const QString &sentence);

    Frame &m_frame;
    SetAsideNotice m_fact;
    TextLabel *m_why;
    TextLabel *m_safe;
    TextLabel *m_problem;
    std::vector<ActionButton *> m_deciding;
    bool m_isDeciding = false;
};

} // namespace countertop::ui
