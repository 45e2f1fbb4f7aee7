#pragma once

#include "core/storage/storageerror.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace countertop::storage {

/// A file that goes into an archive.
struct ArchiveEntry
{
    QString name; ///< within the archive, e.g. "till.db"
    QString path;
};

/// Writes one file that holds several: a line that names the format, a line of JSON (the caller's
/// *mark*, and name, size and SHA-256 of each entry), then the contents one after the other. It
/// appears whole or not at all. *errors*: Unavailable CannotOpen, DiskFull, IoFailed.
Result<void> writeArchive(const QString &path,
                          const QJsonObject &mark,
                          const std::vector<ArchiveEntry> &entries);

/// What an archive says of itself.
struct ArchiveHead
{
    QJsonObject mark;
    QStringList names;
};

/// Writes every entry into *folder*, each compared with its SHA-256.
/// *errors*: Corrupt CorruptFile for what is no archive, cut off or changed; Unavailable
/// CannotOpen, DiskFull, IoFailed.
Result<ArchiveHead> extractArchive(const QString &path, const QString &folder);

} // namespace countertop::storage
