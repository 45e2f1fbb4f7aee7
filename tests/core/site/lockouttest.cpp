#include "core/site/device/lockout.h"

#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

using namespace Qt::StringLiterals;

namespace countertop {

using site::LockoutError;

/// A device is locked out, and a person decides about what it sent afterwards.
class LockoutTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_35_releasedFactsCountOnce();
    void SY_35_keptAsideStaysWithoutEffect();
    void SY_35_whatDoesNotFollowIsNotApplied();
    void refusals();
};

namespace {

/// A shop whose till sold once, was locked out, and then sent twelve sales more.
struct LockedOut
{
    LockedOut()
        : journal(shop)
    {
        if (!shop.saveProduct(milk).isDone) {
            qFatal("the product was not saved");
        }
        journal.addSale(milk);
        journal.pushAll();
        for (int sale = 0; sale < 12; ++sale) {
            journal.addSale(milk);
        }
        if (!revokeDevice(*shop.site, name(), u"left in a taxi"_s)) {
            qFatal("not locked out");
        }
    }
    site::DeviceName name() const { return { shop.made->device.org, 2, 1 }; }
    std::int64_t sold()
    {
        return -shop.number(u"SELECT quantity_thousandths FROM stock_on_hand"_s) / 1000;
    }
    std::int64_t waiting()
    {
        return shop.number(u"SELECT count(*) FROM quarantined_facts WHERE state = 'waiting'"_s);
    }
    QString reasonOf(const QString &kind)
    {
        return *shop.site->database().read(
            u"SELECT detail FROM security_events WHERE kind = '%1'"_s.arg(kind));
    }

    Product milk = tests::aProduct(u"Oat milk"_s).costing(1092).changed([](Product &product) {
        product.isStockTracked = true;
    });
    tests::SiteShop shop;
    tests::PushedJournal journal;
};

} // namespace

void LockoutTest::SY_35_releasedFactsCountOnce()
{
    LockedOut till;
    QCOMPARE(till.journal.push(1, 13).outcome, PushOutcome::Revoked);
    QCOMPARE(till.sold(), 1);
    QCOMPARE(till.waiting(), 12);
    const auto released = releaseQuarantined(*till.shop.site, till.name(), u"it was found"_s);
    QVERIFY2(released, qPrintable(released ? QString() : released.error().detail));
    QCOMPARE(released->applied, 12);
    QCOMPARE(released->setAside, 0);
    QCOMPARE(till.sold(), 13);
    QCOMPARE(till.waiting(), 0);
    QVERIFY(till.reasonOf(u"released"_s).contains(u"it was found"_s));
    // Again, and what the till sends again: nothing is counted twice.
    QCOMPARE(releaseQuarantined(*till.shop.site, till.name(), u"again"_s)->applied, 0);
    QCOMPARE(till.journal.push(1, 13).outcome, PushOutcome::Revoked);
    QCOMPARE(till.waiting(), 0);
    QCOMPARE(till.sold(), 13);
    // It is still out: it reads nothing and changes nothing.
    QVERIFY(!till.shop.site->feedPage({ till.shop.device(), u"catalog"_s, 0, 10, {} }).has_value());
    QCOMPARE(till.shop.number(u"SELECT acked_seq FROM devices"_s), 13);
}

void LockoutTest::SY_35_keptAsideStaysWithoutEffect()
{
    LockedOut till;
    till.journal.push(1, 13);
    const auto kept = keepQuarantined(*till.shop.site, till.name(), u"not our sales"_s);
    QVERIFY(kept);
    QCOMPARE(*kept, 12);
    QCOMPARE(till.sold(), 1);
    QCOMPARE(till.waiting(), 0);
    QCOMPARE(till.shop.number(u"SELECT count(*) FROM quarantined_facts"_s),
             12); // readable for good
    QVERIFY(till.reasonOf(u"kept_aside"_s).contains(u"not our sales"_s));
    QCOMPARE(releaseQuarantined(*till.shop.site, till.name(), u"but"_s)->applied, 0);
}

void LockoutTest::SY_35_whatDoesNotFollowIsNotApplied()
{
    LockedOut till;
    till.journal.push(3, 13); // the first two never came
    const auto refused = releaseQuarantined(*till.shop.site, till.name(), u"found"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().code.is(LockoutError::DoesNotFollow));
    QCOMPARE(till.sold(), 1);
    QCOMPARE(till.waiting(), 10);
    till.journal.push(1, 13); // now all are there
    QCOMPARE(releaseQuarantined(*till.shop.site, till.name(), u"found"_s)->applied, 12);
    QCOMPARE(till.sold(), 13);
}

void LockoutTest::refusals()
{
    LockedOut till;
    const auto codeOf = [](const auto &outcome) { return outcome.error().code; };
    QVERIFY(codeOf(revokeDevice(*till.shop.site, till.name(), u"again"_s))
                .is(LockoutError::AlreadyOut));
    QVERIFY(codeOf(revokeDevice(*till.shop.site, till.name(), u"  "_s)).is(LockoutError::NoReason));
    auto other = till.name();
    other.deviceNumber = 9;
    QVERIFY(codeOf(revokeDevice(*till.shop.site, other, u"lost"_s)).is(LockoutError::NoSuchDevice));
    QVERIFY(till.shop.site->database().execute(u"UPDATE devices SET state = 'active'"_s));
    QVERIFY(
        codeOf(releaseQuarantined(*till.shop.site, till.name(), u"x"_s)).is(LockoutError::NotOut));
    QVERIFY(codeOf(keepQuarantined(*till.shop.site, till.name(), u"x"_s)).is(LockoutError::NotOut));
}

} // namespace countertop

CT_TEST_CLASS(countertop::LockoutTest)
#include "lockouttest.moc"
