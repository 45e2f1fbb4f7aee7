#pragma once

#include "app/site/http/server.h"

#include <chrono>
#include <string>
#include <variant>
#include <vector>

namespace countertop::http {

/// What a certificate says, as far as a person or a till asks.
struct CertificateFacts
{
    std::string pin; ///< SHA-256 of the subject's public key (SPKI), base64
    std::string subject;
    bool isSelfSigned = false; ///< nobody else vouches for it
    std::vector<std::string> names; ///< DNS names and addresses that it is good for
    std::chrono::system_clock::time_point notBefore;
    std::chrono::system_clock::time_point notAfter;
};

/// Makes a private key (EC P-256) as PEM text, PKCS 8.
std::string makePrivateKey();

/// A certificate signed by its own key: what a first start makes. *names*: DNS names and
/// addresses; the first is the subject's common name.
std::string makeCertificate(const std::string &keyPem,
                            const std::vector<std::string> &names,
                            std::chrono::system_clock::time_point notBefore,
                            std::chrono::hours validFor);

/// Of the first certificate of a PEM text. The text is why it cannot be read.
std::variant<CertificateFacts, std::string> readCertificate(const std::string &certificatePem);

/// The pin of a private key's public half: how a next key is announced before its certificate is
/// made. Empty when the text holds no key.
std::string pinOfKey(const std::string &keyPem);

} // namespace countertop::http
