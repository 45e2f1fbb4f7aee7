#include "core/storage/postgres.h"

#include "core/storage/savepoint.h"
#include "core/storage/snapshot.h"
#include "core/storage/transaction.h"
#include "tests/support/checked.h"
#include "tests/support/scratchpostgres.h"

using namespace Qt::StringLiterals;

namespace countertop::storage {

/// What holds on a PostgreSQL server as it does on a file. The suites of the site run there, too.
class PostgresTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void init();
    void whatNobodyHeededIsNotCommitted();
    void aCommitThatFailsIsAnError();
    void aPartThatFailedIsTakenBackAlone();
    void SY_24_oneWritesAtATime();
    void aTransactionWithinAnotherIsRefused();
    void aSnapshotIsOfOneMoment();
    void aReaderCannotWrite();
    void valuesComeBackAsTheyWere();
    void textsStandInTheOrderOfTheirBytes();
    void SY_43_aServerThatWentIsConnectedToAgain();
    void SY_43_aTransactionDoesNotOutliveItsServer();
    void errorsSayWhatCanBeDone();
    void noMessageHoldsThePassword_data();
    void noMessageHoldsThePassword();
    void addressesThatAreNone_data();
    void addressesThatAreNone();

private:
    Result<std::unique_ptr<Database>> open(Access access = Access::Owner)
    {
        return Database::open({ m_place, access }, m_none);
    }

    const QueryCatalog m_none{ QString() };
    QString m_place;
};

void PostgresTest::init()
{
    Checked::init();
    if (tests::ScratchPostgres::programs().isEmpty()) {
        tests::wasSkipped = true;
        QSKIP("there is no PostgreSQL server here");
    }
    m_place = tests::ScratchPostgres::running().newPlace();
    const auto database = open();
    QVERIFY(
        (*database)->execute(u"CREATE TABLE t (a BIGINT PRIMARY KEY, words TEXT, raw BYTEA)"_s));
}

