#pragma once

#include "core/base/result.h"
#include "core/documents/document.h"

#include <QByteArray>

namespace countertop {

enum class DocumentJsonError { Malformed, UnknownBlock, UnknownVersion };
std::string_view errorFeature(DocumentJsonError);

/// A document as canonical JSON: UTF-8, sorted keys, integers only, no white space. This is what a
/// print queue keeps, so that a stored job can go to another kind of printer.
QByteArray toJson(const Document &document);

/// *errors*: Corrupt Malformed, UnknownBlock, UnknownVersion: a later program wrote it.
Result<Document> documentFromJson(const QByteArray &json);

} // namespace countertop
