#include "app/terminal/keychain/guardedvault.h"

#include "core/till/people/pinhasher.h"
#include "tests/app/keychain/standinkeychain.h"
#include "tests/support/checked.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countertop::terminal {

namespace {

using tests::Mood;
using tests::StandInKeychain;
using till::VaultError;
using till::VaultState;

constexpr auto patience = 20ms;
const QByteArray pepper = QByteArrayLiteral("0123456789abcdef0123456789abcdef");
const QString name = till::secrets::pinPepper;

template <typename T>
Result<T> answerOf(const Future<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 5000)) {
        return Error{ ErrorKind::Unavailable,
                      VaultError::KeychainSilent,
                      u"the vault itself hung"_s };
    }
    return future.result();
}

/// One till's folder, and the keychain's store beside it.
struct Place
{
    QTemporaryDir folder;
    std::map<QString, QByteArray> store;

    QString path() const { return folder.filePath(u"vault.json"_s); }
    std::unique_ptr<GuardedVault> open(Mood mood, const QString &backend = u"libsecret"_s)
    {
        return std::make_unique<GuardedVault>(
            std::make_unique<StandInKeychain>(mood, store, backend), path(), patience);
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QFileDevice::Permissions modeOf(const QString &path)
{
    return QFile::permissions(path)
        & ~(QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser);
}

constexpr QFileDevice::Permissions mode0600 = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

class GuardedVaultTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_12_withoutAKeychainTheFileHoldsThePepper_data()
    {
        QTest::addColumn<int>("mood");
        QTest::addColumn<int>("reason");
        QTest::newRow("silent: it never answers")
            << int(Mood::Silent) << int(VaultError::KeychainSilent);
        QTest::newRow("locked") << int(Mood::Locked) << int(VaultError::KeychainLocked);
        QTest::newRow("absent") << int(Mood::Absent) << int(VaultError::KeychainAbsent);
        QTest::newRow("it gives back something else")
            << int(Mood::Garbling) << int(VaultError::ReadBackDiffers);
        QTest::newRow("it takes it and then finds nothing")
            << int(Mood::ForgettingWhenLocked) << int(VaultError::ReadBackDiffers);
    }

    void CT_12_withoutAKeychainTheFileHoldsThePepper()
    {
        QFETCH(int, mood);
        QFETCH(int, reason);
        Place place;
        const auto vault = place.open(static_cast<Mood>(mood));
        QVERIFY(answerOf(vault->write(name, pepper)));
        QVERIFY(vault->standing().state == VaultState::Degraded);
        QCOMPARE(int(*vault->standing().reason), reason);
        QCOMPARE(modeOf(place.path()), mode0600);
        // The next start needs no keychain and no waiting: the answer is there at once.
        const auto next = place.open(Mood::Silent);
        QVERIFY(next->standing().state == VaultState::Degraded);
        const auto read = next->read(name);
        QVERIFY(read.isFinished());
        QCOMPARE(*read.result(), pepper);
        QVERIFY(till::PinHasher::withPepper(*read.result()));
    }

    void aHealthyKeychainHoldsTheSecretAlone()
    {
        Place place;
        const auto vault = place.open(Mood::Healthy);
        QVERIFY(answerOf(vault->write(name, pepper)));
        QVERIFY(vault->standing().state == VaultState::Ready);
        QCOMPARE(*answerOf(place.open(Mood::Healthy)->read(name)), pepper);
        QVERIFY(!place.content().contains(pepper.toBase64()));
        QVERIFY(place.content().contains("libsecret"));
        QCOMPARE(modeOf(place.path()), mode0600);
    }

    void CT_12_aSilentKeychainIsANamedStateAndNeverAHang()
    {
        Place place;
        QVERIFY(answerOf(place.open(Mood::Healthy)->write(name, pepper)));
        const auto vault = place.open(Mood::Silent);
        const auto read = answerOf(vault->read(name));
        QVERIFY(!read && read.error().code.is(VaultError::KeychainSilent));
        QVERIFY(vault->standing().state == VaultState::Unavailable);
        QVERIFY2(vault->read(name).isFinished(), "asked again, nobody waits twice");
        // After the recovery code a new pepper is made: it goes to the file and selling goes on.
        QVERIFY(answerOf(vault->write(name, pepper)));
        QVERIFY(vault->standing().state == VaultState::Degraded);
    }

    void aLockedKeychainIsNotTakenForANewTill()
    {
        Place place;
        QVERIFY(answerOf(place.open(Mood::Healthy)->write(name, pepper)));
        const auto locked = answerOf(place.open(Mood::ForgettingWhenLocked)->read(name));
        QVERIFY(!locked && locked.error().code.is(VaultError::KeychainLocked));
        const auto fresh = answerOf(place.open(Mood::Healthy)->read(u"other"_s));
        QVERIFY(!fresh && fresh.error().code.is(VaultError::NotFound));
    }

    void anotherBackendThanBeforeIsSaid()
    {
        Place place;
        QVERIFY(answerOf(place.open(Mood::Healthy)->write(name, pepper)));
        const auto vault = place.open(Mood::Healthy, u"kwallet5"_s);
        QVERIFY(vault->standing().state == VaultState::Degraded);
        QVERIFY(*vault->standing().reason == VaultError::BackendChanged);
    }

    void anOpenFileIsClosedAndABrokenOneIsSaid()
    {
        Place place;
        QVERIFY(answerOf(place.open(Mood::Absent)->write(name, pepper)));
        QVERIFY(QFile::setPermissions(place.path(), mode0600 | QFileDevice::ReadOther));
        QVERIFY(*place.open(Mood::Absent)->standing().reason == VaultError::FileWasOpen);
        QCOMPARE(modeOf(place.path()), mode0600);
        QFile file(place.path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        const auto vault = place.open(Mood::Absent);
        const auto read = answerOf(vault->read(name));
        QVERIFY(!read && read.error().kind == ErrorKind::Corrupt);
        QVERIFY(!answerOf(vault->write(name, pepper)));
        QCOMPARE(place.content(), QByteArrayLiteral("{"));
    }

    void removedSecretsAreGoneFromBothPlaces()
    {
        Place place;
        const auto vault = place.open(Mood::Healthy);
        QVERIFY(answerOf(vault->write(name, pepper)));
        QVERIFY(answerOf(vault->remove(name)));
        QVERIFY(place.store.empty());
        const auto read = answerOf(vault->read(name));
        QVERIFY(!read && read.error().code.is(VaultError::NotFound));
        QVERIFY(answerOf(vault->remove(name)));
    }
};

} // namespace countertop::terminal

CT_TEST_CLASS(countertop::terminal::GuardedVaultTest)

#include "guardedvaulttest.moc"
