#include "core/protocol/devicekey.h"

#include "core/base/check.h"

#include <array>
#include <sodium.h>

namespace countertop {

namespace {

static_assert(DeviceKey::secretBytes == crypto_sign_SEEDBYTES);
static_assert(DeviceKey::publicBytes == crypto_sign_PUBLICKEYBYTES);
static_assert(DeviceKey::signatureBytes == crypto_sign_BYTES);

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()); // NOLINT: libsodium's type
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data()); // NOLINT: libsodium's type
}

/// libsodium's own pair: its secret half holds both. Wiped when it goes.
struct Pair
{
    explicit Pair(const QByteArray &seed)
    {
        CT_CHECK(sodium_init() >= 0);
        crypto_sign_seed_keypair(open.data(), secret.data(), raw(seed));
    }
    ~Pair() { sodium_memzero(secret.data(), secret.size()); }
    Pair(const Pair &) = delete;
    Pair &operator=(const Pair &) = delete;
    Pair(Pair &&) = delete;
    Pair &operator=(Pair &&) = delete;

    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
};

} // namespace

std::string_view errorFeature(DeviceKeyError)
{
    return "device key";
}

DeviceKey DeviceKey::make()
{
    CT_CHECK(sodium_init() >= 0);
    QByteArray secret(secretBytes, '\0');
    randombytes_buf(secret.data(), secretBytes);
    return DeviceKey(secret);
}

Result<DeviceKey> DeviceKey::fromSecret(const QByteArray &secret)
{
    if (secret.size() != secretBytes) {
        return Error{ ErrorKind::Invalid,
                      DeviceKeyError::BadSecret,
                      QStringLiteral("%1 bytes").arg(secret.size()) };
    }
    return DeviceKey(secret);
}

QByteArray DeviceKey::publicHalf() const
{
    const Pair pair(m_secret);
    QByteArray open(publicBytes, '\0');
    std::copy(pair.open.begin(), pair.open.end(), open.begin());
    return open;
}

QByteArray DeviceKey::sign(const QByteArray &bytes) const
{
    const Pair pair(m_secret);
    QByteArray signature(signatureBytes, '\0');
    crypto_sign_detached(raw(signature),
                         nullptr,
                         raw(bytes),
                         static_cast<unsigned long long>(bytes.size()),
                         pair.secret.data());
    return signature;
}

bool DeviceKey::isSignedBy(const QByteArray &publicHalf,
                           const QByteArray &bytes,
                           const QByteArray &signature)
{
    if (publicHalf.size() != publicBytes || signature.size() != signatureBytes) {
        return false;
    }
    CT_CHECK(sodium_init() >= 0);
    return crypto_sign_verify_detached(raw(signature),
                                       raw(bytes),
                                       static_cast<unsigned long long>(bytes.size()),
                                       raw(publicHalf))
        == 0;
}

} // namespace countertop
