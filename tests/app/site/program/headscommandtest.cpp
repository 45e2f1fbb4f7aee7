#include "tests/app/site/program/calledsite.h"
#include "tests/support/checked.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop {

/// `countertop-site heads`, and what `countertop-verify` makes of them.
class HeadsCommandTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_49_aRewrittenJournalIsFoundAtTheFactThatWasSigned();
    void SY_49_aRewrittenJournalIsNotTakenFurther();
    void SY_49_whatAnotherSiteSignedIsNoHead();
    void SY_49_oneHeadADayIsWritten();
    void withoutItsKeyNothingIsSigned();
    void whatIsMissingIsSaid();

private:
    /// As the till exports its journal.
    static QByteArray exported(const std::vector<PushedFact> &facts)
    {
        QByteArray lines;
        QByteArray before(32, '\0');
        for (const PushedFact &fact : facts) {
            lines += QByteArray::number(static_cast<qint64>(fact.seq)) + '\t' + before.toHex()
                + '\t' + fact.hash.toHex() + '\t' + fact.bytes + '\n';
            before = fact.hash;
        }
        return lines;
    }
    /// The journal with another price in the fact *seq*, and right hashes from there on.
    static std::vector<PushedFact> rewritten(std::vector<PushedFact> facts, std::int64_t seq)
    {
        facts[static_cast<std::size_t>(seq) - 1].bytes.replace("1092", "1192");
        for (std::size_t index = static_cast<std::size_t>(seq) - 1; index < facts.size(); ++index) {
            facts[index].hash
                = tests::PushedJournal::hashAfter(facts[index - 1].hash, facts[index].bytes);
        }
        return facts;
    }
    tests::Ended
    verify(const std::vector<PushedFact> &facts, const QString &heads, const QStringList &more = {})
    {
        write(u"journal"_s, exported(facts));
        write(u"heads"_s, heads.toLatin1());
        QProcess program;
        program.start(QCoreApplication::applicationDirPath() + u"/countertop-verify"_s,
                      QStringList{ m_folder.filePath(u"journal"_s),
                                   u"--heads"_s,
                                   m_folder.filePath(u"heads"_s) }
                          + more);
        (void)program.waitForFinished();
        return { program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()), {} };
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QString keyIn(const tests::Ended &heads)
    {
        return heads.err.section(u"key of this site: "_s, 1).trimmed();
    }

    QTemporaryDir m_folder;
};

void HeadsCommandTest::SY_49_aRewrittenJournalIsFoundAtTheFactThatWasSigned()
{
    tests::CalledSite site(120);
    site.running.start(); // makes site.key
    const tests::Ended heads
        = site.call({ u"heads"_s, u"--device"_s, u"1"_s, u"--store"_s, u"2"_s });
    QCOMPARE(heads.code, 0);
    QCOMPARE(heads.out.trimmed().section(u'\t', 2, 2), u"120"_s);
    const QStringList key{ u"--site-key"_s, keyIn(heads) };

    const tests::Ended good = verify(site.journal.facts, heads.out, key);
    QVERIFY2(good.out.contains(u"good: 120 facts"_s), qPrintable(good.out));
    QCOMPARE(good.code, 0);

    const auto facts = rewritten(site.journal.facts, 100);
    const tests::Ended alone = verify(facts, QString());
    QVERIFY(alone.out.contains(u"good: 120 facts"_s)); // the chain alone cannot tell
    const tests::Ended found = verify(facts, heads.out, key);
    QVERIFY2(found.out.contains(u"fact 120 is another one than the site signed"_s),
             qPrintable(found.out));
    QCOMPARE(found.code, 1);
}

