#include "tests/support/checked.h"
#include "tests/support/fulldisk.h"
#include "tests/support/standalone.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::PeopleDesk;
using till::PeopleDeskError;

class PeopleDeskTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_01_wrongPersonAndWrongPinLookAlike();
    void CT_03_triesSurviveARestart();
    void CT_04_verifierNeedsThePepper();
    void CT_09_approvalNamesBothAndIsAFact();
    void CT_12_recoveryCodeWorksOnce();
    void CT_101_onAFullDiskTheRightPinOpens();
    void CT_101_onAFullDiskAWrongPinCountsInMemory();
    void CT_101_onAFullDiskNothingIsApproved();
    void CT_10_onlyThoseWhoMayApproveAreOffered();
    void signInIsAFact();
    void withoutPepperNobodySignsIn();

private:
    struct Staffed
    {
        Staffed()
            : hasher(*till::PinHasher::withPepper(QByteArray(32, 'p')))
            , desk(std::make_unique<PeopleDesk>(*shop.sync))
        {
            desk->usePepper(hasher);
            owner = shop.made->owner.id;
        }
        tests::StandAlone shop;
        till::PinHasher hasher;
        std::unique_ptr<PeopleDesk> desk;
        PersonId owner;

        bool fillDisks()
        {
            return sync([](storage::Database &database) {
                       return tests::fillDisk(database, u"sign_in_tries"_s);
                   })
                && ledger([](storage::Database &database) {
                       return tests::fillDisk(database, u"facts"_s);
                   });
        }
        bool freeDisks() { return sync(tests::freeDisk) && ledger(tests::freeDisk); }
        template <typename Job>
        bool sync(Job job)
        {
            return shop.sync
                ->read(storage::Urgency::Normal,
                       [job](till::Reference &reference) { return job(reference.database()); })
                .takeResult()
                .has_value();
        }
        template <typename Job>
        bool ledger(Job job)
        {
            return shop.till
                ->write(storage::Urgency::Normal,
                        [job](till::Ledger &ledger) { return job(ledger.database()); })
                .takeResult()
                .has_value();
        }
        std::int64_t facts(QLatin1StringView kind)
        {
            return shop.till
                ->write(storage::Urgency::Normal,
                        [kind](till::Ledger &ledger) {
                            return ledger.database().read(
                                u"SELECT count(*) FROM facts WHERE kind = '%1'"_s.arg(kind));
                        })
                .takeResult()
                ->toLongLong();
        }
    };
};

void PeopleDeskTest::CT_01_wrongPersonAndWrongPinLookAlike()
{
    Staffed till;
    QVERIFY(till.desk->setPin(till.shop.owner(), till.owner, u"264809"_s).takeResult());
    const auto good = till.desk->signIn(till.owner, u"264809"_s).takeResult();
    QVERIFY(good);
    QCOMPARE(good->person.name, u"Mats"_s);
    QVERIFY(good->role.isManager);
    const auto wrong = till.desk->signIn(till.owner, u"482913"_s).takeResult();
    const auto nobody
        = till.desk->signIn(tests::idOf<PersonId>(u"nobody"), u"482913"_s).takeResult();
    QVERIFY(wrong.error().code.is(PeopleDeskError::WrongSignIn));
    QVERIFY(nobody.error().code.is(PeopleDeskError::WrongSignIn));
    QVERIFY(!till.desk->setPin(till.shop.owner(), till.owner, u"111111"_s).takeResult());
}

void PeopleDeskTest::CT_03_triesSurviveARestart()
{
    Staffed till;
    QVERIFY(till.desk->setPin(till.shop.owner(), till.owner, u"264809"_s).takeResult());
    for (int wrong = 0; wrong < 3; ++wrong) {
        QVERIFY(!till.desk->signIn(till.owner, u"482913"_s).takeResult());
        till.shop.clock.advance(std::chrono::seconds(6));
    }
    till.desk.reset();
    till.shop.clock.advance(std::chrono::seconds(-5));
    till.shop.restart();
    till.desk = std::make_unique<PeopleDesk>(*till.shop.sync);
    till.desk->usePepper(till.hasher);
    const auto wait = till.desk->waitBeforeNextTry(till.owner).takeResult();
    QVERIFY(wait->count() > 0);
    const auto early = till.desk->signIn(till.owner, u"264809"_s).takeResult();
    QVERIFY(early.error().code.is(PeopleDeskError::MustWait));
    till.shop.clock.advance(std::chrono::seconds(30));
    QVERIFY(till.desk->signIn(till.owner, u"264809"_s).takeResult());
}

