#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace countertop {

class FeedTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void SY_20_positionsThatAReplicaGivesOutAgainAreToldApart();
    void SY_20_whatAReplicaHasTooIsReadOn();
    void SY_20_aCursorBelowTheFloorBeginsAnew();
    void SY_20_aQuietFeedIsReadOnHoweverOld();
    void SY_20_aCursorWithinAPageIsReadOn();

private:
    static Product goods(const QString &name) { return tests::aProduct(name).costing(189); }
    static FeedPage readOn(tests::SiteShop &shop, const FeedPage &before, int rowsMost = 5000)
    {
        return *shop.site->feedPage(
            { shop.device(), u"catalog"_s, before.next, rowsMost, before.siteEpoch, before.mark });
    }
    /// The database as it stands now; `comeBack` puts it in the place of what came later.
    static void copyAside(tests::SiteShop &shop)
    {
        shop.site.reset();
        QVERIFY(QFile::copy(shop.path(), shop.path() + u".replica"_s));
        shop.open();
    }
    static void comeBack(tests::SiteShop &shop)
    {
        shop.site.reset();
        QVERIFY(QFile::remove(shop.path()));
        QVERIFY(QFile::copy(shop.path() + u".replica"_s, shop.path()));
        shop.open();
    }
};

void FeedTest::SY_20_positionsThatAReplicaGivesOutAgainAreToldApart()
{
    tests::SiteShop shop(storage::Engine::Sqlite);
    QVERIFY(shop.saveProduct(goods(u"Oat milk"_s)).isDone);
    copyAside(shop);
    QVERIFY(shop.saveProduct(goods(u"Seen by a till, and lost"_s)).isDone);
    const FeedPage seen = shop.page(u"catalog"_s);
    QVERIFY(!seen.mark.isEmpty());

    comeBack(shop);
    QVERIFY(shop.saveProduct(goods(u"At the same position"_s)).isDone);
    QCOMPARE(shop.page(u"catalog"_s).next, seen.next);
    QVERIFY(readOn(shop, seen).mustResync);
    // And further on, where the head stands above what the till has.
    QVERIFY(shop.saveProduct(goods(u"Bread"_s)).isDone);
    QVERIFY(readOn(shop, seen).mustResync);
    QVERIFY(!readOn(shop, shop.page(u"catalog"_s)).mustResync);
}

void FeedTest::SY_20_whatAReplicaHasTooIsReadOn()
{
    tests::SiteShop shop(storage::Engine::Sqlite);
    QVERIFY(shop.saveProduct(goods(u"Oat milk"_s)).isDone);
    const FeedPage seen = shop.page(u"catalog"_s);
    copyAside(shop);
    QVERIFY(shop.saveProduct(goods(u"Seen by nobody, and lost"_s)).isDone);
    comeBack(shop);
    QVERIFY(shop.saveProduct(goods(u"Bread"_s)).isDone);
    const FeedPage next = readOn(shop, seen);
    QVERIFY(!next.mustResync);
    QCOMPARE(next.rows.size(), std::size_t(1));
}

void FeedTest::SY_20_aCursorBelowTheFloorBeginsAnew()
{
    tests::SiteShop shop;
    QVERIFY(shop.saveProduct(goods(u"Oat milk"_s)).isDone);
    const FeedPage old = shop.page(u"catalog"_s);
    QVERIFY(shop.saveProduct(goods(u"Bread"_s)).isDone);
    shop.clock.advance(std::chrono::hours(24 * 29));
    QVERIFY(shop.saveProduct(goods(u"Butter"_s)).isDone);
    QVERIFY(!readOn(shop, old).mustResync);
    shop.clock.advance(std::chrono::hours(24 * 2));
    for (const QString &name : { u"Cheese"_s, u"Jam"_s }) {
        QVERIFY(shop.saveProduct(goods(name)).isDone);
    }
    QVERIFY(readOn(shop, old).mustResync);
    QVERIFY(!readOn(shop, shop.page(u"catalog"_s)).mustResync);
}

void FeedTest::SY_20_aQuietFeedIsReadOnHoweverOld()
{
    tests::SiteShop shop;
    QVERIFY(shop.saveProduct(goods(u"Oat milk"_s)).isDone);
    const FeedPage page = shop.page(u"catalog"_s);
    shop.clock.advance(std::chrono::hours(24 * 400));
    QVERIFY(!readOn(shop, page).mustResync);
    QVERIFY(readOn(shop, page).rows.empty());
}

void FeedTest::SY_20_aCursorWithinAPageIsReadOn()
{
    tests::SiteShop shop;
    // One database transaction that publishes several rows: the mark is of its end.
    const FeedPage whole = shop.page(u"people"_s);
    QVERIFY(whole.rows.size() > 2);
    const FeedPage first = *shop.site->feedPage({ shop.device(), u"people"_s, 0, 2, {}, {} });
    QCOMPARE(first.rows.size(), std::size_t(2));
    const FeedPage rest = *shop.site->feedPage(
        { shop.device(), u"people"_s, first.next, 5000, first.siteEpoch, first.mark });
    QVERIFY(!rest.mustResync);
    QCOMPARE(rest.next, whole.next);
    QCOMPARE(rest.mark, whole.mark);
}

} // namespace countertop

CT_TEST_CLASS(countertop::FeedTest)
#include "feedtest.moc"
