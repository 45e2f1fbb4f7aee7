#include "app/terminal/keychain/keychainvault.h"

#include <QObject>
#include <QPromise>
#include <qt6keychain/keychain.h>

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

/// Starts a job of QtKeychain; *answer* makes the result of a job that went well.
template <typename T, typename Job, typename Answer>
QFuture<Result<T>> run(Job *job, const QString &name, Answer answer)
{
    // Without this a missing keychain would mean secrets in clear in a settings file.
    job->setInsecureFallback(false);
    job->setKey(name);
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, answer](QKeychain::Job *) {
        promise->addResult(job->error() == QKeychain::NoError ? answer(*job)
                                                              : Result<T>(errorOf(*job)));
        promise->finish();
    });
    job->start();
    return promise->future();
}

/// QtKeychain picks KWallet under KDE and libsecret elsewhere; it does not say which.
QString backendName()
{
    const QString session = qEnvironmentVariable("KDE_SESSION_VERSION");
    return session.isEmpty() ? u"libsecret"_s : u"kwallet"_s + session;
}

} // namespace

KeychainVault::KeychainVault(QString service)
    : m_service(std::move(service))
{
}

QFuture<Result<QByteArray>> KeychainVault::read(const QString &name)
{
    return run<QByteArray>(
        new QKeychain::ReadPasswordJob(m_service), name, [](const QKeychain::ReadPasswordJob &job) {
            return Result<QByteArray>(job.binaryData());
        });
}

QFuture<Result<void>> KeychainVault::write(const QString &name, const QByteArray &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    return run<void>(job, name, [](const QKeychain::WritePasswordJob &) { return done(); });
}

QFuture<Result<void>> KeychainVault::remove(const QString &name)
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
