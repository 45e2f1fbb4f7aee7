#include "app/terminal/cli/problemwords.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/safetyalerts.h"
#include "core/till/journal/rollbackguard.h"
#include "tests/app/safety/startshop.h"
#include "tests/support/checked.h"
#include "ui/shell/problemwindow.h"
#include "ui/widgets/look.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace countertop::terminal {

using storage::StorageError;
using tests::contentOf;
using tests::FileCall;
using tests::isChange;
using tests::writeContent;
using Shop = tests::StartShop;

/// Every way in which a shop can fail to open, over the start that the window and each command use,
/// and what the counter says of a shop that opened with something amiss.
class StartTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_99_secondInstanceIsToldAndTheFirstGoesOn();
    void CT_101_fullDiskAtTheStartGivesTheBallastBack();
    void CT_101_fullDiskWithoutBallastIsTold();
    void CT_101_fullDiskWhileTheShopIsMadeLeavesNothing();
    void damagedCopyOfTheFeedsIsMadeAgainAndToldOnTheCounter();
    void CT_12_secretThatOthersCouldReadIsToldOnTheCounter();
    void readOnlyDiskIsTold();
    void damagedFileIsToldAndLeftAsItIs_data();
    void damagedFileIsToldAndLeftAsItIs();
    void missingFolderIsTold();
    void damagedOlderFactIsToldOnTheCounter();
    void olderDatabaseThanItsGuardIsToldOnTheCounter();
    void clockBehindTheLastEntryIsToldUntilItIsSet();
    void clockThatJumpsForwardIsToldUntilSomebodySaysItIsRight();
    void CT_88_missingBackupTargetIsToldAndSellingGoesOn();
    void CT_88_backupIsWrittenAndFound();
    void problemWindowSaysTheSentenceAndCloses();
};

namespace {

/// The counter's messages of a shop, without the rest of the window.
struct Counter
{
    explicit Counter(OpenedShop &shop)
        : look(*qApp, ui::LookChoice())
        , backups(shop.till().folder(), shop.till().clock())
        , alerts(shop.till(), backups, messages)
    {
    }

    /// Looks, and waits until the ledger has answered.
    void wait(OpenedShop &shop)
    {
        alerts.start();
        shop.till().write(storage::Urgency::Background, till::checkStart).waitForFinished();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    const ui::BarMessage *message(QLatin1StringView id) const
    {
        for (const ui::BarMessage *shown : messages.messages()) {
            if (shown->id() == id) {
                return shown;
            }
        }
        return nullptr;
    }

    ui::Look look;
    ui::BarMessageStack messages;
    BackupSchedule backups;
    SafetyAlerts alerts;
};

/// How far the journal has come.
std::optional<till::GuardMark> journalOf(OpenedShop &shop)
{
    const auto mark = shop.till()
                          .write(storage::Urgency::Normal,
                                 [](till::Ledger &ledger) {
                                     return Result<till::GuardMark>(
                                         till::guardMarkOf(ledger.device(), ledger.head()));
                                 })
                          .takeResult();
    return mark ? std::optional(*mark) : std::nullopt;
}

} // namespace

void StartTest::CT_99_secondInstanceIsToldAndTheFirstGoesOn()
{
    const Shop shop;
    const auto first = shop.open();
    QVERIFY(first);
    const auto second = shop.open();
    QVERIFY(!second && second.error().code.is(StorageError::AlreadyInUse));
    QCOMPARE(exitCodeFor(second.error()), ExitCode::InUse);
    QVERIFY(problemText(second.error(), shop.path()).contains(u"Nothing was changed"_s));
    QVERIFY(Shop::writeFact(**first));
}

void StartTest::CT_101_fullDiskAtTheStartGivesTheBallastBack()
{
    tests::FaultVfs disk;
    const Shop shop;
    const QString ballast = shop.path(u"till.ballast"_s);
    QVERIFY(shop.open()); // lays it down
    QCOMPARE(QFileInfo(ballast).size(), qint64(64) << 20);
    disk.setFault([&ballast](FileCall call, const QString &path) {
        const bool isTill = path.contains(u"till.db"_s);
        return call == FileCall::Write && isTill && QFile::exists(ballast) ? SQLITE_FULL
                                                                           : SQLITE_OK;
    });
    const auto opened = shop.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QVERIFY(Shop::writeFact(**opened));
}

void StartTest::CT_101_fullDiskWithoutBallastIsTold()
{
    tests::FaultVfs disk;
    const Shop shop;
    disk.setFault([](FileCall call, const QString &) {
        return call == FileCall::Write ? SQLITE_FULL : SQLITE_OK;
    });
    const QString problem = shop.problem();
    QVERIFY2(problem.contains(u"The disk is full"_s), qPrintable(problem));
    QVERIFY(problem.contains(u"is safe"_s));
    disk.setFault({});
    QVERIFY(shop.open());
}

void StartTest::CT_101_fullDiskWhileTheShopIsMadeLeavesNothing()
{
    tests::FaultVfs disk;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"shop"_s);
    const ShopWish wish{ u"Shop"_s, u"EUR"_s, u"Europe/Berlin"_s, u"19"_s, true, u"Anna"_s, {},
                         {},        false };
    for (const QString &file : { u"site.db"_s, u"till.db"_s, u"reference.db"_s }) {
        disk.setFault([&file](FileCall call, const QString &at) {
            return call == FileCall::Write && at.contains(file) ? SQLITE_FULL : SQLITE_OK;
        });
        const auto made = makeShopIn(path, wish);
        QVERIFY(!made);
        QVERIFY2(made.error().code.is(StorageError::DiskFull), qPrintable(made.error().detail));
        const QString problem = problemText(made.error(), path);
        QVERIFY2(problem.startsWith(u"The disk is full."_s), qPrintable(problem));
        QVERIFY(!QFileInfo::exists(path));
    }
    disk.setFault({});
    QVERIFY(makeShopIn(path, wish));
}

