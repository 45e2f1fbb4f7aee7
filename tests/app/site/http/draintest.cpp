#include "tests/app/site/http/runningserver.h"
#include "tests/support/checked.h"
#include "tests/support/httpsclient.h"

#include <QTcpSocket>

#include <future>
#include <vector>

namespace countertop {

using http::ServerFigures;
using std::chrono::milliseconds;
using tests::HttpsAnswer;
using tests::HttpsClient;
using tests::RunningServer;

/// How a server ends: politely, in time, and whatever the program still holds.
class DrainTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void drainingEndsWhoRestsAndTakesNobodyNew();
    void drainingAnswersWhatIsInFlight();
    void drainingAnswersARequestThatIsStillArriving();
    void drainingEndsStreamsAtOnce();
    void whatTakesTooLongIsCut();
    void aSilentHandshakeHoldsNothingUp();
    void repliesAndStreamsOutliveTheServer();
    void aServerEndsWhileClientsComeAndGo();

private:
    static constexpr int soonMs = 4000;

    /// Drains on another thread, as a program does. Its result is whether nothing was cut.
    static std::future<bool> drain(RunningServer &running, milliseconds most = milliseconds(10000))
    {
        return std::async(std::launch::async,
                          [&running, most] { return running.server->drain(most); });
    }
    static bool isEnding(const std::future<bool> &drained)
    {
        return drained.wait_for(milliseconds(soonMs)) == std::future_status::ready;
    }
};

void DrainTest::drainingEndsWhoRestsAndTakesNobodyNew()
{
    RunningServer running({ .linger = milliseconds(100) });
    HttpsClient resting(running.port());
    HttpsClient silent(running.port());
    QCOMPARE(resting.get("/hello").status, 200);
    QVERIFY(silent.connectTls());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(running.server->drain(milliseconds(10000)));
    QVERIFY(clock.elapsed() < soonMs);
    QVERIFY(resting.waitForEnd(soonMs));
    QVERIFY(silent.waitForEnd(soonMs));
    HttpsClient late(running.port());
    QVERIFY(!late.connectTls(soonMs));
    QCOMPARE(running.figures().connectionsOpen, 0U);
    QCOMPARE(running.figures().connectionsAccepted, 2U);
    QVERIFY(running.server->drain(milliseconds(0))); // again, and nothing is left to do
}

void DrainTest::drainingAnswersWhatIsInFlight()
{
    RunningServer running;
    HttpsClient client(running.port());
    HttpsClient resting(running.port());
    QCOMPARE(resting.get("/hello").status, 200);
    client.send(HttpsClient::requestText("GET", "/later")
                + HttpsClient::requestText("GET", "/hello"));
    const auto kept = running.program.next();
    QVERIFY(kept.reply);
    auto drained = drain(running);
    QVERIFY(resting.waitForEnd(soonMs)); // it has begun
    kept.reply->send({ .status = 200, .headers = {}, .body = "in time" });
    const HttpsAnswer answer = client.read(soonMs);
    QCOMPARE(answer.body, QByteArray("in time"));
    QCOMPARE(answer.header("connection"), QByteArray("close"));
    QVERIFY(client.waitForEnd(soonMs)); // the second request is not begun any more
    QVERIFY(isEnding(drained));
    QVERIFY(drained.get());
}

void DrainTest::drainingAnswersARequestThatIsStillArriving()
{
    RunningServer running({ .linger = milliseconds(100) });
    HttpsClient client(running.port());
    HttpsClient resting(running.port());
    QCOMPARE(resting.get("/hello").status, 200);
    client.send(
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.read(soonMs).status, 100); // so its head was read
    auto drained = drain(running);
    QVERIFY(resting.waitForEnd(soonMs));
    client.send("abcdef");
    const HttpsAnswer answer = client.read(soonMs);
    QCOMPARE(answer.body, QByteArray("abcdef"));
    QCOMPARE(answer.header("connection"), QByteArray("close"));
    QVERIFY(isEnding(drained));
    QVERIFY(drained.get());
}

