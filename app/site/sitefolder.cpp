#include "app/site/sitefolder.h"

#include "app/site/http/certificate.h"
#include "core/protocol/sealed.h"
#include "core/storage/engine.h"
#include "core/storage/finishfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <chrono>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

const auto lastBackupFile = u"last-backup.json"_s;
const auto tlsKey = u"tls.key"_s;
const auto tlsNextKey = u"tls-next.key"_s;
const auto tlsCertificate = u"tls.crt"_s;

constexpr std::chrono::hours validFor{ 24 * 3650 };
constexpr std::chrono::hours renewBefore{ 24 * 30 };
constexpr std::chrono::hours clocksMayDiffer{ 24 };

constexpr QFileDevice::Permissions mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray newKeyPem()
{
    return QByteArray::fromStdString(http::makePrivateKey());
}

std::vector<std::string> asTexts(const QStringList &names)
{
    std::vector<std::string> texts;
    for (const QString &name : names) {
        texts.push_back(name.toStdString());
    }
    return texts;
}

/// Whether a certificate is of that key and has time left.
bool isGood(const QByteArray &certificate, const QByteArray &key, const Clock &clock)
{
    const auto read = http::readCertificate(certificate.toStdString());
    const auto *facts = std::get_if<http::CertificateFacts>(&read);
    const std::chrono::system_clock::time_point now{ std::chrono::milliseconds(clock.now().ms()) };
    return facts != nullptr && facts->pin == http::pinOfKey(key.toStdString())
        && facts->notAfter > now + renewBefore;
}

} // namespace

std::string_view errorFeature(FolderError)
{
    return "site folder";
}

QString SiteFolder::name() const
{
    return hasServer() ? storage::readableAddress(m_server) : m_path;
}

Result<void> SiteFolder::make() const
{
    if (!QDir().mkpath(m_path)) {
        return Error{ ErrorKind::Unavailable, FolderError::CannotWrite, m_path };
    }
    return done();
}

Result<QByteArray> SiteFolder::readSecret(const QString &path)
{
    QFile secret(path);
    if (!secret.open(QIODevice::ReadOnly)) {
        return Error{ ErrorKind::Unavailable,
                      FolderError::CannotRead,
                      path + u": "_s + secret.errorString() };
    }
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if ((secret.permissions() & others) != 0) {
        return Error{ ErrorKind::Refused, FolderError::OpenToOthers, path };
    }
    return secret.readAll();
}

Result<void> SiteFolder::writeSecret(const QString &name, const QByteArray &secret) const
{
    QSaveFile saved(file(name));
    const bool isWritten = saved.open(QIODevice::WriteOnly) && saved.setPermissions(mine)
        && saved.write(secret) == secret.size() && saved.commit();
    if (!isWritten) {
        return Error{ ErrorKind::Unavailable,
                      FolderError::CannotWrite,
                      file(name) + u": "_s + saved.errorString() };
    }
    return done();
}

Result<QByteArray> SiteFolder::readOrMake(const QString &name, QByteArray (*makeNew)()) const
{
    if (QFileInfo::exists(file(name))) {
        return readSecret(file(name));
    }
    const QByteArray made = makeNew();
    CT_TRY_DONE(writeSecret(name, made));
    return made;
}

Result<QByteArray> SiteFolder::sealingKey() const
{
    CT_TRY(key, readOrMake(u"site.key"_s, makeSealingKey));
    if (key.size() != sealingKeyBytes) {
        return Error{ ErrorKind::Corrupt, FolderError::BadKey, file(u"site.key"_s) };
    }
    return key;
}

Result<std::optional<QByteArray>> SiteFolder::storedSealingKey() const
{
    if (!QFileInfo::exists(file(u"site.key"_s))) {
        return std::optional<QByteArray>();
    }
    CT_TRY(key, sealingKey());
    return std::optional(key);
}

Result<http::TlsIdentity> SiteFolder::ownIdentity(const QStringList &names,
                                                  const Clock &clock) const
{
    CT_TRY(key, readOrMake(tlsKey, newKeyPem));
    if (http::pinOfKey(key.toStdString()).empty()) {
        return Error{ ErrorKind::Corrupt, FolderError::BadKey, file(tlsKey) };
    }
    QByteArray certificate;
    if (QFileInfo::exists(file(tlsCertificate))) {
        CT_TRY(stored, readSecret(file(tlsCertificate)));
        certificate = stored;
    }
    if (!isGood(certificate, key, clock)) {
        const std::chrono::system_clock::time_point now{ std::chrono::milliseconds(
            clock.now().ms()) };
        certificate = QByteArray::fromStdString(http::makeCertificate(
            key.toStdString(), asTexts(names), now - clocksMayDiffer, validFor));
        CT_TRY_DONE(writeSecret(tlsCertificate, certificate));
    }
    return http::TlsIdentity{ certificate.toStdString(), key.toStdString() };
}

Result<QStringList> SiteFolder::ownPins() const
{
    for (const QString &name : { tlsKey, tlsNextKey }) {
        CT_TRY(key, readOrMake(name, newKeyPem));
        Q_UNUSED(key);
    }
    return storedPins();
}

Result<QStringList> SiteFolder::storedPins() const
{
    QStringList pins;
    for (const QString &name : { tlsKey, tlsNextKey }) {
        if (!QFileInfo::exists(file(name))) {
            continue;
        }
        CT_TRY(key, readSecret(file(name)));
        const std::string pin = http::pinOfKey(key.toStdString());
        if (pin.empty()) {
            return Error{ ErrorKind::Corrupt, FolderError::BadKey, file(name) };
        }
        pins.append(QString::fromStdString(pin));
    }
    return pins;
}

Result<void> SiteFolder::renewIdentity() const
{
    CT_TRY(next, readOrMake(tlsNextKey, newKeyPem));
    // In this order a cut leaves either the old key or the next one twice, and never an unknown
    // one.
    CT_TRY_DONE(writeSecret(tlsKey, next));
    CT_TRY_DONE(writeSecret(tlsNextKey, newKeyPem()));
    QFile::remove(file(tlsCertificate));
    return done();
}

Result<void> SiteFolder::noteBackup(const Backup &backup) const
{
    QSaveFile saved(file(lastBackupFile));
    const QJsonObject json{ { "file"_L1, backup.file },
                            { "at"_L1, static_cast<qint64>(backup.at.ms()) } };
    if (!saved.open(QIODevice::WriteOnly)) {
        return storage::fileError(saved);
    }
    saved.write(QJsonDocument(json).toJson());
    return storage::finishFile(saved);
}

std::optional<SiteFolder::Backup> SiteFolder::lastBackup() const
{
    QFile stored(file(lastBackupFile));
    if (!stored.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(stored.readAll()).object();
    if (!json.contains("at"_L1)) {
        return std::nullopt;
    }
    return Backup{ json.value("file"_L1).toString(),
                   Instant::fromMs(json.value("at"_L1).toInteger()) };
}

} // namespace countertop::sitehost
