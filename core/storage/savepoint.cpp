#include "core/storage/savepoint.h"

#include <utility>

namespace countertop::storage {

Result<Savepoint> Savepoint::begin(Database &database)
{
    CT_TRY_DONE(database.execute(QStringLiteral("SAVEPOINT part")));
    return Savepoint(database);
}

Savepoint::Savepoint(Savepoint &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Savepoint::~Savepoint()
{
    if (m_database != nullptr) {
        // A failure here means that the whole transaction is gone already.
        (void)m_database->execute(QStringLiteral("ROLLBACK TO part")).has_value();
        (void)m_database->execute(QStringLiteral("RELEASE part")).has_value();
    }
}

Result<void> Savepoint::keep()
{
    CT_TRY_DONE(m_database->execute(QStringLiteral("RELEASE part")));
    m_database = nullptr;
    return done();
}

} // namespace countertop::storage
