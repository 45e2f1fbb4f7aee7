#include "core/protocol/canonicaljson.h"
#include "core/protocol/peoplecodec.h"
#include "core/site/command/scope.h"
#include "core/storage/transaction.h"
#include "core/till/account/accountdesk.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/settings/settingsdesk.h"
#include "core/till/stock/stockdesk.h"
#include "tests/support/checked.h"
#include "tests/support/standalone.h"

using namespace Qt::StringLiterals;

namespace countertop {

using till::CatalogDesk;
using till::CatalogDeskError;

class SyncTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_04_unsentIsWhatIsAboveTheAckedSeq();
    void SY_07_pushHoldsAtMost200Facts();
    void SY_42_aLineThatCarriesLittleGetsLessAtATime();
    void SY_08_lostAnswersDoubleNothing();
    void SY_18_olderAndEqualVersionsAreSkipped();
    void SY_18_pageAndCursorAreOne();
    void SY_19_noFeedTouchesAFactOfTheTill();
    void SY_22_commandIdIsStoredBeforeItIsSent();
    void SY_23_doubleClickIsOneCommand();
    void SY_25_offlineCommandsAreRefusedAtOnceAndSalesGoOn();
    void SY_44_priceChangeReachesTheTillByTheFeed();
    void CT_31_secondProductHearsTheNameOfTheFirst();
    void CT_90_settingChangesByCommandAndIsReadBack();
    void CT_90_eachTillHasItsOwnWhereTheTableSaysSo();
    void CT_93_countMakesTheDifference();
    void CT_93_trackedProductsAreListedBeforeTheirFirstGoods();
    void trackedProductsAreListedAfterAnUpgrade();
    void CT_58_limitIsReservedBeforeTheSale();
    void CT_47_bothIdsFindTheJoinedCustomer();

private:
    static Product milk(std::int64_t minor)
    {
        Product made
            = tests::aProduct(u"Oat milk"_s).costing(minor).withBarcode(u"4006381333931"_s);
        made.taxClass.reset();
        made.isStockTracked = true;
        return made;
    }
    static Result<void> save(tests::StandAlone &shop, const Product &product)
    {
        return CatalogDesk(*shop.sync).change({ .product = product }, shop.owner()).takeResult();
    }
    static Money priceAtTheTill(tests::StandAlone &shop)
    {
        const auto answer = CatalogDesk(*shop.sync).findCode(u"4006381333931"_s).takeResult();
        return answer->found->product.prices.back().price;
    }
};

void SyncTest::SY_04_unsentIsWhatIsAboveTheAckedSeq()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(1092)));
    shop.openShift();
    shop.wire->isCut = true;
    for (int sale = 0; sale < 12; ++sale) {
        QVERIFY(shop.sell(milk(1092)));
    }
    QVERIFY(!shop.sync->pushNow().takeResult());
    const std::int64_t facts = shop.till
                                   ->write(storage::Urgency::Normal,
                                           [](till::Ledger &ledger) -> Result<std::int64_t> {
                                               return ledger.head().seq - ledger.head().ackedSeq;
                                           })
                                   .takeResult()
                                   .value();
    QVERIFY(facts >= 12);
    shop.restart();
    shop.wire->isCut = false;
    const auto state = shop.sync->pushNow().takeResult();
    QVERIFY(state);
    QCOMPARE(state->unsent, 0);
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM facts WHERE kind = 'ticket.completed'"_s), 12);
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM facts WHERE state = 'set_aside'"_s), 0);
}

/// That many facts in the journal of the till.
static bool append(tests::StandAlone &shop, int count)
{
    return shop.till
        ->write(storage::Urgency::Normal,
                [count](till::Ledger &ledger) -> Result<void> {
                    CT_TRY(posting, ledger.begin());
                    for (int fact = 0; fact < count; ++fact) {
                        CT_TRY(made,
                               posting.append(
                                   { factkind::signedOut, 1, ledger.ids().make<FactId>(), {} }));
                        Q_UNUSED(made);
                    }
                    return posting.commit();
                })
        .takeResult()
        .has_value();
}

