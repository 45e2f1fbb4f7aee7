#include "app/site/http/certificate.h"

#include "app/site/http/openssl.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/x509v3.h>

namespace countertop::http {

namespace {

using ExtensionPointer = std::unique_ptr<X509_EXTENSION, Released<X509_EXTENSION_free>>;
using NamesPointer = std::unique_ptr<GENERAL_NAMES, Released<GENERAL_NAMES_free>>;
using NumberPointer = std::unique_ptr<BIGNUM, Released<BN_free>>;
using SystemTime = std::chrono::system_clock::time_point;

std::string textOf(BIO *bio)
{
    char *begin = nullptr;
    const long size = BIO_get_mem_data(bio, &begin);
    return { begin, static_cast<std::size_t>(size) };
}

bool isAddress(const std::string &name)
{
    std::array<unsigned char, 16> bytes{};
    return inet_pton(AF_INET, name.c_str(), bytes.data()) == 1
        || inet_pton(AF_INET6, name.c_str(), bytes.data()) == 1;
}

/// Empty when the key has no public half.
std::string pinOf(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    if (size <= 0) {
        return {};
    }
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(der, static_cast<std::size_t>(size), digest.data());
    OPENSSL_free(der);
    std::array<unsigned char, 4 * (SHA256_DIGEST_LENGTH + 2) / 3 + 1> text{};
    const int written = EVP_EncodeBlock(text.data(), digest.data(), SHA256_DIGEST_LENGTH);
    return { text.begin(), text.begin() + written };
}

bool setTime(ASN1_TIME *time, SystemTime to)
{
    return ASN1_TIME_set(time, std::chrono::system_clock::to_time_t(to)) != nullptr;
}

SystemTime timeOf(const ASN1_TIME *time)
{
    std::tm utc{};
    ASN1_TIME_to_tm(time, &utc);
    return std::chrono::system_clock::from_time_t(timegm(&utc));
}

/// 127 random bits: nobody counts certificates of their own key, and no two share a number.
bool setSerial(X509 *certificate)
{
    const NumberPointer number(BN_new());
    return number && BN_rand(number.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setSubject(X509 *certificate, const std::string &commonName)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    // A common name has 64 characters at most; who checks reads the other names.
    const std::string shortened = commonName.substr(0, 64);
    return X509_NAME_add_entry_by_txt(name,
                                      "CN",
                                      MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(shortened.c_str()),
                                      -1,
                                      -1,
                                      0)
        == 1
        && X509_set_issuer_name(certificate, name) == 1;
}

bool addExtension(X509 *certificate, int kind, const std::string &value)
{
    const ExtensionPointer extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Made piece by piece: as text, a comma within a name would begin another name.
bool addNames(X509 *certificate, const std::vector<std::string> &names)
{
    const NamesPointer all(sk_GENERAL_NAME_new_null());
    for (const std::string &name : names) {
        const bool isIp = isAddress(name);
        GENERAL_NAME *one = a2i_GENERAL_NAME(
            nullptr, nullptr, nullptr, isIp ? GEN_IPADD : GEN_DNS, name.c_str(), 0);
        if (one == nullptr) {
            return false;
        }
        if (sk_GENERAL_NAME_push(all.get(), one) <= 0) {
            GENERAL_NAME_free(one);
            return false;
        }
    }
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, all.get(), 0, X509V3_ADD_DEFAULT)
        == 1;
}

std::string nameText(const GENERAL_NAME *name)
{
    int kind = 0;
    const auto *value = static_cast<const ASN1_STRING *>(GENERAL_NAME_get0_value(name, &kind));
    const unsigned char *bytes = ASN1_STRING_get0_data(value);
    const int size = ASN1_STRING_length(value);
    if (kind == GEN_DNS) {
        return { bytes, bytes + size };
    }
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (kind == GEN_IPADD && (size == 4 || size == 16)) {
        inet_ntop(size == 4 ? AF_INET : AF_INET6, bytes, text.data(), text.size());
    }
    return text.data();
}

std::vector<std::string> namesOf(X509 *certificate)
{
    std::vector<std::string> result;
    const NamesPointer all(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; all && i < sk_GENERAL_NAME_num(all.get()); ++i) {
        std::string name = nameText(sk_GENERAL_NAME_value(all.get(), i));
        if (!name.empty()) {
            result.push_back(std::move(name));
        }
    }
    return result;
}

} // namespace

std::string makePrivateKey()
{
    const KeyPointer key(EVP_EC_gen("P-256"));
    const BioPointer bio(BIO_new(BIO_s_mem()));
    if (!key || !bio
        || PEM_write_bio_PKCS8PrivateKey(
               bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            != 1) {
        ERR_clear_error();
        return {};
    }
    return textOf(bio.get());
}

std::string makeCertificate(const std::string &keyPem,
                            const std::vector<std::string> &names,
                            SystemTime notBefore,
                            std::chrono::hours validFor)
{
    const KeyPointer key = readKey(keyPem);
    const CertificatePointer certificate(X509_new());
    const BioPointer bio(BIO_new(BIO_s_mem()));
    X509 *made = certificate.get();
    const bool isMade = key && made && bio && !names.empty()
        && X509_set_version(made, X509_VERSION_3) == 1 && setSerial(made)
        && setTime(X509_getm_notBefore(made), notBefore)
        && setTime(X509_getm_notAfter(made), notBefore + validFor)
        && setSubject(made, names.front()) && X509_set_pubkey(made, key.get()) == 1
        && addExtension(made, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(made, NID_key_usage, "critical,digitalSignature")
        && addExtension(made, NID_ext_key_usage, "serverAuth") && addNames(made, names)
        && X509_sign(made, key.get(), EVP_sha256()) > 0 && PEM_write_bio_X509(bio.get(), made) == 1;
    if (!isMade) {
        ERR_clear_error();
        return {};
    }
    return textOf(bio.get());
}

std::variant<CertificateFacts, std::string> readCertificate(const std::string &certificatePem)
{
    ERR_clear_error();
    const BioPointer text = readerOf(certificatePem);
    const CertificatePointer certificate = readCertificateFrom(text.get());
    if (!certificate) {
        return "the certificate cannot be read (" + lastComplaint() + ")";
    }
    const BioPointer subject(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(subject.get(), X509_get_subject_name(certificate.get()), 0, XN_FLAG_RFC2253);
    return CertificateFacts{ .pin = pinOf(X509_get0_pubkey(certificate.get())),
                             .subject = textOf(subject.get()),
                             .isSelfSigned = X509_NAME_cmp(X509_get_subject_name(certificate.get()),
                                                           X509_get_issuer_name(certificate.get()))
                                 == 0,
                             .names = namesOf(certificate.get()),
                             .notBefore = timeOf(X509_get0_notBefore(certificate.get())),
                             .notAfter = timeOf(X509_get0_notAfter(certificate.get())) };
}

std::string pinOfKey(const std::string &keyPem)
{
    const KeyPointer key = readKey(keyPem);
    ERR_clear_error();
    return key ? pinOf(key.get()) : std::string();
}

} // namespace countertop::http
