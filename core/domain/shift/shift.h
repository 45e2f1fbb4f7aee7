#pragma once

#include "core/base/businessday.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/domain/people/person.h"
#include "core/domain/ticket/settlement.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace countertop {

/// From drawer open to close. One open shift a till (CT-73).
struct Shift
{
    ShiftId id;
    std::int64_t number = 0; ///< gap-free per till
    BusinessDay businessDay;
    Instant openedAt;
    PersonRef openedBy;
    Money openingFloat;
    std::optional<Instant> closedAt;
    bool operator==(const Shift &) const = default;
};

enum class CashMoveKind { PayIn, PayOut, Drop };

/// Cash that entered or left the drawer apart from sales (CT-74). *amount* is positive.
struct CashMove
{
    CashMoveKind kind = CashMoveKind::PayIn;
    Money amount;
    QString reason;
    PersonRef person;
    Instant at;
    bool operator==(const CashMove &) const = default;
};

/// A count by coin and note: how many of each, by its value in minor units (CT-75).
struct CashCount
{
    std::map<std::int64_t, std::int64_t> pieces;
    bool operator==(const CashCount &) const = default;

    /// What the pieces are worth together.
    Money total(Currency currency) const;
};

enum class ShiftError {
    NoneOpen,
    AlreadyOpen,
    NoReason,
    AboveExpectedCash,
    DifferenceNeedsManager,
    DifferenceNeedsReason,
    NotPositive,
    UncountedNeedsManager, ///< closing without a count needs somebody with the right to (CT-78)
    RecountNeedsManager, ///< the drawer was counted before, and its sum is known since (CT-75)
    UnknownPiece, ///< a count names a coin or note that the currency does not have, or a negative
                  ///< number
};
std::string_view errorFeature(ShiftError);

} // namespace countertop
