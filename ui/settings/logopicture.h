#pragma once

#include "core/base/result.h"
#include "core/domain/settings/picturetext.h"

#include <QImage>

namespace countertop::ui {

enum class LogoError {
    Unreadable, ///< no such file, or no right to it
    TooLarge, ///< more bytes or dots than a logo needs
    NoPicture, ///< neither PNG nor SVG, or broken
    Blank, ///< nothing of it would be black
};
std::string_view errorFeature(LogoError);

inline constexpr qint64 logoBytesMost = qint64{ 2 } << 20;
inline constexpr int logoSideMost = 4096; ///< dots of a PNG, before it is made smaller

/// A PNG or SVG file as black and white dots that fit the narrowest paper; shades become patterns,
/// what shows through becomes white. *errors*: Unavailable LogoError::Unreadable; Invalid others.
Result<PictureText> logoFrom(const QString &path);

/// The dots, black on white.
QImage imageOf(const PictureText &picture);

} // namespace countertop::ui
