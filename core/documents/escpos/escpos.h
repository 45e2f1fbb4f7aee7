#pragma once

#include "core/documents/escpos/printerprofile.h"
#include "core/documents/escpos/rowpainter.h"

#include <QByteArray>

namespace countertop {

/// A document as the bytes of one printer.
struct EscPosBytes
{
    QByteArray bytes;
    /// How many bytes must have arrived for the paper to be cut, or for all of it to be out where
    /// nothing cuts: from there on a repeated job is a second paper (CT-80).
    qsizetype cutAfter = 0;
};

/// Turns a document into the bytes of a printer (CT-81 … CT-84).
///
/// Text goes out in runs, each in the first code table of the profile that holds all of it; the
/// table is switched only when needed. A row with a character that no table holds, with marks that
/// combine, wide characters or letters read from the right is painted and sent as a picture. No
/// typed character can become a command: what is below 0x20 never gets out as text.
EscPosBytes
escPos(const Document &document, const PrinterProfile &profile, const RowPainter &painter);

} // namespace countertop
