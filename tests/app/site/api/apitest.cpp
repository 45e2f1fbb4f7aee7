#include "app/site/api/problem.h"
#include "tests/support/checked.h"
#include "tests/support/runningsite.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <chrono>

using namespace Qt::StringLiterals;

namespace countertop {

/// The real service over real HTTPS: who is let in, and what each message is answered with.
class ApiTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void SY_08_aSaleIsAppliedOnceOverTheWire();
    void SY_49_theHeadIsSignedWithEachPush();
    void SY_09_aGapIsAnsweredWithTheSeqExpected();
    void SY_12_aBrokenChainIsAnsweredAndKept();
    void SY_22_aCommandThatComesAgainGetsTheFirstAnswer();
    void SY_32_aChangedRequestIsRefusedAndWrittenDown();
    void SY_32_theClockMayBeADayWrong();
    void SY_32_aNonceServesOneRequest();
    void SY_32_anUnknownNonceBringsANewOne();
    void SY_33_aCompanySeesNothingOfAnother();
    void SY_35_aRevokedTillIsHeardAndToldNothing();
    void SY_40_aFloodOfPushesLeavesCommandsTheirRoom();
    void pagesOfAFeedComeOverTheWire();
    void malformedRequestsAreAnswered_data();
    void malformedRequestsAreAnswered();
    void aBodyThatUnpacksTooFarIsRefused();
    void aRefusalDoesNotSendBackWhatWasSent();
    void whatFailedInsideIsNotTold();
    void whoIsNobodyIsNotLetIn();

private:
    std::unique_ptr<tests::SiteShop> m_shop;
    std::unique_ptr<tests::RunningSite> m_site;
    std::unique_ptr<tests::SignedClient> m_till;
    std::unique_ptr<tests::PushedJournal> m_journal;
    Product m_milk = tests::aProduct(u"Oat milk"_s).costing(1092).changed([](Product &product) {
        product.isStockTracked = true;
    });
};

void ApiTest::init()
{
    Checked::init();
    m_shop = std::make_unique<tests::SiteShop>();
    QVERIFY(m_shop->saveProduct(m_milk).isDone);
    m_journal = std::make_unique<tests::PushedJournal>(*m_shop);
    m_site = std::make_unique<tests::RunningSite>();
    m_site->adopt(*m_shop);
    m_site->start();
    m_till = std::make_unique<tests::SignedClient>(m_site->join(*m_shop));
}

void ApiTest::cleanup()
{
    Checked::cleanup();
    m_till.reset();
    m_site.reset();
    m_journal.reset();
    m_shop.reset();
}

void ApiTest::SY_08_aSaleIsAppliedOnceOverTheWire()
{
    for (int sale = 0; sale < 5; ++sale) {
        m_journal->addSale(m_milk);
    }
    for (int time = 0; time < 3; ++time) { // the first two answers were lost
        const auto answer = m_till->push(m_journal->request(0, 5));
        QCOMPARE(answer.status, 200);
        QCOMPARE(pushAnswerFromJson(tests::jsonOf(answer))->ackedSeq, 5);
    }
    QCOMPARE(m_site->number(u"SELECT count(*) FROM facts"_s), 5);
    QCOMPARE(m_site->number(u"SELECT quantity_thousandths FROM stock_on_hand"_s), -5000);
    const QByteArray stored = m_journal->facts.at(2).bytes;
    QCOMPARE(m_site->number(u"SELECT count(*) FROM facts WHERE hex(bytes) = upper('%1')"_s.arg(
                 QString::fromLatin1(stored.toHex()))),
             1); // SY-02: the same bytes
}

void ApiTest::SY_49_theHeadIsSignedWithEachPush()
{
    m_journal->addSale(m_milk);
    m_journal->addSale(m_milk);
    const auto first = pushAnswerFromJson(tests::jsonOf(m_till->push(m_journal->request(0, 1))));
    const auto second = pushAnswerFromJson(tests::jsonOf(m_till->push(m_journal->request(1, 2))));
    QVERIFY(first->head && second->head);
    QCOMPARE(second->head->seq, 2);
    QCOMPARE(second->head->hash, m_journal->facts.back().hash);
    QCOMPARE(second->head->device, m_till->grant.device);
    QVERIFY(isSigned(*first->head) && isSigned(*second->head));
    QCOMPARE(first->head->key, second->head->key);
    SignedHead changed = *second->head;
    changed.hash[0] ^= 1;
    QVERIFY(!isSigned(changed));
    m_site->stop();
    m_site->start(); // the same key after a restart
    m_till->nonce.clear();
    m_till = std::make_unique<tests::SignedClient>(
        m_site->port(), m_site->clock, m_till->grant, m_till->key);
    const auto again = pushAnswerFromJson(tests::jsonOf(m_till->push(m_journal->request(1, 2))));
    QVERIFY(again->head == second->head);
}

