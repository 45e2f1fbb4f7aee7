#include "ui/ticket/morepage.h"

#include "ui/people/actionrights.h"
#include "ui/shell/keyed.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

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
constexpr int columnCount = 3;

} // namespace

MorePage::MorePage(Frame &frame)
    : DialogPage(tr("More"))
{
    auto *grid = new QGridLayout;
    grid->setSpacing(space::n2);
    int place = 0;
    QWidget *first = nullptr;
    for (const MoreRow &row : rows) {
        auto *button = new ActionButton(
            Icon(QString::fromLatin1(row.icon)), KeyTable::nameOf(row.action), this);
        showKeyOf(*button, row.action, frame.keys);
        if (row.action == Action::VoidLine || row.action == Action::CancelTicket) {
            button->setVariant(ButtonVariant::Danger);
        }
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // one height a row
        showDenial(*button, denial(frame, row.action), DenialShown::OnButton);
        connect(button, &ActionButton::clicked, this, [this, action = row.action] {
            emit chosen(action);
        });
        grid->addWidget(button, place / columnCount, place % columnCount);
        if (first == nullptr && button->isEnabled()) {
            first = button;
        }
        ++place;
    }
    setFirstFocus(first);
    body()->addLayout(grid);
}

} // namespace countertop::ui
