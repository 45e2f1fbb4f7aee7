#pragma once

#include "core/storage/engine.h"
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
    QString path; ///< of the file, or the address of a server (`engineOf`); the rest is SQLite's
    Access access = Access::Owner;
    Durability durability = Durability::Full;
    int cacheKib = 4096;
    int pageBytes = 4096; ///< of a file that is made; one that is there keeps its own
};

/// For what a database transaction begins.
enum class Begin {
    Write, ///< alone: no other connection writes before it ends, whichever program it is of
    Read, ///< all that it reads is of one moment
};

/// One connection to a database, with its prepared statements. Belongs to the thread that opened
/// it. A server that went away is connected to again by the next call outside a transaction.
class Database final
{
public:
    /// Opens, and as Owner creates, the file; sets WAL, synchronous=FULL and the other pragmas of
    /// sync-and-safety.md 2.2 in this one place. A new file is created under synchronous=EXTRA.
    /// *errors*: Unavailable CannotOpen, ReadOnly, IoFailed, DiskFull; Corrupt CorruptFile; Invalid
    /// BadAddress.
    static Result<std::unique_ptr<Database>> open(const OpenOptions &options,
                                                  const QueryCatalog &catalog);

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The statement of that name from the catalogue, prepared once. The reference stays valid as
    /// long as the Database. *errors*: Corrupt MissingStatement, Invalid Failed.
    Result<Statement *> statement(const QString &name);

    /// Runs SQL that no catalogue holds: pragmas, migrations, savepoints.
    Result<void> execute(const QString &sql);
    /// First column of the first row of such SQL, empty when there is none.
    Result<QString> read(const QString &sql);

    /// The three of Transaction and Snapshot. *errors* of `begin`: Unavailable Busy,
    /// ConnectionLost.
    Result<void> begin(Begin how);
    /// *errors*: as of any statement; after ConnectionLost nobody knows whether it was committed.
    Result<void> commit();
    Result<void> rollBack();

    /// Makes the tables of another SQLite file visible as *schema*; a server gets a copy of them.
    Result<void> attach(const QString &path, const QString &schema);
    Result<void> detach(const QString &schema);

    /// `PRAGMA quick_check`; a server looks after its pages itself. *errors*: Corrupt CorruptFile
    /// with the engine's words.
    Result<void> check();

    /// Moves all that the write-ahead log holds into the database file and flushes both. *errors*:
    /// Unavailable Busy when a reader held it up.
    Result<void> checkpoint();

    /// How large it is: the file, or what the server keeps of it.
    Result<std::int64_t> bytes();

    /// From now on closing this connection neither empties nor removes the write-ahead log: another
    /// file has taken the name.
    void leaveLogAlone();

    /// True between BEGIN and the end of a database transaction; also when a rollback failed.
    bool isInTransaction() const;

    Engine engine() const { return m_engine; }
    /// The file, or the address of the server: with its password.
    const QString &path() const { return m_options.path; }
    /// SQLite's own handle, for the online backup and the faults of tests.
    sqlite3 *handle() const;

private:
    Database(std::unique_ptr<QSqlDatabase> connection,
             OpenOptions options,
             const QueryCatalog &catalog);
    static Result<std::unique_ptr<Database>> openFile(const OpenOptions &options,
                                                      const QueryCatalog &catalog);
    Result<void> configure(const OpenOptions &options, bool isNew);
    void letGo();
    /// Connects again where a server went away and nothing is begun.
    Result<void> stayConnected();
    /// SQL that is run again and again, prepared once: SQLite's BEGIN, COMMIT, ROLLBACK.
    Result<void> executePrepared(const QString &sql);
    Result<void> beginOnServer(Begin how);

    std::unique_ptr<QSqlDatabase> m_connection;
    OpenOptions m_options;
    Engine m_engine;
    bool m_isInTransaction = false; ///< of a server; SQLite knows better by itself
    const QueryCatalog &m_catalog;
    std::unordered_map<QString, std::unique_ptr<Statement>> m_statements;
    std::unordered_map<QString, std::unique_ptr<Statement>> m_prepared; ///< by their SQL
};

} // namespace countertop::storage
