#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QByteArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

namespace countertop::till {

/// One immutable row of the journal. *bytes* are the canonical form of the whole fact: what is
/// stored, hashed and sent (SY-02).
struct Fact
{
    std::int64_t seq = 0; ///< 1, 2, 3 … without a gap
    FactId id;
    QString kind;
    int version = 1;
    Instant at;
    QByteArray bytes;
    QByteArray prev; ///< hash of the fact before, 32 zero bytes for the first
    QByteArray hash; ///< SHA-256(prev ‖ bytes)
    bool operator==(const Fact &) const = default;
};

/// What a fact says, apart from its place in the journal.
struct FactDraft
{
    QLatin1StringView kind;
    int version = 1;
    FactId id;
    QJsonObject body;
};

/// The kinds of facts. A kind and version, once released, is read for ever.
namespace factkind {
inline constexpr QLatin1StringView tillMade{ "till.made" };
inline constexpr QLatin1StringView restored{ "till.restored" };
inline constexpr QLatin1StringView ticketCompleted{ "ticket.completed" };
inline constexpr QLatin1StringView ticketCancelled{ "ticket.cancelled" };
inline constexpr QLatin1StringView lineVoided{ "line.voided" };
inline constexpr QLatin1StringView shiftOpened{ "shift.opened" };
inline constexpr QLatin1StringView shiftClosed{ "shift.closed" };
inline constexpr QLatin1StringView cashMoved{ "cash.moved" };
inline constexpr QLatin1StringView drawerOpened{ "drawer.opened" };
inline constexpr QLatin1StringView receiptCopied{ "receipt.copied" };
inline constexpr QLatin1StringView giftReceiptPrinted{ "receipt.gift" };
inline constexpr QLatin1StringView billPrinted{ "bill.printed" };
inline constexpr QLatin1StringView signedIn{ "person.signedIn" };
inline constexpr QLatin1StringView signedOut{ "person.signedOut" };
inline constexpr QLatin1StringView signInFailed{ "person.signInFailed" };
inline constexpr QLatin1StringView approvalGiven{ "approval.given" };
inline constexpr QLatin1StringView clockJumped{ "clock.jumped" };
} // namespace factkind

} // namespace countertop::till
