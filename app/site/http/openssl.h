#pragma once

#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <string>
#include <string_view>

namespace countertop::http {

/// OpenSSL's objects, owned.
template <auto Release>
struct Released
{
    template <typename Object>
    void operator()(Object *object) const
    {
        Release(object);
    }
};
using BioPointer = std::unique_ptr<BIO, Released<BIO_free_all>>;
using KeyPointer = std::unique_ptr<EVP_PKEY, Released<EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, Released<X509_free>>;
using TlsContextPointer = std::unique_ptr<SSL_CTX, Released<SSL_CTX_free>>;

/// A reader over *text*, which must outlive it.
BioPointer readerOf(std::string_view text);
/// Null when there is none.
KeyPointer readKey(std::string_view pem);
/// The next of a chain; null when there is no more.
CertificatePointer readCertificateFrom(BIO *pem);
/// The oldest complaint of this thread's queue, which is emptied.
std::string lastComplaint();

} // namespace countertop::http
