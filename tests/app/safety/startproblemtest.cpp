#include "app/terminal/startproblem.h"

#include "app/terminal/screenlanguage.h"
#include "core/storage/migrator.h"
#include "tests/app/safety/startshop.h"
#include "tests/support/checked.h"
#include "ui/shell/deskproblem.h"
#include "ui/shell/problemwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace countertop::terminal {

using tests::contentOf;
using tests::FileCall;
using tests::StartShop;
using tests::writeContent;

/// Whoever stands before a counter that does not open reads why in the computer's language: each
/// problem is made for real, its sentence read in German.
class StartProblemTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void init()
    {
        Checked::init();
        speak(m_translator, u"de"_s);
    }
    void cleanup()
    {
        Checked::cleanup();
        speak(m_translator, u"en"_s);
    }
    void CT_99_secondInstanceIsToldInGerman();
    void CT_100_newerDatabaseIsToldInGerman();
    void CT_101_fullDiskIsToldInGerman();
    void readOnlyFolderIsToldInGerman();
    void failingDiskIsToldInGerman();
    void damagedFileIsToldInGerman_data();
    void damagedFileIsToldInGerman();
    void missingFileIsToldInGerman_data();
    void missingFileIsToldInGerman();
    void brokenChainIsToldInGerman();
    void everyOtherProblemIsToldInGerman();
    void CT_12_keychainThatGivesNothingIsToldInGerman();
    void windowIsGermanThroughout();
    void languageIsTheFirstThatTheProgramSpeaks_data();
    void languageIsTheFirstThatTheProgramSpeaks();

private:
    /// What the window would say of a shop that does not open.
    static QString said(const StartShop &shop)
    {
        const auto opened = shop.open();
        return opened ? QString() : StartProblem::sentence(opened.error(), shop.path());
    }

    QTranslator m_translator;
};

namespace {

int onWrite(FileCall call, int code)
{
    return tests::isChange(call) ? code : SQLITE_OK;
}

} // namespace

void StartProblemTest::CT_99_secondInstanceIsToldInGerman()
{
    const StartShop shop;
    const auto first = shop.open();
    const QString sentence = said(shop);
    QVERIFY2(sentence.startsWith(u"Countertop läuft schon"_s), qPrintable(sentence));
    QVERIFY(sentence.contains(shop.path()));
}

void StartProblemTest::CT_100_newerDatabaseIsToldInGerman()
{
    const StartShop shop;
    {
        const storage::QueryCatalog none{ QString() };
        const auto database = storage::Database::open({ shop.path(u"till.db"_s) }, none);
        QVERIFY(
            (*database)->execute(u"INSERT INTO schema_history VALUES (999, 'later', 'x', 0)"_s));
    }
    const QString sentence = said(shop);
    QVERIFY2(
        sentence.contains(u"von einem neueren Countertop geschrieben. Nichts wurde geändert"_s),
        qPrintable(sentence));
    QVERIFY(!sentence.contains(u"999"_s)); // details are for the log
}

void StartProblemTest::CT_101_fullDiskIsToldInGerman()
{
    tests::FaultVfs disk;
    const StartShop shop;
    disk.setFault([](FileCall call, const QString &) { return onWrite(call, SQLITE_FULL); });
    const QString sentence = said(shop);
    QVERIFY2(sentence.startsWith(u"Die Platte ist voll. Alles bisher Verkaufte ist sicher."_s),
             qPrintable(sentence));
}

void StartProblemTest::readOnlyFolderIsToldInGerman()
{
    tests::FaultVfs disk;
    const StartShop shop;
    disk.setFault([](FileCall call, const QString &) { return onWrite(call, SQLITE_READONLY); });
    const QString sentence = said(shop);
    QVERIFY2(sentence.contains(u"kann nicht geschrieben werden"_s), qPrintable(sentence));
}

void StartProblemTest::failingDiskIsToldInGerman()
{
    tests::FaultVfs disk;
    const StartShop shop;
    disk.setFault([](FileCall call, const QString &) { return onWrite(call, SQLITE_IOERR_WRITE); });
    const QString sentence = said(shop);
    QVERIFY2(sentence.startsWith(u"Die Platte hat mittendrin versagt"_s), qPrintable(sentence));
}