void PostgresTest::whatNobodyHeededIsNotCommitted()
{
    const auto database = open();
    {
        auto transaction = Transaction::begin(**database);
        QVERIFY((*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
        QVERIFY(!(*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
        QVERIFY(!transaction->commit()); // the server alone would say that it went well
        QVERIFY((*database)->isInTransaction());
    }
    QVERIFY(!(*database)->isInTransaction());
    QCOMPARE(*(*database)->read(u"SELECT count(*) FROM t"_s), u"0"_s);
}

void PostgresTest::aCommitThatFailsIsAnError()
{
    const auto database = open();
    QVERIFY((*database)->execute(
        u"CREATE TABLE late (a BIGINT UNIQUE DEFERRABLE INITIALLY DEFERRED)"_s));
    {
        auto transaction = Transaction::begin(**database);
        QVERIFY((*database)->execute(u"INSERT INTO late VALUES (1), (1)"_s)); // looked at later
        const auto committed = transaction->commit();
        QVERIFY(!committed);
        QVERIFY(committed.error().code.is(StorageError::Constraint));
    }
    QVERIFY(!(*database)->isInTransaction());
    QCOMPARE(*(*database)->read(u"SELECT count(*) FROM late"_s), u"0"_s);
}

void PostgresTest::aPartThatFailedIsTakenBackAlone()
{
    const auto database = open();
    auto transaction = Transaction::begin(**database);
    QVERIFY((*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
    {
        auto part = Savepoint::begin(**database);
        QVERIFY((*database)->execute(u"INSERT INTO t (a) VALUES (2)"_s));
        const auto twice = (*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s);
        QVERIFY(twice.error().code.is(StorageError::Constraint));
    }
    QVERIFY(transaction->commit());
    QCOMPARE(*(*database)->read(u"SELECT sum(a) FROM t"_s), u"1"_s);
}

void PostgresTest::SY_24_oneWritesAtATime()
{
    const auto one = open();
    const auto other = open();
    QVERIFY((*other)->execute(u"SET lock_timeout = '50ms'"_s));
    {
        auto transaction = Transaction::begin(**one);
        QVERIFY(transaction);
        const auto late = Transaction::begin(**other);
        QVERIFY(!late);
        QVERIFY(late.error().code.is(StorageError::Busy));
        QVERIFY((*one)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
        QVERIFY(transaction->commit());
    }
    auto next = Transaction::begin(**other);
    QVERIFY(next);
    QCOMPARE(*(*other)->read(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void PostgresTest::aTransactionWithinAnotherIsRefused()
{
    const auto database = open();
    auto transaction = Transaction::begin(**database);
    QVERIFY(!Transaction::begin(**database));
    QVERIFY((*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
    QVERIFY(transaction->commit());
    QCOMPARE(*(*database)->read(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void PostgresTest::aSnapshotIsOfOneMoment()
{
    const auto reader = open(Access::Reader);
    const auto owner = open();
    {
        auto moment = Snapshot::begin(**reader);
        QVERIFY(moment);
        QCOMPARE(*(*reader)->read(u"SELECT count(*) FROM t"_s), u"0"_s);
        QVERIFY((*owner)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
        QCOMPARE(*(*reader)->read(u"SELECT count(*) FROM t"_s), u"0"_s);
    }
    QCOMPARE(*(*reader)->read(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void PostgresTest::aReaderCannotWrite()
{
    const auto reader = open(Access::Reader);
    const auto refused = (*reader)->execute(u"INSERT INTO t (a) VALUES (1)"_s);
    QVERIFY(refused.error().code.is(StorageError::ReadOnly));
}

void PostgresTest::valuesComeBackAsTheyWere()
{
    const QTemporaryDir folder;
    QFile put(folder.filePath(u"put.sql"_s));
    QVERIFY(put.open(QIODevice::WriteOnly));
    put.write("INSERT INTO t (a, words, raw) VALUES (:a, :words, :raw)");
    put.close();
    QFile get(folder.filePath(u"get.sql"_s));
    QVERIFY(get.open(QIODevice::WriteOnly));
    get.write("SELECT a, words, raw, (SELECT sum(a) FROM t) FROM t WHERE a = :a");
    get.close();
    const QueryCatalog catalog(folder.path());
    const auto database = Database::open({ m_place }, catalog);

    const QString words = u"O'Neill \\ \"ünï\" ₿ ; :a ?"_s;
    const QByteArray raw("\0\1'\\\xff:a?", 8);
    const std::int64_t big = (std::int64_t{ 1 } << 53) + 1;
    auto statement = (*database)->statement(u"put"_s);
    QCOMPARE(*(*statement)->bind("a"_L1, big).bind("words"_L1, words).bind("raw"_L1, raw).run(), 1);
    statement = (*database)->statement(u"get"_s);
    const auto found = (*statement)->bind("a"_L1, big).one([](const Row &row) {
        return std::tuple(row.integer(0), row.text(1), row.bytes(2), row.integer(3));
    });
    QVERIFY(found && *found);
    QCOMPARE(**found, std::tuple(big, words, raw, big));
    // The one character that it cannot hold.
    statement = (*database)->statement(u"put"_s);
    QVERIFY((*statement)
                ->bind("a"_L1, std::int64_t{ 2 })
                .bind("words"_L1, u"a\0b"_s)
                .bindNull("raw"_L1)
                .run());
    QCOMPARE(*(*database)->read(u"SELECT words FROM t WHERE a = 2"_s), u"a\uFFFDb"_s);
    QCOMPARE(*(*database)->read(u"SELECT count(*) FROM t WHERE raw IS NULL"_s), u"1"_s);
}

void PostgresTest::textsStandInTheOrderOfTheirBytes()
{
    const auto database = open();
    QVERIFY((*database)->execute(postgresDialect(
        u"CREATE TABLE o (n TEXT NOT NULL, i INTEGER, b BLOB) STRICT, WITHOUT ROWID\n"_s)));
    for (const QString &name : { u"b"_s, u"B"_s, u"ä"_s, u"a"_s, u"_"_s }) {
        QVERIFY((*database)->execute(u"INSERT INTO o (n) VALUES ('%1')"_s.arg(name)));
    }
    QCOMPARE(*(*database)->read(u"SELECT string_agg(n, '' ORDER BY n) FROM o"_s), u"B_abä"_s);
    QCOMPARE(*(*database)->read(u"SELECT string_agg(data_type, ' ' ORDER BY ordinal_position) "
                                "FROM information_schema.columns WHERE table_name = 'o' AND "
                                "table_schema = current_schema()"_s),
             u"text bigint bytea"_s);
}

void PostgresTest::SY_43_aServerThatWentIsConnectedToAgain()
{
    const QTemporaryDir folder;
    QFile count(folder.filePath(u"count.sql"_s));
    QVERIFY(count.open(QIODevice::WriteOnly));
    count.write("SELECT count(*) FROM t");
    count.close();
    const QueryCatalog catalog(folder.path());
    const auto database = Database::open({ m_place }, catalog);
    const auto rows = [&]() -> Result<std::int64_t> {
        CT_TRY(statement, (*database)->statement(u"count"_s));
        CT_TRY(found, statement->one([](const Row &row) { return row.integer(0); }));
        return found.value_or(-1);
    };
    QCOMPARE(*rows(), 0);
    tests::ScratchPostgres::running().stop();
    for (int tries = 0; tries < 3; ++tries) {
        const auto gone = rows();
        QVERIFY2(gone.error().code.is(StorageError::CannotOpen), qPrintable(gone.error().detail));
    }
    tests::ScratchPostgres::running().start();
    QCOMPARE(*rows(), 0);

    // A connection that went while nobody used it costs a transaction nothing.
    tests::ScratchPostgres::running().stop();
    tests::ScratchPostgres::running().start();
    auto transaction = Transaction::begin(**database);
    QVERIFY(transaction);
    QVERIFY((*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
    QVERIFY(transaction->commit());
    QCOMPARE(*rows(), 1);
}

void PostgresTest::SY_43_aTransactionDoesNotOutliveItsServer()
{
    const auto database = open();
    {
        auto transaction = Transaction::begin(**database);
        QVERIFY((*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
        tests::ScratchPostgres::running().stop();
        tests::ScratchPostgres::running().start();
        // Not on a new connection, where half of it would be missing.
        QVERIFY(!(*database)->execute(u"INSERT INTO t (a) VALUES (2)"_s));
        QVERIFY(!(*database)->execute(u"INSERT INTO t (a) VALUES (3)"_s));
        const auto committed = transaction->commit();
        QVERIFY(committed.error().code.is(StorageError::ConnectionLost));
    }
    QCOMPARE(*(*database)->read(u"SELECT count(*) FROM t"_s), u"0"_s);
}

void PostgresTest::errorsSayWhatCanBeDone()
{
    const auto database = open();
    QVERIFY((*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s));
    const auto twice = (*database)->execute(u"INSERT INTO t (a) VALUES (1)"_s);
    QCOMPARE(twice.error().kind, ErrorKind::Conflict);
    const auto wrong = (*database)->execute(u"SELECT nothing FROM nowhere"_s);
    QCOMPARE(wrong.error().kind, ErrorKind::Invalid);
    QVERIFY((*database)->execute(u"SET statement_timeout = '20ms'"_s));
    const auto slow = (*database)->execute(u"SELECT pg_sleep(5)"_s);
    QCOMPARE(slow.error().kind, ErrorKind::Unavailable);
    QVERIFY(slow.error().code.is(StorageError::Busy));
}

void PostgresTest::noMessageHoldsThePassword_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("before the host") << u"postgresql://till:s3cret@127.0.0.1:1/shop"_s;
    QTest::newRow("in the query") << u"postgresql://127.0.0.1:1/shop?user=till&password=s3cret"_s;
    QTest::newRow("an address that is none") << u"postgresql://till:s3cret@127.0.0.1:1/a;b"_s;
    QTest::newRow("with a slash in it") << u"postgresql://till:s3cret/x@127.0.0.1:1/shop"_s;
}

void PostgresTest::noMessageHoldsThePassword()
{
    QFETCH(QString, address);
    const auto refused = Database::open({ address }, m_none);
    QVERIFY(!refused);
    QVERIFY2(!refused.error().detail.contains(u"s3cret"_s), qPrintable(refused.error().detail));
    QVERIFY(refused.error().detail.contains(u"127.0.0.1"_s));
}

void PostgresTest::addressesThatAreNone_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("no port") << u"postgresql://127.0.0.1:port/shop"_s;
    QTest::newRow("a fragment") << u"postgresql://127.0.0.1/shop#1"_s;
    QTest::newRow("a semicolon") << u"postgresql://127.0.0.1/shop?user=a%3Bb"_s;
}

void PostgresTest::addressesThatAreNone()
{
    QFETCH(QString, address);
    const auto refused = Database::open({ address }, m_none);
    QVERIFY(refused.error().code.is(StorageError::BadAddress));
}

} // namespace countertop::storage

CT_TEST_CLASS(countertop::storage::PostgresTest)
#include "postgrestest.moc"
