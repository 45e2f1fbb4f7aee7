#include "core/storage/postgres.h"

#include "core/base/check.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUrl>
#include <QUrlQuery>

#include <libpq-fe.h>
#include <map>

namespace countertop::storage {

namespace {

/// What libpq is told where the address says nothing of it: a server that is gone is noticed.
const std::map<QString, QString> &connectionDefaults()
{
    static const std::map<QString, QString> defaults = {
        { QStringLiteral("connect_timeout"), QStringLiteral("5") }, // seconds
        { QStringLiteral("keepalives_idle"), QStringLiteral("10") },
        { QStringLiteral("keepalives_interval"), QStringLiteral("5") },
        { QStringLiteral("keepalives_count"), QStringLiteral("3") },
        { QStringLiteral("tcp_user_timeout"), QStringLiteral("20000") }, // ms
        { QStringLiteral("target_session_attrs"), QStringLiteral("read-write") },
        { QStringLiteral("application_name"), QStringLiteral("countertop-site") },
    };
    return defaults;
}

/// A value as libpq reads it in a line of settings.
QString quoted(QString value)
{
    value.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    value.replace(QLatin1Char('\''), QStringLiteral("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

/// *errors*: Invalid BadAddress.
Result<std::map<QString, QString>> settingsOf(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const Error bad{ ErrorKind::Invalid, StorageError::BadAddress, readableAddress(address) };
    if (!url.isValid() || url.hasFragment()) {
        return bad;
    }
    std::map<QString, QString> settings = connectionDefaults();
    const auto take = [&settings](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            settings[name] = value;
        }
    };
    take(QStringLiteral("host"), url.host(QUrl::FullyDecoded));
    take(QStringLiteral("port"), url.port() < 0 ? QString() : QString::number(url.port()));
    take(QStringLiteral("user"), url.userName(QUrl::FullyDecoded));
    take(QStringLiteral("dbname"), url.path(QUrl::FullyDecoded).mid(1));
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        take(name, value);
    }
    for (const auto &[name, value] : settings) {
        // Qt parts the settings at semicolons, wherever they stand.
        if (name.contains(QLatin1Char(';')) || value.contains(QLatin1Char(';'))) {
            return bad;
        }
    }
    return settings;
}

Result<void> runAll(QSqlDatabase &connection, const QStringList &statements)
{
    for (const QString &statement : statements) {
        QSqlQuery query(connection);
        if (!query.exec(statement)) {
            return storageError(query.lastError(), statement.left(80));
        }
    }
    return done();
}

QStringList sessionOf(Access access)
{
    QStringList statements = {
        // Whoever runs the server may ask for more, never for less: what is answered is stored.
        QStringLiteral("SELECT set_config('synchronous_commit', 'on', false) "
                       "WHERE current_setting('synchronous_commit') IN ('off', 'local')"),
        QStringLiteral("SET client_min_messages = warning"),
        QStringLiteral("SET lock_timeout = '10s'"),
        QStringLiteral("SET idle_in_transaction_session_timeout = '120s'"),
    };
    if (access == Access::Reader) {
        statements << QStringLiteral("SET default_transaction_read_only = on")
                   << QStringLiteral("SET statement_timeout = '120s'"); // nobody waits for longer
    }
    return statements;
}

/// Whether the server keeps texts as we send them.
Result<void> checkEncoding(QSqlDatabase &connection)
{
    QSqlQuery query(connection);
    if (!query.exec(QStringLiteral("SHOW server_encoding")) || !query.next()) {
        return storageError(query.lastError(), QStringLiteral("server_encoding"));
    }
    const QString encoding = query.value(0).toString();
    if (encoding != QStringLiteral("UTF8")) {
        return Error{
            ErrorKind::Unavailable,
            StorageError::CannotOpen,
            QStringLiteral("the database keeps texts as %1, it must be UTF8").arg(encoding)
        };
    }
    return done();
}

Result<void>
loadTable(QSqlDatabase &to, QSqlDatabase &from, const QString &table, const QString &in)
{
    QSqlQuery rows(from);
    rows.setForwardOnly(true);
    if (!rows.exec(QStringLiteral("SELECT * FROM ") + table)) {
        return storageError(rows.lastError(), table);
    }
    QStringList columns;
    QStringList places;
    const QSqlRecord record = rows.record();
    for (int index = 0; index < record.count(); ++index) {
        columns << record.fieldName(index);
        places << QStringLiteral("?");
    }
    QSqlQuery insert(to);
    if (!insert.prepare(
            QStringLiteral("INSERT INTO %1.%2 (%3) VALUES (%4)")
                .arg(in, table, columns.join(QLatin1Char(',')), places.join(QLatin1Char(','))))) {
        return storageError(insert.lastError(), table);
    }
    while (rows.next()) {
        for (int index = 0; index < record.count(); ++index) {
            insert.bindValue(index, rows.value(index));
        }
        if (!insert.exec()) {
            return storageError(insert.lastError(), table);
        }
    }
    return done();
}

} // namespace

Result<std::unique_ptr<QSqlDatabase>> connectToPostgres(const OpenOptions &options,
                                                        const QString &name)
{
    CT_TRY(settings, settingsOf(options.path));
    QStringList words;
    for (const auto &[key, value] : settings) {
        words << key + QLatin1Char('=') + quoted(value);
    }
    auto connection
        = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name));
    connection->setConnectOptions(words.join(QLatin1Char(' ')));
    connection->setPassword(QUrl(options.path).password(QUrl::FullyDecoded));
    connection->setNumericalPrecisionPolicy(QSql::HighPrecision); // sums are NUMERIC there
    const auto opened = [&]() -> Result<void> {
        if (!connection->open()) {
            return Error{ ErrorKind::Unavailable,
                          StorageError::CannotOpen,
                          QStringLiteral("%1: %2").arg(
                              readableAddress(options.path),
                              connection->lastError().databaseText().simplified()) };
        }
        CT_TRY_DONE(checkEncoding(*connection));
        return runAll(*connection, sessionOf(options.access));
    }();
    if (!opened) {
        connection.reset();
        QSqlDatabase::removeDatabase(name);
        return opened.error();
    }
    return connection;
}

