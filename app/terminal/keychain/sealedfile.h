#pragma once

#include "core/till/people/secretvault.h"

#include <QMap>

namespace countertop::terminal {

/// The file beside the database that remembers where each secret lies, and holds those that the
/// keychain did not take. Its mode 0600 is its whole protection: nothing in it is encrypted
/// (decisions.md 51). Written whole and renamed, so that a cut leaves the old one.
class SealedFile final
{
public:
    /// Where a secret lies.
    struct Entry
    {
        bool isInKeychain = false;
        QByteArray secret; ///< empty when the keychain holds it
    };

    explicit SealedFile(QString path);

    /// Closes the file to others, then reads it. *errors*: Corrupt FileUnreadable. A file that is
    /// not there is empty.
    Result<void> load();
    /// Reads it and leaves it as it is. *errors*: as above.
    Result<void> look();
    /// *errors*: Unavailable FileUnwritable.
    Result<void> save() const;

    const Entry *find(const QString &name) const;
    void put(const QString &name, const Entry &entry) { m_entries[name] = entry; }
    void take(const QString &name) { m_entries.remove(name); }
    bool holdsSecrets() const;
    bool namesKeychain() const;

    /// The kind of keychain that took the secrets; empty before the first.
    QString backend() const { return m_backend; }
    void setBackend(const QString &backend) { m_backend = backend; }
    /// Whether others could read the file when it was loaded, which closed it, or looked at.
    bool wasOpen() const { return m_wasOpen; }

private:
    QString m_path;
    QString m_backend;
    QMap<QString, Entry> m_entries;
    bool m_wasOpen = false;
};

} // namespace countertop::terminal
