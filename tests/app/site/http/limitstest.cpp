#include "tests/app/site/http/runningserver.h"
#include "tests/support/checked.h"
#include "tests/support/httpsclient.h"

#include <QTcpSocket>

#include <poll.h>
#include <sys/socket.h>
#include <vector>

namespace countertop {

using http::Limits;
using http::ServerFigures;
using std::chrono::milliseconds;
using tests::HttpsAnswer;
using tests::HttpsClient;
using tests::RunningServer;

/// Every bound of `Limits`, against the real server over real sockets.
class LimitsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void aHandshakeThatStallsIsClosed();
    void aHandshakeThatStopsHalfWayIsClosed();
    void aHeadThatDripsInByteByByteIsCutOff();
    void aBodyThatDripsInByteByByteIsCutOff();
    void aClientThatAsksNothingIsClosed();
    void aConnectionThatRestsTooLongIsClosed();
    void aClientThatDoesNotReadItsAnswerIsCutOff();
    void aLongAnswerMayTakeItsTimeOnASlowLine();
    void anAnswerThatIsLateIs503AndThenHarmless();
    void aHeadThatIsTooLongIs431();
    void aTargetThatIsTooLongIs414();
    void aBodyThatIsTooLongIs413BeforeItIsSent();
    void aBodyOfTooManyChunksIs413();
    void whoSendsFarTooMuchReadsTheAnswerAndNoReset();
    void whoSendsForEverIsClosedAfterAWhile();
    void aBodyIsAskedForWhenItIsNotTooLong();
    void aBodyIsNotAskedForWhenItIsTooLong();
    void oneAddressGetsSoManyConnectionsAndNoMore();
    void allAddressesTogetherGetSoManyConnectionsAndNoMore();
    void moreRequestsThanMayBeInFlightAre503();
    void moreBodiesThanMayBeHeldAre503();
    void bodiesThatContendAreTakenOrRefusedAndNothingElse();

private:
    static constexpr auto shortly = milliseconds(150);
    /// Far over any short limit of these tests, far under the usual ones.
    static constexpr int soonMs = 4000;

    /// Sends a byte each few milliseconds until the server has had enough.
    static HttpsAnswer drip(HttpsClient &client, const QByteArray &bytes)
    {
        for (const char byte : bytes) {
            client.socket().write(&byte, 1);
            client.socket().flush();
            if (client.socket().waitForReadyRead(10)) {
                break;
            }
        }
        return client.read(soonMs);
    }
};

void LimitsTest::aHandshakeThatStallsIsClosed()
{
    RunningServer running({ .handshake = shortly });
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), running.port());
    QVERIFY(silent.waitForConnected());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(silent.waitForDisconnected(soonMs));
    QVERIFY(clock.elapsed() >= 100);
    QVERIFY(running.comesTo([](const ServerFigures &now) {
        return now.handshakesFailed == 1 && now.timeoutsHit == 1 && now.connectionsOpen == 0;
    }));
}

void LimitsTest::aHandshakeThatStopsHalfWayIsClosed()
{
    RunningServer running({ .handshake = shortly });
    QTcpSocket slow;
    slow.connectToHost(QStringLiteral("127.0.0.1"), running.port());
    QVERIFY(slow.waitForConnected());
    slow.write("\x16\x03\x01\x02"); // a hello begins, and drips
    for (int i = 0; i < 400 && slow.state() == QAbstractSocket::ConnectedState; ++i) {
        slow.write("\x01", 1);
        slow.waitForReadyRead(10);
    }
    QCOMPARE(slow.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.handshakesFailed == 1; }));
}

void LimitsTest::aHeadThatDripsInByteByByteIsCutOff()
{
    RunningServer running({ .head = shortly });
    HttpsClient client(running.port());
    QVERIFY(client.connectTls());
    const HttpsAnswer answer
        = drip(client, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: " + QByteArray(2000, 'x'));
    QCOMPARE(answer.status, 408);
    QCOMPARE(answer.body, QByteArray("{\"status\":408}"));
    QCOMPARE(answer.header("connection"), QByteArray("close"));
    QVERIFY(client.waitForEnd(soonMs));
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.timeoutsHit == 1; }));
}

