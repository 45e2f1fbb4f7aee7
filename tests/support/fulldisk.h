#pragma once

#include "core/storage/database.h"

namespace countertop::tests {

/// From here on the database takes no row of *table*: SQLite itself answers "disk is full", as the
/// row needs more room than the file may have.
inline Result<void> fillDisk(storage::Database &database, const QString &table)
{
    for (const QString &statement :
         { QStringLiteral("CREATE TABLE full_disk (room BLOB)"),
           QStringLiteral("CREATE TRIGGER full_disk_of_a_row BEFORE INSERT ON %1 "
                          "BEGIN INSERT INTO full_disk VALUES (zeroblob(50000000)); END")
               .arg(table),
           QStringLiteral("PRAGMA max_page_count = 1") }) { // no less than it has now
        CT_TRY_DONE(database.execute(statement));
    }
    return done();
}

/// Somebody made room.
inline Result<void> freeDisk(storage::Database &database)
{
    return database.execute(QStringLiteral("DROP TRIGGER full_disk_of_a_row"));
}

} // namespace countertop::tests
