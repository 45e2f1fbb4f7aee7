#pragma once

#include "core/base/result.h"

class QFileDevice;
class QSqlError;

namespace countertop::storage {

/// What the engine said, by what the caller can do about it.
enum class StorageError {
    CannotOpen,
    BadAddress, ///< of a database server; detail: the address
    ConnectionLost, ///< to a database server
    AlreadyInUse, ///< another process holds this database
    NewerSchema, ///< written by a newer program; nothing was changed
    MigrationFailed, ///< rolled back; the old version still stands
    MissingStatement, ///< no .sql file of that name: a fault of the build
    Constraint, ///< a CHECK, UNIQUE or foreign key said no
    Busy,
    DiskFull,
    ReadOnly,
    IoFailed, ///< the handle must not be used again after a failed flush
    CorruptFile,
    Failed,
};
std::string_view errorFeature(StorageError code);

/// The Error for an engine's failure. *errors* by SQLite's result code or SQLSTATE: Unavailable for
/// Busy, DiskFull, ReadOnly, IoFailed and ConnectionLost; Corrupt for CorruptFile; Conflict for
/// Constraint; else Invalid.
Error storageError(const QSqlError &error, const QString &what);

/// As above, from SQLite's (extended) result code.
Error storageError(int resultCode, const QString &what);

/// The Error for what the system says of a file by its `errno`: Unavailable with DiskFull, ReadOnly
/// (no right to write, or a disk that is only read) or *otherwise*.
Error systemError(int code, const QString &what, StorageError otherwise = StorageError::CannotOpen);

/// The Error of a file that could not be worked on: Unavailable with DiskFull, CannotOpen where it
/// was not even opened, else IoFailed. The detail names the file.
Error fileError(const QFileDevice &file);

} // namespace countertop::storage
