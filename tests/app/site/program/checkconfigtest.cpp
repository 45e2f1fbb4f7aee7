#include "app/site/clockguard.h"
#include "app/site/http/certificate.h"
#include "app/site/sitecommands.h"
#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace countertop {

/// `countertop-site check-config`
class CheckConfigTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void whatWouldStartIsOk();
    void nothingIsMade();
    void aBadAddressIsSaid_data();
    void aBadAddressIsSaid();
    void aTakenPortIsSaid();
    void aCertificateIsLookedAt_data();
    void aCertificateIsLookedAt();
    void aFolderThatCannotBeWrittenIsSaid();
    void aDatabaseOfANewerProgramIsSaid();
    void anotherSiteKeyIsSaid();
    void aSiteThatRunsIsNoFault();
    void anEarlyClockIsSaid();
};

namespace {

using std::chrono::hours;

/// Where nobody listens, as far as can be known.
const auto anyPort = u"127.0.0.1:0"_s;

QStringList linesOf(const tests::Ended &ended, const QString &level)
{
    return ended.out.split(u'\n').filter(QRegularExpression(u"^%1 "_s.arg(level)));
}

/// The lines that are not ok, for comparing and for reading.
QString complaints(const tests::Ended &ended)
{
    return (linesOf(ended, u"warn"_s) + linesOf(ended, u"fail"_s)).join(u'\n');
}

void put(const QString &path, const std::string &text, QFile::Permissions permissions)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0
        || !file.setPermissions(permissions)) {
        qFatal("cannot write");
    }
}

} // namespace

void CheckConfigTest::whatWouldStartIsOk()
{
    const tests::CalledSite site(1);
    const tests::Ended ended = site.call({ u"check-config"_s, u"--listen"_s, anyPort });
    QCOMPARE(complaints(ended), QString());
    QCOMPARE(ended.err, QString());
    QVERIFY(linesOf(ended, u"ok"_s).size() >= 8);
    QCOMPARE(ended.code, 0);
}

void CheckConfigTest::nothingIsMade()
{
    const QTemporaryDir above;
    const QString folder = above.filePath(u"new/site"_s);
    const tests::Ended ended
        = tests::CalledSite::callOn(folder, { u"check-config"_s, u"--listen"_s, anyPort });
    QCOMPARE(complaints(ended), QString());
    QCOMPARE(ended.code, 0);
    QVERIFY(QDir(above.path()).isEmpty());
}

void CheckConfigTest::aBadAddressIsSaid_data()
{
    QTest::addColumn<QString>("listen");
    QTest::newRow("no port") << u"127.0.0.1"_s;
    QTest::newRow("a name") << u"shop.example:8443"_s;
    QTest::newRow("no such port") << u"127.0.0.1:70000"_s;
    QTest::newRow("an address of another computer") << u"192.0.2.1:8443"_s;
}

void CheckConfigTest::aBadAddressIsSaid()
{
    QFETCH(QString, listen);
    const QTemporaryDir folder;
    const tests::Ended ended
        = tests::CalledSite::callOn(folder.path(), { u"check-config"_s, u"--listen"_s, listen });
    QCOMPARE(linesOf(ended, u"fail"_s).size(), 1);
    QVERIFY2(linesOf(ended, u"fail"_s).front().contains(listen), qPrintable(ended.out));
    QCOMPARE(ended.code, 1);
}

void CheckConfigTest::aTakenPortIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, 0));
    const QTemporaryDir folder;
    const QString listen = u"127.0.0.1:%1"_s.arg(other.serverPort());
    const tests::Ended ended
        = tests::CalledSite::callOn(folder.path(), { u"check-config"_s, u"--listen"_s, listen });
    QVERIFY2(linesOf(ended, u"fail"_s).join(u' ').contains(u"cannot listen on "_s + listen),
             qPrintable(ended.out));
    QCOMPARE(ended.code, 1);
}

void CheckConfigTest::aCertificateIsLookedAt_data()
{
    QTest::addColumn<int>("begins"); // in days from now
    QTest::addColumn<int>("ends");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("says");
    QTest::newRow("good for a year") << -1 << 365 << QString() << u"ok"_s << u"fits its key"_s;
    QTest::newRow("31 days left") << -1 << 31 << QString() << u"ok"_s << u"fits its key"_s;
    QTest::newRow("29 days left") << -1 << 29 << QString() << u"warn"_s << u"less than 30 days"_s;
    QTest::newRow("ended yesterday") << -9 << -1 << QString() << u"fail"_s << u"was good until"_s;
    QTest::newRow("begins tomorrow") << 1 << 90 << QString() << u"fail"_s << u"good from"_s;
    QTest::newRow("of another key")
        << -1 << 90 << u"other key"_s << u"fail"_s << u"is not the key of"_s;
    QTest::newRow("others may read the key")
        << -1 << 90 << u"open key"_s << u"fail"_s << u"chmod 600"_s;
    QTest::newRow("no key in the key's file")
        << -1 << 90 << u"no key"_s << u"fail"_s << u"holds no private key"_s;
    QTest::newRow("no certificate in its file")
        << -1 << 90 << u"no certificate"_s << u"fail"_s << u"holds no certificate"_s;
    QTest::newRow("no such file") << -1 << 90 << u"no file"_s << u"fail"_s << u"cannot be read"_s;
    QTest::newRow("without its key") << -1 << 90 << u"alone"_s << u"fail"_s << u"go together"_s;
}

