#pragma once

#include "core/storage/querycatalog.h"
#include "core/storage/statement.h"

#include <QString>

#include <memory>
#include <unordered_map>

class QSqlDatabase;
struct sqlite3;

namespace countertop::storage {

enum class Access {
    Owner, ///< the one connection that writes and checkpoints
    Reader, ///< read-only; never checkpoints (sync-and-safety.md 2.2)
};

/// How durable a commit is. Only Full is for a shop; the others are what the power-loss test must
/// see fail (sync-and-safety.md 3.2).
enum class Durability { Full, Normal, Off };

struct OpenOptions
{
    QString path;
    Access access = Access::Owner;
    Durability durability = Durability::Full;
    int cacheKib = 4096;
    int pageBytes = 4096; ///< of a file that is made; one that is there keeps its own
};

/// One connection to an SQLite database, with its prepared statements. Belongs to the thread that
/// opened it.
class Database final
{
public:
    /// Opens, and as Owner creates, the file; sets WAL, synchronous=FULL and the other pragmas of
    /// sync-and-safety.md 2.2 in this one place. A new file is created under synchronous=EXTRA.
    /// *errors*: Unavailable CannotOpen, ReadOnly, IoFailed, DiskFull; Corrupt CorruptFile.
    static Result<std::unique_ptr<Database>> open(const OpenOptions &options,
                                                  const QueryCatalog &catalog);

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The statement of that name from the catalogue, prepared once. The reference stays valid as
    /// long as the Database. *errors*: Corrupt MissingStatement, Invalid Failed.
    Result<Statement *> statement(const QString &name);

    /// Runs SQL that no catalogue holds: pragmas, migrations, BEGIN and COMMIT.
    Result<void> execute(const QString &sql);
    /// The same for SQL that is run again and again, prepared once: BEGIN, COMMIT, ROLLBACK.
    Result<void> executePrepared(const QString &sql);
    /// First column of the first row of such SQL, empty when there is none.
    Result<QString> read(const QString &sql);

    /// Makes the tables of another file visible as *schema*.
    Result<void> attach(const QString &path, const QString &schema);
    Result<void> detach(const QString &schema);

    /// `PRAGMA quick_check`. *errors*: Corrupt CorruptFile with the engine's words.
    Result<void> check();

    /// Moves all that the write-ahead log holds into the database file and flushes both. *errors*:
    /// Unavailable Busy when a reader held it up.
    Result<void> checkpoint();

    /// From now on closing this connection neither empties nor removes the write-ahead log: another
    /// file has taken the name.
    void leaveLogAlone();

    /// True between BEGIN and the end of a database transaction; also when a rollback failed.
    bool isInTransaction() const;

    const QString &path() const { return m_path; }
    /// SQLite's own handle, for the online backup and the faults of tests.
    sqlite3 *handle() const;

private:
    Database(std::unique_ptr<QSqlDatabase> connection, QString path, const QueryCatalog &catalog);
    Result<void> configure(const OpenOptions &options, bool isNew);

    std::unique_ptr<QSqlDatabase> m_connection;
    QString m_path;
    const QueryCatalog &m_catalog;
    std::unordered_map<QString, std::unique_ptr<Statement>> m_statements;
    std::unordered_map<QString, std::unique_ptr<Statement>> m_prepared; ///< by their SQL
};

} // namespace countertop::storage
