#include "ui/widgets/keypad.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/reasontip.h"
#include "ui/widgets/room.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace countertop::ui {

using namespace Qt::StringLiterals;

PadButton::PadButton(
    PadKey key, const QString &sign, const QString &word, const Icon &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_key(key)
    , m_sign(sign)
    , m_word(word)
    , m_icon(icon)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setText(word.isEmpty() ? sign : word);
    setAccessibleName(word.isEmpty() ? sign : word);
    // Holding a digit repeats it, as on a keyboard; operators act once.
    setAutoRepeat(key == PadKey::Backspace);
}

void PadButton::setSign(const QString &sign)
{
    m_sign = sign;
    setText(sign);
    setAccessibleName(sign);
    update();
}

void PadButton::setKeyText(const QString &key)
{
    m_keyText = key;
    describe();
    updateGeometry();
    update();
}

void PadButton::disableBecause(const QString &reason)
{
    m_reason = reason;
    setEnabled(false);
    setToolTip(reason);
    describe();
}

void PadButton::enable()
{
    m_reason.clear();
    setEnabled(true);
    setToolTip(QString());
    describe();
}

void PadButton::describe()
{
    QStringList parts{ m_reason, m_keyText };
    parts.removeAll(QString());
    setAccessibleDescription(parts.join(u", "_s));
}

bool PadButton::event(QEvent *event)
{
    return showReasonOnPress(*this, *event) || QAbstractButton::event(event);
}

QString PadButton::caption() const
{
    const bool showsKey = themeOf(this).choice().showKeys && !m_keyText.isEmpty();
    return showsKey ? m_word + u' ' + m_keyText : m_word;
}

void PadButton::setMeasure(Measure measure)
{
    m_measure = measure;
    updateGeometry();
}

QFont PadButton::signFont() const
{
    return themeOf(this).font(m_key == PadKey::Text ? TypeStep::Keypad : TypeStep::Body);
}

QSize PadButton::wholeSize() const
{
    const Theme &theme = themeOf(this);
    const int side = theme.pixels(m_measure);
    const QFontMetrics signMetrics(signFont());
    int height = m_icon.isNull() ? signMetrics.height() : theme.iconPixels(IconSize::Inline);
    int width = signMetrics.horizontalAdvance(m_sign) + space::n3;
    if (!m_word.isEmpty()) {
        const QFontMetrics metrics(theme.font(TypeStep::Caption));
        height += metrics.height() + space::n1;
        width = std::max(width, metrics.horizontalAdvance(caption()) + space::n2);
    }
    return { std::max(side, width), std::max(side, height + space::n1) };
}

QSize PadButton::signSize() const
{
    const QSize whole = wholeSize();
    if (!hasSign()) {
        return { whole.width(), QFontMetrics(signFont()).height() };
    }
    // Figures have no descenders, and the letters are as large as a finger here.
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(signFont());
    const QSize sign = m_icon.isNull()
        ? QSize(metrics.horizontalAdvance(m_sign), metrics.capHeight())
        : QSize(theme.iconPixels(IconSize::Inline), theme.iconPixels(IconSize::Inline));
    const int least = theme.pixels(Measure::TouchTarget);
    return (sign + QSize(space::n2, space::n2)).expandedTo({ least, least }).boundedTo(whole);
}

QSize PadButton::sizeHint() const
{
    return roomOf(this).isShort() ? signSize() : wholeSize();
}

QSize PadButton::minimumSizeHint() const
{
    return roomOf(this).isAmple() ? wholeSize() : signSize();
}

bool PadButton::fitsWord() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics word(theme.font(TypeStep::Caption));
    const int sign = m_icon.isNull() ? QFontMetrics(signFont()).height()
                                     : theme.iconPixels(IconSize::Inline) + space::n1;
    return m_word.isEmpty() || !hasSign()
        || (word.horizontalAdvance(caption()) + space::n1 <= width()
            && sign + word.height() <= height());
}

void PadButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // signs such as −1, in every language
    const bool isOperator = m_key != PadKey::Text;
    paint::Box box{ isOperator ? theme.keypadOperator() : theme.color(ColorRole::Surface),
                    theme.color(ColorRole::Border),
                    1,
                    radius::control };
    // Where its ground is the one of dialogs, as in the dark, only an edge makes it a key.
    if (isOperator && theme.keypadOperator() != theme.color(ColorRole::Raised)) {
        box.edge = theme.blockEdge(QColor());
    }
    if (theme.isContrast()) {
        box.edge = theme.color(ColorRole::BorderStrong);
    }
    if (!isEnabled()) {
        box.ground = theme.color(ColorRole::Sunken);
        box.edge = theme.color(ColorRole::Border);
    } else if (isDown()) {
        box.ground = theme.color(ColorRole::Pressed);
    } else if (underMouse() && !theme.isTouch()) {
        box.ground = theme.color(ColorRole::Hover);
    }
    paint::box(painter, rect(), box);
    paintWord(painter,
              theme.color(isEnabled() ? ColorRole::Text : ColorRole::TextDisabled),
              theme.color(isEnabled() ? ColorRole::TextMuted : ColorRole::TextDisabled));
}

