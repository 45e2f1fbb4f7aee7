#include "core/protocol/feedsnapshot.h"
#include "core/site/command/scope.h"
#include "core/site/feed/feedsnapshot.h"
#include "core/storage/transaction.h"
#include "core/till/catalog/catalogdesk.h"
#include "tests/support/checked.h"
#include "tests/support/standalone.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace countertop {

/// A till that reads its feeds anew: from files, beside the copy that is in use.
class SnapshotTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_20_anotherHistoryIsReadAnewWhileSalesGoOn();
    void SY_20_aReplicaThatWasBehindIsFollowed();
    void SY_21_aLongFeedComesAsAFile();
    void SY_21_aCutFileGoesOnFromTheByteItHad();
    void SY_21_aFlippedByteIsRefused();
    void SY_21_aFileThatStaysDamagedIsReadPageByPage();
    void SY_21_anotherFileMeanwhileBeginsAnew();
    void SY_21_theOldCatalogueStaysUntilTheNewOneIsWhole();
    void SY_21_noSwapWhileATicketIsOpen();
    void SY_21_whatTheTillNotedComesAlong();
    void SY_21_aCutBeforeTheSwapGoesOnAtTheNextStart();
    void SY_21_aSiteWithoutFilesIsReadPageByPage();

private:
    static constexpr int productCount = 1200; ///< more than two pages of a feed

    static Product goods(int number)
    {
        return tests::aProduct(u"Tea %1"_s.arg(number))
            .costing(100 + number)
            .withBarcode(u"TEA-%1"_s.arg(number));
    }
    static Result<void> publish(tests::StandAlone &shop, const std::vector<Product> &products)
    {
        return shop.link
            ->onSite([&](site::Site &site) -> Result<void> {
                CT_TRY(transaction, storage::Transaction::begin(site.database()));
                site::Publisher publisher(
                    site.database(), shop.made->device.org, u"Mats"_s, shop.clock.now());
                for (const Product &product : products) {
                    CT_TRY(bytes, canonicalBytes(productToJson(product)));
                    publisher.put(
                        { site::feeds::catalog, site::entities::product, product.id.toText() },
                        bytes);
                }
                CT_TRY_DONE(publisher.flush());
                return transaction.commit();
            })
            .takeResult();
    }
    static void publishAll(tests::StandAlone &shop)
    {
        std::vector<Product> products;
        for (int number = 0; number < productCount; ++number) {
            products.push_back(goods(number));
        }
        QVERIFY(publish(shop, products));
    }
    /// The site makes files, as the one behind HTTPS does.
    static void makeFiles(tests::StandAlone &shop)
    {
        shop.wire->files = [&shop](const SnapshotRequest &request) -> Result<SnapshotPiece> {
            CT_TRY(file,
                   shop.link
                       ->onSite([&](site::Site &site) {
                           return site::writeFeedSnapshot(site.database(),
                                                          request.device,
                                                          request.feed,
                                                          shop.file(u"served.gz"_s));
                       })
                       .takeResult());
            if (!request.name.isEmpty() && request.name != file.name) {
                return Error{ ErrorKind::Refused, SiteLinkError::OtherSnapshot, {} };
            }
            QFile bytes(file.path);
            (void)bytes.open(QIODevice::ReadOnly);
            bytes.seek(request.from);
            return SnapshotPiece{
                file.name, file.sha256, file.size, bytes.read(request.bytesMost)
            };
        };
    }
    static void renewSiteEpoch(tests::StandAlone &shop)
    {
        QVERIFY(shop.link
                    ->onSite([](site::Site &site) {
                        return site.database().execute(
                            u"UPDATE orgs SET site_epoch = 'another-history'"_s);
                    })
                    .takeResult());
    }
    static bool pull(tests::StandAlone &shop)
    {
        return shop.sync->pullNow().takeResult().has_value();
    }
    static bool knows(tests::StandAlone &shop, int number)
    {
        const auto found
            = till::CatalogDesk(*shop.sync).findCode(u"TEA-%1"_s.arg(number)).takeResult();
        return found && found->found;
    }
    static std::int64_t inCopy(tests::StandAlone &shop, const QString &sql)
    {
        return shop.sync
            ->read(storage::Urgency::Normal,
                   [&sql](till::Reference &reference) { return reference.database().read(sql); })
            .takeResult()
            ->toLongLong();
    }
    static std::int64_t countOfCopy(tests::StandAlone &shop)
    {
        return inCopy(shop, u"SELECT count(*) FROM products WHERE is_deleted = 0"_s);
    }
};

