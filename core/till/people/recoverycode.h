#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

#include <optional>

namespace countertop::till {

enum class RecoveryError {
    Wrong, ///< not the code, or none was made
    AlreadyUsed, ///< it works once
};
std::string_view errorFeature(RecoveryError);

/// A manager's recovery code as it is stored: never in clear. It needs no pepper, because it is
/// what helps when the keychain that holds the pepper is lost (CT-12).
struct RecoveryCode
{
    QString verifier; ///< argon2id
    std::optional<Instant> usedAt;
    bool operator==(const RecoveryCode &) const = default;
};

/// A new code: shown or printed once, then only its verifier exists.
struct NewRecoveryCode
{
    QString shown; ///< "K7Q2M-9XW4P-…": 20 characters of Crockford's base 32, 100 random bits
    RecoveryCode stored;
};

/// *errors*: Unavailable PinHashError::OutOfMemory.
Result<NewRecoveryCode> makeRecoveryCode();

/// The code as used at *now*, to be stored before the new PIN is. Case, blanks and hyphens do not
/// matter; O is read as 0, I and L as 1. Some 12 ms: off the ui thread.
/// *errors*: Refused Wrong, AlreadyUsed.
Result<RecoveryCode> useRecoveryCode(const RecoveryCode &stored, const QString &typed, Instant now);

} // namespace countertop::till
