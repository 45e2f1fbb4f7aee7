#include "core/domain/shift/shiftrules.h"

#include "core/domain/people/demoroles.h"
#include "core/domain/people/rights.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countertop {

namespace {

using tests::eur;

Shift anOpenShift(std::int64_t floatMinor = 10000)
{
    const ShiftOpening opening{ tests::idOf<ShiftId>(u"shift"),
                                tests::anna(),
                                eur(floatMinor),
                                tests::noon(),
                                BusinessDay(QDate(2026, 5, 14)) };
    return *openShift(opening, std::nullopt, 117);
}

CashMove move(CashMoveKind kind, std::int64_t minor, const QString &reason = u"change"_s)
{
    return { kind, eur(minor), reason, tests::anna(), tests::noon() };
}

/// Float 100.00, cash net 42.30, 20.00 in, 5.00 out, 50.00 dropped: 107.30 expected.
ShiftFigures figuresOfTheRow()
{
    ShiftFigures figures = figuresOf(anOpenShift());
    figures.cashFromSales = eur(4230);
    count(figures, move(CashMoveKind::PayIn, 2000));
    count(figures, move(CashMoveKind::PayOut, 500));
    count(figures, move(CashMoveKind::Drop, 5000));
    return figures;
}

ShiftClosing counted(const std::map<std::int64_t, std::int64_t> &pieces, const QString &reason = {})
{
    return { tests::anna(), tests::noon(), CashCount{ pieces }, reason, std::nullopt };
}

/// A count that was made final while 107.30 was expected.
DrawerCounted countOf(std::int64_t minor, const PersonRef &person)
{
    return { tests::idOf<ShiftId>(u"shift"), eur(minor), eur(10730), person, tests::noon() };
}

ShiftClosingTerms terms()
{
    return { eur(500), { eur(4821035), eur(-1000), 900 }, 117 };
}

} // namespace

class ShiftRulesTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_73_aShiftOpensOnceWithItsFloatAndDay()
    {
        const Shift shift = anOpenShift();
        QCOMPARE(shift.number, std::int64_t{ 118 });
        QCOMPARE(figuresOf(shift).expectedCash(), eur(10000));
        const ShiftOpening second{
            tests::idOf<ShiftId>(u"second"), tests::bo(), eur(0), tests::noon(), {}
        };
        const auto again = openShift(second, shift, 118);
        QVERIFY(!again && again.error().code.is(ShiftError::AlreadyOpen));
        ShiftOpening below = second;
        below.openingFloat = eur(-1);
        QVERIFY(!openShift(below, std::nullopt, 118));
    }

    void CT_73_withoutAnOpenShiftNothingIsSold()
    {
        const auto none = openShiftOrRefuse(std::nullopt);
        QVERIFY(!none && none.error().code.is(ShiftError::NoneOpen));
        Shift closed = anOpenShift();
        closed.closedAt = tests::noon();
        QVERIFY(!openShiftOrRefuse(closed));
        QVERIFY(openShiftOrRefuse(anOpenShift()));
    }

    void CT_73_aSaleAfterMidnightKeepsTheDayOfTheOpening()
    {
        const Zone berlin = *Zone::fromName(u"Europe/Berlin"_s);
        const Instant evening = Instant::fromMs(
            QDateTime(QDate(2026, 5, 14), QTime(18, 0), Qt::UTC).toMSecsSinceEpoch());
        const ShiftOpening opening{ tests::idOf<ShiftId>(u"late"),
                                    tests::anna(),
                                    eur(0),
                                    evening,
                                    BusinessDay::of(evening, berlin, 0) };
        const Shift shift = *openShift(opening, std::nullopt, 0);
        const Instant sale = evening.plus(4h + 10min);
        QCOMPARE(berlin.toLocal(sale).date(), QDate(2026, 5, 15));
        QCOMPARE(openShiftOrRefuse(shift)->businessDay.toText(), u"2026-05-14"_s);
    }

    void CT_74_cashMovesAreInTheExpectedCashAtOnce()
    {
        QCOMPARE(figuresOfTheRow().expectedCash(), eur(10730));
        QCOMPARE(figuresOfTheRow().cashMoves.size(), std::size_t{ 3 });
    }

    void CT_74_aDropAboveTheExpectedCashIsRefused()
    {
        const Money expected = figuresOfTheRow().expectedCash();
        QVERIFY(checkCashMove(move(CashMoveKind::Drop, 10730), expected));
        for (const CashMoveKind kind : { CashMoveKind::Drop, CashMoveKind::PayOut }) {
            const auto above = checkCashMove(move(kind, 10731), expected);
            QVERIFY(!above && above.error().code.is(ShiftError::AboveExpectedCash));
        }
        QVERIFY(checkCashMove(move(CashMoveKind::PayIn, 10731), expected));
        const auto blank = checkCashMove(move(CashMoveKind::PayIn, 100, u" "_s), expected);
        QVERIFY(!blank && blank.error().code.is(ShiftError::NoReason));
        const auto zero = checkCashMove(move(CashMoveKind::PayIn, 0), expected);
        QVERIFY(!zero && zero.error().code.is(ShiftError::NotPositive));
    }

    void CT_57_aReasonHoldsNoCardNumber()
    {
        const QString reason = u"back to 4111 1111 1111 1111"_s;
        const auto moved = checkCashMove(move(CashMoveKind::PayIn, 100, reason), eur(10730));
        QVERIFY(!moved && moved.error().code.is(TicketError::TextHoldsCardNumber));
        ShiftClosing closing = counted({ { 5000, 2 }, { 500, 1 }, { 200, 1 } });
        closing.reason = reason;
        const auto closed = closeShift(figuresOfTheRow(), closing, terms());
        QVERIFY(!closed && closed.error().code.is(TicketError::TextHoldsCardNumber));
        closing.reason = u"small change"_s;
        QVERIFY(closeShift(figuresOfTheRow(), closing, terms()));
    }

    void CT_75_aDifferenceNeedsItsReasonAndAboveTheLimitAManager()
    {
        // 107.00 = 2 × 50 + 5 + 2
        const auto noReason = closeShift(
            figuresOfTheRow(), counted({ { 5000, 2 }, { 500, 1 }, { 200, 1 } }), terms());
        QVERIFY(!noReason && noReason.error().code.is(ShiftError::DifferenceNeedsReason));
        const auto closed
            = closeShift(figuresOfTheRow(),
                         counted({ { 5000, 2 }, { 500, 1 }, { 200, 1 } }, u"coin under the mat"_s),
                         terms());
        QVERIFY(closed);
        QCOMPARE(*closed->difference(), eur(-30));
        QCOMPARE(closed->closingReason, u"coin under the mat"_s);
        // 102.29 = 2 × 50 + 2 + 0.20 + 0.05 + 2 × 0.02
        ShiftClosing far
            = counted({ { 5000, 2 }, { 200, 1 }, { 20, 1 }, { 5, 1 }, { 2, 2 } }, u"unknown"_s);
        const auto alone = closeShift(figuresOfTheRow(), far, terms());
        QVERIFY(!alone && alone.error().code.is(ShiftError::DifferenceNeedsManager));
        far.confirmedBy = tests::bo();
        const auto confirmed = closeShift(figuresOfTheRow(), far, terms());
        QVERIFY(confirmed);
        QCOMPARE(*confirmed->difference(), eur(-501));
        QCOMPARE(confirmed->confirmedBy->name, u"Bo"_s);
    }

    void CT_75_theLimitItselfNeedsNoManager()
    {
        QVERIFY(needsOf(eur(0), eur(500)) == DifferenceNeeds::Nothing);
        QVERIFY(needsOf(eur(500), eur(500)) == DifferenceNeeds::Reason);
        QVERIFY(needsOf(eur(-500), eur(500)) == DifferenceNeeds::Reason);
        QVERIFY(needsOf(eur(501), eur(500)) == DifferenceNeeds::ReasonAndManager);
    }

    void CT_75_aSecondBlindCountNeedsAManagerWhateverItsDifference()
    {
        ShiftFigures figures = figuresOfTheRow();
        count(figures, countOf(100, tests::anna()));
        // 107.30 = 2 × 50 + 5 + 2 + 0.20 + 0.10
        const std::map<std::int64_t, std::int64_t> exact{
            { 5000, 2 }, { 500, 1 }, { 200, 1 }, { 20, 1 }, { 10, 1 }
        };
        ShiftClosingTerms blind = terms();
        blind.blind = BlindCount::On;
        const auto noReason = closeShift(figures, counted(exact), blind);
        QVERIFY(!noReason && noReason.error().code.is(ShiftError::NoReason));
        ShiftClosing again = counted(exact, u"miscounted"_s);
        const auto alone = closeShift(figures, again, blind);
        QVERIFY(!alone && alone.error().code.is(ShiftError::RecountNeedsManager));
        QVERIFY(closeShift(figures, counted(exact), terms())); // the sum was never hidden
        again.confirmedBy = tests::bo();
        const auto confirmed = closeShift(figures, again, blind);
        QVERIFY(confirmed);
        QCOMPARE(*confirmed->difference(), eur(0));
        QCOMPARE(confirmed->earlierCounts.size(), std::size_t{ 1 });
        QCOMPARE(confirmed->earlierCounts.front().counted, eur(100));
        QCOMPARE(confirmed->earlierCounts.front().difference(), eur(-10630));
    }

    void CT_75_theCountThatTheShiftIsClosedWithIsNoEarlierOne()
    {
        const std::map<std::int64_t, std::int64_t> pieces{ { 5000, 2 }, { 500, 1 }, { 200, 1 } };
        ShiftClosingTerms blind = terms();
        blind.blind = BlindCount::On;
        ShiftFigures own = figuresOfTheRow();
        count(own, countOf(10700, tests::anna()));
        const auto closed = closeShift(own, counted(pieces, u"coin under the mat"_s), blind);
        QVERIFY(closed);
        QVERIFY(closed->earlierCounts.empty());
        ShiftFigures ofAnother = figuresOfTheRow();
        count(ofAnother, countOf(10700, tests::bo()));
        const auto told = closeShift(ofAnother, counted(pieces, u"coin"_s), blind);
        QVERIFY(!told && told.error().code.is(ShiftError::RecountNeedsManager));
        ShiftFigures moved = own;
        count(moved, move(CashMoveKind::PayIn, 30)); // since the count
        const auto stale = closeShift(moved, counted(pieces, u"coin"_s), blind);
        QVERIFY(!stale && stale.error().code.is(ShiftError::RecountNeedsManager));
    }

    void CT_75_countsAreBlindForCashiersUntilFinal()
    {
        tests::CountedIds ids;
        const ShopRoles roles = rolesOfADemoShop(tests::euros(), ids);
        QVERIFY(!maySeeExpected(roles.cashier, BlindCount::On, CountState::Running));
        QVERIFY(maySeeExpected(roles.cashier, BlindCount::On, CountState::Final));
        QVERIFY(maySeeExpected(roles.cashier, BlindCount::Off, CountState::Running));
        QVERIFY(maySeeExpected(roles.manager, BlindCount::On, CountState::Running));
    }

    void CT_75_onlyCoinsAndNotesOfTheCurrencyAreCounted()
    {
        QCOMPARE((CashCount{ { { 5000, 2 }, { 1, 7 } } }.total(tests::euros())), eur(10007));
        QVERIFY(checkCashCount({ { { 5000, 2 }, { 1, 7 } } }, tests::euros()));
        QVERIFY(!checkCashCount({ { { 300, 1 } } }, tests::euros()));
        QVERIFY(!checkCashCount({ { { 500, -1 } } }, tests::euros()));
    }

    void CT_76_ZNumbersFollowAndGrandTotalsGrow()
    {
        ShiftFigures figures = figuresOf(anOpenShift(0));
        figures.sales = eur(1281);
        figures.returns = { 1, eur(-189) };
        figures.receiptCount = 3;
        const auto z = closeShift(figures, counted({}), terms());
        QVERIFY(z && z->z);
        QCOMPARE(z->z->number, std::int64_t{ 118 });
        QCOMPARE(z->z->after.sales - z->z->before.sales, eur(1281));
        QCOMPARE(z->z->after.returns - z->z->before.returns, eur(-189));
        QCOMPARE(z->z->after.receiptCount, std::int64_t{ 903 });
        ShiftClosingTerms next = terms();
        next.lastZNumber = z->z->number;
        next.totalsBefore = z->z->after;
        QCOMPARE(closeShift(figures, counted({}), next)->z->number, std::int64_t{ 119 });
    }

    void CT_78_unsentAndParkedNeverBlockAndAreSaid()
    {
        ShiftFigures figures = figuresOf(anOpenShift(0));
        figures.state = { 40, u"9c4107fe"_s, 12, 0, 1 };
        const auto z = closeShift(figures, counted({}), terms());
        QVERIFY(z);
        QCOMPARE(z->state.unsent, 12);
        QCOMPARE(z->state.parkedTickets, 1);
        QCOMPARE(z->state.chainHead, u"9c4107fe"_s);
    }

    void CT_78_closingWithoutACountNeedsAReasonAndAManager()
    {
        ShiftClosing force{ tests::anna(), tests::noon(), std::nullopt, {}, tests::bo() };
        const auto noReason = closeShift(figuresOfTheRow(), force, terms());
        QVERIFY(!noReason && noReason.error().code.is(ShiftError::NoReason));
        force.reason = u"fire alarm"_s;
        force.confirmedBy.reset();
        const auto alone = closeShift(figuresOfTheRow(), force, terms());
        QVERIFY(!alone && alone.error().code.is(ShiftError::UncountedNeedsManager));
        force.confirmedBy = tests::bo();
        const auto closed = closeShift(figuresOfTheRow(), force, terms());
        QVERIFY(closed);
        QVERIFY(!closed->counted && !closed->difference() && closed->z);
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::ShiftRulesTest)

#include "shiftrulestest.moc"
