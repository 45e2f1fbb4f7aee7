#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/protocol/devicekey.h"

#include <QByteArray>

namespace countertop {

enum class SignatureError {
    Missing, ///< a header is not there
    Unreadable, ///< not written as this profile writes it
    OtherBody, ///< the body is not the one that was signed
    Forged, ///< not signed by that key
};
std::string_view errorFeature(SignatureError);

/// What a signature of a request stands for: a change of any part of it is another request
/// (SY-32). *source*: HTTP Message Signatures, RFC 9421, with Content-Digest of RFC 9530.
struct SignedRequest
{
    QByteArray method; ///< "POST"
    QByteArray path; ///< as sent
    QByteArray query; ///< as sent, without the question mark
    QByteArray body; ///< as sent, so compressed where it is
    Instant at; ///< of the device's clock; whole seconds travel
    QByteArray nonce; ///< the site's, from its answer before
    DeviceId device; ///< whose key signs
};

/// The three headers that carry it.
struct SignatureHeaders
{
    QByteArray contentDigest; ///< of header "Content-Digest"
    QByteArray input; ///< of header "Signature-Input"
    QByteArray signature; ///< of header "Signature"
};

/// What the headers claim, before anything of it was checked.
struct SignatureClaim
{
    DeviceId device;
    Instant at;
    QByteArray nonce;
};

SignatureHeaders signRequest(const SignedRequest &request, const DeviceKey &key);

/// Who says to have signed, when and with which nonce. *errors*: Refused Missing, Unreadable.
Result<SignatureClaim> readClaim(const SignatureHeaders &headers);

/// Checks body and signature of *request*, whose `at`, `nonce` and `device` are those of the claim.
/// *errors*: Refused OtherBody, Forged, Unreadable.
Result<void> checkSignature(const SignedRequest &request,
                            const SignatureHeaders &headers,
                            const QByteArray &publicHalf);

} // namespace countertop
