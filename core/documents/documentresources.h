#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace countertop {

enum class DocumentResourceError { Missing };
std::string_view errorFeature(DocumentResourceError);

/// A file that this layer carries within: "printers/epson-80.json".
/// *errors*: Invalid Missing.
Result<QByteArray> documentResource(const QString &path);

/// The base names of the printers' files, rising: "epson-80", "generic-58" …
QStringList carriedPrinters();

} // namespace countertop
