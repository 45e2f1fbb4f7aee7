#include "core/storage/migrator.h"

#include "core/storage/backup.h"
#include "core/storage/postgres.h"
#include "core/storage/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace countertop::storage {

namespace {

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

/// Statements are parted by an empty line, so that a statement itself may hold semicolons.
QStringList statementsOf(const QByteArray &content)
{
    static const QRegularExpression emptyLine(QStringLiteral("\\n[ \\t]*\\n"));
    QStringList statements;
    const QStringList parts = QString::fromUtf8(content).split(emptyLine, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty()) {
            statements << part.trimmed();
        }
    }
    return statements;
}

} // namespace

Migrator::Migrator(Database &database, QString folder)
    : m_database(database)
{
    const QDir files(folder);
    for (const QString &name :
         files.entryList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name)) {
        QFile file(files.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            m_files.push_back({ name.left(4).toInt(), name.chopped(4), file.readAll() });
        }
    }
}

int Migrator::newest() const
{
    return m_files.empty() ? 0 : m_files.back().number;
}

Result<int> Migrator::current()
{
    CT_TRY(table,
           m_database.read(m_database.engine() == Engine::Sqlite
                               ? QStringLiteral("SELECT name FROM sqlite_master "
                                                "WHERE type = 'table' AND name = 'schema_history'")
                               : QStringLiteral("SELECT to_regclass('schema_history')")));
    if (table.isEmpty()) {
        return 0;
    }
    CT_TRY(number, m_database.read(QStringLiteral("SELECT max(number) FROM schema_history")));
    return number.toInt();
}

Result<MigrationOutcome> Migrator::migrate(const Clock &clock)
{
    CT_TRY(before, current());
    if (before > newest()) {
        return Error{ ErrorKind::Refused,
                      StorageError::NewerSchema,
                      QStringLiteral("database %1, program %2").arg(before).arg(newest()) };
    }
    CT_TRY_DONE(compareHashes(before));
    // A server has backups of its own; each file is one transaction there as here.
    if (m_database.engine() == Engine::Sqlite && before > 0 && before < newest()) {
        CT_TRY_DONE(copyBefore(before));
    }
    for (const File &file : m_files) {
        if (file.number > before) {
            CT_TRY_DONE(apply(file, clock));
        }
    }
    return MigrationOutcome{ before, newest() };
}

Result<void> Migrator::copyBefore(int number)
{
    const QString copy = QStringLiteral("%1.before-%2").arg(m_database.path()).arg(newest());
    const QString unfinished = copy + QStringLiteral(".part");
    CT_TRY_DONE(copyDatabase(m_database.path(), unfinished));
    CT_TRY_DONE(checkDatabaseFile(unfinished));
    QFile::remove(copy); // of an earlier try; the till may have sold since
    if (!QFile::rename(unfinished, copy)) {
        return Error{ ErrorKind::Unavailable,
                      StorageError::CannotOpen,
                      QStringLiteral("copy of version %1").arg(number) };
    }
    return done();
}

Result<void> Migrator::apply(const File &file, const Clock &clock)
{
    const auto failed = [&file](const Error &error) {
        // A disk that is full or fails says nothing about the file of statements.
        return Error{ error.kind,
                      error.kind == ErrorKind::Unavailable ? error.code
                                                           : StorageError::MigrationFailed,
                      file.name + QStringLiteral(": ") + error.detail };
    };
    CT_TRY(transaction, Transaction::begin(m_database));
    CT_TRY(reached, current());
    if (reached >= file.number) {
        return done(); // another instance was first
    }
    const QString history
        = QStringLiteral("CREATE TABLE IF NOT EXISTS schema_history (number INTEGER PRIMARY KEY, "
                         "name TEXT NOT NULL, "
                         "sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
    QStringList statements = { history };
    statements += statementsOf(file.content);
    statements << QStringLiteral("INSERT INTO schema_history (number, name, sha256, applied_at) "
                                 "VALUES (%1, '%2', '%3', %4)")
                      .arg(file.number)
                      .arg(file.name, hashOf(file.content))
                      .arg(clock.now().ms());
    const bool isServer = m_database.engine() == Engine::PostgreSql;
    for (const QString &statement : statements) {
        const auto outcome = m_database.execute(isServer ? postgresDialect(statement) : statement);
        if (!outcome) {
            return failed(outcome.error());
        }
    }
    const auto outcome = transaction.commit();
    return outcome ? done() : Result<void>(failed(outcome.error()));
}

Result<void> Migrator::compareHashes(int until)
{
    for (const File &file : m_files) {
        if (file.number > until) {
            break;
        }
        CT_TRY(stored,
               m_database.read(QStringLiteral("SELECT sha256 FROM schema_history WHERE number = %1")
                                   .arg(file.number)));
        if (stored != hashOf(file.content)) {
            return Error{ ErrorKind::Corrupt,
                          StorageError::MigrationFailed,
                          QStringLiteral("%1 was changed after it was applied").arg(file.name) };
        }
    }
    return done();
}

} // namespace countertop::storage
