#include "app/terminal/keychain/guardedvault.h"

#include "app/terminal/keychain/timedanswer.h"

using namespace Qt::StringLiterals;

namespace countertop::terminal {

namespace {

using till::VaultError;
using till::VaultState;

} // namespace

GuardedVault::GuardedVault(std::unique_ptr<till::SecretVault> keychain,
                           const QString &filePath,
                           std::chrono::milliseconds patience)
    : m_keychain(std::move(keychain))
    , m_file(filePath)
    , m_patience(patience)
{
    const QString backend = m_keychain->standing().backend;
    m_standing.backend = backend;
    const Result<void> loaded = m_file.load();
    if (!loaded) {
        m_fileError = loaded.error();
        m_standing = { VaultState::Unavailable, VaultError::FileUnreadable, u"file"_s };
    } else if (m_file.wasOpen()) {
        m_standing = { VaultState::Degraded, VaultError::FileWasOpen, backend };
    } else if (m_file.namesKeychain() && m_file.backend() != backend) {
        m_standing = { VaultState::Degraded, VaultError::BackendChanged, backend };
    } else if (m_file.holdsSecrets()) {
        m_standing = { VaultState::Degraded, VaultError::KeychainAbsent, u"file"_s };
    }
}

Future<Result<QByteArray>> GuardedVault::read(const QString &name)
{
    if (m_fileError) {
        return ready(Result<QByteArray>(*m_fileError));
    }
    const SealedFile::Entry *entry = m_file.find(name);
    if (entry == nullptr) {
        return ready(Result<QByteArray>(Error{ ErrorKind::Invalid, VaultError::NotFound, name }));
    }
    if (!entry->isInKeychain) {
        return ready(Result<QByteArray>(entry->secret));
    }
    if (m_givenUp) {
        return ready(Result<QByteArray>(Error{ ErrorKind::Unavailable, *m_givenUp, name }));
    }
    return within(m_patience, m_keychain->read(name), this)
        .then(this, [this](Result<QByteArray> answer) {
            return answer ? std::move(answer) : Result<QByteArray>(lost(answer.error()));
        });
}

Future<Result<void>> GuardedVault::write(const QString &name, const QByteArray &secret)
{
    if (m_fileError) {
        return ready(Result<void>(*m_fileError));
    }
    if (m_givenUp) {
        return ready(fallBack(name, secret, *m_givenUp));
    }
    return within(m_patience, m_keychain->write(name, secret), this)
        .then(this, [this, name, secret](const Result<void> &written) {
            if (!written) {
                return ready(fallBack(name, secret, reasonOf(written.error())));
            }
            return within(m_patience, m_keychain->read(name), this)
                .then(this, [this, name, secret](const Result<QByteArray> &back) {
                    if (back && *back == secret) {
                        return noteInKeychain(name);
                    }
                    return fallBack(
                        name, secret, back ? VaultError::ReadBackDiffers : reasonOf(back.error()));
                });
        });
}

Future<Result<void>> GuardedVault::remove(const QString &name)
{
    const SealedFile::Entry *entry = m_file.find(name);
    if (entry == nullptr) {
        return ready(done());
    }
    const bool wasInKeychain = entry->isInKeychain;
    m_file.take(name);
    const Result<void> saved = m_file.save();
    if (!saved || !wasInKeychain || m_givenUp) {
        return ready(saved);
    }
    return within(m_patience, m_keychain->remove(name), this)
        .then(this, [](const Result<void> &removed) {
            const bool isGone = removed || removed.error().code.is(VaultError::NotFound);
            return isGone ? done() : removed;
        });
}

Result<void>
GuardedVault::fallBack(const QString &name, const QByteArray &secret, VaultError reason)
{
    m_givenUp = reason;
    m_file.put(name, { false, secret });
    CT_TRY_DONE(m_file.save());
    m_standing = { VaultState::Degraded, reason, u"file"_s };
    return done();
}

Result<void> GuardedVault::noteInKeychain(const QString &name)
{
    const QString backend = m_keychain->standing().backend;
    m_file.put(name, { true, {} });
    m_file.setBackend(backend);
    CT_TRY_DONE(m_file.save());
    if (!m_file.holdsSecrets()) {
        m_standing = { VaultState::Ready, std::nullopt, backend };
    }
    return done();
}

Error GuardedVault::lost(const Error &error)
{
    // «Not found» for something that was stored there: locked, or another keychain than before.
    const bool isMissing = error.code.is(VaultError::NotFound);
    const VaultError reason = isMissing ? VaultError::KeychainLocked : reasonOf(error);
    if (reason == VaultError::KeychainSilent) {
        m_givenUp = reason;
    }
    m_standing = { VaultState::Unavailable, reason, m_keychain->standing().backend };
    return { ErrorKind::Unavailable, reason, error.detail };
}

} // namespace countertop::terminal
