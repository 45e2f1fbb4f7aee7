#include "app/terminal/printing/fontrowpainter.h"

#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace countertop {

namespace {

constexpr int letterShare = 78; // percent of a row's height that letters take with their marks

Qt::Alignment alignmentOf(PieceAlign align)
{
    switch (align) {
    case PieceAlign::Left:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case PieceAlign::Right:
        return Qt::AlignRight | Qt::AlignVCenter;
    case PieceAlign::Centre:
        return Qt::AlignHCenter | Qt::AlignVCenter;
    }
    Q_UNREACHABLE();
}

/// The piece within its columns; letters that are wider than those are squeezed, never cut.
void drawPiece(QPainter &painter, const PaperPiece &piece, const QRectF &room)
{
    const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(piece.text);
    const qreal squeeze = width > room.width() ? room.width() / width : 1.0;
    painter.save();
    painter.translate(room.left(), room.top());
    painter.scale(squeeze, 1.0);
    painter.drawText(QRectF(0, 0, room.width() / squeeze, room.height()),
                     int(alignmentOf(piece.align)) | Qt::TextDontClip | Qt::TextSingleLine,
                     piece.text);
    painter.restore();
}

Bitmap toBitmap(const QImage &image)
{
    Bitmap bitmap(image.width(), image.height());
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128) {
                bitmap.setBlack(x, y);
            }
        }
    }
    return bitmap;
}

} // namespace

Bitmap FontRowPainter::paint(const PaperRow &row, const RasterGrid &grid) const
{
    const int height = grid.dotsDown * (row.isTall ? 2 : 1);
    QImage image(grid.dotsAcross, height, QImage::Format_RGB32);
    image.fill(row.isInverted ? Qt::black : Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setPen(row.isInverted ? Qt::white : Qt::black);
    // Painted on square dots, then pressed to the printer's.
    painter.scale(1.0, 1.0 / grid.dotHeight);
    QFont font(QStringLiteral("Noto Sans"));
    const int squareHeight = height * grid.dotHeight;
    font.setPixelSize(std::max(8, squareHeight * letterShare / 100));
    font.setBold(row.isBold);
    painter.setFont(font);
    const qreal column = qreal(grid.dotsAcross) / std::max(1, row.columns);
    for (const PaperPiece &piece : row.pieces) {
        drawPiece(
            painter, piece, QRectF(piece.column * column, 0, piece.columns * column, squareHeight));
    }
    painter.end();
    return toBitmap(image);
}

} // namespace countertop
