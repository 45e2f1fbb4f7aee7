#pragma once

#include "core/base/idsource.h"
#include "core/domain/people/person.h"

#include <vector>

namespace countertop {

/// The roles that a new shop begins with (decisions.md 31).
struct ShopRoles
{
    Role cashier;
    Role manager;
    Role storeStaff; ///< prints receipts and picking lists; opens no drawer by any path (CT-07)
    Role owner;

    std::vector<Role> all() const { return { cashier, manager, storeStaff, owner }; }
};

/// Cashier, manager, store staff and owner with their rights; limits of the cashier in *currency*.
/// Names are English; the people screen may change them.
ShopRoles rolesOfADemoShop(Currency currency, IdSource &ids);

} // namespace countertop
