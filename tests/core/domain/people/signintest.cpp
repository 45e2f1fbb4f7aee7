#include "core/domain/people/signin.h"

#include "tests/support/checked.h"
#include "tests/support/fakes.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countertop {

namespace {

/// Somebody at the till: types PINs one after the other and keeps what a store would keep.
struct Typist
{
    tests::FakeClock clock;
    SignInTries stored;

    SignInStep
    types(const QString &subject, PinMatch match, SignInPurpose purpose = SignInPurpose::SignIn)
    {
        const SignInStep step = tryPin(stored, subject, match, clock.now(), purpose);
        stored = step.tries;
        return step;
    }

    /// So many wrong tries, each as soon as it is taken.
    SignInStep wrongTimes(int count, const QString &subject)
    {
        SignInStep last{ stored };
        for (int i = 0; i < count; ++i) {
            clock.advance(gateOf(stored, subject, clock.now(), SignInPurpose::SignIn).wait);
            last = types(subject, PinMatch::No);
        }
        return last;
    }
};

const QString annaKey = u"anna"_s;
const QString boKey = u"bo"_s;

} // namespace

class SignInTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_01_anUnknownPersonIsAnsweredLikeAWrongPin()
    {
        Typist atAnna;
        Typist atNobody;
        for (int i = 0; i < SignInTries::lockedAt; ++i) {
            const SignInStep known = atAnna.wrongTimes(1, annaKey);
            const SignInStep unknown = atNobody.wrongTimes(1, u"?4711"_s);
            QCOMPARE(int(known.answer), int(unknown.answer));
            QCOMPARE(known.wait.count(), unknown.wait.count());
        }
        QCOMPARE(int(Typist().types(annaKey, PinMatch::No).answer),
                 int(SignInAnswer::WrongPersonOrPin));
    }

    void CT_01_onlyTheChosenPersonIsSignedIn()
    {
        Typist till;
        till.wrongTimes(2, annaKey);
        till.wrongTimes(1, boKey);
        till.clock.advance(2s);
        QCOMPARE(int(till.types(annaKey, PinMatch::Yes).answer), int(SignInAnswer::Welcome));
        QVERIFY(!till.stored.bySubject.contains(annaKey));
        QCOMPARE(till.stored.bySubject[boKey].count, 1);
    }

    void CT_03_wrongTriesWaitLongerAndLonger_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("seconds");
        QTest::newRow("first") << 1 << 1;
        QTest::newRow("second") << 2 << 2;
        QTest::newRow("third") << 3 << 5;
        QTest::newRow("fourth") << 4 << 15;
        QTest::newRow("fifth") << 5 << 30;
        QTest::newRow("ninth") << 9 << 30;
    }

    void CT_03_wrongTriesWaitLongerAndLonger()
    {
        QFETCH(int, count);
        QFETCH(int, seconds);
        Typist till;
        QCOMPARE(till.wrongTimes(count, annaKey).wait.count(), seconds * 1000);
        till.clock.advance(std::chrono::seconds(seconds) - 1ms);
        const SignInStep early = till.types(annaKey, PinMatch::Yes);
        QCOMPARE(int(early.answer), int(SignInAnswer::Wait));
        QCOMPARE(early.wait.count(), 1);
        till.clock.advance(1ms);
        QCOMPARE(int(till.types(annaKey, PinMatch::Yes).answer), int(SignInAnswer::Welcome));
    }

    void CT_03_threeTriesAndARestartStillCount()
    {
        Typist before;
        before.wrongTimes(3, annaKey);
        Typist after{ before.clock, restoredAt(before.stored, before.clock.now()) };
        QCOMPARE(after.wrongTimes(1, annaKey).wait.count(), 15'000);
    }

    void CT_03_theTenthTryLocksThePersonUntilAManagerUnlocks()
    {
        Typist till;
        QCOMPARE(int(till.wrongTimes(9, annaKey).answer), int(SignInAnswer::WrongPersonOrPin));
        QCOMPARE(int(till.wrongTimes(1, annaKey).answer), int(SignInAnswer::PersonLocked));
        till.clock.advance(24h);
        till.stored = withDeviceUnlocked(till.stored);
        QCOMPARE(int(till.types(annaKey, PinMatch::Yes).answer), int(SignInAnswer::PersonLocked));
        till.stored = withPersonUnlocked(till.stored, annaKey);
        QCOMPARE(int(till.types(annaKey, PinMatch::Yes).answer), int(SignInAnswer::Welcome));
    }

    void CT_03_tenTriesOnADeviceLockItForAllButAManagersUnlock()
    {
        Typist till;
        till.wrongTimes(5, annaKey);
        QCOMPARE(int(till.wrongTimes(5, boKey).answer), int(SignInAnswer::DeviceLocked));
        till.clock.advance(24h);
        QCOMPARE(int(till.types(u"owner"_s, PinMatch::Yes).answer),
                 int(SignInAnswer::DeviceLocked));
        QCOMPARE(int(till.types(u"owner"_s, PinMatch::Yes, SignInPurpose::Unlock).answer),
                 int(SignInAnswer::Welcome));
        QCOMPARE(int(till.types(annaKey, PinMatch::Yes).answer), int(SignInAnswer::Welcome));
    }

    void guessingAtTheUnlockIsLimitedToo()
    {
        Typist till;
        till.wrongTimes(5, annaKey);
        till.wrongTimes(5, boKey);
        const SignInStep wrong = till.types(u"owner"_s, PinMatch::No, SignInPurpose::Unlock);
        QCOMPARE(wrong.wait.count(), 1000);
        QCOMPARE(int(till.types(u"owner"_s, PinMatch::Yes, SignInPurpose::Unlock).answer),
                 int(SignInAnswer::Wait));
    }

    void aClockSetBackMakesNobodyWaitLonger()
    {
        Typist till;
        till.wrongTimes(5, annaKey);
        till.clock.advance(-24h);
        till.stored = restoredAt(till.stored, till.clock.now());
        till.clock.advance(30s);
        QCOMPARE(int(till.types(annaKey, PinMatch::Yes).answer), int(SignInAnswer::Welcome));
    }

    void CT_06_theManagerAreaAsksAgainAfterFiveMinutes()
    {
        tests::FakeClock clock;
        const std::int64_t lastInput = clock.monotonicMs();
        clock.advance(4min + 59s);
        QVERIFY(!isManagerAreaExpired(lastInput, clock.monotonicMs()));
        clock.advance(1s);
        QVERIFY(isManagerAreaExpired(lastInput, clock.monotonicMs()));
    }

    void theCounterLocksAfterItsLimitAndNeverAtZero()
    {
        QVERIFY(!isCounterIdle(0, 119'999, 120s));
        QVERIFY(isCounterIdle(0, 120'000, 120s));
        QVERIFY(!isCounterIdle(0, 1'000'000'000, 0s));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::SignInTest)

#include "signintest.moc"
