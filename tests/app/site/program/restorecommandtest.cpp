#include "core/site/intake/verifychains.h"
#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// `countertop-site backup FILE` and `restore FILE`
class RestoreCommandTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void aBackupComesBackAsItWas();
    void SY_50_aRestoredSiteHasANewEpoch();
    void SY_16_aTillSendsAgainWhatTheBackupLacks();
    void aBackupMadeWhileTillsPushIsWhole();
    void aBackupWritesOverNothingUnasked();
    void aBackupThatFailsLeavesTheOneBefore();
    void refusesWhileASiteRuns();
    void refusesWhatIsNoBackup_data();
    void refusesWhatIsNoBackup();
    void refusesABackupWithABrokenChain();
    void openCodesOfTheBackupAreClosed();
    void saysWhatAnotherSiteKeyMeans_data();
    void saysWhatAnotherSiteKeyMeans();
    void makesASiteOfAnEmptyFolder();
    void takesThePlaceOfADamagedOne();
    void aCutRestoreIsFinishedByTheNextStart();
};

namespace {

std::int64_t factsIn(const QString &database)
{
    tests::FakeClock clock;
    const auto site = site::Site::openReader(database, clock, std::make_unique<RandomIds>(clock));
    const auto walked = site ? site::verifyChains((*site)->database()) : site.error();
    return walked ? walked->factCount : -1;
}

QStringList formerDatabases(const tests::CalledSite &site)
{
    return QDir(site.running.folder.path()).entryList({ u"site.db.before-restore-*"_s });
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write");
    }
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void RestoreCommandTest::aBackupComesBackAsItWas()
{
    tests::CalledSite site(3);
    const QString file = site.path(u"monday"_s);
    const tests::Ended backedUp = site.call({ u"backup"_s, file });
    QCOMPARE(backedUp.code, 0);
    QVERIFY2(backedUp.out.contains(file) && backedUp.out.contains(u"site.key"_s),
             qPrintable(backedUp.out));
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    site.running.execute(u"DELETE FROM facts WHERE seq = 3"_s);
    QCOMPARE(site.call({ u"verify"_s }).code, 8);

    const tests::Ended restored = site.call({ u"restore"_s, file });
    QCOMPARE(restored.err, QString());
    QVERIFY2(restored.out.contains(u"Walked 3 facts of 1 devices"_s), qPrintable(restored.out));
    QCOMPARE(restored.code, 0);
    QCOMPARE(site.call({ u"verify"_s }).code, 0);
    QCOMPARE(formerDatabases(site).size(), 1);
    QVERIFY(restored.out.contains(formerDatabases(site).front()));
    QCOMPARE(factsIn(site.path(formerDatabases(site).front())), -1); // as it was, flaw and all
}

void RestoreCommandTest::SY_50_aRestoredSiteHasANewEpoch()
{
    tests::CalledSite site(3);
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    const QString before = site.running.text(u"SELECT site_epoch FROM orgs"_s);
    QCOMPARE(site.call({ u"restore"_s, file }).code, 0);
    const QString after = site.running.text(u"SELECT site_epoch FROM orgs"_s);
    QVERIFY(before != after && !after.isEmpty());
    QCOMPARE(site.running.number(u"SELECT count(*) FROM security_events WHERE kind = 'restored'"_s),
             1); // a person can read that it happened
    // Twice from one file are two histories.
    QCOMPARE(site.call({ u"restore"_s, file }).code, 0);
    QVERIFY(site.running.text(u"SELECT site_epoch FROM orgs"_s) != after);
}

void RestoreCommandTest::SY_16_aTillSendsAgainWhatTheBackupLacks()
{
    tests::CalledSite site(3);
    site.running.start();
    const tests::SignedClient joined = site.running.join(site.shop);
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    site.journal.addSale(tests::aProduct(u"Oat milk"_s).costing(1092));
    site.journal.addSale(tests::aProduct(u"Oat milk"_s).costing(1092));
    {
        tests::SignedClient till(site.running.port(), site.running.clock, joined.grant, joined.key);
        QCOMPARE(till.push(site.journal.request(3, 5)).status, 200);
    }
    site.running.service.reset();
    QCOMPARE(site.call({ u"restore"_s, file }).code, 0);
    site.running.start();
    tests::SignedClient till(site.running.port(), site.running.clock, joined.grant, joined.key);
    const QJsonObject gap = tests::jsonOf(till.push(site.journal.request(4, 5)));
    QCOMPARE(gap.value("answer"_L1).toObject().value("expectedSeq"_L1).toInteger(), 4);
    QCOMPARE(till.push(site.journal.request(3, 5)).status, 200);
    QCOMPARE(factsIn(site.database()), 5);
}

void RestoreCommandTest::aBackupMadeWhileTillsPushIsWhole()
{
    tests::CalledSite site(3);
    site.running.start();
    tests::SignedClient till = site.running.join(site.shop);
    const QString file = site.path(u"monday"_s);
    QProcess backup;
    backup.start(QCoreApplication::applicationDirPath() + u"/countertop-site"_s,
                 { u"backup"_s, file, u"--database"_s, u"sqlite:"_s + site.running.folder.path() });
    std::size_t pushed = 3;
    while (!backup.waitForFinished(0)) {
        site.journal.addSale(tests::aProduct(u"Oat milk"_s).costing(1092));
        const int status = till.push(site.journal.request(pushed, pushed + 1)).status;
        QVERIFY(status == 200 || status == 429);
        pushed += status == 200 ? 1 : 0;
        if (status == 429) {
            site.running.clock.advance(std::chrono::seconds(1));
            site.journal.facts.pop_back();
        }
    }
    QCOMPARE(backup.exitCode(), 0);
    const std::int64_t kept = factsIn(file);
    QVERIFY2(kept >= 3 && kept <= static_cast<std::int64_t>(pushed),
             qPrintable(QString::number(kept)));
    QCOMPARE(factsIn(site.database()), static_cast<std::int64_t>(pushed));
}

void RestoreCommandTest::aBackupWritesOverNothingUnasked()
{
    const tests::CalledSite site(1);
    const QString file = site.path(u"monday"_s);
    overwrite(file, "something dear");
    const tests::Ended refused = site.call({ u"backup"_s, file });
    QVERIFY2(refused.err.contains(u"--replace"_s), qPrintable(refused.err));
    QCOMPARE(refused.code, 3);
    QCOMPARE(contentOf(file), "something dear");
    QCOMPARE(site.call({ u"backup"_s, file, u"--replace"_s }).code, 0);
    QCOMPARE(factsIn(file), 1);
    for (const QString &own : { u"site.db"_s, u"site.key"_s, u"tls.key"_s }) {
        QCOMPARE(site.call({ u"backup"_s, site.path(own), u"--replace"_s }).code, 2);
    }
    QCOMPARE(factsIn(site.database()), 1);
}

void RestoreCommandTest::aBackupThatFailsLeavesTheOneBefore()
{
    const tests::CalledSite site(1);
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    QByteArray damaged = contentOf(site.database());
    damaged[damaged.size() - 5000] = static_cast<char>(damaged.at(damaged.size() - 5000) + 1);
    overwrite(site.database(), damaged);
    const tests::Ended failed = site.call({ u"backup"_s, file, u"--replace"_s });
    QCOMPARE(failed.code, 8);
    QCOMPARE(factsIn(file), 1);
    QVERIFY(!QFileInfo::exists(file + u".part"_s));
}

void RestoreCommandTest::refusesWhileASiteRuns()
{
    tests::CalledSite site(3);
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    site.running.start();
    const QString before = site.running.text(u"SELECT site_epoch FROM orgs"_s);
    const tests::Ended refused = site.call({ u"restore"_s, file });
    QVERIFY2(refused.err.contains(u"Nothing was changed"_s), qPrintable(refused.err));
    QCOMPARE(refused.code, 4);
    QCOMPARE(site.running.text(u"SELECT site_epoch FROM orgs"_s), before);
    QCOMPARE(formerDatabases(site).size(), 0);
}

void RestoreCommandTest::refusesWhatIsNoBackup_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("a text") << u"text"_s << 8;
    QTest::newRow("nothing") << u"empty"_s << 8;
    QTest::newRow("a backup that is cut off") << u"cut"_s << 8;
    QTest::newRow("a backup with one changed byte") << u"changed"_s << 8;
    QTest::newRow("the database of something else") << u"other"_s << 8;
    QTest::newRow("a backup of a newer program") << u"newer"_s << 6;
}

