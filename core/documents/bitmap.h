#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace countertop {

enum class BitmapError { Malformed };
std::string_view errorFeature(BitmapError);

/// A picture of black and white dots.
///
/// *shape*: rows from the top, each padded to whole bytes, the leftmost dot in the high bit, 1 is
/// black: the layout of a printer's raster command.
class Bitmap final
{
public:
    static constexpr int sideMax = 4096; ///< dots; no paper is wider, and no picture worth more

    Bitmap() = default;
    /// A white picture. Both sides are from 0 to sideMax.
    Bitmap(int width, int height);
    /// *errors*: Invalid BitmapError::Malformed when the bytes do not fit the sides.
    static Result<Bitmap> fromBytes(int width, int height, const QByteArray &bytes);

    int width() const { return m_width; }
    int height() const { return m_height; }
    int bytesPerRow() const { return (m_width + 7) / 8; }
    bool isEmpty() const { return m_width == 0 || m_height == 0; }
    const QByteArray &bytes() const { return m_bytes; }

    bool isBlack(int x, int y) const;
    void setBlack(int x, int y);
    /// Every dot as a block of *across* × *down* dots.
    Bitmap scaled(int across, int down) const;
    /// This picture in the middle of a white one of *width*, or itself when it is not narrower.
    Bitmap centredIn(int width) const;

    bool operator==(const Bitmap &) const = default;

private:
    int m_width = 0;
    int m_height = 0;
    QByteArray m_bytes;
};

} // namespace countertop
