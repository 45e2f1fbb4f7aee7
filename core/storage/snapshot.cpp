#include "core/storage/snapshot.h"

#include <utility>

namespace countertop::storage {

Result<Snapshot> Snapshot::begin(Database &database)
{
    CT_TRY_DONE(database.begin(Begin::Read));
    return Snapshot(database);
}

Snapshot::Snapshot(Snapshot &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Snapshot::~Snapshot()
{
    if (m_database != nullptr) {
        // Nothing was written, so there is nothing to lose either way.
        (void)m_database->rollBack().has_value();
    }
}

} // namespace countertop::storage
