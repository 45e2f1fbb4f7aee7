#include "app/terminal/keychain/guardedvault.h"
#include "app/terminal/keychain/keychainguard.h"
#include "app/terminal/keychain/keychainvault.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop::terminal {

namespace {

using till::VaultError;
using till::VaultState;

const QString service = u"countertop-test"_s;
const QString name = till::secrets::pinPepper;

/// What run-keychain-tests says about the session: "unlocked", "locked", "fresh", "none", or
/// nothing when these tests are run without it.
QString session()
{
    return qEnvironmentVariable("CT_KEYCHAIN_SESSION");
}

template <typename T>
Result<T> answerOf(const Future<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000)) {
        return Error{ ErrorKind::Unavailable, VaultError::KeychainSilent, u"hung"_s };
    }
    return future.result();
}

} // namespace

/// Against a real gnome-keyring; run-keychain-tests makes the sessions.
class RealKeychainTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_12_anUnlockedKeyringHoldsTheSecret()
    {
        if (session() != u"unlocked") {
            QSKIP("needs the unlocked session of run-keychain-tests");
        }
        QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.json"_s);
        GuardedVault vault(std::make_unique<KeychainVault>(service), path);
        QVERIFY(answerOf(vault.write(name, "pepper-of-the-test")));
        QVERIFY(vault.standing().state == VaultState::Ready);
        GuardedVault next(std::make_unique<KeychainVault>(service), path);
        QCOMPARE(*answerOf(next.read(name)), QByteArrayLiteral("pepper-of-the-test"));
        QVERIFY(answerOf(next.remove(name)));
        const auto gone = answerOf(KeychainVault(service).read(name));
        QVERIFY(!gone && gone.error().code.is(VaultError::NotFound));
    }

    void CT_12_aLockedKeyringNeverHangsTheTill()
    {
        if (session() != u"locked") {
            QSKIP("needs the locked session of run-keychain-tests");
        }
        fallsBackToTheFile();
    }

    void CT_12_noKeyringIsMadeOverTheCounter()
    {
        if (session() != u"fresh") {
            QSKIP("needs the fresh session of run-keychain-tests");
        }
        fallsBackToTheFile();
        // To store would have asked for the password of a new keyring, and waited for it.
        const auto read = answerOf(KeychainVault(service).read(name));
        QVERIFY(!read && read.error().code.is(VaultError::KeychainAbsent));
        const auto written = answerOf(KeychainVault(service).write(name, "pepper"));
        QVERIFY(!written && written.error().code.is(VaultError::KeychainAbsent));
    }

    void CT_12_withoutABusTheFileIsUsed()
    {
        if (session() != u"none") {
            QSKIP("needs the session without a bus of run-keychain-tests");
        }
        fallsBackToTheFile();
    }

    void CT_89_anUnlockedKeyringRemembersHowFarTheJournalCame()
    {
        if (session() != u"unlocked") {
            QSKIP("needs the unlocked session of run-keychain-tests");
        }
        tests::TillFixture shop;
        {
            KeychainGuard guard(*shop.till, std::make_unique<KeychainVault>(service), {});
            guard.start();
            QTRY_VERIFY_WITH_TIMEOUT(guard.standing().state == VaultState::Ready, 10'000);
        }
        tests::TillFixture older; // the same device in another folder, with a journal of its own
        QVERIFY(older.openShift().number == 1);
        KeychainGuard guard(*older.till, std::make_unique<KeychainVault>(service), {});
        QSignalSpy behind(&guard, &KeychainGuard::foundBehind);
        guard.start();
        QVERIFY(behind.wait(10'000));
        QVERIFY(answerOf(KeychainVault(service).remove(till::secrets::rollbackGuard)));
    }

    void CT_89_aLockedKeyringIsNamedAndSellingGoesOn()
    {
        if (session() != u"locked") {
            QSKIP("needs the locked session of run-keychain-tests");
        }
        namesAKeychainThatDoesNotHelp();
    }

    void CT_89_aMissingBusIsNamedAndSellingGoesOn()
    {
        if (session() != u"none") {
            QSKIP("needs the session without a bus of run-keychain-tests");
        }
        namesAKeychainThatDoesNotHelp();
    }

private:
    static void namesAKeychainThatDoesNotHelp()
    {
        tests::TillFixture shop;
        KeychainGuard guard(*shop.till, std::make_unique<KeychainVault>(service), {});
        QSignalSpy told(&guard, &KeychainGuard::standingChanged);
        guard.start();
        QVERIFY(told.wait(5000));
        QVERIFY(guard.standing().state == VaultState::Unavailable);
        QVERIFY(guard.standing().reason);
        shop.openShift();
        QVERIFY(shop.sell());
    }

    static void fallsBackToTheFile()
    {
        QTemporaryDir folder;
        GuardedVault vault(std::make_unique<KeychainVault>(service),
                           folder.filePath(u"vault.json"_s));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(answerOf(vault.write(name, "pepper-of-the-test")));
        QVERIFY2(timer.elapsed() < 5000, "two seconds of patience a call");
        QVERIFY(vault.standing().state == VaultState::Degraded);
        QCOMPARE(*answerOf(vault.read(name)), QByteArrayLiteral("pepper-of-the-test"));
    }
};

} // namespace countertop::terminal

CT_TEST_CLASS(countertop::terminal::RealKeychainTest)

#include "realkeychaintest.moc"