void LimitsTest::aBodyThatDripsInByteByByteIsCutOff()
{
    RunningServer running({ .body = shortly });
    HttpsClient client(running.port());
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\n");
    const HttpsAnswer answer = drip(client, QByteArray(1999, 'x'));
    QCOMPARE(answer.status, 408);
    QVERIFY(client.waitForEnd(soonMs));
}

void LimitsTest::aClientThatAsksNothingIsClosed()
{
    RunningServer running({ .head = shortly });
    HttpsClient client(running.port());
    QVERIFY(client.connectTls());
    QVERIFY(client.waitForEnd(soonMs));
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.connectionsOpen == 0; }));
}

void LimitsTest::aConnectionThatRestsTooLongIsClosed()
{
    RunningServer running({ .idle = shortly });
    HttpsClient client(running.port());
    QCOMPARE(client.get("/hello").status, 200);
    QCOMPARE(client.get("/hello").status, 200);
    QVERIFY(client.waitForEnd(soonMs));
    QCOMPARE(running.figures().connectionsAccepted, 1U);
    QCOMPARE(running.figures().timeoutsHit, 1U);
}

void LimitsTest::aClientThatDoesNotReadItsAnswerIsCutOff()
{
    RunningServer running({ .write = shortly });
    running.program.bigBytes = 50000000; // more than the buffers of both ends
    HttpsClient client(running.port());
    client.socket().setReadBufferSize(1000);
    client.send(HttpsClient::requestText("GET", "/big"));
    QVERIFY(running.comesTo(
        [](const ServerFigures &now) { return now.timeoutsHit == 1 && now.connectionsOpen == 0; }));
    QCOMPARE(running.figures().requestsServed, 0U);
}

void LimitsTest::aLongAnswerMayTakeItsTimeOnASlowLine()
{
    RunningServer running({ .write = milliseconds(500) });
    running.program.bigBytes = 60000000;
    HttpsClient client(running.port());
    client.socket().setReadBufferSize(200000);
    client.send(HttpsClient::requestText("GET", "/big"));
    QElapsedTimer clock;
    clock.start();
    qint64 received = 0;
    while (received < 60000000 && clock.elapsed() < 20000) {
        if (received < clock.elapsed() * 50000) { // 50 MB a second: over a second for all of it
            client.socket().waitForReadyRead(100);
            const qint64 more = client.socket().read(1000000).size();
            QVERIFY2(more > 0 || client.socket().state() == QAbstractSocket::ConnectedState,
                     "cut off");
            received += more;
        }
    }
    QVERIFY(clock.elapsed() > 1000);
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.requestsServed == 1; }));
    QCOMPARE(running.figures().timeoutsHit, 0U);
}

void LimitsTest::anAnswerThatIsLateIs503AndThenHarmless()
{
    RunningServer running({ .answer = shortly });
    HttpsClient client(running.port());
    client.send(HttpsClient::requestText("GET", "/later"));
    auto kept = running.program.next();
    QVERIFY(kept.reply);
    const HttpsAnswer answer = client.read(soonMs);
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.header("retry-after"), QByteArray("1"));
    QCOMPARE(running.figures().requestsInFlight, 1U); // the program still works on it
    kept.reply->send({ .status = 200, .headers = {}, .body = "late" });
    QCOMPARE(running.figures().requestsInFlight, 0U);
    QVERIFY(client.waitForEnd(soonMs));
    client.send(HttpsClient::requestText("GET", "/later"));
    kept = running.program.next();
    QVERIFY(kept.reply);
    QCOMPARE(client.read(soonMs).status, 503);
    QVERIFY(kept.reply->stream({}) == nullptr);
}

