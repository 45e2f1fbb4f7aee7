#include "ui/widgets/paint.h"

#include <QFontMetrics>
#include <QStyle>
#include <QTextLayout>
#include <QTextOption>
#include <QWidget>

namespace countertop::ui::paint {

void box(QPainter &painter, const QRect &rect, const Box &box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasEdge = box.edge.isValid() && box.edgeWidth > 0;
    const double inset = hasEdge ? box.edgeWidth / 2.0 : 0;
    const QRectF shape = QRectF(rect).adjusted(inset, inset, -inset, -inset);
    const double corner
        = std::min({ std::max(0.0, box.radius - inset), shape.width() / 2, shape.height() / 2 });
    painter.setPen(hasEdge ? QPen(box.edge, box.edgeWidth) : QPen(Qt::NoPen));
    painter.setBrush(box.ground.isValid() ? QBrush(box.ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(shape, corner, corner);
    painter.restore();
}

void ring(QPainter &painter, const QRect &rect, const QColor &color, int width, int radius)
{
    box(painter, rect, { .ground = {}, .edge = color, .edgeWidth = width, .radius = radius });
}

void hairline(QPainter &painter, const QPoint &from, const QPoint &to, const QColor &color)
{
    painter.fillRect(QRect(from, to), color);
}

void line(QPainter &painter,
          const QRect &rect,
          Qt::Alignment alignment,
          const QString &text,
          const QFont &font,
          const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    const QFontMetrics metrics(font);
    const QString shown = metrics.horizontalAdvance(text) > rect.width()
        ? metrics.elidedText(text, Qt::ElideRight, rect.width())
        : text;
    painter.drawText(
        rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

namespace {

/// A word that is longer than the line breaks inside instead of losing its end.
QTextOption wholeWordsFirst()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

// Breaks like a paragraph, cuts the last permitted line.
QStringList brokenLines(const QString &text, const QFont &font, int width, int count)
{
    QStringList result;
    QTextLayout layout(text, font);
    layout.setTextOption(wholeWordsFirst());
    layout.beginLayout();
    int start = 0;
    while (result.size() < count) {
        QTextLine row = layout.createLine();
        if (!row.isValid()) {
            break;
        }
        row.setLineWidth(std::max(1, width));
        start = row.textStart();
        result << text.mid(row.textStart(), row.textLength()).trimmed();
    }
    layout.endLayout();
    if (!result.isEmpty() && start + result.last().size() < text.trimmed().size()) {
        result.last()
            = QFontMetrics(font).elidedText(text.mid(start).trimmed(), Qt::ElideRight, width);
    }
    for (QString &row : result) {
        row = QFontMetrics(font).elidedText(row, Qt::ElideRight, width);
    }
    return result;
}

} // namespace

int linesHeight(const QString &text, const QFont &font, int width, int lines)
{
    return static_cast<int>(brokenLines(text, font, width, lines).size())
        * QFontMetrics(font).height();
}

int lines(QPainter &painter,
          const QRect &rect,
          Qt::Alignment alignment,
          const QString &text,
          const QFont &font,
          const QColor &color,
          int lines)
{
    const QStringList rows = brokenLines(text, font, rect.width(), lines);
    const int rowHeight = QFontMetrics(font).height();
    const int height = rowHeight * static_cast<int>(rows.size());
    int top = rect.top();
    if (alignment & Qt::AlignBottom) {
        top = rect.bottom() + 1 - height;
    } else if (alignment & Qt::AlignVCenter) {
        top = rect.top() + (rect.height() - height) / 2;
    }
    painter.setFont(font);
    painter.setPen(color);
    const Qt::Alignment sideways = alignment & Qt::AlignHorizontal_Mask;
    for (const QString &row : rows) {
        painter.drawText(QRect(rect.left(), top, rect.width(), rowHeight),
                         static_cast<int>(sideways | Qt::AlignTop) | Qt::TextSingleLine
                             | Qt::TextDontClip,
                         row);
        top += rowHeight;
    }
    return height;
}

QSize keyChipSize(const Theme &theme, const QString &key)
{
    const QFontMetrics metrics(theme.font(TypeStep::Key));
    return { metrics.horizontalAdvance(key) + 2 * theme.scaled(6),
             metrics.height() + 2 * theme.scaled(2) };
}

void keyChip(QPainter &painter,
             const Theme &theme,
             const QRect &rect,
             const QString &key,
             const KeyChipColors &colors)
{
    box(painter,
        rect,
        { .ground = {}, .edge = colors.edge, .edgeWidth = 1, .radius = radius::key });
    painter.setFont(theme.font(TypeStep::Key));
    painter.setPen(colors.text);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextForceLeftToRight, key);
}

QRect mirrored(const QWidget *widget, const QRect &rect)
{
    return QStyle::visualRect(widget->layoutDirection(), widget->rect(), rect);
}

} // namespace countertop::ui::paint
