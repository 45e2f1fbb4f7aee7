#include "app/terminal/keychain/keychainvault.h"

#include "core/async/future.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QObject>
#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace countertop::terminal {

namespace {

using till::VaultError;

Error errorOf(const QKeychain::Job &job)
{
    const QString detail = u"keychain error %1: %2"_s.arg(job.error()).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return { ErrorKind::Invalid, VaultError::NotFound, detail };
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return { ErrorKind::Unavailable, VaultError::KeychainLocked, detail };
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return { ErrorKind::Unavailable, VaultError::KeychainAbsent, detail };
}

bool isKde()
{
    return !qEnvironmentVariableIsEmpty("KDE_SESSION_VERSION");
}

/// Asks whether there is a default keyring to put secrets in; *then* gets the answer, later, unless
/// *context* goes. To store without one would have the service ask for the password of a new
/// keyring, in a window over the counter. KWallet is asked by its own backend.
void whenKeyringIsKnown(QObject *context, const std::function<void(bool)> &then)
{
    if (isKde()) {
        then(true);
        return;
    }
    // Secret Service API 0.2: the path "/" where the alias names no collection.
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
                                                       u"/org/freedesktop/secrets"_s,
                                                       u"org.freedesktop.Secret.Service"_s,
                                                       u"ReadAlias"_s);
    call << u"default"_s;
    auto *asked
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), context);
    QObject::connect(asked, &QDBusPendingCallWatcher::finished, context, [asked, then] {
        const QDBusPendingReply<QDBusObjectPath> reply = *asked;
        asked->deleteLater();
        then(reply.isValid() && reply.value().path() != u"/"_s);
    });
}

/// Starts a job of QtKeychain; *answer* makes the result of a job that went well.
template <typename T, typename Job, typename Answer>
Future<Result<T>> run(Job *job, const QString &name, Answer answer)
{
    // Without this a missing keychain would mean secrets in clear in a settings file.
    job->setInsecureFallback(false);
    job->setKey(name);
    const auto promise = std::make_shared<Promise<Result<T>>>();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, answer](QKeychain::Job *) {
        if (!promise->future().isFinished()) { // however often a backend says so
            promise->give(job->error() == QKeychain::NoError ? answer(*job)
                                                             : Result<T>(errorOf(*job)));
        }
    });
    whenKeyringIsKnown(job, [promise, job](bool isThere) {
        if (isThere) {
            job->start();
            return;
        }
        promise->give(Error{ ErrorKind::Unavailable,
                             VaultError::KeychainAbsent,
                             u"no default keyring to store in"_s });
        job->deleteLater();
    });
    return promise->future();
}

/// QtKeychain picks KWallet under KDE and libsecret elsewhere; it does not say which.
QString backendName()
{
    return isKde() ? u"kwallet"_s + qEnvironmentVariable("KDE_SESSION_VERSION") : u"libsecret"_s;
}

} // namespace

KeychainVault::KeychainVault(QString service)
    : m_service(std::move(service))
{
}

Future<Result<QByteArray>> KeychainVault::read(const QString &name)
{
    return run<QByteArray>(
        new QKeychain::ReadPasswordJob(m_service), name, [](const QKeychain::ReadPasswordJob &job) {
            return Result<QByteArray>(job.binaryData());
        });
}

Future<Result<void>> KeychainVault::write(const QString &name, const QByteArray &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    return run<void>(job, name, [](const QKeychain::WritePasswordJob &) { return done(); });
}

Future<Result<void>> KeychainVault::remove(const QString &name)
{
    return run<void>(new QKeychain::DeletePasswordJob(m_service),
                     name,
                     [](const QKeychain::DeletePasswordJob &) { return done(); });
}

till::VaultStanding KeychainVault::standing() const
{
    return { till::VaultState::Ready, std::nullopt, backendName() };
}

} // namespace countertop::terminal
