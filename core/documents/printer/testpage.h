#pragma once

#include "core/documents/paperlanguage.h"

namespace countertop {

/// Shows what a printer can (CT-82): columns ruler, every code table of its profile with its number
/// and those with € first, sizes, a painted row, barcode, QR code, picture, drawer and cut.
Document testPage(const QString &printerName, Instant at, const PaperLanguage &language);

} // namespace countertop