void SyncTest::SY_07_pushHoldsAtMost200Facts()
{
    tests::StandAlone shop;
    QVERIFY(shop.sync->pushNow().takeResult());
    shop.wire->pushed.clear();
    QVERIFY(append(shop, 450));
    QVERIFY(shop.sync->pushNow().takeResult());
    QCOMPARE(shop.wire->pushed, (std::vector<int>{ 200, 200, 50 }));
}

void SyncTest::SY_42_aLineThatCarriesLittleGetsLessAtATime()
{
    tests::StandAlone shop;
    QVERIFY(shop.sync->pushNow().takeResult());
    shop.wire->pushed.clear();
    QVERIFY(append(shop, 450));
    shop.wire->factsMost = 60; // it breaks off, or takes longer than anybody waits
    int failures = 0;
    while (!shop.sync->pushNow().takeResult()) {
        QVERIFY(++failures < 20);
    }
    QCOMPARE(shop.sync->state().unsent, 0);
    std::vector<int> &pushed = shop.wire->pushed;
    QCOMPARE(std::vector<int>(pushed.begin(), pushed.begin() + 4),
             (std::vector<int>{ 200, 100, 50, 75 }));
    shop.wire->factsMost = PushRequest::factsMost;
    const int carried = *std::min_element(pushed.begin(), pushed.end());
    pushed.clear();
    QVERIFY(append(shop, 450));
    QVERIFY(shop.sync->pushNow().takeResult());
    QCOMPARE_GT(pushed[1], pushed[0]); // more again when it is well
    QCOMPARE_GE(pushed[0], carried);
}

void SyncTest::SY_08_lostAnswersDoubleNothing()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(1092)));
    shop.openShift();
    for (int sale = 0; sale < 5; ++sale) {
        QVERIFY(shop.sell(milk(1092)));
    }
    shop.wire->losesAnswers = true;
    QVERIFY(!shop.sync->pushNow().takeResult());
    QVERIFY(!shop.sync->pushNow().takeResult());
    shop.wire->losesAnswers = false;
    QVERIFY(shop.sync->pushNow().takeResult());
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM facts WHERE kind = 'ticket.completed'"_s), 5);
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM stock_moves"_s), 5);
}

void SyncTest::SY_18_olderAndEqualVersionsAreSkipped()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(189)));
    const auto row = [](std::int64_t position, std::int64_t version) {
        FeedRow made;
        made.position = position;
        made.entity = u"product"_s;
        made.id = milk(0).id.toText();
        made.version = version;
        made.body = *canonicalBytes(productToJson(milk(100 + version)));
        return made;
    };
    const auto apply = [&](const FeedPage &page) {
        return shop.sync
            ->read(storage::Urgency::Normal,
                   [page](till::Reference &reference) {
                       return reference.applyPage(u"catalog"_s, page);
                   })
            .takeResult();
    };
    QVERIFY(apply({ .rows = { row(10, 7) }, .next = 10 }));
    const FeedPage page{ .rows = { row(11, 6), row(12, 7), row(13, 8) }, .next = 13 };
    QVERIFY(apply(page));
    QCOMPARE(priceAtTheTill(shop), tests::eur(108));
    QVERIFY(apply(page));
    QCOMPARE(priceAtTheTill(shop), tests::eur(108));
    QVERIFY(apply({ .rows = { row(14, 7) }, .next = 14 }));
    QCOMPARE(priceAtTheTill(shop), tests::eur(108));
}

