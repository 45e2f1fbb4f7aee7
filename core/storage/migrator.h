#pragma once

#include "core/base/clock.h"
#include "core/storage/database.h"

namespace countertop::storage {

/// What `migrate` found and did.
struct MigrationOutcome
{
    int before = 0; ///< 0 for a new database
    int after = 0;
};

/// Brings the tables of one owner to the newest number: `NNNN-what-changed.sql` files, statements
/// parted by an empty line, each file in one database transaction with its row in schema_history.
class Migrator final
{
public:
    /// *folder*: where the files lie in the resources, e.g. ":/till/migrations".
    Migrator(Database &database, QString folder);

    /// The number of the newest file that this program has.
    int newest() const;
    /// The number that the database stands at; 0 when it has no tables of ours yet.
    Result<int> current();
    /// A database that stands at an older number is copied first (CT-100).
    /// *errors*: Refused NewerSchema (nothing touched), Corrupt MigrationFailed for a file that
    /// failed (rolled back) or whose stored hash differs.
    Result<MigrationOutcome> migrate(const Clock &clock);

private:
    struct File
    {
        int number = 0;
        QString name;
        QByteArray content;
    };

    /// Keeps the database as it was beside it, as "till.db.before-14" for an upgrade to 14.
    Result<void> copyBefore(int number);
    Result<void> apply(const File &file, const Clock &clock);
    Result<void> compareHashes(int until);

    Database &m_database;
    std::vector<File> m_files;
};

} // namespace countertop::storage