void ApiTest::SY_09_aGapIsAnsweredWithTheSeqExpected()
{
    for (int sale = 0; sale < 3; ++sale) {
        m_journal->addSale(m_milk);
    }
    QCOMPARE(m_till->push(m_journal->request(0, 1)).status, 200);
    const auto gap = m_till->push(m_journal->request(2, 3));
    QCOMPARE(gap.status, 409);
    QCOMPARE(tests::codeOf(gap), u"gap"_s);
    const auto answer = pushAnswerFromJson(tests::jsonOf(gap).value("answer"_L1).toObject());
    QVERIFY(answer.has_value());
    QCOMPARE(answer->expectedSeq, 2);
    QCOMPARE(m_till->push(m_journal->request(1, 3)).status, 200);
}

void ApiTest::SY_12_aBrokenChainIsAnsweredAndKept()
{
    m_journal->addSale(m_milk);
    PushRequest broken = m_journal->request(0, 1);
    broken.facts[0].bytes.replace("Oat milk", "Oat mile");
    const auto refused = m_till->push(broken);
    QCOMPARE(refused.status, 422);
    QCOMPARE(tests::codeOf(refused), u"chain_broken"_s);
    QCOMPARE(m_site->number(u"SELECT count(*) FROM quarantined_facts"_s), 1);
    QCOMPARE(m_site->number(u"SELECT count(*) FROM facts"_s), 0);
}

void ApiTest::SY_22_aCommandThatComesAgainGetsTheFirstAnswer()
{
    Product bread = tests::aProduct(u"Rye bread"_s).costing(350);
    bread.taxClass = m_shop->made->standardTaxClass;
    const Command save = m_shop->command(
        u"product.save"_s, { { "product"_L1, productToJson(bread) }, { "expectedVersion"_L1, 0 } });
    const auto first = m_till->command(save);
    QCOMPARE(first.status, 200);
    QVERIFY(!commandAnswerFromJson(tests::jsonOf(first))->isRepeated);
    const auto again = m_till->command(save);
    QCOMPARE(again.status, 200);
    QVERIFY(commandAnswerFromJson(tests::jsonOf(again))->isRepeated);
    Command stale = save;
    stale.id = m_shop->ids.make<CommandId>();
    const auto conflict = m_till->command(stale);
    QCOMPARE(conflict.status, 409);
    const auto answer
        = commandAnswerFromJson(tests::jsonOf(conflict).value("answer"_L1).toObject());
    QVERIFY(answer.has_value());
    QCOMPARE(answer->code, u"stale_version"_s);
    QCOMPARE(m_till->command(stale).status, 409); // a refusal, too, is given again
}

void ApiTest::SY_32_aChangedRequestIsRefusedAndWrittenDown()
{
    m_journal->addSale(m_milk);
    const QByteArray push = m_till->packed(pushRequestToJson(m_journal->request(0, 1)));
    const auto moved = m_till->send("POST", routes::push.data(), push, {}, [](auto &request) {
        request.path = routes::commands.data();
    });
    QCOMPARE(moved.status, 401);
    QCOMPARE(tests::codeOf(moved), u"signature"_s);
    const auto changed = m_till->send("POST", routes::push.data(), push, {}, [](auto &request) {
        request.body[request.body.size() - 5] ^= 1;
    });
    QCOMPARE(changed.status, 401);
    const auto query = m_till->send(
        "GET", QByteArray(routes::feed.data()) + "?f=catalog&after=5", {}, {}, [](auto &request) {
            request.query = "f=catalog&after=0";
        });
    QCOMPARE(query.status, 401);
    QCOMPARE(m_site->number(u"SELECT acked_seq FROM devices"_s), 0);
    QTRY_COMPARE(m_site->number(u"SELECT count(*) FROM security_events WHERE kind = 'signature'"_s),
                 3);
    QCOMPARE(m_till->push(m_journal->request(0, 1)).status, 200); // and the till itself goes on
}

