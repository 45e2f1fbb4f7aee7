#include "ui/widgets/actionbutton.h"

#include "ui/widgets/look.h"
#include "ui/widgets/reasontip.h"

#include <QEvent>
#include <QPainter>

namespace countertop::ui {

using namespace Qt::StringLiterals;

ActionButton::ActionButton(const QString &word, QWidget *parent)
    : ActionButton(Icon(), word, parent)
{
}

ActionButton::ActionButton(const Icon &icon, const QString &word, QWidget *parent)
    : QPushButton(parent)
{
    m_face.icon = icon;
    setWord(word);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ActionButton::setWord(const QString &word)
{
    m_face.word = word;
    setText(QString(word).replace(u'&', u"&&"_s)); // goods may be called "Salt & pepper"
    setAccessibleName(word);
    if (m_isIconAlone) {
        setToolTip(word);
    }
    refresh();
}

void ActionButton::setDrawing(const Icon &icon)
{
    m_face.icon = icon;
    refresh();
}

void ActionButton::setVariant(ButtonVariant variant)
{
    m_face.variant = variant;
    refresh();
}

void ActionButton::setButtonSize(ButtonSize size)
{
    m_face.size = size;
    refresh();
}

void ActionButton::setArrangement(ButtonArrangement arrangement)
{
    m_face.arrangement = arrangement;
    refresh();
}

void ActionButton::setKeys(const QList<QKeySequence> &keys)
{
    m_face.keys.clear();
    const QString returnWord = QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText);
    for (const QKeySequence &key : keys) {
        if (!key.isEmpty()) {
            m_face.keys << key.toString(QKeySequence::NativeText)
                               .replace(returnWord, tr("Enter")); // two keys, one word
        }
    }
    describe();
    refresh();
}

void ActionButton::setIconAlone(bool isAlone)
{
    if (m_isIconAlone != isAlone) {
        m_isIconAlone = isAlone;
        setToolTip(isAlone && m_reason.isEmpty() ? m_face.word : m_reason);
        refresh();
    }
}

void ActionButton::setSecondLine(const QString &text)
{
    m_face.secondLine = text;
    refresh();
}

void ActionButton::setAmount(const QString &amount, const QString &sign)
{
    m_face.amount = amount;
    m_face.amountSign = sign;
    describe();
    refresh();
}

void ActionButton::disableBecause(const QString &reason)
{
    disableBecause(reason, reason);
}

void ActionButton::disableBecause(const QString &reason, const QString &secondLine)
{
    m_reason = reason;
    m_shownReason = secondLine;
    setEnabled(false);
    setToolTip(reason);
    describe();
    refresh();
}

void ActionButton::enable()
{
    m_reason.clear();
    m_shownReason.clear();
    setEnabled(true);
    setToolTip(QString());
    describe();
    refresh();
}

void ActionButton::setChosen(bool isChosen)
{
    m_face.isChosen = isChosen;
    describe();
    refresh();
}

void ActionButton::describe()
{
    QStringList parts;
    if (!m_face.amount.isEmpty()) {
        parts << m_face.amount + u' ' + m_face.amountSign;
    }
    if (m_face.isChosen) {
        parts << tr("chosen");
    }
    if (!m_reason.isEmpty()) {
        parts << m_reason;
    }
    parts << m_face.keys;
    setAccessibleDescription(parts.join(u", "_s));
}

void ActionButton::refresh()
{
    updateGeometry();
    update();
}

ButtonFace ActionButton::shownFace() const
{
    ButtonFace face = m_face;
    face.isEnabled = isEnabled();
    face.isHovered = underMouse() && isEnabled();
    face.isPressed = isDown();
    face.isChosen = m_face.isChosen || isChecked();
    if (!m_shownReason.isEmpty()) {
        face.secondLine = m_shownReason;
    }
    if (m_isIconAlone) {
        face.word.clear();
        face.secondLine.clear();
        face.keys.clear();
    }
    return face;
}

QSize ActionButton::sizeHint() const
{
    return buttonSizeHint(themeOf(this), shownFace());
}

QSize ActionButton::minimumSizeHint() const
{
    return buttonLeastSize(themeOf(this), shownFace());
}

bool ActionButton::event(QEvent *event)
{
    return showReasonOnPress(*this, *event) || QPushButton::event(event);
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintButton(painter, themeOf(this), rect(), shownFace(), layoutDirection());
}

void ActionButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::EnabledChange) {
        refresh();
    }
}

} // namespace countertop::ui
