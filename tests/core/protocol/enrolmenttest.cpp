#include "core/protocol/enrolment.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/devicekey.h"
#include "core/protocol/gzip.h"
#include "core/protocol/sealed.h"
#include "tests/support/builders.h"
#include "tests/support/checked.h"
#include "tests/support/sales.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countertop {

/// What a device and its site say to each other when it is let in, and gzip on the wire.
class EnrolmentTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_31_aCodeHasTenLettersThatCannotBeMistaken();
    void SY_31_aCodeIsReadAsPeopleTypeIt_data();
    void SY_31_aCodeIsReadAsPeopleTypeIt();
    void wishAndGrantComeBackWhole();
    void aWishWithoutAKeyIsRefused();
    void aGrantThatLacksSomethingIsRefused_data();
    void aGrantThatLacksSomethingIsRefused();
    void gzipComesBackAndIsOthersGzip();
    void gunzipStopsAtItsLimit();
    void gunzipRefusesWhatIsDamaged();
    void whatIsSealedOpensUnchangedAndWithItsKeyOnly();
};

namespace {

EnrolmentGrant aGrant()
{
    EnrolmentGrant grant;
    grant.org = tests::idOf<OrgId>(u"org"_s);
    grant.store = tests::idOf<StoreId>(u"store"_s);
    grant.device = tests::idOf<DeviceId>(u"till"_s);
    grant.storeNumber = 2;
    grant.deviceNumber = 3;
    grant.epoch = 1;
    grant.role = DeviceRole::Manager;
    grant.storeName = u"Corner"_s;
    grant.orgName = u"Company"_s;
    grant.currency = u"EUR"_s;
    grant.zone = u"Europe/Berlin"_s;
    grant.siteEpoch = u"epoch-a"_s;
    grant.ackedSeq = 41;
    grant.pinPepper = QByteArray(32, 'p');
    grant.pins = { QString::fromLatin1(QByteArray(32, 'a').toBase64()),
                   QString::fromLatin1(QByteArray(32, 'b').toBase64()) };
    grant.serverTime = tests::noon();
    return grant;
}

} // namespace

void EnrolmentTest::SY_31_aCodeHasTenLettersThatCannotBeMistaken()
{
    QCOMPARE(EnrolmentCode::fromBits(0).text(), u"0000000000"_s);
    const QString text = EnrolmentCode::fromBits(~std::uint64_t{ 0 }).text();
    QCOMPARE(text, u"ZZZZZZZZZZ"_s);
    QCOMPARE(EnrolmentCode::fromBits(1).text(), u"1000000000"_s);
    QCOMPARE(EnrolmentCode::fromBits(1ULL << 49).text(), u"000000000G"_s);
    QCOMPARE(EnrolmentCode::fromBits(1).shown(), u"10000-00000"_s);
}

void EnrolmentTest::SY_31_aCodeIsReadAsPeopleTypeIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected"); // empty: none
    QTest::newRow("as shown") << u"7K2MQ-9XW4T"_s << u"7K2MQ9XW4T"_s;
    QTest::newRow("small letters and blanks") << u" 7k2mq 9xw4t "_s << u"7K2MQ9XW4T"_s;
    QTest::newRow("letters for digits") << u"OoIiLl0000"_s << u"0011110000"_s;
    QTest::newRow("too short") << u"7K2MQ9XW4"_s << QString();
    QTest::newRow("too long") << u"7K2MQ9XW4T1"_s << QString();
    QTest::newRow("a letter that is none of them") << u"7K2MQ9XW4U"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void EnrolmentTest::SY_31_aCodeIsReadAsPeopleTypeIt()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const auto code = EnrolmentCode::fromTyped(typed);
    QCOMPARE(code ? code->text() : QString(), expected);
}

void EnrolmentTest::wishAndGrantComeBackWhole()
{
    const EnrolmentWish wish{ u"7K2MQ9XW4T"_s,
                              DeviceKey::make().publicHalf(),
                              u"0.1.0"_s,
                              tests::idOf<DeviceId>(u"till"_s),
                              QByteArray(32, 'p') };
    const auto wishAgain = enrolmentWishFromJson(enrolmentWishToJson(wish));
    QVERIFY(wishAgain.has_value());
    QCOMPARE(*wishAgain, wish);
    const auto grantAgain = enrolmentGrantFromJson(enrolmentGrantToJson(aGrant()));
    QVERIFY(grantAgain.has_value());
    QCOMPARE(*grantAgain, aGrant());
}

