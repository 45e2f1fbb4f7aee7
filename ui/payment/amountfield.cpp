#include "ui/payment/amountfield.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QPainter>

namespace countertop::ui {

AmountField::AmountField(const QString &subject, QWidget *parent)
    : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setLayoutDirection(Qt::LeftToRight); // amounts are never mirrored
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSubject(subject);
    applyTheme();
}

void AmountField::setSubject(const QString &subject)
{
    m_subject = subject;
    setAccessibleName(subject);
    update();
}

void AmountField::setProposal(const QString &amount)
{
    m_proposal = amount;
    setAccessibleDescription(amount);
    update();
}

void AmountField::type(const QString &text)
{
    insert(text);
}

QSize AmountField::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics subject(theme.font(TypeStep::Control));
    return { subject.horizontalAdvance(m_subject)
                 + QFontMetrics(font()).horizontalAdvance(QStringLiteral("00000,00"))
                 + 3 * space::n4,
             std::max(theme.pixels(Measure::Entry), QFontMetrics(font()).height() + space::n1) };
}

void AmountField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    QRect inner = rect().adjusted(space::n4, 0, -space::n4, 0);
    paint::line(painter,
                inner,
                Qt::AlignLeft | Qt::AlignVCenter,
                m_subject,
                theme.font(TypeStep::Control),
                theme.color(ColorRole::TextMuted));
    if (text().isEmpty()) {
        inner.setRight(cursorRect().center().x() - space::n1); // the caret stands behind it
        paint::line(painter,
                    inner,
                    Qt::AlignRight | Qt::AlignVCenter,
                    m_proposal,
                    font(),
                    theme.color(ColorRole::TextDisabled));
    }
}

void AmountField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyTheme();
    }
}

void AmountField::applyTheme()
{
    setFont(themeOf(this).font(TypeStep::Figure, Weight::Bold));
    setTextMargins(space::n3, 0, space::n3, 0);
}

} // namespace countertop::ui
