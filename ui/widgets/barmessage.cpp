#include "ui/widgets/barmessage.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

#include <utility>

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

Icon iconOf(const BarText &text)
{
    if (!text.icon.isNull()) {
        return text.icon;
    }
    switch (text.tone) {
    case Tone::Danger:
        return Icon(u"circle-alert"_s);
    case Tone::Warning:
        return Icon(u"triangle-alert"_s);
    case Tone::Success:
        return Icon(u"circle-check"_s);
    case Tone::Info:
    case Tone::Accent:
    case Tone::Neutral:
        return Icon(u"info"_s);
    }
    return Icon(u"info"_s);
}

// Bold and plain words in one paragraph that wraps; both are escaped, the only markup is ours.
QString paragraph(const QString &sentence, const QString &safe)
{
    const QString after = safe.isEmpty() ? QString() : u' ' + safe.toHtmlEscaped();
    return u"<b>"_s + sentence.toHtmlEscaped() + u"</b>"_s + after;
}

} // namespace

BarMessage::BarMessage(const BarText &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_words(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Text, this))
{
    setAccessibleName(text.sentence);
    setAccessibleDescription(text.safe);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::n4, space::n1, space::n2, space::n1);
    row->setSpacing(space::n3);
    row->addWidget(new IconLabel(iconOf(text), IconSize::Normal, foregroundOf(text.tone)),
                   0,
                   Qt::AlignVCenter);
    m_words->setTextFormat(Qt::RichText);
    m_words->setText(paragraph(text.sentence, text.safe));
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    if (!text.action.isEmpty()) {
        auto *action = new ActionButton(text.action);
        action->setButtonSize(ButtonSize::Small);
        action->setObjectName(u"barAction"_s);
        row->addWidget(action, 0, Qt::AlignVCenter);
        connect(action, &QAbstractButton::clicked, this, &BarMessage::actionChosen);
    }
    for (qsizetype index = 0; index < text.others.size(); ++index) {
        auto *other = new ActionButton(text.others.at(index));
        other->setVariant(ButtonVariant::Quiet);
        other->setButtonSize(ButtonSize::Small);
        row->addWidget(other, 0, Qt::AlignVCenter);
        connect(other, &QAbstractButton::clicked, this, [this, index] {
            Q_EMIT otherChosen(static_cast<int>(index));
        });
    }
    auto *close = new ActionButton(Icon(u"x"_s), QString());
    close->setVariant(ButtonVariant::Quiet);
    close->setButtonSize(ButtonSize::Small);
    close->setObjectName(u"barClose"_s);
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close the message"));
    row->addWidget(close, 0, Qt::AlignVCenter);
    connect(close, &QAbstractButton::clicked, this, &BarMessage::dismissed);
}

void BarMessage::setShort(bool isShort, const QString &place)
{
    const QString number = place.isEmpty() ? QString() : place + u' ';
    m_words->setText(isShort ? paragraph(number + m_text.sentence, {})
                             : paragraph(m_text.sentence, m_text.safe));
    setToolTip(isShort ? m_text.safe : QString());
}

void BarMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QColor edge = theme.isContrast() ? theme.color(foregroundOf(m_text.tone)) : QColor();
    paint::box(
        painter, rect(), { theme.color(softGroundOf(m_text.tone)), edge, 1, radius::control });
}

BarMessageStack::BarMessageStack(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_more(new ActionButton(QString()))
{
    setAccessibleName(tr("Messages"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_column->setContentsMargins(space::n2, space::n1, space::n2, space::n1);
    m_column->setSpacing(space::n1);
    m_more->setVariant(ButtonVariant::Quiet);
    m_more->setButtonSize(ButtonSize::Small);
    m_more->setAccessibleName(tr("More messages"));
    m_column->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        arrange();
    });
    arrange();
}

void BarMessageStack::add(const BarText &text)
{
    solve(text.id);
    auto *message = new BarMessage(text);
    m_messages.prepend(message);
    m_column->insertWidget(0, message);
    connect(message, &BarMessage::actionChosen, this, [this, id = text.id] {
        Q_EMIT actionChosen(id);
    });
    connect(message, &BarMessage::otherChosen, this, [this, id = text.id](int index) {
        Q_EMIT otherChosen(id, index);
    });
    connect(message, &BarMessage::dismissed, this, [this, id = text.id] {
        solve(id);
        Q_EMIT dismissed(id);
    });
    arrange();
}

void BarMessageStack::addPassing(const BarText &text)
{
    add(text);
    m_passing << text.id;
}

void BarMessageStack::dropPassing()
{
    for (const QString &id : std::exchange(m_passing, {})) {
        solve(id);
    }
}

void BarMessageStack::solve(const QString &id)
{
    m_passing.removeAll(id);
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        if (m_messages.at(i)->id() == id) {
            BarMessage *gone = m_messages.takeAt(i);
            gone->hide();
            gone->deleteLater(); // its own button may be the one that asked
            break;
        }
    }
    arrange();
}

void BarMessageStack::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The window may have become low. Queued: the layout that resizes this stack does not measure
    // again what changes meanwhile, and hidden messages would keep their room.
    QMetaObject::invokeMethod(this, &BarMessageStack::arrange, Qt::QueuedConnection);
}

void BarMessageStack::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_more != nullptr) {
        arrange();
    }
}

void BarMessageStack::arrange()
{
    // A low window keeps its room for the work; a short one has not even a row for the others.
    const Room room = roomOf(this);
    const int most = room.isLow() ? 1 : shownMost;
    const int hidden = std::max(0, count() - most);
    m_showsAll = m_showsAll && hidden > 0 && !room.isShort();
    for (int i = 0; i < count(); ++i) {
        m_messages.at(i)->setVisible(m_showsAll || i < most);
        m_messages.at(i)->setShort(room.isShort(),
                                   count() > 1 ? u"%1/%2"_s.arg(i + 1).arg(count()) : QString());
    }
    m_more->setVisible(hidden > 0 && !room.isShort());
    if (hidden > 0) {
        m_more->setWord(m_showsAll ? tr("Show fewer") : tr("%n more", nullptr, hidden));
    }
    setVisible(count() > 0);
}

} // namespace countertop::ui