void CheckConfigTest::aCertificateIsLookedAt()
{
    QFETCH(int, begins);
    QFETCH(int, ends);
    QFETCH(QString, fault);
    QFETCH(QString, level);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    const QString certificate = folder.filePath(u"shop.crt"_s);
    const QString keyFile = folder.filePath(u"shop.key"_s);
    const std::string key = http::makePrivateKey();
    const std::chrono::system_clock::time_point from{ std::chrono::milliseconds(
        SystemClock().now().ms()) };
    const auto mine = QFile::ReadOwner | QFile::WriteOwner;
    put(certificate,
        fault == u"no certificate"_s
            ? std::string("nothing")
            : http::makeCertificate(
                key, { "shop.example" }, from + hours(24 * begins), hours(24 * (ends - begins))),
        mine);
    put(keyFile,
        fault == u"no key"_s          ? std::string("nothing")
            : fault == u"other key"_s ? http::makePrivateKey()
                                      : key,
        fault == u"open key"_s ? mine | QFile::ReadOther : mine);
    if (fault == u"no file"_s) {
        QFile::remove(certificate);
    }
    QStringList words{ u"check-config"_s, u"--listen"_s, anyPort, u"--tls-cert"_s, certificate };
    if (fault != u"alone"_s) {
        words << u"--tls-key"_s << keyFile;
    }
    const tests::Ended ended = tests::CalledSite::callOn(folder.path(), words);
    QVERIFY2(linesOf(ended, level).join(u'\n').contains(says), qPrintable(ended.out));
    QCOMPARE(ended.code, level == u"fail"_s ? 1 : 0);
    QVERIFY(!ended.out.contains(u"PRIVATE"_s));
}

void CheckConfigTest::aFolderThatCannotBeWrittenIsSaid()
{
    const QTemporaryDir above;
    put(above.filePath(u"file"_s), "no folder", QFile::ReadOwner);
    const tests::Ended ended = tests::CalledSite::callOn(
        above.filePath(u"file/site"_s), { u"check-config"_s, u"--listen"_s, anyPort });
    QVERIFY2(linesOf(ended, u"fail"_s).join(u' ').contains(u"cannot be written"_s),
             qPrintable(ended.out));
    QCOMPARE(ended.code, 1);
}

void CheckConfigTest::aDatabaseOfANewerProgramIsSaid()
{
    tests::CalledSite site(1);
    site.running.execute(u"INSERT INTO schema_history VALUES (999, 'later', '', 0)"_s);
    const tests::Ended ended = site.call({ u"check-config"_s, u"--listen"_s, anyPort });
    QVERIFY2(linesOf(ended, u"fail"_s).join(u' ').contains(u"version 999"_s),
             qPrintable(ended.out));
    QCOMPARE(ended.code, 1);
}

void CheckConfigTest::anotherSiteKeyIsSaid()
{
    tests::CalledSite site(1);
    site.running.start();
    (void)site.running.join(site.shop);
    site.running.service.reset();
    QFile::remove(site.path(u"site.key"_s));
    const tests::Ended missing = site.call({ u"check-config"_s, u"--listen"_s, anyPort });
    QVERIFY2(complaints(missing).contains(u"site.key is missing"_s), qPrintable(missing.out));
    QVERIFY(sitehost::SiteFolder(site.running.folder.path()).sealingKey().has_value());
    const tests::Ended other = site.call({ u"check-config"_s, u"--listen"_s, anyPort });
    QVERIFY2(complaints(other).contains(u"site.key is another one"_s), qPrintable(other.out));
}

void CheckConfigTest::aSiteThatRunsIsNoFault()
{
    tests::CalledSite site(1);
    site.running.start();
    const tests::Ended ended = site.call(
        { u"check-config"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(site.running.port()) });
    QCOMPARE(linesOf(ended, u"fail"_s), QStringList());
    QCOMPARE(linesOf(ended, u"warn"_s).size(), 2);
    QCOMPARE(ended.code, 0);
}

void CheckConfigTest::anEarlyClockIsSaid()
{
    const QTemporaryDir folder;
    tests::FakeClock clock;
    const QStringList words{
        u"check-config"_s, u"--listen"_s, anyPort, u"--database"_s, u"sqlite:"_s + folder.path()
    };
    clock.set(sitehost::buildDay().plus(std::chrono::milliseconds(-1)));
    QVERIFY(sitehost::runSite(words, clock) == sitehost::SiteExit::Failed);
    clock.set(sitehost::buildDay());
    QVERIFY(sitehost::runSite(words, clock) == sitehost::SiteExit::Done);
}

} // namespace countertop

CT_TEST_CLASS(countertop::CheckConfigTest)
#include "checkconfigtest.moc"
