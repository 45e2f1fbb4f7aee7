#include "core/storage/storageerror.h"

#include <QFileDevice>
#include <QSqlError>

#include <cerrno>
#include <sqlite3.h>

namespace countertop::storage {

std::string_view errorFeature(StorageError)
{
    return "storage";
}

namespace {

constexpr qsizetype sqlStateLength = 5;

/// By PostgreSQL's SQLSTATE (appendix A of its documentation), of which the first two characters
/// are a class.
Error serverError(const QString &state, const QString &what)
{
    struct Meaning
    {
        QLatin1StringView begin; ///< of the state
        ErrorKind kind;
        StorageError code;
    };
    using namespace Qt::StringLiterals;
    static constexpr Meaning meanings[] = {
        { "08"_L1, ErrorKind::Unavailable, StorageError::ConnectionLost },
        { "57P"_L1, ErrorKind::Unavailable, StorageError::ConnectionLost }, // shut down, starting
        { "25P03"_L1, ErrorKind::Unavailable, StorageError::ConnectionLost }, // idle for too long
        { "23"_L1, ErrorKind::Conflict, StorageError::Constraint },
        { "40"_L1, ErrorKind::Unavailable, StorageError::Busy }, // deadlock, not serializable
        { "55P03"_L1, ErrorKind::Unavailable, StorageError::Busy }, // waited for too long
        { "57014"_L1, ErrorKind::Unavailable, StorageError::Busy }, // took too long
        { "53100"_L1, ErrorKind::Unavailable, StorageError::DiskFull },
        { "53"_L1, ErrorKind::Unavailable, StorageError::Busy }, // no memory, no connection
        { "25006"_L1, ErrorKind::Unavailable, StorageError::ReadOnly }, // a standby
        { "58"_L1, ErrorKind::Unavailable, StorageError::IoFailed },
        { "XX"_L1, ErrorKind::Corrupt, StorageError::CorruptFile },
    };
    const QString detail = QStringLiteral("%1 (SQLSTATE %2)").arg(what, state);
    for (const Meaning &meaning : meanings) {
        if (state.startsWith(meaning.begin)) {
            return { meaning.kind, meaning.code, detail };
        }
    }
    return { ErrorKind::Invalid, StorageError::Failed, detail };
}

} // namespace

Error storageError(int resultCode, const QString &what)
{
    const QString detail = QStringLiteral("%1 (result code %2)").arg(what).arg(resultCode);
    if (resultCode == SQLITE_IOERR_DATA) { // a page that does not fit its sum
        return { ErrorKind::Corrupt, StorageError::CorruptFile, detail };
    }
    if (resultCode == SQLITE_IOERR_SHMSIZE) { // no room for the index of the log
        return { ErrorKind::Unavailable, StorageError::DiskFull, detail };
    }
    switch (resultCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return { ErrorKind::Unavailable, StorageError::Busy, detail };
    case SQLITE_FULL:
        return { ErrorKind::Unavailable, StorageError::DiskFull, detail };
    case SQLITE_READONLY:
        return { ErrorKind::Unavailable, StorageError::ReadOnly, detail };
    case SQLITE_IOERR:
        return { ErrorKind::Unavailable, StorageError::IoFailed, detail };
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return { ErrorKind::Corrupt, StorageError::CorruptFile, detail };
    case SQLITE_CONSTRAINT:
        return { ErrorKind::Conflict, StorageError::Constraint, detail };
    case SQLITE_CANTOPEN:
        return { ErrorKind::Unavailable, StorageError::CannotOpen, detail };
    default:
        return { ErrorKind::Invalid, StorageError::Failed, detail };
    }
}

Error storageError(const QSqlError &error, const QString &what)
{
    const QString code = error.nativeErrorCode();
    const QString words = what + QStringLiteral(": ") + error.databaseText().simplified();
    if (code.size() == sqlStateLength) { // SQLite's codes are shorter
        return serverError(code, words);
    }
    bool isNumber = false;
    const int resultCode = code.toInt(&isNumber);
    // Qt's driver has no words of its own for a server that is gone, and no code.
    if (code.isEmpty() && error.driverText().startsWith(QStringLiteral("QPSQL:"))) {
        return { ErrorKind::Unavailable, StorageError::ConnectionLost, words };
    }
    return storageError(isNumber ? resultCode : SQLITE_ERROR, words);
}

Error systemError(int code, const QString &what, StorageError otherwise)
{
    const bool isFull = code == ENOSPC || code == EDQUOT;
    const bool isReadOnly = code == EROFS || code == EACCES;
    return { ErrorKind::Unavailable,
             isFull           ? StorageError::DiskFull
                 : isReadOnly ? StorageError::ReadOnly
                              : otherwise,
             QStringLiteral("%1: %2").arg(what, qt_error_string(code)) };
}

Error fileError(const QFileDevice &file)
{
    const QString detail = QStringLiteral("%1: %2").arg(file.fileName(), file.errorString());
    // Qt keeps the system's words, not its number. A write that took a part only is no error to it.
    const bool isFull = file.error() == QFileDevice::NoError
        || file.errorString() == qt_error_string(ENOSPC)
        || file.errorString() == qt_error_string(EDQUOT);
    if (isFull) {
        return { ErrorKind::Unavailable, StorageError::DiskFull, detail };
    }
    const bool isOpened
        = file.error() != QFileDevice::OpenError && file.error() != QFileDevice::PermissionsError;
    return { ErrorKind::Unavailable,
             isOpened ? StorageError::IoFailed : StorageError::CannotOpen,
             detail };
}

} // namespace countertop::storage
