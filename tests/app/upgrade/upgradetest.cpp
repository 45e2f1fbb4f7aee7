#include "app/terminal/openedshop.h"
#include "core/till/journal/rebuild.h"
#include "core/till/journal/verifyjournal.h"
#include "tests/app/upgrade/keptshop.h"
#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

const QString milk = u"4006381333931"_s;

template <typename Job>
auto onLedger(TestShop &shop, Job job)
{
    return answered(shop.opened().till().write(storage::Urgency::Normal, std::move(job)));
}

/// Whether the whole journal follows from its first fact on.
bool isChainWhole(TestShop &shop)
{
    return onLedger(shop,
                    [](till::Ledger &ledger) {
                        return till::verifyFacts(ledger.database(), ledger.head(), 0);
                    })
        .has_value();
}

QString hashAt(TestShop &shop, std::int64_t seq)
{
    const auto fact
        = onLedger(shop, [seq](till::Ledger &ledger) { return ledger.journal().at(seq); });
    return fact && *fact ? QString::fromLatin1((*fact)->hash.toHex()) : QString();
}

QStringList projections(TestShop &shop)
{
    return *onLedger(
        shop, [](till::Ledger &ledger) { return till::projectionDigest(ledger.database()); });
}

} // namespace

/// Shops of earlier programs go on under this one: nothing of theirs is lost, and they sell.
class UpgradeTest : public Checked
{
    Q_OBJECT

private:
    static void everyKeptShop()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder : KeptShop::all()) {
            QTest::newRow(qPrintable(folder.section(u'/', -1))) << folder;
        }
    }
    static till::Session signedIn(TestShop &shop, const QString &name, const QString &pin)
    {
        for (const till::PersonTile &tile : expected(shop.desks().people.people())) {
            if (tile.person.name == name) {
                return expected(shop.desks().people.signIn(tile.person.id, pin));
            }
        }
        qFatal("%s is not there", qPrintable(name));
    }

private Q_SLOTS:
    void CT_100_keptShopOpensWithAllThatItHeld_data() { everyKeptShop(); }
    void CT_100_keptShopOpensWithAllThatItHeld()
    {
        QFETCH(QString, folder);
        const KeptShop kept(folder);
        TestShop shop(kept.folder(), kept.leftAt());
        QCOMPARE(stateOf(shop), kept.state().value("holds"_L1).toObject());
        const QJsonObject head = kept.state().value("head"_L1).toObject();
        QCOMPARE(hashAt(shop, head.value("seq"_L1).toInteger()), head.value("hash"_L1).toString());
        QVERIFY(isChainWhole(shop));
        const QStringList stored = projections(shop);
        QVERIFY(stored.size() >= 10);
        QVERIFY(
            onLedger(shop, [](till::Ledger &ledger) { return till::rebuildProjections(ledger); }));
        QCOMPARE(projections(shop), stored);
    }

    void CT_100_keptShopSellsOnAndItsTotalsGoOn_data() { everyKeptShop(); }
    void CT_100_keptShopSellsOnAndItsTotalsGoOn()
    {
        QFETCH(QString, folder);
        const KeptShop kept(folder);
        const QJsonObject held = kept.state().value("holds"_L1).toObject();
        TestShop shop(kept.folder(), kept.leftAt());
        const qint64 open = held.value("openTicket"_L1).toInteger();
        QVERIFY(open > 0);
        {
            TestWindow window(shop);
            window.signInAnna();
            QCOMPARE(window.flow().priced().total, shop.amount(open));
            window.payExact();
            window.sell(milk);
            window.payExact();
            QCOMPARE(window.flow().lastSale()->priced.total, shop.amount(189));
        }
        const QJsonObject shift = held.value("openShift"_L1).toObject();
        till::CloseShift close;
        close.by = signedIn(shop, u"Bo"_s, u"830275"_s);
        close.count
            = CashCount{ { { 1, shift.value("expectedCash"_L1).toInteger() + open + 189 } } };
        const ShiftFigures z = expected(shop.desks().shift.close(close));
        const QJsonObject lastZ = held.value("closedShifts"_L1).toArray().first().toObject();
        QCOMPARE(z.z->number, lastZ.value("z"_L1).toInteger() + 1);
        QCOMPARE(z.turnover, shop.amount(shift.value("turnover"_L1).toInteger() + open + 189));
        QCOMPARE(z.z->before.turnover(), shop.amount(lastZ.value("grandTotal"_L1).toInteger()));
        QCOMPARE(z.z->after.turnover(), z.z->before.turnover() + z.turnover);
        QVERIFY(z.difference()->isZero());
        const auto state = expected(shop.opened().sync().pushNow());
        QCOMPARE(state.unsent, 0);
        QVERIFY(expected(shop.desks().report.setAside(10)).empty());
        shop.restart();
        QVERIFY(isChainWhole(shop));
        QCOMPARE(stateOf(shop).value("closedShifts"_L1).toArray().size(),
                 held.value("closedShifts"_L1).toArray().size() + 1);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::UpgradeTest)
#include "upgradetest.moc"
