#include "ui/people/actionrights.h"

#include "core/domain/people/decision.h"
#include "core/domain/people/rights.h"
#include "ui/people/approvalpage.h"
#include "ui/shell/keyed.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/keypad.h"

#include <QCoreApplication>

namespace countertop::ui {

namespace {

struct ActionRight
{
    Action action;
    QLatin1StringView right;
};

/// What a key or button needs before it starts anything. Of several rights one is enough; an
/// action without a row is everybody's who works at the counter.
constexpr ActionRight actionRights[] = {
    { Action::ChangePrice, rights::priceOverride },
    { Action::DiscountLine, rights::discount },
    { Action::DiscountTicket, rights::discount },
    { Action::VoidLine, rights::lineVoid },
    { Action::CancelTicket, rights::ticketVoid },
    { Action::Returns, rights::ticketRefund },
    { Action::Returns, rights::refundWithoutReceipt },
    { Action::ReprintList, rights::reprint },
    { Action::OpenDrawer, rights::drawerNoSale },
    { Action::Tender1, rights::payCash },
    { Action::Tender2, rights::payCash },
    { Action::Tender3, rights::payAccount },
    { Action::Tender4, rights::payAccount },
};

std::vector<QLatin1StringView> rightsFor(Action action, const TicketFlow &flow)
{
    if (action == Action::CancelTicket && flow.hasTenders()) {
        return { rights::voidAfterTender };
    }
    std::vector<QLatin1StringView> found;
    for (const ActionRight &row : actionRights) {
        if (row.action == action) {
            found.push_back(row.right);
        }
    }
    return found;
}

} // namespace

QString denialOf(QStringView right)
{
    return QCoreApplication::translate("Rights", "You do not have the right to %1.")
        .arg(rightName(right));
}

QString denial(const Frame &frame, QAnyStringView right)
{
    const std::optional<till::Session> &session = frame.flow.session();
    if (!session || decide(session->role, right).verdict != Verdict::Denied) {
        return {};
    }
    return denialOf(right.toString());
}

QString denial(const Frame &frame, Action action)
{
    QString first;
    for (const QLatin1StringView right : rightsFor(action, frame.flow)) {
        const QString sentence = denial(frame, right);
        if (sentence.isEmpty()) {
            return {};
        }
        if (first.isEmpty()) {
            first = sentence;
        }
    }
    return first;
}

void sayDenial(Frame &frame, const QString &denial)
{
    frame.sounds.play(Sound::Refused);
    frame.messages.addPassing({ QStringLiteral("right"), Tone::Warning, {}, denial, {}, {} });
}

void showDenial(ActionButton &button, const QString &denial, DenialShown shown)
{
    if (denial.isEmpty()) {
        button.enable();
        return;
    }
    button.disableBecause(denial,
                          shown == DenialShown::OnButton
                              ? QCoreApplication::translate("Rights", "Not allowed")
                              : QString());
}

void showDenial(PadButton &button, const QString &denial)
{
    if (denial.isEmpty()) {
        button.enable();
    } else {
        button.disableBecause(denial);
    }
}

void showDenialsBelow(const QWidget &root, const Frame &frame)
{
    for (ActionButton *button : root.findChildren<ActionButton *>()) {
        const std::optional<Action> action = keyedAction(*button);
        if (action && !rightsFor(*action, frame.flow).empty()) {
            showDenial(*button, denial(frame, *action), DenialShown::InTooltip);
        }
    }
}

} // namespace countertop::ui
