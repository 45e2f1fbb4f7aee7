#include "core/site/intake/quarantine.h"

#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countertop {

/// What the site cannot believe is kept and has no effect; a person is told.
class QuarantineTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_10_twoCopiesOfOneTillShowThemselves();
    void SY_10_afterAForkNothingOfThatNameHasEffect();
    void SY_11_anOldEpochIsKeptWithoutEffect();
    void SY_12_aBrokenChainIsKeptAndNotAcknowledged();
    void SY_35_aRevokedTillIsKeptAsideAndReadsNothing();
    void whatComesAgainIsWrittenDownOnce();
    void aGapKeepsNothing();

private:
    static Product goods(const QString &name, std::int64_t minor)
    {
        return tests::aProduct(name).costing(minor).changed(
            [](Product &product) { product.isStockTracked = true; });
    }
};

namespace {

/// A shop with goods, and the journal of its till with some sales in effect.
struct Selling
{
    explicit Selling(int sales)
        : journal(shop)
    {
        if (!shop.saveProduct(milk).isDone) {
            qFatal("the product was not saved");
        }
        for (int sale = 0; sale < sales; ++sale) {
            journal.addSale(milk);
        }
        journal.pushAll();
    }

    QJsonArray quarantined()
    {
        return shop.ask(u"facts.quarantined"_s).value("facts"_L1).toArray();
    }
    std::int64_t sold() const
    {
        return -shop.number(u"SELECT quantity_thousandths FROM stock_on_hand"_s) / 1000;
    }
    std::int64_t waiting() const
    {
        return shop.number(u"SELECT count(*) FROM quarantined_facts"_s);
    }
    std::int64_t events(const QString &kind) const
    {
        return shop.number(u"SELECT count(*) FROM security_events WHERE kind = '%1'"_s.arg(kind));
    }
    void setState(const QString &state)
    {
        const auto set
            = shop.site->database().execute(u"UPDATE devices SET state = '%1'"_s.arg(state));
        if (!set) {
            qFatal("%s", qPrintable(set.error().detail));
        }
    }

    Product milk = tests::aProduct(u"Oat milk"_s).costing(1092).changed([](Product &product) {
        product.isStockTracked = true;
    });
    mutable tests::SiteShop shop;
    tests::PushedJournal journal;
};

} // namespace

void QuarantineTest::SY_10_twoCopiesOfOneTillShowThemselves()
{
    Selling selling(108);
    tests::PushedJournal clone = selling.journal;
    selling.journal.addSale(selling.milk);
    clone.addSale(selling.milk, 2);
    const QByteArray cloned = clone.facts.at(108).bytes;
    QVERIFY(cloned != selling.journal.facts.at(108).bytes);
    QCOMPARE(selling.journal.push(108, 109).outcome, PushOutcome::Accepted);
    const PushAnswer second = clone.push(108, 109);
    QCOMPARE(second.outcome, PushOutcome::Fork);
    QCOMPARE(second.ackedSeq, 109);
    QCOMPARE(selling.sold(), 109); // the first version counts, the second does not
    QCOMPARE(selling.events(u"quarantine"_s), 1);
    // Both bodies can be read: the first among the facts, the second in quarantine.
    QCOMPARE(selling.shop.number(u"SELECT count(*) FROM facts WHERE seq = 109"_s), 1);
    selling.setState(u"active"_s); // as a person who asks would find it from another till
    const QJsonArray kept = selling.quarantined();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.at(0).toObject().value("seq"_L1).toInteger(), 109);
    QCOMPARE(kept.at(0).toObject().value("reason"_L1).toString(), u"fork"_s);
    QCOMPARE(kept.at(0).toObject().value("bytes"_L1).toString().toUtf8(), cloned);
}

void QuarantineTest::SY_10_afterAForkNothingOfThatNameHasEffect()
{
    Selling selling(3);
    tests::PushedJournal clone = selling.journal;
    selling.journal.addSale(selling.milk);
    clone.addSale(selling.milk, 2);
    selling.journal.pushAll();
    clone.pushAll();
    selling.journal.addSale(selling.milk);
    const PushAnswer later = selling.journal.pushAll();
    QCOMPARE(later.outcome, PushOutcome::Fork);
    QCOMPARE(later.ackedSeq, 4);
    QCOMPARE(selling.sold(), 4);
    QCOMPARE(selling.waiting(), 2); // the clone's fourth and the first one's fifth
    const auto page
        = selling.shop.site->feedPage({ selling.shop.device(), u"catalog"_s, 0, 10, QString() });
    QVERIFY(!page.has_value()); // nor does either of them read on
}