void RestoreCommandTest::refusesWhatIsNoBackup()
{
    QFETCH(QString, kind);
    QFETCH(int, code);
    tests::CalledSite site(3);
    const QString file = site.path(u"monday"_s);
    if (kind == u"newer"_s) {
        site.running.execute(u"INSERT INTO schema_history VALUES (999, 'later', '', 0)"_s);
    }
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    const QByteArray good = contentOf(file);
    if (kind == u"text"_s) {
        overwrite(file, QByteArray("not a database\n").repeated(400));
    } else if (kind == u"empty"_s) {
        overwrite(file, QByteArray());
    } else if (kind == u"cut"_s) {
        overwrite(file, good.left(good.size() / 2));
    } else if (kind == u"changed"_s) {
        QByteArray changed = good;
        changed[good.size() - 5000] = static_cast<char>(good.at(good.size() - 5000) ^ 1);
        overwrite(file, changed);
    } else if (kind == u"other"_s) {
        QFile::remove(file);
        const storage::QueryCatalog none{ QString() };
        const auto other = storage::Database::open({ file, storage::Access::Owner }, none);
        QVERIFY((*other)->execute(u"CREATE TABLE orgs (name TEXT)"_s).has_value());
    }
    const QByteArray before = contentOf(site.database());
    const tests::Ended refused = site.call({ u"restore"_s, file });
    QVERIFY2(refused.err.contains(u"Nothing was changed"_s), qPrintable(refused.err));
    QVERIFY2(refused.err.contains(file), qPrintable(refused.err));
    QVERIFY2(kind != u"other"_s || refused.err.contains(u"of something else"_s),
             qPrintable(refused.err));
    QCOMPARE(refused.code, code);
    QCOMPARE(contentOf(site.database()), before);
    QCOMPARE(QDir(site.running.folder.path()).entryList({ u"site.db.*"_s }), QStringList());
}