bool isConnected(const QSqlDatabase &connection)
{
    // The driver calls itself open after a prepared statement found nobody; the library knows.
    const QVariant handle = connection.driver()->handle();
    CT_CHECK(qstrcmp(handle.typeName(), "pg_conn*") == 0);
    PGconn *const server = *static_cast<PGconn *const *>(handle.constData());
    // What a server says when it goes, and then that it went: neither waits for anything.
    return connection.isOpen() && PQconsumeInput(server) == 1 && PQconsumeInput(server) == 1
        && PQstatus(server) == CONNECTION_OK;
}

QString postgresDialect(const QString &sql)
{
    static const QRegularExpression integer(QStringLiteral("\\bINTEGER\\b"));
    static const QRegularExpression blob(QStringLiteral("\\bBLOB\\b"));
    static const QRegularExpression text(QStringLiteral("\\bTEXT\\b"));
    static const QRegularExpression strict(
        QStringLiteral("\\)\\s*STRICT(\\s*,\\s*WITHOUT ROWID)?\\s*$"));
    QString translated = sql.trimmed();
    translated.replace(integer, QStringLiteral("BIGINT"));
    translated.replace(blob, QStringLiteral("BYTEA"));
    translated.replace(text, QStringLiteral("TEXT COLLATE \"C\""));
    return translated.replace(strict, QStringLiteral(")"));
}

Result<void> loadTables(QSqlDatabase &to, QSqlDatabase &from, const QString &schema)
{
    CT_TRY_DONE(runAll(to,
                       { QStringLiteral("DROP SCHEMA IF EXISTS %1 CASCADE").arg(schema),
                         QStringLiteral("CREATE SCHEMA %1").arg(schema) }));
    const QStringList tables = from.tables();
    for (const QString &table : tables) {
        CT_TRY_DONE(
            runAll(to, { QStringLiteral("CREATE TABLE %1.%2 (LIKE %2)").arg(schema, table) }));
        CT_TRY_DONE(loadTable(to, from, table, schema));
    }
    return done();
}

} // namespace countertop::storage
