#include "core/domain/shift/shiftrules.h"

#include "core/domain/people/rights.h"
#include "core/domain/ticket/freetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

bool isPieceOf(Currency currency, std::int64_t value)
{
    const auto notes = currency.notes();
    const auto coins = currency.coins();
    return std::find(notes.begin(), notes.end(), value) != notes.end()
        || std::find(coins.begin(), coins.end(), value) != coins.end();
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

Result<void> checkUncounted(const ShiftClosing &closing)
{
    if (isBlank(closing.reason)) {
        return Error{ ErrorKind::Refused,
                      ShiftError::NoReason,
                      u"closing without a count needs a reason"_s };
    }
    if (!closing.confirmedBy) {
        return Error{ ErrorKind::Refused,
                      ShiftError::UncountedNeedsManager,
                      u"no count and nobody confirmed it"_s };
    }
    return done();
}

Result<void> checkCounted(const ShiftFigures &counted,
                          const ShiftClosing &closing,
                          const ShiftClosingTerms &terms)
{
    const Money difference = *counted.difference();
    const DifferenceNeeds needs = needsOf(counted, terms.differenceLimit, terms.blind);
    const bool isAbove
        = needsOf(difference, terms.differenceLimit) == DifferenceNeeds::ReasonAndManager;
    const QString detail
        = u"difference %1, limit %2 minor units, counted %3 times before"_s.arg(difference.minor())
              .arg(terms.differenceLimit.minor())
              .arg(counted.earlierCounts.size());
    if (needs != DifferenceNeeds::Nothing && isBlank(closing.reason)) {
        return Error{ ErrorKind::Refused,
                      difference.isZero() ? ShiftError::NoReason
                                          : ShiftError::DifferenceNeedsReason,
                      detail };
    }
    if (needs == DifferenceNeeds::ReasonAndManager && !closing.confirmedBy) {
        return Error{ ErrorKind::Refused,
                      isAbove ? ShiftError::DifferenceNeedsManager
                              : ShiftError::RecountNeedsManager,
                      detail };
    }
    return done();
}

} // namespace

Result<Shift>
openShift(const ShiftOpening &opening, const std::optional<Shift> &open, std::int64_t lastNumber)
{
    if (open) {
        return Error{ ErrorKind::Refused,
                      ShiftError::AlreadyOpen,
                      u"shift %1 is open"_s.arg(open->number) };
    }
    if (opening.openingFloat.isNegative()) {
        return Error{ ErrorKind::Invalid,
                      ShiftError::NotPositive,
                      u"float %1"_s.arg(opening.openingFloat.minor()) };
    }
    return Shift{ opening.shift,  lastNumber + 1,       opening.businessDay, opening.at,
                  opening.person, opening.openingFloat, std::nullopt };
}

Result<Shift> openShiftOrRefuse(const std::optional<Shift> &open)
{
    if (!open || open->closedAt) {
        return Error{ ErrorKind::Refused, ShiftError::NoneOpen, u"no shift is open"_s };
    }
    return *open;
}

Result<void> checkCashMove(const CashMove &move, const Money &expectedCash)
{
    if (!move.amount.isPositive()) {
        return Error{ ErrorKind::Invalid,
                      ShiftError::NotPositive,
                      u"cash move of %1"_s.arg(move.amount.minor()) };
    }
    if (isBlank(move.reason)) {
        return Error{ ErrorKind::Invalid, ShiftError::NoReason, u"cash move without a reason"_s };
    }
    if (move.kind != CashMoveKind::PayIn && move.amount > expectedCash) {
        return Error{ ErrorKind::Refused,
                      ShiftError::AboveExpectedCash,
                      u"%1 asked, %2 expected in the drawer"_s.arg(move.amount.minor())
                          .arg(expectedCash.minor()) };
    }
    return checkTypedText(move.reason);
}

Result<void> checkCashCount(const CashCount &count, Currency currency)
{
    for (const auto &[value, pieces] : count.pieces) {
        if (pieces < 0 || !isPieceOf(currency, value)) {
            return Error{ ErrorKind::Invalid,
                          ShiftError::UnknownPiece,
                          u"%1 pieces of %2 %3"_s.arg(pieces).arg(value).arg(currency.code()) };
        }
    }
    return done();
}

DifferenceNeeds needsOf(const Money &difference, const Money &limit)
{
    if (difference.isZero()) {
        return DifferenceNeeds::Nothing;
    }
    return difference.abs() > limit ? DifferenceNeeds::ReasonAndManager : DifferenceNeeds::Reason;
}

Result<ShiftFigures>
closeShift(ShiftFigures figures, const ShiftClosing &closing, const ShiftClosingTerms &terms)
{
    CT_TRY_DONE(checkTypedText(closing.reason));
    if (closing.count) {
        CT_TRY_DONE(checkCashCount(*closing.count, figures.currency));
        const Money counted = closing.count->total(figures.currency);
        figures = withCount(std::move(figures), counted, closing.person);
        CT_TRY_DONE(checkCounted(figures, closing, terms));
    } else {
        CT_TRY_DONE(checkUncounted(closing));
    }
    figures.closedAt = closing.at;
    figures.closedBy = closing.person;
    figures.closingReason = closing.reason.trimmed();
    figures.confirmedBy = closing.confirmedBy;
    figures.z
        = ZMark{ terms.lastZNumber + 1, terms.totalsBefore, grownBy(terms.totalsBefore, figures) };
    return figures;
}

GrandTotals grownBy(const GrandTotals &before, const ShiftFigures &figures)
{
    return { before.sales + figures.sales,
             before.returns + figures.returns.sum,
             before.receiptCount + figures.receiptCount };
}

bool isNewestCount(const ShiftFigures &figures, const Money &counted, const PersonRef &person)
{
    if (figures.earlierCounts.empty()) {
        return false;
    }
    const DrawerCounted &newest = figures.earlierCounts.back();
    return newest.person.id == person.id && newest.counted == counted
        && newest.expected == figures.expectedCash();
}

ShiftFigures withCount(ShiftFigures figures, const Money &counted, const PersonRef &person)
{
    if (isNewestCount(figures, counted, person)) {
        figures.earlierCounts.pop_back();
    }
    figures.counted = counted;
    return figures;
}

DifferenceNeeds needsOf(const ShiftFigures &counted, const Money &limit, BlindCount blind)
{
    const bool isRecount = blind == BlindCount::On && !counted.earlierCounts.empty();
    return isRecount ? DifferenceNeeds::ReasonAndManager : needsOf(*counted.difference(), limit);
}

bool maySeeExpected(const Role &role, BlindCount blind, CountState state)
{
    if (state == CountState::Final || blind == BlindCount::Off) {
        return true;
    }
    return rights::valueOf(role, rights::shiftSeeExpected) == RightValue::Allowed;
}

BlindCount blindCountFor(const Role &role, const Settings &settings)
{
    const BlindCount blind = settings.isOn(setting::blindCount) ? BlindCount::On : BlindCount::Off;
    return maySeeExpected(role, blind, CountState::Running) ? BlindCount::Off : BlindCount::On;
}

} // namespace countertop