void EnrolmentTest::aWishWithoutAKeyIsRefused()
{
    QJsonObject json
        = enrolmentWishToJson({ u"7K2MQ9XW4T"_s, QByteArray(32, 'k'), u"0"_s, {}, {} });
    json.insert("publicKey"_L1, u"c2hvcnQ="_s);
    QVERIFY(!enrolmentWishFromJson(json).has_value());
    json.remove("publicKey"_L1);
    QVERIFY(!enrolmentWishFromJson(json).has_value());
}

void EnrolmentTest::aGrantThatLacksSomethingIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no device") << u"device"_s << QJsonValue();
    QTest::newRow("a number below one") << u"deviceNumber"_s << QJsonValue(0);
    QTest::newRow("a role that is none") << u"role"_s << QJsonValue(u"king"_s);
    QTest::newRow("no currency") << u"currency"_s << QJsonValue(QString());
    QTest::newRow("a short pin") << u"pins"_s << QJsonValue(QJsonArray{ u"YQ=="_s });
}

void EnrolmentTest::aGrantThatLacksSomethingIsRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = enrolmentGrantToJson(aGrant());
    json.insert(key, value);
    QVERIFY(!enrolmentGrantFromJson(json).has_value());
}

void EnrolmentTest::gzipComesBackAndIsOthersGzip()
{
    const QByteArray bytes = QByteArray("facts and facts ").repeated(20'000);
    const QByteArray compressed = gzip(bytes);
    QVERIFY(compressed.size() < bytes.size() / 20);
    QCOMPARE(*gunzip(compressed, bytes.size()), bytes);
    QCOMPARE(*gunzip(gzip(QByteArray()), 0), QByteArray());
    // printf hello | gzip -n
    QCOMPARE(*gunzip(QByteArray::fromHex("1f8b0800000000000003cb48cdc9c9070086a6103605000000"), 5),
             QByteArray("hello"));
}

void EnrolmentTest::gunzipStopsAtItsLimit()
{
    const QByteArray bomb = gzip(QByteArray(50'000'000, '\0'));
    QVERIFY(bomb.size() < 100'000);
    QVERIFY(gunzip(bomb, 1'000'000).error().code.is(GzipError::TooLong));
    QVERIFY(gunzip(gzip("12345"), 4).error().code.is(GzipError::TooLong));
}

void EnrolmentTest::gunzipRefusesWhatIsDamaged()
{
    QByteArray compressed = gzip("some facts");
    QVERIFY(gunzip(compressed.chopped(1), 100).error().code.is(GzipError::Damaged));
    QVERIFY(gunzip(compressed + 'x', 100).error().code.is(GzipError::Damaged));
    QVERIFY(gunzip("no gzip", 100).error().code.is(GzipError::Damaged));
    QVERIFY(gunzip(QByteArray(), 100).error().code.is(GzipError::Damaged));
    compressed[compressed.size() - 6] = static_cast<char>(compressed[compressed.size() - 6] ^ 1);
    QVERIFY(gunzip(compressed, 100).error().code.is(GzipError::Damaged));
}

void EnrolmentTest::whatIsSealedOpensUnchangedAndWithItsKeyOnly()
{
    const QByteArray key = makeSealingKey();
    const auto sealed = seal(key, "pepper");
    QVERIFY(sealed.has_value());
    QVERIFY(!sealed->contains("pepper"));
    QCOMPARE(unseal(key, *sealed).value_or(QByteArray()), QByteArray("pepper"));
    QVERIFY(!unseal(makeSealingKey(), *sealed));
    for (qsizetype place = 0; place < sealed->size(); ++place) {
        QByteArray changed = *sealed;
        changed[place] = static_cast<char>(changed.at(place) ^ 1);
        QVERIFY(!unseal(key, changed));
    }
}

} // namespace countertop

CT_TEST_CLASS(countertop::EnrolmentTest)
#include "enrolmenttest.moc"
