#pragma once

#include "core/storage/database.h"

namespace countertop::storage {

/// Everything read while it stands is of one moment, whatever is written meanwhile. Kept short: the
/// write-ahead log cannot begin anew before it goes.
class Snapshot final
{
public:
    static Result<Snapshot> begin(Database &database);
    ~Snapshot();

    Snapshot(Snapshot &&other) noexcept;
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;
    Snapshot &operator=(Snapshot &&) = delete;

private:
    explicit Snapshot(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database;
};

} // namespace countertop::storage
