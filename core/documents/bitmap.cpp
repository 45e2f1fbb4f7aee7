#include "core/documents/bitmap.h"

#include "core/base/check.h"

namespace countertop {

std::string_view errorFeature(BitmapError)
{
    return "bitmap";
}

Bitmap::Bitmap(int width, int height)
    : m_width(width)
    , m_height(height)
{
    CT_CHECK(width >= 0 && width <= sideMax && height >= 0 && height <= sideMax);
    m_bytes = QByteArray(qsizetype(bytesPerRow()) * height, '\0');
}

Result<Bitmap> Bitmap::fromBytes(int width, int height, const QByteArray &bytes)
{
    const bool isInRange = width >= 0 && width <= sideMax && height >= 0 && height <= sideMax;
    if (!isInRange || bytes.size() != qsizetype((width + 7) / 8) * height) {
        return Error{
            ErrorKind::Invalid,
            BitmapError::Malformed,
            QStringLiteral("%1 bytes for %2 x %3 dots").arg(bytes.size()).arg(width).arg(height)
        };
    }
    Bitmap bitmap(width, height);
    bitmap.m_bytes = bytes;
    return bitmap;
}

bool Bitmap::isBlack(int x, int y) const
{
    CT_CHECK(x >= 0 && x < m_width && y >= 0 && y < m_height);
    return (uchar(m_bytes.at(qsizetype(y) * bytesPerRow() + x / 8)) & (0x80 >> (x % 8))) != 0;
}

void Bitmap::setBlack(int x, int y)
{
    CT_CHECK(x >= 0 && x < m_width && y >= 0 && y < m_height);
    char &byte = m_bytes[qsizetype(y) * bytesPerRow() + x / 8];
    byte = char(uchar(byte) | (0x80 >> (x % 8)));
}

Bitmap Bitmap::scaled(int across, int down) const
{
    Bitmap larger(m_width * across, m_height * down);
    for (int y = 0; y < larger.height(); ++y) {
        for (int x = 0; x < larger.width(); ++x) {
            if (isBlack(x / across, y / down)) {
                larger.setBlack(x, y);
            }
        }
    }
    return larger;
}

Bitmap Bitmap::centredIn(int width) const
{
    if (width <= m_width) {
        return *this;
    }
    Bitmap wider(width, m_height);
    const int left = (width - m_width) / 2;
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            if (isBlack(x, y)) {
                wider.setBlack(left + x, y);
            }
        }
    }
    return wider;
}

} // namespace countertop
