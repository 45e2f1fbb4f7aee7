#include "core/domain/people/rights.h"

#include <algorithm>
#include <array>

namespace countertop::rights {

namespace {

constexpr std::array allRights{
    posUse,
    ticketCreate,
    openPrice,
    priceOverride,
    priceBelowFloor,
    discount,
    lineVoid,
    ticketVoid,
    voidAfterTender,
    ticketTakeOver,
    payCash,
    payAccount,
    ticketRefund,
    refundWithoutReceipt,
    refundOtherTender,
    reprint,
    drawerNoSale,
    cashMove,
    shiftOpen,
    shiftClose,
    shiftForceClose,
    shiftSeeExpected,
    managerArea,
    reportsView,
    catalogEdit,
    catalogImport,
    stockChange,
    peopleEdit,
    settingsEdit,
    setAsideDecide,
    backupRun,
};

/// behaviour.md CT-10.
constexpr std::array secondPersonRights{
    refundWithoutReceipt, voidAfterTender, priceBelowFloor, drawerNoSale, setAsideDecide
};

} // namespace

std::span<const QLatin1StringView> all()
{
    return allRights;
}

bool needsSecondPerson(QAnyStringView right)
{
    return std::any_of(secondPersonRights.begin(),
                       secondPersonRights.end(),
                       [right](QLatin1StringView key) { return key == right; });
}

RightValue valueOf(const Role &role, QAnyStringView right)
{
    const auto found = role.rights.find(right.toString());
    return found == role.rights.end() ? RightValue::Denied : found->second;
}

} // namespace countertop::rights
