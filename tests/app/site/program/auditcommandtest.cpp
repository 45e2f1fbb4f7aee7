#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace countertop {

/// `countertop-site audit`
class AuditCommandTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_47_theOwnerReadsAndSearchesIt();
    void SY_47_itIsExportedAsCsv();
    void badOptionsAreSaid_data();
    void badOptionsAreSaid();
    void SY_47_verifyWalksIt();
};

void AuditCommandTest::SY_47_theOwnerReadsAndSearchesIt()
{
    const tests::CalledSite site;
    const QStringList all{ u"audit"_s, u"--from"_s, u"2026-01-01"_s };
    const tests::Ended told = site.call(all);
    QVERIFY2(told.code == 0, qPrintable(told.err));
    QVERIFY2(told.out.contains(u"store 2  Mats  product.save  product "_s), qPrintable(told.out));
    const tests::Ended found = site.call(all + QStringList{ u"--search"_s, u"product.save"_s });
    QCOMPARE(found.out.count(u'\n'), 1);
    QVERIFY(found.err.contains(u"1 entries"_s));
    const tests::Ended none = site.call(all + QStringList{ u"--search"_s, u"nobody"_s });
    QCOMPARE(none.out, QString());
    QCOMPARE(none.code, 0);
    const tests::Ended before
        = site.call({ u"audit"_s, u"--from"_s, u"2025-01-01"_s, u"--until"_s, u"2025-12-31"_s });
    QCOMPARE(before.out, QString());
}

void AuditCommandTest::SY_47_itIsExportedAsCsv()
{
    const tests::CalledSite site;
    const QString path = site.path(u"audit.csv"_s);
    const tests::Ended told
        = site.call({ u"audit"_s, u"--from"_s, u"2026-01-01"_s, u"--csv"_s, path });
    QVERIFY2(told.code == 0, qPrintable(told.err));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(
        text.contains("position,at,store,person,approver,kind,object,outcome,detail,before,after"));
    QVERIFY(text.contains("product.save"));
    const tests::Ended noFolder
        = site.call({ u"audit"_s, u"--csv"_s, u"/nonexistent/audit.csv"_s });
    QVERIFY(noFolder.code != 0);
    QVERIFY(!noFolder.err.isEmpty());
}

void AuditCommandTest::badOptionsAreSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no day") << QStringList{ u"--from"_s, u"monday"_s } << 2;
    QTest::newRow("an operand") << QStringList{ u"more"_s } << 2;
    QTest::newRow("no such store") << QStringList{ u"--store"_s, u"9"_s } << 3;
    QTest::newRow("no such company") << QStringList{ u"--company"_s, u"Nobody"_s } << 3;
}

void AuditCommandTest::badOptionsAreSaid()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const tests::CalledSite site;
    const tests::Ended ended = site.call(QStringList{ u"audit"_s } + words);
    QCOMPARE(ended.code, code);
    QVERIFY(!ended.err.isEmpty());
}

void AuditCommandTest::SY_47_verifyWalksIt()
{
    tests::CalledSite site;
    QVERIFY(site.call({ u"verify"_s }).out.contains(u"the audit journal of"_s));
    site.running.execute(u"UPDATE audit_entries SET hash = zeroblob(32) WHERE position = 1"_s);
    const tests::Ended ended = site.call({ u"verify"_s });
    QCOMPARE(ended.code, 8);
    QVERIFY2(ended.err.contains(u"audit journal"_s), qPrintable(ended.err));
}

} // namespace countertop

CT_TEST_CLASS(countertop::AuditCommandTest)
#include "auditcommandtest.moc"
