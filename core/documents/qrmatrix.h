#pragma once

#include "core/documents/bitmap.h"

#include <QString>

#include <optional>

namespace countertop {

/// The modules of a QR code of level M (ISO/IEC 18004), one dot each, without the quiet zone.
/// *shape*: square; empty when the text is empty or too long for a QR code.
std::optional<Bitmap> qrMatrix(const QString &text);

/// The same with four white modules around it, as readers need them.
Bitmap withQuietZone(const Bitmap &matrix, int modules);

} // namespace countertop
