#include "app/terminal/keychain/keychainguard.h"

#include "tests/app/keychain/standinkeychain.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countertop::terminal {

using tests::Mood;
using till::VaultError;
using till::VaultState;

/// A till whose folder is put back as a whole, guard file and all: only the keychain knows better.
class KeychainGuardTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_89_folderPutBackIsNoticedByTheKeychain();
    void CT_89_tillThatOnlySoldOnIsNotBehind();
    void CT_89_earlierEpochIsNotCompared();
    void CT_89_markOfALaterEpochIsAhead();
    void keychainThatIsNotThereIsNamedAndNotAskedAgain_data();
    void keychainThatIsNotThereIsNamedAndNotAskedAgain();
    void lockedKeychainIsAskedAgainAndComparedFirst();
    void unreadableMarkIsReplaced();
};

namespace {

constexpr int patienceMs = 30'000; // a busy machine may need it

constexpr KeychainGuard::Times quick{ 20ms, 5ms, 30ms };

/// A till's folder with a keychain beside it.
struct Place
{
    tests::TillFixture shop;
    std::map<QString, QByteArray> store;

    std::unique_ptr<KeychainGuard> guard(Mood mood = Mood::Healthy)
    {
        return std::make_unique<KeychainGuard>(
            *shop.till, std::make_unique<tests::StandInKeychain>(mood, store), quick);
    }
    std::optional<till::GuardMark> remembered() const
    {
        const auto found = store.find(till::secrets::rollbackGuard);
        return found == store.end() ? std::nullopt : till::guardMarkFrom(found->second);
    }
    till::GuardMark journal()
    {
        return *shop.onLedger([](till::Ledger &ledger) {
            return Result<till::GuardMark>(till::guardMarkOf(ledger.device(), ledger.head()));
        });
    }
    bool isProvisional()
    {
        return *shop.onLedger(
            [](till::Ledger &ledger) { return Result<bool>(ledger.head().isProvisional); });
    }
    /// Every file of the folder, as a disk image holds it.
    std::map<QString, QByteArray> image()
    {
        shop.close();
        std::map<QString, QByteArray> files;
        for (const QFileInfo &info : QDir(shop.folder()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly)) {
                files[info.filePath()] = file.readAll();
            }
        }
        shop.open();
        return files;
    }
    void putBack(const std::map<QString, QByteArray> &files)
    {
        shop.close();
        for (const auto &[path, content] : files) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
                qFatal("%s", qPrintable(file.errorString()));
            }
        }
        shop.open();
    }
    void sellOne()
    {
        if (!shop.sell()) {
            qFatal("no sale");
        }
    }
};

} // namespace

