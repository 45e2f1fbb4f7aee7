#include "app/site/api/authentication.h"

#include "core/protocol/routes.h"

namespace countertop::siteapi {

namespace {

using namespace Qt::StringLiterals;

QByteArray headerOf(const http::Request &request, QLatin1StringView name)
{
    const std::string_view value = request.header(QString(name).toLower().toLatin1().toStdString());
    return QByteArray(value.data(), static_cast<qsizetype>(value.size()));
}

SignedRequest signedPartsOf(const http::Request &request, const SignatureClaim &claim)
{
    return { QByteArray::fromStdString(request.method),
             QByteArray::fromStdString(request.path),
             QByteArray::fromStdString(request.query),
             QByteArray::fromStdString(request.body),
             claim.at,
             claim.nonce,
             claim.device };
}

Denial denied(QLatin1StringView code, const QString &detail)
{
    return { { 401, code, detail } };
}

Denial denied(QLatin1StringView code, const QString &detail, const DeviceId &device)
{
    return { { 401, code, detail }, Suspicion{ device, code, detail } };
}

/// A failure of the database; nothing is known about the caller then.
Denial unanswered(const Error &error)
{
    return { { 503, "busy"_L1, error.detail, {}, 1 } };
}

} // namespace

Authentication::Authentication(const Clock &clock, Nonces &nonces)
    : m_clock(clock)
    , m_nonces(nonces)
{
}

std::variant<site::DeviceRow, Denial> Authentication::check(site::Site &site,
                                                            const http::Request &request)
{
    const SignatureHeaders headers{ headerOf(request, headers::contentDigest),
                                    headerOf(request, headers::signatureInput),
                                    headerOf(request, headers::signature) };
    const auto claim = readClaim(headers);
    if (!claim) {
        return denied("signature"_L1, claim.error().detail);
    }
    const auto device = site::findDevice(site.database(), claim->device);
    if (!device) {
        return unanswered(device.error());
    }
    if (!*device || (*device)->publicKey.isEmpty()) {
        return denied("unknown_device"_L1, claim->device.toText());
    }
    const site::DeviceRow &row = **device;
    const auto proof = checkSignature(signedPartsOf(request, *claim), headers, row.publicKey);
    if (!proof) {
        return denied("signature"_L1, proof.error().detail, row.device);
    }
    if (auto denial = checkClaim(row, *claim)) {
        return *denial;
    }
    return row;
}

std::optional<Denial> Authentication::checkClaim(const site::DeviceRow &device,
                                                 const SignatureClaim &claim)
{
    const auto apart = m_clock.now().since(claim.at);
    if (apart > clockMayDiffer || -apart > clockMayDiffer) {
        return denied("clock"_L1, u"%1 s apart"_s.arg(apart.count() / 1000), device.device);
    }
    switch (m_nonces.use(claim.nonce)) {
    case NonceUse::Fresh:
        return std::nullopt;
    case NonceUse::Unknown:
        return denied("nonce"_L1, u"not known here, or too old"_s);
    case NonceUse::Seen:
        return denied("replay"_L1, u"a nonce was used twice"_s, device.device);
    }
    return std::nullopt;
}

} // namespace countertop::siteapi
