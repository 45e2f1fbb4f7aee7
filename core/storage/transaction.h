#pragma once

#include "core/storage/database.h"

namespace countertop::storage {

/// A database transaction that writes: it is the only one from its beginning on, and rolled back
/// when it goes without a commit.
///
/// Alone from the beginning because one that reads and then writes would decide by what another
/// changes meanwhile: SQLite says "locked" (stack.md 2), a server lets both go on.
class Transaction final
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();

    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;

    /// Makes everything since `begin` durable. After an error nothing of it happened.
    Result<void> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database;
};

} // namespace countertop::storage
