#include "core/till/sync/hintwatch.h"
#include "core/till/sync/retrywait.h"
#include "tests/support/checked.h"
#include "tests/support/fakes.h"

#include <set>

using namespace std::chrono_literals;

namespace countertop {

using till::HintWatch;
using till::RetryWait;

/// When a till tries its site again, and when it listens to it.
class WaitsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_40_waitsAreRandomFromOneSecondUpToSixty();
    void SY_40_theSiteIsObeyed();
    void SY_40_successEndsTheWait();
    void SY_40_anotherAnswerDoesNotEndWhatTheSiteAskedFor();
    void SY_26_twoDeadStreamsInFiveMinutesTurnToThePoll();
    void SY_26_streamsThatDieNowAndThenAreOpenedAgain();
    void SY_26_aSiteThatIsAwayIsNoDeadStream();

private:
    /// How long *wait* takes from now, in steps of 100 ms.
    template <typename Wait>
    static std::chrono::milliseconds spanOf(tests::FakeClock &clock, const Wait &isOver)
    {
        std::chrono::milliseconds span{};
        while (!isOver()) {
            clock.advance(100ms);
            span += 100ms;
        }
        return span;
    }
};

void WaitsTest::SY_40_waitsAreRandomFromOneSecondUpToSixty()
{
    std::set<std::int64_t> spans;
    std::chrono::milliseconds longest{};
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        tests::FakeClock clock;
        RetryWait wait(clock, seed);
        QVERIFY(wait.isOver());
        wait.failed();
        const auto first = spanOf(clock, [&] { return wait.isOver(); });
        QVERIFY2(first >= 1s && first <= 2100ms, qPrintable(QString::number(first.count())));
        for (int failure = 0; failure < 9; ++failure) {
            wait.failed();
        }
        const auto later = spanOf(clock, [&] { return wait.isOver(); });
        QVERIFY(later >= 1s && later <= 60100ms);
        longest = std::max(longest, later);
        spans.insert(later.count());
    }
    QVERIFY(spans.size() > 20); // not all tills at once
    QVERIFY(longest > 40s);
}

void WaitsTest::SY_40_theSiteIsObeyed()
{
    tests::FakeClock clock;
    RetryWait wait(clock, 7);
    wait.failed(7s);
    clock.advance(6900ms);
    QVERIFY(!wait.isOver());
    clock.advance(100ms);
    QVERIFY(wait.isOver());
}

void WaitsTest::SY_40_successEndsTheWait()
{
    tests::FakeClock clock;
    RetryWait wait(clock, 7);
    for (int failure = 0; failure < 9; ++failure) {
        wait.failed();
    }
    wait.succeeded();
    QVERIFY(wait.isOver());
    wait.failed();
    QVERIFY(spanOf(clock, [&] { return wait.isOver(); }) <= 2100ms); // from the start again
}

void WaitsTest::SY_40_anotherAnswerDoesNotEndWhatTheSiteAskedFor()
{
    tests::FakeClock clock;
    RetryWait wait(clock, 7);
    wait.failed(7s);
    clock.advance(2s);
    wait.succeeded(); // a feed was read meanwhile
    QVERIFY(!wait.isOver());
    wait.failed(1s); // a shorter wish takes nothing back
    clock.advance(4900ms);
    QVERIFY(!wait.isOver());
    clock.advance(100ms);
    wait.succeeded();
    QVERIFY(wait.isOver());
}

void WaitsTest::SY_26_twoDeadStreamsInFiveMinutesTurnToThePoll()
{
    tests::FakeClock clock;
    HintWatch hints(clock, 7);
    QVERIFY(hints.mayListen());
    hints.began();
    QVERIFY(hints.isSpeaking());
    hints.ended();
    QVERIFY(!hints.isSpeaking());
    QVERIFY(spanOf(clock, [&] { return hints.mayListen(); }) <= 2100ms); // once is no matter
    clock.advance(4min);
    hints.began();
    hints.ended();
    clock.advance(9min + 59s);
    QVERIFY(!hints.mayListen());
    clock.advance(1s);
    QVERIFY(hints.mayListen());
}

void WaitsTest::SY_26_streamsThatDieNowAndThenAreOpenedAgain()
{
    tests::FakeClock clock;
    HintWatch hints(clock, 7);
    for (int death = 0; death < 10; ++death) {
        hints.began();
        hints.ended();
        clock.advance(5min + 1s);
        QVERIFY(hints.mayListen());
    }
}

void WaitsTest::SY_26_aSiteThatIsAwayIsNoDeadStream()
{
    tests::FakeClock clock;
    HintWatch hints(clock, 7);
    for (int tried = 0; tried < 10; ++tried) {
        hints.ended();
    }
    QVERIFY(spanOf(clock, [&] { return hints.mayListen(); }) <= 60100ms);
}

} // namespace countertop

CT_TEST_CLASS(countertop::WaitsTest)
#include "waitstest.moc"
