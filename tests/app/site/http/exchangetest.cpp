#include "tests/app/site/http/runningserver.h"
#include "tests/support/checked.h"
#include "tests/support/httpsclient.h"

namespace countertop {

using http::Response;
using tests::HttpsAnswer;
using tests::HttpsClient;
using tests::RunningServer;

class ExchangeTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void aRequestIsAnswered();
    void aConnectionServesManyRequests();
    void whatIsSentBackIsWhatWasSent();
    void headIsAnsweredLikeGetWithoutTheBody();
    void headIsRefusedWithoutABodyToo();
    void headOfAStreamEndsWithItsHead();
    void aReplyMayComeFromAnotherThreadLater();
    void aReplyThatIsLetGoAnswers500();
    void aSecondAnswerIsIgnored();
    void aClientWhoLeavesWhileItsAnswerIsMadeIsLetGo_data();
    void aClientWhoLeavesWhileItsAnswerIsMadeIsLetGo();
    void aClientWhoAsksOnWhileItsAnswerIsMadeIsAnsweredInTurn();
};

void ExchangeTest::aRequestIsAnswered()
{
    RunningServer running;
    HttpsClient client(running.port());
    const HttpsAnswer answer = client.get("/hello");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("hello"));
    QCOMPARE(answer.header("content-type"), QByteArray("text/plain"));
    QCOMPARE(answer.header("content-length"), QByteArray("5"));
    QVERIFY(answer.header("date").endsWith(" GMT"));
    QVERIFY(answer.isWhole);
    QVERIFY(running.comesTo([](const auto &now) { return now.requestsServed == 1; }));
}

void ExchangeTest::aConnectionServesManyRequests()
{
    RunningServer running;
    HttpsClient client(running.port());
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(client.get("/hello").body, QByteArray("hello"));
    }
    client.send(HttpsClient::requestText("GET", "/hello")
                + HttpsClient::requestText("POST", "/echo", "two"));
    QCOMPARE(client.read().body, QByteArray("hello"));
    QCOMPARE(client.read().body, QByteArray("two"));
    QCOMPARE(running.figures().connectionsAccepted, 1U);
    const HttpsAnswer last = client.request("GET", "/hello", {}, { { "Connection", "close" } });
    QCOMPARE(last.header("connection"), QByteArray("close"));
    QVERIFY(client.waitForEnd());
}

void ExchangeTest::whatIsSentBackIsWhatWasSent()
{
    RunningServer running;
    HttpsClient client(running.port());
    QByteArray body;
    for (int i = 0; i < 300000; ++i) {
        body += static_cast<char>(i % 251);
    }
    QCOMPARE(client.request("POST", "/echo", body).body, body);
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                "5\r\nhello\r\n6;why=not\r\n world\r\n0\r\nX-Trailer: 1\r\n\r\n");
    QCOMPARE(client.read().body, QByteArray("hello world"));
    QCOMPARE(client.get("/hello").body, QByteArray("hello"));
}

void ExchangeTest::headIsAnsweredLikeGetWithoutTheBody()
{
    RunningServer running;
    HttpsClient client(running.port());
    const HttpsAnswer answer = client.request("HEAD", "/hello");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("content-length"), QByteArray("5"));
    QCOMPARE(answer.header("content-type"), QByteArray("text/plain"));
    client.send(HttpsClient::requestText("HEAD", "/later"));
    const auto kept = running.program.next();
    QVERIFY(kept.reply);
    QCOMPARE(kept.request.method, "GET");
    kept.reply->send({ .status = 200, .headers = {}, .body = "seven77" });
    QCOMPARE(client.read(HttpsClient::patienceMs, HttpsClient::Body::None).header("content-length"),
             QByteArray("7"));
    QCOMPARE(client.get("/hello").body, QByteArray("hello")); // no byte was left in between
}

void ExchangeTest::headIsRefusedWithoutABodyToo()
{
    RunningServer running;
    HttpsClient client(running.port());
    const HttpsAnswer answer = client.request("HEAD", "/forget");
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.header("content-length"), QByteArray("14"));
    QCOMPARE(client.get("/hello").body, QByteArray("hello"));
}

void ExchangeTest::headOfAStreamEndsWithItsHead()
{
    RunningServer running;
    HttpsClient client(running.port());
    client.send(HttpsClient::requestText("HEAD", "/later"));
    const auto kept = running.program.next();
    QVERIFY(kept.reply);
    const auto stream = kept.reply->stream({});
    QVERIFY(stream);
    const HttpsAnswer answer = client.read(HttpsClient::patienceMs, HttpsClient::Body::None);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("transfer-encoding"), QByteArray("chunked"));
    QVERIFY(!stream->isOpen());
    QVERIFY(!stream->write("a hint"));
    QCOMPARE(client.get("/hello").body, QByteArray("hello"));
}

