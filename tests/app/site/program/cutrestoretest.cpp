#include "core/site/intake/verifychains.h"
#include "core/storage/replacedatabase.h"
#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// A restore is killed between any two of its steps.
class CutRestoreTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void aCutLeavesTheOldOrTheNew_data();
    void aCutLeavesTheOldOrTheNew();
};

namespace {

constexpr int factsBefore = 5;
constexpr int factsInBackup = 3;

struct Found
{
    std::int64_t facts = -1;
    QString siteEpoch;
};

/// What a database holds, when it is whole.
Found look(const QString &database)
{
    tests::FakeClock clock;
    const auto site = site::Site::openReader(database, clock, std::make_unique<RandomIds>(clock));
    if (!site || !(*site)->database().check()) {
        return {};
    }
    const auto walked = site::verifyChains((*site)->database());
    return walked
        ? Found{ walked->factCount, *(*site)->database().read(u"SELECT site_epoch FROM orgs"_s) }
        : Found();
}

/// The folder of a site that was killed while its log held its newest facts, and a backup made
/// before these.
class KilledSite final
{
public:
    KilledSite()
    {
        tests::CalledSite site(factsInBackup);
        if (site.call({ u"backup"_s, backup() }).code != 0) {
            qFatal("no backup");
        }
        const auto open = site::Site::open(
            site.database(), site.running.clock, std::make_unique<RandomIds>(site.running.clock));
        while (site.journal.facts.size() < factsBefore) {
            site.journal.addSale(tests::aProduct(u"Oat milk"_s).costing(1092));
        }
        if ((*open)->push(site.journal.request(factsInBackup, factsBefore))->ackedSeq
            != factsBefore) {
            qFatal("not taken in");
        }
        // Copied while it is open, as a killed program leaves them.
        for (const QString &name : { u"site.db"_s, u"site.db-wal"_s }) {
            if (!QFile::copy(site.path(name), at.filePath(name))) {
                qFatal("%s is not there", qPrintable(name));
            }
        }
        siteEpoch = look(at.filePath(u"site.db"_s)).siteEpoch;
    }

    QString backup() const { return at.filePath(u"monday"_s); }
    void copyTo(const QString &folder) const
    {
        for (const QString &name : { u"site.db"_s, u"site.db-wal"_s }) {
            QFile::copy(at.filePath(name), folder + u'/' + name);
        }
    }

    QTemporaryDir at;
    QString siteEpoch;
};

/// Restores, killed right before the call of that number. *returns* false when it ended by itself.
bool restoreAndKill(const QString &folder, const QString &backup, const QString &on, int call)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(CT_KILLAT));
    environment.insert(u"CT_KILL_ON"_s, on);
    environment.insert(u"CT_KILL_AT"_s, QString::number(call));
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationDirPath() + u"/countertop-site"_s,
                  { u"restore"_s, backup, u"--database"_s, u"sqlite:"_s + folder });
    if (!program.waitForFinished(60'000)) {
        qFatal("it does not end");
    }
    if (program.exitStatus() == QProcess::NormalExit && program.exitCode() != 0) {
        qFatal("%s", program.readAllStandardError().constData());
    }
    return program.exitStatus() == QProcess::CrashExit;
}

/// What is wrong in the folder of a cut restore after the next start; empty for nothing.
QString faultAfter(const QString &folder, const KilledSite &before)
{
    const QString database = folder + u"/site.db"_s;
    if (!QFileInfo::exists(database)) {
        return u"no database lies there"_s;
    }
    const tests::Ended started = tests::CalledSite::callOn(folder, { u"migrate"_s });
    if (started.code != 0) {
        return u"it does not start: "_s + started.err;
    }
    if (storage::isReplacementWaiting(database)) {
        return u"the start did not finish it"_s;
    }
    const Found found = look(database);
    if (found.facts == factsBefore) {
        return found.siteEpoch == before.siteEpoch ? QString() : u"half of the new one"_s;
    }
    const QStringList former = QDir(folder).entryList({ u"site.db.before-restore-*Z"_s });
    if (found.facts != factsInBackup || found.siteEpoch == before.siteEpoch) {
        return u"%1 facts"_s.arg(found.facts);
    }
    const bool isFormerKept
        = former.size() == 1 && look(folder + u'/' + former.front()).facts == factsBefore;
    return isFormerKept ? QString() : u"the former one is not kept"_s;
}

} // namespace

void CutRestoreTest::aCutLeavesTheOldOrTheNew_data()
{
    QTest::addColumn<QString>("on");
    QTest::addColumn<int>("step");
    QTest::newRow("before each rename, link, removal and flush") << u"names"_s << 1;
    QTest::newRow("before every third write of a page") << u"writes"_s << 3;
}

void CutRestoreTest::aCutLeavesTheOldOrTheNew()
{
    QFETCH(QString, on);
    QFETCH(int, step);
    const KilledSite before;
    QCOMPARE(look(before.at.filePath(u"site.db"_s)).facts, factsBefore);
    int cuts = 0;
    int leftOld = 0;
    bool wasCut = true;
    for (int call = 1; wasCut; call += step) {
        const QTemporaryDir folder;
        before.copyTo(folder.path());
        wasCut = restoreAndKill(folder.path(), before.backup(), on, call);
        cuts += wasCut ? 1 : 0;
        const QString fault = faultAfter(folder.path(), before);
        QVERIFY2(fault.isEmpty(), qPrintable(u"%1, cut before call %2"_s.arg(fault).arg(call)));
        const bool isOld = look(folder.filePath(u"site.db"_s)).facts == factsBefore;
        leftOld += isOld ? 1 : 0;
        QVERIFY2(wasCut || !isOld, "it ended by itself and nothing was restored");
        // The next try is hindered by nothing that this one left.
        QCOMPARE(tests::CalledSite::callOn(folder.path(), { u"restore"_s, before.backup() }).code,
                 0);
        QCOMPARE(QDir(folder.path()).entryList({ u"*.restoring*"_s, u"*.replacing*"_s }),
                 QStringList());
    }
    QVERIFY2(cuts > 20, qPrintable(QString::number(cuts)));
    QVERIFY(leftOld > 0);
}

} // namespace countertop

CT_TEST_CLASS(countertop::CutRestoreTest)
#include "cutrestoretest.moc"