void SyncTest::SY_18_pageAndCursorAreOne()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(189)));
    FeedRow good;
    good.entity = u"product"_s;
    good.id = milk(0).id.toText();
    good.version = 9;
    good.body = *canonicalBytes(productToJson(milk(900)));
    FeedRow broken = good;
    broken.id = u"x"_s;
    broken.body = "{";
    const auto cursor = [&] {
        return shop.sync
            ->read(storage::Urgency::Normal,
                   [](till::Reference &reference) { return reference.cursor(u"catalog"_s); })
            .takeResult()
            ->position;
    };
    const std::int64_t before = cursor();
    const FeedPage page{ .rows = { good, broken }, .next = before + 2 };
    QVERIFY(!shop.sync
                 ->read(storage::Urgency::Normal,
                        [page](till::Reference &reference) {
                            return reference.applyPage(u"catalog"_s, page);
                        })
                 .takeResult());
    QCOMPARE(cursor(), before);
    QCOMPARE(priceAtTheTill(shop), tests::eur(189));
}

void SyncTest::SY_19_noFeedTouchesAFactOfTheTill()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(1092)));
    shop.openShift();
    const auto sold = shop.sell(milk(1092));
    QVERIFY(sold);
    const auto journal = [&shop] {
        return shop.till
            ->write(storage::Urgency::Normal,
                    [](till::Ledger &ledger) { return ledger.journal().after(0, 1000); })
            .takeResult();
    };
    const auto before = journal();
    QVERIFY(before && !before->empty());
    // The product of the sale changes and goes, and then another history of the site begins.
    Product other = milk(249);
    other.name = u"Barley milk"_s;
    other.version = 1;
    QVERIFY(save(shop, other));
    QVERIFY(shop.link
                ->onSite([](site::Site &site) {
                    return site.database().execute(u"UPDATE orgs SET site_epoch = 'another'"_s);
                })
                .takeResult());
    QVERIFY(shop.sync->pullNow().takeResult());
    const auto after = journal();
    QVERIFY(after);
    QVERIFY(*after == *before);
    QCOMPARE(priceAtTheTill(shop), tests::eur(249));
}

void SyncTest::SY_22_commandIdIsStoredBeforeItIsSent()
{
    tests::StandAlone shop;
    shop.wire->losesAnswers = true;
    QVERIFY(!save(shop, milk(189)));
    shop.restart(); // the till dies without an answer
    QVERIFY(save(shop, milk(189)));
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM commands WHERE kind = 'product.save'"_s), 1);
    QCOMPARE(shop.siteNumber(u"SELECT version FROM published WHERE entity = 'product'"_s), 1);
    QCOMPARE(priceAtTheTill(shop), tests::eur(189));
}

void SyncTest::SY_23_doubleClickIsOneCommand()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(189)));
    shop.wire->commands.clear();
    till::StockDesk desk(*shop.sync);
    till::StockChange delivery;
    delivery.rows = { { milk(0).id, Quantity::pieces(10) } };
    auto first = desk.change(delivery, shop.owner());
    auto second = desk.change(delivery, shop.owner());
    QVERIFY(first.takeResult());
    QVERIFY(second.takeResult());
    QCOMPARE(shop.wire->commands.size(), std::size_t(2));
    QVERIFY(shop.wire->commands.at(0) == shop.wire->commands.at(1));
    QCOMPARE(shop.siteNumber(u"SELECT quantity_thousandths FROM stock_on_hand"_s), 10'000);
    // The same delivery again tomorrow is a new act.
    QVERIFY(desk.change(delivery, shop.owner()).takeResult());
    QCOMPARE(shop.siteNumber(u"SELECT quantity_thousandths FROM stock_on_hand"_s), 20'000);
}

void SyncTest::SY_25_offlineCommandsAreRefusedAtOnceAndSalesGoOn()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(189)));
    shop.openShift();
    shop.wire->isCut = true;
    Product dearer = milk(199);
    dearer.version = 1;
    const auto refused = save(shop, dearer);
    QVERIFY(!refused);
    QVERIFY(refused.error().code.is(CatalogDeskError::Offline));
    QVERIFY(shop.sell(milk(189)));
    shop.wire->isCut = false;
    shop.wire->commands.clear();
    QVERIFY(shop.sync->pushNow().takeResult());
    QVERIFY(shop.sync->pullNow().takeResult());
    QVERIFY(shop.wire->commands.empty());
    QCOMPARE(priceAtTheTill(shop), tests::eur(189));
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM facts WHERE kind = 'ticket.completed'"_s), 1);
}

