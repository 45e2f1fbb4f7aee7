#include "app/terminal/keychain/keychainguard.h"

#include "app/terminal/keychain/timedanswer.h"

namespace countertop::terminal {

using storage::Urgency;
using till::VaultError;
using till::VaultState;

KeychainGuard::KeychainGuard(till::Till &till,
                             std::unique_ptr<till::SecretVault> keychain,
                             Times times,
                             QObject *parent)
    : QObject(parent)
    , m_till(till)
    , m_keychain(std::move(keychain))
    , m_times(times)
    , m_standing({ VaultState::Unavailable, std::nullopt, m_keychain->standing().backend })
{
    m_tick.setInterval(m_times.noteEvery);
    connect(&m_tick, &QTimer::timeout, this, &KeychainGuard::look);
    m_again.setInterval(m_times.askAgainAfter);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &KeychainGuard::start);
}

void KeychainGuard::start()
{
    within(m_times.patience, m_keychain->read(till::secrets::rollbackGuard), this)
        .then(this, [this](const Result<QByteArray> &remembered) { compare(remembered); });
}

void KeychainGuard::compare(const Result<QByteArray> &remembered)
{
    if (!remembered && !remembered.error().code.is(VaultError::NotFound)) {
        failed(remembered.error());
        return;
    }
    const auto mark = remembered ? till::guardMarkFrom(*remembered) : std::nullopt;
    if (!mark) {
        keepUp(); // a locked keychain says «not found» too: the first write tells
        return;
    }
    m_till
        .write(Urgency::Normal,
               [mark = *mark](till::Ledger &ledger) { return till::heedGuard(ledger, mark); })
        .then(this, [this](const Result<bool> &isBehind) {
            if (!isBehind) {
                m_again.start(); // the mark stays as it is until it was compared
                return;
            }
            if (*isBehind) {
                emit foundBehind();
            }
            keepUp();
        });
}

void KeychainGuard::keepUp()
{
    m_tick.start();
    look();
}

void KeychainGuard::look()
{
    m_till
        .write(Urgency::Background,
               [](till::Ledger &ledger) -> Result<std::optional<till::GuardMark>> {
                   if (ledger.head().isProvisional) {
                       return std::optional<till::GuardMark>(); // the mark stands, as in the file
                   }
                   return std::optional(till::guardMarkOf(ledger.device(), ledger.head()));
               })
        .then(this, [this](const Result<std::optional<till::GuardMark>> &mark) {
            if (mark && !*mark) {
                stand(VaultState::Ready, std::nullopt);
            } else if (mark && **mark != m_noted && !m_isWriting) {
                note(**mark);
            }
        });
}

void KeychainGuard::note(const till::GuardMark &mark)
{
    m_isWriting = true;
    within(m_times.patience,
           m_keychain->write(till::secrets::rollbackGuard, till::guardMarkBytes(mark)),
           this)
        .then(this, [this, mark](const Result<void> &written) {
            m_isWriting = false;
            if (!written) {
                failed(written.error());
                return;
            }
            m_noted = mark;
            stand(VaultState::Ready, std::nullopt);
        });
}

void KeychainGuard::failed(const Error &error)
{
    m_tick.stop();
    const VaultError reason = reasonOf(error);
    if (reason == VaultError::KeychainLocked) {
        m_again.start();
    }
    stand(VaultState::Unavailable, reason);
}

void KeychainGuard::stand(VaultState state, std::optional<VaultError> reason)
{
    if (m_standing.state != state || m_standing.reason != reason) {
        m_standing.state = state;
        m_standing.reason = reason;
        emit standingChanged();
    }
}

} // namespace countertop::terminal
