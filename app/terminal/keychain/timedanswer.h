#pragma once

#include "core/till/people/secretvault.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

#include <chrono>

namespace countertop::terminal {

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
            give(Error{ ErrorKind::Unavailable,
                        till::VaultError::KeychainSilent,
                        QStringLiteral("no answer in time") });
        });
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            // A job that dies without an answer leaves a future without a result.
            const bool isAnswered = m_watcher.future().resultCount() > 0;
            give(isAnswered ? m_watcher.result()
                            : Result<T>(Error{ ErrorKind::Unavailable,
                                               till::VaultError::KeychainAbsent,
                                               QStringLiteral("job gone") }));
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

/// What *asked* answers, or KeychainSilent after *patience*.
template <typename T>
QFuture<Result<T>>
within(std::chrono::milliseconds patience, const QFuture<Result<T>> &asked, QObject *parent)
{
    return (new TimedAnswer<T>(asked, patience, parent))->future();
}

/// Why a keychain did not do what it was asked.
till::VaultError reasonOf(const Error &error);

} // namespace countertop::terminal
