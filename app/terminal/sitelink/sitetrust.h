#pragma once

#include "core/base/result.h"

#include <QSslCertificate>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace countertop::terminal {

enum class AddressError {
    BadAddress, ///< no https:// with a host
};
std::string_view errorFeature(AddressError);

/// What a person may type as the address of a site: with or without "https://".
/// *errors*: Invalid AddressError (detail: what was typed), also for http, a path, a password.
Result<QUrl> siteAddressOf(const QString &typed);

/// By what a till knows its site (SY-34). With pins, the key alone counts: the certificate is the
/// site's own making, its name and its dates prove nothing, and a till with a wrong clock must
/// still find its site. Without pins the trust of the system decides.
class SiteTrust final
{
public:
    SiteTrust() = default;
    explicit SiteTrust(QStringList pins)
        : m_pins(std::move(pins))
    {
    }

    bool isPinned() const { return !m_pins.isEmpty(); }
    /// Whether that certificate holds a pinned key; true for any without pins.
    bool knows(const QSslCertificate &certificate) const;
    /// Base64 of the SHA-256 of the certificate's public key.
    static QString pinOf(const QSslCertificate &certificate);

private:
    QStringList m_pins;
};

} // namespace countertop::terminal
