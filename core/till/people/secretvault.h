#pragma once

#include "core/async/future.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace countertop::till {

enum class VaultError {
    NotFound, ///< nothing was ever stored under this name
    KeychainAbsent, ///< no keychain service runs here
    KeychainLocked, ///< it runs and does not open, or has lost what was stored in it
    KeychainSilent, ///< no answer within two seconds
    ReadBackDiffers, ///< what was written did not come back
    BackendChanged, ///< another kind of keychain than the one that holds the secrets
    FileWasOpen, ///< the sealed file could be read by others; it was closed again
    FileUnreadable,
    FileUnwritable,
};
std::string_view errorFeature(VaultError);

/// Named states of a vault; none of them stops a sale (decisions.md 19).
enum class VaultState {
    Ready, ///< the system's keychain holds the secrets
    Degraded, ///< a file that only its mode protects holds them; nothing in it is encrypted (51)
    Unavailable, ///< a secret lies in a keychain that does not give it: retry, or a recovery code
};

struct VaultStanding
{
    VaultState state = VaultState::Ready;
    std::optional<VaultError> reason; ///< of Degraded and Unavailable
    QString backend; ///< "libsecret", "kwallet5", "file"
    bool operator==(const VaultStanding &) const = default;
};

/// Where secrets of this device lie: the pepper of the PINs and the device key. Nothing else ever
/// holds them: no setting, no database, no export (CT-90). Answers come through the event loop of
/// the calling thread and never block it.
class SecretVault
{
public:
    virtual ~SecretVault() = default;

    /// *errors*: Invalid NotFound; Unavailable with the reason when it is not known whether
    /// there is such a secret. The two must never be mixed up: a locked keychain is not a new one.
    virtual Future<Result<QByteArray>> read(const QString &name) = 0;
    /// Stored when this answers without an error: the secret was read back and is the same.
    virtual Future<Result<void>> write(const QString &name, const QByteArray &secret) = 0;
    /// Removing what is not there succeeds.
    virtual Future<Result<void>> remove(const QString &name) = 0;
    virtual VaultStanding standing() const = 0;
};

namespace secrets {
inline constexpr QLatin1StringView pinPepper{ "pin-pepper" };
inline constexpr QLatin1StringView deviceKey{ "device-key" };
inline constexpr QLatin1StringView rollbackGuard{ "rollback-guard" };
} // namespace secrets

} // namespace countertop::till
