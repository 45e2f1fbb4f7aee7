#pragma once

#include "core/async/future.h"
#include "core/till/people/secretvault.h"

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

    Future<Result<QByteArray>> read(const QString &key) override
    {
        if (m_mood == Mood::Silent) {
            return unanswered(m_reads);
        }
        const auto found = m_store.find(key);
        if (m_mood == Mood::ForgettingWhenLocked || (found == m_store.end() && !failure())) {
            return ready(
                Result<QByteArray>(Error{ ErrorKind::Invalid, till::VaultError::NotFound, key }));
        }
        if (const auto error = failure()) {
            return ready(Result<QByteArray>(*error));
        }
        return ready(Result<QByteArray>(found->second));
    }
    Future<Result<void>> write(const QString &key, const QByteArray &secret) override
    {
        if (m_mood == Mood::Silent) {
            return unanswered(m_writes);
        }
        if (const auto error = failure()) {
            return ready(Result<void>(*error));
        }
        m_store[key] = m_mood == Mood::Garbling ? QByteArrayLiteral("other") : secret;
        return ready(done());
    }
    Future<Result<void>> remove(const QString &key) override
    {
        m_store.erase(key);
        return ready(done());
    }
    void setMood(Mood mood) { m_mood = mood; }
    till::VaultStanding standing() const override
    {
        return { till::VaultState::Ready, std::nullopt, m_backend };
    }

private:
    template <typename T>
    static Future<Result<T>> unanswered(std::vector<Promise<Result<T>>> &asked)
    {
        asked.emplace_back();
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
    std::vector<Promise<Result<QByteArray>>> m_reads;
    std::vector<Promise<Result<void>>> m_writes;
};

} // namespace countertop::tests
