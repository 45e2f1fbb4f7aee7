#include "ui/shift/stepstrip.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"

#include <QPainter>

namespace countertop::ui {

namespace {

constexpr int disc = 28;

} // namespace

StepStrip::StepStrip(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
}

void StepStrip::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(
        tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
    updateGeometry(); // words of other steps may have given way
    update();
}

int StepStrip::stepWidth(int step) const
{
    const Theme &theme = themeOf(this);
    if (step != m_current && !roomOf(this).isAmple()) {
        return theme.scaled(disc); // its word gives way
    }
    const QFontMetrics metrics(theme.font(TypeStep::Control, Weight::Bold));
    return theme.scaled(disc) + space::n2 + metrics.horizontalAdvance(m_steps.at(step));
}

QSize StepStrip::sizeHint() const
{
    const Theme &theme = themeOf(this);
    int width = 0;
    for (int step = 0; step < m_steps.size(); ++step) {
        width += stepWidth(step) + (step > 0 ? space::n8 : 0);
    }
    return { width, theme.scaled(disc) };
}

void StepStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    const int size = theme.scaled(disc);
    int x = 0;
    for (int step = 0; step < m_steps.size(); ++step) {
        if (step > 0) {
            const QRect dash(x + space::n2, height() / 2, space::n4, 1);
            painter.fillRect(paint::mirrored(this, dash), theme.color(ColorRole::BorderStrong));
            x += space::n8;
        }
        const bool isCurrent = step == m_current;
        const QRect circle = paint::mirrored(this, QRect(x, 0, size, size));
        const QColor ground = theme.color(isCurrent ? ColorRole::Accent : ColorRole::Surface);
        paint::box(painter,
                   circle,
                   { ground,
                     theme.color(isCurrent ? ColorRole::Accent : ColorRole::BorderStrong),
                     1,
                     size / 2 });
        paint::line(painter,
                    circle,
                    Qt::AlignCenter,
                    QString::number(step + 1),
                    theme.font(TypeStep::Small, isCurrent ? Weight::Bold : Weight::Regular),
                    theme.color(isCurrent ? ColorRole::OnAccent : ColorRole::TextMuted));
        const int width = stepWidth(step);
        x += width;
        if (width <= size) {
            continue;
        }
        const QRect word(x - width + size + space::n2, 0, width - size - space::n2, height());
        paint::line(painter,
                    paint::mirrored(this, word),
                    Qt::AlignLeading | Qt::AlignVCenter,
                    m_steps.at(step),
                    theme.font(TypeStep::Control, isCurrent ? Weight::Bold : Weight::Regular),
                    theme.color(isCurrent ? ColorRole::Text : ColorRole::TextMuted));
    }
}

} // namespace countertop::ui
