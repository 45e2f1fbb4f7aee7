#include "app/site/api/nonces.h"

#include "core/protocol/sealed.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QMutexLocker>
#include <QtEndian>

namespace countertop::siteapi {

namespace {

constexpr qsizetype timeBytes = 8;
constexpr qsizetype randomBytes = 12;
constexpr qsizetype codeBytes = 16;
constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
    | QByteArray::AbortOnBase64DecodingErrors;

} // namespace

Nonces::Nonces(const Clock &clock)
    : m_clock(clock)
    , m_key(makeSealingKey())
{
}

QByteArray Nonces::codeOver(const QByteArray &content) const
{
    return QMessageAuthenticationCode::hash(content, m_key, QCryptographicHash::Sha256)
        .left(codeBytes);
}

QByteArray Nonces::issue()
{
    QByteArray content(timeBytes, '\0');
    qToBigEndian<qint64>(m_clock.monotonicMs(), content.data());
    content += makeSealingKey().left(randomBytes);
    return (content + codeOver(content)).toBase64(form);
}

NonceUse Nonces::use(const QByteArray &nonce)
{
    const auto decoded = QByteArray::fromBase64Encoding(nonce, form);
    if (!decoded || (*decoded).size() != timeBytes + randomBytes + codeBytes) {
        return NonceUse::Unknown;
    }
    const QByteArray content = (*decoded).left(timeBytes + randomBytes);
    const auto issuedAt = qFromBigEndian<qint64>(content.constData());
    const std::int64_t now = m_clock.monotonicMs();
    const bool isOld = now - issuedAt > std::chrono::milliseconds(validFor).count();
    if (isOld || (*decoded).mid(content.size()) != codeOver(content)) {
        return NonceUse::Unknown;
    }
    const QMutexLocker locker(&m_mutex);
    forgetOld(now);
    if (m_used.contains(content)) {
        return NonceUse::Seen;
    }
    m_used.insert(content);
    m_order.emplace_back(now, content);
    return NonceUse::Fresh;
}

void Nonces::forgetOld(std::int64_t now)
{
    // Used at a time t, issued before it: once t is too old, so is the nonce itself.
    while (!m_order.empty()
           && now - m_order.front().first > std::chrono::milliseconds(validFor).count()) {
        m_used.remove(m_order.front().second);
        m_order.pop_front();
    }
}

} // namespace countertop::siteapi
