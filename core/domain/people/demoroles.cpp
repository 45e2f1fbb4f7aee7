#include "core/domain/people/demoroles.h"

#include "core/domain/people/rights.h"

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

using Keys = std::initializer_list<QLatin1StringView>;

void give(Role &role, RightValue value, Keys keys)
{
    for (const QLatin1StringView key : keys) {
        role.rights[key] = value;
    }
}

Role cashierRole(Currency currency)
{
    Role role;
    role.name = u"Cashier"_s;
    give(role,
         RightValue::Allowed,
         { rights::posUse,
           rights::ticketCreate,
           rights::openPrice,
           rights::discount,
           rights::lineVoid,
           rights::ticketVoid,
           rights::ticketTakeOver,
           rights::payCash,
           rights::payAccount,
           rights::ticketRefund,
           rights::reprint,
           rights::shiftOpen,
           rights::shiftClose });
    give(role,
         RightValue::WithApproval,
         { rights::priceOverride,
           rights::priceBelowFloor,
           rights::voidAfterTender,
           rights::refundWithoutReceipt,
           rights::refundOtherTender,
           rights::drawerNoSale,
           rights::cashMove,
           rights::shiftForceClose });
    const auto major = [currency](std::int64_t amount) {
        return Money::fromMinor(amount * currency.minorPerMajor(), currency);
    };
    role.limits[LimitedAction::Refund] = { std::nullopt, major(100) };
    role.limits[LimitedAction::ReturnWithoutReceipt] = { std::nullopt, major(100) };
    role.limits[LimitedAction::Void] = { 20, major(200) };
    role.limits[LimitedAction::Discount] = { std::nullopt, major(100) };
    role.limits[LimitedAction::NoSale] = { 5, std::nullopt };
    role.discountMost = Rate::fromPercent(10);
    return role;
}

Role managerRole()
{
    Role role;
    role.name = u"Manager"_s;
    role.isManager = true;
    for (const QLatin1StringView key : rights::all()) {
        role.rights[key] = RightValue::Allowed;
    }
    role.discountMost = Rate::fromPercent(50);
    return role;
}

Role storeStaffRole()
{
    Role role;
    role.name = u"Store staff"_s;
    give(role, RightValue::Allowed, { rights::posUse, rights::reprint });
    return role;
}

Role ownerRole()
{
    Role role;
    role.name = u"Owner"_s;
    role.isManager = true;
    for (const QLatin1StringView key : rights::all()) {
        role.rights[key] = RightValue::Allowed;
    }
    return role;
}

} // namespace

ShopRoles rolesOfADemoShop(Currency currency, IdSource &ids)
{
    ShopRoles roles{ cashierRole(currency), managerRole(), storeStaffRole(), ownerRole() };
    for (Role *role : { &roles.cashier, &roles.manager, &roles.storeStaff, &roles.owner }) {
        role->id = ids.make<RoleId>();
        role->version = 1;
    }
    return roles;
}

} // namespace countertop