void PadButton::paintWord(QPainter &painter, const QColor &text, const QColor &muted) const
{
    const Theme &theme = themeOf(this);
    const QFont wordFont = theme.font(TypeStep::Caption);
    const QFont signFont = this->signFont();
    if (m_word.isEmpty() || (m_sign.isEmpty() && m_icon.isNull())) {
        paint::line(
            painter, rect(), Qt::AlignCenter, m_word.isEmpty() ? m_sign : m_word, signFont, text);
        return;
    }
    const int icon = theme.iconPixels(IconSize::Inline);
    const auto *pad = qobject_cast<const Keypad *>(parentWidget());
    if (pad != nullptr && !pad->showsWords()) {
        if (m_icon.isNull()) {
            paint::line(painter, rect(), Qt::AlignCenter, m_sign, signFont, text);
        } else {
            m_icon.paint(painter, rect(), icon, text);
        }
        return;
    }
    const int signHeight = m_icon.isNull() ? QFontMetrics(signFont).height() : icon + space::n1;
    const int wordHeight = QFontMetrics(wordFont).height();
    QRect signRect(0, (height() - signHeight - wordHeight) / 2, width(), signHeight);
    if (m_icon.isNull()) {
        paint::line(painter, signRect, Qt::AlignCenter, m_sign, signFont, text);
    } else {
        m_icon.paint(painter, signRect.adjusted(0, 0, 0, -space::n1), icon, text);
    }
    paint::line(painter,
                QRect(0, signRect.bottom() + 1, width(), wordHeight),
                Qt::AlignCenter,
                caption(),
                wordFont,
                muted);
}

Keypad::Keypad(PadLayout layout, QWidget *parent)
    : QWidget(parent)
    , m_layout(layout)
{
    setLayoutDirection(Qt::LeftToRight); // the number pad is never mirrored
    setAccessibleName(tr("Number pad"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(themeOf(this).pixels(Measure::Gap));
    switch (layout) {
    case PadLayout::Ticket:
        buildTicket();
        break;
    case PadLayout::Amount:
        buildAmount();
        break;
    case PadLayout::Number:
        buildNumber();
        break;
    case PadLayout::Count:
        buildCount();
        break;
    case PadLayout::Pin:
        buildPin();
        break;
    }
    m_buttons.constFirst()->setFocusPolicy(Qt::TabFocus);
    shareRoom();
}

PadButton *Keypad::add(int row,
                       int column,
                       PadKey key,
                       const QString &sign,
                       const QString &word,
                       const Icon &icon,
                       int rows,
                       int columns)
{
    auto *button = new PadButton(key, sign, word, icon, this);
    static_cast<QGridLayout *>(layout())->addWidget(button, row, column, rows, columns);
    button->setObjectName(u"key"_s + QString(key == PadKey::Text ? sign : word).remove(u' '));
    button->installEventFilter(this);
    m_buttons << button;
    connect(button, &QAbstractButton::clicked, this, [this, button] {
        if (button->key() == PadKey::Text) {
            Q_EMIT typed(button->sign());
        } else {
            Q_EMIT pressed(button->key());
        }
    });
    return button;
}

void Keypad::addDigits(int firstRow, bool isTelephone)
{
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            const int digit = (isTelephone ? row * 3 : (2 - row) * 3) + column + 1;
            add(firstRow + row, column, PadKey::Text, QString::number(digit));
        }
    }
}

void Keypad::buildTicket()
{
    addDigits(0, /*isTelephone=*/false);
    add(3, 0, PadKey::Text, u"0"_s);
    add(3, 1, PadKey::Text, u"00"_s);
    add(3, 2, PadKey::Text, u","_s)->setObjectName(u"keyMark"_s);
    add(0, 3, PadKey::Quantity, u"×"_s, tr("Qty"));
    add(1, 3, PadKey::Discount, u"%"_s, tr("Disc"));
    add(2, 3, PadKey::Less, u"−1"_s, tr("Less"));
    add(3, 3, PadKey::Backspace, QString(), tr("Back"), Icon(u"delete"_s));
    add(4, 0, PadKey::Clear, u"C"_s, tr("Clear"));
    add(4, 1, PadKey::Price, u"@"_s, tr("Price"));
    add(4, 2, PadKey::Enter, QString(), tr("Enter"), Icon(u"corner-down-left"_s), 1, 2);
}

