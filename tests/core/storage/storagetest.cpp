#include "core/storage/archive.h"
#include "core/storage/backup.h"
#include "core/storage/ballast.h"
#include "core/storage/finishfile.h"
#include "core/storage/migrator.h"
#include "core/storage/movefiles.h"
#include "core/storage/pagesums.h"
#include "core/storage/processlock.h"
#include "core/storage/serialworker.h"
#include "core/storage/transaction.h"
#include "tests/support/checked.h"
#include "tests/support/fakes.h"

#include <QSaveFile>
#include <QSemaphore>
#include <QTemporaryDir>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace countertop::storage {

class StorageTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void ownerOpensInWalWithFullFlush();
    void readerCannotWrite();
    void transactionWithoutCommitHappenedNot();
    void preparedSqlServesAgainAfterItFailed();
    void newFileHasThePagesAskedFor();
    void CT_101_everyChangedByteOfADatabaseIsNoticed();
    void CT_101_pageInAnothersPlaceIsNoticed();
    void databaseWithoutSumsIsReadAsItIs();
    void copyOfADatabaseHasItsSums();
    void nameOfAFileMayHoldAnything();
    void constraintIsAConflict();
    void migrationsRunOnceInOrder();
    void CT_100_failedMigrationLeavesTheOldVersion();
    void CT_100_changedMigrationIsNoticed();
    void CT_100_upgradeCopiesTheOldVersionFirst();
    void CT_99_lockIsHeldOnce();
    void CT_99_lookingAtALockNeitherTakesNorMakesIt();
    void CT_101_fullDiskBehindAFileIsNamed();
    void CT_101_fileIsNotPutInPlaceCutOff();
    void filesMoveTogetherOrNotAtAll();
    void CT_101_ballastTakesAndGivesSpace();
    void CT_101_levelsOfTheDisk_data();
    void CT_101_levelsOfTheDisk();
    void CT_101_aDiskSaysWhatIsFreeOrNothing();
    void archiveComesBackByteForByte();
    void waitingForAJobWaits();
    void saleGoesBeforeOtherJobs();
};

/// A database with its statements in a folder of its own.
struct Files
{
    Files()
        : queries(folder.filePath(u"queries"_s))
    {
    }
    Result<std::unique_ptr<Database>> open(Access access = Access::Owner)
    {
        return Database::open({ folder.filePath(u"a.db"_s), access }, queries);
    }
    void write(const QString &name, const QByteArray &content)
    {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("no file %s", qPrintable(name));
        }
    }
    QString migrations() const { return folder.filePath(u"migrations"_s); }

    QTemporaryDir folder;
    QueryCatalog queries;
};

/// Bounds the size of files that this process writes, for the time of the object.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit bounded{ bytes, m_before.rlim_max };
        setrlimit(RLIMIT_FSIZE, &bounded);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
};

