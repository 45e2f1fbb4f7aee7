#include "core/storage/backup.h"

#include "core/storage/pagesums.h"
#include "core/storage/replacedatabase.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <sqlite3.h>

namespace countertop::storage {

namespace {

struct Closer
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

Result<Handle> openFile(const QString &path, int flags, PageSums forNew = PageSums::No)
{
    sqlite3 *raw = nullptr;
    const bool isReader = (flags & SQLITE_OPEN_READONLY) != 0;
    const QByteArray name
        = (isReader ? pageSumsReaderName(path) : pageSumsName(path, forNew)).toLatin1();
    const int code = sqlite3_open_v2(name.constData(), &raw, flags | SQLITE_OPEN_URI, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK) {
        return storageError(code, QStringLiteral("open ") + path);
    }
    sqlite3_busy_timeout(handle.get(), 2000);
    // Only the one that writes a database checkpoints it (sync-and-safety.md 0.4).
    sqlite3_db_config(handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return handle;
}

QByteArray firstAnswer(sqlite3 *handle, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    QByteArray answer;
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW) {
        answer = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    } else {
        answer = sqlite3_errmsg(handle);
    }
    sqlite3_finalize(statement);
    return answer;
}

/// Whether the pages of a database have sums.
PageSums sumsOf(sqlite3 *handle)
{
    firstAnswer(handle, "PRAGMA schema_version"); // reads the header
    int reserved = -1; // asks only
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    return reserved == pageSumBytes ? PageSums::Yes : PageSums::No;
}

} // namespace

Result<void> copyDatabase(const QString &from, const QString &to)
{
    QFile::remove(to);
    CT_TRY(source, openFile(from, SQLITE_OPEN_READONLY));
    CT_TRY(target, openFile(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, sumsOf(source.get())));
    sqlite3_backup *copy = sqlite3_backup_init(target.get(), "main", source.get(), "main");
    if (copy == nullptr) {
        return storageError(sqlite3_extended_errcode(target.get()), QStringLiteral("backup"));
    }
    // In one step: a snapshot of the moment that no writer waits for and none can restart.
    const int code = sqlite3_backup_step(copy, -1);
    const int finished = sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE || finished != SQLITE_OK) {
        return storageError(code != SQLITE_DONE ? code : finished, QStringLiteral("backup"));
    }
    // A copy stands alone: without a log beside it.
    firstAnswer(target.get(), "PRAGMA journal_mode=DELETE");
    return done();
}

Result<void> writeBackupFile(const QString &from, const QString &to)
{
    const QString part = to + QStringLiteral(".part");
    auto written = [&]() -> Result<void> {
        CT_TRY_DONE(copyDatabase(from, part));
        CT_TRY_DONE(checkDatabaseFile(part));
        CT_TRY_DONE(flushToDisk(part));
        if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(to).constData())
            != 0) {
            return systemError(errno, QStringLiteral("write ") + to, StorageError::IoFailed);
        }
        return flushToDisk(QFileInfo(to).absolutePath());
    }();
    QFile::remove(part); // of one that failed
    return written;
}

Result<void> checkDatabaseFile(const QString &path)
{
    CT_TRY(handle, openFile(path, SQLITE_OPEN_READONLY));
    const QByteArray answer = firstAnswer(handle.get(), "PRAGMA quick_check(1)");
    if (answer != "ok") {
        return Error{ ErrorKind::Corrupt, StorageError::CorruptFile, QString::fromUtf8(answer) };
    }
    return done();
}

} // namespace countertop::storage