void LimitsTest::aHeadThatIsTooLongIs431()
{
    RunningServer running({ .headBytes = 1000 });
    HttpsClient client(running.port());
    const HttpsAnswer answer
        = client.request("GET", "/hello", {}, { { "X-Long", QByteArray(100000, 'x') } });
    QCOMPARE(answer.status, 431);
    QVERIFY(client.waitForEnd(soonMs));
    HttpsClient another(running.port());
    QCOMPARE(another.get("/hello").status, 200);
}

void LimitsTest::aTargetThatIsTooLongIs414()
{
    RunningServer running({ .targetBytes = 100 });
    HttpsClient client(running.port());
    QCOMPARE(client.get("/hello?" + QByteArray(93, 'x')).status, 200);
    QCOMPARE(client.get("/hello?" + QByteArray(94, 'x')).status, 414);
    QVERIFY(client.waitForEnd(soonMs));
    HttpsClient another(running.port());
    QCOMPARE(another.get('/' + QByteArray(100000, 'x')).status, 414);
}

void LimitsTest::aBodyThatIsTooLongIs413BeforeItIsSent()
{
    RunningServer running;
    HttpsClient client(running.port());
    QCOMPARE(client.request("POST", "/small", QByteArray(100, 'x')).status, 200);
    client.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n");
    QCOMPARE(client.read(soonMs).status, 413);
    QVERIFY(client.waitForEnd(soonMs));
    HttpsClient another(running.port());
    QCOMPARE(another.request("POST", "/none", "x").status, 413);
}

void LimitsTest::aBodyOfTooManyChunksIs413()
{
    RunningServer running;
    HttpsClient client(running.port());
    client.send("POST /small HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 10; ++i) {
        client.send("a\r\n0123456789\r\n");
    }
    client.send("1\r\n0");
    QCOMPARE(client.read(soonMs).status, 413);
    QVERIFY(client.waitForEnd(soonMs));
}

void LimitsTest::whoSendsFarTooMuchReadsTheAnswerAndNoReset()
{
    RunningServer running;
    HttpsClient client(running.port());
    // All of it before it looks for an answer, as simple clients do.
    client.send(HttpsClient::requestText("POST", "/small", QByteArray(20000000, 'x')));
    QCOMPARE(client.read(soonMs).status, 413);
    QVERIFY(client.socket().error() != QAbstractSocket::NetworkError);
}

void LimitsTest::whoSendsForEverIsClosedAfterAWhile()
{
    RunningServer running({ .linger = shortly });
    HttpsClient client(running.port());
    client.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n");
    // Below TLS, where nothing tells the client to stop.
    const int descriptor = static_cast<int>(client.socket().socketDescriptor());
    const QByteArray more(1000, 'x');
    QElapsedTimer clock;
    clock.start();
    pollfd canWrite{ .fd = descriptor, .events = POLLOUT, .revents = 0 };
    while (clock.elapsed() < soonMs && poll(&canWrite, 1, soonMs) == 1
           && ::send(descriptor, more.data(), 1000, MSG_NOSIGNAL) > 0) { }
    QVERIFY(clock.elapsed() >= 100);
    QVERIFY(clock.elapsed() < soonMs);
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.connectionsOpen == 0; }));
}

void LimitsTest::aBodyIsAskedForWhenItIsNotTooLong()
{
    RunningServer running;
    HttpsClient client(running.port());
    client.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
                "Expect: 100-Continue\r\n\r\n");
    QCOMPARE(client.read(soonMs).status, 100);
    client.send("hello");
    const HttpsAnswer answer = client.read(soonMs);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("hello"));
    client.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
                "Expect: 100-continue\r\n\r\nhello"); // it did not wait: no need to ask
    QCOMPARE(client.read(soonMs).status, 200);
}

void LimitsTest::aBodyIsNotAskedForWhenItIsTooLong()
{
    RunningServer running;
    HttpsClient client(running.port());
    client.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n"
                "Expect: 100-continue\r\n\r\n");
    QCOMPARE(client.read(soonMs).status, 413);
}

