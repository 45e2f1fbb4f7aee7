#include "tests/app/site/http/runningserver.h"
#include "tests/support/checked.h"
#include "tests/support/httpsclient.h"

namespace countertop {

using tests::HttpsAnswer;
using tests::HttpsClient;
using tests::RunningServer;

/// A request hidden within another, as a proxy before the server might let it through: the first is
/// refused, and what may be a second is never looked at. The shapes themselves are
/// `RequestParserTest`'s.
class SmugglingTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void whatFollowsADoubtfulRequestIsNeverAsked_data();
    void whatFollowsADoubtfulRequestIsNeverAsked();
    void manyRequestsAtOnceAreAnsweredInOrder();
};

void SmugglingTest::whatFollowsADoubtfulRequestIsNeverAsked_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    const QByteArray post = "POST /echo HTTP/1.1\r\nHost: a\r\n";
    const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    row("a length and chunks",
        post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("chunks and a length",
        post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n");
    row("two lengths", post + "Content-Length: 0\r\nContent-Length: 40\r\n\r\n");
    row("a list of lengths", post + "Content-Length: 0, 40\r\n\r\n");
    row("lines without carriage return", "POST /echo HTTP/1.1\nHost: a\nContent-Length: 0\n\n");
    row("a header over two lines", post + "X-A: 1\r\n Content-Length: 0\r\n\r\n");
    row("a blank before the colon", post + "Content-Length : 40\r\n\r\n");
    row("a coding that is none",
        post
            + "Transfer-Encoding: \x0b"
              "chunked\r\n\r\n");
    row("two hosts", post + "Host: b\r\nContent-Length: 0\r\n\r\n");
    row("a chunk's size that is none", chunked + "0x0\r\n\r\n");
    row("a chunk's size beyond 64 bits", chunked + "10000000000000000\r\n\r\n");
    row("a chunk that is longer than it says", chunked + "1\r\nab\r\n0\r\n\r\n");
    row("an extension with a bare line end", chunked + "0;a\n\r\n\r\n");
    row("a chunk's line that ends with a bare line feed", chunked + "0\n\r\n");
    row("a last line that ends with a bare line feed", chunked + "0\r\n\n");
}

void SmugglingTest::whatFollowsADoubtfulRequestIsNeverAsked()
{
    QFETCH(QByteArray, text);
    RunningServer running;
    HttpsClient client(running.port());
    client.send(text + HttpsClient::requestText("GET", "/smuggled"));
    const HttpsAnswer answer = client.read();
    QVERIFY(answer.status == 400 || answer.status == 413);
    QCOMPARE(answer.header("connection"), QByteArray("close"));
    QVERIFY(client.waitForEnd());
    QVERIFY(!running.program.next(0).reply);
    QCOMPARE(running.figures().requestsRefused, 1U);
}

void SmugglingTest::manyRequestsAtOnceAreAnsweredInOrder()
{
    RunningServer running;
    HttpsClient client(running.port());
    QByteArray all;
    for (int i = 0; i < 200; ++i) {
        all += HttpsClient::requestText("POST", "/echo", QByteArray::number(i));
    }
    // As long as the program thinks about one, the next ones wait.
    client.send(HttpsClient::requestText("GET", "/later") + all);
    const auto kept = running.program.next();
    QVERIFY(kept.reply);
    QCOMPARE(running.figures().requestsInFlight, 1U);
    kept.reply->send({ .status = 200, .headers = {}, .body = "first" });
    QCOMPARE(client.read().body, QByteArray("first"));
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(client.read().body, QByteArray::number(i));
    }
    QCOMPARE(running.figures().connectionsAccepted, 1U);
}

} // namespace countertop

CT_TEST_CLASS(countertop::SmugglingTest)

#include "smugglingtest.moc"
