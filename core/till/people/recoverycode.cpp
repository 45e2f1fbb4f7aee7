#include "core/till/people/recoverycode.h"

#include "core/base/check.h"
#include "core/till/people/pinhasher.h"

#include <array>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

constexpr QLatin1StringView alphabet{ "0123456789ABCDEFGHJKMNPQRSTVWXYZ" }; // Crockford: no I L O U
constexpr int characters = 20;
constexpr int groupSize = 5;

QString normalized(const QString &typed)
{
    QString plain;
    for (const QChar c : typed.toUpper()) {
        if (c == u'O') {
            plain.append(u'0');
        } else if (c == u'I' || c == u'L') {
            plain.append(u'1');
        } else if (alphabet.contains(c)) {
            plain.append(c);
        }
    }
    return plain;
}

QString grouped(const QString &plain)
{
    QStringList groups;
    for (qsizetype at = 0; at < plain.size(); at += groupSize) {
        groups << plain.sliced(at, groupSize);
    }
    return groups.join(u'-');
}

} // namespace

std::string_view errorFeature(RecoveryError)
{
    return "recovery";
}

Result<NewRecoveryCode> makeRecoveryCode()
{
    CT_CHECK(sodium_init() >= 0);
    QString plain;
    for (int i = 0; i < characters; ++i) {
        plain.append(alphabet[static_cast<qsizetype>(
            randombytes_uniform(static_cast<std::uint32_t>(alphabet.size())))]);
    }
    const QByteArray bytes = plain.toLatin1();
    std::array<char, crypto_pwhash_argon2id_STRBYTES> text{};
    const int failed = crypto_pwhash_argon2id_str(text.data(),
                                                  bytes.constData(),
                                                  static_cast<unsigned long long>(bytes.size()),
                                                  PinHasher::passes,
                                                  PinHasher::memoryBytes);
    if (failed != 0) {
        return Error{ ErrorKind::Unavailable,
                      PinHashError::OutOfMemory,
                      u"argon2id for a recovery code"_s };
    }
    return NewRecoveryCode{ grouped(plain), { QString::fromLatin1(text.data()), std::nullopt } };
}

Result<RecoveryCode> useRecoveryCode(const RecoveryCode &stored, const QString &typed, Instant now)
{
    CT_CHECK(sodium_init() >= 0);
    const QByteArray bytes = normalized(typed).toLatin1();
    const QByteArray verifier = stored.verifier.toLatin1();
    const int differs = crypto_pwhash_argon2id_str_verify(
        verifier.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()));
    if (differs != 0) {
        return Error{ ErrorKind::Refused,
                      RecoveryError::Wrong,
                      u"a recovery code does not match"_s };
    }
    if (stored.usedAt) {
        return Error{ ErrorKind::Refused,
                      RecoveryError::AlreadyUsed,
                      u"used at %1"_s.arg(stored.usedAt->ms()) };
    }
    RecoveryCode used = stored;
    used.usedAt = now;
    return used;
}

} // namespace countertop::till