void StartProblemTest::damagedFileIsToldInGerman_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : { u"till.db"_s, u"site.db"_s }) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

void StartProblemTest::damagedFileIsToldInGerman()
{
    QFETCH(QString, file);
    const StartShop shop;
    QVERIFY(shop.open()); // lays every file down
    QByteArray content = contentOf(shop.path(file));
    content[content.size() / 2] = static_cast<char>(content.at(content.size() / 2) ^ 1);
    QVERIFY(writeContent(shop.path(file), content));
    const QString sentence = said(shop);
    QVERIFY2(sentence.startsWith(
                 u"Die Daten dieses Geschäfts sind beschädigt. Nichts wurde überschrieben."_s),
             qPrintable(sentence));
    QVERIFY(contentOf(shop.path(file)) == content);
}

void StartProblemTest::missingFileIsToldInGerman_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("begin");
    QTest::newRow("the site's") << u"site.db"_s << u"Die zentrale Datenbank dieses Geschäfts"_s;
    QTest::newRow("the till's") << u"till.db"_s << u"Das Journal dieser Kasse"_s;
}

void StartProblemTest::missingFileIsToldInGerman()
{
    QFETCH(QString, file);
    QFETCH(QString, begin);
    const StartShop shop;
    QVERIFY(QFile::remove(shop.path(file)));
    const QString sentence = said(shop);
    QVERIFY2(sentence.startsWith(begin), qPrintable(sentence));
    QVERIFY(sentence.contains(shop.path()));
    QVERIFY(OpenedShop::isShop(shop.path())); // no place for a first start
    QVERIFY(!QFile::exists(shop.path(file)));
}

void StartProblemTest::brokenChainIsToldInGerman()
{
    const StartShop shop;
    {
        const storage::QueryCatalog none{ QString() };
        const auto database = storage::Database::open({ shop.path(u"till.db"_s) }, none);
        QVERIFY((*database)->execute(u"UPDATE device_state SET chain_head = zeroblob(32)"_s));
    }
    QVERIFY(said(shop).startsWith(u"Die Daten dieses Geschäfts sind beschädigt."_s));
}

void StartProblemTest::everyOtherProblemIsToldInGerman()
{
    for (const storage::StorageError code : { storage::StorageError::MigrationFailed,
                                              storage::StorageError::CannotOpen,
                                              storage::StorageError::Busy,
                                              storage::StorageError::Failed }) {
        const QString sentence = StartProblem::sentence(
            { ErrorKind::Unavailable, code, u"words for the log"_s }, u"/srv/laden"_s);
        QVERIFY(sentence.contains(u"/srv/laden"_s));
        QVERIFY2(sentence.contains(u"Geschäft"_s), qPrintable(sentence));
        QVERIFY(!sentence.contains(u"words"_s));
    }
}

void StartProblemTest::CT_12_keychainThatGivesNothingIsToldInGerman()
{
    const Error error{ ErrorKind::Unavailable, till::PeopleDeskError::NoPepper, {} };
    QVERIFY(ui::deskProblem(error).startsWith(u"Der Schlüsselbund dieser Kasse antwortet nicht"_s));
}

void StartProblemTest::windowIsGermanThroughout()
{
    const ui::ProblemWindow window(u"Satz"_s);
    QVERIFY(window.findChild<QLabel *>()->text() == u"Countertop konnte nicht starten."_s);
    QCOMPARE(window.findChild<QPushButton *>()->accessibleName(), u"Schließen"_s);
}

void StartProblemTest::languageIsTheFirstThatTheProgramSpeaks_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("German of Austria") << u"de_AT"_s << u"de"_s;
    QTest::newRow("English of the USA") << u"en_US"_s << u"en"_s;
    QTest::newRow("Arabic, which has no file for the screen") << u"ar_EG"_s << u"en"_s;
    QTest::newRow("no language at all") << u"C"_s << u"en"_s;
}

void StartProblemTest::languageIsTheFirstThatTheProgramSpeaks()
{
    QFETCH(QString, system);
    QFETCH(QString, spoken);
    QCOMPARE(languageOfComputer(QLocale(system)), spoken);
}

} // namespace countertop::terminal

CT_TEST_CLASS(countertop::terminal::StartProblemTest)

#include "startproblemtest.moc"