void SyncTest::SY_44_priceChangeReachesTheTillByTheFeed()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(189)));
    QCOMPARE(priceAtTheTill(shop), tests::eur(189));
    Product dearer = milk(199);
    dearer.version = 1;
    QVERIFY(save(shop, dearer));
    QCOMPARE(priceAtTheTill(shop), tests::eur(199));
    const auto late = save(shop, dearer);
    QVERIFY(!late);
    QVERIFY(late.error().code.is(CatalogDeskError::StaleVersion));
}

void SyncTest::CT_31_secondProductHearsTheNameOfTheFirst()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(189)));
    Product other = tests::aProduct(u"Other"_s).costing(1).withBarcode(u"4006381333931"_s);
    other.taxClass.reset();
    const auto refused = save(shop, other);
    QVERIFY(!refused);
    QVERIFY(refused.error().code.is(CatalogDeskError::CodeTaken));
    QVERIFY(refused.error().detail.contains(u"Oat milk"_s));
}

void SyncTest::CT_90_settingChangesByCommandAndIsReadBack()
{
    tests::StandAlone shop;
    till::SettingsDesk desk(*shop.sync);
    QVERIFY(desk.change(u"ticket.quantity_most"_s, u"99"_s, shop.owner()).takeResult());
    const Settings settings = *desk.settings().takeResult();
    QCOMPARE(settings.number(setting::quantityMost), 99);
    const auto change = settings.change(setting::quantityMost);
    QCOMPARE(change->by.name, u"Mats"_s);
    QCOMPARE(change->at.ms(), shop.clock.now().ms());
    QCOMPARE(QString(Settings::definition(setting::quantityMost)->standard), u"999"_s);
    QVERIFY(desk.reset(u"ticket.quantity_most"_s, shop.owner()).takeResult());
    QCOMPARE(desk.settings().takeResult()->number(setting::quantityMost), 999);
    const auto wrong = desk.change(u"ticket.quantity_most"_s, u"-1"_s, shop.owner()).takeResult();
    QVERIFY(wrong.error().code.is(till::SettingsDeskError::NotAllowedValue));
}

/// As a site published a setting: under its key alone before tills had any of their own.
static Result<void>
publishSetting(tests::StandAlone &shop, const site::ImageKey &key, QString value)
{
    return shop.link
        ->onSite([&shop, key, value](site::Site &site) -> Result<void> {
            CT_TRY(transaction, storage::Transaction::begin(site.database()));
            site::Publisher publisher(
                site.database(), shop.made->device.org, u"Mats"_s, shop.clock.now());
            CT_TRY(
                bytes,
                canonicalBytes(settingImage({ value, 0, shop.owner().ref(), shop.clock.now() })));
            publisher.put(key, bytes);
            CT_TRY_DONE(publisher.flush());
            return transaction.commit();
        })
        .takeResult();
}

