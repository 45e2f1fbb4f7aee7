#include "tests/app/site/http/runningserver.h"
#include "tests/support/checked.h"
#include "tests/support/httpsclient.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>
#include <QTcpSocket>

#include <vector>

namespace countertop {

using http::ServerFigures;
using http::TlsIdentity;
using std::chrono::hours;
using std::chrono::milliseconds;
using tests::HttpsClient;
using tests::RunningServer;
using tests::testIdentity;

/// Who may shake hands, with what, and by which certificate.
class TlsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void tls12And13AreServed_data();
    void tls12And13AreServed();
    void tls11IsRefused();
    void ciphersWithoutForwardSecrecyAreRefused();
    void aClientThatOnlySpeaksHttp2IsRefused();
    void hundredsOfHalfOpenHandshakesHoldNobodyUp();
    void aNewCertificateIsShownFromTheNextHandshakeOn();
    void aBadCertificateLeavesTheOldOne_data();
    void aBadCertificateLeavesTheOldOne();
    void aServerThatCannotListenSaysWhy();
    void aCertificateSaysWhatItWasMadeFor();
    void whatIsNoCertificateIsSaidToBeNone();

private:
    static constexpr int soonMs = 4000;

    static TlsIdentity freshIdentity()
    {
        const std::string key = http::makePrivateKey();
        const auto now = std::chrono::system_clock::now();
        return { .certificatePem = http::makeCertificate(key, { "fresh.test" }, now, hours(48)),
                 .keyPem = key };
    }
    static QByteArray pinShownBy(const HttpsClient &client)
    {
        return QCryptographicHash::hash(client.socket().peerCertificate().publicKey().toDer(),
                                        QCryptographicHash::Sha256)
            .toBase64();
    }
    static QByteArray pinOf(const TlsIdentity &identity)
    {
        return QByteArray::fromStdString(http::pinOfKey(identity.keyPem));
    }
};

void TlsTest::tls12And13AreServed_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("TLS 1.2") << int(QSsl::TlsV1_2);
    QTest::newRow("TLS 1.3") << int(QSsl::TlsV1_3);
}

void TlsTest::tls12And13AreServed()
{
    QFETCH(int, version);
    RunningServer running;
    HttpsClient client(running.port());
    QSslConfiguration configuration = client.socket().sslConfiguration();
    configuration.setProtocol(static_cast<QSsl::SslProtocol>(version));
    configuration.setAllowedNextProtocols({ "h2", "http/1.1" });
    client.socket().setSslConfiguration(configuration);
    QCOMPARE(client.get("/hello").status, 200);
    QCOMPARE(int(client.socket().sessionProtocol()), version);
    QCOMPARE(client.socket().sslConfiguration().nextNegotiatedProtocol(), QByteArray("http/1.1"));
}

void TlsTest::tls11IsRefused()
{
    RunningServer running;
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), running.port());
    QVERIFY(socket.waitForConnected());
    // A hello by hand: today's clients do not offer it any more.
    const QByteArray hello = QByteArray::fromHex("0302") + QByteArray(32, 'r')
        + QByteArray::fromHex("00" // no session
                              "0008c009c013002f000a" // what such clients could
                              "0100"); // no compression
    const QByteArray message
        = QByteArray::fromHex("010000") + static_cast<char>(hello.size()) + hello;
    socket.write(QByteArray::fromHex("16030100") + static_cast<char>(message.size()) + message);
    QByteArray answer;
    while (answer.size() < 7 && socket.waitForReadyRead(soonMs)) {
        answer += socket.readAll();
    }
    QCOMPARE(answer.left(1).toHex(), QByteArray("15")); // an alert
    QCOMPARE(answer.mid(5, 2).toHex(), QByteArray("0246")); // fatal: the version
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.handshakesFailed == 1; }));
}

void TlsTest::ciphersWithoutForwardSecrecyAreRefused()
{
    RunningServer running;
    for (const auto &[cipher, isGood] : { std::pair("ECDHE-ECDSA-AES128-GCM-SHA256", true),
                                          std::pair("ECDHE-ECDSA-AES128-SHA256", false),
                                          std::pair("AES128-GCM-SHA256", false) }) {
        HttpsClient client(running.port());
        QSslConfiguration configuration = client.socket().sslConfiguration();
        configuration.setProtocol(QSsl::TlsV1_2);
        configuration.setCiphers(QString::fromLatin1(cipher));
        QCOMPARE(configuration.ciphers().size(), 1);
        client.socket().setSslConfiguration(configuration);
        QCOMPARE(client.connectTls(soonMs), isGood);
    }
}

void TlsTest::aClientThatOnlySpeaksHttp2IsRefused()
{
    RunningServer running;
    HttpsClient client(running.port());
    QSslConfiguration configuration = client.socket().sslConfiguration();
    configuration.setAllowedNextProtocols({ "h2" });
    client.socket().setSslConfiguration(configuration);
    QVERIFY(!client.connectTls(soonMs));
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.handshakesFailed == 1; }));
}

void TlsTest::hundredsOfHalfOpenHandshakesHoldNobodyUp()
{
    constexpr int count = 200;
    RunningServer running({ .handshake = milliseconds(2000) });
    std::vector<std::unique_ptr<QTcpSocket>> halves;
    for (int i = 0; i < count; ++i) {
        halves.push_back(std::make_unique<QTcpSocket>());
        halves.back()->connectToHost(QStringLiteral("127.0.0.1"), running.port());
        QVERIFY(halves.back()->waitForConnected());
        halves.back()->write("\x16\x03\x01\x02"); // a hello begins, and never ends
        halves.back()->flush();
    }
    QVERIFY(running.comesTo([](const ServerFigures &now) { return now.connectionsOpen == count; }));
    HttpsClient client(running.port());
    QCOMPARE(client.get("/hello").status, 200);
    QVERIFY2(running.figures().handshakesFailed < count, "they were gone already");
    QVERIFY(running.comesTo([](const ServerFigures &now) {
        return now.connectionsOpen == 1 && now.handshakesFailed == count
            && now.timeoutsHit == count;
    }));
    QCOMPARE(client.get("/hello").status, 200);
}

