#pragma once

#include "app/site/http/server.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QFileInfo>
#include <QString>
#include <QStringList>

#include <optional>

namespace countertop::sitehost {

enum class FolderError {
    CannotWrite,
    CannotRead,
    OpenToOthers, ///< a secret that other users may read
    BadKey,
    BadCertificate,
};
std::string_view errorFeature(FolderError);

/// Where a site keeps its secrets, and its database unless that lies on a server: one folder, for
/// its user alone. Each instance at a server has a folder of its own with the same keys in it.
///
/// | file | what |
/// |---|---|
/// | `site.db` | the database, when it is SQLite |
/// | `site.key` | seals what must not be read in the database |
/// | `tls.key`, `tls.crt` | made at a first start, unless others are given |
/// | `tls-next.key` | the key that comes after it; its pin is known to every device |
/// | `site.lock`, `site.socket` | of the running program |
/// | `last-backup.json` | when a backup was made, and where it lies |
class SiteFolder final
{
public:
    /// A backup that was made of a site.
    struct Backup
    {
        QString file;
        Instant at;
    };

    /// *server*: the address of a database server; without it the folder holds the database.
    explicit SiteFolder(QString path, QString server = {})
        : m_path(std::move(path))
        , m_server(std::move(server))
    {
    }

    /// The file, or the address of the server with its password.
    QString databasePath() const
    {
        return hasServer() ? m_server : file(QStringLiteral("site.db"));
    }
    bool hasServer() const { return !m_server.isEmpty(); }
    /// What people know the data by: the folder, or the address of the server.
    QString name() const;
    QString lockPath() const { return file(QStringLiteral("site.lock")); }
    QString socketPath() const { return file(QStringLiteral("site.socket")); }
    const QString &path() const { return m_path; }

    /// Makes the folder for this user alone. *errors*: Unavailable CannotWrite.
    Result<void> make() const;
    /// The key for `seal`, made at the first call. *errors*: Unavailable CannotRead, CannotWrite;
    /// Refused OpenToOthers; Corrupt BadKey.
    Result<QByteArray> sealingKey() const;
    /// The same when it is there; nothing is made. *errors*: as above.
    Result<std::optional<QByteArray>> storedSealingKey() const;
    /// Whether tills could know this site by a key of its own.
    bool hasOwnKey() const { return QFileInfo::exists(file(QStringLiteral("tls.key"))); }
    /// Certificate and key of this site's own making, made at the first call for *names*; the
    /// certificate is made anew from the same key when it is close to its end.
    /// *errors*: as above; Corrupt BadCertificate.
    Result<http::TlsIdentity> ownIdentity(const QStringList &names, const Clock &clock) const;
    /// The pins of the own key and of the one that comes after it (SY-34). *errors*: as above.
    Result<QStringList> ownPins() const;
    /// The same of those that are there; nothing is made. *errors*: as above.
    Result<QStringList> storedPins() const;
    /// Goes over to the next key and makes one to come after it. *errors*: as above.
    Result<void> renewIdentity() const;

    /// Remembers when a backup was made. *errors*: Unavailable of the disk.
    Result<void> noteBackup(const Backup &backup) const;
    std::optional<Backup> lastBackup() const;

    /// A file that holds a secret: refused when other users may read it. *errors*: as above.
    static Result<QByteArray> readSecret(const QString &path);

private:
    QString file(const QString &name) const { return m_path + u'/' + name; }
    Result<QByteArray> readOrMake(const QString &name, QByteArray (*makeNew)()) const;
    Result<void> writeSecret(const QString &name, const QByteArray &secret) const;

    QString m_path;
    QString m_server;
};

} // namespace countertop::sitehost
