#include "ui/report/barchart.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace countertop::ui {

namespace {

constexpr int gridLinesMost = 5;
constexpr int barMost = 64; ///< wider bars say nothing more

/// The round number (1, 2 or 5 and zeros) that reaches *most* in few steps.
std::int64_t roundStep(std::int64_t most)
{
    std::int64_t power = 1;
    while (true) {
        for (const std::int64_t factor : { 1, 2, 5 }) {
            if (factor * power * gridLinesMost >= most) {
                return factor * power;
            }
        }
        power *= 10;
    }
}

} // namespace

BarChart::BarChart(const QString &subject, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
{
    setAccessibleName(subject);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChart::setBars(const QList<Bar> &bars, const ScaleText &scaleText)
{
    m_bars = bars;
    m_scaleText = scaleText;
    std::int64_t most = 0;
    QStringList words;
    for (const Bar &bar : bars) {
        most = std::max(most, bar.size);
        words << tr("%1: %2").arg(bar.word, bar.value);
    }
    m_step = most > 0 ? roundStep(most) : 0;
    m_lineCount = most > 0 ? static_cast<int>((most + m_step - 1) / m_step) : gridLinesMost;
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

int BarChart::scaleWidth() const
{
    if (!m_scaleText || m_step <= 0) {
        return 0;
    }
    const QFontMetrics caption(themeOf(this).font(TypeStep::Caption));
    return caption.horizontalAdvance(m_scaleText(m_step * m_lineCount)) + space::n3;
}

void BarChart::paintGrid(QPainter &painter, const QRect &plot) const
{
    const Theme &theme = themeOf(this);
    const QFont font = theme.font(TypeStep::Caption);
    const int high = QFontMetrics(font).height();
    for (int line = 0; line <= m_lineCount; ++line) {
        const int y = plot.bottom() - plot.height() * line / std::max(1, m_lineCount);
        const QRect across = paint::mirrored(this, QRect(plot.left(), y, plot.width(), 1));
        paint::hairline(
            painter, { across.left(), y }, { across.right(), y }, theme.color(ColorRole::Border));
        if (scaleWidth() > 0) {
            const QRect number(0, y - high / 2, scaleWidth() - space::n2, high);
            paint::line(painter,
                        paint::mirrored(this, number),
                        Qt::AlignRight | Qt::AlignVCenter,
                        m_scaleText(m_step * line),
                        font,
                        theme.color(ColorRole::TextMuted));
        }
    }
}

void BarChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QFontMetrics caption(theme.font(TypeStep::Caption));
    const int foot = caption.height() + space::n2;
    const int head = caption.height() + space::n1; // the value over the highest bar
    const QRect plot = rect().adjusted(scaleWidth(), head, 0, -foot);
    paintGrid(painter, plot);
    if (m_step <= 0) {
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

void BarChart::paintBar(QPainter &painter,
                        const QRect &column,
                        const Bar &bar,
                        int plotHeight) const
{
    const Theme &theme = themeOf(this);
    const QFont font = theme.font(TypeStep::Caption);
    const QFontMetrics metrics(font);
    const int bottom = height() - metrics.height() - space::n2;
    const int width = std::clamp(column.width() * 2 / 3, 2, barMost);
    // Pixels: the whole height belongs to the top of the scale, in integers throughout.
    const auto high = static_cast<int>(std::max<std::int64_t>(bar.size, 0) * plotHeight
                                       / (m_step * m_lineCount));
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
    const int room = column.width() - space::n1;
    paint::line(painter,
                { column.x() + 2, bottom + space::n1, room, metrics.height() },
                Qt::AlignCenter,
                metrics.elidedText(bar.word, Qt::ElideRight, room),
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
