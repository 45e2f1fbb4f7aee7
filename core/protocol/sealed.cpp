#include "core/protocol/sealed.h"

#include "core/base/check.h"

#include <sodium.h>

namespace countertop {

namespace {

static_assert(sealingKeyBytes == crypto_secretbox_KEYBYTES);

constexpr qsizetype nonceBytes = crypto_secretbox_NONCEBYTES;
constexpr qsizetype macBytes = crypto_secretbox_MACBYTES;

const unsigned char *raw(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes); // NOLINT: libsodium's type
}

unsigned char *raw(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes); // NOLINT: libsodium's type
}

Result<void> checkKey(const QByteArray &key)
{
    CT_CHECK(sodium_init() >= 0);
    if (key.size() != sealingKeyBytes) {
        return Error{ ErrorKind::Invalid,
                      SealError::BadKey,
                      QStringLiteral("%1 bytes").arg(key.size()) };
    }
    return done();
}

} // namespace

std::string_view errorFeature(SealError)
{
    return "seal";
}

QByteArray makeSealingKey()
{
    CT_CHECK(sodium_init() >= 0);
    QByteArray key(sealingKeyBytes, '\0');
    randombytes_buf(key.data(), sealingKeyBytes);
    return key;
}

Result<QByteArray> seal(const QByteArray &key, const QByteArray &secret)
{
    CT_TRY_DONE(checkKey(key));
    QByteArray sealed(nonceBytes + macBytes + secret.size(), '\0');
    randombytes_buf(sealed.data(), nonceBytes);
    crypto_secretbox_easy(raw(sealed.data() + nonceBytes),
                          raw(secret.constData()),
                          static_cast<unsigned long long>(secret.size()),
                          raw(sealed.constData()),
                          raw(key.constData()));
    return sealed;
}

Result<QByteArray> unseal(const QByteArray &key, const QByteArray &sealed)
{
    CT_TRY_DONE(checkKey(key));
    const qsizetype length = sealed.size() - nonceBytes - macBytes;
    QByteArray secret(std::max<qsizetype>(length, 0), '\0');
    const bool isOpened = length >= 0
        && crypto_secretbox_open_easy(raw(secret.data()),
                                      raw(sealed.constData() + nonceBytes),
                                      static_cast<unsigned long long>(sealed.size() - nonceBytes),
                                      raw(sealed.constData()),
                                      raw(key.constData()))
            == 0;
    if (!isOpened) {
        return Error{ ErrorKind::Corrupt,
                      SealError::NotOpened,
                      QStringLiteral("%1 sealed bytes").arg(sealed.size()) };
    }
    return secret;
}

} // namespace countertop
