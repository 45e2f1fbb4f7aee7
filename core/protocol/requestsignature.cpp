#include "core/protocol/requestsignature.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype headerBytesMost = 512;
constexpr std::int64_t msASecond = 1000;

/// The parts that are signed, in this order: the one profile that is spoken here.
constexpr QByteArrayView coveredParts = R"(("@method" "@path" "@query" "content-digest"))";

QByteArray digestOf(const QByteArray &body)
{
    return "sha-256=:" + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toBase64()
        + ':';
}

QByteArray parametersOf(const SignedRequest &request)
{
    return coveredParts.toByteArray()
        + ";created=" + QByteArray::number(request.at.ms() / msASecond) + ";nonce=\""
        + request.nonce + "\";keyid=\"" + request.device.toText().toLatin1() + "\";alg=\"ed25519\"";
}

/// The bytes that are signed (RFC 9421, 2.5).
QByteArray signatureBase(const SignedRequest &request, const QByteArray &digest)
{
    return "\"@method\": " + request.method + "\n\"@path\": " + request.path + "\n\"@query\": ?"
        + request.query + "\n\"content-digest\": " + digest
        + "\n\"@signature-params\": " + parametersOf(request);
}

Error refusedBy(SignatureError code, const QString &detail)
{
    return { ErrorKind::Refused, code, detail };
}

/// The bytes between the colons of `ct=:…:`.
std::optional<QByteArray> signatureIn(const QByteArray &header)
{
    constexpr QByteArrayView before = "ct=:";
    if (!header.startsWith(before) || !header.endsWith(':') || header.size() <= before.size()) {
        return std::nullopt;
    }
    const auto decoded = QByteArray::fromBase64Encoding(
        header.mid(before.size(), header.size() - before.size() - 1),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

} // namespace

std::string_view errorFeature(SignatureError)
{
    return "request signature";
}

SignatureHeaders signRequest(const SignedRequest &request, const DeviceKey &key)
{
    const QByteArray digest = digestOf(request.body);
    return { digest,
             "ct=" + parametersOf(request),
             "ct=:" + key.sign(signatureBase(request, digest)).toBase64() + ':' };
}

Result<SignatureClaim> readClaim(const SignatureHeaders &headers)
{
    for (const QByteArray &header : { headers.contentDigest, headers.input, headers.signature }) {
        if (header.isEmpty()) {
            return refusedBy(SignatureError::Missing, u"a header of the signature"_s);
        }
        if (header.size() > headerBytesMost) {
            return refusedBy(SignatureError::Unreadable, u"a header is too long"_s);
        }
    }
    static const QRegularExpression pattern(
        u"^ct=\\(\"@method\" \"@path\" \"@query\" \"content-digest\"\\);created=([0-9]{1,12});"
        "nonce=\"([A-Za-z0-9_-]{1,128})\";keyid=\"([0-9a-f-]{36})\";alg=\"ed25519\"$"_s);
    const auto match = pattern.match(QString::fromLatin1(headers.input));
    const auto device = DeviceId::fromText(match.captured(3));
    if (!match.hasMatch() || !device) {
        return refusedBy(SignatureError::Unreadable, QString::fromLatin1(headers.input));
    }
    return SignatureClaim{ *device,
                           Instant::fromMs(match.captured(1).toLongLong() * msASecond),
                           match.captured(2).toLatin1() };
}

Result<void> checkSignature(const SignedRequest &request,
                            const SignatureHeaders &headers,
                            const QByteArray &publicHalf)
{
    const auto signature = signatureIn(headers.signature);
    if (!signature) {
        return refusedBy(SignatureError::Unreadable, u"Signature"_s);
    }
    if (headers.contentDigest != digestOf(request.body)) {
        return refusedBy(SignatureError::OtherBody, u"Content-Digest"_s);
    }
    const QByteArray base = signatureBase(request, headers.contentDigest);
    if (!DeviceKey::isSignedBy(publicHalf, base, *signature)) {
        return refusedBy(SignatureError::Forged, request.device.toText());
    }
    return done();
}

} // namespace countertop