void SnapshotTest::SY_20_anotherHistoryIsReadAnewWhileSalesGoOn()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    shop.openShift();
    makeFiles(shop);
    renewSiteEpoch(shop);
    shop.wire->snapshotBytesMost = 3000;
    shop.wire->beforeSnapshot = [&shop] { // ten sales while the catalogue is on its way
        if (shop.wire->snapshotPieces <= 10) {
            QVERIFY(shop.sell(goods(shop.wire->snapshotPieces)));
        }
    };
    QVERIFY(pull(shop));
    QVERIFY(shop.wire->snapshotPieces >= 10);
    QVERIFY(shop.sync->pushNow().takeResult());
    QCOMPARE(shop.siteNumber(u"SELECT count(*) FROM facts WHERE kind = 'ticket.completed'"_s), 10);
    QCOMPARE(countOfCopy(shop), productCount);
    QVERIFY(publish(shop, { goods(productCount) })); // and reading goes on from its position
    QVERIFY(pull(shop));
    QVERIFY(knows(shop, productCount));
}

void SnapshotTest::SY_20_aReplicaThatWasBehindIsFollowed()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    // What the till sees next is lost; the replica publishes something else at that position.
    shop.close();
    QVERIFY(QFile::copy(shop.file(u"site.db"_s), shop.file(u"replica.db"_s)));
    shop.restart();
    QVERIFY(publish(shop, { goods(5000) }));
    QVERIFY(pull(shop));
    QVERIFY(knows(shop, 5000));
    shop.close();
    QVERIFY(QFile::remove(shop.file(u"site.db"_s)));
    QVERIFY(QFile::rename(shop.file(u"replica.db"_s), shop.file(u"site.db"_s)));
    shop.restart();
    QVERIFY(publish(shop, { goods(6000) }));
    QVERIFY(pull(shop));
    QVERIFY(knows(shop, 6000)); // missed before: its position was one that the till had read
    QVERIFY(!knows(shop, 5000));
}

void SnapshotTest::SY_21_aLongFeedComesAsAFile()
{
    tests::StandAlone shop;
    publishAll(shop);
    shop.close();
    QVERIFY(QFile::remove(shop.file(u"reference.db"_s)));
    shop.restart();
    makeFiles(shop);
    shop.wire->pages.clear();
    QVERIFY(pull(shop));
    QCOMPARE(shop.wire->snapshotPieces, 1);
    QCOMPARE(shop.wire->pages.count(u"catalog"_s), 2); // that there is more, and what came since
    QCOMPARE(countOfCopy(shop), productCount);
    QVERIFY(knows(shop, productCount - 1));
    QVERIFY(!QFile::exists(shop.file(u"feed-catalog.gz.part"_s)));
    QVERIFY(!QFile::exists(shop.file(u"feed-catalog.json"_s)));
}

void SnapshotTest::SY_21_aCutFileGoesOnFromTheByteItHad()
{
    tests::StandAlone shop;
    publishAll(shop);
    shop.close();
    QVERIFY(QFile::remove(shop.file(u"reference.db"_s)));
    shop.restart();
    makeFiles(shop);
    shop.wire->snapshotBytesMost = 2000;
    shop.wire->snapshotPiecesUntilCut = 6;
    QVERIFY(!pull(shop));
    QCOMPARE(QFile(shop.file(u"feed-catalog.gz.part"_s)).size(), 12000);
    QCOMPARE(countOfCopy(shop), 0);

    shop.restart(); // the till was switched off meanwhile
    makeFiles(shop);
    QVERIFY(pull(shop));
    QCOMPARE(shop.wire->snapshotFrom, 12000);
    QCOMPARE(shop.wire->snapshotPieces, 1);
    QCOMPARE(countOfCopy(shop), productCount);
}

void SnapshotTest::SY_21_aFlippedByteIsRefused()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    makeFiles(shop);
    renewSiteEpoch(shop);
    shop.wire->snapshotPieceThatIsSpoilt = 1;
    QVERIFY(pull(shop));
    QCOMPARE(shop.wire->snapshotPieces, 2); // refused, and fetched again
    QCOMPARE(countOfCopy(shop), productCount);
}

void SnapshotTest::SY_21_aFileThatStaysDamagedIsReadPageByPage()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    makeFiles(shop);
    renewSiteEpoch(shop);
    shop.wire->areAllSnapshotsSpoilt = true;
    QVERIFY(pull(shop));
    QCOMPARE(shop.wire->snapshotPieces, 2);
    QCOMPARE(countOfCopy(shop), productCount);
    QVERIFY(knows(shop, productCount - 1));
}

