#pragma once

#include "core/documents/paperlanguage.h"

#include <span>

namespace countertop {

/// Shows what a printer can (CT-82): columns ruler, every code table of its profile with its number
/// and those with € first, sizes, a painted row, barcode, QR code, picture, drawer and cut.
Document testPage(const QString &printerName, Instant at, const PaperLanguage &language);

/// A key and what it does.
struct KeyCardRow
{
    QString keys; ///< "Ctrl+P"
    QString action;
};

/// The keys of a screen on a slip to lay beside the till.
Document
keyCard(const QString &title, std::span<const KeyCardRow> rows, const PaperLanguage &language);

} // namespace countertop
