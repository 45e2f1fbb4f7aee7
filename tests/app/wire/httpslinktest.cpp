#include "app/terminal/sitelink/httpslink.h"

#include "app/terminal/waiting.h"
#include "core/protocol/refusal.h"
#include "tests/support/checked.h"
#include "tests/support/runningsite.h"
#include "tests/support/strangeserver.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace countertop {

using terminal::HttpsLink;
using terminal::SiteTrust;
using terminal::waitFor;

/// The till's HTTPS line against the real service, and against whatever else may answer.
class HttpsLinkTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void everythingOfALinkGoesOverTheWire();
    void SY_32_aSiteThatWasStartedAnewIsSpokenToAgain();
    void SY_21_aFileComesInPieces();
    void manyAtOnceAreAllAnswered();
    void SY_34_aWrongPinIsSaidAndNothingIsSent();
    void SY_34_aStrangerOnTheOldLineHearsNothing();
    void SY_34_theNextKeyIsKnownToo();
    void SY_34_withoutPinsTheSystemDecides();
    void SY_27_whatIsNoSiteIsUnreachable_data();
    void SY_27_whatIsNoSiteIsUnreachable();
    void SY_27_aHandshakeThatIsNeverAnsweredBlocksNoLaterCall();
    void redirectsAreNotFollowed();
    void aSiteThatSaysNoIsToldApart_data();
    void aSiteThatSaysNoIsToldApart();
    void withoutItsKeyTheTillAsksNobody();
    void closingTheLineAnswersWhoWaits();
    void addressesAreUnderstood_data();
    void addressesAreUnderstood();
};

namespace {

/// A till that joined a running site, with its link.
struct JoinedTill
{
    JoinedTill()
    {
        site.adopt(shop);
        site.start();
        auto client = site.join(shop);
        link = std::make_unique<HttpsLink>(site.address(), SiteTrust(site.pins()), site.clock);
        key = client.key;
        link->useSigner({ client.grant.device, key });
        device = client.grant.device;
    }
    Result<QJsonObject> ask() { return waitFor(link->ask({ device, u"devices.list"_s, {} })); }
    Result<FeedPage> page()
    {
        return waitFor(link->feedPage({ device, u"catalog"_s, 0, 500, {} }));
    }

    tests::SiteShop shop;
    tests::RunningSite site;
    std::unique_ptr<HttpsLink> link;
    DeviceId device;
    DeviceKey key = DeviceKey::make();
};

QByteArray answer(const QByteArray &status, const QByteArray &type, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\nCountertop-Nonce: abc\r\n\r\n" + body;
}

/// A line to *server* on which the first connection finds nobody: it is never answered, and never
/// ended either.
class DeafAtFirst final : public QTcpServer
{
public:
    explicit DeafAtFirst(const QUrl &server)
        : m_port(static_cast<quint16>(server.port()))
    {
        connect(this, &QTcpServer::newConnection, this, [this] { serve(); });
        listen(QHostAddress::LocalHost);
    }

    int connections = 0;

private:
    void serve()
    {
        QTcpSocket *const till = nextPendingConnection();
        if (++connections == 1) {
            return;
        }
        auto *const site = new QTcpSocket(till);
        connect(till, &QTcpSocket::readyRead, site, [=] { site->write(till->readAll()); });
        connect(site, &QTcpSocket::readyRead, till, [=] { till->write(site->readAll()); });
        connect(site, &QTcpSocket::disconnected, till, &QTcpSocket::disconnectFromHost);
        site->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    }

    quint16 m_port;
};

/// A line that ends where it is told to, one day elsewhere.
class Relay final : public QTcpServer
{
public:
    explicit Relay(const QUrl &first)
    {
        leadTo(first);
        connect(this, &QTcpServer::newConnection, this, [this] { serve(); });
        listen(QHostAddress::LocalHost);
    }
    QUrl address() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(serverPort())); }
    /// Cuts what there is.
    void leadTo(const QUrl &server)
    {
        m_port = static_cast<quint16>(server.port());
        const auto lines = findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
        for (QTcpSocket *line : lines) {
            line->abort();
            line->deleteLater();
        }
    }

private:
    void serve()
    {
        QTcpSocket *const till = nextPendingConnection();
        auto *const server = new QTcpSocket(till);
        connect(till, &QTcpSocket::readyRead, server, [=] { server->write(till->readAll()); });
        connect(server, &QTcpSocket::readyRead, till, [=] { till->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, till, &QTcpSocket::disconnectFromHost);
        connect(till, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    }

    quint16 m_port = 0;
};

/// What a till hears that has a key and finds *server* where its site should be.
Result<CommandAnswer> commandTo(tests::StrangeServer &server, const QStringList &pins)
{
    static const tests::FakeClock clock;
    HttpsLink link(server.address(), SiteTrust(pins), clock);
    link.useSigner({ DeviceId(), DeviceKey::make() });
    return waitFor(
        link.command({ {}, u"product.save"_s, { { "secret"_L1, u"goods"_s } }, {}, {} }));
}

} // namespace

