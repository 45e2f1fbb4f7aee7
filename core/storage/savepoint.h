#pragma once

#include "core/storage/database.h"

namespace countertop::storage {

/// A part of a database transaction that can be taken back by itself: rolled back when it goes
/// without `keep`. One may stand in another.
class Savepoint final
{
public:
    static Result<Savepoint> begin(Database &database);
    ~Savepoint();

    Savepoint(Savepoint &&other) noexcept;
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    Savepoint &operator=(Savepoint &&) = delete;

    /// Leaves what was done to the transaction around it.
    Result<void> keep();

private:
    explicit Savepoint(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database;
};

} // namespace countertop::storage
