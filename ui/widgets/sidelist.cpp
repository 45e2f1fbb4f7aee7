#include "ui/widgets/sidelist.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/look.h"
#include "ui/widgets/room.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace countertop::ui {

SideList::SideList(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_words(new ActionButton(Icon(QStringLiteral("menu")), QString(), this))
    , m_head(new QWidget(this))
    , m_above(new QVBoxLayout(m_head))
    , m_column(new QVBoxLayout)
{
    setProperty("surface", QStringLiteral("panel"));
    setAccessibleName(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::n4, 0, 0);
    layout->setSpacing(space::n2);
    m_words->setVariant(ButtonVariant::Quiet);
    m_words->setArrangement(ButtonArrangement::Spread);
    m_words->setButtonSize(ButtonSize::Small);
    m_words->setIconAlone(true);
    connect(m_words, &ActionButton::clicked, this, [this] { setOpen(!m_isOpen); });
    auto *top = new QHBoxLayout;
    top->setContentsMargins(FocusRing::reach + space::n1, 0, FocusRing::reach + space::n1, 0);
    top->addWidget(m_words);
    top->addStretch(1);
    layout->addLayout(top);
    m_head->setProperty("surface", QStringLiteral("panel"));
    m_above->setContentsMargins(space::n3, 0, space::n3, 0);
    m_above->setSpacing(space::n2);
    m_above->addWidget(new TextLabel(title, TypeStep::Lead, Weight::Bold, ColorRole::Text, this));
    layout->addWidget(m_head);
    auto *area = newScrollArea(this);
    m_area = area;
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    inner->setProperty("surface", QStringLiteral("panel"));
    auto *outer = new QVBoxLayout(inner);
    outer->setContentsMargins(
        FocusRing::reach + space::n1, space::n1 + 1, FocusRing::reach + space::n1, space::n2);
    m_column->setSpacing(space::n1);
    outer->addLayout(m_column);
    outer->addStretch(1);
    area->setWidget(inner);
    inner->installEventFilter(this);
    area->verticalScrollBar()->installEventFilter(this);
    layout->addWidget(area, 1);
    setOpen(false);
}

void SideList::choose(int index)
{
    setCurrent(index);
    setOpen(false);
    emit chosen(index);
}

void SideList::showWords()
{
    setOpen(true);
}

void SideList::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_words->setWord(isOpen ? tr("Hide the words") : tr("Show the words"));
    fitRoom();
}

void SideList::fitRoom()
{
    const bool isAmple = roomOf(this).isAmple();
    const bool hasWords = isAmple || m_isOpen;
    m_words->setVisible(!isAmple);
    m_head->setVisible(hasWords);
    for (ActionButton *entry : m_entries) {
        entry->setIconAlone(!hasWords);
    }
}

void SideList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fitRoom();
    }
}

void SideList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitRoom();
}

void SideList::fitEntries()
{
    // A scroll area does not hear of entries that grew: a word after it was shown, larger letters.
    const QScrollBar *bar = m_area->verticalScrollBar();
    const int barWidth = bar->isVisibleTo(m_area) ? bar->sizeHint().width() : 0;
    m_area->setMinimumWidth(m_area->widget()->sizeHint().width() + barWidth);
}

int SideList::addEntry(const Icon &icon, const QString &word)
{
    auto *entry = new ActionButton(icon, word, this);
    entry->setVariant(ButtonVariant::Quiet);
    entry->setArrangement(ButtonArrangement::Spread);
    entry->setButtonSize(ButtonSize::Small);
    entry->installEventFilter(this);
    m_column->addWidget(entry);
    const int index = static_cast<int>(m_entries.size());
    m_entries.push_back(entry);
    connect(entry, &ActionButton::clicked, this, [this, index] { choose(index); });
    fitRoom();
    return index;
}

void SideList::addAbove(QWidget *widget)
{
    m_above->addWidget(widget);
}

void SideList::setCurrent(int index)
{
    m_current = index;
    for (qsizetype entry = 0; entry < m_entries.size(); ++entry) {
        m_entries.at(entry)->setChosen(entry == index);
    }
}

void SideList::setShown(int index, bool isShown)
{
    m_entries.at(index)->setVisible(isShown);
}

bool SideList::isShown(int index) const
{
    return !m_entries.at(index)->isHidden();
}

bool SideList::eventFilter(QObject *watched, QEvent *event)
{
    const bool isFrame = watched == m_area->widget() || watched == m_area->verticalScrollBar();
    if (isFrame
        && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show
            || event->type() == QEvent::Hide)) {
        fitEntries();
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            moveFrom(static_cast<int>(m_entries.indexOf(static_cast<ActionButton *>(watched))),
                     step);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SideList::moveFrom(int index, int step)
{
    for (int next = index + step; next >= 0 && next < count(); next += step) {
        if (isShown(next)) {
            m_entries.at(next)->setFocus(Qt::TabFocusReason);
            m_entries.at(next)->click();
            return;
        }
    }
}

} // namespace countertop::ui
