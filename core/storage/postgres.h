#pragma once

#include "core/storage/database.h"

class QSqlDatabase;

namespace countertop::storage {

/// Opens a connection named *name* to the server of a `postgresql://` address and sets what we need
/// of a session: UTF-8, a commit that has reached the disk (and the standby, where there is one), a
/// bound on waiting. Hosts of a fail-over stand in the query, as libpq has it:
/// `postgresql:///countertop?host=one,two&user=countertop`; whoever takes writes is taken.
/// The password comes from the address, PGPASSWORD or a passfile.
/// *errors*: Invalid BadAddress; Unavailable CannotOpen.
Result<std::unique_ptr<QSqlDatabase>> connectToPostgres(const OpenOptions &options,
                                                        const QString &name);

/// Whether the server at the other end is still there, as far as anybody has noticed.
bool isConnected(const QSqlDatabase &connection);

/// A statement of a migration, written for SQLite, in PostgreSQL's words: 64-bit integers, BYTEA,
/// texts in the order of their bytes as SQLite has them, no STRICT.
QString postgresDialect(const QString &sql);

/// Copies every table of *from*, an SQLite database, into a *schema* of *to*, where it has the
/// columns of *to*'s own table of that name. What stood in that schema goes. *errors*: of the
/// engine.
Result<void> loadTables(QSqlDatabase &to, QSqlDatabase &from, const QString &schema);

} // namespace countertop::storage
