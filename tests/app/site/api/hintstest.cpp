#include "app/site/api/hints.h"

#include "tests/support/checked.h"
#include "tests/support/runningsite.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countertop {

/// Hints over the real wire: who changes something wakes the others, and nobody else.
class HintsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_26_aChangeWakesTheOtherTill();
    void SY_26_whatConcernsNobodyHereWakesNobody();
    void SY_26_aStreamBeatsWhileNothingHappens();
    void SY_35_aLockedDeviceDoesNotListen();
    void SY_41_whoReadsNoHintsMissesNoRow();
    void aSiteThatEndsEndsItsStreams();
};

namespace {

/// A site with a shop, its till and a second till.
struct TwoTills
{
    TwoTills()
    {
        site.adopt(shop);
        site.start();
        first = std::make_unique<tests::SignedClient>(site.join(shop));
        second = std::make_unique<tests::SignedClient>(
            site.enter({ site.code(shop), {}, u"0.1.0"_s, {}, {}, {} }));
    }
    /// Every command is of the first till.
    bool rename(const QString &name)
    {
        Product product = tests::aProduct(name).costing(189);
        product.taxClass = shop.made->standardTaxClass;
        const auto answer = first->command(shop.command(
            u"product.save"_s,
            { { "product"_L1, productToJson(product) }, { "expectedVersion"_L1, 0 } }));
        return answer.status == 200;
    }

    tests::SiteShop shop;
    tests::RunningSite site;
    std::unique_ptr<tests::SignedClient> first;
    std::unique_ptr<tests::SignedClient> second;
};

/// What *stream* says until *wanted* is in it, or the patience is over.
QByteArray heardUntil(tests::HttpsClient &stream, const QByteArray &wanted)
{
    QByteArray heard;
    while (!heard.contains(wanted)) {
        const QByteArray chunk = stream.readChunk();
        if (chunk.isEmpty()) {
            break;
        }
        heard += chunk;
    }
    return heard;
}

} // namespace

void HintsTest::SY_26_aChangeWakesTheOtherTill()
{
    TwoTills tills;
    tests::HttpsClient stream(tills.site.port());
    QCOMPARE(tills.second->listen(stream).status, 200);
    QVERIFY(heardUntil(stream, "listening").contains("listening"));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(tills.rename(u"Oat milk"_s));
    const QByteArray heard = heardUntil(stream, "catalog");
    QVERIFY2(heard.contains("event: hint\ndata: {\"f\":\"catalog\",\"head\":"), heard.constData());
    qInfo("the hint came %lld ms after the command began", timer.elapsed());
}

void HintsTest::SY_26_whatConcernsNobodyHereWakesNobody()
{
    TwoTills tills;
    tests::HttpsClient stream(tills.site.port());
    QCOMPARE(tills.second->listen(stream).status, 200);
    QVERIFY(tills.rename(u"Oat milk"_s));
    QVERIFY(heardUntil(stream, "catalog").contains("catalog"));
    // Another store's own feed grows, and then something of all stores: only that is said.
    tills.site.execute(
        u"UPDATE feed_heads SET position = position + 1 WHERE feed LIKE 'store:%'"_s);
    QVERIFY(heardUntil(stream, "\"store\"").contains("\"store\""));
    tills.site.execute(
        u"INSERT INTO feed_heads (org_id, feed, position) SELECT org_id, 'store:elsewhere', 7 "
        "FROM orgs"_s);
    tills.site.execute(
        u"INSERT INTO feed_heads (org_id, feed, position) VALUES ('another', 'catalog', 9)"_s);
    tills.site.execute(u"UPDATE feed_heads SET position = position + 1 WHERE feed = 'people'"_s);
    const QByteArray heard = heardUntil(stream, "people");
    QVERIFY(heard.contains("people"));
    QVERIFY2(!heard.contains("\"head\":7}") && !heard.contains("\"head\":9}"), heard.constData());
}

void HintsTest::SY_41_whoReadsNoHintsMissesNoRow()
{
    TwoTills tills;
    tests::HttpsClient unread(tills.site.port());
    QCOMPARE(tills.second->listen(unread).status, 200);
    constexpr int changes = 120;
    for (int change = 0; change < changes; ++change) {
        tills.site.clock.advance(std::chrono::seconds(1)); // a rate that is allowed
        QVERIFY(tills.rename(u"Milk %1"_s.arg(change))); // the others are not held up by it
    }
    const auto rowsAfter = [&tills](qint64 after) {
        const auto page = QJsonDocument::fromJson(
            tills.second->feed("f=catalog&limit=1000&after=" + QByteArray::number(after)).body);
        return page.object().value("rows"_L1).toArray();
    };
    int milk = 0;
    for (const auto &row : rowsAfter(0)) {
        const QByteArray text = QJsonDocument(row.toObject()).toJson();
        milk += text.contains("Milk ") ? 1 : 0;
    }
    QCOMPARE(milk, changes);
}

void HintsTest::SY_26_aStreamBeatsWhileNothingHappens()
{
    TwoTills tills;
    tests::HttpsClient stream(tills.site.port());
    QCOMPARE(tills.second->listen(stream).status, 200);
    QVERIFY(heardUntil(stream, "catalog").contains("catalog")); // the first look at all feeds
    tills.site.clock.advance(siteapi::Hints::heartbeatEvery);
    QVERIFY(heardUntil(stream, ":\n\n").contains(":\n\n"));
}

void HintsTest::SY_35_aLockedDeviceDoesNotListen()
{
    TwoTills tills;
    tills.site.execute(u"UPDATE devices SET state = 'revoked' WHERE number = 2"_s);
    tests::HttpsClient stream(tills.site.port());
    QCOMPARE(tills.second->listen(stream).status, 403);
}

void HintsTest::aSiteThatEndsEndsItsStreams()
{
    TwoTills tills;
    tests::HttpsClient stream(tills.site.port());
    QCOMPARE(tills.second->listen(stream).status, 200);
    QVERIFY(heardUntil(stream, "listening").contains("listening"));
    QElapsedTimer timer;
    timer.start();
    tills.site.stop();
    QVERIFY(timer.elapsed() < 5000); // nobody who only listens holds the end up
    heardUntil(stream, "never");
    QVERIFY(stream.isStreamOver());
}

} // namespace countertop

CT_TEST_CLASS(countertop::HintsTest)
#include "hintstest.moc"
