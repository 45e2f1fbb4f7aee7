#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace countertop {

/// A picture of dots as a setting holds it.
///
/// *shape*: "384x120:" and the rows in Base64, each row padded to whole bytes, the leftmost dot in
/// the high bit, 1 is black.
struct PictureText
{
    static constexpr int widthMost = 384; ///< dots of the narrowest paper, 58 mm
    static constexpr int heightMost = 240; ///< 30 mm

    int width = 0;
    int height = 0;
    QByteArray rows;
    bool operator==(const PictureText &) const = default;
};

/// Nothing for a text that is no picture, or one above the limits.
std::optional<PictureText> pictureFrom(const QString &text);
QString textOf(const PictureText &picture);

} // namespace countertop
