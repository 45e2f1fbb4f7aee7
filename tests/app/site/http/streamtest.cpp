#include "app/site/http/eventqueue.h"
#include "tests/app/site/http/runningserver.h"
#include "tests/support/checked.h"
#include "tests/support/httpsclient.h"

#include <string>
#include <vector>

namespace countertop {

using http::EventStream;
using http::Limits;
using http::ServerFigures;
using std::chrono::milliseconds;
using tests::HttpsAnswer;
using tests::HttpsClient;
using tests::RunningServer;

/// Responses without an end, and readers of every kind.
class StreamTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void whatIsWrittenArrivesAtOnceAndInOrder();
    void whatManyThreadsWriteArrivesWhole();
    void aStreamThatIsClosedEndsAfterWhatIsQueued();
    void aStreamThatIsLetGoEnds();
    void aReaderWhoLeavesEndsItsStream();
    void aReaderWhoSpeaksEndsItsStream();
    void SY_41_aReaderWhoIsTooSlowIsCutAndOthersAreNot();
    void SY_41_aReaderWhoIsTooSlowIsCutInTheMiddleOfAWrite();
    void SY_41_noMoreThanTheLimitWaitsForOneReader();
    void aReaderWhoStopsReadingIsCutWithinTheWriteLimit();
    void aStreamRestsAsLongAsItLikes();

private:
    static constexpr auto shortly = milliseconds(150);
    static constexpr int soonMs = 4000;

    /// Asks for a stream and begins it; null when that does not succeed.
    static std::shared_ptr<EventStream> begin(RunningServer &running, HttpsClient &client)
    {
        client.send(HttpsClient::requestText("GET", "/hints"));
        const auto kept = running.program.next();
        auto stream = kept.reply ? kept.reply->stream({}) : nullptr;
        const HttpsAnswer head = client.readHead();
        return head.status == 200 && head.header("transfer-encoding") == "chunked" ? stream
                                                                                   : nullptr;
    }
    /// Whether all streams ended, and their connections with them.
    static bool isQuiet(const ServerFigures &now)
    {
        return now.streamsOpen == 0 && now.connectionsOpen == 0;
    }
};

void StreamTest::whatIsWrittenArrivesAtOnceAndInOrder()
{
    RunningServer running;
    HttpsClient client(running.port());
    const auto stream = begin(running, client);
    QVERIFY(stream);
    QCOMPARE(running.figures().streamsOpen, 1U);
    QCOMPARE(running.figures().requestsInFlight, 0U);
    for (int i = 0; i < 50; ++i) {
        const QByteArray hint = QByteArray::number(i) + '\n';
        QVERIFY(stream->write(hint.toStdString()));
        QCOMPARE(client.readChunk(), hint);
    }
    QVERIFY(stream->isOpen());
}

void StreamTest::whatManyThreadsWriteArrivesWhole()
{
    RunningServer running;
    HttpsClient client(running.port());
    const auto stream = begin(running, client);
    QVERIFY(stream);
    std::vector<std::thread> writers;
    for (const char letter : { 'a', 'b', 'c' }) {
        writers.emplace_back([&, letter] {
            for (int i = 0; i < 500; ++i) {
                stream->write(std::string(9, letter) + '\n');
            }
        });
    }
    for (std::thread &writer : writers) {
        writer.join();
    }
    stream->close();
    QByteArray all;
    while (!client.isStreamOver()) {
        const QByteArray chunk = client.readChunk();
        QVERIFY(!chunk.isEmpty() || client.isStreamOver());
        all += chunk;
    }
    const QList<QByteArray> lines = all.split('\n');
    QCOMPARE(lines.size(), 1501);
    for (const char letter : { 'a', 'b', 'c' }) {
        QCOMPARE(lines.count(QByteArray(9, letter)), 500);
    }
}

void StreamTest::aStreamThatIsClosedEndsAfterWhatIsQueued()
{
    RunningServer running;
    HttpsClient client(running.port());
    const auto stream = begin(running, client);
    QVERIFY(stream);
    QVERIFY(stream->write("the last"));
    stream->close();
    QVERIFY(!stream->write("too late"));
    QCOMPARE(client.readChunk(), QByteArray("the last"));
    QCOMPARE(client.readChunk(), QByteArray());
    QVERIFY(client.isStreamOver());
    QVERIFY(client.waitForEnd(soonMs));
    QVERIFY(running.comesTo(isQuiet));
    QCOMPARE(running.figures().requestsServed, 1U);
}

void StreamTest::aStreamThatIsLetGoEnds()
{
    RunningServer running;
    HttpsClient client(running.port());
    auto stream = begin(running, client);
    QVERIFY(stream);
    stream.reset();
    QCOMPARE(client.readChunk(), QByteArray());
    QVERIFY(client.isStreamOver());
}

void StreamTest::aReaderWhoLeavesEndsItsStream()
{
    RunningServer running;
    HttpsClient client(running.port());
    const auto stream = begin(running, client);
    QVERIFY(stream);
    client.socket().abort();
    QVERIFY(running.comesTo(isQuiet));
    QVERIFY(!stream->isOpen());
    QVERIFY(!stream->write("nobody is there"));
    QCOMPARE(running.figures().streamsCut, 0U);
}

