#include "core/protocol/devicekey.h"
#include "core/protocol/sealed.h"
#include "core/site/command/commands.h"
#include "core/site/device/enrolment.h"
#include "tests/support/checked.h"
#include "tests/support/siteshop.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// How a device is let in: one code, one device, one key (SY-31).
class DeviceEnrolmentTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_31_aCodeLetsInOnceAndForTenMinutes();
    void SY_31_aLostAnswerIsGivenAgainToTheSameKey();
    void SY_31_fiveWrongTriesKillTheCode();
    void SY_31_theDatabaseHoldsNeitherCodeNorKey();
    void SY_05_aDeviceNumberIsNeverUsedAgain();
    void SY_11_aKnownDeviceThatIsLetInAnewBeginsAnEpoch();
    void aTillThatStoodAloneGoesOn();
    void theFirstTillBringsThePepperForAll();
    void whereNoPinWasSetTheSiteMakesThePepper();
    void codesAreForWhatTheyWereMadeFor();
};

namespace {

/// A site that lets devices in.
struct Door
{
    explicit Door(storage::Engine engine = tests::ScratchPostgres::wanted())
        : shop(engine)
    {
        terms.sealingKey = QByteArray(sealingKeyBytes, 's');
        terms.pins = { QString::fromLatin1(QByteArray(32, 'p').toBase64()) };
    }

    QString code(std::optional<int> device = {}, DeviceRole role = DeviceRole::Till)
    {
        const auto made = site::makeEnrolmentCode(
            *shop.site, { shop.made->device.org, 2, role, device }, terms);
        if (!made) {
            qFatal("%s", qPrintable(made.error().detail));
        }
        return made->code.text();
    }
    Result<EnrolmentGrant> enter(const QString &code,
                                 const DeviceKey &key,
                                 const std::optional<DeviceId> &before = {},
                                 const QByteArray &pepper = {})
    {
        return site::enrol(
            *shop.site, { code, key.publicHalf(), u"0.1.0"_s, before, pepper }, terms);
    }

    tests::SiteShop shop;
    site::EnrolmentTerms terms;
};

bool isRefusedAs(const Result<EnrolmentGrant> &grant, site::EnrolmentError error)
{
    return !grant && grant.error().kind == ErrorKind::Refused && grant.error().code.is(error);
}

} // namespace

void DeviceEnrolmentTest::SY_31_aCodeLetsInOnceAndForTenMinutes()
{
    Door door;
    const QString code = door.code();
    const QString late = door.code();
    door.shop.clock.advance(std::chrono::minutes(9) + std::chrono::seconds(59));
    const auto grant = door.enter(code, DeviceKey::make());
    QVERIFY(grant.has_value());
    QCOMPARE(grant->deviceNumber, 2);
    QCOMPARE(grant->epoch, 1);
    QCOMPARE(grant->storeNumber, 2);
    QCOMPARE(grant->currency, u"EUR"_s);
    QCOMPARE(grant->zone, u"Europe/Berlin"_s);
    QCOMPARE(grant->pins, door.terms.pins);
    QVERIFY(isRefusedAs(door.enter(code, DeviceKey::make()), site::EnrolmentError::CodeUsed));
    door.shop.clock.advance(std::chrono::seconds(1));
    QVERIFY(isRefusedAs(door.enter(late, DeviceKey::make()), site::EnrolmentError::CodeExpired));
    QCOMPARE(door.shop.number(u"SELECT count(*) FROM devices"_s), 2);
}

void DeviceEnrolmentTest::SY_31_aLostAnswerIsGivenAgainToTheSameKey()
{
    Door door;
    const QString code = door.code();
    const DeviceKey key = DeviceKey::make();
    const auto first = door.enter(code, key);
    door.shop.clock.advance(std::chrono::hours(1)); // also when the code has run out since
    const auto again = door.enter(code, key);
    QVERIFY(first.has_value() && again.has_value());
    QCOMPARE(again->device, first->device);
    QCOMPARE(again->deviceNumber, first->deviceNumber);
    QCOMPARE(again->epoch, first->epoch);
    QCOMPARE(door.shop.number(u"SELECT count(*) FROM devices"_s), 2);
}

void DeviceEnrolmentTest::SY_31_fiveWrongTriesKillTheCode()
{
    Door door;
    const QString code = door.code();
    const QString other = door.code();
    const QString wrong = code.left(9) + (code.endsWith(u'0') ? u'1' : u'0');
    for (int wrongTry = 0; wrongTry < 5; ++wrongTry) {
        QVERIFY(
            isRefusedAs(door.enter(wrong, DeviceKey::make()), site::EnrolmentError::CodeUnknown));
    }
    QVERIFY(isRefusedAs(door.enter(code, DeviceKey::make()), site::EnrolmentError::CodeUnknown));
    QCOMPARE(door.shop.number(u"SELECT count(*) FROM security_events WHERE kind = 'code_wrong'"_s),
             5);
    QVERIFY(door.enter(other, DeviceKey::make()).has_value()); // others are not touched
    const QString fourTimes = door.code();
    for (int wrongTry = 0; wrongTry < 4; ++wrongTry) {
        QVERIFY(!door.enter(fourTimes.left(9) + (fourTimes.endsWith(u'0') ? u'1' : u'0'),
                            DeviceKey::make()));
    }
    QVERIFY(door.enter(fourTimes, DeviceKey::make()).has_value());
}

