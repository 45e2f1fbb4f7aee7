#include "app/site/http/requestparser.h"

#include "tests/support/checked.h"

#include <string>

namespace countertop {

using http::RequestParser;
using Step = RequestParser::Step;

class RequestParserTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void aGoodRequestIsTakenApart();
    void piecesOfAnySizeMakeTheSameRequest();
    void whatTwoReadersCouldReadInTwoWaysIsRefused_data();
    void whatTwoReadersCouldReadInTwoWaysIsRefused();
    void whatIsRefusedIsRefusedBeforeItsEnd();
    void theLongestHeadIsTakenAndOneByteMoreIsNot();
    void theLongestTargetIsTakenAndOneByteMoreIsNot();
    void theLongestBodyIsTakenAndOneByteMoreIsNot();
    void chunksAreCountedAsTheyCome();
    void aHundredHeadersAreTakenAndOneMoreIsNot();
    void trailersChangeNothing();
    void whatComesAfterARequestStays();

private:
    static constexpr std::size_t headBytes = 1000;
    static constexpr std::size_t targetBytes = 100;

    struct Read
    {
        Step step = Step::NeedsMore;
        int status = 0;
        http::Request request;
        std::string rest;
    };
    /// *text* in pieces of *size*, as a socket may bring it.
    static Read read(const std::string &text, std::size_t size, std::uint64_t bodyBytes = 50)
    {
        RequestParser parser(headBytes, targetBytes);
        Read result;
        bool isBody = false;
        for (std::size_t at = 0; at < text.size() && result.step == Step::NeedsMore; at += size) {
            result.rest += text.substr(at, size);
            if (!isBody) {
                result.step = parser.readHead(result.rest);
                isBody = result.step == Step::Done;
            }
            if (isBody) {
                result.step = parser.readBody(result.rest, bodyBytes);
            }
        }
        result.status = parser.status();
        result.request = parser.request();
        return result;
    }
    static Read readWhole(const std::string &text, std::uint64_t bodyBytes = 50)
    {
        return read(text, text.size(), bodyBytes);
    }
};

void RequestParserTest::aGoodRequestIsTakenApart()
{
    const Read got = readWhole("POST /sync/v1/push?since=1&x=%20 HTTP/1.1\r\nHost: shop:8443\r\n"
                               "Content-Length: 3\r\nX-Two:  a b \t\r\nx-two: c\r\n\r\nabc");
    QCOMPARE(got.step, Step::Done);
    QCOMPARE(got.request.method, "POST");
    QCOMPARE(got.request.path, "/sync/v1/push");
    QCOMPARE(got.request.query, "since=1&x=%20");
    QCOMPARE(got.request.body, "abc");
    QCOMPARE(got.request.header("host"), "shop:8443");
    QCOMPARE(got.request.headers.at(2).second, "a b");
    QCOMPARE(got.request.header("x-two"), ""); // given twice: no one may choose
    QCOMPARE(got.request.header("missing"), "");
    QVERIFY(got.rest.empty());
}

void RequestParserTest::piecesOfAnySizeMakeTheSameRequest()
{
    const std::string text = "POST /push HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
                             "1\r\nh\r\n00000004;name=\"va;lue\"\r\nello\r\nA\r\n wide worl\r\n"
                             "1\r\nd\r\n0\r\nX-Sum: 1\r\n\r\n";
    const std::string bare
        = "POST /push HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    for (std::size_t size = 1; size <= text.size(); ++size) {
        const Read got = read(text, size);
        QCOMPARE(got.step, Step::Done);
        QCOMPARE(got.request.body, "hello wide world");
        QCOMPARE(got.request.headers.size(), 2U);
        QCOMPARE(read(bare, size).step, Step::Done);
    }
}

