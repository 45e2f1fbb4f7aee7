#include "ui/login/pinfield.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace countertop::ui {

PinField::PinField(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocus", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAccessibleName(tr("PIN"));
    describe();
}

PinField::~PinField()
{
    m_digits.fill(u'0');
}

void PinField::type(const QString &digits)
{
    for (const QChar digit : digits) {
        if (digit.isDigit() && m_digits.size() < digitsMost) {
            m_digits += digit;
        }
    }
    m_isRefused = false;
    describe();
}

void PinField::backspace()
{
    m_digits.chop(1);
    describe();
}

void PinField::clear()
{
    m_digits.fill(u'0');
    m_digits.clear();
    describe();
}

QString PinField::take()
{
    QString digits;
    digits.swap(m_digits);
    describe();
    return digits;
}

void PinField::setRefused(bool isRefused)
{
    m_isRefused = isRefused;
    update();
}

void PinField::describe()
{
    setAccessibleDescription(tr("%n digit(s) typed", nullptr, static_cast<int>(m_digits.size())));
    update();
    emit edited();
}

QSize PinField::sizeHint() const
{
    return { themeOf(this).scaled(240), themeOf(this).pixels(Measure::Entry) };
}

void PinField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Backspace:
        backspace();
        return;
    case Qt::Key_Escape:
        if (m_digits.isEmpty()) {
            break; // nothing to take back here: it leaves the page
        }
        [[fallthrough]];
    case Qt::Key_Delete:
        clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit entered();
        return;
    default:
        break;
    }
    if (event->text().size() == 1 && event->text().front().isDigit()) {
        type(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

void PinField::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    QColor edge = theme.color(ColorRole::BorderStrong);
    int edgeWidth = 1;
    if (m_isRefused || hasFocus()) {
        edge = theme.color(m_isRefused ? ColorRole::Danger : ColorRole::Focus);
        edgeWidth = theme.focusWidth();
    }
    paint::box(
        painter, rect(), { theme.color(ColorRole::Surface), edge, edgeWidth, radius::control });
    const int count = std::max(digitsLeast, static_cast<int>(m_digits.size()));
    const int dot = theme.scaled(16);
    const int pitch = std::min(dot + space::n6, (width() - 2 * space::n4) / count);
    int left = (width() - pitch * (count - 1) - dot) / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < count; ++index) {
        const bool isTyped = index < m_digits.size();
        painter.setPen(QPen(theme.color(isTyped ? ColorRole::Text : ColorRole::BorderStrong), 2));
        painter.setBrush(isTyped ? QBrush(theme.color(ColorRole::Text)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(left + 1, (height() - dot) / 2.0 + 1, dot - 2, dot - 2));
        left += pitch;
    }
}

} // namespace countertop::ui
