#include "ui/shift/shiftscreen.h"

#include "core/documents/moneytext.h"
#include "core/domain/people/rights.h"
#include "core/domain/shift/shiftrules.h"
#include "core/till/shift/shiftdesk.h"
#include "ui/people/actionrights.h"
#include "ui/shift/closeshiftview.h"
#include "ui/shift/figuretable.h"
#include "ui/shift/shiftactions.h"
#include "ui/shift/shiftflow.h"
#include "ui/shift/stepstrip.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/room.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"

#include <QStackedWidget>

namespace countertop::ui {

namespace {

constexpr int countStep = 0;
constexpr int printStep = 2;

} // namespace

ShiftScreen::~ShiftScreen() = default;

void ShiftScreen::opened()
{
    refreshRights();
    frame().shift.refresh();
    if (m_view == View::Closing) {
        m_closing->resume();
    } else {
        refresh();
    }
}

bool ShiftScreen::maySeeDrawer() const
{
    const std::optional<till::Session> &session = frame().flow.session();
    return session && blindCountFor(session->role, frame().flow.settings()) == BlindCount::Off;
}

void ShiftScreen::refreshRights()
{
    showDenialsBelow(*this, frame());
    const auto allow = [this](ActionButton *button, QLatin1StringView right) {
        showDenial(*button, denial(frame(), right), DenialShown::OnButton);
    };
    allow(m_open, rights::shiftOpen);
    allow(m_close, rights::shiftClose);
    allow(m_uncounted, rights::shiftForceClose);
    allow(m_move, rights::cashMove);
    allow(m_drawer, rights::drawerNoSale);
    allow(m_printX, rights::shiftClose);
    if (!maySeeDrawer()) {
        m_figures->clear(); // what stands there may have been read for somebody else
        m_printX->disableBecause(tr("X names the expected cash"));
    }
}

void ShiftScreen::refresh()
{
    const std::optional<Shift> &shift = frame().shift.shift();
    if (m_view == View::Closed || (m_view == View::Closing && shift)) {
        return; // Z stays in sight until somebody goes on; a count is not disturbed
    }
    show(shift ? View::Open : View::NoneOpen);
    if (!shift) {
        return;
    }
    m_title->setText(tr("Shift %1").arg(shift->number));
    m_facts->setText(openedText(*shift));
    if (m_shown != shift->id) {
        m_figures->clear();
    }
    m_shown = shift->id;
    readFigures();
}

void ShiftScreen::readFigures()
{
    if (!frame().shift.shift()) {
        return;
    }
    frame().desks.shift.figures().then(this, [this](const Result<ShiftFigures> &figures) {
        if (figures && m_view == View::Open) {
            m_figures->show(*figures,
                            maySeeDrawer() ? DrawerSums::Shown : DrawerSums::Hidden,
                            frame().flow.settings().storeZone());
        }
    });
}

QString ShiftScreen::openedText(const Shift &shift) const
{
    const QTime at = frame().flow.settings().storeZone().toLocal(shift.openedAt).time();
    return tr("%1 · opened %2 · books of %3")
        .arg(shift.openedBy.name,
             timeText(at, frame().locale),
             dateText(shift.businessDay.date(), frame().locale));
}

void ShiftScreen::show(View view)
{
    m_view = view;
    const bool isNone = view == View::NoneOpen;
    m_steps->setVisible(view == View::Closing || view == View::Closed);
    fit();
    m_openActions->setVisible(view == View::Open);
    m_closedActions->setVisible(view == View::Closed);
    m_stack->setCurrentIndex(isNone ? 0 : view == View::Closing ? 2 : 1);
    if (isNone) {
        m_title->setText(tr("Shift"));
        m_facts->setText(tr("No shift is open."));
    }
    if (view == View::Open && isVisible()) { // Qt would give the keyboard to a hidden screen, too
        m_figures->list()->setFocus();
    }
}

void ShiftScreen::fit()
{
    // Beside the steps of closing, whose shift it is stands in the overview.
    m_facts->setVisible(m_steps->isHidden() || !roomOf(this).isScant());
}

void ShiftScreen::showClosed(const ShiftFigures &figures)
{
    show(View::Closed);
    m_title->setText(tr("Z %1 · shift %2").arg(figures.z->number).arg(figures.shiftNumber));
    m_facts->setText(closingText(figures, frame().locale));
    m_steps->setCurrent(printStep);
    m_figures->show(figures, DrawerSums::Shown, frame().flow.settings().storeZone());
    m_figures->list()->setFocus();
    frame().sounds.play(Sound::Done);
}

void ShiftScreen::openReceipts(const QString &key, const QString &name)
{
    if (m_shown) {
        m_actions->showReceipts(*m_shown, key, name);
    }
}

bool ShiftScreen::perform(Action action)
{
    switch (action) {
    case Action::ConfirmCount:
        if (m_view == View::Closing) {
            m_closing->confirm();
        }
        return true;
    case Action::OpenDrawer:
        if (const QString denied = denial(frame(), action); !denied.isEmpty()) {
            sayDenial(frame(), denied);
        } else {
            m_actions->openDrawer();
        }
        return true;
    case Action::Back:
        if (m_view == View::Closing && m_closing->isCounting()) {
            m_view = View::Open;
            refresh();
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace countertop::ui
