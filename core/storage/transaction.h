#pragma once

#include "core/storage/database.h"

namespace countertop::storage {

/// A database transaction: begun at once as IMMEDIATE, rolled back when it goes without a commit.
///
/// IMMEDIATE because a deferred one that reads and then writes fails with "locked" as soon as two
/// connections do so (stack.md 2).
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