void LimitsTest::oneAddressGetsSoManyConnectionsAndNoMore()
{
    RunningServer running({ .connectionsOfAddressMost = 3 });
    std::vector<std::unique_ptr<HttpsClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<HttpsClient>(running.port()));
        QCOMPARE(clients.back()->get("/hello").status, 200);
    }
    HttpsClient fourth(running.port());
    QVERIFY(!fourth.connectTls(soonMs));
    QCOMPARE(running.figures().connectionsRefused, 1U);
    QCOMPARE(running.figures().connectionsOpen, 3U);
    QCOMPARE(clients.front()->get("/hello").status, 200);
    clients.pop_back(); // one leaves, one may come
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.connectionsOpen == 2; }));
    HttpsClient fifth(running.port());
    QCOMPARE(fifth.get("/hello").status, 200);
}

void LimitsTest::allAddressesTogetherGetSoManyConnectionsAndNoMore()
{
    RunningServer running({ .connectionsMost = 2, .connectionsOfAddressMost = 100 });
    HttpsClient first(running.port());
    HttpsClient second(running.port());
    HttpsClient third(running.port());
    QCOMPARE(first.get("/hello").status, 200);
    QVERIFY(second.socket().bind(QHostAddress(QStringLiteral("127.0.0.2"))));
    QCOMPARE(second.get("/hello").status, 200);
    QVERIFY(third.socket().bind(QHostAddress(QStringLiteral("127.0.0.3"))));
    QVERIFY(!third.connectTls(soonMs));
    QCOMPARE(running.figures().connectionsRefused, 1U);
}

void LimitsTest::moreRequestsThanMayBeInFlightAre503()
{
    RunningServer running({ .requestsInFlightMost = 2 });
    HttpsClient first(running.port());
    HttpsClient second(running.port());
    HttpsClient third(running.port());
    first.send(HttpsClient::requestText("GET", "/later"));
    second.send(HttpsClient::requestText("GET", "/later"));
    const auto one = running.program.next();
    const auto two = running.program.next();
    QVERIFY(one.reply && two.reply);
    const HttpsAnswer refused = third.get("/hello");
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.header("retry-after"), QByteArray("1"));
    one.reply->send({ .status = 200, .headers = {}, .body = "one" });
    QCOMPARE(first.read(soonMs).body, QByteArray("one"));
    QCOMPARE(third.get("/hello").status, 200); // on the connection that was refused a while ago
}

void LimitsTest::moreBodiesThanMayBeHeldAre503()
{
    RunningServer running({ .bodiesBytesMost = 150000 });
    HttpsClient first(running.port());
    HttpsClient second(running.port());
    first.send(HttpsClient::requestText("POST", "/later", QByteArray(100000, 'x')));
    const auto kept = running.program.next();
    QVERIFY(kept.reply);
    QCOMPARE(running.figures().bodyBytesHeld, 100000U);
    QCOMPARE(second.request("POST", "/echo", QByteArray(100000, 'y')).status, 503);
    QVERIFY(second.waitForEnd(soonMs));
    kept.reply->send({});
    QCOMPARE(first.read(soonMs).status, 200);
    HttpsClient third(running.port());
    QCOMPARE(third.request("POST", "/echo", QByteArray(100000, 'y')).status, 200);
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.bodyBytesHeld == 0; }));
}

void LimitsTest::bodiesThatContendAreTakenOrRefusedAndNothingElse()
{
    RunningServer running({ .bodiesBytesMost = 150000 });
    std::atomic<int> taken = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> others = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            const QByteArray body(60000, 'x');
            for (int round = 0; round < 50; ++round) {
                HttpsClient client(running.port());
                const int status = client.request("POST", "/echo", body).status;
                ++(status == 200 ? taken : status == 503 ? refused : others);
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    QVERIFY(taken > 0);
    QCOMPARE(others, 0);
    QCOMPARE(taken + refused, 300);
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.bodyBytesHeld == 0; }));
}

} // namespace countertop

CT_TEST_CLASS(countertop::LimitsTest)

#include "limitstest.moc"
