#include "ui/widgets/textlabel.h"

#include "ui/widgets/look.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace countertop::ui {

TextLabel::TextLabel(
    const QString &text, TypeStep step, Weight weight, ColorRole role, QWidget *parent)
    : QLabel(text, parent)
    , m_step(step)
    , m_weight(weight)
    , m_role(role)
{
    setTextFormat(Qt::PlainText); // names of goods are no markup
    applyTheme();
}

void TextLabel::setStep(TypeStep step)
{
    m_step = step;
    applyTheme();
}

void TextLabel::setWeight(Weight weight)
{
    m_weight = weight;
    applyTheme();
}

void TextLabel::setColorRole(ColorRole role)
{
    m_role = role;
    applyTheme();
}

void TextLabel::setElided(bool isElided)
{
    m_isElided = isElided;
    updateGeometry();
    update();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize base = QLabel::minimumSizeHint();
    return m_isElided
        ? QSize(std::min(base.width(), fontMetrics().averageCharWidth() * 6), base.height())
        : base;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!m_isElided || fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        if (m_isElided) {
            setToolTip(QString());
        }
        QLabel::paintEvent(event);
        return;
    }
    setToolTip(text());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())),
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyTheme();
    }
}

void TextLabel::applyTheme()
{
    const Theme &theme = themeOf(this);
    setFont(theme.font(m_step, m_weight));
    QPalette own;
    for (const QPalette::ColorGroup group : { QPalette::Active, QPalette::Inactive }) {
        own.setColor(group, QPalette::WindowText, theme.color(m_role));
    }
    own.setColor(QPalette::Disabled, QPalette::WindowText, theme.color(ColorRole::TextDisabled));
    setPalette(own);
}

} // namespace countertop::ui
