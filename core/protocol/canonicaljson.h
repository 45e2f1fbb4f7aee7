#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace countertop {

enum class JsonError { Malformed, NotAnInteger, MissingField, WrongType };
std::string_view errorFeature(JsonError);

/// The one byte layout of a fact: JSON, UTF-8, keys sorted by code point, integers only, no white
/// space (decisions.md 12). What is stored, hashed and sent are these bytes.
/// *errors*: Invalid NotAnInteger for a number with a fraction or beyond ±2^53 (SY-02).
Result<QByteArray> canonicalBytes(const QJsonObject &object);

/// Reads any JSON object. *errors*: Invalid Malformed.
Result<QJsonObject> readJson(const QByteArray &bytes);

} // namespace countertop
