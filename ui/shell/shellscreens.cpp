// The rail and the screens behind it, of Shell.

#include "core/domain/people/rights.h"
#include "ui/shell/screen.h"
#include "ui/shell/shell.h"
#include "ui/widgets/strips.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace countertop::ui {

void Shell::addScreen(Screen *screen, const Icon &icon, const QString &word, const QString &right)
{
    addScreen([screen] { return screen; }, icon, word, right);
    screenAt(static_cast<int>(m_places.size()) - 1);
}

void Shell::addScreen(ScreenMaker make, const Icon &icon, const QString &word, const QString &right)
{
    const auto action = static_cast<Action>(static_cast<int>(Action::Screen1)
                                            + static_cast<int>(m_places.size()));
    auto *button = new RailButton(icon, word, m_frame.keys.keysOf(action).value(0), m_rail);
    m_railTop->addWidget(button);
    m_places.push_back({ std::move(make), nullptr, button, right });
    fitRail();
    const int index = static_cast<int>(m_places.size()) - 1;
    connect(button, &RailButton::clicked, this, [this, index] { showScreen(index); });
}

Screen *Shell::current() const
{
    return m_current < 0 ? nullptr : m_places.at(static_cast<std::size_t>(m_current)).screen;
}

Screen &Shell::screenAt(int index)
{
    Place &place = m_places.at(static_cast<std::size_t>(index));
    if (place.screen == nullptr) {
        place.screen = std::exchange(place.make, {})();
        m_stack->addWidget(place.screen);
    }
    return *place.screen;
}

void Shell::arrangeRail()
{
    for (const Place &place : m_places) {
        const bool mayEnter = place.right.isEmpty()
            || rights::valueOf(m_session->role, place.right) != RightValue::Denied;
        place.button->setVisible(mayEnter);
    }
}

void Shell::showScreen(int index)
{
    if (index < 0 || index >= static_cast<int>(m_places.size())) {
        return;
    }
    const bool isLeaving = m_current >= 0 && m_current != index && m_work->isVisible();
    if (isLeaving && !current()->mayLeave([this, index] { showScreen(index); })) {
        return;
    }
    if (m_current != index) {
        m_messages->dropPassing();
    }
    m_current = index;
    for (std::size_t place = 0; place < m_places.size(); ++place) {
        m_places.at(place).button->setCurrent(static_cast<int>(place) == index);
    }
    Screen &screen = screenAt(index);
    m_stack->setCurrentWidget(&screen);
    screen.opened();
}

void Shell::fitRoom()
{
    const Room room = roomOf(this);
    if (!std::exchange(m_room, room).isLike(room)) {
        fitToRoom(*this);
    }
}

void Shell::fitRail()
{
    // As wide as its longest word, whoever is signed in: places do not move.
    int widest = m_lock->sizeHint().width();
    for (const Place &place : m_places) {
        widest = std::max(widest, place.button->sizeHint().width());
    }
    m_rail->setFixedWidth(widest + 2 * space::n2);
}

} // namespace countertop::ui
