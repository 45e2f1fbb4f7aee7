#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// The command line where the data lies on a database server.
class ServerCommandsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void init();
    void SY_43_aSiteIsMadeServedAndLookedAt();
    void SY_43_whatIsTheServersIsLeftToIt();
    void SY_50_aServerThatWasPutBackBeginsANewHistory();
    void aBadAddressOrServerIsSaid_data();
    void aBadAddressOrServerIsSaid();

private:
    tests::Ended call(const QStringList &words)
    {
        return tests::CalledSite::callWith(
            words + QStringList{ u"--database"_s, m_server, u"--keys"_s, m_keys->path() });
    }
    std::unique_ptr<tests::SiteShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_keys;
    QString m_server;
};

void ServerCommandsTest::init()
{
    Checked::init();
    if (tests::ScratchPostgres::programs().isEmpty()) {
        tests::wasSkipped = true;
        QSKIP("there is no PostgreSQL server here");
    }
    m_shop = std::make_unique<tests::SiteShop>(storage::Engine::Sqlite);
    m_keys = std::make_unique<QTemporaryDir>();
    m_server = tests::ScratchPostgres::running().newPlace();
}

void ServerCommandsTest::SY_43_aSiteIsMadeServedAndLookedAt()
{
    const tests::Ended nothing = call({ u"verify"_s });
    QCOMPARE(nothing.code, 3);
    QVERIFY2(nothing.err.contains(u"There is no site at postgresql://"_s), qPrintable(nothing.err));
    const tests::Ended noSite = call({ u"doctor"_s });
    QCOMPARE(noSite.code, 3);
    QVERIFY2(noSite.err.contains(u"There is no site at postgresql://"_s), qPrintable(noSite.err));
    const tests::Ended adopted = call({ u"adopt"_s, m_shop->path() });
    QVERIFY2(adopted.code == 0, qPrintable(adopted.err));
    QCOMPARE(call({ u"migrate"_s }).code, 0);
    const tests::Ended code = call({ u"enroll-code"_s, u"--store"_s, u"2"_s });
    QVERIFY2(code.out.contains(u"Code: "_s), qPrintable(code.err));
    QCOMPARE(call({ u"verify"_s }).code, 0);
    const tests::Ended seen = call({ u"doctor"_s });
    QVERIFY2(seen.code == 0, qPrintable(seen.out + seen.err));
    QVERIFY(seen.out.contains(u"Companies: 1"_s));
    QVERIFY(seen.out.contains(u"lies on a database server"_s));
    const tests::Ended checked = call({ u"check-config"_s, u"--listen"_s, u"127.0.0.1:0"_s });
    QVERIFY2(checked.code == 0, qPrintable(checked.out + checked.err));
    QVERIFY(!QFile::exists(m_keys->filePath(u"site.db"_s)));
    QVERIFY(QFile::exists(m_keys->filePath(u"site.key"_s)));
}

void ServerCommandsTest::SY_43_whatIsTheServersIsLeftToIt()
{
    QCOMPARE(call({ u"adopt"_s, m_shop->path() }).code, 0);
    const QString file = m_keys->filePath(u"copy"_s);
    const tests::Ended backup = call({ u"backup"_s, file });
    QCOMPARE(backup.code, 3);
    QVERIFY(backup.err.contains(u"pg_dump"_s));
    QVERIFY(!QFile::exists(file));
    const tests::Ended restore = call({ u"restore"_s, m_shop->path() });
    QCOMPARE(restore.code, 2);
    QVERIFY(restore.err.contains(u"restore takes no file"_s));
}

void ServerCommandsTest::SY_50_aServerThatWasPutBackBeginsANewHistory()
{
    QCOMPARE(call({ u"restore"_s }).code, 3); // there is none yet, and none is made
    QCOMPARE(call({ u"verify"_s }).code, 3);
    QCOMPARE(call({ u"adopt"_s, m_shop->path() }).code, 0);
    const auto epoch = [this] {
        const storage::QueryCatalog none{ QString() };
        return *(*storage::Database::open({ m_server }, none))
                    ->read(u"SELECT site_epoch FROM orgs"_s);
    };
    const QString before = epoch();
    const tests::Ended restored = call({ u"restore"_s });
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    QVERIFY2(restored.out.contains(u"A new history begins"_s), qPrintable(restored.out));
    QVERIFY(epoch() != before);
}

void ServerCommandsTest::aBadAddressOrServerIsSaid_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("another engine") << u"mysql://shop"_s << 2 << u"--database takes"_s;
    QTest::newRow("no address") << u"postgresql://till:s3cret@host:port/shop"_s << 2
                                << u"is no address of a database server"_s;
    QTest::newRow("nobody there") << u"postgresql://till:s3cret@127.0.0.1:1/shop"_s << 1
                                  << u"does not let it in"_s;
}

void ServerCommandsTest::aBadAddressOrServerIsSaid()
{
    QFETCH(QString, address);
    QFETCH(int, code);
    QFETCH(QString, said);
    m_server = address;
    for (const QString &command : { u"migrate"_s, u"verify"_s, u"serve"_s }) {
        const tests::Ended ended = call({ command });
        QCOMPARE(ended.code, code);
        QVERIFY2(ended.err.contains(said), qPrintable(ended.err));
        QVERIFY(!ended.err.contains(u"s3cret"_s));
    }
}

} // namespace countertop

CT_TEST_CLASS(countertop::ServerCommandsTest)
#include "servercommandstest.moc"
