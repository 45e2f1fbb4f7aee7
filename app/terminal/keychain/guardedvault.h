#pragma once

#include "app/terminal/keychain/sealedfile.h"
#include "core/till/people/secretvault.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace countertop::terminal {

/// The vault of a till: the system's keychain while it answers within two seconds, else the sealed
/// file (decisions.md 19). Selling never needs the keychain:
///
/// - A new secret that the keychain does not take, or does not give back, goes to the file.
/// - A secret stays where it was first stored; the file remembers where, because a locked keychain
///   says «not found» and must not be mistaken for a new till.
/// - A keychain that was silent once is not asked again by this object: nobody waits twice.
class GuardedVault final : public QObject, public till::SecretVault
{
    Q_OBJECT

public:
    GuardedVault(std::unique_ptr<till::SecretVault> keychain,
                 const QString &filePath,
                 std::chrono::milliseconds patience = std::chrono::seconds{ 2 });

    Future<Result<QByteArray>> read(const QString &name) override;
    Future<Result<void>> write(const QString &name, const QByteArray &secret) override;
    Future<Result<void>> remove(const QString &name) override;
    till::VaultStanding standing() const override { return m_standing; }

private:
    Result<void> fallBack(const QString &name, const QByteArray &secret, till::VaultError reason);
    Result<void> noteInKeychain(const QString &name);
    Error lost(const Error &error);

    std::unique_ptr<till::SecretVault> m_keychain;
    SealedFile m_file;
    std::chrono::milliseconds m_patience;
    std::optional<till::VaultError> m_givenUp; ///< why the keychain is not asked any more
    std::optional<Error> m_fileError;
    till::VaultStanding m_standing;
};

} // namespace countertop::terminal
