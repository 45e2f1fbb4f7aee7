#include "app/site/siteoptions.h"

#include "app/site/http/certificate.h"
#include "core/storage/engine.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QSysInfo>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

} // namespace

std::string_view errorFeature(OptionError)
{
    return "site options";
}

Result<SiteFolder> siteFolderOf(const QString &databaseUrl, const QString &keyFolder)
{
    if (storage::engineOf(databaseUrl) == storage::Engine::PostgreSql) {
        return SiteFolder(QFileInfo(keyFolder).absoluteFilePath(), databaseUrl);
    }
    constexpr QLatin1StringView sqlite{ "sqlite:" };
    const QString path = databaseUrl.mid(sqlite.size());
    if (!databaseUrl.startsWith(sqlite) || path.isEmpty()) {
        return Error{ ErrorKind::Invalid, OptionError::BadDatabase, databaseUrl };
    }
    const QFileInfo named(path);
    return SiteFolder(named.fileName() == "site.db"_L1 ? named.absolutePath()
                                                       : named.absoluteFilePath());
}

std::optional<std::pair<QString, std::uint16_t>> listenAddressOf(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString address = text.left(colon);
    if (address.startsWith(u'[') && address.endsWith(u']')) {
        address = address.mid(1, address.size() - 2);
    }
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    if (colon < 1 || !isNumber || QHostAddress(address).isNull()) {
        return std::nullopt;
    }
    return std::pair(address, port);
}

Result<Identity>
identityFor(const ServeOptions &options, const SiteFolder &folder, const Clock &clock)
{
    if (options.certificateFile.isEmpty()) {
        QStringList names = options.names;
        names << u"localhost"_s << u"127.0.0.1"_s << u"::1"_s << QSysInfo::machineHostName()
              << options.address;
        names.removeDuplicates();
        names.removeAll(QString());
        CT_TRY(tls, folder.ownIdentity(names, clock));
        CT_TRY(pins, folder.ownPins());
        return Identity{ tls, pins };
    }
    QFile file(options.certificateFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ ErrorKind::Unavailable,
                      FolderError::CannotRead,
                      options.certificateFile + u": "_s + file.errorString() };
    }
    CT_TRY(key, SiteFolder::readSecret(options.keyFile));
    Identity identity{ { file.readAll().toStdString(), key.toStdString() }, {} };
    const auto read = http::readCertificate(identity.tls.certificatePem);
    if (const auto *problem = std::get_if<std::string>(&read)) {
        return Error{ ErrorKind::Corrupt,
                      FolderError::BadCertificate,
                      options.certificateFile + u": "_s + QString::fromStdString(*problem) };
    }
    const auto &facts = std::get<http::CertificateFacts>(read);
    // One that others vouch for is theirs to renew: a pin of it would lock every till out that day.
    if (facts.isSelfSigned) {
        identity.pins << QString::fromStdString(facts.pin);
    }
    return identity;
}

} // namespace countertop::sitehost