void DrainTest::drainingEndsStreamsAtOnce()
{
    RunningServer running;
    HttpsClient client(running.port());
    client.send(HttpsClient::requestText("GET", "/hints"));
    const auto stream = running.program.next().reply->stream({});
    QVERIFY(stream);
    QCOMPARE(client.readHead().status, 200);
    auto drained = drain(running);
    QCOMPARE(client.readChunk(), QByteArray());
    QVERIFY(client.isStreamOver()); // as it should, not torn
    QVERIFY(client.waitForEnd(soonMs));
    QVERIFY(isEnding(drained));
    QVERIFY(drained.get());
    QVERIFY(!stream->isOpen());
}

void DrainTest::whatTakesTooLongIsCut()
{
    RunningServer running;
    HttpsClient client(running.port());
    client.send(HttpsClient::requestText("GET", "/later"));
    const auto kept = running.program.next();
    QVERIFY(kept.reply);
    QVERIFY(!running.server->drain(milliseconds(50)));
    QVERIFY(client.waitForEnd(soonMs));
    QCOMPARE(running.figures().connectionsOpen, 0U);
    kept.reply->send({ .status = 200, .headers = {}, .body = "too late" });
    QCOMPARE(running.figures().requestsInFlight, 0U);
}

void DrainTest::aSilentHandshakeHoldsNothingUp()
{
    RunningServer running;
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), running.port());
    QVERIFY(silent.waitForConnected());
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.connectionsOpen == 1; }));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(running.server->drain(milliseconds(10000)));
    QVERIFY(clock.elapsed() < soonMs); // not its limit of five seconds
    QVERIFY(silent.state() == QAbstractSocket::UnconnectedState
            || silent.waitForDisconnected(soonMs));
}

void DrainTest::repliesAndStreamsOutliveTheServer()
{
    RunningServer running;
    std::vector<std::unique_ptr<HttpsClient>> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(std::make_unique<HttpsClient>(running.port()));
    }
    for (int i = 0; i < 3; ++i) {
        clients.at(i)->send(HttpsClient::requestText("POST", "/later", QByteArray(10000, 'x')));
    }
    auto answered = running.program.next();
    auto streamed = running.program.next();
    auto letGo = running.program.next();
    QVERIFY(answered.reply && streamed.reply && letGo.reply);
    clients.at(3)->send(HttpsClient::requestText("GET", "/hints"));
    auto stream = running.program.next().reply->stream({});
    QVERIFY(stream);
    QCOMPARE(clients.at(3)->readHead().status, 200);
    // Somebody writes all the while.
    std::atomic<bool> isOver = false;
    std::thread writer([&] {
        while (!isOver) {
            isOver = !stream->write("a hint");
        }
    });
    running.server.reset();
    writer.join();
    answered.reply->send({ .status = 200, .headers = {}, .body = "too late" });
    QVERIFY(streamed.reply->stream({}) == nullptr);
    letGo.reply.reset();
    stream->close();
    stream.reset();
    QVERIFY(clients.at(0)->waitForEnd(soonMs));
}

void DrainTest::aServerEndsWhileClientsComeAndGo()
{
    for (int round = 0; round < 20; ++round) {
        auto running = std::make_unique<RunningServer>();
        const quint16 port = running->port();
        std::atomic<bool> isOver = false;
        std::vector<std::thread> clients;
        for (int i = 0; i < 3; ++i) {
            clients.emplace_back([&, i] {
                while (!isOver) {
                    QTcpSocket socket;
                    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
                    if (i != 0 && socket.waitForConnected(100)) {
                        socket.write("\x16\x03\x01");
                        socket.waitForBytesWritten(100);
                    }
                }
            });
        }
        QVERIFY(running->comesTo([](const ServerFigures &now) {
            return now.connectionsAccepted >= 20; // all of it is going on
        }));
        running.reset();
        isOver = true;
        for (std::thread &client : clients) {
            client.join();
        }
    }
}

} // namespace countertop

CT_TEST_CLASS(countertop::DrainTest)

#include "draintest.moc"
