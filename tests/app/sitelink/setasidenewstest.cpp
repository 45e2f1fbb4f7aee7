#include "core/till/catalog/catalogdesk.h"
#include "core/till/report/reportdesk.h"
#include "tests/support/checked.h"
#include "tests/support/standalone.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countertop {

/// What became of a till's set-aside facts, as the till itself shows it.
class SetAsideNewsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_15_whatWasDecidedReachesTheTill();
    void SY_15_newsThatWereReadBeforeAKillCountAfterIt();

private:
    /// Sells what the site does not know: set aside. Then somebody makes it known.
    static void sellAndSetAside(tests::StandAlone &shop)
    {
        Product oats = tests::aProduct(u"Oats"_s).costing(189);
        oats.taxClass = shop.made->standardTaxClass;
        shop.openShift();
        QVERIFY(shop.sell(oats));
        QVERIFY(shop.sync->pushNow().takeResult());
        QVERIFY(
            till::CatalogDesk(*shop.sync).change({ .product = oats }, shop.owner()).takeResult());
    }
    static qint64 setAsideSeq(tests::StandAlone &shop)
    {
        const auto facts = till::ReportDesk(*shop.till).setAside(10).takeResult();
        return facts && facts->size() == 1 ? static_cast<qint64>(facts->front().seq) : 0;
    }
    static Result<CommandAnswer> retry(tests::StandAlone &shop, qint64 seq)
    {
        const QJsonObject fact{ { "device"_L1, shop.made->device.device.toText() },
                                { "epoch"_L1, 1 },
                                { "seq"_L1, seq } };
        return shop.sync
            ->command(u"facts.decide"_s,
                      { { "facts"_L1, QJsonArray{ fact } }, { "decision"_L1, u"retry"_s } },
                      { shop.made->owner.id, shop.made->owner.name })
            .takeResult();
    }
};

void SetAsideNewsTest::SY_15_whatWasDecidedReachesTheTill()
{
    tests::StandAlone shop;
    sellAndSetAside(shop);
    QCOMPARE(shop.sync->state().setAside, 1);
    const qint64 seq = setAsideSeq(shop);
    QVERIFY(seq > 0);
    const auto answer = retry(shop, seq);
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
    QVERIFY(shop.sync->pullNow().takeResult());
    QCOMPARE(shop.sync->state().setAside, 0);
    QCOMPARE(setAsideSeq(shop), 0);
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM facts WHERE state = 'set_aside'"_s), 0);
}

void SetAsideNewsTest::SY_15_newsThatWereReadBeforeAKillCountAfterIt()
{
    tests::StandAlone shop;
    sellAndSetAside(shop);
    QVERIFY(retry(shop, setAsideSeq(shop)));
    QVERIFY(shop.sync->pullNow().takeResult());
    // As if the kill had come between the page of the feed and the till's own note of it.
    QVERIFY(shop.till
                ->write(storage::Urgency::Normal,
                        [](till::Ledger &ledger) {
                            return ledger.database().execute(
                                u"UPDATE fact_problems SET state = 'setAside'"_s);
                        })
                .takeResult());
    shop.restart();
    QVERIFY(setAsideSeq(shop) > 0);
    QVERIFY(shop.sync->pullNow().takeResult());
    QCOMPARE(setAsideSeq(shop), 0);
    QCOMPARE(shop.sync->state().setAside, 0);
}

} // namespace countertop

CT_TEST_CLASS(countertop::SetAsideNewsTest)
#include "setasidenewstest.moc"