void HeadsCommandTest::SY_49_aRewrittenJournalIsNotTakenFurther()
{
    tests::CalledSite site(120);
    site.running.start();
    tests::SignedClient till = site.running.join(site.shop);
    site.journal.addSale(tests::aProduct(u"Oat milk"_s).costing(1092));
    site.journal.facts = rewritten(site.journal.facts, 100);
    QCOMPARE(tests::codeOf(till.push(site.journal.request(120, 121))), u"chain_broken"_s);
    QCOMPARE(tests::codeOf(till.push(site.journal.request(99, 121))), u"fork"_s);
}

void HeadsCommandTest::SY_49_whatAnotherSiteSignedIsNoHead()
{
    tests::CalledSite site(3);
    site.running.start();
    tests::Ended heads = site.call({ u"heads"_s, u"--device"_s, u"1"_s, u"--store"_s, u"2"_s });
    SignedHead forged{ site.shop.device(), 1, 3, site.journal.facts.back().hash, {}, {} };
    sign(forged, DeviceKey::make());
    const tests::Ended other = verify(site.journal.facts,
                                      QString::fromLatin1(headLine(forged)),
                                      { u"--site-key"_s, keyIn(heads) });
    QVERIFY2(other.out.contains(u"the head of fact 3 is not signed by that site"_s),
             qPrintable(other.out));
    QCOMPARE(other.code, 1);
    // A head that was changed after it was signed.
    heads.out.replace(u"\t3\t"_s, u"\t2\t"_s);
    QCOMPARE(verify(site.journal.facts, heads.out).code, 1);
    QCOMPARE(verify(site.journal.facts, u"no head\n"_s).code, 1);
}

void HeadsCommandTest::SY_49_oneHeadADayIsWritten()
{
    tests::CalledSite site(3);
    site.running.start();
    tests::SignedClient till = site.running.join(site.shop);
    for (int day = 0; day < 2; ++day) {
        site.running.clock.advance(std::chrono::hours(24));
        till.nonce.clear();
        site.journal.addSale(tests::aProduct(u"Oat milk"_s).costing(1092));
        site.journal.addSale(tests::aProduct(u"Oat milk"_s).costing(1092));
        const std::size_t count = site.journal.facts.size();
        QCOMPARE(till.push(site.journal.request(count - 2, count)).status, 200);
    }
    const tests::Ended heads
        = site.call({ u"heads"_s, u"--device"_s, u"1"_s, u"--store"_s, u"2"_s });
    QStringList seqs;
    for (const QString &line : heads.out.trimmed().split(u'\n')) {
        seqs << line.section(u'\t', 2, 2);
    }
    QCOMPARE(seqs, QStringList({ u"3"_s, u"5"_s, u"7"_s }));
    QCOMPARE(verify(site.journal.facts, heads.out).code, 0);
}

void HeadsCommandTest::withoutItsKeyNothingIsSigned()
{
    const tests::CalledSite site(1);
    QVERIFY(!QFile::exists(site.path(u"site.key"_s)) || QFile::remove(site.path(u"site.key"_s)));
    const tests::Ended heads
        = site.call({ u"heads"_s, u"--device"_s, u"1"_s, u"--store"_s, u"2"_s });
    QVERIFY2(heads.err.contains(u"No site.key lies in"_s), qPrintable(heads.err));
    QCOMPARE(heads.out, QString());
    QCOMPARE(heads.code, 1);
}

void HeadsCommandTest::whatIsMissingIsSaid()
{
    tests::CalledSite site(1);
    site.running.start();
    const tests::Ended none = site.call({ u"heads"_s });
    QCOMPARE(none.code, 2);
    const tests::Ended unknown
        = site.call({ u"heads"_s, u"--device"_s, u"9"_s, u"--store"_s, u"2"_s });
    QVERIFY2(unknown.err.contains(u"Till 9 of store 2 has sent nothing, or there is none."_s),
             qPrintable(unknown.err));
    QCOMPARE(unknown.code, 3);
}

} // namespace countertop

CT_TEST_CLASS(countertop::HeadsCommandTest)
#include "headscommandtest.moc"
