#pragma once

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QString>

class QWidget;

/// The few shapes that every picture of the program is made of: rectangles, rounded rectangles,
/// hairlines, chips and text. No gradients, no shadows.
namespace countertop::ui::paint {

struct Box
{
    QColor ground;
    QColor edge; ///< invalid: none
    int edgeWidth = 1;
    int radius = radius::control;
};

/// A rounded rectangle whose edge lies wholly inside *rect*.
void box(QPainter &painter, const QRect &rect, const Box &box);
/// The focus ring: *width* wide, its outer edge at *rect*.
void ring(QPainter &painter, const QRect &rect, const QColor &color, int width, int radius);
/// One device-independent pixel, sharp.
void hairline(QPainter &painter, const QPoint &from, const QPoint &to, const QColor &color);

/// Text on one line, elided at its end; money and codes are drawn where there is room for them.
void line(QPainter &painter,
          const QRect &rect,
          Qt::Alignment alignment,
          const QString &text,
          const QFont &font,
          const QColor &color);
/// Text on up to *lines* lines, the last one elided. Returns the height used.
int lines(QPainter &painter,
          const QRect &rect,
          Qt::Alignment alignment,
          const QString &text,
          const QFont &font,
          const QColor &color,
          int lines);
int linesHeight(const QString &text, const QFont &font, int width, int lines);

/// The chip that shows a key on what it presses.
struct KeyChipColors
{
    QColor edge;
    QColor text;
};
QSize keyChipSize(const Theme &theme, const QString &key);
void keyChip(QPainter &painter,
             const Theme &theme,
             const QRect &rect,
             const QString &key,
             const KeyChipColors &colors);

/// The rectangle in a right-to-left window.
QRect mirrored(const QWidget *widget, const QRect &rect);

} // namespace countertop::ui::paint
