#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace countertop {

enum class DeviceKeyError { BadSecret };
std::string_view errorFeature(DeviceKeyError);

/// The key pair by which a device proves each of its requests: Ed25519 (decisions.md 17). The
/// secret half leaves the device never, and its memory only into the vault.
class DeviceKey final
{
public:
    static constexpr int secretBytes = 32; ///< the seed of RFC 8032
    static constexpr int publicBytes = 32;
    static constexpr int signatureBytes = 64;

    /// A new random pair.
    static DeviceKey make();
    /// The pair of a stored secret. *errors*: Invalid BadSecret for another length.
    static Result<DeviceKey> fromSecret(const QByteArray &secret);

    QByteArray secret() const { return m_secret; }
    QByteArray publicHalf() const;
    QByteArray sign(const QByteArray &bytes) const;

    /// True when *signature* of *bytes* was made with the secret of *publicHalf*; false, too, for
    /// anything of a wrong length.
    static bool
    isSignedBy(const QByteArray &publicHalf, const QByteArray &bytes, const QByteArray &signature);

private:
    explicit DeviceKey(QByteArray secret)
        : m_secret(std::move(secret))
    {
    }

    QByteArray m_secret;
};

} // namespace countertop