void ApiTest::SY_32_theClockMayBeADayWrong()
{
    m_journal->addSale(m_milk);
    const QByteArray push = m_till->packed(pushRequestToJson(m_journal->request(0, 1)));
    const auto at = [&](std::chrono::milliseconds apart) {
        return m_till->send("POST", routes::push.data(), push, [apart](auto &request) {
            request.at = request.at.plus(apart);
        });
    };
    const auto late = at(std::chrono::hours(24) + std::chrono::seconds(2));
    QCOMPARE(late.status, 401);
    QCOMPARE(tests::codeOf(late), u"clock"_s);
    QCOMPARE(at(-std::chrono::hours(24) - std::chrono::seconds(2)).status, 401);
    QCOMPARE(m_site->number(u"SELECT acked_seq FROM devices"_s), 0);
    QCOMPARE(at(std::chrono::hours(23)).status, 200);
    QCOMPARE(at(-std::chrono::hours(23)).status, 200);
    QTRY_COMPARE(m_site->number(u"SELECT count(*) FROM security_events WHERE kind = 'clock'"_s), 2);
}

void ApiTest::SY_32_aNonceServesOneRequest()
{
    const QByteArray feed = QByteArray(routes::feed.data()) + "?f=catalog";
    QCOMPARE(m_till->send("GET", feed).status, 200);
    const QByteArray used = m_till->nonce;
    QCOMPARE(m_till->send("GET", feed).status, 200);
    m_till->nonce = used;
    const auto replayed = m_till->send("GET", feed);
    QCOMPARE(replayed.status, 401);
    QCOMPARE(tests::codeOf(replayed), u"replay"_s);
    QTRY_COMPARE(m_site->number(u"SELECT count(*) FROM security_events WHERE kind = 'replay'"_s),
                 1);
    QCOMPARE(m_till->send("GET", feed).status, 200);
}

void ApiTest::SY_32_anUnknownNonceBringsANewOne()
{
    m_till->nonce = "bm90IG9mIHRoaXMgc2l0ZQ";
    const auto unknown = m_till->feed("f=catalog");
    QCOMPARE(unknown.status, 401);
    QCOMPARE(tests::codeOf(unknown), u"nonce"_s);
    QVERIFY(!m_till->nonce.isEmpty());
    QCOMPARE(m_till->feed("f=catalog").status, 200);
    m_site->clock.advance(std::chrono::minutes(11)); // the one at hand has run out meanwhile
    QCOMPARE(tests::codeOf(m_till->feed("f=catalog")), u"nonce"_s);
    QCOMPARE(m_till->feed("f=catalog").status, 200);
    QCOMPARE(m_site->number(u"SELECT count(*) FROM security_events WHERE kind <> 'enrolled'"_s),
             0); // nothing of it is suspicious
}

void ApiTest::SY_33_aCompanySeesNothingOfAnother()
{
    tests::SiteShop other;
    const Product theirs = tests::aProduct(u"Their secret"_s).costing(777);
    QVERIFY(other.saveProduct(theirs).isDone);
    m_site->adopt(other);
    tests::SignedClient stranger = m_site->join(other);
    QVERIFY(stranger.grant.org != m_till->grant.org);
    // What a body says of the device is not believed: it is the signature's, on every route.
    m_journal->addSale(m_milk);
    PushRequest forged = m_journal->request(0, 1);
    forged.device = other.device();
    QCOMPARE(m_till->post(routes::push, pushRequestToJson(forged)).status, 200);
    QCOMPARE(m_site->number(u"SELECT count(*) FROM facts WHERE device_id = '%1'"_s.arg(
                 other.device().toText())),
             0);
    QCOMPARE(m_site->number(u"SELECT count(*) FROM facts WHERE device_id = '%1'"_s.arg(
                 m_shop->device().toText())),
             1);
    for (const QByteArray feed : { "catalog", "people", "customers", "store" }) {
        const auto page = m_till->feed("f=" + feed + "&limit=5000");
        QCOMPARE(page.status, 200);
        QVERIFY(!page.body.contains("Their secret"));
    }
    QVERIFY(stranger.feed("f=catalog").body.contains("Their secret"));
    // A command on an object of the other company finds none, and so does a question.
    Product changed = theirs;
    changed.taxClass = m_shop->made->standardTaxClass;
    changed.name = u"Taken over"_s;
    Command take = m_shop->command(
        u"product.save"_s,
        { { "product"_L1, productToJson(changed) }, { "expectedVersion"_L1, 1 } });
    take.device = other.device();
    QVERIFY(m_till->command(take).status != 200);
    QVERIFY(!stranger.feed("f=catalog").body.contains("Taken over"));
    const auto asked = m_till->post(
        routes::questions,
        questionToJson(
            { other.device(), u"stock.moves"_s, { { "product"_L1, m_milk.id.toText() } } }));
    QCOMPARE(asked.status, 200);
    const QJsonObject moves = tests::jsonOf(asked).value("body"_L1).toObject();
    QCOMPARE(moves.value("moves"_L1).toArray().size(), 1); // its own sale, nobody else's
    // A person of the other company orders nothing here.
    Command foreign = m_shop->command(u"category.save"_s, {});
    foreign.actor = other.owner();
    const auto refused = m_till->command(foreign);
    QCOMPARE(refused.status, 422);
    QCOMPARE(tests::jsonOf(refused).value("answer"_L1).toObject().value("code"_L1).toString(),
             u"right_denied"_s);
}

