#include "ui/report/barchart.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace countertop::ui {

namespace {

constexpr int gridLines = 4;
constexpr int barMost = 64; ///< wider bars say nothing more

} // namespace

BarChart::BarChart(const QString &subject, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
{
    setAccessibleName(subject);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChart::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    m_most = 0;
    QStringList words;
    for (const Bar &bar : bars) {
        m_most = std::max(m_most, bar.size);
        words << tr("%1: %2").arg(bar.word, bar.value);
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QSize BarChart::sizeHint() const
{
    return { themeOf(this).scaled(420), themeOf(this).scaled(240) };
}

QSize BarChart::minimumSizeHint() const
{
    return { themeOf(this).scaled(200), themeOf(this).scaled(130) };
}

void BarChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QFontMetrics caption(theme.font(TypeStep::Caption));
    const int foot = caption.height() + space::n2;
    const int head = caption.height() + space::n1; // the value over the highest bar
    const QRect plot = rect().adjusted(0, head, 0, -foot);
    for (int line = 0; line <= gridLines; ++line) {
        const int y = plot.bottom() - plot.height() * line / gridLines;
        paint::hairline(
            painter, { plot.left(), y }, { plot.right(), y }, theme.color(ColorRole::Border));
    }
    if (m_bars.isEmpty() || m_most <= 0) {
        return;
    }
    const int count = static_cast<int>(m_bars.size());
    for (int index = 0; index < count; ++index) {
        const int from = plot.width() * index / count;
        const int to = plot.width() * (index + 1) / count;
        const QRect column(plot.left() + from, 0, to - from, height());
        paintBar(painter, paint::mirrored(this, column), m_bars.at(index), plot.height());
    }
}

void BarChart::paintBar(QPainter &painter, const QRect &column, const Bar &bar, int plotHeight)
{
    const Theme &theme = themeOf(this);
    const QFont font = theme.font(TypeStep::Caption);
    const QFontMetrics metrics(font);
    const int foot = metrics.height() + space::n2;
    const int bottom = height() - foot;
    const int width = std::clamp(column.width() * 2 / 3, 2, barMost);
    // Pixels: the whole height belongs to the largest, in integers throughout.
    const auto high = static_cast<int>(std::max<std::int64_t>(bar.size, 0) * plotHeight / m_most);
    const QRect body(column.center().x() - width / 2, bottom - high, width, high);
    painter.fillRect(body, theme.color(ColorRole::Series1));
    if (metrics.horizontalAdvance(bar.value) <= column.width() - space::n1) {
        paint::line(
            painter,
            { column.x(), body.top() - metrics.height() - 2, column.width(), metrics.height() },
            Qt::AlignCenter,
            bar.value,
            font,
            theme.color(ColorRole::Text));
    }
    paint::line(
        painter,
        { column.x() + 2, bottom + space::n1, column.width() - space::n1, metrics.height() },
        Qt::AlignCenter,
        bar.word,
        font,
        theme.color(ColorRole::TextMuted));
}

void BarChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

} // namespace countertop::ui
