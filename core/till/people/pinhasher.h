#pragma once

#include "core/base/result.h"
#include "core/domain/people/signin.h"

#include <QByteArray>
#include <QString>

namespace countertop::till {

enum class PinHashError {
    BadPepper, ///< a pepper has 32 bytes
    OutOfMemory, ///< 19 MiB were not to be had
};
std::string_view errorFeature(PinHashError);

/// Makes and checks verifiers of PINs (CT-04): argon2id, 2 passes over 19 MiB, of
/// HMAC-SHA-256(pepper, PIN). A stolen database without the pepper tells nothing about a PIN.
///
/// One check takes some 12 ms, so callers do it off the ui thread; the object is immutable and may
/// be used by several threads at once.
class PinHasher final
{
public:
    static constexpr int pepperBytes = 32;
    static constexpr unsigned long long passes = 2;
    static constexpr std::size_t memoryBytes = std::size_t{ 19 } * 1024 * 1024;

    /// *errors*: Invalid BadPepper.
    static Result<PinHasher> withPepper(const QByteArray &pepper);
    /// A new random pepper, made once for a device.
    static QByteArray newPepper();

    /// "$argon2id$v=19$m=19456,t=2,p=1$…"; another one at each call, even for the same PIN.
    /// *errors*: Unavailable OutOfMemory.
    Result<QString> verifierOf(const QString &pin) const;
    PinMatch check(const QString &pin, const QString &verifier) const;
    /// The same work for a person who does not exist, so that the answer takes as long (CT-01).
    PinMatch checkNobody(const QString &pin) const;

private:
    explicit PinHasher(QByteArray pepper);
    QByteArray peppered(const QString &pin) const;

    QByteArray m_pepper;
};

} // namespace countertop::till
