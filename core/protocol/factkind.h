#pragma once

#include <QLatin1StringView>

/// The kinds of facts. A kind and version, once released, is read for ever.
namespace countertop::factkind {

inline constexpr QLatin1StringView tillMade{ "till.made" };
inline constexpr QLatin1StringView restored{ "till.restored" };
/// The database was older than its guard; receipts are provisional from here on.
inline constexpr QLatin1StringView recovered{ "till.recovered" };
inline constexpr QLatin1StringView ticketCompleted{ "ticket.completed" };
inline constexpr QLatin1StringView ticketCancelled{ "ticket.cancelled" };
inline constexpr QLatin1StringView lineVoided{ "line.voided" };
inline constexpr QLatin1StringView shiftOpened{ "shift.opened" };
inline constexpr QLatin1StringView shiftClosed{ "shift.closed" };
inline constexpr QLatin1StringView cashMoved{ "cash.moved" };
inline constexpr QLatin1StringView drawerOpened{ "drawer.opened" };
inline constexpr QLatin1StringView drawerCounted{ "drawer.counted" };
inline constexpr QLatin1StringView receiptCopied{ "receipt.copied" };
inline constexpr QLatin1StringView giftReceiptPrinted{ "receipt.gift" };
inline constexpr QLatin1StringView billPrinted{ "bill.printed" };
inline constexpr QLatin1StringView signedIn{ "person.signedIn" };
inline constexpr QLatin1StringView signedOut{ "person.signedOut" };
inline constexpr QLatin1StringView signInFailed{ "person.signInFailed" };
inline constexpr QLatin1StringView approvalGiven{ "approval.given" };
/// Credits of a lease were used, and what is left of one goes back.
inline constexpr QLatin1StringView leaseSpent{ "lease.spent" };
inline constexpr QLatin1StringView leaseSettled{ "lease.settled" };
inline constexpr QLatin1StringView clockJumped{ "clock.jumped" };

} // namespace countertop::factkind
