#include "core/storage/transaction.h"

#include <utility>

namespace countertop::storage {

Result<Transaction> Transaction::begin(Database &database)
{
    CT_TRY_DONE(database.begin(Begin::Write));
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database != nullptr) {
        // Nothing can be done about a failed rollback: the engine rolled back by itself already.
        (void)m_database->rollBack().has_value();
    }
}

Result<void> Transaction::commit()
{
    CT_TRY_DONE(m_database->commit());
    m_database = nullptr;
    return done();
}

} // namespace countertop::storage
