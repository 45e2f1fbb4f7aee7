#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// `countertop-site doctor`
class DoctorTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void tellsTheFigures();
    void tellsThemBesideASiteThatRuns();
    void showsNoSecret();
    void tellsOfFactsThatWait();
    void tellsOfBackups();
    void tellsOfDamage();
    void tellsThatThereIsNoSite();
};

namespace {

QJsonObject examined(const tests::CalledSite &site)
{
    return QJsonDocument::fromJson(site.call({ u"doctor"_s, u"--json"_s }).out.toUtf8()).object();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void DoctorTest::tellsTheFigures()
{
    const tests::CalledSite site(3);
    const QJsonObject json = examined(site);
    QCOMPARE(json.value("companies"_L1).toArray().first().toString(), u"Ufergarten"_s);
    QCOMPARE(json.value("facts"_L1).toInteger(), 3);
    QCOMPARE(json.value("setAside"_L1).toObject().value("count"_L1).toInteger(), 0);
    QVERIFY(json.value("schemaVersion"_L1).toInteger() >= 2);
    QVERIFY(json.value("databaseBytes"_L1).toInteger() > 4096);
    const QJsonArray devices = json.value("devices"_L1).toArray();
    QCOMPARE(devices.size(), 1);
    const QJsonObject till = devices.first().toObject();
    QCOMPARE(till.value("store"_L1).toInteger(), 2);
    QCOMPARE(till.value("device"_L1).toInteger(), 1);
    QCOMPARE(till.value("state"_L1).toString(), u"active"_s);
    QCOMPARE(till.value("ackedSeq"_L1).toInteger(), 3);
    QCOMPARE(till.value("joined"_L1).toBool(), false);
    QCOMPARE(till.value("lastFactAt"_L1).toInteger(), site.shop.clock.now().ms());
    const tests::Ended lines = site.call({ u"doctor"_s });
    QVERIFY2(lines.out.contains(u"ok    Ufergarten, store 2, device 1 (till): active"_s),
             qPrintable(lines.out));
    QCOMPARE(lines.code, 0);
}

void DoctorTest::tellsThemBesideASiteThatRuns()
{
    tests::CalledSite site(3);
    site.running.start();
    (void)site.running.join(site.shop);
    const tests::Ended lines = site.call({ u"doctor"_s });
    QVERIFY2(lines.out.contains(u"A site runs on it"_s), qPrintable(lines.out));
    for (const QString &pin : site.running.service->pins()) {
        QVERIFY2(lines.out.contains(pin), qPrintable(lines.out));
    }
    QVERIFY(!lines.out.contains(u"fail "_s));
    QCOMPARE(lines.code, 0);
    QVERIFY(examined(site)
                .value("devices"_L1)
                .toArray()
                .first()
                .toObject()
                .value("joined"_L1)
                .toBool());
}

void DoctorTest::showsNoSecret()
{
    tests::CalledSite site(1);
    site.running.start();
    (void)site.running.join(site.shop);
    const QString code = site.running.code(site.shop);
    for (const QStringList &words : { QStringList{ u"doctor"_s },
                                      QStringList{ u"doctor"_s, u"--json"_s },
                                      QStringList{ u"check-config"_s } }) {
        const tests::Ended ended = site.call(words);
        const QByteArray said = (ended.out + ended.err).toUtf8();
        const QByteArray key = contentOf(site.path(u"site.key"_s));
        QCOMPARE(key.size(), 32);
        QVERIFY(!said.contains(key) && !said.contains(key.toHex())
                && !said.contains(key.toBase64()));
        QVERIFY(!said.contains("PRIVATE") && !said.contains(code.toUtf8()));
    }
}

void DoctorTest::tellsOfFactsThatWait()
{
    tests::CalledSite site(3);
    site.running.execute(u"UPDATE facts SET state = 'set_aside' WHERE seq > 1"_s);
    site.running.execute(u"UPDATE devices SET state = 'quarantined'"_s);
    const tests::Ended lines = site.call({ u"doctor"_s });
    QVERIFY2(lines.out.contains(u"warn  2 facts lie set aside"_s), qPrintable(lines.out));
    QVERIFY(lines.out.contains(u"device 1 (till): quarantined"_s));
    QCOMPARE(lines.code, 0); // a person decides; nothing is broken
    QCOMPARE(examined(site).value("setAside"_L1).toObject().value("count"_L1).toInteger(), 2);
}

void DoctorTest::tellsOfBackups()
{
    const tests::CalledSite site(1);
    QVERIFY(site.call({ u"doctor"_s }).out.contains(u"No backup was made yet"_s));
    const QString file = site.path(u"monday"_s);
    QCOMPARE(site.call({ u"backup"_s, file }).code, 0);
    QVERIFY(site.call({ u"doctor"_s }).out.contains(u"ok    The last backup, "_s + file));
    const Instant longAgo = SystemClock().now().plus(-std::chrono::hours(24 * 7 + 1));
    QVERIFY(
        sitehost::SiteFolder(site.running.folder.path()).noteBackup({ file, longAgo }).has_value());
    QVERIFY(site.call({ u"doctor"_s }).out.contains(u"warn  The last backup, "_s + file));
    QCOMPARE(examined(site).value("lastBackup"_L1).toObject().value("file"_L1).toString(), file);
}

void DoctorTest::tellsOfDamage()
{
    const tests::CalledSite site(1);
    QByteArray damaged = contentOf(site.database());
    damaged[damaged.size() - 5000] = static_cast<char>(damaged.at(damaged.size() - 5000) ^ 1);
    QFile file(site.database());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
    file.close();
    const tests::Ended lines = site.call({ u"doctor"_s });
    QVERIFY2(lines.out.contains(u"fail  The database in"_s), qPrintable(lines.out));
    QCOMPARE(lines.code, 1);
    QCOMPARE(contentOf(site.database()), damaged);
}

void DoctorTest::tellsThatThereIsNoSite()
{
    const QTemporaryDir empty;
    const tests::Ended ended = tests::CalledSite::callOn(empty.path(), { u"doctor"_s });
    QVERIFY2(ended.err.contains(u"There is no site in"_s), qPrintable(ended.err));
    QCOMPARE(ended.code, 3);
    QVERIFY(QDir(empty.path()).isEmpty());
}

} // namespace countertop

CT_TEST_CLASS(countertop::DoctorTest)
#include "doctortest.moc"
