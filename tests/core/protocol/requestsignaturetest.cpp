#include "core/protocol/requestsignature.h"

#include "tests/support/builders.h"
#include "tests/support/checked.h"
#include "tests/support/sales.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace countertop {

/// A request proves who sent it and that nothing of it was changed (SY-32).
class RequestSignatureTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void theKeyPairIsThatOfRfc8032();
    void anotherLengthIsNoKey();
    void SY_31_aNewKeyIsAnotherEachTime();
    void SY_32_whatWasSignedIsAccepted();
    void SY_32_aChangeOfAnyPartIsFound_data();
    void SY_32_aChangeOfAnyPartIsFound();
    void SY_32_anotherKeyIsFound();
    void theClaimIsReadBack();
    void headersOfAnotherFormAreRefused_data();
    void headersOfAnotherFormAreRefused();
};

namespace {

SignedRequest aRequest()
{
    return { "POST",
             "/sync/v1/push",
             "a=1&b=2",
             "the body",
             Instant::fromMs(1'800'000'123'000),
             "bm9uY2U-_x",
             tests::idOf<DeviceId>(u"till"_s) };
}

} // namespace

void RequestSignatureTest::theKeyPairIsThatOfRfc8032()
{
    // RFC 8032, 7.1, test 1: the empty message
    const auto key = DeviceKey::fromSecret(
        QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    QVERIFY(key.has_value());
    QCOMPARE(key->publicHalf().toHex(),
             QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    QCOMPARE(key->sign(QByteArray()).toHex(),
             QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590"
                        "a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"));
}

void RequestSignatureTest::anotherLengthIsNoKey()
{
    QVERIFY(DeviceKey::fromSecret("short").error().code.is(DeviceKeyError::BadSecret));
    QVERIFY(!DeviceKey::isSignedBy("short", "bytes", QByteArray(DeviceKey::signatureBytes, 'x')));
    QVERIFY(!DeviceKey::isSignedBy(DeviceKey::make().publicHalf(), "bytes", "short"));
}

void RequestSignatureTest::SY_31_aNewKeyIsAnotherEachTime()
{
    const DeviceKey one = DeviceKey::make();
    const DeviceKey other = DeviceKey::make();
    QVERIFY(one.secret() != other.secret());
    QVERIFY(one.publicHalf() != other.publicHalf());
    QVERIFY(!one.publicHalf().contains(one.secret()));
}

void RequestSignatureTest::SY_32_whatWasSignedIsAccepted()
{
    const DeviceKey key = DeviceKey::make();
    const SignedRequest request = aRequest();
    const SignatureHeaders headers = signRequest(request, key);
    QVERIFY(checkSignature(request, headers, key.publicHalf()).has_value());
}

void RequestSignatureTest::SY_32_aChangeOfAnyPartIsFound_data()
{
    QTest::addColumn<std::function<void(SignedRequest &)>>("change");
    using Change = std::function<void(SignedRequest &)>;
    QTest::newRow("another method") << Change([](auto &request) { request.method = "PUT"; });
    QTest::newRow("another path") << Change([](auto &request) { request.path = "/v1/commands"; });
    QTest::newRow("another query") << Change([](auto &request) { request.query = "a=1&b=3"; });
    QTest::newRow("a byte of the body") << Change([](auto &request) { request.body[0] = 'T'; });
    QTest::newRow("another time") << Change(
        [](auto &request) { request.at = Instant::fromMs(1'800'000'124'000); });
    QTest::newRow("another nonce") << Change([](auto &request) { request.nonce = "b"; });
    QTest::newRow("another device")
        << Change([](auto &request) { request.device = tests::idOf<DeviceId>(u"other"_s); });
    QTest::newRow("a line moved from path to method") << Change([](auto &request) {
        request.method = "POST\n\"@path\": /x";
        request.path = "";
    });
}

void RequestSignatureTest::SY_32_aChangeOfAnyPartIsFound()
{
    QFETCH(std::function<void(SignedRequest &)>, change);
    const DeviceKey key = DeviceKey::make();
    SignedRequest request = aRequest();
    const SignatureHeaders headers = signRequest(request, key);
    change(request);
    const auto checked = checkSignature(request, headers, key.publicHalf());
    QVERIFY(!checked.has_value());
    QCOMPARE(checked.error().kind, ErrorKind::Refused);
}

void RequestSignatureTest::SY_32_anotherKeyIsFound()
{
    const SignatureHeaders headers = signRequest(aRequest(), DeviceKey::make());
    const auto checked = checkSignature(aRequest(), headers, DeviceKey::make().publicHalf());
    QVERIFY(checked.error().code.is(SignatureError::Forged));
}

void RequestSignatureTest::theClaimIsReadBack()
{
    const SignedRequest request = aRequest();
    const auto claim = readClaim(signRequest(request, DeviceKey::make()));
    QVERIFY(claim.has_value());
    QCOMPARE(claim->device, request.device);
    QCOMPARE(claim->at, request.at);
    QCOMPARE(claim->nonce, request.nonce);
}

void RequestSignatureTest::headersOfAnotherFormAreRefused_data()
{
    QTest::addColumn<SignatureHeaders>("headers");
    QTest::addColumn<SignatureError>("expected");
    const SignatureHeaders good = signRequest(aRequest(), DeviceKey::make());
    const auto with = [&good](const std::function<void(SignatureHeaders &)> &change) {
        SignatureHeaders headers = good;
        change(headers);
        return headers;
    };
    QTest::newRow("no signature at all") << SignatureHeaders() << SignatureError::Missing;
    QTest::newRow("no digest") << with([](auto &headers) { headers.contentDigest.clear(); })
                               << SignatureError::Missing;
    QTest::newRow("fewer parts are covered")
        << with([](auto &headers) { headers.input.replace(R"( "content-digest")", ""); })
        << SignatureError::Unreadable;
    QTest::newRow("another way to sign")
        << with([](auto &headers) { headers.input.replace("ed25519", "hmac-sha256"); })
        << SignatureError::Unreadable;
    QTest::newRow("something behind it")
        << with([](auto &headers) { headers.input.append(";tag=\"x\""); })
        << SignatureError::Unreadable;
    QTest::newRow("a line break in the nonce")
        << with([](auto &headers) { headers.input.replace("bm9uY2U", "bm9\nY2U"); })
        << SignatureError::Unreadable;
    QTest::newRow("a very long header")
        << with([](auto &headers) { headers.input.append(QByteArray(600, ' ')); })
        << SignatureError::Unreadable;
}

void RequestSignatureTest::headersOfAnotherFormAreRefused()
{
    QFETCH(SignatureHeaders, headers);
    QFETCH(SignatureError, expected);
    const auto claim = readClaim(headers);
    QVERIFY(!claim.has_value());
    QVERIFY(claim.error().code.is(expected));
}

} // namespace countertop

CT_TEST_CLASS(countertop::RequestSignatureTest)
#include "requestsignaturetest.moc"