void HttpsLinkTest::everythingOfALinkGoesOverTheWire()
{
    JoinedTill till;
    const Product milk = tests::aProduct(u"Oat milk"_s).costing(189);
    Product taxed = milk;
    taxed.taxClass = till.shop.made->standardTaxClass;
    const auto saved = waitFor(till.link->command(till.shop.command(
        u"product.save"_s,
        { { "product"_L1, productToJson(taxed) }, { "expectedVersion"_L1, 0 } })));
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
    QVERIFY(saved->isDone);
    const auto page = till.page();
    QVERIFY(page);
    QVERIFY(!page->rows.empty());
    tests::PushedJournal journal(till.shop);
    journal.addSale(milk);
    auto request = journal.request(0, 1);
    const auto pushed = waitFor(till.link->push(request));
    QVERIFY(pushed);
    QVERIFY(pushed->outcome == PushOutcome::Accepted);
    QCOMPARE(pushed->ackedSeq, 1);
    const auto unknown = waitFor(till.link->ask({ till.device, u"no.such"_s, {} }));
    QVERIFY(!unknown);
    QVERIFY(unknown.error().code.is(Refusal::UnknownKind)); // the site's own word
}

void HttpsLinkTest::SY_32_aSiteThatWasStartedAnewIsSpokenToAgain()
{
    JoinedTill till;
    QVERIFY(till.page());
    till.site.stop();
    const auto gone = till.page();
    QVERIFY(!gone);
    QVERIFY(gone.error().code.is(SiteLinkError::Unreachable));
    till.site.start(); // its nonces are others
    QVERIFY(till.page());
}

void HttpsLinkTest::SY_21_aFileComesInPieces()
{
    JoinedTill till;
    QByteArray put;
    SnapshotRequest request{ till.device, u"people"_s };
    request.bytesMost = 200;
    std::int64_t size = 1;
    QByteArray sum;
    while (put.size() < size) {
        request.from = put.size();
        const auto piece = waitFor(till.link->snapshot(request));
        QVERIFY2(piece, piece ? "" : qPrintable(piece.error().detail));
        QVERIFY(!piece->bytes.isEmpty() && piece->bytes.size() <= 200);
        request.name = piece->name;
        size = piece->size;
        sum = piece->sha256;
        put += piece->bytes;
    }
    QVERIFY(size > 400);
    QCOMPARE(QCryptographicHash::hash(put, QCryptographicHash::Sha256), sum);
    request.name = u"of another day"_s;
    QVERIFY(waitFor(till.link->snapshot(request)).error().code.is(SiteLinkError::OtherSnapshot));
    const auto none = waitFor(till.link->snapshot({ till.device, u"none"_s }));
    QVERIFY(none.error().code.is(SiteLinkError::NoSnapshots));
}

void HttpsLinkTest::manyAtOnceAreAllAnswered()
{
    JoinedTill till;
    std::vector<Future<Result<FeedPage>>> pages;
    for (int index = 0; index < 40; ++index) {
        pages.push_back(till.link->feedPage({ till.device, u"catalog"_s, 0, 10, {} }));
    }
    int answered = 0;
    for (auto &page : pages) {
        answered += waitFor(page).has_value() ? 1 : 0;
    }
    QCOMPARE(answered, 40);
}

void HttpsLinkTest::SY_34_aWrongPinIsSaidAndNothingIsSent()
{
    tests::StrangeServer server("HTTP/1.1 200 OK\r\n\r\n");
    const auto told = commandTo(server, { QString::fromLatin1(QByteArray(32, 'x').toBase64()) });
    QVERIFY(!told);
    QVERIFY(told.error().code.is(SiteLinkError::NotTrusted));
    QVERIFY(told.error().kind == ErrorKind::Refused);
    QVERIFY(told.error().detail.contains(server.pin)); // so that a person can compare
    QTRY_VERIFY(server.connections >= 0);
    QCOMPARE(server.heard, QByteArray());
}

