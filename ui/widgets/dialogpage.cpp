#include "ui/widgets/dialogpage.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/room.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>

namespace countertop::ui {

DialogPage::DialogPage(const QString &title, const QString &subject)
    : m_title(title)
    , m_subject(subject)
    , m_area(newScrollArea(this))
    , m_inner(new QWidget)
    , m_body(new QVBoxLayout(m_inner))
    , m_foot(new QWidget(this))
    , m_buttons(new QHBoxLayout(m_foot))
{
    setAccessibleName(title);
    m_body->setContentsMargins(space::n6, space::n5, space::n6, space::n4);
    m_body->setSpacing(space::n3);
    m_inner->setProperty("surface", QStringLiteral("raised"));
    m_area->setWidget(m_inner);
    m_area->viewport()->setAutoFillBackground(false);
    m_inner->installEventFilter(this);
    m_foot->installEventFilter(this); // its words may ask for a wider dialog
    m_buttons->addStretch(1);
    m_foot->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_area, 1);
    column->addWidget(m_foot);
    keepFitting(*this, [this] { fit(); });
}

void DialogPage::fit()
{
    const bool isScant = roomOf(this).isScant();
    const int side = isScant ? space::n3 : space::n6;
    m_buttons->setContentsMargins(side, space::n2, side, isScant ? space::n3 : space::n5);
    m_buttons->setSpacing(isScant ? space::n2 : space::n3);
}

bool DialogPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        Q_EMIT heightChanged();
    }
    return QWidget::eventFilter(watched, event);
}

void DialogPage::setSubject(const QString &subject)
{
    m_subject = subject;
    Q_EMIT subjectChanged();
}

void DialogPage::setBodyFlush()
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
}

ActionButton *DialogPage::addButton(const QString &word, const QKeySequence &key, int position)
{
    auto *button = new ActionButton(word);
    button->setKeys({ key });
    m_buttons->insertWidget(position, button);
    m_foot->show();
    return button;
}

ActionButton *DialogPage::setPrimary(const QString &word, const QKeySequence &key)
{
    if (m_primary == nullptr) {
        m_primary = addButton(word, key, m_buttons->count());
        m_primary->setVariant(ButtonVariant::Primary);
        m_primary->setObjectName(QStringLiteral("dialogPrimary"));
    }
    m_primary->setWord(word);
    return m_primary;
}

ActionButton *DialogPage::setDanger(const QString &word, const QKeySequence &key)
{
    ActionButton *button = addButton(word, key, 0);
    button->setVariant(ButtonVariant::Danger);
    button->setObjectName(QStringLiteral("dialogDanger"));
    return button;
}

ActionButton *DialogPage::addSecondary(const QString &word, const QKeySequence &key)
{
    const int beforePrimary = m_buttons->count() - (m_primary != nullptr ? 1 : 0);
    return addButton(word, key, beforePrimary);
}

int DialogPage::wantedHeight(int width) const
{
    const int wanted = m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width)
                                                   : m_body->totalSizeHint().height();
    // The area has a least height of its own; short words must not press the buttons together.
    const int body = std::max(wanted, m_area->minimumSizeHint().height());
    const int foot = m_foot->isHidden() ? 0 : m_foot->sizeHint().height();
    return body + foot + 1;
}

} // namespace countertop::ui
