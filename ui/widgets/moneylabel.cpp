#include "ui/widgets/moneylabel.h"

#include "ui/widgets/look.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace countertop::ui {

namespace {

QFont signFont(const QFont &font)
{
    QFont sign = font;
    sign.setPointSizeF(font.pointSizeF() * 0.45);
    sign.setBold(false);
    return sign;
}

int signGap(const QFont &font)
{
    return std::max(2, QFontMetrics(font).height() / 14);
}

QFont unkerned(QFont font)
{
    font.setKerning(false); // columns of digits line up
    return font;
}

} // namespace

int moneyWidth(const QFont &font, const QString &amount, const QString &sign)
{
    const int number = QFontMetrics(unkerned(font)).horizontalAdvance(amount);
    return sign.isEmpty()
        ? number
        : number + signGap(font) + QFontMetrics(signFont(font)).horizontalAdvance(sign);
}

void paintMoney(QPainter &painter,
                const QRect &rect,
                Qt::Alignment alignment,
                const QFont &font,
                const QString &amount,
                const QString &sign,
                const MoneyColors &colors)
{
    QFont number = unkerned(font);
    int width = moneyWidth(number, amount, sign);
    while (width > rect.width() && number.pointSizeF() > 6) {
        number.setPointSizeF(number.pointSizeF() * std::max(0.8, 0.99 * rect.width() / width));
        width = moneyWidth(number, amount, sign);
    }
    const QFontMetrics metrics(number);
    int left = rect.left();
    if (alignment & Qt::AlignRight) {
        left = rect.right() + 1 - width;
    } else if (alignment & Qt::AlignHCenter) {
        left = rect.left() + (rect.width() - width) / 2;
    }
    // Centred by the height of the figures, which have no descenders.
    int baseline = rect.top() + (rect.height() + metrics.capHeight()) / 2;
    if (alignment & Qt::AlignBottom) {
        baseline = rect.bottom() + 1 - metrics.descent();
    }
    painter.setFont(number);
    painter.setPen(colors.amount);
    painter.drawText(QPoint(left, baseline), amount);
    if (!sign.isEmpty()) {
        painter.setFont(signFont(number));
        painter.setPen(colors.sign);
        painter.drawText(
            QPoint(left + metrics.horizontalAdvance(amount) + signGap(number), baseline), sign);
    }
}

MoneyLabel::MoneyLabel(TypeStep step, Weight weight, QWidget *parent)
    : QWidget(parent)
    , m_step(step)
    , m_weight(weight)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // shrinks before it pushes others
    setLayoutDirection(Qt::LeftToRight); // amounts are not mirrored
}

void MoneyLabel::setAmount(const QString &amount, const QString &sign)
{
    if (amount == m_amount && sign == m_sign) {
        return;
    }
    m_amount = amount;
    m_sign = sign;
    describe();
    updateGeometry();
    update();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, amount);
        QAccessible::updateAccessibility(&event);
    }
}

void MoneyLabel::setStep(TypeStep step)
{
    if (step == m_step) {
        return;
    }
    m_step = step;
    updateGeometry();
    update();
}

void MoneyLabel::setColorRole(ColorRole role)
{
    m_role = role;
    update();
}

void MoneyLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void MoneyLabel::setSubject(const QString &subject)
{
    m_subject = subject;
    describe();
}

void MoneyLabel::describe()
{
    QString name = m_subject;
    if (!m_amount.isEmpty()) {
        name += (name.isEmpty() ? QString() : QStringLiteral(" ")) + m_amount;
    }
    if (!m_sign.isEmpty()) {
        name += QStringLiteral(" ") + m_sign;
    }
    setAccessibleName(name);
}

QSize MoneyLabel::sizeHint() const
{
    const QFont font = themeOf(this).font(m_step, m_weight);
    return { moneyWidth(font, m_amount, m_sign), QFontMetrics(font).height() };
}

QSize MoneyLabel::minimumSizeHint() const
{
    const QSize full = sizeHint();
    return { full.width() / 2, full.height() }; // it shrinks before it would be cut
}

void MoneyLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintMoney(painter,
               rect(),
               m_alignment,
               theme.font(m_step, m_weight),
               m_amount,
               m_sign,
               { theme.color(m_role), theme.color(ColorRole::TextMuted) });
}

void MoneyLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

} // namespace countertop::ui