void SyncTest::CT_90_eachTillHasItsOwnWhereTheTableSaysSo()
{
    tests::StandAlone shop;
    till::SettingsDesk desk(*shop.sync);
    const auto scheme = [&desk, &shop] {
        (void)shop.sync->pullNow().takeResult().has_value();
        return desk.settings().takeResult()->text(setting::scheme);
    };
    const StoreId store = shop.made->device.store;
    const QString key(setting::scheme);
    QVERIFY(publishSetting(shop, site::settingKey(store, key), u"dark"_s));
    QCOMPARE(scheme(), u"dark"_s); // what was set for all tills is not lost
    const auto other = shop.ids.make<DeviceId>();
    QVERIFY(publishSetting(shop, site::settingKey(store, other, key), u"contrast"_s));
    QCOMPARE(scheme(), u"dark"_s); // another till's own
    QVERIFY(desk.change(key, u"contrast"_s, shop.owner()).takeResult());
    QCOMPARE(scheme(), u"contrast"_s);
    QVERIFY(publishSetting(shop, site::settingKey(store, other, key), u"light"_s));
    QCOMPARE(scheme(), u"contrast"_s);
    QVERIFY(desk.reset(key, shop.owner()).takeResult());
    QCOMPARE(scheme(), u"light"_s); // the default, not what was set for all tills once
    shop.restart();
    QCOMPARE(till::SettingsDesk(*shop.sync).settings().takeResult()->text(setting::scheme),
             u"light"_s);
}

void SyncTest::CT_93_countMakesTheDifference()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(189)));
    till::StockDesk desk(*shop.sync);
    const auto change = [&](StockMoveKind kind, const QString &reason, std::int64_t pieces) {
        till::StockChange made{ .kind = kind, .reason = reason };
        made.rows = { { milk(0).id, Quantity::pieces(pieces) } };
        return desk.change(made, shop.owner()).takeResult();
    };
    QVERIFY(change(StockMoveKind::Receive, QString(), 8));
    QVERIFY(
        change(StockMoveKind::Count, QString(), 6).error().code.is(till::StockDeskError::NoReason));
    QVERIFY(change(StockMoveKind::Count, u"counted"_s, 6));
    const auto moves = desk.moves(milk(0).id).takeResult();
    QCOMPARE(moves->size(), std::size_t(2));
    QCOMPARE(moves->front().change, Quantity::pieces(-2));
    const auto rows = desk.onHand(QString(), till::StockFilter::All, 10).takeResult();
    QCOMPARE(rows->size(), std::size_t(1));
    QCOMPARE(rows->front().onHand, Quantity::pieces(6));
    const auto belowZero = [&desk] {
        return *desk.onHand(QString(), till::StockFilter::BelowZero, 10).takeResult();
    };
    QVERIFY(belowZero().empty());
    QVERIFY(change(StockMoveKind::Adjust, u"broken"_s, -7));
    QCOMPARE(belowZero().size(), std::size_t(1));
    QCOMPARE(desk.levels().takeResult()->belowZero, std::int64_t(1));
}

void SyncTest::CT_93_trackedProductsAreListedBeforeTheirFirstGoods()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(189)));
    Product untracked = milk(250);
    untracked.id = tests::idOf<ProductId>(u"service");
    untracked.name = u"Service"_s;
    untracked.sku = u"SERVICE"_s;
    untracked.barcodes.clear();
    untracked.isStockTracked = false;
    QVERIFY(save(shop, untracked));
    till::StockDesk desk(*shop.sync);
    const auto listed = [&desk](till::StockFilter filter) {
        return *desk.onHand(QString(), filter, 10).takeResult();
    };
    QCOMPARE(listed(till::StockFilter::All).size(), std::size_t(1));
    QCOMPARE(listed(till::StockFilter::All).front().product, milk(0).id);
    QCOMPARE(listed(till::StockFilter::All).front().onHand, Quantity::pieces(0));
    QCOMPARE(listed(till::StockFilter::Low).size(), std::size_t(1));
    QCOMPARE(desk.levels().takeResult()->low, std::int64_t(1));
    till::StockChange received{ .kind = StockMoveKind::Receive };
    received.rows = { { milk(0).id, Quantity::pieces(6) } };
    QVERIFY(desk.change(received, shop.owner()).takeResult());
    QCOMPARE(listed(till::StockFilter::All).front().onHand, Quantity::pieces(6));
    QVERIFY(listed(till::StockFilter::Low).empty());
    Product parent = milk(189);
    parent.version = 1;
    parent.isStockTracked = false;
    QVERIFY(save(shop, parent)); // no longer tracked: no longer listed
    QVERIFY(listed(till::StockFilter::All).empty());
}