void Keypad::addDigitsAndMark()
{
    addDigits(0, /*isTelephone=*/false);
    add(3, 0, PadKey::Text, u"0"_s);
    add(3, 1, PadKey::Text, u"00"_s);
    add(3, 2, PadKey::Text, u","_s)->setObjectName(u"keyMark"_s);
}

void Keypad::buildNumber()
{
    addDigitsAndMark();
    add(0, 3, PadKey::Backspace, QString(), tr("Back"), Icon(u"delete"_s), 2, 1);
    add(2, 3, PadKey::Clear, u"C"_s, tr("Clear"), Icon(), 2, 1);
}

void Keypad::buildAmount()
{
    addDigitsAndMark();
    add(0, 3, PadKey::Backspace, QString(), tr("Back"), Icon(u"delete"_s));
    add(1, 3, PadKey::Clear, u"C"_s, tr("Clear"));
    add(2, 3, PadKey::Exact, u"="_s, tr("Exact"), Icon(), 2, 1);
}

void Keypad::buildCount()
{
    addDigits(0, /*isTelephone=*/false);
    add(3, 0, PadKey::Clear, u"C"_s, tr("Clear"));
    add(3, 1, PadKey::Text, u"0"_s);
    add(3, 2, PadKey::Backspace, QString(), tr("Back"), Icon(u"delete"_s));
}

void Keypad::buildPin()
{
    addDigits(0, /*isTelephone=*/true);
    add(3, 0, PadKey::Clear, QString(), tr("Clear"));
    add(3, 1, PadKey::Text, u"0"_s);
    add(3, 2, PadKey::Backspace, QString(), tr("Back"), Icon(u"delete"_s));
    for (PadButton *button : std::as_const(m_buttons)) {
        button->setMeasure(Measure::SignInKey);
    }
}

void Keypad::setDecimalMark(const QString &mark)
{
    if (auto *button = findChild<PadButton *>(u"keyMark"_s)) {
        button->setSign(mark);
    }
}

PadButton *Keypad::button(const QString &sign) const
{
    for (PadButton *button : m_buttons) {
        if (button->key() == PadKey::Text && button->sign() == sign) {
            return button;
        }
    }
    return nullptr;
}

PadButton *Keypad::button(PadKey key) const
{
    for (PadButton *button : m_buttons) {
        if (button->key() == key) {
            return button;
        }
    }
    return nullptr;
}

bool Keypad::showsWords() const
{
    return roomOf(this).isAmple()
        || std::all_of(m_buttons.begin(), m_buttons.end(), [](const PadButton *button) {
               return button->fitsWord();
           });
}

bool Keypad::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up
            || key == Qt::Key_Down) {
            moveFocus(*static_cast<PadButton *>(watched), key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Keypad::moveFocus(const PadButton &from, int key)
{
    const QPoint step = key == Qt::Key_Left ? QPoint(-1, 0)
        : key == Qt::Key_Right              ? QPoint(1, 0)
        : key == Qt::Key_Up                 ? QPoint(0, -1)
                                            : QPoint(0, 1);
    PadButton *nearest = nullptr;
    int least = 0;
    for (PadButton *button : std::as_const(m_buttons)) {
        const QPoint away = button->geometry().center() - from.geometry().center();
        const int along = QPoint::dotProduct(away, step);
        const int across = (away - step * along).manhattanLength();
        if (along <= 0 || !button->isEnabled()) {
            continue;
        }
        const int distance = along + 3 * across;
        if (nearest == nullptr || distance < least) {
            nearest = button;
            least = distance;
        }
    }
    if (nearest != nullptr) {
        nearest->setFocus(Qt::TabFocusReason);
    }
}

void Keypad::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && layout() != nullptr) {
        layout()->setSpacing(themeOf(this).pixels(Measure::Gap));
        shareRoom();
    }
}

void Keypad::shareRoom()
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const int share = roomOf(this).isAmple() ? 0 : 1; // without words all keys are alike
    for (int column = 0; column < grid->columnCount(); ++column) {
        grid->setColumnStretch(column, share);
    }
    for (int row = 0; row < grid->rowCount(); ++row) {
        grid->setRowStretch(row, share);
    }
}

} // namespace countertop::ui
