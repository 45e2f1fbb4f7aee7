#include "tests/simulation/files.h"

#include <QMutex>
#include <QMutexLocker>

#include <filesystem>
#include <map>
#include <sqlite3.h>

namespace countertop::simulation {

namespace {

namespace fs = std::filesystem;

struct ArmedKill
{
    int commitsLeft = 0;
    std::function<void()> atCommit;
};

struct Armed
{
    QMutex mutex;
    std::map<std::string, ArmedKill> byFolder;
};

Armed &armed()
{
    static Armed all;
    return all;
}

int beforeCommit(void *handle)
{
    const char *path = sqlite3_db_filename(static_cast<sqlite3 *>(handle), "main");
    if (path == nullptr || *path == '\0') {
        return 0;
    }
    std::function<void()> atCommit;
    {
        const QMutexLocker lock(&armed().mutex);
        const auto found = armed().byFolder.find(fs::path(path).parent_path().string());
        if (found == armed().byFolder.end() || --found->second.commitsLeft > 0) {
            return 0;
        }
        atCommit = std::move(found->second.atCommit);
        armed().byFolder.erase(found);
    }
    atCommit();
    return 0;
}

int watchCommits(sqlite3 *handle, const char **, const void *)
{
    sqlite3_commit_hook(handle, beforeCommit, handle);
    return SQLITE_OK;
}

void watchEveryConnection()
{
    static const int once
        = [] { return sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchCommits)); }();
    (void)once;
}

} // namespace

void copyFolder(const QString &from, const QString &to)
{
    fs::create_directories(to.toStdString());
    for (const auto &entry : fs::directory_iterator(from.toStdString())) {
        const std::string extension = entry.path().extension().string();
        const bool isShared = entry.path().string().ends_with("-shm");
        if (entry.is_regular_file() && !isShared && extension != ".lock") {
            fs::copy_file(entry.path(), fs::path(to.toStdString()) / entry.path().filename());
        }
    }
}

void removeFolder(const QString &folder)
{
    std::error_code ignored;
    fs::remove_all(folder.toStdString(), ignored);
}

Rows rowsOf(const QString &database, const QByteArray &sql)
{
    Rows rows;
    sqlite3 *handle = nullptr;
    sqlite3_stmt *statement = nullptr;
    const QByteArray path = database.toUtf8();
    if (sqlite3_open_v2(path.constData(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK) {
        while (sqlite3_step(statement) == SQLITE_ROW) {
            std::vector<QByteArray> row;
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                const auto *bytes
                    = static_cast<const char *>(sqlite3_column_blob(statement, column));
                row.emplace_back(bytes, sqlite3_column_bytes(statement, column));
            }
            rows.push_back(std::move(row));
        }
    } else {
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(handle));
    }
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return rows;
}

void armKill(const QString &folder, int count, std::function<void()> atCommit)
{
    watchEveryConnection();
    const QMutexLocker lock(&armed().mutex);
    armed().byFolder[folder.toStdString()] = { count, std::move(atCommit) };
}

void disarmKill(const QString &folder)
{
    watchEveryConnection();
    const QMutexLocker lock(&armed().mutex);
    armed().byFolder.erase(folder.toStdString());
}

} // namespace countertop::simulation
