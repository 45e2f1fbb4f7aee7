#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

/// `countertop-site verify`
class VerifyCommandTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_01_saysWhatItWalked();
    void SY_01_namesTheFactThatDoesNotFit();
    void SY_58_namesTheFigureThatDoesNotFit();
    void worksBesideASiteThatRuns();
    void saysThatThereIsNoSite();
    void saysWhichProgramIsNeeded_data();
    void saysWhichProgramIsNeeded();
};

void VerifyCommandTest::SY_01_saysWhatItWalked()
{
    const tests::CalledSite site(3);
    const tests::Ended ended = site.call({ u"verify"_s });
    QCOMPARE(ended.err, QString());
    QVERIFY2(ended.out.contains(u"Walked 3 facts of 1 devices"_s), qPrintable(ended.out));
    QCOMPARE(ended.code, 0);
}

void VerifyCommandTest::SY_01_namesTheFactThatDoesNotFit()
{
    tests::CalledSite site(3);
    site.running.execute(u"DELETE FROM facts WHERE seq = 2"_s);
    const tests::Ended ended = site.call({ u"verify"_s });
    QVERIFY2(ended.err.contains(u"fact 2 is missing"_s), qPrintable(ended.err));
    QCOMPARE(ended.out, QString());
    QCOMPARE(ended.code, 8);
}

void VerifyCommandTest::SY_58_namesTheFigureThatDoesNotFit()
{
    tests::CalledSite site(3);
    site.running.execute(u"UPDATE feed_heads SET position = position - 1"_s);
    const tests::Ended ended = site.call({ u"verify"_s });
    QVERIFY2(ended.err.contains(u"above its head"_s), qPrintable(ended.err));
    QVERIFY(ended.out.contains(u"Walked 3 facts"_s)); // the journals are whole, and it says so
    QCOMPARE(ended.code, 8);
}

void VerifyCommandTest::worksBesideASiteThatRuns()
{
    tests::CalledSite site(3);
    site.running.start();
    tests::SignedClient till = site.running.join(site.shop);
    site.journal.addSale(tests::aProduct(u"Oat milk"_s).costing(1092));
    QCOMPARE(till.push(site.journal.request(3, 4)).status, 200);
    const tests::Ended ended = site.call({ u"verify"_s });
    QVERIFY2(ended.out.contains(u"Walked 4 facts"_s), qPrintable(ended.err));
    QCOMPARE(ended.code, 0);
}

void VerifyCommandTest::saysThatThereIsNoSite()
{
    const QTemporaryDir empty;
    const tests::Ended ended = tests::CalledSite::callOn(empty.path(), { u"verify"_s });
    QVERIFY2(ended.err.contains(u"There is no site in"_s), qPrintable(ended.err));
    QCOMPARE(ended.code, 3);
    QVERIFY(QDir(empty.path()).isEmpty());
}

void VerifyCommandTest::saysWhichProgramIsNeeded_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("code");
    QTest::newRow("written by a newer one")
        << u"INSERT INTO schema_history VALUES (999, 'later', '', 0)"_s << u"newer"_s << 6;
    QTest::newRow("written by an older one")
        << u"DELETE FROM schema_history WHERE number > 1"_s << u"migrate"_s << 3;
}

void VerifyCommandTest::saysWhichProgramIsNeeded()
{
    QFETCH(QString, change);
    QFETCH(QString, says);
    QFETCH(int, code);
    tests::CalledSite site(1);
    site.running.execute(change);
    const tests::Ended ended = site.call({ u"verify"_s });
    QVERIFY2(ended.err.contains(says), qPrintable(ended.err));
    QCOMPARE(ended.code, code);
}

} // namespace countertop

CT_TEST_CLASS(countertop::VerifyCommandTest)
#include "verifycommandtest.moc"
