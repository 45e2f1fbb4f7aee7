#include "app/terminal/sitelink/sitetrust.h"

#include <QCryptographicHash>
#include <QSslKey>

namespace countertop::terminal {

using namespace Qt::StringLiterals;

std::string_view errorFeature(AddressError)
{
    return "site-address";
}

Result<QUrl> siteAddressOf(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : u"https://"_s + trimmed,
                   QUrl::StrictMode);
    const bool isPlain = url.path().isEmpty() || url.path() == "/"_L1;
    const bool isSite = url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty()
        && isPlain && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!isSite) {
        return Error{ ErrorKind::Invalid, AddressError::BadAddress, typed };
    }
    QUrl address;
    address.setScheme(u"https"_s);
    address.setHost(url.host());
    address.setPort(url.port());
    return address;
}

bool SiteTrust::knows(const QSslCertificate &certificate) const
{
    return !isPinned() || m_pins.contains(pinOf(certificate));
}

QString SiteTrust::pinOf(const QSslCertificate &certificate)
{
    const QByteArray key = certificate.publicKey().toDer();
    return QString::fromLatin1(
        QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64());
}

} // namespace countertop::terminal
