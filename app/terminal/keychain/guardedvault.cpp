#include "app/terminal/keychain/guardedvault.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace countertop::terminal {

namespace {

using till::VaultError;
using till::VaultState;

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

/// The answer of a future, or KeychainSilent when it takes too long; a late answer is dropped.
template <typename T>
class TimedAnswer final : public QObject
{
public:
    TimedAnswer(const QFuture<Result<T>> &asked,
                std::chrono::milliseconds patience,
                QObject *parent)
        : QObject(parent)
    {
        m_promise.start();
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            give(Error{
                ErrorKind::Unavailable, VaultError::KeychainSilent, u"no answer in time"_s });
        });
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            // A job that dies without an answer leaves a future without a result.
            const bool isAnswered = m_watcher.future().resultCount() > 0;
            give(isAnswered
                     ? m_watcher.result()
                     : Result<T>(Error{
                         ErrorKind::Unavailable, VaultError::KeychainAbsent, u"job gone"_s }));
        });
        m_timer.start(patience);
        m_watcher.setFuture(asked);
    }

    QFuture<Result<T>> future() const { return m_promise.future(); }

private:
    void give(Result<T> result)
    {
        m_timer.stop();
        m_watcher.disconnect(this);
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    QPromise<Result<T>> m_promise;
    QFutureWatcher<Result<T>> m_watcher;
    QTimer m_timer;
};

template <typename T>
QFuture<Result<T>>
within(std::chrono::milliseconds patience, const QFuture<Result<T>> &asked, QObject *parent)
{
    return (new TimedAnswer<T>(asked, patience, parent))->future();
}

VaultError reasonOf(const Error &error)
{
    for (const VaultError reason : { VaultError::KeychainAbsent,
                                     VaultError::KeychainLocked,
                                     VaultError::KeychainSilent,
                                     VaultError::ReadBackDiffers }) {
        if (error.code.is(reason)) {
            return reason;
        }
    }
    return VaultError::ReadBackDiffers;
}

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

QFuture<Result<QByteArray>> GuardedVault::read(const QString &name)
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

QFuture<Result<void>> GuardedVault::write(const QString &name, const QByteArray &secret)
{
    if (m_fileError) {
        return ready(Result<void>(*m_fileError));
    }
    if (m_givenUp) {
        return ready(fallBack(name, secret, *m_givenUp));
    }
    return within(m_patience, m_keychain->write(name, secret), this)
        .then(this,
              [this, name, secret](const Result<void> &written) {
                  if (!written) {
                      return ready(fallBack(name, secret, reasonOf(written.error())));
                  }
                  return within(m_patience, m_keychain->read(name), this)
                      .then(this, [this, name, secret](const Result<QByteArray> &back) {
                          if (back && *back == secret) {
                              return noteInKeychain(name);
                          }
                          return fallBack(name,
                                          secret,
                                          back ? VaultError::ReadBackDiffers
                                               : reasonOf(back.error()));
                      });
              })
        .unwrap();
}

QFuture<Result<void>> GuardedVault::remove(const QString &name)
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
