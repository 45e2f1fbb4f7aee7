#include "core/protocol/accountcodec.h"
#include "core/site/intake/verifychains.h"
#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

/// A shop with so many pieces of milk.
class HoldShop final
{
public:
    explicit HoldShop(std::int64_t pieces)
    {
        shop.saveProduct(milk);
        QJsonObject row = quantityImage(Quantity::pieces(pieces));
        row.insert("product"_L1, milk.id.toText());
        shop.run(u"stock.change"_s,
                 { { "kind"_L1, u"receive"_s }, { "rows"_L1, QJsonArray{ row } } });
    }

    QJsonObject wish(std::int64_t pieces, const StockHoldId &id)
    {
        QJsonObject body = quantityImage(Quantity::pieces(pieces));
        body.insert("hold"_L1, id.toText());
        body.insert("product"_L1, milk.id.toText());
        body.insert("holderKind"_L1, u"cart"_s);
        body.insert("holder"_L1, u"cart 1"_s);
        return body;
    }
    CommandAnswer hold(std::int64_t pieces)
    {
        last = shop.ids.make<StockHoldId>();
        return shop.run(u"stock.hold"_s, wish(pieces, last));
    }
    CommandAnswer end(const StockHoldId &id)
    {
        return shop.run(u"stock.endHold"_s, { { "hold"_L1, id.toText() } });
    }
    std::int64_t isFree()
    {
        return shop.ask(u"stock.available"_s, { { "product"_L1, milk.id.toText() } })
            .value("free"_L1)
            .toInteger();
    }

    tests::SiteShop shop;
    Product milk = tests::aProduct(u"Oat milk"_s).costing(1092).changed([](Product &product) {
        product.isStockTracked = true;
        product.sku = u"M1"_s;
    });
    StockHoldId last;
};

} // namespace

class StockHoldsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void IC_18_ofTwoWhoWantTheLastUnitOneGetsIt();
    void IC_18_whatIsGivenBackIsFreeOnce();
    void IC_18_theShopKeepsSomeBack();
    void IC_18_aTillSellsWhatTheCustomerHoldsInHand();
};

void StockHoldsTest::IC_18_ofTwoWhoWantTheLastUnitOneGetsIt()
{
    HoldShop site(1);
    QCOMPARE(site.isFree(), 1000);
    QVERIFY(site.hold(1).isDone);
    const StockHoldId first = site.last;
    const CommandAnswer second = site.hold(1);
    QCOMPARE(second.code, u"over_limit"_s);
    QCOMPARE(second.detail, u"0"_s);
    QCOMPARE(site.shop.number(u"SELECT count(*) FROM stock_holds"_s), 1);
    // The same wish under another command changes nothing.
    QVERIFY(site.shop.run(u"stock.hold"_s, site.wish(1, first)).isDone);
    QCOMPARE(site.isFree(), 0);
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void StockHoldsTest::IC_18_whatIsGivenBackIsFreeOnce()
{
    HoldShop site(3);
    QVERIFY(site.hold(2).isDone);
    const StockHoldId given = site.last;
    QVERIFY(site.hold(1).isDone);
    QVERIFY(site.end(given).isDone);
    QVERIFY(site.end(given).isDone);
    QCOMPARE(site.isFree(), 2000);
    QCOMPARE(site.hold(3).code, u"over_limit"_s);
    QVERIFY(site.hold(2).isDone);
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

void StockHoldsTest::IC_18_theShopKeepsSomeBack()
{
    HoldShop site(3);
    QJsonObject kept = quantityImage(Quantity::pieces(2));
    kept.insert("product"_L1, site.milk.id.toText());
    QVERIFY(site.shop.run(u"stock.setSafety"_s, kept).isDone);
    QCOMPARE(site.isFree(), 1000);
    QCOMPARE(site.hold(2).code, u"over_limit"_s);
    QVERIFY(site.hold(1).isDone);
}

void StockHoldsTest::IC_18_aTillSellsWhatTheCustomerHoldsInHand()
{
    HoldShop site(1);
    QVERIFY(site.hold(1).isDone);
    tests::PushedJournal journal(site.shop);
    journal.addSale(site.milk);
    QVERIFY(journal.pushAll().setAside.empty());
    QCOMPARE(site.isFree(), -1000); // what was set aside is short
    QVERIFY(site::verifySums(site.shop.site->database()).has_value());
}

} // namespace countertop

CT_TEST_CLASS(countertop::StockHoldsTest)
#include "stockholdstest.moc"
