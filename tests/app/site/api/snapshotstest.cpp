#include "core/protocol/feedsnapshot.h"
#include "tests/support/checked.h"
#include "tests/support/runningsite.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace countertop {

/// Feeds as files over real HTTPS: what a till that reads one piece by piece is told.
class SnapshotsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void SY_21_aFeedIsOneFileWithItsSum();
    void SY_21_piecesByRangeAreTheFile();
    void SY_21_aFileThatIsThereNoMoreIsSaid();
    void SY_21_aFileIsKeptForAnHour();
    void SY_21_readingGoesOnWhereTheFileEnds();
    void rangesThatAreNoneAreOverlooked();
    void anUnknownFeedIsNoFile();

private:
    tests::HttpsAnswer get(const QByteArray &range = {}, const QByteArray &ifMatch = {})
    {
        m_till->besides.clear();
        if (!range.isEmpty()) {
            m_till->besides.emplaceBack("Range", range);
        }
        if (!ifMatch.isEmpty()) {
            m_till->besides.emplaceBack("If-Match", ifMatch);
        }
        tests::HttpsAnswer answer = m_till->send("GET", "/sync/v1/snapshot?f=catalog");
        m_till->besides.clear();
        return answer;
    }
    void wait(std::chrono::minutes time)
    {
        m_site->clock.advance(time);
        m_till->nonce.clear(); // it is good for minutes only
    }
    static QByteArray digestOf(const QByteArray &bytes)
    {
        return "sha-256=:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64()
            + ':';
    }
    void saveAtTheSite(const QString &name)
    {
        const Product product = tests::aProduct(name).costing(189).changed(
            [this](Product &made) { made.taxClass = m_shop->made->standardTaxClass; });
        const Command command = m_shop->command(
            u"product.save"_s,
            { { u"product"_s, productToJson(product) }, { u"expectedVersion"_s, qint64{ 0 } } });
        QCOMPARE(m_till->command(command).status, 200);
    }

    std::unique_ptr<tests::SiteShop> m_shop;
    std::unique_ptr<tests::RunningSite> m_site;
    std::unique_ptr<tests::SignedClient> m_till;
};

void SnapshotsTest::init()
{
    Checked::init();
    m_shop = std::make_unique<tests::SiteShop>();
    for (int product = 0; product < 40; ++product) {
        QVERIFY(m_shop->saveProduct(tests::aProduct(u"Tea %1"_s.arg(product)).costing(189)).isDone);
    }
    m_site = std::make_unique<tests::RunningSite>();
    m_site->adopt(*m_shop);
    m_site->start();
    m_till = std::make_unique<tests::SignedClient>(m_site->join(*m_shop));
}

void SnapshotsTest::cleanup()
{
    Checked::cleanup();
    m_till.reset();
    m_site.reset();
    m_shop.reset();
}

void SnapshotsTest::SY_21_aFeedIsOneFileWithItsSum()
{
    const auto answer = get();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("content-type"), "application/gzip");
    QCOMPARE(answer.header("content-encoding"), ""); // packed once
    QCOMPARE(answer.header("repr-digest"), digestOf(answer.body));
    const QList<QByteArray> lines = gunzip(answer.body, 1'000'000)->trimmed().split('\n');
    const auto end = std::get<FeedSnapshotEnd>(*snapshotLineFrom(lines.last()));
    QCOMPARE(end.rows, lines.size() - 1);
    QCOMPARE(end.feed, u"catalog"_s);
    const auto page = feedPageFromJson(tests::jsonOf(m_till->feed("f=catalog&limit=5000")));
    QCOMPARE(end.rows, static_cast<std::int64_t>(page->rows.size()));
    QCOMPARE(end.position, page->next);
    QCOMPARE(end.mark, page->mark);
    QCOMPARE(end.siteEpoch, page->siteEpoch);
    for (std::size_t row = 0; row < page->rows.size(); ++row) {
        const auto line = snapshotLineFrom(lines.at(static_cast<qsizetype>(row)));
        QCOMPARE(std::get<FeedRow>(*line).body, page->rows[row].body);
        QCOMPARE(std::get<FeedRow>(*line).version, page->rows[row].version);
    }
}