void RequestParserTest::whatTwoReadersCouldReadInTwoWaysIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    const QByteArray get = "GET / HTTP/1.1\r\nHost: a\r\n";
    const QByteArray post = "POST / HTTP/1.1\r\nHost: a\r\n";
    row("a length and chunks",
        post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("chunks and a length",
        post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
    row("two lengths that differ", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef");
    row("two lengths that are equal", post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na");
    row("a list of lengths", post + "Content-Length: 1, 1\r\n\r\na");
    row("a length with a sign", post + "Content-Length: +1\r\n\r\na");
    row("a negative length", post + "Content-Length: -1\r\n\r\n");
    row("a length beyond 64 bits", post + "Content-Length: 18446744073709551617\r\n\r\na");
    row("an empty length", post + "Content-Length:\r\n\r\n");
    row("a length in hexadecimal", post + "Content-Length: 0x1\r\n\r\na");
    row("chunks said twice",
        post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("a coding before chunks", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
    row("a coding that is none", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
    row("identity", post + "Transfer-Encoding: identity\r\n\r\n");
    row("a chunk without its end", post + "Transfer-Encoding: chunked\r\n\r\n1\r\naX0\r\n\r\n");
    row("a chunk's size with a sign",
        post + "Transfer-Encoding: chunked\r\n\r\n-1\r\na\r\n0\r\n\r\n");
    row("a chunk's size with a blank before",
        post + "Transfer-Encoding: chunked\r\n\r\n 1\r\na\r\n0\r\n\r\n");
    row("a chunk's size beyond 64 bits",
        post + "Transfer-Encoding: chunked\r\n\r\n10000000000000001\r\na\r\n0\r\n\r\n");
    row("a chunk's line without carriage return",
        post + "Transfer-Encoding: chunked\r\n\r\n1\na\r\n0\r\n\r\n");
    row("a length as a trailer",
        post + "Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: 1\r\n\r\n");
    row("no host", "GET / HTTP/1.1\r\n\r\n");
    row("two hosts", get + "Host: a\r\n\r\n");
    row("an empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n");
    row("a host with a user", "GET / HTTP/1.1\r\nHost: me@a\r\n\r\n");
    row("a host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n");
    row("a whole address", "GET https://a/ HTTP/1.1\r\nHost: a\r\n\r\n");
    row("an authority", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("an asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
    row("a target without its slash", "GET a HTTP/1.1\r\nHost: a\r\n\r\n");
    row("a fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n");
    row("a backslash", "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n");
    row("a per cent sign alone", "GET /100% HTTP/1.1\r\nHost: a\r\n\r\n");
    row("a per cent sign with no hexadecimal", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    row("bytes beyond ASCII in the target", "GET /\xc3\xa4 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("a blank within the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n");
    row("two blanks before the target", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\n\r\n");
    row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    row("no version", "GET /\r\nHost: a\r\n\r\n");
    row("a method with a digit", "G3T / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("an empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("a blank before the colon", get + "X-A : 1\r\n\r\n");
    row("no colon", get + "X-A\r\n\r\n");
    row("a name that is empty", get + ": 1\r\n\r\n");
    row("a name with a bracket", get + "X(A): 1\r\n\r\n");
    row("a name with a dot", get + "X.A: 1\r\n\r\n");
    row("a name beyond ASCII", get + "X-\xc3\xa4: 1\r\n\r\n");
    row("a header over two lines", get + "X-A: 1\r\n 2\r\n\r\n");
    row("a header over two lines, by tab", get + "X-A: 1\r\n\t2\r\n\r\n");
    row("a blank before the first header", "GET / HTTP/1.1\r\n Host: a\r\n\r\n");
    row("lines without carriage return", "GET / HTTP/1.1\nHost: a\n\n");
    row("a carriage return alone", get + "X-A: 1\rX-B: 2\r\n\r\n");
    row("a zero byte", get + QByteArray("X-A: 1\0002\r\n\r\n", 11));
    row("a control character", get + "X-A: \x01\r\n\r\n");
}

void RequestParserTest::whatTwoReadersCouldReadInTwoWaysIsRefused()
{
    QFETCH(QByteArray, text);
    for (const std::size_t size : { text.size(), qsizetype(1) }) {
        const Read got = read(text.toStdString(), size);
        QCOMPARE(got.step, Step::Refused);
        QCOMPARE(got.status, 400);
    }
}

void RequestParserTest::whatIsRefusedIsRefusedBeforeItsEnd()
{
    // Nobody needs to wait for the rest of what can never become a request.
    QCOMPARE(readWhole("\x16\x03\x01").step, Step::Refused);
    QCOMPARE(readWhole("GET / HTTP/1.1\nHost").step, Step::Refused);
    QCOMPARE(readWhole("GET / HTTP/1.1\r\nHost: a\r\nX").step, Step::NeedsMore);
}

void RequestParserTest::theLongestHeadIsTakenAndOneByteMoreIsNot()
{
    const std::string start = "GET / HTTP/1.1\r\nHost: a\r\nX-Long: ";
    const std::string end = "\r\n\r\n";
    const std::string fits(headBytes - start.size() - end.size(), 'x');
    QCOMPARE(readWhole(start + fits + end).step, Step::Done);
    QCOMPARE(readWhole(start + fits + 'x' + end).status, 431);
    QCOMPARE(read(start + fits + 'x' + end, 7).status, 431);
}

void RequestParserTest::theLongestTargetIsTakenAndOneByteMoreIsNot()
{
    const std::string fits = '/' + std::string(targetBytes - 1, 'x');
    const std::string end = " HTTP/1.1\r\nHost: a\r\n\r\n";
    QCOMPARE(readWhole("GET " + fits + end).step, Step::Done);
    QCOMPARE(readWhole("GET " + fits + 'x' + end).status, 414);
    QCOMPARE(read("GET " + fits + 'x' + end, 7).status, 414);
    QCOMPARE(readWhole("GET /" + std::string(500, 'x')).status, 414); // and no end in sight
    QCOMPARE(readWhole("GET /" + std::string(5000, 'x') + end).status, 414);
}

void RequestParserTest::theLongestBodyIsTakenAndOneByteMoreIsNot()
{
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ";
    QCOMPARE(readWhole(head + "50\r\n\r\n" + std::string(50, 'b')).request.body.size(), 50U);
    const Read tooLong = readWhole(head + "51\r\n\r\n");
    QCOMPARE(tooLong.step, Step::Refused);
    QCOMPARE(tooLong.status, 413); // on its word alone
    QCOMPARE(readWhole(head + "1\r\n\r\n", 0).status, 413);
    QCOMPARE(readWhole(head + "0\r\n\r\n", 0).step, Step::Done);
}

void RequestParserTest::chunksAreCountedAsTheyCome()
{
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    std::string chunks;
    for (int i = 0; i < 5; ++i) {
        chunks += "a\r\n0123456789\r\n";
    }
    QCOMPARE(readWhole(head + chunks + "0\r\n\r\n").request.body.size(), 50U);
    QCOMPARE(readWhole(head + chunks).step, Step::NeedsMore);
    QCOMPARE(readWhole(head + chunks + "1\r\n").status, 413); // before the chunk itself
    QCOMPARE(readWhole(head + "ffffffffffffffff\r\n").status, 413);
    // A chunk's line that has no end is memory too.
    QCOMPARE(readWhole(head + "1;" + std::string(5000, 'x')).status, 400);
}

void RequestParserTest::aHundredHeadersAreTakenAndOneMoreIsNot()
{
    std::string text = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 1; i < 100; ++i) {
        text += "A:b\r\n";
    }
    QCOMPARE(readWhole(text + "\r\n").request.headers.size(), 100U);
    QCOMPARE(readWhole(text + "A:b\r\n\r\n").status, 431);
}

void RequestParserTest::trailersChangeNothing()
{
    const Read got = readWhole("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "0\r\nAuthorization: late\r\nHost: b\r\n\r\n");
    QCOMPARE(got.step, Step::Done);
    QCOMPARE(got.request.header("authorization"), "");
    QCOMPARE(got.request.header("host"), "a");
}

void RequestParserTest::whatComesAfterARequestStays()
{
    const std::string next = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";
    const Read got = readWhole("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab" + next);
    QCOMPARE(got.request.body, "ab");
    QCOMPARE(got.rest, next);
}

} // namespace countertop

CT_TEST_CLASS(countertop::RequestParserTest)

#include "requestparsertest.moc"
