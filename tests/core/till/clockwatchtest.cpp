#include "core/till/journal/clockwatch.h"

#include "core/till/journal/startcheck.h"
#include "core/till/journal/verifyjournal.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countertop {

using till::ClockDoubt;
using till::ClockJump;
using till::ClockWatch;

/// A clock that jumps is written down and not believed; the day of the books does not follow it.
class ClockWatchTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void clockThatOnlyRunsIsBelieved();
    void jumpIsSeenOnceAndNotBelieved_data();
    void jumpIsSeenOnceAndNotBelieved();
    void clockThatComesBackIsBelieved();
    void clockThatWasBehindIsBelievedOnceItGoesForward();
    void clockThatAPersonCallsRightIsBelieved();
    void clockBehindTheNewestFactIsSeenAtTheStart();
    void SY_01_jumpBetweenTwoSalesStandsInTheChain();
    void businessDayDoesNotFollowAJump_data();
    void businessDayDoesNotFollowAJump();
    void jumpIsRememberedOverARestart();
    void shiftClosedAfterAJumpStillVerifies();
    void machineClockGoesOn();
};

namespace {

/// The jumps in a journal, oldest first.
std::vector<ClockJump> jumpsIn(tests::TillFixture &shop)
{
    return *shop.onLedger([](till::Ledger &ledger) -> Result<std::vector<ClockJump>> {
        std::vector<ClockJump> jumps;
        CT_TRY(facts, ledger.journal().after(0, 1000));
        for (const till::Fact &fact : facts) {
            if (fact.kind == till::factkind::clockJumped) {
                CT_TRY(body, till::bodyOf(fact));
                jumps.push_back({ Instant::fromMs(body.value("from"_L1).toInteger()),
                                  Instant::fromMs(body.value("to"_L1).toInteger()),
                                  Instant::fromMs(body.value("trusted"_L1).toInteger()) });
            }
        }
        return jumps;
    });
}

void closeShift(tests::TillFixture &shop)
{
    till::CloseShift request;
    request.by = tests::aSession();
    request.reason = u"not counted"_s;
    if (!till::ShiftDesk(*shop.till).close(request).takeResult()) {
        qFatal("the shift does not close");
    }
}

void jump(tests::FakeClock &clock, std::chrono::milliseconds span)
{
    clock.set(clock.now().plus(span)); // no time passes
}

} // namespace

void ClockWatchTest::clockThatOnlyRunsIsBelieved()
{
    tests::FakeClock clock;
    ClockWatch watch(clock.now().plus(-72h)); // the till was off for three days
    QVERIFY(!watch.look(clock));
    for (const auto span : { 1ms, 3'600'000ms, 86'400'000ms }) {
        clock.advance(span);
        QVERIFY(!watch.look(clock));
        QVERIFY(!watch.doubt(clock));
        QCOMPARE(watch.trustedNow(clock), clock.now());
    }
    jump(clock, -2min); // set by a time server
    QVERIFY(!watch.look(clock));
    QVERIFY(!watch.doubt(clock));
}

void ClockWatchTest::jumpIsSeenOnceAndNotBelieved_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("three hours back") << -180;
    QTest::newRow("ten years back") << -10 * 365 * 24 * 60;
    QTest::newRow("three minutes back") << -3;
    QTest::newRow("six minutes forward") << 6;
    QTest::newRow("a day forward") << 24 * 60;
}

void ClockWatchTest::jumpIsSeenOnceAndNotBelieved()
{
    QFETCH(int, minutes);
    tests::FakeClock clock;
    ClockWatch watch;
    QVERIFY(!watch.look(clock));
    clock.advance(1h);
    const Instant right = clock.now();
    jump(clock, std::chrono::minutes(minutes));
    QCOMPARE(watch.look(clock), std::optional(ClockJump{ right, clock.now(), right }));
    QVERIFY(!watch.look(clock));
    clock.advance(30min);
    QVERIFY(!watch.look(clock));
    QCOMPARE(watch.trustedNow(clock), right.plus(30min));
    QCOMPARE(watch.doubt(clock), std::optional(ClockDoubt{ right.plus(30min), clock.now() }));
}

void ClockWatchTest::clockThatComesBackIsBelieved()
{
    tests::FakeClock clock;
    ClockWatch watch;
    watch.look(clock);
    jump(clock, 24h);
    QVERIFY(watch.look(clock));
    const Instant wrong = clock.now();
    jump(clock, -24h);
    QCOMPARE(watch.look(clock), std::optional(ClockJump{ wrong, clock.now(), clock.now() }));
    QVERIFY(!watch.doubt(clock));
    QCOMPARE(watch.trustedNow(clock), clock.now());
}

void ClockWatchTest::clockThatWasBehindIsBelievedOnceItGoesForward()
{
    tests::FakeClock clock;
    ClockWatch watch(clock.now().plus(24h * 3650)); // an empty battery
    QVERIFY(watch.look(clock));
    QVERIFY(watch.doubt(clock));
    jump(clock, 24h * 3651);
    QVERIFY(watch.look(clock));
    QVERIFY(!watch.doubt(clock));
    QCOMPARE(watch.trustedNow(clock), clock.now());
}