void ExchangeTest::aReplyMayComeFromAnotherThreadLater()
{
    RunningServer running;
    HttpsClient client(running.port());
    client.send(HttpsClient::requestText("GET", "/later?x=1%20", {}, { { "X-Till", "7" } }));
    auto kept = running.program.next();
    QVERIFY(kept.reply);
    QCOMPARE(kept.request.method, "GET");
    QCOMPARE(kept.request.path, "/later");
    QCOMPARE(kept.request.query, "x=1%20");
    QCOMPARE(kept.request.header("x-till"), "7");
    QCOMPARE(kept.request.remoteAddress, "127.0.0.1");
    QCOMPARE(running.figures().requestsInFlight, 1U);
    std::thread other([&] { kept.reply->send({ .status = 201, .headers = {}, .body = "made" }); });
    other.join();
    const HttpsAnswer answer = client.read();
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.body, QByteArray("made"));
    QCOMPARE(running.figures().requestsInFlight, 0U);
}

void ExchangeTest::aReplyThatIsLetGoAnswers500()
{
    RunningServer running;
    HttpsClient client(running.port());
    const HttpsAnswer answer = client.get("/forget");
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.body, QByteArray("{\"status\":500}"));
    QCOMPARE(client.get("/throw").status, 500);
    QCOMPARE(client.get("/hello").status, 200);
}

void ExchangeTest::aSecondAnswerIsIgnored()
{
    RunningServer running;
    HttpsClient client(running.port());
    client.send(HttpsClient::requestText("GET", "/later"));
    const auto kept = running.program.next();
    kept.reply->send({ .status = 200, .headers = {}, .body = "first" });
    kept.reply->send({ .status = 404, .headers = {}, .body = "second" });
    QVERIFY(kept.reply->stream({}) == nullptr);
    QCOMPARE(client.read().body, QByteArray("first"));
    QCOMPARE(client.get("/hello").body, QByteArray("hello"));
}

void ExchangeTest::aClientWhoLeavesWhileItsAnswerIsMadeIsLetGo_data()
{
    QTest::addColumn<bool>("isPolite");
    QTest::newRow("by a farewell") << true;
    QTest::newRow("without a word") << false;
}

void ExchangeTest::aClientWhoLeavesWhileItsAnswerIsMadeIsLetGo()
{
    QFETCH(bool, isPolite);
    RunningServer running;
    HttpsClient client(running.port());
    client.send(HttpsClient::requestText("GET", "/later"));
    auto kept = running.program.next();
    QVERIFY(kept.reply);
    if (isPolite) {
        client.socket().disconnectFromHost();
        QVERIFY(client.socket().state() == QAbstractSocket::UnconnectedState
                || client.socket().waitForDisconnected(HttpsClient::patienceMs));
    } else {
        client.socket().abort();
    }
    QVERIFY(running.comesTo([](const auto &now) { return now.connectionsOpen == 0; }));
    QCOMPARE(running.figures().requestsInFlight, 1U); // the program was not told
    QVERIFY(kept.reply->stream({}) == nullptr);
    QCOMPARE(running.figures().requestsInFlight, 0U);
    QCOMPARE(running.figures().requestsServed, 0U);
    QCOMPARE(running.figures().timeoutsHit, 0U);
}

void ExchangeTest::aClientWhoAsksOnWhileItsAnswerIsMadeIsAnsweredInTurn()
{
    RunningServer running;
    HttpsClient client(running.port());
    client.send(HttpsClient::requestText("GET", "/later"));
    for (int i = 0; i < 50; ++i) {
        const auto kept = running.program.next();
        QVERIFY(kept.reply);
        const QByteArray body(i * 200, 'x'); // shorter and longer than what is read meanwhile
        client.send(HttpsClient::requestText("POST", "/echo", body)
                    + HttpsClient::requestText("GET", "/later"));
        kept.reply->send({ .status = 200, .headers = {}, .body = std::to_string(i) });
        QCOMPARE(client.read().body, QByteArray::number(i));
        QCOMPARE(client.read().body, body);
    }
    QCOMPARE(running.figures().connectionsAccepted, 1U);
}

} // namespace countertop

CT_TEST_CLASS(countertop::ExchangeTest)
#include "exchangetest.moc"
