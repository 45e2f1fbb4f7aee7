#include "core/storage/transaction.h"

#include <utility>

namespace countertop::storage {

Result<Transaction> Transaction::begin(Database &database)
{
    CT_TRY_DONE(database.executePrepared(QStringLiteral("BEGIN IMMEDIATE")));
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database != nullptr) {
        // Nothing can be done about a failed rollback: SQLite rolled back by itself already.
        (void)m_database->execute(QStringLiteral("ROLLBACK")).has_value();
    }
}

Result<void> Transaction::commit()
{
    CT_TRY_DONE(m_database->executePrepared(QStringLiteral("COMMIT")));
    m_database = nullptr;
    return done();
}

} // namespace countertop::storage