void StreamTest::aReaderWhoSpeaksEndsItsStream()
{
    RunningServer running;
    HttpsClient client(running.port());
    const auto stream = begin(running, client);
    QVERIFY(stream);
    client.send(HttpsClient::requestText("GET", "/hello"));
    QVERIFY(running.comesTo(isQuiet));
    QVERIFY(!stream->isOpen());
    QVERIFY(client.waitForEnd(soonMs)); // and the second request was not answered into it
}

void StreamTest::SY_41_aReaderWhoIsTooSlowIsCutAndOthersAreNot()
{
    RunningServer running;
    HttpsClient slow(running.port());
    HttpsClient quick(running.port());
    slow.socket().setReadBufferSize(1000);
    const auto slowStream = begin(running, slow);
    const auto quickStream = begin(running, quick);
    QVERIFY(slowStream && quickStream);
    const std::string text(10000, 'x');
    int written = 0;
    while (slowStream->write(text) && written < 10000) {
        ++written;
    }
    QVERIFY2(written < 10000, "100 MB were queued for somebody who does not read");
    QVERIFY(written >= 6); // 64 KiB may always wait
    QVERIFY(!slowStream->isOpen());
    QVERIFY(running.comesTo(
        [](const ServerFigures &now) { return now.streamsOpen == 1 && now.connectionsOpen == 1; }));
    QCOMPARE(running.figures().streamsCut, 1U);
    QVERIFY(quickStream->write("still here"));
    QCOMPARE(quick.readChunk(), QByteArray("still here"));
}

void StreamTest::SY_41_noMoreThanTheLimitWaitsForOneReader()
{
    constexpr std::size_t most = 65536;
    QCOMPARE(Limits().streamBufferBytes, most);
    const auto counters = std::make_shared<http::Counters>();
    http::EventQueue queue(
        Limits().streamBufferBytes, counters, std::make_shared<http::Bell>(nullptr));
    const std::string hint = "event: hint\ndata: {\"f\":\"catalog\",\"head\":12345}\n\n";
    // The connection is stuck in its first write; 10,000 changes come meanwhile.
    QVERIFY(queue.write(hint));
    QCOMPARE(queue.take().text, hint);
    std::size_t waiting = hint.size(); // what is being written counts
    int changes = 1;
    while (changes < 10000 && queue.write(hint)) {
        waiting += hint.size();
        ++changes;
    }
    QVERIFY2(changes < 10000, "every change was queued for somebody who does not read");
    QVERIFY(waiting <= most);
    QVERIFY(waiting + hint.size() > most); // and not a byte sooner
    QVERIFY(queue.isCut());
    QVERIFY(!queue.write(hint));
    QVERIFY(queue.take().text.empty()); // what waited is let go
}

void StreamTest::SY_41_aReaderWhoIsTooSlowIsCutInTheMiddleOfAWrite()
{
    RunningServer running({ .streamBufferBytes = 60000000 });
    HttpsClient client(running.port());
    client.socket().setReadBufferSize(1000);
    const auto stream = begin(running, client);
    QVERIFY(stream);
    QVERIFY(stream->write(std::string(50000000, 'x'))); // more than the buffers of both ends
    QVERIFY(client.socket().waitForReadyRead(soonMs)); // it is being written
    QVERIFY(!stream->write(std::string(20000000, 'x')));
    QVERIFY(running.comesTo(isQuiet)); // long before the write limit
    QCOMPARE(running.figures().streamsCut, 1U);
}

void StreamTest::aReaderWhoStopsReadingIsCutWithinTheWriteLimit()
{
    RunningServer running({ .write = shortly, .streamBufferBytes = 60000000 });
    HttpsClient client(running.port());
    client.socket().setReadBufferSize(1000);
    const auto stream = begin(running, client);
    QVERIFY(stream);
    QVERIFY(stream->write(std::string(50000000, 'x'))); // more than the buffers of both ends
    QVERIFY(running.comesTo(isQuiet));
    QVERIFY(!stream->isOpen());
    QCOMPARE(running.figures().streamsCut, 1U);
}

void StreamTest::aStreamRestsAsLongAsItLikes()
{
    RunningServer running({ .handshake = milliseconds(2000),
                            .head = shortly,
                            .body = shortly,
                            .write = shortly,
                            .idle = shortly,
                            .answer = shortly,
                            .linger = shortly });
    HttpsClient client(running.port());
    const auto stream = begin(running, client);
    QVERIFY(stream);
    HttpsClient idle(running.port()); // the clock of this test: it is closed when limits are hit
    QVERIFY(idle.connectTls());
    QVERIFY(idle.waitForEnd(soonMs));
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.connectionsOpen == 1; }));
    QVERIFY(stream->write("after a rest"));
    QCOMPARE(client.readChunk(), QByteArray("after a rest"));
}

} // namespace countertop

CT_TEST_CLASS(countertop::StreamTest)

#include "streamtest.moc"
