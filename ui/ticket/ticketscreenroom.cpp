// What of the ticket screen gives way where window and letters leave little room; the rest of it
// stands in ticketscreenbuild.cpp.

#include "ui/ticket/morepage.h"
#include "ui/ticket/ticketactions.h"
#include "ui/ticket/ticketscreen.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/look.h"
#include "ui/widgets/room.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace countertop::ui {

namespace {

constexpr int leastHeightForStrip = 700;
constexpr int leastWidthForGift = 1400;
constexpr int percent = 100;

/// Of the width, how much is the ticket's: names of articles come before tiles.
int ticketShare(const Room &room)
{
    return room.isAmple() ? 41 : 46;
}

/// Of a row, what stands in it least needed first.
constexpr Action givingWay[]
    = { Action::Gift, Action::NoteOnLine, Action::Returns, Action::Park, Action::DiscountLine };

} // namespace

void TicketScreen::fit()
{
    const Room room = roomOf(this);
    const Theme &theme = themeOf(this);
    m_sides->setStretch(0, ticketShare(room));
    m_sides->setStretch(2, percent - ticketShare(room));
    showAvatar();
    m_customerName->setElided(room.isAmple());
    m_customerName->setWordWrap(!room.isAmple());
    // Low windows, and those under a message: what the last line of the ticket says, too, gives
    // way.
    m_strip->setVisible(room.isAmple() && !theme.isTight()
                        && height() >= theme.scaled(leastHeightForStrip));
    fitTiles();
    fitActions();
}

void TicketScreen::showAvatar()
{
    const Theme &theme = themeOf(this);
    const bool hasCustomer = frame().flow.ticket().customer.has_value();
    m_avatar->setVisible(roomOf(this).isAmple() && !theme.hasHugeText()
                         && (hasCustomer || !theme.choice().smallScreen));
}

void TicketScreen::fitTiles()
{
    const Room room = roomOf(this);
    // The pad keeps its size; fewer columns of tiles beside it, their page chosen from a list.
    const bool isTight = themeOf(this).isTight();
    const bool hasTabs = room.isAmple() && !isTight;
    m_pages->setVisible(hasTabs && m_tilePages.size() > 1);
    m_pageChoice->setVisible(!hasTabs);
    m_middle->setStretch(0, isTight || !room.isAmple() ? 1 : 5);
    m_middle->setStretch(1, !room.isAmple() ? 1 : isTight ? 2 : 3);
    m_turn->setVisible(room.isScant());
    m_turn->setWord(m_showsPad ? tr("Tiles") : tr("Keys"));
    m_keypad->setVisible(!room.isScant() || m_showsPad);
    m_tileSide->setVisible(!room.isScant() || !m_showsPad);
}

void TicketScreen::fitActions()
{
    const Room room = roomOf(this);
    const Theme &theme = themeOf(this);
    QWidget *row = m_pay->parentWidget();
    const int margin = theme.panelMargin();
    const int width = this->width() * (percent - ticketShare(room)) / percent - 2 * margin;
    const bool isPressed = room.isShort() && m_entry->isRefused(); // all but Pay gives way
    m_more->setVisible(!isPressed);
    m_find->setVisible(!isPressed && !room.isScant()); // behind More
    int needed = 0;
    for (const QObject *child : row->children()) {
        const auto *button = qobject_cast<const ActionButton *>(child);
        needed += button != nullptr && button != m_pay
            ? button->minimumSizeHint().width() + space::n2
            : 0;
    }
    for (const Action action : givingWay) {
        const auto place
            = std::find_if(m_rowActions.begin(), m_rowActions.end(), [action](const auto &each) {
                  return each.first == action;
              });
        if (place == m_rowActions.end()) {
            continue;
        }
        // The rarest goes before the others lose their icons.
        const bool isGift = action == Action::Gift;
        const bool isShown = room.isAmple()
            ? !isGift || this->width() >= theme.scaled(leastWidthForGift)
            : !isGift && !isPressed && needed <= width;
        needed -= isShown ? 0 : place->second->minimumSizeHint().width() + space::n2;
        place->second->setVisible(isShown);
    }
}

void TicketScreen::showMore()
{
    QList<Action> further; // of what More does not have, what has no room here
    if (m_find->isHidden()) {
        further << Action::Find;
    }
    for (const auto &[action, button] : m_rowActions) {
        const bool isOnlyHere = action == Action::Park || action == Action::Returns;
        if (isOnlyHere && button->isHidden()) {
            further << action;
        }
    }
    auto *page = new MorePage(frame(), further);
    connect(page, &MorePage::chosen, this, [this](Action action) {
        frame().dialog.close();
        perform(action);
    });
    frame().dialog.open(page, DialogWidth::Middle);
}

void TicketScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    fit();
}

void TicketScreen::changeEvent(QEvent *event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_pay != nullptr) {
        fit(); // other letters
    }
}

} // namespace countertop::ui
