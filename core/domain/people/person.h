#pragma once

#include "core/base/id.h"
#include "core/base/money.h"

#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace countertop {

/// A person as frozen into lines and facts.
struct PersonRef
{
    PersonId id;
    QString name;
    bool operator==(const PersonRef &) const = default;
};

/// The value of a right (CT-08).
enum class RightValue { Denied, WithApproval, Allowed };

/// What can be limited per role and shift (CT-11).
enum class LimitedAction { Refund, ReturnWithoutReceipt, Void, Discount, NoSale };

/// At most *count* times and *sum* in a shift; above it the action needs approval.
struct ShiftLimit
{
    std::optional<int> count;
    std::optional<Money> sum;
    bool operator==(const ShiftLimit &) const = default;
};

/// A role: its rights by key ("pos.price.override"; behaviour.md B.1). A key that is absent is
/// denied.
struct Role
{
    RoleId id;
    std::int64_t version = 0;
    QString name;
    std::map<QString, RightValue> rights;
    std::map<LimitedAction, ShiftLimit> limits;
    std::optional<Rate> discountMost; ///< largest percentage given without approval
    bool isManager = false; ///< may approve and open the manager area
    bool operator==(const Role &) const = default;
};

/// Somebody who works in the shop. The PIN's verifier is not part of it (CT-04).
struct Person
{
    PersonId id;
    std::int64_t version = 0;
    QString name;
    QString number; ///< typed to choose oneself where names are many
    RoleId role;
    std::set<StoreId> stores; ///< where the person works
    bool isActive = true;
    bool operator==(const Person &) const = default;
};

} // namespace countertop
