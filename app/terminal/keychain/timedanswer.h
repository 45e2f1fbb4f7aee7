#pragma once

#include "core/async/future.h"
#include "core/till/people/secretvault.h"

#include <QTimer>

#include <chrono>

namespace countertop::terminal {

/// The answer of a future, or KeychainSilent when it takes too long; a late answer is dropped.
template <typename T>
class TimedAnswer final : public QObject
{
public:
    TimedAnswer(const Future<Result<T>> &asked, std::chrono::milliseconds patience, QObject *parent)
        : QObject(parent)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            give(Error{ ErrorKind::Unavailable,
                        till::VaultError::KeychainSilent,
                        QStringLiteral("no answer in time") });
        });
        m_timer.start(patience);
        asked.whenSettled(this, [this, asked] {
            // A job that dies without an answer leaves a future without a result.
            give(asked.hasResult() ? asked.result()
                                   : Result<T>(Error{ ErrorKind::Unavailable,
                                                      till::VaultError::KeychainAbsent,
                                                      QStringLiteral("job gone") }));
        });
    }

    Future<Result<T>> future() const { return m_promise.future(); }

private:
    void give(Result<T> result)
    {
        if (m_isGiven) {
            return; // it came too late
        }
        m_isGiven = true;
        m_timer.stop();
        deleteLater();
        m_promise.give(std::move(result));
    }

    Promise<Result<T>> m_promise;
    bool m_isGiven = false;
    QTimer m_timer;
};

/// What *asked* answers, or KeychainSilent after *patience*.
template <typename T>
Future<Result<T>>
within(std::chrono::milliseconds patience, const Future<Result<T>> &asked, QObject *parent)
{
    return (new TimedAnswer<T>(asked, patience, parent))->future();
}

/// Why a keychain did not do what it was asked.
till::VaultError reasonOf(const Error &error);

} // namespace countertop::terminal
