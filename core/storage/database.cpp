#include "core/storage/database.h"

#include "core/base/check.h"
#include "core/storage/pagesums.h"
#include "core/storage/postgres.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <sqlite3.h>

namespace countertop::storage {

namespace {

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("countertop-%1").arg(++count);
}

QString synchronousPragma(Durability durability)
{
    switch (durability) {
    case Durability::Full:
        return QStringLiteral("PRAGMA synchronous=FULL");
    case Durability::Normal:
        return QStringLiteral("PRAGMA synchronous=NORMAL");
    case Durability::Off:
        return QStringLiteral("PRAGMA synchronous=OFF");
    }
    CT_CHECK(!"unknown durability");
}

/// A shop's database of this size is read in about a quarter of a second (stack.md); a start
/// reads no more than that, and each page is checked again whenever it is read.
constexpr qint64 checkedAtStartMost = qint64{ 256 } << 20;
constexpr int checkCacheKib = 256;

constexpr int writerLock = 0x43545057; ///< any number: of all programs at a server, ours alone

bool isNewFile(const OpenOptions &options)
{
    return options.access == Access::Owner && QFileInfo(options.path).size() == 0;
}

} // namespace

Database::Database(std::unique_ptr<QSqlDatabase> connection,
                   OpenOptions options,
                   const QueryCatalog &catalog)
    : m_connection(std::move(connection))
    , m_options(std::move(options))
    , m_engine(engineOf(m_options.path))
    , m_catalog(catalog)
{
}

Database::~Database()
{
    letGo();
}

void Database::letGo()
{
    m_statements.clear();
    m_prepared.clear();
    const QString name = m_connection->connectionName();
    m_connection->close();
    m_connection.reset();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Database>> Database::open(const OpenOptions &options,
                                                 const QueryCatalog &catalog)
{
    if (engineOf(options.path) == Engine::Sqlite) {
        return openFile(options, catalog);
    }
    CT_TRY(connection, connectToPostgres(options, nextConnectionName()));
    return std::unique_ptr<Database>(new Database(std::move(connection), options, catalog));
}

Result<std::unique_ptr<Database>> Database::openFile(const OpenOptions &options,
                                                     const QueryCatalog &catalog)
{
    const bool isNew = isNewFile(options);
    auto connection = std::make_unique<QSqlDatabase>(
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), nextConnectionName()));
    const bool isReader = options.access == Access::Reader;
    connection->setDatabaseName(
        isReader ? pageSumsReaderName(options.path)
                 : pageSumsName(options.path, isNew ? PageSums::Yes : PageSums::No));
    QString connectOptions = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000");
    if (isReader) {
        connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
    }
    connection->setConnectOptions(connectOptions);
    const bool isOpen = connection->open();
    const QSqlError openError = connection->lastError();
    std::unique_ptr<Database> database(new Database(std::move(connection), options, catalog));
    if (!isOpen) {
        return storageError(openError, QStringLiteral("open ") + options.path);
    }
    CT_TRY_DONE(database->configure(options, isNew));
    return database;
}

