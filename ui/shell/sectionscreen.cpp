#include "ui/shell/sectionscreen.h"

#include "core/domain/people/rights.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/sidelist.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace countertop::ui {

SectionScreen::SectionScreen(Frame &frame, const QString &title, QWidget *parent)
    : Screen(frame, parent)
    , m_side(new SideList(title, this))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_side);
    layout->addWidget(new Hairline(Qt::Vertical, this));
    layout->addWidget(m_stack, 1);
    connect(m_side, &SideList::chosen, this, &SectionScreen::showSection);
}

int SectionScreen::addSection(Section *section,
                              const Icon &icon,
                              const QString &word,
                              const QString &right)
{
    m_stack->addWidget(section);
    m_places.push_back({ section, right });
    return m_side->addEntry(icon, word);
}

Section *SectionScreen::section() const
{
    return m_current < 0 ? nullptr : m_places.at(static_cast<std::size_t>(m_current)).section;
}

void SectionScreen::arrange()
{
    const std::optional<till::Session> &session = frame().flow.session();
    int first = -1;
    for (std::size_t place = 0; place < m_places.size(); ++place) {
        const QString &right = m_places.at(place).right;
        const bool mayEnter = right.isEmpty()
            || (session && rights::valueOf(session->role, right) != RightValue::Denied);
        const int index = static_cast<int>(place);
        m_side->setShown(index, mayEnter);
        if (mayEnter && first < 0) {
            first = index;
        }
    }
    if (m_current < 0 || !m_side->isShown(m_current)) {
        m_current = first;
    }
}

void SectionScreen::opened()
{
    arrange();
    if (m_current >= 0) {
        showSection(m_current);
    }
}

void SectionScreen::showSection(int index)
{
    if (index < 0 || index >= m_side->count() || !m_side->isShown(index)) {
        return;
    }
    m_current = index;
    m_side->setCurrent(index);
    m_stack->setCurrentWidget(section());
    section()->opened();
}

bool SectionScreen::perform(Action action)
{
    return section() != nullptr && section()->perform(action);
}

bool SectionScreen::takeScan(const Scan &scan)
{
    return section() != nullptr && section()->takeScan(scan);
}

} // namespace countertop::ui