void DeviceEnrolmentTest::SY_31_theDatabaseHoldsNeitherCodeNorKey()
{
    Door door(storage::Engine::Sqlite);
    const QString code = door.code();
    const DeviceKey key = DeviceKey::make();
    QVERIFY(door.enter(code, key).has_value());
    QCOMPARE(door.shop.site->database()
                 .read(u"SELECT hex(public_key) FROM devices "
                       "WHERE public_key IS NOT NULL"_s)
                 .value(),
             QString::fromLatin1(key.publicHalf().toHex().toUpper()));
    QVERIFY(door.shop.site->database().checkpoint().has_value());
    QFile file(door.shop.site->database().path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(key.publicHalf())); // so the search below can find what it looks for
    QVERIFY(!bytes.contains(key.secret()));
    QVERIFY(!bytes.contains(code.toLatin1()));
}

void DeviceEnrolmentTest::SY_05_aDeviceNumberIsNeverUsedAgain()
{
    Door door;
    QCOMPARE(door.enter(door.code(), DeviceKey::make())->deviceNumber, 2);
    QVERIFY(
        door.shop.site->database().execute(u"UPDATE devices SET state = 'revoked'"_s).has_value());
    QCOMPARE(door.enter(door.code(), DeviceKey::make())->deviceNumber, 3);
    QCOMPARE(door.enter(door.code(), DeviceKey::make())->deviceNumber, 4);
}

void DeviceEnrolmentTest::SY_11_aKnownDeviceThatIsLetInAnewBeginsAnEpoch()
{
    Door door;
    const auto first = door.enter(door.code(), DeviceKey::make());
    QVERIFY(first.has_value());
    const auto anew = door.enter(door.code(2), DeviceKey::make(), first->device);
    QVERIFY(anew.has_value());
    QCOMPARE(anew->device, first->device);
    QCOMPARE(anew->epoch, 2);
    QCOMPARE(anew->ackedSeq, 0);
    QCOMPARE(anew->deviceNumber, 3); // a series of its own
    PushRequest old;
    old.device = first->device;
    old.epoch = 1;
    QCOMPARE(door.shop.site->push(old)->outcome, PushOutcome::EpochStale);
}

void DeviceEnrolmentTest::aTillThatStoodAloneGoesOn()
{
    Door door;
    tests::PushedJournal journal(door.shop);
    journal.add(factkind::shiftOpened, {});
    journal.add(factkind::shiftOpened, {});
    QCOMPARE(journal.push(0, 1).ackedSeq, 1);
    const auto grant
        = door.enter(door.code(1), DeviceKey::make(), door.shop.device(), QByteArray(32, 'q'));
    QVERIFY(grant.has_value());
    QCOMPARE(grant->device, door.shop.device());
    QCOMPARE(grant->epoch, 1);
    QCOMPARE(grant->deviceNumber, 1);
    QCOMPARE(grant->ackedSeq, 1); // what the site has; the rest comes over the wire
    QCOMPARE(journal.push(1, 2).ackedSeq, 2);
}

void DeviceEnrolmentTest::theFirstTillBringsThePepperForAll()
{
    Door door;
    QVERIFY(door.shop.site->database()
                .execute(u"INSERT INTO pin_verifiers (org_id, person_id, body) "
                         "SELECT org_id, 'p', zeroblob(1) FROM orgs"_s)
                .has_value());
    QVERIFY(isRefusedAs(door.enter(door.code(), DeviceKey::make()),
                        site::EnrolmentError::PepperMissing));
    const QByteArray pepper(32, 'q');
    QVERIFY(door.enter(door.code(1), DeviceKey::make(), door.shop.device(), pepper).has_value());
    const auto next = door.enter(door.code(), DeviceKey::make());
    QVERIFY(next.has_value());
    QCOMPARE(next->pinPepper, pepper);
    QCOMPARE(door.shop.number(u"SELECT count(*) FROM stores "
                              "WHERE hex(sealed_pepper) LIKE '%71717171%'"_s),
             0);
    QCOMPARE(door.shop.number(u"SELECT count(*) FROM stores WHERE sealed_pepper IS NOT NULL"_s), 1);
}

void DeviceEnrolmentTest::whereNoPinWasSetTheSiteMakesThePepper()
{
    Door door;
    const auto one = door.enter(door.code(), DeviceKey::make());
    const auto other = door.enter(door.code(), DeviceKey::make());
    QVERIFY(one.has_value() && other.has_value());
    QCOMPARE(one->pinPepper.size(), 32);
    QCOMPARE(other->pinPepper, one->pinPepper);
}

void DeviceEnrolmentTest::codesAreForWhatTheyWereMadeFor()
{
    Door door;
    QVERIFY(isRefusedAs(door.enter(door.code(), DeviceKey::make(), door.shop.device()),
                        site::EnrolmentError::OtherDevice));
    QVERIFY(isRefusedAs(door.enter(u"not a code"_s, DeviceKey::make()),
                        site::EnrolmentError::CodeUnknown));
    QCOMPARE(door.enter(door.code({}, DeviceRole::Manager), DeviceKey::make())->role,
             DeviceRole::Manager);
    const auto nowhere = site::makeEnrolmentCode(
        *door.shop.site, { door.shop.made->device.org, 9, DeviceRole::Till, {} }, door.terms);
    QVERIFY(nowhere.error().code.is(site::EnrolmentError::NoSuchStore));
    const auto nobody = site::makeEnrolmentCode(
        *door.shop.site, { door.shop.made->device.org, 2, DeviceRole::Till, 7 }, door.terms);
    QVERIFY(nobody.error().code.is(site::EnrolmentError::NoSuchDevice));
}

} // namespace countertop

CT_TEST_CLASS(countertop::DeviceEnrolmentTest)
#include "deviceenrolmenttest.moc"
