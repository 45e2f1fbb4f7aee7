#include "core/till/backup/backup.h"

#include "core/till/journal/verifyjournal.h"
#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace countertop {

using till::BackupError;

class BackupTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_88_backupWhileSellingHoldsWholeSales();
    void CT_88_eighthBackupPushesTheOldestOut();
    void CT_88_missingTargetLetsSellingGoOn();
    void CT_89_restoreBringsTheSalesBackUnderANewNumber();
    void CT_89_changedBackupIsRefusedAndNothingChanges();
    void CT_89_unsentFactsAreNotLost();
    void CT_89_runningTillIsNotRestored();
    void CT_89_olderDatabaseThanItsGuardGoesOnProvisionally();
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static till::RestoreRequest restoring(tests::TillFixture &shop, const QString &file)
{
    return { .folder = shop.folder(), .file = file, .clock = &shop.clock };
}

static void markAllSent(tests::TillFixture &shop)
{
    if (!shop.onLedger([](till::Ledger &ledger) {
            return ledger.database().execute(u"UPDATE device_state SET acked_seq = seq"_s);
        })) {
        qFatal("not marked");
    }
}

void BackupTest::CT_88_backupWhileSellingHoldsWholeSales()
{
    tests::TillFixture shop;
    shop.openShift();
    const QTemporaryDir target;
    for (int round = 0; round < 5; ++round) {
        std::vector<Future<Result<CompletedTicket>>> sales;
        for (int sale = 0; sale < 20; ++sale) {
            const till::CompleteTicket request{ .draft = { shop.ticket(), { tests::cash(1092) } },
                                                .by = tests::aSession() };
            sales.push_back(till::TicketDesk(*shop.till).complete(request));
        }
        const QString file = target.filePath(u"%1.backup"_s.arg(round));
        const auto mark = till::writeBackup(shop.folder(), file, shop.clock);
        QVERIFY(mark);
        for (auto &sale : sales) {
            QVERIFY(sale.result());
        }
        const QTemporaryDir other;
        auto request = restoring(shop, file);
        request.folder = other.path();
        const auto restored = till::restoreBackup(request);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        QCOMPARE(restored->mark.seq, mark->seq);
    }
}

void BackupTest::CT_88_eighthBackupPushesTheOldestOut()
{
    tests::TillFixture shop;
    shop.openShift();
    const QTemporaryDir target;
    QString oldest;
    for (int backup = 0; backup < 8; ++backup) {
        shop.clock.advance(std::chrono::hours(1));
        const auto made = till::runScheduledBackup(shop.folder(), target.path(), shop.clock);
        QVERIFY(made);
        oldest = backup == 0 ? made->path : oldest;
    }
    const auto files = till::backupsIn(target.path());
    QCOMPARE(files.size(), std::size_t(7));
    QVERIFY(!QFile::exists(oldest));
    QCOMPARE(files.front().at.ms(), shop.clock.now().ms());
}

void BackupTest::CT_88_missingTargetLetsSellingGoOn()
{
    tests::TillFixture shop;
    shop.openShift();
    const auto made = till::runScheduledBackup(shop.folder(), u"/proc/no-such-place"_s, shop.clock);
    QVERIFY(!made);
    QVERIFY(shop.sell());
}

void BackupTest::CT_89_restoreBringsTheSalesBackUnderANewNumber()
{
    tests::TillFixture shop;
    shop.openShift();
    for (int sale = 0; sale < 10; ++sale) {
        QVERIFY(shop.sell());
    }
    const QString file = shop.folder() + u"/ten.backup"_s;
    QVERIFY(till::writeBackup(shop.folder(), file, shop.clock));
    for (int sale = 0; sale < 5; ++sale) {
        QVERIFY(shop.sell());
    }
    markAllSent(shop);
    shop.close();
    const auto restored = till::restoreBackup(restoring(shop, file));
    QVERIFY(restored);
    QCOMPARE(restored->device.epoch, 2);
    QCOMPARE(restored->device.deviceNumber, 2);
    QVERIFY(QFile::exists(restored->asideFolder + u"/till.db"_s));
    shop.open();
    QCOMPARE(shop.number(u"SELECT count(*) FROM tickets"_s), 10);
    QCOMPARE(shop.number(u"SELECT count(*) FROM facts WHERE kind = 'till.restored'"_s), 1);
    QCOMPARE(shop.sell()->receiptNumber.toText(), u"2-2-2026-000001"_s);
    QVERIFY(shop.onLedger([](till::Ledger &ledger) -> Result<void> {
        return verifyFacts(ledger.database(), ledger.head(), 0);
    }));
}

