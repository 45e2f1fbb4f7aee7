#include "ui/ticket/morepage.h"

#include "ui/people/actionrights.h"
#include "ui/shell/keyed.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/dialogoverlay.h"
#include "ui/widgets/room.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace countertop::ui {

namespace {

struct MoreRow
{
    Action action;
    const char *icon;
};

// Read down the columns: the line, the ticket, the rest. What gives something up stands last.
constexpr MoreRow rows[] = {
    { Action::Quantity, "layers" },        { Action::Customer, "user-round" },
    { Action::PriceCheck, "tag" },         { Action::ChangePrice, "tag" },
    { Action::DiscountTicket, "percent" }, { Action::ReprintList, "printer" },
    { Action::DiscountLine, "percent" },   { Action::NoteOnTicket, "sticky-note" },
    { Action::OpenDrawer, "wallet" },      { Action::NoteOnLine, "sticky-note" },
    { Action::RecallList, "history" },     { Action::Gift, "gift" },
    { Action::VoidLine, "delete" },        { Action::CancelTicket, "circle-x" },
};
QString iconOf(Action action)
{
    return action == Action::Find   ? QStringLiteral("search")
        : action == Action::Returns ? QStringLiteral("undo-2")
                                    : QStringLiteral("pause");
}

int columnsIn(const Room &room)
{
    return room.isAmple() ? 3 : 2;
}

} // namespace

MorePage::MorePage(Frame &frame, const QList<Action> &further)
    : DialogPage(tr("More"))
    , m_grid(new QGridLayout)
    , m_columns(columnsIn(roomOf(&frame.dialog)))
{
    m_grid->setSpacing(space::n2);
    QList<ActionButton *> buttons;
    for (const Action action : further) {
        buttons << addAction(frame, action, iconOf(action));
    }
    for (const MoreRow &row : rows) {
        buttons << addAction(frame, row.action, QString::fromLatin1(row.icon));
    }
    const auto first = std::find_if(
        buttons.cbegin(), buttons.cend(), [](const auto *button) { return button->isEnabled(); });
    body()->addLayout(m_grid);
    setFirstFocus(first == buttons.cend() ? nullptr : *first);
}

ActionButton *MorePage::addAction(const Frame &frame, Action action, const QString &icon)
{
    auto *button = new ActionButton(Icon(icon), KeyTable::nameOf(action), this);
    showKeyOf(*button, action, frame.keys);
    if (action == Action::VoidLine || action == Action::CancelTicket) {
        button->setVariant(ButtonVariant::Danger);
    }
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // one height a row
    showDenial(*button, denial(frame, action), DenialShown::OnButton);
    connect(button, &ActionButton::clicked, this, [this, action] { emit chosen(action); });
    const int place = m_grid->count();
    m_grid->addWidget(button, place / m_columns, place % m_columns);
    return button;
}

} // namespace countertop::ui