void PeopleDeskTest::CT_04_verifierNeedsThePepper()
{
    Staffed till;
    QVERIFY(till.desk->setPin(till.shop.owner(), till.owner, u"482913"_s).takeResult());
    const QString stored
        = till.shop.link
              ->onSite([](site::Site &site) {
                  return site.database().read(u"SELECT CAST(body AS TEXT) FROM pin_verifiers"_s);
              })
              .takeResult()
              .value();
    QVERIFY(stored.contains(u"m=19456,t=2"_s));
    QVERIFY(!stored.contains(u"482913"_s));
    till.desk->usePepper(*till::PinHasher::withPepper(QByteArray(32, 'q')));
    const auto other = till.desk->signIn(till.owner, u"482913"_s).takeResult();
    QVERIFY(other.error().code.is(PeopleDeskError::WrongSignIn));
}

void PeopleDeskTest::CT_09_approvalNamesBothAndIsAFact()
{
    Staffed till;
    QVERIFY(till.desk->setPin(till.shop.owner(), till.owner, u"264809"_s).takeResult());
    till::Session anna;
    anna.person.id = tests::anna().id;
    anna.person.name = u"Anna"_s;
    till::ApprovalRequest request;
    request.right = rights::priceOverride;
    request.object = u"line 1"_s;
    request.reason = u"dented"_s;
    request.amountBefore = u"24.90"_s;
    request.amountAfter = u"20.00"_s;
    const auto approval = till.desk->approve(anna, request, till.owner, u"264809"_s).takeResult();
    QVERIFY(approval);
    const Instant given = approval->givenAt;
    QVERIFY(useApproval(
        *approval, request.right, request.object, given.plus(std::chrono::seconds(89))));
    QVERIFY(!useApproval(
        *approval, request.right, request.object, given.plus(std::chrono::seconds(91))));
    QVERIFY(!useApproval(*approval, request.right, u"line 2", given));
    const QString fact
        = till.shop.till
              ->write(storage::Urgency::Normal,
                      [](till::Ledger &ledger) {
                          return ledger.database().read(u"SELECT CAST(body AS TEXT) FROM facts "
                                                        "WHERE kind = 'approval.given'"_s);
                      })
              .takeResult()
              .value();
    for (const QString &part : { u"Anna"_s, u"Mats"_s, u"24.90"_s, u"20.00"_s, u"dented"_s }) {
        QVERIFY2(fact.contains(part), qPrintable(part));
    }
    // Oneself is no second person.
    const auto own
        = till.desk->approve(till.shop.owner(), request, till.owner, u"264809"_s).takeResult();
    QVERIFY(own.error().code.is(ApprovalError::SamePerson));
}

void PeopleDeskTest::CT_12_recoveryCodeWorksOnce()
{
    Staffed till;
    QVERIFY(till.desk->setPin(till.shop.owner(), till.owner, u"264809"_s).takeResult());
    const auto code = till.desk->newRecoveryCode(till.shop.owner(), till.owner).takeResult();
    QVERIFY(code);
    const auto wrong
        = till.desk->resetPin(till.owner, u"AAAAA-AAAAA-AAAAA-AAAAA"_s, u"593074"_s).takeResult();
    QVERIFY(wrong.error().code.is(PeopleDeskError::RecoveryCodeWrong));
    QVERIFY(till.desk->resetPin(till.owner, *code, u"593074"_s).takeResult());
    QVERIFY(till.desk->signIn(till.owner, u"593074"_s).takeResult());
    const auto twice = till.desk->resetPin(till.owner, *code, u"735168"_s).takeResult();
    QVERIFY(twice.error().code.is(PeopleDeskError::RecoveryCodeWrong));
}

void PeopleDeskTest::CT_101_onAFullDiskTheRightPinOpens()
{
    Staffed till;
    QVERIFY(till.desk->setPin(till.shop.owner(), till.owner, u"264809"_s).takeResult());
    QVERIFY(till.fillDisks());
    const auto full = till.desk->signIn(till.owner, u"264809"_s).takeResult();
    QVERIFY(full);
    QCOMPARE(full->person.id, till.owner);
    QCOMPARE(till.facts(till::factkind::signedIn), 0);
    QVERIFY(till.freeDisks());
    QVERIFY(till.desk->signIn(till.owner, u"264809"_s).takeResult());
    QCOMPARE(till.facts(till::factkind::signedIn), 1);
}

