#include "app/site/http/tlscontext.h"

#include <algorithm>
#include <cstring>
#include <openssl/err.h>
#include <string_view>

namespace countertop::http {

namespace {

/// TLS 1.2 with forward secrecy and authenticated encryption only; 1.3 has no others.
constexpr const char *ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20";

/// Chosen when a client offers protocols at all; one that has no HTTP/1.1 cannot be served.
int chooseProtocol(SSL *,
                   const unsigned char **chosen,
                   unsigned char *chosenLength,
                   const unsigned char *offered,
                   unsigned int offeredLength,
                   void *)
{
    constexpr std::string_view ours = "http/1.1";
    for (unsigned int at = 0; at < offeredLength; at += offered[at] + 1U) {
        const unsigned int length = offered[at];
        if (length == ours.size() && std::memcmp(offered + at + 1, ours.data(), length) == 0) {
            *chosen = offered + at + 1;
            *chosenLength = offered[at];
            return SSL_TLSEXT_ERR_OK;
        }
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

std::string useIdentity(SSL_CTX *context, const TlsIdentity &identity)
{
    const BioPointer chain = readerOf(identity.certificatePem);
    const CertificatePointer leaf = readCertificateFrom(chain.get());
    if (!leaf || SSL_CTX_use_certificate(context, leaf.get()) != 1) {
        return "the certificate cannot be read (" + lastComplaint() + ")";
    }
    while (CertificatePointer above = readCertificateFrom(chain.get())) {
        if (SSL_CTX_add0_chain_cert(context, above.get()) != 1) {
            return "the chain of certificates cannot be used (" + lastComplaint() + ")";
        }
        static_cast<void>(above.release()); // the context owns it now
    }
    ERR_clear_error(); // the end of the text is noted there as an error
    const KeyPointer key = readKey(identity.keyPem);
    if (!key) {
        return "the private key cannot be read (" + lastComplaint() + ")";
    }
    if (X509_check_private_key(leaf.get(), key.get()) != 1) {
        ERR_clear_error();
        return "the private key is not the one of the certificate";
    }
    if (SSL_CTX_use_PrivateKey(context, key.get()) != 1) {
        return "the private key cannot be used (" + lastComplaint() + ")";
    }
    return {};
}

} // namespace

std::variant<TlsContextPointer, std::string> makeTlsContext(const TlsIdentity &identity)
{
    ERR_clear_error();
    TlsContextPointer context(SSL_CTX_new(TLS_server_method()));
    if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) != 1
        || SSL_CTX_set_cipher_list(context.get(), ciphers) != 1) {
        return "TLS cannot be set up (" + lastComplaint() + ")";
    }
    SSL_CTX_set_options(context.get(),
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION
                            | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(context.get(),
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
                         | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // Clients come back with tickets; a cache of sessions would only hold memory.
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_alpn_select_cb(context.get(), chooseProtocol, nullptr);
    if (std::string problem = useIdentity(context.get(), identity); !problem.empty()) {
        return problem;
    }
    return context;
}

} // namespace countertop::http