void HttpsLinkTest::SY_34_aStrangerOnTheOldLineHearsNothing()
{
    const JoinedTill till;
    Relay relay(till.site.address());
    HttpsLink link(relay.address(), SiteTrust(till.site.pins()), till.site.clock);
    link.useSigner({ till.device, till.key });
    const auto askManyAtOnce = [&] {
        std::vector<Future<Result<FeedPage>>> asked;
        for (int i = 0; i < 8; ++i) {
            asked.push_back(link.feedPage({ till.device, u"catalog"_s, 0, 500, {} }));
        }
        std::vector<Result<FeedPage>> said;
        said.reserve(asked.size());
        for (auto &one : asked) {
            said.push_back(waitFor(std::move(one)));
        }
        return said;
    };
    for (const auto &said : askManyAtOnce()) {
        QVERIFY2(said, said ? "" : qPrintable(said.error().detail));
    }

    tests::StrangeServer stranger(answer("200 OK", "application/json", "{}"));
    relay.leadTo(stranger.address());
    int mistrusted = 0;
    for (int i = 0; i < 10; ++i) {
        for (const auto &said : askManyAtOnce()) {
            QVERIFY(!said);
            const bool isMistrusted = said.error().code.is(SiteLinkError::NotTrusted);
            QVERIFY(isMistrusted || said.error().code.is(SiteLinkError::Unreachable));
            mistrusted += isMistrusted ? 1 : 0;
        }
        QTest::qWait(20); // what is still on its way to a connection
    }
    QCOMPARE(stranger.heard, QByteArray());
    QVERIFY(mistrusted > 10);

    relay.leadTo(till.site.address());
    for (const auto &said : askManyAtOnce()) {
        QVERIFY2(said, said ? "" : qPrintable(said.error().detail));
    }
}

void HttpsLinkTest::SY_34_theNextKeyIsKnownToo()
{
    tests::StrangeServer server(
        answer("503 Busy", "application/problem+json", R"({"code":"busy"})"));
    const auto told
        = commandTo(server, { QString::fromLatin1(QByteArray(32, 'x').toBase64()), server.pin });
    QVERIFY(!told);
    QVERIFY(told.error().code.is(SiteLinkError::Busy)); // it was believed
    QVERIFY(!server.heard.isEmpty());
}

void HttpsLinkTest::SY_34_withoutPinsTheSystemDecides()
{
    tests::StrangeServer server("HTTP/1.1 200 OK\r\n\r\n");
    const auto told = commandTo(server, {});
    QVERIFY(!told);
    QVERIFY(told.error().code.is(SiteLinkError::NotTrusted)); // nobody vouches for it
    QCOMPARE(server.heard, QByteArray());
}

void HttpsLinkTest::SY_27_whatIsNoSiteIsUnreachable_data()
{
    QTest::addColumn<QByteArray>("says");
    const QByteArray page = "<html>Welcome to our free network</html>";
    QTest::newRow("captive portal") << answer("200 OK", "text/html", page);
    QTest::newRow("a page that calls itself JSON") << answer("200 OK", "application/json", page);
    QTest::newRow("proxy without a site") << answer("502 Bad Gateway", "text/html", page);
    QTest::newRow("proxy in trouble") << answer("503 Service Unavailable", "text/html", page);
    QTest::newRow("cut off") << answer("200 OK", "application/json", "{}").chopped(1);
    QTest::newRow("no HTTP") << QByteArray("220 mail.example ESMTP\r\n");
    QTest::newRow("an error of the site")
        << answer("500 Error", "application/problem+json", R"({"code":"internal"})");
}

void HttpsLinkTest::SY_27_whatIsNoSiteIsUnreachable()
{
    QFETCH(QByteArray, says);
    tests::StrangeServer server(says);
    const auto told = commandTo(server, { server.pin });
    QVERIFY(!told);
    QVERIFY2(told.error().code.is(SiteLinkError::Unreachable), qPrintable(told.error().detail));
    QVERIFY(told.error().kind == ErrorKind::Unavailable);
}

void HttpsLinkTest::SY_27_aHandshakeThatIsNeverAnsweredBlocksNoLaterCall()
{
    tests::StrangeServer server(
        answer("503 Busy", "application/problem+json", R"({"code":"busy"})"));
    DeafAtFirst line(server.address());
    const tests::FakeClock clock;
    QUrl address = server.address();
    address.setPort(line.serverPort());
    HttpsLink link(address, SiteTrust({ server.pin }), clock);
    link.useSigner({ DeviceId(), DeviceKey::make() });
    const auto lost = waitFor(link.ask({ {}, u"imports.list"_s, {} }));
    QVERIFY(!lost);
    QVERIFY(lost.error().code.is(SiteLinkError::Unreachable));
    const auto heard = waitFor(link.ask({ {}, u"imports.list"_s, {} }));
    QVERIFY(!heard);
    QVERIFY2(heard.error().code.is(SiteLinkError::Busy), qPrintable(heard.error().detail));
    QVERIFY(line.connections > 1);
}

