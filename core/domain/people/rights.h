#pragma once

#include "core/domain/people/person.h"

#include <QAnyStringView>
#include <QLatin1StringView>

#include <span>

namespace countertop::rights {

// One constant a right. Screens, desks, the people screen and tests name rights through these only.
inline constexpr QLatin1StringView posUse{ "pos.use" };
inline constexpr QLatin1StringView priceOverride{ "pos.price.override" };
/// A price by hand below the product's floor (CT-41); always a second person.
inline constexpr QLatin1StringView priceBelowFloor{ "pos.price.below_floor" };
inline constexpr QLatin1StringView openPrice{ "pos.price.open" };
inline constexpr QLatin1StringView discount{ "pos.discount" };
inline constexpr QLatin1StringView ticketCreate{ "ticket.create" };
inline constexpr QLatin1StringView ticketVoid{ "ticket.void" };
/// Giving up a ticket that holds a tender (CT-35); always a second person.
inline constexpr QLatin1StringView voidAfterTender{ "ticket.void.tendered" };
inline constexpr QLatin1StringView lineVoid{ "ticket.line.void" };
inline constexpr QLatin1StringView ticketTakeOver{ "ticket.take_over" };
inline constexpr QLatin1StringView ticketRefund{ "ticket.refund" };
inline constexpr QLatin1StringView refundWithoutReceipt{ "ticket.refund.no_receipt" };
inline constexpr QLatin1StringView refundOtherTender{ "payment.refund.other" };
inline constexpr QLatin1StringView payCash{ "payment.cash" };
inline constexpr QLatin1StringView payAccount{ "payment.account" };
inline constexpr QLatin1StringView drawerNoSale{ "drawer.no_sale" };
inline constexpr QLatin1StringView cashMove{ "cash.move" };
inline constexpr QLatin1StringView shiftOpen{ "shift.open" };
inline constexpr QLatin1StringView shiftClose{ "shift.close" };
inline constexpr QLatin1StringView shiftForceClose{ "shift.force_close" };
inline constexpr QLatin1StringView shiftSeeExpected{ "shift.see_expected" };
inline constexpr QLatin1StringView reprint{ "receipt.reprint" };
inline constexpr QLatin1StringView managerArea{ "manager.area" };
inline constexpr QLatin1StringView catalogEdit{ "catalog.edit" };
inline constexpr QLatin1StringView catalogImport{ "catalog.import" };
inline constexpr QLatin1StringView stockChange{ "stock.change" };
inline constexpr QLatin1StringView peopleEdit{ "people.edit" };
inline constexpr QLatin1StringView settingsEdit{ "settings.edit" };
inline constexpr QLatin1StringView reportsView{ "reports.view" };
/// What happens with facts that the site set aside; always a second person.
inline constexpr QLatin1StringView setAsideDecide{ "sync.set_aside.decide" };
inline constexpr QLatin1StringView backupRun{ "backup.run" };

/// Every key, in the order in which the people screen lists them.
std::span<const QLatin1StringView> all();

/// True for actions that need an approver other than the requester, whoever asks (CT-10).
bool needsSecondPerson(QAnyStringView right);

/// The value of a right in a role; Denied for an unknown key.
RightValue valueOf(const Role &role, QAnyStringView right);

} // namespace countertop::rights
