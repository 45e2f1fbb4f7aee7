#include "core/site/intake/verifychains.h"

#include "core/site/device/renewdevice.h"
#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countertop {

/// What is stored is walked, and the first thing that does not fit is named.
class VerifyChainsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_01_aGoodSiteIsWalkedToItsEnd();
    void SY_01_theFirstFlawIsNamed_data();
    void SY_01_theFirstFlawIsNamed();
    void anEpochBeginsAnewOrGoesOn();
    void whatLiesInQuarantineIsInNoChain();
    void SY_58_figuresAreTheSumsOfTheirEntries_data();
    void SY_58_figuresAreTheSumsOfTheirEntries();
};

namespace {

/// A shop whose till sold goods for cash and on account.
struct SoldShop
{
    SoldShop()
    {
        customer.creditLimit = tests::eur(50'000);
        mustBeDone(shop.saveProduct(milk));
        mustBeDone(shop.saveCustomer(customer));
        mustBeDone(shop.run(u"stock.change"_s,
                            { { u"kind"_s, u"receive"_s },
                              { u"rows"_s,
                                QJsonArray{ QJsonObject{ { u"product"_s, milk.id.toText() },
                                                         { u"quantity"_s, 20'000 },
                                                         { u"unit"_s, u"pc"_s } } } } }));
        mustBeDone(post(tests::eur(500), u"store_credit"_s));
        mustBeDone(shop.run(u"credit.reserve"_s,
                            { { u"customer"_s, customer.id.toText() },
                              { u"ticket"_s, u"one"_s },
                              { u"ledger"_s, u"account"_s },
                              { u"currency"_s, u"EUR"_s },
                              { u"amount"_s, 1000 } }));
        for (int sale = 0; sale < 600; ++sale) { // more than are read at once
            journal.addSale(milk);
        }
        journal.pushAll();
    }

    static void mustBeDone(const CommandAnswer &answer)
    {
        if (!answer.isDone) {
            qFatal("%s: %s", qPrintable(answer.code), qPrintable(answer.detail));
        }
    }
    CommandAnswer post(const Money &amount, const QString &ledger)
    {
        return shop.run(u"ledger.post"_s,
                        { { u"customer"_s, customer.id.toText() },
                          { u"ledger"_s, ledger },
                          { u"currency"_s, u"EUR"_s },
                          { u"amount"_s, static_cast<qint64>(amount.minor()) },
                          { u"text"_s, u"a gift"_s } });
    }
    void execute(const QString &sql)
    {
        if (const auto run = shop.site->database().execute(sql); !run) {
            qFatal("%s", qPrintable(run.error().detail));
        }
    }
    Result<site::WalkedChains> walk() { return site::verifyChains(shop.site->database()); }
    QString flaw()
    {
        const auto walked = walk();
        return walked ? QString() : walked.error().detail;
    }
    QString wrongSum()
    {
        const auto sums = site::verifySums(shop.site->database());
        return sums ? QString() : sums.error().detail;
    }

    tests::SiteShop shop;
    Product milk = tests::aProduct(u"Oat milk"_s)
                       .costing(1092)
                       .withBarcode(u"4012345678901"_s)
                       .changed([](Product &product) { product.isStockTracked = true; });
    Customer customer{ .id = tests::idOf<CustomerId>(u"Ines"), .name = u"Ines"_s };
    tests::PushedJournal journal{ shop };
};

} // namespace

void VerifyChainsTest::SY_01_aGoodSiteIsWalkedToItsEnd()
{
    SoldShop sold;
    const auto walked = sold.walk();
    QVERIFY2(walked.has_value(), qPrintable(sold.flaw()));
    QCOMPARE(walked->deviceCount, 1);
    QCOMPARE(walked->factCount, 600);
    QCOMPARE(walked->setAsideCount, 0);
    QCOMPARE(sold.wrongSum(), QString());
}

void VerifyChainsTest::SY_01_theFirstFlawIsNamed_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("says");
    QTest::newRow("one byte of fact 57")
        << (tests::ScratchPostgres::isWanted()
                ? u"UPDATE facts SET bytes = set_byte(bytes, 40, 39) WHERE seq = 57"_s
                : u"UPDATE facts SET bytes = CAST(replace(CAST(bytes AS TEXT), '1092', '1093') AS "
                  u"BLOB) "
                  "WHERE seq = 57"_s)
        << u"fact 57 does not fit"_s;
    QTest::newRow("the hash of fact 501")
        << u"UPDATE facts SET hash = zeroblob(32) WHERE seq = 501"_s << u"fact 501 does not fit"_s;
    QTest::newRow("fact 57 taken out")
        << u"DELETE FROM facts WHERE seq = 57"_s << u"fact 57 is missing, 58 follows"_s;
    QTest::newRow("the first fact taken out")
        << u"DELETE FROM facts WHERE seq = 1"_s << u"fact 1 is missing, 2 follows"_s;
    QTest::newRow("the last fact taken out")
        << u"DELETE FROM facts WHERE seq = 600"_s << u"mark stands at fact 600"_s;
    QTest::newRow("all facts taken out") << u"DELETE FROM facts"_s << u"ends at fact 0"_s;
    QTest::newRow("another mark") << u"UPDATE devices SET acked_seq = 599"_s
                                  << u"mark stands at fact 599"_s;
    QTest::newRow("another head") << u"UPDATE devices SET last_hash = zeroblob(32)"_s
                                  << u"with another hash"_s;
    QTest::newRow("a kind that the bytes do not say")
        << u"UPDATE facts SET kind = 'till.started' WHERE seq = 3"_s << u"the row of fact 3"_s;
    QTest::newRow("an epoch that never was")
        << u"UPDATE facts SET epoch = 2 WHERE seq = 600"_s << u"mark stands at fact 600"_s;
    QTest::newRow("facts of nobody")
        << u"INSERT INTO facts SELECT org_id, store_id, 'nobody', "
           "epoch, seq, fact_id, kind, version, bytes, hash, "
           "received_at, state, code, detail, decision FROM facts LIMIT 2"_s
        << u"2 facts of device nobody"_s;
}

void VerifyChainsTest::SY_01_theFirstFlawIsNamed()
{
    QFETCH(QString, change);
    QFETCH(QString, says);
    SoldShop sold;
    sold.execute(change);
    const auto walked = sold.walk();
    QVERIFY(!walked.has_value());
    QCOMPARE(walked.error().kind, ErrorKind::Corrupt);
    QVERIFY2(walked.error().detail.contains(says), qPrintable(walked.error().detail));
}

void VerifyChainsTest::anEpochBeginsAnewOrGoesOn()
{
    SoldShop sold;
    // Restored with its site: the journal goes on in the new epoch.
    QVERIFY(site::renewDevice(*sold.shop.site, sold.shop.device(), 2, 2).has_value());
    QCOMPARE(sold.flaw(), QString());
    sold.journal.addSale(sold.milk);
    PushRequest more = sold.journal.request(600, 601);
    more.epoch = 2;
    QCOMPARE(sold.shop.site->push(more)->outcome, PushOutcome::Accepted);
    QCOMPARE(sold.flaw(), QString());
    // Let in again with a new key: its journal begins at 1.
    sold.execute(u"UPDATE devices SET epoch = 3, acked_seq = 0, last_hash = zeroblob(32)"_s);
    QCOMPARE(sold.flaw(), QString());
    tests::PushedJournal anew(sold.shop);
    anew.addSale(sold.milk);
    PushRequest first = anew.request(0, 1);
    first.epoch = 3;
    QCOMPARE(sold.shop.site->push(first)->outcome, PushOutcome::Accepted);
    QCOMPARE(sold.flaw(), QString());
    QCOMPARE(sold.walk()->factCount, 602);
}

void VerifyChainsTest::whatLiesInQuarantineIsInNoChain()
{
    SoldShop sold;
    tests::PushedJournal clone = sold.journal;
    sold.journal.addSale(sold.milk);
    clone.addSale(sold.milk, 2);
    sold.journal.push(600, 601);
    QCOMPARE(clone.push(600, 601).outcome, PushOutcome::Fork);
    const auto walked = sold.walk();
    QVERIFY2(walked.has_value(), qPrintable(sold.flaw()));
    QCOMPARE(walked->factCount, 601);
    QCOMPARE(walked->quarantinedCount, 1);
}

void VerifyChainsTest::SY_58_figuresAreTheSumsOfTheirEntries_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("says");
    QTest::newRow("one stock move altered: the goods and both figures")
        << u"UPDATE stock_moves SET change_thousandths = change_thousandths - 1000 "
           "WHERE cause_id = (SELECT min(cause_id) FROM stock_moves WHERE kind = 'sale')"_s
        << u"product 4012345678901 in store"_s;
    QTest::newRow("both figures") << u"UPDATE stock_on_hand SET quantity_thousandths = 7"_s
                                  << u"7 thousandths on hand, its moves come to -580000"_s;
    QTest::newRow("goods on hand taken out")
        << u"DELETE FROM stock_on_hand"_s << u"0 thousandths on hand"_s;
    QTest::newRow("a balance raised")
        << u"UPDATE balances SET posted_minor = 9999 WHERE ledger = 'store_credit'"_s
        << u"is 9999, its entries come to 500"_s;
    QTest::newRow("an entry taken out")
        << u"DELETE FROM ledger_entries"_s << u"is 500, its entries come to 0"_s;
    QTest::newRow("a reservation taken out")
        << u"DELETE FROM reservations"_s << u"1000 minor units are reserved"_s;
    QTest::newRow("credit below zero, with its entry")
        << u"UPDATE ledger_entries SET amount_minor = -1; UPDATE balances SET posted_minor = -1 "
           u"WHERE "
           "ledger = 'store_credit'"_s
        << u"below 0"_s;
    QTest::newRow("a feed's head set back")
        << u"UPDATE feed_heads SET position = position - 1"_s << u"above its head"_s;
}

void VerifyChainsTest::SY_58_figuresAreTheSumsOfTheirEntries()
{
    QFETCH(QString, change);
    QFETCH(QString, says);
    SoldShop sold;
    for (const QString &statement : change.split(u';')) {
        sold.execute(statement);
    }
    const QString wrong = sold.wrongSum();
    QVERIFY2(wrong.contains(says), qPrintable(wrong));
    QCOMPARE(sold.wrongSum(), wrong); // nothing was mended
}

} // namespace countertop

CT_TEST_CLASS(countertop::VerifyChainsTest)
#include "verifychainstest.moc"