void StorageTest::ownerOpensInWalWithFullFlush()
{
    Files files;
    const auto database = files.open();
    QVERIFY(database);
    QCOMPARE(*(*database)->read(u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(*(*database)->read(u"PRAGMA synchronous"_s), u"2"_s);
    QCOMPARE(*(*database)->read(u"PRAGMA foreign_keys"_s), u"1"_s);
    QVERIFY((*database)->check());
}

void StorageTest::readerCannotWrite()
{
    Files files;
    const auto owner = files.open();
    QVERIFY((*owner)->execute(u"CREATE TABLE t (a INTEGER) STRICT"_s));
    const auto reader = files.open(Access::Reader);
    QVERIFY(reader);
    QCOMPARE(*(*reader)->read(u"SELECT count(*) FROM t"_s), u"0"_s);
    QVERIFY(!(*reader)->execute(u"INSERT INTO t VALUES (1)"_s));
}

void StorageTest::transactionWithoutCommitHappenedNot()
{
    Files files;
    const auto database = files.open();
    QVERIFY((*database)->execute(u"CREATE TABLE t (a INTEGER) STRICT"_s));
    {
        auto transaction = Transaction::begin(**database);
        QVERIFY(transaction);
        QVERIFY((*database)->isInTransaction());
        QVERIFY((*database)->execute(u"INSERT INTO t VALUES (1)"_s));
    }
    QVERIFY(!(*database)->isInTransaction());
    QCOMPARE(*(*database)->read(u"SELECT count(*) FROM t"_s), u"0"_s);
    auto transaction = Transaction::begin(**database);
    QVERIFY((*database)->execute(u"INSERT INTO t VALUES (1)"_s));
    QVERIFY(transaction->commit());
    QCOMPARE(*(*database)->read(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void StorageTest::preparedSqlServesAgainAfterItFailed()
{
    Files files;
    const auto database = files.open();
    QVERIFY((*database)->execute(u"CREATE TABLE t (a INTEGER) STRICT"_s));
    QVERIFY(!(*database)->commit()); // there is nothing to commit
    for (int round = 0; round < 3; ++round) {
        QVERIFY((*database)->begin(Begin::Write));
        QVERIFY(!(*database)->begin(Begin::Write)); // within another
        QVERIFY((*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
        QVERIFY((*database)->commit());
    }
    QCOMPARE(*(*database)->read(u"SELECT count(*) FROM t"_s), u"3"_s);
}

void StorageTest::newFileHasThePagesAskedFor()
{
    Files files;
    OpenOptions options{ .path = files.folder.filePath(u"a.db"_s) };
    options.pageBytes = 8192;
    for (int opened = 0; opened < 2; ++opened) {
        const auto database = Database::open(options, files.queries);
        QVERIFY((*database)->execute(u"CREATE TABLE IF NOT EXISTS t (a INTEGER) STRICT"_s));
        QCOMPARE(*(*database)->read(u"PRAGMA page_size"_s), u"8192"_s);
        options.pageBytes = 4096; // a file that is there keeps its own
    }
}

/// A database of a few pages that stands alone, without a log.
static QByteArray fewPages(Files &files)
{
    {
        const auto database = files.open();
        const bool isMade = (*database)->execute(u"CREATE TABLE t (a INTEGER, b TEXT) STRICT"_s)
            && (*database)->execute(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
                "INSERT INTO t SELECT i, printf('row %064d', i) FROM n"_s)
            && (*database)->checkpoint();
        if (!isMade) {
            return {};
        }
    }
    QFile file(files.folder.filePath(u"a.db"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void StorageTest::CT_101_everyChangedByteOfADatabaseIsNoticed()
{
    Files files;
    const QByteArray whole = fewPages(files);
    QVERIFY(whole.size() >= qsizetype(4) * 4096);
    QVERIFY(files.open());
    constexpr int step
        = 37; // meets every place of a page in some page, and all of the header below
    int changes = 0;
    for (qsizetype at = 0; at < whole.size(); at += at < 100 ? 1 : step) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed.at(at) ^ (1 << (at % 8)));
        files.write(u"a.db"_s, changed);
        const auto opened = files.open();
        QVERIFY2(!opened, qPrintable(QString::number(at)));
        QCOMPARE(opened.error().kind, ErrorKind::Corrupt);
        QVERIFY(opened.error().code.is(StorageError::CorruptFile));
        ++changes;
    }
    QVERIFY(changes > 500);
    files.write(u"a.db"_s, whole);
    QVERIFY(files.open());
}

void StorageTest::CT_101_pageInAnothersPlaceIsNoticed()
{
    Files files;
    const QByteArray whole = fewPages(files);
    constexpr qsizetype page = 4096;
    files.write(u"a.db"_s,
                whole.left(2 * page) + whole.mid(3 * page, page) + whole.mid(2 * page, page)
                    + whole.mid(4 * page));
    const auto opened = files.open();
    QVERIFY(!opened && opened.error().code.is(StorageError::CorruptFile));
}

void StorageTest::databaseWithoutSumsIsReadAsItIs()
{
    Files files;
    sqlite3 *plain = nullptr; // as an earlier version made them
    const QByteArray path = QFile::encodeName(files.folder.filePath(u"a.db"_s));
    QCOMPARE(sqlite3_open(path.constData(), &plain), SQLITE_OK);
    const int made
        = sqlite3_exec(plain,
                       "CREATE TABLE t (a TEXT); INSERT INTO t VALUES (hex(zeroblob(9999)))",
                       nullptr,
                       nullptr,
                       nullptr);
    QCOMPARE(made, SQLITE_OK);
    sqlite3_close(plain);
    for (int round = 0; round < 2; ++round) {
        const auto database = files.open();
        QVERIFY(database);
        QCOMPARE(*(*database)->read(u"SELECT length(a) FROM t"_s), u"19998"_s);
        QVERIFY((*database)->execute(u"UPDATE t SET a = a || '' WHERE true"_s));
        QVERIFY((*database)->checkpoint());
    }
    const QString copy = files.folder.filePath(u"copy.db"_s);
    QVERIFY(copyDatabase(files.folder.filePath(u"a.db"_s), copy));
    QVERIFY(checkDatabaseFile(copy));
    const auto copied = Database::open({ copy, Access::Reader }, files.queries);
    QCOMPARE(*(*copied)->read(u"SELECT length(a) FROM t"_s), u"19998"_s);
}

void StorageTest::copyOfADatabaseHasItsSums()
{
    Files files;
    fewPages(files);
    const auto source = files.open();
    QVERIFY((*source)->execute(u"UPDATE t SET b = b || 'x'"_s)); // stands in the log
    const QString copy = files.folder.filePath(u"copy.db"_s);
    QVERIFY(copyDatabase(files.folder.filePath(u"a.db"_s), copy));
    QVERIFY(checkDatabaseFile(copy));
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(3 * 4096 + 2000));
    QVERIFY(file.write("\x01") == 1);
    file.close();
    const auto checked = checkDatabaseFile(copy);
    QVERIFY(!checked && checked.error().kind == ErrorKind::Corrupt);
}

void StorageTest::nameOfAFileMayHoldAnything()
{
    const Files files;
    const QString path = files.folder.filePath(u"Kasse 1 & Söhne #3 50%?.db"_s);
    {
        const auto database = Database::open({ path }, files.queries);
        QVERIFY(database);
        QVERIFY((*database)->execute(u"CREATE TABLE t (a INTEGER)"_s));
    }
    QVERIFY(QFileInfo(path).size() > 0);
    QVERIFY(checkDatabaseFile(path));
}

void StorageTest::constraintIsAConflict()
{
    Files files;
    const auto database = files.open();
    QVERIFY((*database)->execute(u"CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT"_s));
    QVERIFY((*database)->execute(u"INSERT INTO t VALUES (1)"_s));
    const auto twice = (*database)->execute(u"INSERT INTO t VALUES (1)"_s);
    QVERIFY(!twice);
    QVERIFY(twice.error().code.is(StorageError::Constraint));
    QVERIFY(twice.error().kind == ErrorKind::Conflict);
}

void StorageTest::migrationsRunOnceInOrder()
{
    Files files;
    files.write(u"migrations/0001-first.sql"_s, "CREATE TABLE t (a INTEGER) STRICT\n");
    files.write(u"migrations/0002-second.sql"_s,
                "ALTER TABLE t ADD COLUMN b TEXT\n\nINSERT INTO t VALUES (1, 'x')\n");
    tests::FakeClock clock;
    const auto database = files.open();
    for (int start = 0; start < 2; ++start) {
        const auto outcome = Migrator(**database, files.migrations()).migrate(clock);
        QVERIFY(outcome);
        QCOMPARE(outcome->before, start == 0 ? 0 : 2);
        QCOMPARE(outcome->after, 2);
    }
    QCOMPARE(*(*database)->read(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void StorageTest::CT_100_failedMigrationLeavesTheOldVersion()
{
    Files files;
    files.write(u"migrations/0001-first.sql"_s, "CREATE TABLE t (a INTEGER) STRICT\n");
    tests::FakeClock clock;
    const auto database = files.open();
    QVERIFY(Migrator(**database, files.migrations()).migrate(clock));
    QVERIFY((*database)->execute(u"INSERT INTO t VALUES (7)"_s));
    files.write(u"migrations/0002-breaks-half-way.sql"_s, "DELETE FROM t\n\nCREATE NONSENSE\n");
    const auto failed = Migrator(**database, files.migrations()).migrate(clock);
    QVERIFY(!failed);
    QVERIFY(failed.error().code.is(StorageError::MigrationFailed));
    QCOMPARE(*Migrator(**database, files.migrations()).current(), 1);
    QCOMPARE(*(*database)->read(u"SELECT a FROM t"_s), u"7"_s);
}

void StorageTest::CT_100_changedMigrationIsNoticed()
{
    Files files;
    files.write(u"migrations/0001-first.sql"_s, "CREATE TABLE t (a INTEGER) STRICT\n");
    tests::FakeClock clock;
    const auto database = files.open();
    QVERIFY(Migrator(**database, files.migrations()).migrate(clock));
    files.write(u"migrations/0001-first.sql"_s, "CREATE TABLE t (a TEXT) STRICT\n");
    QVERIFY(!Migrator(**database, files.migrations()).migrate(clock));
}

void StorageTest::CT_100_upgradeCopiesTheOldVersionFirst()
{
    Files files;
    files.write(u"migrations/0001-first.sql"_s, "CREATE TABLE t (a INTEGER) STRICT\n");
    tests::FakeClock clock;
    const auto database = files.open();
    const QString copy = (*database)->path() + u".before-2"_s;
    QVERIFY(Migrator(**database, files.migrations()).migrate(clock));
    QVERIFY(!QFile::exists(copy)); // nothing stood there before
    QVERIFY((*database)->execute(u"INSERT INTO t VALUES (7)"_s));
    files.write(u"migrations/0002-second.sql"_s, "ALTER TABLE t ADD COLUMN b TEXT\n");
    QVERIFY(Migrator(**database, files.migrations()).migrate(clock));
    const storage::QueryCatalog none{ QString() };
    const auto old = Database::open({ copy, storage::Access::Reader }, none);
    QVERIFY(old);
    QCOMPARE(*Migrator(**old, files.migrations()).current(), 1);
    QCOMPARE(*(*old)->read(u"SELECT a FROM t"_s), u"7"_s);
}

void StorageTest::CT_99_lockIsHeldOnce()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lock"_s);
    {
        const auto first = ProcessLock::take(path);
        QVERIFY(first);
        const auto second = ProcessLock::take(path);
        QVERIFY(!second && second.error().code.is(StorageError::AlreadyInUse));
    }
    QVERIFY(QFile::exists(path)); // left behind, as by a crash
    QVERIFY(ProcessLock::take(path));
}

void StorageTest::CT_99_lookingAtALockNeitherTakesNorMakesIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"till.lock"_s);
    QVERIFY(!*ProcessLock::isHeld(path));
    QVERIFY(!QFile::exists(path));
    {
        const auto lock = ProcessLock::take(path);
        QVERIFY(lock);
        QVERIFY(*ProcessLock::isHeld(path));
    }
    QVERIFY(!*ProcessLock::isHeld(path));
    QVERIFY(ProcessLock::take(path));
    QVERIFY(!ProcessLock::isHeld(path + u"/below"_s)); // not known: neither held nor free
}

void StorageTest::CT_101_fullDiskBehindAFileIsNamed()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly));
    QVERIFY(full.write("x") == 1 && !full.flush());
    QVERIFY(fileError(full).code.is(StorageError::DiskFull));
    QFile missing(u"/nowhere/at all"_s);
    QVERIFY(!missing.open(QIODevice::ReadOnly));
    QVERIFY(fileError(missing).code.is(StorageError::CannotOpen));
    QVERIFY(fileError(missing).detail.contains(u"/nowhere/at all"_s));
}

void StorageTest::CT_101_fileIsNotPutInPlaceCutOff()
{
    // A file of at most 4 KiB in this process, as a disk that is full then: the system takes what
    // fits and refuses the rest.
    const Files files;
    QSaveFile file(files.folder.filePath(u"table"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const FileSizeLimit limit(4096);
    QVERIFY(file.write(QByteArray(6000, 'x')) == 6000); // into the buffer
    const auto finished = finishFile(file);
    QVERIFY(!finished);
    QVERIFY(!QFile::exists(files.folder.filePath(u"table"_s)));
}

void StorageTest::filesMoveTogetherOrNotAtAll()
{
    Files from;
    Files to;
    for (const QString &name : { u"one"_s, u"two"_s, u"three"_s }) {
        from.write(name, name.toUtf8());
    }
    to.write(u"two"_s, "was there before");
    const QStringList names{ u"one"_s, u"none"_s, u"two"_s, u"three"_s };
    const auto moved = moveFiles(names, from.folder.path(), to.folder.path());
    QVERIFY(!moved && moved.error().detail.contains(u"two"_s));
    QVERIFY(QFile::exists(from.folder.filePath(u"one"_s)));
    QVERIFY(!QFile::exists(to.folder.filePath(u"one"_s)));
    QVERIFY(QFile::remove(to.folder.filePath(u"two"_s)));
    QVERIFY(moveFiles(names, from.folder.path(), to.folder.path()));
    QVERIFY(QFile::exists(to.folder.filePath(u"three"_s)));
    QVERIFY(!QFile::exists(from.folder.filePath(u"one"_s)));
}

void StorageTest::CT_101_ballastTakesAndGivesSpace()
{
    const QTemporaryDir folder;
    const Ballast ballast(folder.filePath(u"ballast"_s), 1 << 20);
    QVERIFY(ballast.ensure());
    QCOMPARE(QFileInfo(folder.filePath(u"ballast"_s)).size(), qint64(1) << 20);
    QVERIFY(ballast.release());
    QVERIFY(!ballast.release());
    QVERIFY(ballast.ensure());
    QVERIFY(!Ballast(folder.filePath(u"none"_s), 0).release());
}

void StorageTest::CT_101_levelsOfTheDisk_data()
{
    QTest::addColumn<qint64>("available");
    QTest::addColumn<int>("level");
    QTest::newRow("2 GiB: plenty") << (qint64(2) << 30) << int(DiskLevel::Plenty);
    QTest::newRow("a byte less: low") << (qint64(2) << 30) - 1 << int(DiskLevel::Low);
    QTest::newRow("512 MiB: low") << (qint64(512) << 20) << int(DiskLevel::Low);
    QTest::newRow("a byte less: no imports")
        << (qint64(512) << 20) - 1 << int(DiskLevel::NoImports);
}

void StorageTest::CT_101_levelsOfTheDisk()
{
    QFETCH(qint64, available);
    QFETCH(int, level);
    QCOMPARE(int(diskLevel(available, DiskThresholds())), level);
}

void StorageTest::CT_101_aDiskSaysWhatIsFreeOrNothing()
{
    const QTemporaryDir folder;
    const auto free = bytesFree(folder.path());
    QVERIFY(free && *free > 0);
    struct statvfs disk
    {
    };
    QCOMPARE(statvfs(QFile::encodeName(folder.path()).constData(), &disk), 0);
    QVERIFY(*free <= static_cast<qint64>(disk.f_blocks * disk.f_frsize));
    QVERIFY(!bytesFree(folder.filePath(u"missing"_s)));
}

void StorageTest::archiveComesBackByteForByte()
{
    Files files;
    const QByteArray large(3'000'000, 'z');
    files.write(u"one"_s, large);
    files.write(u"two"_s, "line\nbreak");
    const QString path = files.folder.filePath(u"archive"_s);
    QVERIFY(writeArchive(path,
                         { { u"seq"_s, 7 } },
                         { { u"one"_s, files.folder.filePath(u"one"_s) },
                           { u"two"_s, files.folder.filePath(u"two"_s) } }));
    const QTemporaryDir out;
    const auto head = extractArchive(path, out.path());
    QVERIFY(head);
    QCOMPARE(head->mark.value(u"seq"_s).toInt(), 7);
    QFile one(out.filePath(u"one"_s));
    QVERIFY(one.open(QIODevice::ReadOnly) && one.readAll() == large);
    QFile two(out.filePath(u"two"_s));
    QVERIFY(two.open(QIODevice::ReadOnly) && two.readAll() == "line\nbreak");
}

void StorageTest::waitingForAJobWaits()
{
    SerialWorker worker(u"worker"_s);
    for (int round = 0; round < 200; ++round) {
        QCOMPARE(worker.post(Urgency::Normal, [round] { return round; }).takeResult(), round);
    }
}

void StorageTest::saleGoesBeforeOtherJobs()
{
    SerialWorker worker(u"worker"_s);
    QStringList order;
    QSemaphore begun;
    QSemaphore mayGo;
    worker.post(Urgency::Normal, [&begun, &mayGo] {
        begun.release();
        mayGo.acquire();
    });
    begun.acquire();
    worker.post(Urgency::Background, [&order] { order << u"background"_s; });
    worker.post(Urgency::Normal, [&order] { order << u"normal"_s; });
    worker.post(Urgency::Sale, [&order] { order << u"sale"_s; });
    QVERIFY(worker.hasWaiting(Urgency::Sale));
    mayGo.release();
    worker.post(Urgency::Background, [] {}).waitForFinished();
    QCOMPARE(order, (QStringList{ u"sale"_s, u"normal"_s, u"background"_s }));
}

} // namespace countertop::storage

CT_TEST_CLASS(countertop::storage::StorageTest)

#include "storagetest.moc"
