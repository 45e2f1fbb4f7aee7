#include "core/domain/lease/lease.h"

#include "core/site/device/lockout.h"
#include "core/site/intake/verifychains.h"
#include "core/site/restore/restoresite.h"
#include "core/storage/backup.h"
#include "tests/support/checked.h"
#include "tests/support/leaseshop.h"

using namespace Qt::StringLiterals;

namespace countertop {

using tests::LeaseShop;

namespace {

/// The till that is given up for lost is another one than the manager's.
DeviceId anotherTill(LeaseShop &site)
{
    const QString made = u"INSERT INTO devices (org_id, store_id, device_id, number, epoch, "
                         "acked_seq, last_hash) SELECT org_id, store_id, '%1', 7, 1, 0, "
                         "zeroblob(32) FROM devices"_s;
    const DeviceId device = tests::idOf<DeviceId>(u"till 2");
    CT_CHECK(site.shop.site->database().execute(made.arg(device.toText())).has_value());
    return device;
}

/// A lease of the other till, by its own command.
Lease leaseOf(LeaseShop &site, const DeviceId &device, std::int64_t amount)
{
    const Lease lease = site.newLease(amount);
    Command command = site.shop.command(u"lease.grant"_s, site.wish(lease));
    command.device = device;
    const CommandAnswer answer = site.shop.run(command);
    CT_CHECK(answer.isDone);
    return LeaseShop::leaseIn(answer.body);
}

} // namespace

class LeaseTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_53_aLeaseTakesWhatThePlanNeedsAndFollowsIt();
    void SY_53_ofTwoWhoAskForTheLastCreditOneGetsIt();
    void SY_53_oneOpenLeaseALotAndWithinCaps();
    void SY_53_aCommandThatComesTwiceOrLateGrantsOnce();
    void SY_54_aSpendIsPostedOnceHoweverOftenItComes();
    void SY_54_aSpendIsNeverMoreThanTheLease();
    void SY_55_settledItsRestIsFreeAgain();
    void SY_55_noClockTakesALeaseBack();
    void SY_14_aSettlementWaitsBehindItsSpend();
    void SY_56_whatALostTillHeldWaitsInSuspense();
    void SY_56_afterSevenDaysTwoPersonsWriteItOff();
    void SY_56_aSpendThatComesAfterwardsIsAnException();
    void SY_56_lockingOutFencesToo();
    void SY_57_theSiteSaysWhatItKnowsAndTakesBackWhatItForgot();
    void SY_50_aRestoredSiteGrantsNothingUntilTillsReported();
    void SY_50_severalForgottenLeasesOfOneLotComeBack();
};

