#pragma once

#include "core/till/people/secretvault.h"

#include <QPromise>

#include <map>
#include <vector>

namespace countertop::tests {

enum class Mood { Healthy, Silent, Locked, Absent, Garbling, ForgettingWhenLocked };

/// A keychain of ours that behaves as badly as it is told to; its store outlives it.
class StandInKeychain final : public till::SecretVault
{
public:
    StandInKeychain(Mood mood,
                    std::map<QString, QByteArray> &store,
                    QString backend = QStringLiteral("libsecret"))
        : m_mood(mood)
        , m_store(store)
        , m_backend(std::move(backend))
    {
    }

    QFuture<Result<QByteArray>> read(const QString &key) override
    {
        if (m_mood == Mood::Silent) {
            return unanswered(m_reads);
        }
        const auto found = m_store.find(key);
        if (m_mood == Mood::ForgettingWhenLocked || (found == m_store.end() && !failure())) {
            return QtFuture::makeReadyFuture(
                Result<QByteArray>(Error{ ErrorKind::Invalid, till::VaultError::NotFound, key }));
        }
        if (const auto error = failure()) {
            return QtFuture::makeReadyFuture(Result<QByteArray>(*error));
        }
        return QtFuture::makeReadyFuture(Result<QByteArray>(found->second));
    }
    QFuture<Result<void>> write(const QString &key, const QByteArray &secret) override
    {
        if (m_mood == Mood::Silent) {
            return unanswered(m_writes);
        }
        if (const auto error = failure()) {
            return QtFuture::makeReadyFuture(Result<void>(*error));
        }
        m_store[key] = m_mood == Mood::Garbling ? QByteArrayLiteral("other") : secret;
        return QtFuture::makeReadyFuture(done());
    }
    QFuture<Result<void>> remove(const QString &key) override
    {
        m_store.erase(key);
        return QtFuture::makeReadyFuture(done());
    }
    void setMood(Mood mood) { m_mood = mood; }
    till::VaultStanding standing() const override
    {
        return { till::VaultState::Ready, std::nullopt, m_backend };
    }

private:
    template <typename T>
    static QFuture<Result<T>> unanswered(std::vector<QPromise<Result<T>>> &asked)
    {
        asked.emplace_back().start();
        return asked.back().future();
    }
    std::optional<Error> failure() const
    {
        if (m_mood == Mood::Locked) {
            return Error{ ErrorKind::Unavailable,
                          till::VaultError::KeychainLocked,
                          QStringLiteral("locked") };
        }
        if (m_mood == Mood::Absent) {
            return Error{ ErrorKind::Unavailable,
                          till::VaultError::KeychainAbsent,
                          QStringLiteral("no bus") };
        }
        return std::nullopt;
    }

    Mood m_mood;
    std::map<QString, QByteArray> &m_store;
    QString m_backend;
    std::vector<QPromise<Result<QByteArray>>> m_reads;
    std::vector<QPromise<Result<void>>> m_writes;
};

} // namespace countertop::tests
