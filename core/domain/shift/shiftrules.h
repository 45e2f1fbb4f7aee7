#pragma once

#include "core/domain/settings/settings.h"
#include "core/domain/shift/shiftfigures.h"

#include <optional>

namespace countertop {

/// What a shift is opened with (CT-73).
struct ShiftOpening
{
    ShiftId shift;
    PersonRef person;
    Money openingFloat; ///< counted
    Instant at;
    BusinessDay businessDay; ///< shown before it is fixed
};

/// The shift that this opening makes; its number follows *lastNumber*.
/// *errors*: Refused ShiftError::AlreadyOpen, Invalid NotPositive for a float below zero.
Result<Shift>
openShift(const ShiftOpening &opening, const std::optional<Shift> &open, std::int64_t lastNumber);

/// The shift that a sale belongs to. *errors*: Refused ShiftError::NoneOpen.
Result<Shift> openShiftOrRefuse(const std::optional<Shift> &open);

/// Whether cash may be moved now (CT-74).
/// *errors*: Invalid NotPositive, NoReason; Refused AboveExpectedCash for a drop or pay-out,
/// TicketError::TextHoldsCardNumber.
Result<void> checkCashMove(const CashMove &move, const Money &expectedCash);

/// Whether a count names only coins and notes that exist, none of them a negative number of times.
/// *errors*: Invalid ShiftError::UnknownPiece.
Result<void> checkCashCount(const CashCount &count, Currency currency);

/// What a difference asks for before the shift is closed (CT-75).
enum class DifferenceNeeds { Nothing, Reason, ReasonAndManager };

/// No difference needs nothing, one up to the limit a reason, one above it a manager as well.
DifferenceNeeds needsOf(const Money &difference, const Money &limit);

enum class BlindCount { On, Off };
enum class CountState { Running, Final };

/// Whether the expected sum may be shown, read out or printed (CT-75): always once the count is
/// final, before it only where counts are not blind or the role may see it.
bool maySeeExpected(const Role &role, BlindCount blind, CountState state);

/// On while the shop hides the expected sum from this role until a count is final.
BlindCount blindCountFor(const Role &role, const Settings &settings);

/// Whether the newest of the earlier counts is this one: the same person, sum and expected cash.
/// Nothing was learnt between the two, so they are one.
bool isNewestCount(const ShiftFigures &figures, const Money &counted, const PersonRef &person);

/// The figures with this count as the one that the shift is to be closed with; it is no longer
/// among the earlier ones.
ShiftFigures withCount(ShiftFigures figures, const Money &counted, const PersonRef &person);

/// What counted figures ask for. A second count where counts are blind is made by somebody who
/// knows what should come out: it needs a manager whatever its difference (CT-75).
DifferenceNeeds needsOf(const ShiftFigures &counted, const Money &limit, BlindCount blind);

/// How a shift is to be closed.
struct ShiftClosing
{
    PersonRef person;
    Instant at;
    std::optional<CashCount> count; ///< empty: closed by force, without a count (CT-78)
    QString reason;
    std::optional<PersonRef> confirmedBy; ///< holds shift.force_close; may be *person* who holds it
};

/// What closing takes from the till and its settings.
struct ShiftClosingTerms
{
    Money differenceLimit;
    GrandTotals totalsBefore;
    std::int64_t lastZNumber = 0;
    BlindCount blind = BlindCount::Off; ///< for the person who closes
};

/// The figures of the Z. *figures* are those of X at this moment; nothing but the count, its
/// reason and its confirmation can refuse: sync, printers and parked tickets never do (CT-78).
/// *errors*: Invalid UnknownPiece; Refused NoReason (no count), UncountedNeedsManager,
/// DifferenceNeedsReason, DifferenceNeedsManager, RecountNeedsManager,
/// TicketError::TextHoldsCardNumber.
Result<ShiftFigures>
closeShift(ShiftFigures figures, const ShiftClosing &closing, const ShiftClosingTerms &terms);

/// The totals of the till after a shift with these figures.
GrandTotals grownBy(const GrandTotals &before, const ShiftFigures &figures);

} // namespace countertop
