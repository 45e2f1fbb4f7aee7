#include "core/documents/escpos/pictures.h"

#include <algorithm>

namespace countertop {

namespace {

constexpr int stripRows
    = 128; // 128 × 72 bytes stay below the 4 kB and 12 kB buffers of small printers

void append(QByteArray &bytes, std::initializer_list<int> values)
{
    for (const int value : values) {
        bytes += char(value);
    }
}

QByteArray asRows(const Bitmap &picture, int width)
{
    QByteArray bytes;
    const int rowBytes = (width + 7) / 8;
    for (int top = 0; top < picture.height(); top += stripRows) {
        const int rows = std::min(stripRows, picture.height() - top);
        append(bytes,
               { 0x1D, 0x76, 0x30, 0, rowBytes % 256, rowBytes / 256, rows % 256, rows / 256 });
        for (int y = top; y < top + rows; ++y) {
            bytes += picture.bytes().mid(qsizetype(y) * picture.bytesPerRow(), rowBytes);
        }
    }
    return bytes;
}

/// One column of a strip, from the top: the high bit of its first byte is the topmost dot.
void appendColumn(QByteArray &bytes, const Bitmap &picture, int x, int top, int dots)
{
    for (int byteTop = top; byteTop < top + dots; byteTop += 8) {
        int value = 0;
        for (int bit = 0; bit < 8; ++bit) {
            const int y = byteTop + bit;
            const bool isBlack = y < picture.height() && picture.isBlack(x, y);
            value = (value << 1) | (isBlack ? 1 : 0);
        }
        bytes += char(value);
    }
}

QByteArray asColumns(const Bitmap &picture, int width, const PrinterProfile &profile)
{
    QByteArray bytes;
    append(bytes, { 0x1B, 0x33, profile.stripFeed });
    for (int top = 0; top < picture.height(); top += profile.stripDots()) {
        append(bytes, { 0x1B, 0x2A, profile.columnMode, width % 256, width / 256 });
        for (int x = 0; x < width; ++x) {
            appendColumn(bytes, picture, x, top, profile.stripDots());
        }
        bytes += '\n';
    }
    append(bytes, { 0x1B, 0x32 });
    return bytes;
}

} // namespace

QByteArray pictureBytes(const Bitmap &picture, const PrinterProfile &profile)
{
    if (picture.isEmpty()) {
        return {};
    }
    const int width = std::min(picture.width(), profile.dots);
    return profile.raster == RasterCommand::Rows ? asRows(picture, width)
                                                 : asColumns(picture, width, profile);
}

} // namespace countertop
