#pragma once

#include "core/base/result.h"
#include "core/documents/document.h"

#include <QMarginsF>
#include <QString>

class QPrinter;

namespace countertop {

enum class PageError { NotWritten };
std::string_view errorFeature(PageError);

enum class PageFormat {
    Roll80, ///< 80 mm wide, 72 mm printed, one page as long as needed
    A4, ///< margins 14 mm; blocks never break over pages
};

/// Writes the document as a PDF file. *errors*: Unavailable PageError::NotWritten.
Result<void> writePdf(const Document &document, PageFormat format, const QString &path);

/// Prints the document on a system printer with the page that it has set.
/// *errors*: Unavailable PageError::NotWritten.
Result<void> printOn(QPrinter &printer, const Document &document);

} // namespace countertop