void PeopleDeskTest::CT_101_onAFullDiskAWrongPinCountsInMemory()
{
    Staffed till;
    QVERIFY(till.desk->setPin(till.shop.owner(), till.owner, u"264809"_s).takeResult());
    QVERIFY(till.fillDisks());
    for (int wrong = 1; wrong < SignInTries::lockedAt; ++wrong) {
        const auto refused = till.desk->signIn(till.owner, u"482913"_s).takeResult();
        QVERIFY(!refused && refused.error().code.is(PeopleDeskError::WrongSignIn));
        const auto early = till.desk->signIn(till.owner, u"264809"_s).takeResult();
        QVERIFY(!early && early.error().code.is(PeopleDeskError::MustWait));
        till.shop.clock.advance(std::chrono::seconds(31));
    }
    const auto last = till.desk->signIn(till.owner, u"482913"_s).takeResult();
    QVERIFY(!last && last.error().code.is(PeopleDeskError::PersonLocked));
    till.shop.clock.advance(std::chrono::seconds(31));
    const auto locked = till.desk->signIn(till.owner, u"264809"_s).takeResult();
    QVERIFY(!locked && locked.error().code.is(PeopleDeskError::DeviceLocked));
    QCOMPARE(till.facts(till::factkind::signInFailed), 0);
}

void PeopleDeskTest::CT_101_onAFullDiskNothingIsApproved()
{
    Staffed till;
    QVERIFY(till.desk->setPin(till.shop.owner(), till.owner, u"264809"_s).takeResult());
    QVERIFY(till.fillDisks());
    till::Session anna;
    anna.person.id = tests::anna().id;
    anna.person.name = u"Anna"_s;
    till::ApprovalRequest request;
    request.right = rights::priceOverride;
    request.object = u"line 1"_s;
    request.reason = u"dented"_s;
    const auto full = till.desk->approve(anna, request, till.owner, u"264809"_s).takeResult();
    QVERIFY(!full);
    QVERIFY(full.error().code.is(PeopleDeskError::DiskFull));
    const auto wrong = till.desk->approve(anna, request, till.owner, u"482913"_s).takeResult();
    QVERIFY(!wrong && wrong.error().code.is(PeopleDeskError::WrongSignIn));
    QVERIFY(till.freeDisks());
    till.shop.clock.advance(std::chrono::seconds(2));
    QVERIFY(till.desk->approve(anna, request, till.owner, u"264809"_s).takeResult());
}

void PeopleDeskTest::CT_10_onlyThoseWhoMayApproveAreOffered()
{
    Staffed till;
    const std::vector<Role> roles = *till.desk->roles().takeResult();
    const auto cashier = std::find_if(
        roles.begin(), roles.end(), [](const Role &role) { return !role.isManager; });
    QVERIFY(cashier != roles.end());
    Person cleo = till.shop.made->owner;
    cleo.id = tests::idOf<PersonId>(u"cleo");
    cleo.name = u"Cleo"_s;
    cleo.role = cashier->id;
    cleo.version = 0;
    QVERIFY(till.desk->savePerson(till.shop.owner(), cleo).takeResult());
    const auto namesFor = [&till](const PersonRef &requester) {
        const auto offered
            = till.desk->approvers(requester, rights::shiftForceClose).takeResult().value();
        QStringList names;
        for (const till::PersonTile &tile : offered) {
            names << tile.person.name;
        }
        return names;
    };
    QCOMPARE(till.desk->people().takeResult()->size(), std::size_t(2));
    QCOMPARE(namesFor(tests::anna()), QStringList{ u"Mats"_s });
    QCOMPARE(namesFor({ till.owner, u"Mats"_s }), QStringList());
}

void PeopleDeskTest::signInIsAFact()
{
    Staffed till;
    QVERIFY(till.desk->setPin(till.shop.owner(), till.owner, u"264809"_s).takeResult());
    const auto session = till.desk->signIn(till.owner, u"264809"_s).takeResult();
    QVERIFY(session);
    QVERIFY(!till.desk->signIn(till.owner, u"482913"_s).takeResult());
    QVERIFY(till.desk->signOut(*session, /*isLock=*/true).takeResult());
    QCOMPARE(till.facts(factkind::signedIn), 1);
    QCOMPARE(till.facts(factkind::signInFailed), 1);
    QCOMPARE(till.facts(factkind::signedOut), 1);
    QVERIFY(till.shop.sync->pushNow().takeResult());
    QCOMPARE(till.shop.siteNumber(u"SELECT count(*) FROM facts WHERE state = 'set_aside'"_s), 0);
}

void PeopleDeskTest::withoutPepperNobodySignsIn()
{
    tests::StandAlone shop;
    PeopleDesk desk(*shop.sync);
    const auto refused = desk.signIn(shop.made->owner.id, u"264809"_s).takeResult();
    QVERIFY(refused.error().code.is(PeopleDeskError::NoPepper));
    QCOMPARE(desk.people().takeResult()->size(), std::size_t(1));
}

} // namespace countertop

CT_TEST_CLASS(countertop::PeopleDeskTest)
#include "peopledesktest.moc"
