#include "core/till/people/pinhasher.h"

#include "core/till/people/recoverycode.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

PinHasher aHasher(char filledWith = 'p')
{
    return *PinHasher::withPepper(QByteArray(PinHasher::pepperBytes, filledWith));
}

} // namespace

class PinHasherTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_04_twoPeopleWithOnePinHaveTwoVerifiers()
    {
        const PinHasher hasher = aHasher();
        const QString anna = *hasher.verifierOf(u"482913"_s);
        const QString bo = *hasher.verifierOf(u"482913"_s);
        QVERIFY(anna != bo);
        for (const QString &verifier : { anna, bo }) {
            QVERIFY2(verifier.startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"), qPrintable(verifier));
            QVERIFY(!verifier.contains(u"482913"));
            QVERIFY(hasher.check(u"482913"_s, verifier) == PinMatch::Yes);
            QVERIFY(hasher.check(u"482914"_s, verifier) == PinMatch::No);
        }
    }

    void CT_04_withoutThePepperNothingMatches()
    {
        const QString verifier = *aHasher('p').verifierOf(u"482913"_s);
        QVERIFY(aHasher('q').check(u"482913"_s, verifier) == PinMatch::No);
        const auto shortPepper = PinHasher::withPepper(QByteArray(31, 'p'));
        QVERIFY(!shortPepper && shortPepper.error().code.is(PinHashError::BadPepper));
        QVERIFY(PinHasher::newPepper() != PinHasher::newPepper());
        QCOMPARE(PinHasher::newPepper().size(), qsizetype{ PinHasher::pepperBytes });
    }

    void CT_01_nobodyNeverMatchesAndCostsTheSameWork()
    {
        const PinHasher hasher = aHasher();
        QVERIFY(hasher.checkNobody(u"482913"_s) == PinMatch::No);
        QVERIFY(hasher.check(u"482913"_s, u"not a verifier"_s) == PinMatch::No);
        const QString verifier = *hasher.verifierOf(u"482913"_s);
        const auto msOf = [](auto &&work) {
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < 5; ++i) {
                work();
            }
            return timer.nsecsElapsed() / 1000;
        };
        const qint64 somebody = msOf([&] { (void)hasher.check(u"111222"_s, verifier); });
        const qint64 nobody = msOf([&] { (void)hasher.checkNobody(u"111222"_s); });
        // An answer for nobody that skips the hash takes microseconds; the factor leaves room for
        // noise.
        QVERIFY2(nobody * 4 > somebody,
                 qPrintable(u"%1 us against %2 us"_s.arg(nobody).arg(somebody)));
    }

    void CT_12_aRecoveryCodeWorksOnceAndIsNotStored()
    {
        const NewRecoveryCode made = *makeRecoveryCode();
        QCOMPARE(made.shown.size(), qsizetype{ 23 });
        QVERIFY(!made.stored.verifier.contains(made.shown.left(5)));
        const Instant now = Instant::fromMs(1000);
        const auto used
            = useRecoveryCode(made.stored, made.shown.toLower().replace(u'-', u' '), now);
        QVERIFY(used);
        QCOMPARE(used->usedAt->ms(), std::int64_t{ 1000 });
        const auto again = useRecoveryCode(*used, made.shown, now);
        QVERIFY(!again && again.error().code.is(RecoveryError::AlreadyUsed));
        const auto wrong = useRecoveryCode(made.stored, u"00000-00000-00000-00000"_s, now);
        QVERIFY(!wrong && wrong.error().code.is(RecoveryError::Wrong));
        QVERIFY(makeRecoveryCode()->shown != made.shown);
    }
};

} // namespace countertop::till

CT_TEST_CLASS(countertop::till::PinHasherTest)

#include "pinhashertest.moc"
