#include "app/site/http/openssl.h"

#include <array>
#include <openssl/err.h>
#include <openssl/pem.h>

namespace countertop::http {

namespace {

/// A key with a pass phrase is not asked for one at the terminal.
int refusePassPhrase(char *, int, int, void *)
{
    return -1;
}

} // namespace

BioPointer readerOf(std::string_view text)
{
    return BioPointer(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

KeyPointer readKey(std::string_view pem)
{
    const BioPointer bio = readerOf(pem);
    return KeyPointer(PEM_read_bio_PrivateKey(bio.get(), nullptr, refusePassPhrase, nullptr));
}

CertificatePointer readCertificateFrom(BIO *pem)
{
    return CertificatePointer(PEM_read_bio_X509(pem, nullptr, refusePassPhrase, nullptr));
}

std::string lastComplaint()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    if (code == 0) {
        return "no reason given";
    }
    std::array<char, 256> text{};
    ERR_error_string_n(code, text.data(), text.size());
    return text.data();
}

} // namespace countertop::http
