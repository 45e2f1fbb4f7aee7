#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// `countertop-site revoke`, `release` and `keep-aside`, beside the running site.
class LockoutCommandTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_35_aLostTillIsLockedOutAndItsSalesReleased();
    void wrongUseIsSaid();
};

void LockoutCommandTest::SY_35_aLostTillIsLockedOutAndItsSalesReleased()
{
    tests::CalledSite site;
    site.running.start();
    tests::SignedClient till = site.running.join(site.shop);
    QCOMPARE(till.feed("f=catalog").status, 200);
    const auto revoked = site.call(
        { u"revoke"_s, u"--store"_s, u"2"_s, u"--device"_s, u"1"_s, u"--reason"_s, u"stolen"_s });
    QVERIFY2(revoked.code == 0, qPrintable(revoked.err));
    QVERIFY(revoked.out.contains(u"locked out"_s));
    QCOMPARE(till.feed("f=catalog").status, 403);
    site.journal.addSale(tests::aProduct(u"Oat milk"_s).costing(1092));
    QCOMPARE(till.push(site.journal.request(3, 4)).status, 403);
    const auto released = site.call(
        { u"release"_s, u"--store"_s, u"2"_s, u"--device"_s, u"1"_s, u"--reason"_s, u"found"_s });
    QVERIFY2(released.code == 0, qPrintable(released.err));
    QVERIFY2(released.out.contains(u"Facts applied: 1"_s), qPrintable(released.out));
    QCOMPARE(site.running.number(u"SELECT count(*) FROM facts"_s), 4);
    const auto twice = site.call(
        { u"revoke"_s, u"--store"_s, u"2"_s, u"--device"_s, u"1"_s, u"--reason"_s, u"again"_s });
    QCOMPARE(twice.code, 3);
    QVERIFY(twice.err.contains(u"locked out already"_s));
}

void LockoutCommandTest::wrongUseIsSaid()
{
    tests::CalledSite site;
    QCOMPARE(site.call({ u"revoke"_s, u"--device"_s, u"1"_s }).code, 2);
    QCOMPARE(site.call({ u"revoke"_s, u"--device"_s, u"x"_s, u"--reason"_s, u"lost"_s }).code, 2);
    const auto unknown = site.call(
        { u"revoke"_s, u"--store"_s, u"2"_s, u"--device"_s, u"7"_s, u"--reason"_s, u"lost"_s });
    QCOMPARE(unknown.code, 3);
    QVERIFY(unknown.err.contains(u"no device 7"_s));
    const auto none = site.call(
        { u"keep-aside"_s, u"--store"_s, u"2"_s, u"--device"_s, u"1"_s, u"--reason"_s, u"x"_s });
    QCOMPARE(none.code, 3);
    QVERIFY(none.err.contains(u"not locked out"_s));
}

} // namespace countertop

CT_TEST_CLASS(countertop::LockoutCommandTest)
#include "lockoutcommandtest.moc"
