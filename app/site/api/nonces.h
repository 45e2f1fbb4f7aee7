#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QMutex>
#include <QSet>

#include <chrono>
#include <deque>

namespace countertop::siteapi {

enum class NonceUse {
    Fresh,
    Unknown, ///< not of this instance, or too old: the caller gets a new one and sends again
    Seen, ///< used before: a replay
};

/// The site's nonces: each serves one request (SY-32). They prove themselves by a code over their
/// time, so that handing them out keeps nothing; only used ones are remembered, until they would be
/// too old anyway. Any thread.
///
/// Another instance, or this one after a start, does not know them and hands out its own: that
/// costs the till one more round trip and nothing else, so no instance holds what another needs.
class Nonces final
{
public:
    static constexpr std::chrono::minutes validFor{ 10 };

    explicit Nonces(const Clock &clock);

    QByteArray issue();
    /// Uses one up.
    NonceUse use(const QByteArray &nonce);

private:
    QByteArray codeOver(const QByteArray &content) const;
    void forgetOld(std::int64_t now);

    const Clock &m_clock;
    const QByteArray m_key; ///< of this instance, for as long as it runs
    QMutex m_mutex;
    QSet<QByteArray> m_used;
    std::deque<std::pair<std::int64_t, QByteArray>> m_order; ///< by when they were used
};

} // namespace countertop::siteapi