void SyncTest::trackedProductsAreListedAfterAnUpgrade()
{
    tests::StandAlone shop;
    QVERIFY(save(shop, milk(189)));
    const auto undone = shop.sync->read(storage::Urgency::Normal, [](till::Reference &reference) {
        storage::Database &database = reference.database();
        return [&database]() -> Result<void> { // as the copy of an older version stands
            CT_TRY_DONE(database.execute(u"ALTER TABLE cursors DROP COLUMN mark"_s));
            CT_TRY_DONE(database.execute(u"DROP INDEX products_tracked"_s));
            CT_TRY_DONE(database.execute(u"ALTER TABLE products DROP COLUMN stock_unit"_s));
            return database.execute(u"DELETE FROM schema_history WHERE number >= 4"_s);
        }();
    });
    QVERIFY(undone.result());
    shop.restart();
    const auto rows
        = till::StockDesk(*shop.sync).onHand(QString(), till::StockFilter::All, 10).takeResult();
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->size(), std::size_t(1));
    QCOMPARE(rows->front().onHand, Quantity::pieces(0));
}

void SyncTest::CT_58_limitIsReservedBeforeTheSale()
{
    tests::StandAlone shop;
    till::AccountDesk desk(*shop.sync);
    Customer dora{ .name = u"Dora"_s, .phone = u"030 123"_s };
    dora.creditLimit = tests::eur(20'000);
    const auto saved = desk.save(dora, shop.owner()).takeResult();
    QVERIFY(saved && !saved->id.isNull());
    const auto reserve = [&](std::int64_t minor, QStringView ticket) {
        return desk
            .reserve(saved->id,
                     countertop::Ledger::Account,
                     tests::eur(minor),
                     tests::idOf<TicketId>(ticket),
                     shop.owner())
            .takeResult();
    };
    QVERIFY(reserve(15'000, u"one"));
    const auto over = reserve(6'000, u"two");
    QVERIFY(over.error().code.is(till::AccountDeskError::OverLimit));
    QCOMPARE(over.error().detail, u"5000"_s);
    QCOMPARE(desk.account(saved->id).takeResult()->freeLimit, std::optional(tests::eur(5'000)));
    QVERIFY(desk.release(tests::idOf<TicketId>(u"one")).takeResult());
    QCOMPARE(desk.account(saved->id).takeResult()->freeLimit, std::optional(tests::eur(20'000)));
    QCOMPARE(desk.search(u"dor"_s, 5).takeResult()->size(), std::size_t(1));
    QCOMPARE(desk.search(u"030"_s, 5).takeResult()->size(), std::size_t(1));
}

void SyncTest::CT_47_bothIdsFindTheJoinedCustomer()
{
    tests::StandAlone shop;
    till::AccountDesk desk(*shop.sync);
    const Customer older = *desk.save({ .name = u"Dora"_s }, shop.owner()).takeResult();
    Customer dora = *desk.save({ .name = u"Dora"_s }, shop.owner()).takeResult();
    dora.mergedInto = older.id;
    QVERIFY(desk.save(dora, shop.owner()).takeResult());
    QCOMPARE(desk.account(dora.id).takeResult()->customer.id, older.id);
    QCOMPARE(desk.account(older.id).takeResult()->customer.id, older.id);
    QCOMPARE(desk.search(u"dora"_s, 5).takeResult()->size(), std::size_t(1));
    const auto nameless = desk.save({}, shop.owner()).takeResult();
    QVERIFY(nameless.error().code.is(till::AccountDeskError::NameMissing));
}

} // namespace countertop

CT_TEST_CLASS(countertop::SyncTest)
#include "synctest.moc"