void BackupTest::CT_89_changedBackupIsRefusedAndNothingChanges()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell());
    const QString file = shop.folder() + u"/good.backup"_s;
    QVERIFY(till::writeBackup(shop.folder(), file, shop.clock));
    markAllSent(shop);
    shop.close();
    const QByteArray good = contentOf(file);
    const QByteArray before = contentOf(shop.folder() + u"/till.db"_s);
    QByteArray flipped = good;
    flipped[flipped.size() / 2] = static_cast<char>(flipped.at(flipped.size() / 2) ^ 0x40);
    for (const QByteArray &bad :
         { flipped, good.left(good.size() - 100), good + "x", QByteArray("soap"), QByteArray() }) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(bad);
        out.close();
        const auto refused = till::restoreBackup(restoring(shop, file));
        QVERIFY(!refused && refused.error().code.is(BackupError::NotABackup));
        QCOMPARE(contentOf(shop.folder() + u"/till.db"_s), before);
    }
}

void BackupTest::CT_89_unsentFactsAreNotLost()
{
    tests::TillFixture shop;
    shop.openShift();
    QVERIFY(shop.sell());
    const QString file = shop.folder() + u"/one.backup"_s;
    QVERIFY(till::writeBackup(shop.folder(), file, shop.clock));
    QVERIFY(shop.sell());
    QVERIFY(shop.sell());
    shop.close();
    const auto refused = till::restoreBackup(restoring(shop, file));
    QVERIFY(!refused && refused.error().code.is(BackupError::UnsentFacts));
    QCOMPARE(refused.error().detail, u"2"_s);
    shop.open();
    QCOMPARE(shop.number(u"SELECT count(*) FROM tickets"_s), 3);
}

void BackupTest::CT_89_runningTillIsNotRestored()
{
    tests::TillFixture shop;
    shop.openShift();
    const QString file = shop.folder() + u"/one.backup"_s;
    QVERIFY(till::writeBackup(shop.folder(), file, shop.clock));
    const auto refused = till::restoreBackup(restoring(shop, file));
    QVERIFY(!refused && refused.error().code.is(storage::StorageError::AlreadyInUse));
}

void BackupTest::CT_89_olderDatabaseThanItsGuardGoesOnProvisionally()
{
    tests::TillFixture shop;
    shop.openShift();
    for (int sale = 0; sale < 10; ++sale) {
        QVERIFY(shop.sell());
    }
    shop.close();
    const QString database = shop.folder() + u"/till.db"_s;
    const QByteArray old = contentOf(database);
    shop.open();
    for (int sale = 0; sale < 5; ++sale) {
        QVERIFY(shop.sell());
    }
    shop.close();
    QFile file(database); // somebody puts an old file back by hand
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(old);
    file.close();
    shop.open();
    QCOMPARE(shop.number(u"SELECT count(*) FROM tickets"_s), 10);
    const auto sale = shop.sell();
    QVERIFY(sale);
    QCOMPARE(sale->receiptNumber.toText(), u"2-1P-2026-000001"_s);
    shop.restart();
    QCOMPARE(shop.sell()->receiptNumber.toText(), u"2-1P-2026-000002"_s);
    const auto found = till::TicketDesk(*shop.till).findSale(u"2-1P-2026-000001"_s).takeResult();
    QVERIFY(found && found->sale == *sale);
}

} // namespace countertop

CT_TEST_CLASS(countertop::BackupTest)

#include "backuptest.moc"
