#pragma once

#include "core/till/people/secretvault.h"

namespace countertop::terminal {

/// The system's keychain through QtKeychain. It may never answer at all (a service that runs but
/// is not unlocked hangs its job), so nobody uses it but through a GuardedVault.
class KeychainVault final : public till::SecretVault
{
public:
    /// *service* parts the secrets of one till's folder from those of another.
    explicit KeychainVault(QString service);

    Future<Result<QByteArray>> read(const QString &name) override;
    Future<Result<void>> write(const QString &name, const QByteArray &secret) override;
    Future<Result<void>> remove(const QString &name) override;
    till::VaultStanding standing() const override;

private:
    QString m_service;
};

} // namespace countertop::terminal