void ClockWatchTest::clockThatAPersonCallsRightIsBelieved()
{
    tests::FakeClock clock;
    ClockWatch watch;
    watch.look(clock);
    QVERIFY(!watch.accept(clock)); // nothing to say
    const Instant before = clock.now();
    jump(clock, 24h);
    QVERIFY(watch.look(clock));
    QCOMPARE(watch.accept(clock), std::optional(ClockJump{ before, clock.now(), clock.now() }));
    QVERIFY(!watch.doubt(clock));
    clock.advance(1h);
    QVERIFY(!watch.look(clock));
}

void ClockWatchTest::clockBehindTheNewestFactIsSeenAtTheStart()
{
    tests::FakeClock clock;
    const Instant newest = clock.now().plus(3min);
    ClockWatch watch(newest);
    QCOMPARE(watch.look(clock), std::optional(ClockJump{ newest, clock.now(), newest }));
    ClockWatch within(clock.now().plus(2min));
    QVERIFY(!within.look(clock));
}

void ClockWatchTest::SY_01_jumpBetweenTwoSalesStandsInTheChain()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell());
    const Instant right = shop.clock.now();
    jump(shop.clock, -3h);
    const auto sale = shop.sell(); // goes on
    QVERIFY(sale);
    QCOMPARE(sale->receiptNumber.number, 2);
    QCOMPARE(jumpsIn(shop), std::vector({ ClockJump{ right, shop.clock.now(), right } }));
    const auto newest = shop.onLedger([](till::Ledger &ledger) -> Result<QStringList> {
        CT_TRY(facts, ledger.journal().after(ledger.head().seq - 2, 2));
        return QStringList{ facts.front().kind, facts.back().kind };
    });
    QCOMPARE(*newest,
             QStringList({ till::factkind::clockJumped, till::factkind::ticketCompleted }));
    QVERIFY(shop.sell());
    QCOMPARE(jumpsIn(shop).size(), std::size_t(1)); // once
    const auto chain = shop.onLedger([](till::Ledger &ledger) {
        return till::verifyFacts(ledger.database(), ledger.head(), 0);
    });
    QVERIFY(chain);
}

void ClockWatchTest::businessDayDoesNotFollowAJump_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("a day back") << -24;
    QTest::newRow("ten years back") << -24 * 3652;
    QTest::newRow("a day forward") << 24;
    QTest::newRow("a year forward") << 24 * 366;
}

void ClockWatchTest::businessDayDoesNotFollowAJump()
{
    QFETCH(int, hours);
    tests::TillFixture shop;
    const Shift first = shop.openShift();
    QVERIFY(shop.sell());
    jump(shop.clock, std::chrono::hours(hours));
    const auto sold = shop.sell();
    QCOMPARE(sold->businessDay, first.businessDay); // fixed when the shift was opened
    closeShift(shop);
    QCOMPARE(*till::ShiftDesk(*shop.till).nextDay().takeResult(), first.businessDay);
    const Shift second = shop.openShift();
    QCOMPARE(second.businessDay, first.businessDay);
    const auto next = shop.sell();
    QCOMPARE(next->receiptNumber.year, 2026);
    QCOMPARE(next->receiptNumber.number, 3);
    closeShift(shop);
    QVERIFY(shop.onLedger(till::acceptClock)); // a person says that it is right after all
    QVERIFY(shop.openShift().businessDay != first.businessDay);
}

void ClockWatchTest::jumpIsRememberedOverARestart()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell());
    jump(shop.clock, 24h); // wrong, and nobody sees it
    QVERIFY(shop.sell());
    shop.close();
    jump(shop.clock, -24h); // set while the till is off
    shop.clock.advance(10min);
    shop.open();
    const auto check = shop.onLedger(till::checkStart);
    QVERIFY(!check->clock); // the sales of «tomorrow» are no reason to doubt today
    shop.close();
    jump(shop.clock, -1h);
    shop.open();
    QVERIFY(shop.onLedger(till::checkStart)->clock);
}

void ClockWatchTest::shiftClosedAfterAJumpStillVerifies()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell());
    jump(shop.clock, 24h);
    closeShift(shop); // the jump is a fact before the Z counts the facts
    const auto archive = till::ShiftDesk(*shop.till).archive().takeResult();
    const auto figures
        = till::ShiftDesk(*shop.till).figuresOf(archive->front().shift.id).takeResult();
    const auto seq = shop.onLedger(
        [](till::Ledger &ledger) { return Result<std::int64_t>(ledger.head().seq); });
    QCOMPARE(figures->state.factCount, *seq - 1);
    QCOMPARE(jumpsIn(shop).size(), std::size_t(1));
}

void ClockWatchTest::machineClockGoesOn()
{
    const SystemClock clock;
    const std::int64_t before = clock.monotonicMs();
    QVERIFY(before > 0);
    QTRY_VERIFY(clock.monotonicMs() > before);
}

} // namespace countertop

CT_TEST_CLASS(countertop::ClockWatchTest)

#include "clockwatchtest.moc"
