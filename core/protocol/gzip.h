#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace countertop {

enum class GzipError {
    Damaged, ///< no gzip, or cut off, or its sum is another
    TooLong, ///< more than the reader takes
};
std::string_view errorFeature(GzipError);

/// The bytes as one gzip member (RFC 1952).
QByteArray gzip(const QByteArray &bytes);

/// What was compressed. Never makes more than *bytesMost*, whatever is claimed inside.
/// *errors*: Invalid Damaged, TooLong.
Result<QByteArray> gunzip(const QByteArray &compressed, qsizetype bytesMost);

} // namespace countertop
