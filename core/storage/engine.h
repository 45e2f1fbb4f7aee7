#pragma once

#include <QString>

namespace countertop::storage {

/// What keeps a database: a file of SQLite, or a PostgreSQL server that a site's instances share.
enum class Engine { Sqlite, PostgreSql };

/// By the address of a database: `postgresql://…` is a server, all else the path of a file.
Engine engineOf(const QString &address);

/// The address as people may read it: without its password.
QString readableAddress(const QString &address);

} // namespace countertop::storage
