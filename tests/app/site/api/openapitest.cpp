#include "tests/support/checked.h"
#include "tests/support/runningsite.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countertop {

/// `/openapi.json` is the real contract: it is compared with the table of endpoints and with what
/// the service answers.
class OpenApiTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void theDocumentNamesEveryEndpointAndNoOther();
    void everySchemaThatIsNamedIsThere();
    void whatIsSignedSaysSo();
    void theServiceHandsTheDocumentOut();
    void SY_31_aDeviceIsLetInOverTheWireOnce();
    void SY_31_guessingIsSlowedDown();
    void healthAndReadinessAreTold();
    void anotherMethodAndAnotherPathAreTold();
};

namespace {

QJsonObject document()
{
    QFile file(u":/protocol/openapi.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no document");
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// "post /v1/commands" of every operation in the document.
QStringList operationsOfDocument()
{
    QStringList operations;
    const QJsonObject paths = document().value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString &method : path.value().toObject().keys()) {
            operations << method + u' ' + path.key();
        }
    }
    operations.sort();
    return operations;
}

void collectReferences(const QJsonValue &value, QStringList &references)
{
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray()) {
            collectReferences(element, references);
        }
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == "$ref"_L1) {
            references << member.value().toString();
        } else {
            collectReferences(member.value(), references);
        }
    }
}

} // namespace

void OpenApiTest::theDocumentNamesEveryEndpointAndNoOther()
{
    QStringList expected{
        u"get /healthz"_s, u"get /metrics"_s, u"get /openapi.json"_s, u"get /readyz"_s
    };
    for (const siteapi::Endpoint &endpoint : siteapi::endpoints()) {
        expected << QString(endpoint.method).toLower() + u' ' + endpoint.path;
    }
    expected.sort();
    QCOMPARE(operationsOfDocument(), expected);
}

void OpenApiTest::everySchemaThatIsNamedIsThere()
{
    QStringList references;
    collectReferences(document(), references);
    references.removeDuplicates();
    QVERIFY(references.size() >= 12);
    const QJsonObject schemas
        = document().value("components"_L1).toObject().value("schemas"_L1).toObject();
    for (const QString &reference : references) {
        QVERIFY2(schemas.contains(reference.section(u'/', -1)), qPrintable(reference));
    }
    QCOMPARE(references.size(), schemas.size());
}

void OpenApiTest::whatIsSignedSaysSo()
{
    const QJsonObject paths = document().value("paths"_L1).toObject();
    for (const siteapi::Endpoint &endpoint : siteapi::endpoints()) {
        const QJsonObject operation = paths.value(endpoint.path)
                                          .toObject()
                                          .value(QString(endpoint.method).toLower())
                                          .toObject();
        QCOMPARE(operation.contains("security"_L1), endpoint.access != siteapi::Access::Anyone);
        QCOMPARE(operation.contains("requestBody"_L1), endpoint.bodyBytesMost > 0);
    }
}

void OpenApiTest::theServiceHandsTheDocumentOut()
{
    tests::RunningSite site;
    site.start();
    const auto answer = tests::HttpsClient(site.port()).get("/openapi.json");
    QCOMPARE(answer.status, 200);
    QCOMPARE(tests::jsonOf(answer), document());
}

void OpenApiTest::SY_31_aDeviceIsLetInOverTheWireOnce()
{
    tests::SiteShop shop;
    tests::RunningSite site;
    site.adopt(shop);
    site.start();
    const auto first = site.join(shop);
    QCOMPARE(first.grant.device, shop.device());
    QCOMPARE(first.grant.pins, site.service->pins());
    QCOMPARE(first.grant.pins.size(), 2);
    const QString code = site.code(shop);
    tests::SignedClient second = site.enter({ code, {}, u"0.1.0"_s, {}, {} });
    QCOMPARE(second.grant.deviceNumber, 2);
    QCOMPARE(second.grant.pinPepper, QByteArray(32, 'q'));
    QCOMPARE(second.feed("f=people").status, 200);
    const EnrolmentWish again{ code, DeviceKey::make().publicHalf(), u"0.1.0"_s, {}, {} };
    const auto refused = tests::HttpsClient(site.port())
                             .request("POST",
                                      routes::enrol.data(),
                                      QJsonDocument(enrolmentWishToJson(again)).toJson());
    QCOMPARE(refused.status, 403);
    QCOMPARE(tests::codeOf(refused), u"code_used"_s);
}

void OpenApiTest::SY_31_guessingIsSlowedDown()
{
    tests::RunningSite site;
    site.start();
    const EnrolmentWish guess{ u"0000000000"_s, DeviceKey::make().publicHalf(), {}, {}, {} };
    const QByteArray body = QJsonDocument(enrolmentWishToJson(guess)).toJson();
    tests::HttpsClient client(site.port());
    for (int time = 0; time < 10; ++time) {
        QCOMPARE(client.request("POST", routes::enrol.data(), body).status, 403);
    }
    const auto slowed = client.request("POST", routes::enrol.data(), body);
    QCOMPARE(slowed.status, 429);
    QVERIFY(slowed.header("retry-after").toInt() > 0);
}

void OpenApiTest::healthAndReadinessAreTold()
{
    tests::RunningSite site;
    site.start();
    tests::HttpsClient client(site.port());
    QCOMPARE(client.get("/healthz").status, 200);
    QCOMPARE(client.get("/readyz").status, 200);
    const auto figures = client.get("/metrics");
    QCOMPARE(figures.status, 200);
    QVERIFY(
        figures.body.contains("countertop_site_requests_total{route=\"other\",status=\"200\"} 2"));
    QVERIFY(figures.body.contains("countertop_site_server{what=\"connections_open\"} 1"));
}

void OpenApiTest::anotherMethodAndAnotherPathAreTold()
{
    tests::RunningSite site;
    site.start();
    tests::HttpsClient client(site.port());
    const auto method = client.request("GET", routes::push.data());
    QCOMPARE(method.status, 405);
    QCOMPARE(method.header("allow"), QByteArray("POST"));
    QCOMPARE(client.request("DELETE", "/healthz").header("allow"), QByteArray("GET"));
    const auto nowhere = client.get("/etc/passwd");
    QCOMPARE(nowhere.status, 404);
    QCOMPARE(tests::codeOf(nowhere), u"not_found"_s);
}

} // namespace countertop

CT_TEST_CLASS(countertop::OpenApiTest)
#include "openapitest.moc"
