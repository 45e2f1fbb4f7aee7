#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace countertop {

enum class SealError {
    BadKey, ///< a key has 32 bytes
    NotOpened, ///< sealed with another key, or changed
};
std::string_view errorFeature(SealError);

inline constexpr int sealingKeyBytes = 32;

/// A new random key for `seal`.
QByteArray makeSealingKey();
/// Encrypts and signs (libsodium's secretbox): what lies in a database and must not be read there.
/// *errors*: Invalid BadKey.
Result<QByteArray> seal(const QByteArray &key, const QByteArray &secret);
/// *errors*: Invalid BadKey; Corrupt NotOpened.
Result<QByteArray> unseal(const QByteArray &key, const QByteArray &sealed);

} // namespace countertop