void StartTest::damagedCopyOfTheFeedsIsMadeAgainAndToldOnTheCounter()
{
    const Shop shop;
    const QString path = shop.path(u"reference.db"_s);
    {
        const auto opened = shop.open();
        QVERIFY(opened && Shop::writeFact(**opened));
        QVERIFY((*opened)->sync().copyState() == till::CopyState::Kept);
    }
    const auto guard = till::RollbackGuard(shop.path()).mark();
    QByteArray content = contentOf(path);
    content[content.size() / 2] = static_cast<char>(content.at(content.size() / 2) ^ 1);
    QVERIFY(writeContent(path, content));
    const auto opened = shop.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QVERIFY((*opened)->sync().copyState() == till::CopyState::Damaged);
    QVERIFY(contentOf(path + u".damaged"_s) == content);
    QVERIFY(journalOf(**opened) == guard); // no fact came or went
    QCOMPARE((*opened)->people().people().takeResult()->size(), std::size_t(1)); // can sign in
    Counter counter(**opened);
    counter.alerts.showCopy((*opened)->sync().copyState());
    const ui::BarMessage *message = counter.message(SafetyAlerts::copyMessage);
    QVERIFY(message);
    QVERIFY(message->text().safe.contains(u"No sale was touched"_s));
}

void StartTest::CT_12_secretThatOthersCouldReadIsToldOnTheCounter()
{
    const Shop shop;
    const QString secrets = shop.path(u"secrets.sealed"_s);
    QVERIFY(QFile::exists(secrets));
    {
        const auto opened = shop.open();
        QVERIFY(opened);
        Counter counter(**opened);
        counter.alerts.showVault((*opened)->vault().standing());
        QVERIFY(!counter.message(SafetyAlerts::vaultMessage)); // in the file, for its user alone
    }
    QVERIFY(QFile::setPermissions(
        secrets, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    const auto opened = shop.open();
    QVERIFY(opened);
    Counter counter(**opened);
    counter.alerts.showVault((*opened)->vault().standing());
    const ui::BarMessage *message = counter.message(SafetyAlerts::vaultMessage);
    QVERIFY(message);
    QVERIFY(message->text().safe.contains(u"selling goes on"_s));
    QVERIFY((QFileInfo(secrets).permissions() & QFileDevice::ReadOther) == 0);
    counter.alerts.showVault(
        { till::VaultState::Unavailable, till::VaultError::KeychainLocked, {} });
    QVERIFY(counter.message(SafetyAlerts::vaultMessage)
                ->text()
                .safe.contains(u"Unlock the keychain"_s));
    counter.alerts.showVault({});
    QVERIFY(!counter.message(SafetyAlerts::vaultMessage));
}

void StartTest::readOnlyDiskIsTold()
{
    tests::FaultVfs disk;
    const Shop shop;
    disk.setFault([](FileCall call, const QString &) {
        return isChange(call) ? SQLITE_READONLY : SQLITE_OK;
    });
    const QString problem = shop.problem();
    QVERIFY2(problem.contains(u"cannot be written"_s), qPrintable(problem));
    QVERIFY(problem.contains(u"is safe"_s));
    disk.setFault({});
    QVERIFY(shop.open());
}

void StartTest::damagedFileIsToldAndLeftAsItIs_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("from");
    QTest::newRow("the till's first bytes") << u"till.db"_s << 0;
    QTest::newRow("the site's first bytes") << u"site.db"_s << 0;
    QTest::newRow("the till's schema") << u"till.db"_s << 100;
}

void StartTest::damagedFileIsToldAndLeftAsItIs()
{
    QFETCH(QString, file);
    QFETCH(int, from);
    const Shop shop;
    QByteArray content = contentOf(shop.path(file));
    content.replace(from, 200, QByteArray(200, '\xa5'));
    QVERIFY(writeContent(shop.path(file), content));
    const auto opened = shop.open();
    QVERIFY(!opened);
    QCOMPARE(exitCodeFor(opened.error()), ExitCode::Corrupt);
    const QString problem = problemText(opened.error(), shop.path());
    QVERIFY2(problem.contains(u"Nothing was overwritten"_s), qPrintable(problem));
    QVERIFY(problem.contains(u"backup"_s));
    QVERIFY(contentOf(shop.path(file)) == content);
}

void StartTest::missingFolderIsTold()
{
    const QTemporaryDir folder;
    tests::FakeClock clock;
    const auto opened = OpenedShop::open(folder.filePath(u"none"_s), clock);
    QVERIFY(!opened);
    QCOMPARE(exitCodeFor(opened.error()), ExitCode::NoShop);
    QVERIFY(problemText(opened.error(), u"none"_s).contains(u"countertop init"_s));
}

void StartTest::damagedOlderFactIsToldOnTheCounter()
{
    const Shop shop;
    {
        auto opened = shop.open();
        QVERIFY(opened && Shop::writeFact(**opened));
        QVERIFY(
            (*opened)
                ->till()
                .write(
                    storage::Urgency::Normal,
                    [](till::Ledger &ledger) {
                        return ledger.database().execute(
                            u"UPDATE facts SET body = CAST(body || x'20' AS BLOB) WHERE seq = 1"_s);
                    })
                .takeResult());
    }
    auto opened = shop.open();
    QVERIFY(opened); // selling goes on
    Counter counter(**opened);
    counter.wait(**opened);
    const ui::BarMessage *message = counter.message(SafetyAlerts::journalMessage);
    QVERIFY(message);
    QVERIFY(message->text().safe.contains(u"selling goes on"_s));
    QVERIFY((*opened)->till().journalProblem()->detail.contains(u"1"_s));
}

void StartTest::olderDatabaseThanItsGuardIsToldOnTheCounter()
{
    const Shop shop;
    const QByteArray old = contentOf(shop.path(u"till.db"_s));
    {
        auto opened = shop.open();
        QVERIFY(opened && Shop::writeFact(**opened));
        Counter counter(**opened);
        counter.wait(**opened);
        QVERIFY(!counter.message(SafetyAlerts::provisionalMessage));
    }
    QVERIFY(writeContent(shop.path(u"till.db"_s), old)); // somebody puts an old file back
    auto opened = shop.open();
    QVERIFY(opened);
    Counter counter(**opened);
    counter.wait(**opened);
    QVERIFY(counter.message(SafetyAlerts::provisionalMessage));
}

void StartTest::clockBehindTheLastEntryIsToldUntilItIsSet()
{
    Shop shop;
    auto opened = shop.open();
    QVERIFY(opened && Shop::writeFact(**opened));
    Counter counter(**opened);
    counter.wait(**opened);
    QVERIFY(!counter.message(SafetyAlerts::clockMessage));
    shop.clock.advance(-std::chrono::minutes(2));
    counter.wait(**opened);
    QVERIFY(!counter.message(SafetyAlerts::clockMessage)); // within the tolerance
    shop.clock.advance(-std::chrono::hours(24));
    counter.wait(**opened);
    const ui::BarMessage *message = counter.message(SafetyAlerts::clockMessage);
    QVERIFY(message);
    QVERIFY(message->text().safe.contains(u"Set the clock"_s));
    shop.clock.set(shop.clock.now().plus(std::chrono::hours(24))); // somebody sets it
    counter.wait(**opened);
    QVERIFY(!counter.message(SafetyAlerts::clockMessage));
}

void StartTest::clockThatJumpsForwardIsToldUntilSomebodySaysItIsRight()
{
    Shop shop;
    auto opened = shop.open();
    QVERIFY(opened && Shop::writeFact(**opened));
    Counter counter(**opened);
    counter.wait(**opened);
    shop.clock.set(shop.clock.now().plus(std::chrono::hours(24 * 365)));
    counter.wait(**opened);
    const ui::BarMessage *message = counter.message(SafetyAlerts::clockMessage);
    QVERIFY(message);
    const QDateTime shown = (*opened)->till().device().zone.toLocal(shop.clock.now());
    QVERIFY(message->text().sentence.contains(QLocale().toString(shown, QLocale::ShortFormat)));
    QVERIFY(message->text().safe.contains(u"the business day stays right"_s));
    emit counter.messages.actionChosen(SafetyAlerts::clockMessage); // «It is right»
    QTRY_VERIFY(!counter.message(SafetyAlerts::clockMessage));
}

void StartTest::CT_88_missingBackupTargetIsToldAndSellingGoesOn()
{
    Shop shop;
    auto opened = shop.open();
    QVERIFY(opened);
    Counter counter(**opened);
    Settings settings;
    const QString target = shop.path(u"stick"_s);
    QVERIFY(writeContent(target, "a file stands where the folder should be"));
    QVERIFY(settings.set(setting::backupFolder, { target, 1, {}, {} }));
    counter.backups.useSettings(settings);
    QSignalSpy failed(&counter.backups, &BackupSchedule::failed);
    counter.backups.runNow();
    QTRY_VERIFY(!failed.isEmpty()); // told at once when the answer is there first
    const ui::BarMessage *message = counter.message(SafetyAlerts::backupMessage);
    QVERIFY(message);
    QVERIFY(message->text().sentence.contains(target));
    QVERIFY(Shop::writeFact(**opened));
    QVERIFY(QFile::remove(target));
    QSignalSpy written(&counter.backups, &BackupSchedule::written);
    emit counter.messages.actionChosen(SafetyAlerts::backupMessage); // «Try now»
    QTRY_VERIFY(!written.isEmpty());
    QVERIFY(!counter.message(SafetyAlerts::backupMessage));
}

void StartTest::CT_88_backupIsWrittenAndFound()
{
    Shop shop;
    auto opened = shop.open();
    QVERIFY(opened);
    BackupSchedule backups(shop.path(), shop.clock);
    QVERIFY(!BackupSchedule::newest(shop.path()));
    QSignalSpy written(&backups, &BackupSchedule::written);
    for (int round = 0; round < 8; ++round) {
        shop.clock.advance(std::chrono::hours(1));
        backups.runNow();
        QTRY_COMPARE(written.size(), round + 1);
    }
    const auto newest = BackupSchedule::newest(shop.path());
    QVERIFY(newest);
    QCOMPARE(newest->at.ms(), shop.clock.now().ms());
    QCOMPARE(till::backupsIn(BackupSchedule::usualTarget(shop.path())).size(), std::size_t(7));
}

void StartTest::problemWindowSaysTheSentenceAndCloses()
{
    ui::ProblemWindow window(u"The disk is full. Free some space."_s);
    window.show();
    const auto *sentence = window.findChild<QLabel *>(u"sentence"_s);
    QVERIFY(sentence);
    QCOMPARE(sentence->text(), u"The disk is full. Free some space."_s);
    auto *close = window.findChild<QPushButton *>();
    QCOMPARE(close->accessibleName(), u"Close"_s);
    QVERIFY(close->hasFocus() || close->isDefault());
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(!window.isVisible());
}

} // namespace countertop::terminal

CT_TEST_CLASS(countertop::terminal::StartTest)

#include "starttest.moc"
