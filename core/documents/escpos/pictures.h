#pragma once

#include "core/documents/bitmap.h"
#include "core/documents/escpos/printerprofile.h"

namespace countertop {

/// A picture as the bytes of a printer: GS v 0 in strips that small buffers can take, or ESC *
/// where the profile says so. Wider pictures than the paper are cut at its right edge.
QByteArray pictureBytes(const Bitmap &picture, const PrinterProfile &profile);

} // namespace countertop