void LeaseTest::SY_53_aLeaseTakesWhatThePlanNeedsAndFollowsIt()
{
    LeaseShop site(3);
    const Lease lease = site.granted(2);
    QCOMPARE(lease.amount, 2);
    QCOMPARE(site.isFree(), 1);
    const CommandAnswer less = site.adjust(lease, 1);
    QVERIFY(less.isDone);
    QCOMPARE(LeaseShop::leaseIn(less.body).amount, 1);
    QCOMPARE(site.isFree(), 2);
    // An adjustment that was on its way since before changes nothing.
    QCOMPARE(site.adjust(lease, 3).code, u"stale_version"_s);
    QCOMPARE(site.isFree(), 2);
    const CommandAnswer more = site.adjust(LeaseShop::leaseIn(less.body), 3);
    QVERIFY(more.isDone);
    QCOMPARE(site.isFree(), 0);
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void LeaseTest::SY_53_ofTwoWhoAskForTheLastCreditOneGetsIt()
{
    LeaseShop site(1);
    // The other till's wish names a lease of its own on the same lot.
    QVERIFY(site.ask(site.newLease(1)).isDone);
    const CommandAnswer second = site.ask(site.newLease(1));
    QCOMPARE(second.code, u"already_reserved"_s);
    QCOMPARE(second.detail, u"2/1"_s); // who holds it
    QCOMPARE(site.isFree(), 0);
    QCOMPARE(site.shop.number(u"SELECT count(*) FROM leases"_s), 1);
    // Nor does the conditional update give what is not there.
    LeaseShop poor(1);
    const CommandAnswer tooMuch = poor.ask(poor.newLease(2));
    QCOMPARE(tooMuch.code, u"over_limit"_s);
    QCOMPARE(tooMuch.detail, u"1"_s);
    QCOMPARE(poor.shop.number(u"SELECT count(*) FROM leases"_s), 0);
}

void LeaseTest::SY_53_oneOpenLeaseALotAndWithinCaps()
{
    LeaseShop site(10);
    QCOMPARE(site.ask(site.newLease(4)).code, u"over_cap"_s);
    QCOMPARE(site.isFree(), 10);
    const Lease lease = site.granted(3);
    QCOMPARE(site.ask(site.newLease(1)).code, u"already_reserved"_s);
    QCOMPARE(site.adjust(lease, 4).code, u"over_cap"_s);
    // The cap is of the account, whatever lot.
    const LotId first = std::exchange(site.lot, tests::idOf<LotId>(u"another lot"));
    QVERIFY(site.post(5).isDone);
    QCOMPARE(site.ask(site.newLease(1)).code, u"over_cap"_s);
    site.lot = first;
    QVERIFY(site.adjust(lease, 2).isDone);
    site.lot = tests::idOf<LotId>(u"another lot");
    QVERIFY(site.ask(site.newLease(1)).isDone);
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void LeaseTest::SY_53_aCommandThatComesTwiceOrLateGrantsOnce()
{
    LeaseShop site(3);
    const Lease lease = site.newLease(2);
    const Command command = site.shop.command(u"lease.grant"_s, site.wish(lease));
    QVERIFY(site.shop.run(command).isDone);
    QVERIFY(site.shop.run(command).isRepeated);
    QVERIFY(site.ask(lease).isDone); // under another id: the same lease
    QCOMPARE(site.isFree(), 1);
    // A till that gave up and settled gets nothing from a grant that comes late.
    const Lease late = site.newLease(1);
    site.addSettlement(lease);
    site.addSettlement(late);
    QVERIFY(site.journal.pushAll().setAside.empty());
    QCOMPARE(site.ask(late).code, u"lease_ended"_s);
    QCOMPARE(site.isFree(), 3);
}

void LeaseTest::SY_54_aSpendIsPostedOnceHoweverOftenItComes()
{
    LeaseShop site(3);
    Lease lease = site.granted(2);
    site.addSpend(lease, 2);
    for (int time = 0; time < 3; ++time) {
        QVERIFY(site.journal.pushAll().setAside.empty());
        QCOMPARE(site.posted(), 1);
        QCOMPARE(site.isFree(), 1);
    }
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void LeaseTest::SY_54_aSpendIsNeverMoreThanTheLease()
{
    LeaseShop site(3);
    Lease lease = site.granted(1);
    Lease forged = lease;
    site.addSpend(lease, 1);
    QVERIFY(site.journal.pushAll().setAside.empty());
    site.addSpend(forged, 1); // says that nothing was used
    const PushAnswer answer = site.journal.pushAll();
    QCOMPARE(answer.setAside.size(), std::size_t(1));
    QCOMPARE(answer.setAside.front().code, u"over_lease"_s);
    QCOMPARE(site.posted(), 2);
    // Numbers that no lease has are nobody's.
    forged.amount = -5;
    site.addSpend(forged, -7);
    QCOMPARE(site.journal.pushAll().setAside.size(), std::size_t(1));
    QCOMPARE(site.posted(), 2);
}

void LeaseTest::SY_55_settledItsRestIsFreeAgain()
{
    LeaseShop site(3);
    Lease lease = site.granted(2);
    site.addSpend(lease, 1);
    site.addSettlement(lease);
    QVERIFY(site.journal.pushAll().setAside.empty());
    QCOMPARE(site.posted(), 2);
    QCOMPARE(site.isFree(), 2);
    QCOMPARE(site.adjust(lease, 2).code, u"lease_ended"_s);
    QVERIFY(site.ask(site.newLease(2)).isDone);
}

void LeaseTest::SY_55_noClockTakesALeaseBack()
{
    LeaseShop site(3);
    Lease lease = site.granted(2);
    site.shop.clock.advance(std::chrono::hours(24 * 365));
    site.shop.restart();
    QCOMPARE(site.isFree(), 1);
    QCOMPARE(site.ask(site.newLease(1)).code, u"already_reserved"_s);
    site.addSpend(lease, 2);
    QVERIFY(site.journal.pushAll().setAside.empty());
    QCOMPARE(site.posted(), 1);
}

void LeaseTest::SY_14_aSettlementWaitsBehindItsSpend()
{
    LeaseShop site(3);
    Lease lease = site.granted(2);
    Lease foreign = lease;
    foreign.lot = tests::idOf<LotId>(u"nobody's");
    site.addSpend(foreign, 1);
    site.addSettlement(lease);
    const Product milk = tests::aProduct(u"Milk"_s).costing(1092);
    QVERIFY(site.shop.saveProduct(milk).isDone);
    site.journal.addSale(milk);
    const PushAnswer answer = site.journal.pushAll();
    QCOMPARE(answer.setAside.size(), std::size_t(2)); // the sale is applied
    QCOMPARE(answer.setAside.back().code, u"behind_set_aside"_s);
    QCOMPARE(site.isFree(), 1); // not returned
}

void LeaseTest::SY_56_whatALostTillHeldWaitsInSuspense()
{
    LeaseShop site(3);
    site.granted(2);
    const auto other = site.shop.made->device.device;
    QCOMPARE(site.shop.run(u"lease.fence"_s, { { "device"_L1, other.toText() } }).code,
             u"no_reason"_s);
    QCOMPARE(site.shop
                 .run(u"lease.fence"_s,
                      { { "device"_L1, other.toText() },
                        { "reason"_L1, u"stolen"_s },
                        { "approver"_L1,
                          QJsonObject{ { "id"_L1, site.shop.owner().id.toText() },
                                       { "name"_L1, site.shop.owner().name } } } })
                 .code,
             u"right_denied"_s); // nobody says yes to oneself
    QCOMPARE(site.inSuspense(), 0);
    QVERIFY(site.fence(other).isDone);
    QCOMPARE(site.isFree(), 1);
    QCOMPARE(site.inSuspense(), 2);
    QCOMPARE(site.posted(), 3);
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void LeaseTest::SY_56_afterSevenDaysTwoPersonsWriteItOff()
{
    LeaseShop site(3);
    const DeviceId lost = anotherTill(site);
    const Lease lease = leaseOf(site, lost, 2);
    const QJsonObject named{ { "lease"_L1, lease.id.toText() } };
    QCOMPARE(site.byTwo(u"lease.writeOff"_s, named, u"gone"_s).code, u"wrong_state"_s);
    QVERIFY(site.fence(lost).isDone);
    site.shop.clock.advance(suspenseLeast - std::chrono::seconds(1));
    QCOMPARE(site.byTwo(u"lease.writeOff"_s, named, u"gone"_s).code, u"too_early"_s);
    QCOMPARE(site.isFree(), 1);
    site.shop.clock.advance(std::chrono::seconds(1));
    QCOMPARE(site.byTwo(u"lease.writeOff"_s, named, u" "_s).code, u"no_reason"_s);
    QVERIFY(site.byTwo(u"lease.writeOff"_s, named, u"it is gone for good"_s).isDone);
    QCOMPARE(site.isFree(), 3);
    QCOMPARE(site.inSuspense(), 0);
    QCOMPARE(*site.shop.site->database().read(
                 u"SELECT ended_by_name || ', ' || approved_by_name || ': ' || ended_reason "
                 "FROM leases"_s),
             u"Mats, Bo: it is gone for good"_s);
    QCOMPARE(site.byTwo(u"lease.writeOff"_s, named, u"again"_s).code, u"wrong_state"_s);
    QCOMPARE(site.isFree(), 3);
}

void LeaseTest::SY_56_aSpendThatComesAfterwardsIsAnException()
{
    LeaseShop site(3);
    const DeviceId lost = anotherTill(site);
    Lease lease = leaseOf(site, lost, 2);
    site.addSpend(lease, 1);
    site.addSettlement(lease);
    PushRequest late = site.journal.request(0, 2);
    late.device = lost;
    QVERIFY(site.fence(lost).isDone);
    QCOMPARE(site.shop.site->push(late)->outcome, PushOutcome::Revoked);
    QCOMPARE(site.posted(), 3); // kept aside, without effect
    const site::DeviceName name{ site.shop.made->device.org, 2, 7 };
    const auto released = site::releaseQuarantined(*site.shop.site, name, u"it was found"_s);
    QVERIFY(released.has_value());
    QCOMPARE(released->setAside, 2);
    QCOMPARE(site.shop.number(u"SELECT count(*) FROM facts WHERE code = 'lease_ended'"_s), 1);
    QCOMPARE(site.posted(), 3);
    QCOMPARE(site.inSuspense(), 2);
    // Somebody decides that it counts: what it settles comes free behind it.
    const QJsonObject place{ { "device"_L1, lost.toText() }, { "epoch"_L1, 1 }, { "seq"_L1, 1 } };
    const CommandAnswer decided = site.shop.run(
        u"facts.decide"_s, { { "facts"_L1, QJsonArray{ place } }, { "decision"_L1, u"retry"_s } });
    QVERIFY(decided.isDone);
    QCOMPARE(decided.body.value("booked"_L1).toInteger(), 2);
    QCOMPARE(site.posted(), 2);
    QCOMPARE(site.isFree(), 2);
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void LeaseTest::SY_56_lockingOutFencesToo()
{
    LeaseShop site(3);
    const DeviceId lost = anotherTill(site);
    leaseOf(site, lost, 2);
    QVERIFY(site::revokeDevice(*site.shop.site, { site.shop.made->device.org, 2, 7 }, u"stolen"_s)
                .has_value());
    QCOMPARE(site.inSuspense(), 2);
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void LeaseTest::SY_57_theSiteSaysWhatItKnowsAndTakesBackWhatItForgot()
{
    LeaseShop site(3);
    const Lease lease = site.granted(2); // its answer was lost
    QJsonObject said = site.shop.ask(u"lease.list"_s);
    QCOMPARE(said.value("leases"_L1).toArray().size(), 1);
    QCOMPARE(LeaseShop::leaseIn(said.value("leases"_L1).toArray().first().toObject()), lease);
    QCOMPARE(said.value("wantsReport"_L1).toBool(), false);
    // One that the site never heard of, and for which too little is free.
    Lease taken = site.newLease(2);
    said = site.shop.ask(u"lease.list"_s, { { "leases"_L1, QJsonArray{ leaseToJson(taken) } } });
    QCOMPARE(said.value("wantsReport"_L1).toBool(), true);
    const QJsonObject report{ { "leases"_L1, QJsonArray{ leaseToJson(taken) } } };
    const CommandAnswer answer = site.shop.run(u"lease.report"_s, report);
    QVERIFY(answer.isDone);
    QCOMPARE(answer.body.value("ended"_L1).toArray(), QJsonArray{ taken.id.toText() });
    QCOMPARE(site.isFree(), 1);
    QCOMPARE(
        site.shop.number(u"SELECT count(*) FROM security_events WHERE kind = 'lease_unbacked'"_s),
        1);
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void LeaseTest::SY_50_aRestoredSiteGrantsNothingUntilTillsReported()
{
    LeaseShop site(3, storage::Engine::Sqlite);
    const QString backup = site.shop.path() + u".backup"_s;
    QVERIFY(storage::copyDatabase(site.shop.path(), backup).has_value());
    Lease lease = site.granted(2);
    site.addSpend(lease, 1);
    QVERIFY(site.journal.pushAll().setAside.empty());
    site.shop.site.reset();
    QVERIFY(site::restoreSite(backup, site.shop.path(), site.shop.clock).has_value());
    site.shop.open();
    QCOMPARE(site.posted(), 3);
    QCOMPARE(site.ask(site.newLease(1)).code, u"guarded"_s);
    const QJsonArray claims{ leaseToJson(lease) };
    const QJsonObject said = site.shop.ask(u"lease.list"_s, { { "leases"_L1, claims } });
    QVERIFY(said.value("wantsReport"_L1).toBool());
    // A report from the time before does not open it.
    QVERIFY(site.shop.run(u"lease.report"_s, { { "leases"_L1, QJsonArray() } }).isDone);
    QCOMPARE(site.ask(site.newLease(1)).code, u"guarded"_s);
    QVERIFY(site.shop
                .run(u"lease.report"_s,
                     { { "leases"_L1, claims }, { "siteEpoch"_L1, said.value("siteEpoch"_L1) } })
                .isDone);
    QCOMPARE(site.isFree(), 1); // set aside again, whole
    QVERIFY(site.journal.pushAll().setAside.empty());
    QCOMPARE(site.posted(), 2);
    QCOMPARE(site.isFree(), 1);
    QCOMPARE(site.ask(site.newLease(1)).code, u"already_reserved"_s); // no longer guarded
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void LeaseTest::SY_50_severalForgottenLeasesOfOneLotComeBack()
{
    LeaseShop site(3);
    Lease first = site.newLease(1);
    Lease second = site.newLease(2);
    site.addSpend(second, 1);
    site.addSpend(first, 1); // its facts come while the other is open
    site.addSettlement(first);
    site.addSettlement(second);
    QVERIFY(site.journal.pushAll().setAside.empty());
    QCOMPARE(site.posted(), 1);
    QCOMPARE(site.isFree(), 1);
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

} // namespace countertop

CT_TEST_CLASS(countertop::LeaseTest)
#include "leasetest.moc"
