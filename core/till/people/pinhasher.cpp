#include "core/till/people/pinhasher.h"

#include "core/base/check.h"

#include <array>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

/// Nobody's verifier: the same parameters as every other; its PIN was random and is forgotten.
constexpr auto nobodysVerifier = "$argon2id$v=19$m=19456,t=2,p=1$isFTWB2+zyxPErXyNvh/KQ"
                                 "$IMCk0f0y5pbVBuq+A479G8YuBwUdPIT+s3xi/2isgc0";

void startSodium()
{
    CT_CHECK(sodium_init() >= 0);
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

std::string_view errorFeature(PinHashError)
{
    return "pinhash";
}

PinHasher::PinHasher(QByteArray pepper)
    : m_pepper(std::move(pepper))
{
}

Result<PinHasher> PinHasher::withPepper(const QByteArray &pepper)
{
    static_assert(pepperBytes == crypto_auth_hmacsha256_KEYBYTES);
    startSodium();
    if (pepper.size() != pepperBytes) {
        return Error{ ErrorKind::Invalid,
                      PinHashError::BadPepper,
                      u"%1 bytes"_s.arg(pepper.size()) };
    }
    return PinHasher(pepper);
}

QByteArray PinHasher::newPepper()
{
    startSodium();
    QByteArray pepper(pepperBytes, '\0');
    randombytes_buf(pepper.data(), static_cast<std::size_t>(pepper.size()));
    return pepper;
}

Result<QString> PinHasher::verifierOf(const QString &pin) const
{
    std::array<char, crypto_pwhash_argon2id_STRBYTES> text{};
    const QByteArray input = peppered(pin);
    const int failed = crypto_pwhash_argon2id_str(text.data(),
                                                  input.constData(),
                                                  static_cast<unsigned long long>(input.size()),
                                                  passes,
                                                  memoryBytes);
    if (failed != 0) {
        return Error{ ErrorKind::Unavailable,
                      PinHashError::OutOfMemory,
                      u"argon2id needs %1 bytes"_s.arg(memoryBytes) };
    }
    return QString::fromLatin1(text.data());
}

PinMatch PinHasher::check(const QString &pin, const QString &verifier) const
{
    const QByteArray input = peppered(pin);
    const QByteArray text = verifier.toLatin1();
    const int differs = crypto_pwhash_argon2id_str_verify(
        text.constData(), input.constData(), static_cast<unsigned long long>(input.size()));
    return differs == 0 ? PinMatch::Yes : PinMatch::No;
}

PinMatch PinHasher::checkNobody(const QString &pin) const
{
    (void)check(pin, QString::fromLatin1(nobodysVerifier));
    return PinMatch::No;
}

QByteArray PinHasher::peppered(const QString &pin) const
{
    const QByteArray text = pin.toUtf8();
    QByteArray mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char *>(mac.data()),
                           bytesOf(text),
                           static_cast<unsigned long long>(text.size()),
                           bytesOf(m_pepper));
    return mac;
}

} // namespace countertop::till
