#include "app/terminal/keychain/sealedfile.h"

#include "core/storage/finishfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop::terminal {

namespace {

using till::VaultError;

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
    | QFileDevice::ExeOther;

Error unreadable(const QString &detail)
{
    return { ErrorKind::Corrupt, VaultError::FileUnreadable, detail };
}

Error unwritable(const QString &detail)
{
    return { ErrorKind::Unavailable, VaultError::FileUnwritable, detail };
}

} // namespace

SealedFile::SealedFile(QString path)
    : m_path(std::move(path))
{
}

Result<void> SealedFile::load()
{
    QFile file(m_path);
    m_wasOpen = file.exists() && (file.permissions() & others) != 0;
    if (m_wasOpen && !file.setPermissions(ownerOnly)) {
        return unreadable(u"the mode cannot be set back: "_s + file.errorString());
    }
    const bool wasOpen = m_wasOpen;
    CT_TRY_DONE(look());
    m_wasOpen = wasOpen;
    return done();
}

Result<void> SealedFile::look()
{
    m_entries.clear();
    QFile file(m_path);
    if (!file.exists()) {
        return done();
    }
    m_wasOpen = (file.permissions() & others) != 0;
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(file.errorString());
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object[u"version"].toInt() != 1) {
        return unreadable(u"not a vault file of version 1"_s);
    }
    m_backend = object[u"backend"].toString();
    const QJsonObject entries = object[u"entries"].toObject();
    for (auto row = entries.begin(); row != entries.end(); ++row) {
        const QJsonObject entry = row.value().toObject();
        m_entries[row.key()] = { entry[u"place"].toString() == u"keychain",
                                 QByteArray::fromBase64(entry[u"secret"].toString().toLatin1()) };
    }
    return done();
}

Result<void> SealedFile::save() const
{
    QJsonObject entries;
    for (auto row = m_entries.begin(); row != m_entries.end(); ++row) {
        QJsonObject entry{ { u"place"_s, row->isInKeychain ? u"keychain"_s : u"file"_s } };
        if (!row->isInKeychain) {
            entry[u"secret"] = QString::fromLatin1(row->secret.toBase64());
        }
        entries[row.key()] = entry;
    }
    const QJsonObject object{ { u"version"_s, 1 },
                              { u"backend"_s, m_backend },
                              { u"entries"_s, entries } };
    QSaveFile file(m_path);
    // The mode is set while the file is still empty: no moment in which others can read a secret.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)) {
        return unwritable(file.errorString());
    }
    file.write(QJsonDocument(object).toJson());
    return storage::finishFile(file) ? done() : Result<void>(unwritable(file.errorString()));
}

const SealedFile::Entry *SealedFile::find(const QString &name) const
{
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : &*found;
}

bool SealedFile::holdsSecrets() const
{
    return std::any_of(
        m_entries.begin(), m_entries.end(), [](const Entry &entry) { return !entry.isInKeychain; });
}

bool SealedFile::namesKeychain() const
{
    return std::any_of(
        m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.isInKeychain; });
}

} // namespace countertop::terminal