Result<void> Database::configure(const OpenOptions &options, bool isNew)
{
    const QString cacheSize = QStringLiteral("PRAGMA cache_size=-%1").arg(options.cacheKib);
    if (options.access == Access::Reader) {
        sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        CT_TRY_DONE(execute(QStringLiteral("PRAGMA trusted_schema=OFF")));
        CT_TRY_DONE(execute(QStringLiteral("PRAGMA query_only=ON")));
        return execute(cacheSize);
    }
    // A file that turns out to be damaged is left as it is, its log too.
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (isNew && options.durability == Durability::Full) {
        // With a file system that may lose an un-synced unlink, plain creation let a dead rollback
        // journal empty the new database (sync-and-safety.md 2.2).
        CT_TRY_DONE(execute(QStringLiteral("PRAGMA synchronous=EXTRA")));
    }
    if (isNew) {
        CT_TRY_DONE(execute(QStringLiteral("PRAGMA page_size=%1").arg(options.pageBytes)));
        int reserved = pageSumBytes;
        sqlite3_file_control(handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    }
    CT_TRY(mode, read(QStringLiteral("PRAGMA journal_mode=WAL")));
    if (mode != QStringLiteral("wal")) {
        return Error{ ErrorKind::Unavailable,
                      StorageError::CannotOpen,
                      QStringLiteral("journal mode is ") + mode };
    }
    const QStringList pragmas = {
        synchronousPragma(options.durability),
        QStringLiteral("PRAGMA wal_autocheckpoint=1000"),
        QStringLiteral("PRAGMA journal_size_limit=67108864"),
        QStringLiteral("PRAGMA cell_size_check=ON"),
        QStringLiteral("PRAGMA foreign_keys=ON"),
        QStringLiteral("PRAGMA trusted_schema=OFF"),
        QStringLiteral("PRAGMA mmap_size=0"),
        QStringLiteral("PRAGMA temp_store=MEMORY"),
    };
    for (const QString &pragma : pragmas) {
        CT_TRY_DONE(execute(pragma));
    }
    if (!isNew && QFileInfo(options.path).size() <= checkedAtStartMost) {
        // Each page is read once, so a cache for them would only stay behind full of what nobody
        // needs.
        CT_TRY_DONE(execute(QStringLiteral("PRAGMA cache_size=-%1").arg(checkCacheKib)));
        CT_TRY_DONE(check());
    }
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return execute(cacheSize);
}

Result<std::int64_t> Database::bytes()
{
    if (m_engine == Engine::Sqlite) {
        return QFileInfo(path()).size();
    }
    CT_TRY(size, read(QStringLiteral("SELECT pg_database_size(current_database())")));
    return size.toLongLong();
}

void Database::leaveLogAlone()
{
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<void> Database::stayConnected()
{
    if (m_engine == Engine::Sqlite || isConnected(*m_connection)) {
        return done();
    }
    if (m_isInTransaction) { // the rest of it shall not happen by itself
        return Error{ ErrorKind::Unavailable,
                      StorageError::ConnectionLost,
                      QStringLiteral("within a transaction") };
    }
    const QString name = m_connection->connectionName();
    // With the old connection go its statements; the driver frees a lost one only with itself.
    m_statements.clear();
    m_prepared.clear();
    auto connected = connectToPostgres(m_options, nextConnectionName());
    if (!connected) {
        return connected.error();
    }
    m_connection = std::move(*connected);
    QSqlDatabase::removeDatabase(name);
    return done();
}

Result<Statement *> Database::statement(const QString &name)
{
    CT_TRY_DONE(stayConnected());
    const auto known = m_statements.find(name);
    if (known != m_statements.end()) {
        return known->second.get();
    }
    CT_TRY(sql, m_catalog.statement(name));
    auto query = std::make_unique<QSqlQuery>(*m_connection);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        return storageError(query->lastError(), name);
    }
    const auto added
        = m_statements.emplace(name, std::make_unique<Statement>(std::move(query), m_engine));
    return added.first->second.get();
}

Result<void> Database::execute(const QString &sql)
{
    CT_TRY_DONE(stayConnected());
    QSqlQuery query(*m_connection);
    if (!query.exec(sql)) {
        return storageError(query.lastError(), sql.left(80));
    }
    return done();
}

Result<void> Database::executePrepared(const QString &sql)
{
    auto &known = m_prepared[sql];
    if (!known) {
        auto query = std::make_unique<QSqlQuery>(*m_connection);
        if (!query->prepare(sql)) {
            return storageError(query->lastError(), sql);
        }
        known = std::make_unique<Statement>(std::move(query), m_engine);
    }
    const auto ran = known->run();
    return ran ? done() : Result<void>(ran.error());
}

Result<QString> Database::read(const QString &sql)
{
    CT_TRY_DONE(stayConnected());
    QSqlQuery query(*m_connection);
    if (!query.exec(sql)) {
        return storageError(query.lastError(), sql.left(80));
    }
    return query.next() ? query.value(0).toString() : QString();
}

Result<void> Database::begin(Begin how)
{
    if (m_engine == Engine::Sqlite) {
        return executePrepared(how == Begin::Write ? QStringLiteral("BEGIN IMMEDIATE")
                                                   : QStringLiteral("BEGIN"));
    }
    if (m_isInTransaction) { // a server would only warn
        return Error{ ErrorKind::Invalid,
                      StorageError::Failed,
                      QStringLiteral("a transaction within another") };
    }
    auto begun = beginOnServer(how);
    if (!begun && begun.error().code.is(StorageError::ConnectionLost)) {
        begun = beginOnServer(how); // it went while nobody used it: nothing was begun
    }
    m_isInTransaction = begun.has_value();
    return begun;
}

Result<void> Database::beginOnServer(Begin how)
{
    if (how == Begin::Read) {
        return execute(QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    }
    CT_TRY_DONE(execute(QStringLiteral("BEGIN")));
    // As on SQLite one writes at a time, whichever instance it is of: what a decision was read from
    // stands still until it is made. The server lets the lock go with the transaction, however it
    // ends.
    auto locked
        = execute(QStringLiteral("SELECT pg_advisory_xact_lock(%1, hashtext(current_schema()))")
                      .arg(writerLock));
    if (!locked) {
        [[maybe_unused]] const auto ended = execute(QStringLiteral("ROLLBACK"));
    }
    return locked;
}

Result<void> Database::commit()
{
    if (m_engine == Engine::Sqlite) {
        return executePrepared(QStringLiteral("COMMIT"));
    }
    CT_TRY_DONE(stayConnected());
    // Where a statement failed and nobody heeded it, COMMIT alone takes everything back and calls
    // that a success. The SELECT before it fails then, and costs no way of its own.
    QSqlQuery query(*m_connection);
    bool isGood = query.exec(QStringLiteral("SELECT 1; COMMIT"));
    while (isGood && query.nextResult()) { }
    if (!isGood || query.lastError().isValid()) {
        return storageError(query.lastError(), QStringLiteral("COMMIT"));
    }
    m_isInTransaction = false;
    return done();
}

Result<void> Database::rollBack()
{
    auto ended = execute(QStringLiteral("ROLLBACK"));
    m_isInTransaction = false; // a server that is not there any more has rolled back, too
    return ended;
}

Result<void> Database::attach(const QString &path, const QString &schema)
{
    if (m_engine == Engine::PostgreSql) {
        CT_TRY(file, open({ path, Access::Reader }, m_catalog));
        CT_TRY_DONE(stayConnected());
        return loadTables(*m_connection, *file->m_connection, schema);
    }
    QSqlQuery query(*m_connection);
    query.prepare(QStringLiteral("ATTACH DATABASE :path AS %1").arg(schema));
    query.bindValue(QStringLiteral(":path"), path);
    if (!query.exec()) {
        return storageError(query.lastError(), QStringLiteral("attach ") + schema);
    }
    return done();
}

Result<void> Database::detach(const QString &schema)
{
    return execute(m_engine == Engine::Sqlite
                       ? QStringLiteral("DETACH DATABASE ") + schema
                       : QStringLiteral("DROP SCHEMA IF EXISTS %1 CASCADE").arg(schema));
}

Result<void> Database::check()
{
    if (m_engine == Engine::PostgreSql) {
        return done();
    }
    CT_TRY(answer, read(QStringLiteral("PRAGMA quick_check(1)")));
    if (answer != QStringLiteral("ok")) {
        return Error{ ErrorKind::Corrupt, StorageError::CorruptFile, answer };
    }
    return done();
}

Result<void> Database::checkpoint()
{
    if (m_engine == Engine::PostgreSql) {
        return done();
    }
    CT_TRY(heldUp, read(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    if (heldUp != QStringLiteral("0")) {
        return Error{ ErrorKind::Unavailable, StorageError::Busy, QStringLiteral("checkpoint") };
    }
    return done();
}

bool Database::isInTransaction() const
{
    return m_engine == Engine::Sqlite ? sqlite3_get_autocommit(handle()) == 0 : m_isInTransaction;
}

sqlite3 *Database::handle() const
{
    const QVariant handle = m_connection->driver()->handle();
    CT_CHECK(qstrcmp(handle.typeName(), "sqlite3*") == 0);
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace countertop::storage