void RestoreCommandTest::refusesABackupWithABrokenChain()
{
    tests::CalledSite site(3);
    const QString file = site.path(u"monday"_s);
    site.running.execute(u"DELETE FROM facts WHERE seq = 2"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    const QString before = site.running.text(u"SELECT site_epoch FROM orgs"_s);
    const tests::Ended refused = site.call({ u"restore"_s, file });
    QVERIFY2(refused.err.contains(u"fact 2 is missing"_s), qPrintable(refused.err));
    QCOMPARE(refused.code, 8);
    QCOMPARE(site.running.text(u"SELECT site_epoch FROM orgs"_s), before);
}

void RestoreCommandTest::openCodesOfTheBackupAreClosed()
{
    tests::CalledSite site(1);
    site.running.start();
    const QString code = site.running.code(site.shop);
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    site.running.service.reset();
    QCOMPARE(site.call({ u"restore"_s, file }).code, 0);
    site.running.start();
    tests::HttpsClient stranger(site.running.port());
    EnrolmentWish wish{ code, DeviceKey::make().publicHalf(), u"0.1.0"_s, {}, {} };
    QVERIFY(stranger
                .request(
                    "POST", routes::enrol.data(), QJsonDocument(enrolmentWishToJson(wish)).toJson())
                .status
            != 200);
}

void RestoreCommandTest::saysWhatAnotherSiteKeyMeans_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("another one lies there") << true;
    QTest::newRow("none lies there") << false;
}