void QuarantineTest::SY_11_anOldEpochIsKeptWithoutEffect()
{
    Selling selling(2);
    const auto renewed = selling.shop.site->database().execute(
        u"UPDATE devices SET epoch = 2, acked_seq = 0, last_hash = zeroblob(32)"_s);
    QVERIFY(renewed.has_value());
    selling.journal.addSale(selling.milk);
    const PushAnswer stale = selling.journal.push(2, 3);
    QCOMPARE(stale.outcome, PushOutcome::EpochStale);
    QCOMPARE(selling.sold(), 2);
    const QJsonArray kept = selling.quarantined();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.at(0).toObject().value("reason"_L1).toString(), u"epoch_stale"_s);
    QCOMPARE(kept.at(0).toObject().value("bytes"_L1).toString().toUtf8(),
             selling.journal.facts.at(2).bytes);
    QCOMPARE(kept.at(0).toObject().value("epoch"_L1).toInteger(), 1);
}

void QuarantineTest::SY_12_aBrokenChainIsKeptAndNotAcknowledged()
{
    Selling selling(1);
    for (int sale = 0; sale < 5; ++sale) {
        selling.journal.addSale(selling.milk);
    }
    PushRequest broken = selling.journal.request(1, 6);
    broken.facts[2].bytes.replace("Oat milk", "Oat mile");
    const auto refused = selling.shop.site->push(broken);
    QVERIFY(refused.has_value());
    QCOMPARE(refused->outcome, PushOutcome::ChainBroken);
    QCOMPARE(refused->ackedSeq, 1); // the mark did not move
    QCOMPARE(selling.sold(), 1);
    QCOMPARE(selling.waiting(), 5); // the bytes of the whole batch
    QCOMPARE(selling.events(u"quarantine"_s), 1); // the alarm at the site
    // Corruption at one end stops this journal only until it is sent whole again.
    QCOMPARE(selling.journal.push(1, 6).ackedSeq, 6);
    QCOMPARE(selling.sold(), 6);
}

void QuarantineTest::SY_35_aRevokedTillIsKeptAsideAndReadsNothing()
{
    Selling selling(1);
    for (int sale = 0; sale < 12; ++sale) {
        selling.journal.addSale(selling.milk);
    }
    selling.setState(u"revoked"_s);
    const PushAnswer answer = selling.journal.push(1, 13);
    QCOMPARE(answer.outcome, PushOutcome::Revoked);
    QCOMPARE(answer.ackedSeq, 1);
    QCOMPARE(selling.waiting(), 12);
    QCOMPARE(selling.sold(), 1);
    QVERIFY(!selling.shop.site->feedPage({ selling.shop.device(), u"catalog"_s, 0, 10, QString() })
                 .has_value());
    QVERIFY(!selling.shop.saveProduct(goods(u"Rye bread"_s, 350)).isDone);
    QVERIFY(
        !selling.shop.site->ask({ selling.shop.device(), u"facts.setAside"_s, {} }).has_value());
    QCOMPARE(selling.shop.number(u"SELECT count(*) FROM products"_s), 1);
}

void QuarantineTest::whatComesAgainIsWrittenDownOnce()
{
    Selling selling(1);
    selling.journal.addSale(selling.milk);
    selling.setState(u"revoked"_s);
    for (int time = 0; time < 3; ++time) {
        QCOMPARE(selling.journal.pushAll().outcome, PushOutcome::Revoked);
    }
    QCOMPARE(selling.waiting(), 1); // the first fact is in effect: it is no news
    QCOMPARE(selling.events(u"quarantine"_s), 1);
}

void QuarantineTest::aGapKeepsNothing()
{
    Selling selling(1);
    selling.journal.addSale(selling.milk);
    selling.journal.addSale(selling.milk);
    QCOMPARE(selling.journal.push(2, 3).outcome, PushOutcome::Gap);
    QCOMPARE(selling.waiting(), 0);
    QCOMPARE(selling.events(u"quarantine"_s), 0);
}

} // namespace countertop

CT_TEST_CLASS(countertop::QuarantineTest)
#include "quarantinetest.moc"