void KeychainGuardTest::CT_89_folderPutBackIsNoticedByTheKeychain()
{
    Place place;
    place.shop.openShift();
    place.sellOne();
    const auto old = place.image();
    place.sellOne();
    {
        const auto guard = place.guard();
        guard->start();
        QTRY_COMPARE_WITH_TIMEOUT(place.remembered(), std::optional(place.journal()), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(guard->standing().state, VaultState::Ready, patienceMs);
        place.sellOne(); // the newest sale too, without another start
        QTRY_COMPARE_WITH_TIMEOUT(place.remembered(), std::optional(place.journal()), patienceMs);
    }
    const till::GuardMark newest = place.journal();
    place.putBack(old);
    QVERIFY(place.journal().seq < newest.seq);
    QVERIFY(!place.isProvisional()); // the guard file was put back with it
    const auto guard = place.guard();
    QSignalSpy behind(guard.get(), &KeychainGuard::foundBehind);
    guard->start();
    QTRY_COMPARE_WITH_TIMEOUT(behind.size(), 1, patienceMs);
    QVERIFY(place.isProvisional());
    const auto sold = place.shop.sell();
    QVERIFY(sold && sold->receiptNumber.isProvisional);
    // What is missing stays remembered, in the keychain as in the file, whatever is sold.
    QTRY_COMPARE_WITH_TIMEOUT(guard->standing().state, VaultState::Ready, patienceMs);
    QCOMPARE(place.remembered(), std::optional(newest));
}

void KeychainGuardTest::CT_89_markOfALaterEpochIsAhead()
{
    Place place;
    till::GuardMark mark = place.journal();
    mark.epoch = 7; // of the database that was put back over this one and is gone again
    place.store[till::secrets::rollbackGuard] = till::guardMarkBytes(mark);
    const auto guard = place.guard();
    QSignalSpy behind(guard.get(), &KeychainGuard::foundBehind);
    guard->start();
    QTRY_COMPARE_WITH_TIMEOUT(behind.size(), 1, patienceMs);
    QVERIFY(place.isProvisional());
    QCOMPARE(place.remembered(), std::optional(mark));
}

void KeychainGuardTest::CT_89_tillThatOnlySoldOnIsNotBehind()
{
    Place place;
    place.shop.openShift();
    {
        const auto guard = place.guard();
        guard->start();
        QTRY_COMPARE_WITH_TIMEOUT(place.remembered(), std::optional(place.journal()), patienceMs);
    }
    place.sellOne(); // as a command does, which never asks the keychain
    place.shop.restart();
    const auto guard = place.guard();
    QSignalSpy behind(guard.get(), &KeychainGuard::foundBehind);
    guard->start();
    QTRY_COMPARE_WITH_TIMEOUT(place.remembered(), std::optional(place.journal()), patienceMs);
    QCOMPARE(behind.size(), 0);
    QVERIFY(!place.isProvisional());
}

void KeychainGuardTest::CT_89_earlierEpochIsNotCompared()
{
    Place place;
    till::GuardMark mark = place.journal();
    mark.epoch = 0; // of before the backup was put back
    mark.seq += 100;
    place.store[till::secrets::rollbackGuard] = till::guardMarkBytes(mark);
    const auto guard = place.guard();
    guard->start();
    QTRY_COMPARE_WITH_TIMEOUT(place.remembered(), std::optional(place.journal()), patienceMs);
    QVERIFY(!place.isProvisional());
}

void KeychainGuardTest::keychainThatIsNotThereIsNamedAndNotAskedAgain_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<int>("reason");
    QTest::newRow("no service runs") << int(Mood::Absent) << int(VaultError::KeychainAbsent);
    QTest::newRow("a service that never answers")
        << int(Mood::Silent) << int(VaultError::KeychainSilent);
}

void KeychainGuardTest::keychainThatIsNotThereIsNamedAndNotAskedAgain()
{
    QFETCH(int, mood);
    QFETCH(int, reason);
    Place place;
    place.shop.openShift();
    const auto guard = place.guard(static_cast<Mood>(mood));
    QSignalSpy changed(guard.get(), &KeychainGuard::standingChanged);
    guard->start();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patienceMs);
    QCOMPARE(guard->standing().state, VaultState::Unavailable);
    QCOMPARE(guard->standing().reason, std::optional(static_cast<VaultError>(reason)));
    place.sellOne(); // selling never needs the keychain
    QVERIFY(!changed.wait(100));
    QVERIFY(!place.isProvisional());
}

void KeychainGuardTest::lockedKeychainIsAskedAgainAndComparedFirst()
{
    Place place;
    till::GuardMark ahead = place.journal();
    ahead.seq += 5;
    place.store[till::secrets::rollbackGuard] = till::guardMarkBytes(ahead);
    auto keychain = std::make_unique<tests::StandInKeychain>(Mood::Locked, place.store);
    tests::StandInKeychain *locked = keychain.get();
    KeychainGuard guard(*place.shop.till, std::move(keychain), quick);
    QSignalSpy behind(&guard, &KeychainGuard::foundBehind);
    guard.start();
    QTRY_COMPARE_WITH_TIMEOUT(
        guard.standing().reason, std::optional(VaultError::KeychainLocked), patienceMs);
    QCOMPARE(place.remembered(), std::optional(ahead));
    locked->setMood(Mood::Healthy); // somebody unlocks it
    QTRY_COMPARE_WITH_TIMEOUT(behind.size(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(guard.standing().state, VaultState::Ready, patienceMs);
    QVERIFY(place.isProvisional());
}

void KeychainGuardTest::unreadableMarkIsReplaced()
{
    Place place;
    place.store[till::secrets::rollbackGuard] = "soap";
    const auto guard = place.guard();
    guard->start();
    QTRY_COMPARE_WITH_TIMEOUT(place.remembered(), std::optional(place.journal()), patienceMs);
    QVERIFY(!place.isProvisional());
}

} // namespace countertop::terminal

CT_TEST_CLASS(countertop::terminal::KeychainGuardTest)

#include "keychainguardtest.moc"