void RestoreCommandTest::saysWhatAnotherSiteKeyMeans()
{
    QFETCH(bool, isThere);
    tests::CalledSite site(1);
    site.running.start();
    (void)site.running.join(site.shop); // now the store keeps what PINs are checked with
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    QVERIFY(!contentOf(file).contains(contentOf(site.path(u"site.key"_s))));

    const QTemporaryDir elsewhere;
    if (isThere) {
        QVERIFY(sitehost::SiteFolder(elsewhere.path()).sealingKey().has_value());
    }
    const tests::Ended restored
        = tests::CalledSite::callOn(elsewhere.path(), { u"restore"_s, file });
    QCOMPARE(restored.code, 0);
    QVERIFY2(restored.err.contains(isThere ? u"Another site.key"_s : u"No site.key"_s),
             qPrintable(restored.err));
    QVERIFY2(restored.err.contains(u"tls.key"_s), qPrintable(restored.err));
    QCOMPARE(QFileInfo::exists(elsewhere.filePath(u"site.key"_s)), isThere); // none is made up
    // With the keys beside it, nothing is to be said.
    for (const QString &key : { u"site.key"_s, u"tls.key"_s, u"tls-next.key"_s }) {
        QFile::remove(elsewhere.filePath(key));
        QVERIFY(QFile::copy(site.path(key), elsewhere.filePath(key)));
    }
    const tests::Ended again = tests::CalledSite::callOn(elsewhere.path(), { u"restore"_s, file });
    QCOMPARE(again.err, QString());
}

void RestoreCommandTest::makesASiteOfAnEmptyFolder()
{
    const tests::CalledSite site(3);
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    const QTemporaryDir disk;
    const QString folder = disk.filePath(u"new/site"_s);
    QCOMPARE(tests::CalledSite::callOn(folder, { u"restore"_s, file }).code, 0);
    QCOMPARE(QDir(folder).entryList({ u"site.db.*"_s }), QStringList());
    QCOMPARE(factsIn(folder + u"/site.db"_s), 3);
}

void RestoreCommandTest::takesThePlaceOfADamagedOne()
{
    const tests::CalledSite site(3);
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    const QByteArray garbage = QByteArray("not a database any more\n").repeated(300);
    overwrite(site.database(), garbage);
    overwrite(site.database() + u"-wal"_s, "nor is this a log");
    QCOMPARE(site.call({ u"verify"_s }).code, 8);
    const tests::Ended restored = site.call({ u"restore"_s, file });
    QCOMPARE(restored.code, 0);
    QCOMPARE(site.call({ u"verify"_s }).code, 0);
    const QStringList former = formerDatabases(site);
    QCOMPARE(former.size(), 2); // with its log, for somebody who can make something of it
    QCOMPARE(contentOf(site.path(former.front())), garbage);
}

void RestoreCommandTest::aCutRestoreIsFinishedByTheNextStart()
{
    tests::CalledSite site(3);
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    // Cut right after it was announced.
    QVERIFY(QFile::rename(file, site.path(u"site.db.replacing-T"_s)));
    site.running.execute(u"DELETE FROM facts"_s);
    for (const QStringList &looking :
         { QStringList{ u"verify"_s }, QStringList{ u"backup"_s, file } }) {
        const tests::Ended refused = site.call(looking);
        QVERIFY2(refused.err.contains(u"countertop-site migrate"_s), qPrintable(refused.err));
        QCOMPARE(refused.code, 3);
    }
    site.running.start();
    QCOMPARE(site.call({ u"verify"_s }).code, 0);
    QCOMPARE(factsIn(site.database()), 3);
    QVERIFY(QFileInfo::exists(site.path(u"site.db.before-restore-T"_s)));
}

} // namespace countertop

CT_TEST_CLASS(countertop::RestoreCommandTest)
#include "restorecommandtest.moc"