void TlsTest::aNewCertificateIsShownFromTheNextHandshakeOn()
{
    RunningServer running;
    HttpsClient before(running.port());
    QCOMPARE(before.get("/hello").status, 200);
    QCOMPARE(pinShownBy(before), pinOf(testIdentity()));
    const TlsIdentity next = freshIdentity();
    QCOMPARE(running.server->renew(next), "");
    HttpsClient after(running.port());
    QCOMPARE(after.get("/hello").status, 200);
    QCOMPARE(pinShownBy(after), pinOf(next));
    QCOMPARE(before.get("/hello").status, 200); // who came before stays
    QCOMPARE(running.figures().connectionsAccepted, 2U);
}

void TlsTest::aBadCertificateLeavesTheOldOne_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("why");
    const TlsIdentity fresh = freshIdentity();
    const QByteArray certificate = QByteArray::fromStdString(fresh.certificatePem);
    const QByteArray key = QByteArray::fromStdString(fresh.keyPem);
    const QByteArray other = QByteArray::fromStdString(testIdentity().keyPem);
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray("certificate");
    QTest::newRow("no certificate") << QByteArray("no PEM") << key << QByteArray("certificate");
    QTest::newRow("half a certificate")
        << certificate.left(certificate.size() / 2) << key << QByteArray("certificate");
    QTest::newRow("no key") << certificate << QByteArray() << QByteArray("private key");
    QTest::newRow("a certificate as the key") << certificate << certificate << QByteArray("key");
    QTest::newRow("another's key") << certificate << other << QByteArray("not the one");
}

void TlsTest::aBadCertificateLeavesTheOldOne()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, why);
    RunningServer running;
    const QByteArray problem = QByteArray::fromStdString(running.server->renew(
        { .certificatePem = certificate.toStdString(), .keyPem = key.toStdString() }));
    QVERIFY2(problem.contains(why), problem.constData());
    HttpsClient client(running.port());
    QCOMPARE(client.get("/hello").status, 200);
    QCOMPARE(pinShownBy(client), pinOf(testIdentity()));
}

void TlsTest::aServerThatCannotListenSaysWhy()
{
    RunningServer running;
    tests::TestProgram program;
    const auto complaint = [&](const std::string &address, quint16 port, const TlsIdentity &by) {
        auto started
            = http::Server::start({ .address = address, .port = port, .identity = by }, program);
        const auto *text = std::get_if<std::string>(&started);
        return text != nullptr ? QByteArray::fromStdString(*text) : QByteArray();
    };
    const QByteArray port = QByteArray::number(running.port());
    QCOMPARE(complaint("127.0.0.1", running.port(), testIdentity()),
             "cannot listen on 127.0.0.1:" + port + ": Address already in use");
    QVERIFY(complaint("shop.test", 0, testIdentity()).contains("\"shop.test\" is not an address"));
    QVERIFY(complaint("203.0.113.1", 0, testIdentity()).startsWith("cannot listen on 203.0.113.1"));
    QVERIFY(complaint("127.0.0.1", 0, {}).contains("certificate"));
}

void TlsTest::aCertificateSaysWhatItWasMadeFor()
{
    using std::chrono::system_clock;
    const std::string key = http::makePrivateKey();
    const auto begin = system_clock::from_time_t(1800000000);
    const std::vector<std::string> names{ "till, one.test", "10.0.0.7", "fe80::7", "b.test" };
    const std::string pem = http::makeCertificate(key, names, begin, hours(24));
    const auto read = http::readCertificate(pem);
    const auto *facts = std::get_if<http::CertificateFacts>(&read);
    QVERIFY(facts != nullptr);
    QCOMPARE(facts->pin, http::pinOfKey(key));
    QVERIFY(facts->isSelfSigned);
    QVERIFY(facts->names == names);
    QVERIFY(facts->notBefore == begin);
    QVERIFY(facts->notAfter == begin + hours(24));
    // And as somebody else reads it.
    const QSslCertificate seen(QByteArray::fromStdString(pem));
    QVERIFY(seen.subjectAlternativeNames()
                .values(QSsl::IpAddressEntry)
                .contains(QStringLiteral("10.0.0.7")));
    QCOMPARE(
        QCryptographicHash::hash(seen.publicKey().toDer(), QCryptographicHash::Sha256).toBase64(),
        QByteArray::fromStdString(facts->pin));
    QVERIFY(http::makeCertificate(key, names, begin, hours(24)) != pem); // another number
}

void TlsTest::whatIsNoCertificateIsSaidToBeNone()
{
    const auto read = http::readCertificate(testIdentity().keyPem);
    QVERIFY(std::holds_alternative<std::string>(read));
    QCOMPARE(http::pinOfKey("no key"), "");
    QCOMPARE(http::makeCertificate("no key", { "a.test" }, {}, hours(1)), "");
    QCOMPARE(http::makeCertificate(testIdentity().keyPem, {}, {}, hours(1)), "");
}

} // namespace countertop

CT_TEST_CLASS(countertop::TlsTest)

#include "tlstest.moc"
