#include "core/storage/replacedatabase.h"

#include "tests/support/checked.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop {

/// One database takes the place of another, however often that is cut off.
class ReplaceDatabaseTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void theFormerOneIsKept();
    void nothingThereBeforeIsNothingKept();
    void twoInOneSecondKeepBoth();
    void aCutIsFinished_data();
    void aCutIsFinished();
    void nothingWaitsUsually();
};

namespace {

/// A folder of files that hold one word each.
struct Folder
{
    void put(const QString &name, const QByteArray &word) const
    {
        QFile file(at.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(word) != word.size()) {
            qFatal("cannot write");
        }
    }
    QByteArray word(const QString &name) const
    {
        QFile file(at.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList names() const { return QDir(at.path()).entryList(QDir::Files, QDir::Name); }
    QString database() const { return at.filePath(u"site.db"_s); }

    QTemporaryDir at;
};

} // namespace

void ReplaceDatabaseTest::theFormerOneIsKept()
{
    const Folder folder;
    folder.put(u"site.db"_s, "old");
    folder.put(u"site.db-wal"_s, "log of the old");
    folder.put(u"site.db-shm"_s, "index");
    folder.put(u"prepared"_s, "new");
    const auto aside
        = storage::replaceDatabase(folder.at.filePath(u"prepared"_s), folder.database(), u"T"_s);
    QVERIFY(aside.has_value());
    QCOMPARE(*aside, folder.at.filePath(u"site.db.before-restore-T"_s));
    QCOMPARE(
        folder.names(),
        QStringList(
            { u"site.db"_s, u"site.db.before-restore-T"_s, u"site.db.before-restore-T-wal"_s }));
    QCOMPARE(folder.word(u"site.db"_s), "new");
    QCOMPARE(folder.word(u"site.db.before-restore-T"_s), "old");
    QCOMPARE(folder.word(u"site.db.before-restore-T-wal"_s), "log of the old");
}

void ReplaceDatabaseTest::nothingThereBeforeIsNothingKept()
{
    const Folder folder;
    folder.put(u"prepared"_s, "new");
    const auto aside
        = storage::replaceDatabase(folder.at.filePath(u"prepared"_s), folder.database(), u"T"_s);
    QVERIFY(aside.has_value() && aside->isEmpty());
    QCOMPARE(folder.names(), QStringList(u"site.db"_s));
}

void ReplaceDatabaseTest::twoInOneSecondKeepBoth()
{
    const Folder folder;
    folder.put(u"site.db"_s, "first");
    for (const QByteArray &word : { QByteArray("second"), QByteArray("third") }) {
        folder.put(u"prepared"_s, word);
        const auto aside = storage::replaceDatabase(
            folder.at.filePath(u"prepared"_s), folder.database(), u"T"_s);
        QVERIFY(aside.has_value());
    }
    QCOMPARE(folder.word(u"site.db.before-restore-T"_s), "first");
    QCOMPARE(folder.word(u"site.db.before-restore-T-2"_s), "second");
    QCOMPARE(folder.word(u"site.db"_s), "third");
}

void ReplaceDatabaseTest::aCutIsFinished_data()
{
    QTest::addColumn<QStringList>("files"); // name=word
    const QString waiting = u"site.db.replacing-T=new"_s;
    const QString aside = u"site.db.before-restore-T=old"_s;
    const QString log = u"site.db-wal=log"_s;
    const QString asideLog = u"site.db.before-restore-T-wal=log"_s;
    QTest::newRow("announced") << QStringList{ waiting, u"site.db=old"_s, log };
    QTest::newRow("the former one has its second name")
        << QStringList{ waiting, aside, u"site.db=old"_s, log };
    QTest::newRow("its log was moved") << QStringList{ waiting, aside, u"site.db=old"_s, asideLog };
    QTest::newRow("the disk knows no second names: it was moved")
        << QStringList{ waiting, aside, log };
    QTest::newRow("moved, and its log") << QStringList{ waiting, aside, asideLog };
}

void ReplaceDatabaseTest::aCutIsFinished()
{
    QFETCH(QStringList, files);
    const Folder folder;
    for (const QString &file : files) {
        folder.put(file.section(u'=', 0, 0), file.section(u'=', 1).toLatin1());
    }
    QVERIFY(storage::isReplacementWaiting(folder.database()));
    const auto finished = storage::finishReplacement(folder.database());
    QVERIFY(finished.has_value() && finished->has_value());
    QVERIFY(!storage::isReplacementWaiting(folder.database()));
    QCOMPARE(folder.word(u"site.db"_s), "new");
    QCOMPARE(folder.word(u"site.db.before-restore-T"_s), "old");
    QCOMPARE(folder.word(u"site.db.before-restore-T-wal"_s), "log");
    QCOMPARE(folder.names().size(), 3);
}

void ReplaceDatabaseTest::nothingWaitsUsually()
{
    const Folder folder;
    folder.put(u"site.db"_s, "old");
    folder.put(u"other.db.replacing-T"_s, "of another");
    QVERIFY(!storage::isReplacementWaiting(folder.database()));
    const auto finished = storage::finishReplacement(folder.database());
    QVERIFY(finished.has_value() && !finished->has_value());
    QCOMPARE(folder.word(u"site.db"_s), "old");
}

} // namespace countertop

CT_TEST_CLASS(countertop::ReplaceDatabaseTest)
#include "replacedatabasetest.moc"