void SnapshotTest::SY_21_anotherFileMeanwhileBeginsAnew()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    makeFiles(shop);
    renewSiteEpoch(shop);
    shop.wire->snapshotBytesMost = 4000;
    shop.wire->beforeSnapshot = [&shop] {
        if (shop.wire->snapshotPieces == 3) {
            QVERIFY(publish(shop, { goods(productCount) }));
        }
    };
    QVERIFY(pull(shop));
    QCOMPARE(countOfCopy(shop), productCount + 1);
    QVERIFY(knows(shop, productCount));
}

void SnapshotTest::SY_21_theOldCatalogueStaysUntilTheNewOneIsWhole()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    makeFiles(shop);
    renewSiteEpoch(shop);
    shop.wire->snapshotBytesMost = 2000;
    shop.wire->snapshotPiecesUntilCut = 3;
    QVERIFY(!pull(shop));
    for (const int number : { 0, 600, productCount - 1 }) {
        QVERIFY(knows(shop, number));
    }
    QCOMPARE(countOfCopy(shop), productCount);
}

void SnapshotTest::SY_21_noSwapWhileATicketIsOpen()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    shop.openShift();
    const Ticket open = tests::aTicket().with(1, goods(1));
    QVERIFY(till::TicketDesk(*shop.till).keepDraft({ open, {} }).takeResult());
    renewSiteEpoch(shop);
    QVERIFY(publish(shop, { goods(productCount) }));
    QVERIFY(pull(shop));
    QVERIFY(!knows(shop, productCount)); // it lies beside, whole
    QVERIFY(knows(shop, 1));
    QVERIFY(QFile::exists(shop.file(u"reference.new.db"_s)));
    QVERIFY(shop.sell(goods(1))); // ends the ticket
    QVERIFY(pull(shop));
    QVERIFY(knows(shop, productCount));
    QVERIFY(!QFile::exists(shop.file(u"reference.new.db"_s)));
}

void SnapshotTest::SY_21_whatTheTillNotedComesAlong()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    const auto note = [&shop](const QString &sql) {
        return shop.sync
            ->read(storage::Urgency::Normal,
                   [&sql](till::Reference &reference) { return reference.database().execute(sql); })
            .takeResult();
    };
    QVERIFY(note(u"INSERT INTO command_log VALUES ('c', 'product.save', x'00', x'01', 'a', 7, "
                 "'sent', '')"_s));
    QVERIFY(note(u"INSERT INTO unknown_scans VALUES ('4711', 3, 5, 'p', 'Anna')"_s));
    QVERIFY(note(u"INSERT INTO sign_in_tries VALUES ('anna', 4, 9)"_s));
    renewSiteEpoch(shop);
    QVERIFY(pull(shop));
    QCOMPARE(inCopy(shop, u"SELECT count(*) FROM cursors WHERE site_epoch = 'another-history'"_s),
             4);
    QCOMPARE(inCopy(shop, u"SELECT logged_at FROM command_log WHERE state = 'sent'"_s), 7);
    QCOMPARE(inCopy(shop, u"SELECT count FROM unknown_scans WHERE code = '4711'"_s), 3);
    QCOMPARE(inCopy(shop, u"SELECT count FROM sign_in_tries WHERE subject = 'anna'"_s), 4);
}

void SnapshotTest::SY_21_aCutBeforeTheSwapGoesOnAtTheNextStart()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    shop.openShift();
    const Ticket open = tests::aTicket().with(1, goods(1));
    QVERIFY(till::TicketDesk(*shop.till).keepDraft({ open, {} }).takeResult());
    renewSiteEpoch(shop);
    QVERIFY(pull(shop));
    QVERIFY(QFile::exists(shop.file(u"reference.new.db"_s)));
    shop.restart();
    QVERIFY(knows(shop, 1));
    QVERIFY(shop.sell(goods(1)));
    shop.wire->pages.clear();
    QVERIFY(pull(shop));
    QCOMPARE(shop.wire->pages.count(u"catalog"_s), 2); // the live one's, and the end of the next's
    QVERIFY(!QFile::exists(shop.file(u"reference.new.db"_s)));
    QCOMPARE(countOfCopy(shop), productCount);
    shop.restart();
    QCOMPARE(countOfCopy(shop), productCount);
    QCOMPARE(inCopy(shop, u"SELECT count(*) FROM cursors WHERE site_epoch = 'another-history'"_s),
             4);
}

void SnapshotTest::SY_21_aSiteWithoutFilesIsReadPageByPage()
{
    tests::StandAlone shop;
    publishAll(shop);
    QVERIFY(pull(shop));
    renewSiteEpoch(shop);
    QVERIFY(pull(shop));
    QCOMPARE(shop.wire->snapshotPieces, 1); // asked once, and told that there are none
    QCOMPARE(countOfCopy(shop), productCount);
}

} // namespace countertop

CT_TEST_CLASS(countertop::SnapshotTest)
#include "snapshottest.moc"