void HttpsLinkTest::redirectsAreNotFollowed()
{
    tests::StrangeServer elsewhere(answer("200 OK", "application/json", "{}"));
    tests::StrangeServer server("HTTP/1.1 302 Found\r\nLocation: " + elsewhere.address().toEncoded()
                                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    const auto told = commandTo(server, { server.pin, elsewhere.pin });
    QVERIFY(!told);
    QVERIFY(told.error().code.is(SiteLinkError::Unreachable));
    QCOMPARE(elsewhere.connections, 0);
}

void HttpsLinkTest::aSiteThatSaysNoIsToldApart_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<SiteLinkError>("code");
    const QByteArray type = "application/problem+json";
    QTest::newRow("locked out") << answer("403 Forbidden", type, R"({"code":"revoked"})")
                                << SiteLinkError::NotEnrolled;
    QTest::newRow("not known") << answer("401 Unauthorized", type, R"({"code":"unknown_device"})")
                               << SiteLinkError::NotEnrolled;
    QTest::newRow("too long") << answer("413 Too Long", type, R"({"code":"too_long"})")
                              << SiteLinkError::TooLong;
    QTest::newRow("too often") << answer(
        "429 Too Many", type + "\r\nRetry-After: 7", R"({"code":"too_many_requests"})")
                               << SiteLinkError::Busy;
    QTest::newRow("not understood")
        << answer("400 Bad Request", type, R"({"code":"malformed"})") << SiteLinkError::Malformed;
}

void HttpsLinkTest::aSiteThatSaysNoIsToldApart()
{
    QFETCH(QByteArray, says);
    QFETCH(SiteLinkError, code);
    tests::StrangeServer server(says);
    const auto told = commandTo(server, { server.pin });
    QVERIFY(!told);
    QVERIFY2(told.error().code.is(code), qPrintable(told.error().detail));
    if (code == SiteLinkError::Busy) {
        QCOMPARE(told.error().detail, u"7"_s); // seconds, for whoever tries again
    }
}

void HttpsLinkTest::withoutItsKeyTheTillAsksNobody()
{
    tests::StrangeServer server(answer("200 OK", "application/json", "{}"));
    const tests::FakeClock clock;
    HttpsLink link(server.address(), SiteTrust({ server.pin }), clock);
    const auto told = waitFor(link.ask({ {}, u"devices.list"_s, {} }));
    QVERIFY(!told);
    QVERIFY(told.error().code.is(SiteLinkError::Unreachable));
    QCOMPARE(server.connections, 0);
}

void HttpsLinkTest::closingTheLineAnswersWhoWaits()
{
    tests::StrangeServer silent({});
    const tests::FakeClock clock;
    auto link = std::make_unique<HttpsLink>(silent.address(), SiteTrust({ silent.pin }), clock);
    link->useSigner({ DeviceId(), DeviceKey::make() });
    auto page = link->feedPage({ {}, u"catalog"_s, 0, 10, {} });
    auto second = link->feedPage({ {}, u"catalog"_s, 0, 10, {} });
    QTRY_VERIFY(silent.heard.contains("\r\n\r\n"));
    QElapsedTimer timer;
    timer.start();
    link.reset();
    QVERIFY(page.isFinished());
    QVERIFY(second.isFinished());
    QVERIFY(page.result().error().code.is(SiteLinkError::Unreachable));
    QVERIFY(second.result().error().code.is(SiteLinkError::Unreachable));
}

void HttpsLinkTest::addressesAreUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::newRow("whole") << u"https://shop.example:8443"_s << u"https://shop.example:8443"_s;
    QTest::newRow("without scheme") << u" shop.example:8443 "_s << u"https://shop.example:8443"_s;
    QTest::newRow("with a slash") << u"https://shop.example/"_s << u"https://shop.example"_s;
    QTest::newRow("IPv6") << u"[::1]:8443"_s << u"https://[::1]:8443"_s;
    QTest::newRow("in the clear") << u"http://shop.example"_s << QString();
    QTest::newRow("with a path") << u"https://shop.example/site"_s << QString();
    QTest::newRow("with a password") << u"https://me:secret@shop.example"_s << QString();
    QTest::newRow("nothing") << u""_s << QString();
}

void HttpsLinkTest::addressesAreUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    const auto read = terminal::siteAddressOf(typed);
    QCOMPARE(read ? read->toString() : QString(), address);
}

} // namespace countertop

CT_TEST_CLASS(countertop::HttpsLinkTest)
#include "httpslinktest.moc"