void SnapshotsTest::SY_21_piecesByRangeAreTheFile()
{
    const QByteArray whole = get().body;
    QByteArray put;
    QByteArray tag;
    while (put.size() < whole.size()) {
        const QByteArray range = "bytes=" + QByteArray::number(put.size()) + '-'
            + QByteArray::number(put.size() + 499);
        const auto piece = get(range, tag);
        QCOMPARE(piece.status, 206);
        tag = piece.header("etag");
        QCOMPARE(piece.header("repr-digest"), digestOf(whole));
        const qsizetype last = std::min(put.size() + 499, whole.size() - 1);
        QCOMPARE(piece.header("content-range"),
                 "bytes " + QByteArray::number(put.size()) + '-' + QByteArray::number(last) + '/'
                     + QByteArray::number(whole.size()));
        put += piece.body;
    }
    QCOMPARE(put, whole);
    const auto behind = get("bytes=" + QByteArray::number(whole.size()) + '-', tag);
    QCOMPARE(behind.status, 416);
    QCOMPARE(behind.header("content-range"), "bytes */" + QByteArray::number(whole.size()));
}

void SnapshotsTest::SY_21_aFileThatIsThereNoMoreIsSaid()
{
    const auto first = get("bytes=0-99");
    QCOMPARE(first.status, 206);
    saveAtTheSite(u"Bread"_s);
    wait(std::chrono::minutes(61));
    QCOMPARE(get("bytes=0-99").status, 206); // another till has a new one made
    const auto other = get("bytes=100-199", first.header("etag"));
    QCOMPARE(other.status, 412);
    QCOMPARE(tests::codeOf(other), u"other_file"_s);
}

void SnapshotsTest::SY_21_aFileIsKeptForAnHour()
{
    const QByteArray tag = get("bytes=0-99").header("etag");
    saveAtTheSite(u"Bread"_s);
    wait(std::chrono::minutes(59));
    QCOMPARE(get("bytes=0-99").header("etag"), tag);
    // Whoever is in the middle of it may finish it later too.
    wait(std::chrono::minutes(59));
    QCOMPARE(get("bytes=100-199", tag).status, 206);
    QVERIFY(get("bytes=0-99").header("etag") != tag);
}

void SnapshotsTest::SY_21_readingGoesOnWhereTheFileEnds()
{
    const QList<QByteArray> lines = gunzip(get().body, 1'000'000)->trimmed().split('\n');
    const auto end = std::get<FeedSnapshotEnd>(*snapshotLineFrom(lines.last()));
    saveAtTheSite(u"Bread"_s);
    const QByteArray query = "f=catalog&after=" + QByteArray::number(end.position)
        + "&mark=" + end.mark.toLatin1() + "&epoch=" + end.siteEpoch.toLatin1();
    const auto page = feedPageFromJson(tests::jsonOf(m_till->feed(query)));
    QVERIFY(page);
    QCOMPARE(page->rows.size(), std::size_t(1));
    QVERIFY(page->rows.front().body.contains("Bread"));
}

void SnapshotsTest::rangesThatAreNoneAreOverlooked()
{
    for (const char *const range :
         { "bytes=5-2", "bytes=-5", "bytes=a-b", "lines=0-1", "bytes=0-1,3-4" }) {
        QCOMPARE(get(range).status, 200);
    }
}

void SnapshotsTest::anUnknownFeedIsNoFile()
{
    for (const char *const feed : { "x", "", "..%2F..%2Fsite", "store:other" }) {
        const auto answer = m_till->send("GET", QByteArray("/sync/v1/snapshot?f=") + feed);
        QCOMPARE(answer.status, 404);
        QCOMPARE(tests::codeOf(answer), u"not_found"_s);
    }
}

} // namespace countertop

CT_TEST_CLASS(countertop::SnapshotsTest)
#include "snapshotstest.moc"