void ApiTest::SY_35_aRevokedTillIsHeardAndToldNothing()
{
    for (int sale = 0; sale < 12; ++sale) {
        m_journal->addSale(m_milk);
    }
    m_site->execute(u"UPDATE devices SET state = 'revoked'"_s);
    const auto pushed = m_till->push(m_journal->request(0, 12));
    QCOMPARE(pushed.status, 403);
    QCOMPARE(tests::codeOf(pushed), u"revoked"_s);
    QCOMPARE(m_site->number(u"SELECT count(*) FROM quarantined_facts"_s), 12);
    QCOMPARE(m_site->number(u"SELECT count(*) FROM stock_moves"_s), 0);
    QCOMPARE(m_till->feed("f=catalog").status, 403);
    QCOMPARE(m_till->ask(u"facts.setAside"_s).status, 403);
    QCOMPARE(m_till->command(m_shop->command(u"category.save"_s, {})).status, 403);
    QVERIFY(!m_till->feed("f=catalog").body.contains("Oat milk"));
}

void ApiTest::SY_40_aFloodOfPushesLeavesCommandsTheirRoom()
{
    int refused = 0;
    for (int push = 0; push < 30; ++push) { // the clock stands still: none of the rate comes back
        const auto answer = m_till->push(m_journal->request(0, 0));
        if (answer.status == 429) {
            ++refused;
            QVERIFY(answer.header("retry-after").toInt() >= 1);
            QCOMPARE(tests::codeOf(answer), u"too_many_requests"_s);
        } else {
            QCOMPARE(answer.status, 200);
        }
    }
    QCOMPARE(refused, 20); // ten at once, then five a second
    Product bread = tests::aProduct(u"Rye bread"_s).costing(350);
    bread.taxClass = m_shop->made->standardTaxClass;
    QCOMPARE(m_till
                 ->command(m_shop->command(
                     u"product.save"_s,
                     { { "product"_L1, productToJson(bread) }, { "expectedVersion"_L1, 0 } }))
                 .status,
             200);
    m_site->clock.advance(std::chrono::seconds(1));
    for (int push = 0; push < 5; ++push) {
        QCOMPARE(m_till->push(m_journal->request(0, 0)).status, 200);
    }
    QCOMPARE(m_till->push(m_journal->request(0, 0)).status, 429);
}

void ApiTest::pagesOfAFeedComeOverTheWire()
{
    const auto whole = feedPageFromJson(tests::jsonOf(m_till->feed("f=catalog")));
    QVERIFY(whole.has_value());
    QVERIFY(whole->rows.size() >= 2);
    const auto one = feedPageFromJson(tests::jsonOf(m_till->feed("f=catalog&limit=1")));
    QVERIFY(one->hasMore);
    const auto rest = feedPageFromJson(
        tests::jsonOf(m_till->feed("f=catalog&after=" + QByteArray::number(qint64{ one->next }))));
    QCOMPARE(rest->rows.size(), whole->rows.size() - 1);
    const auto other = m_till->feed("f=catalog&epoch=another");
    QCOMPARE(other.status, 410);
    QCOMPARE(tests::codeOf(other), u"resync"_s);
    QVERIFY(tests::jsonOf(other).value("answer"_L1).toObject().value("mustResync"_L1).toBool());
    QCOMPARE(m_till->feed("f=nothing").status, 404);
    QCOMPARE(m_till->feed("f=catalog&limit=5001").status, 400);
    QCOMPARE(m_till->feed("f=catalog&after=x").status, 400);
}

