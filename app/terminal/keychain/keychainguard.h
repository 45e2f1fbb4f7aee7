#pragma once

#include "core/till/journal/rollbackguard.h"
#include "core/till/people/secretvault.h"
#include "core/till/till.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace countertop::terminal {

/// The second copy of the rollback guard, in the computer's keychain: it notices that the till's
/// whole folder was put back, guard file and all (sync-and-safety.md 2.11).
///
/// A keychain that is absent or silent is not asked again before the next start; one that is locked
/// is asked every minute. What it remembers is compared before anything is written over it. Selling
/// never waits for it. Lives on the thread of the window.
class KeychainGuard final : public QObject
{
    Q_OBJECT

public:
    /// How long the keychain may take, and how often it is told and asked.
    struct Times
    {
        std::chrono::milliseconds patience = std::chrono::seconds{ 2 };
        std::chrono::milliseconds noteEvery = std::chrono::seconds{ 2 };
        std::chrono::milliseconds askAgainAfter = std::chrono::minutes{ 1 };
    };

    KeychainGuard(till::Till &till,
                  std::unique_ptr<till::SecretVault> keychain,
                  Times times,
                  QObject *parent = nullptr);

    /// Compares the journal with what the keychain remembers, then keeps that up to date.
    void start();
    /// Ready once the keychain holds the mark; else Unavailable with the reason, none before the
    /// keychain has answered.
    till::VaultStanding standing() const { return m_standing; }

Q_SIGNALS:
    void standingChanged();
    /// The journal is older than what the keychain remembers: receipts are provisional from now on.
    void foundBehind();

private:
    void compare(const Result<QByteArray> &remembered);
    void look();
    void note(const till::GuardMark &mark);
    /// Nothing stands in the way of writing the mark.
    void keepUp();
    void failed(const Error &error);
    void stand(till::VaultState state, std::optional<till::VaultError> reason);

    till::Till &m_till;
    std::unique_ptr<till::SecretVault> m_keychain;
    Times m_times;
    QTimer m_tick;
    QTimer m_again;
    till::GuardMark m_noted;
    till::VaultStanding m_standing;
    bool m_isWriting = false;
};

} // namespace countertop::terminal
