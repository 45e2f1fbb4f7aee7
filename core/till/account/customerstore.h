#pragma once

#include "core/protocol/accountcodec.h"
#include "core/protocol/sitelink.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace countertop::till {

/// A published customer with the figures of the accounts, where there are any.
struct StoredCustomer
{
    Customer customer;
    std::optional<AccountFigures> figures;
};

/// The published customers in `reference.db`.
class CustomerStore final
{
public:
    explicit CustomerStore(storage::Database &database)
        : m_database(database)
    {
    }

    /// Stores an image of a customer or of its figures; older or equal versions are skipped.
    Result<void> apply(const FeedRow &row);
    Result<void> clear();

    /// Follows `mergedInto`, so both ids of a joined pair find one customer (CT-47).
    Result<std::optional<StoredCustomer>> find(const CustomerId &customer);
    /// By name, phone or e-mail; joined ones are left out. Without a text the first by name.
    Result<std::vector<StoredCustomer>> search(const QString &text, int countMost);

private:
    Result<void> applyCustomer(const FeedRow &row);

    storage::Database &m_database;
};

} // namespace countertop::till