void ApiTest::malformedRequestsAreAnswered_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    const QByteArray push = routes::push.data();
    const QByteArray commands = routes::commands.data();
    QTest::newRow("no JSON") << push << QByteArray("{");
    QTest::newRow("an array") << push << QByteArray("[]");
    QTest::newRow("an empty object") << push << QByteArray("{}");
    QTest::newRow("another version of messages") << push << QByteArray(R"({"proto":2,"facts":[]})");
    QTest::newRow("damaged gzip") << push << gzip("{}").chopped(3);
    QTest::newRow("a number with a fraction")
        << push << QByteArray(R"({"proto":1,"epoch":1.5,"facts":[]})");
    QTest::newRow("a command of nothing") << commands << QByteArray(R"({"proto":1})");
    QTest::newRow("nothing at all") << commands << QByteArray();
    QTest::newRow("bytes that are no text") << commands << QByteArray("\xff\xfe{\x00}", 5);
    QTest::newRow("very deep") << commands << QByteArray(100'000, '[') + QByteArray(100'000, ']');
}

void ApiTest::malformedRequestsAreAnswered()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const auto answer = m_till->send("POST", path, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(tests::codeOf(answer), u"malformed"_s);
    QCOMPARE(answer.header("content-type"), QByteArray("application/problem+json"));
    QCOMPARE(m_till->feed("f=catalog").status, 200); // and the connection goes on
}

void ApiTest::aBodyThatUnpacksTooFarIsRefused()
{
    const QByteArray bomb = gzip(QByteArray(64 * 1024 * 1024, ' '));
    QVERIFY(bomb.size() < 100'000);
    const auto answer = m_till->send("POST", routes::push.data(), bomb);
    QCOMPARE(answer.status, 413);
    QCOMPARE(tests::codeOf(answer), u"too_long"_s);
}

void ApiTest::aRefusalDoesNotSendBackWhatWasSent()
{
    const QString book(1024 * 1024, u'x');
    QCOMPARE(m_till->command(m_shop->command(book, {})).status, 400); // no kind at all
    const auto answer = m_till->command(
        m_shop->command(u"ledger.post"_s,
                        { { "customer"_L1, tests::idOf<CustomerId>(u"anybody").toText() },
                          { "ledger"_L1, u"account"_s },
                          { "currency"_L1, book },
                          { "amount"_L1, 1 } }));
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.body.size() < 2000);
    QVERIFY(m_site->number(u"SELECT max(length(answer)) FROM commands"_s) < 2000);
}

void ApiTest::whatFailedInsideIsNotTold()
{
    const QString inside = u"/srv/site.db: disk I/O error"_s;
    for (const int status : { 500, 503 }) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"disk I/O error"_s));
        const auto failed = siteapi::toResponse(siteapi::Problem{ status, u"internal"_s, inside });
        QVERIFY(!QByteArray::fromStdString(failed.body).contains("site.db"));
    }
    const auto refused = siteapi::toResponse(siteapi::Problem{ 400, u"malformed"_s, u"after"_s });
    QVERIFY(QByteArray::fromStdString(refused.body).contains("after"));
}

void ApiTest::whoIsNobodyIsNotLetIn()
{
    EnrolmentGrant nobody = m_till->grant;
    nobody.device = tests::idOf<DeviceId>(u"nobody"_s);
    tests::SignedClient stranger(m_site->port(), m_site->clock, nobody, DeviceKey::make());
    const auto unknown = stranger.feed("f=catalog");
    QCOMPARE(unknown.status, 401);
    QCOMPARE(tests::codeOf(unknown), u"unknown_device"_s);
    tests::SignedClient impostor(m_site->port(), m_site->clock, m_till->grant, DeviceKey::make());
    QCOMPARE(tests::codeOf(impostor.feed("f=catalog")), u"signature"_s);
    tests::HttpsClient plain(m_site->port());
    QCOMPARE(plain.get(QByteArray(routes::feed.data()) + "?f=catalog").status, 401);
}

} // namespace countertop

CT_TEST_CLASS(countertop::ApiTest)
#include "apitest.moc"
