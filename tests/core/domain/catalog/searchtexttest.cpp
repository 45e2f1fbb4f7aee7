#include "core/domain/catalog/searchtext.h"

#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

class SearchTextTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void foldsNames_data();
    void foldsNames();
    void CT_20_findsWordBeginningsInEveryScript_data();
    void CT_20_findsWordBeginningsInEveryScript();
    void termsAreBeginningsOrPairs();
    void nothingInAnIndexTextNeedsQuoting();
};

void SearchTextTest::foldsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folded");
    QTest::newRow("umlaut, case and hyphen") << "Bio-KÄSE"
                                             << "bio kase";
    QTest::newRow("sharp s, ligatures and crossed letters") << "Weißkohl Œuf Smørrebrød Łódź"
                                                            << "weisskohl oeuf smorrebrod lodz";
    QTest::newRow("Han as pairs and its last letter") << "有机奶酪"
                                                      << "有机 机奶 奶酪 酪";
    QTest::newRow("one letter of Han") << "茶"
                                       << "茶";
    QTest::newRow("scripts side by side") << "Bio奶酪 2kg"
                                          << "bio 奶酪 酪 2kg";
    QTest::newRow("Hangul stays whole syllables") << "우유"
                                                  << "우유 유";
    QTest::newRow("kana keep their voice marks") << "ガム"
                                                 << "ガム ム";
    QTest::newRow("Arabic without vowel signs and hamza") << "أَرُزّ"
                                                          << "ارز";
    QTest::newRow("digits of other scripts and full width") << "٤٢ ４２"
                                                            << "42 42";
    QTest::newRow("an apostrophe joins") << "L'eau"
                                         << "leau";
    QTest::newRow("only signs") << "!?"
                                << "";
}

void SearchTextTest::foldsNames()
{
    QFETCH(QString, name);
    QFETCH(QString, folded);
    QCOMPARE(foldForSearch(name), folded);
}

void SearchTextTest::CT_20_findsWordBeginningsInEveryScript_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("Käse by kase") << "Käse"
                                  << "kase" << true;
    QTest::newRow("Сыр by сыр") << "Сыр"
                                << "сыр" << true;
    QTest::newRow("جبن by itself") << "جبن"
                                   << "جبن" << true;
    QTest::newRow("奶酪 by itself") << "奶酪"
                                    << "奶酪" << true;
    QTest::newRow("奶酪 finds 有机奶酪") << "有机奶酪"
                                         << "奶酪" << true;
    QTest::newRow("one letter of Han within a word") << "有机奶酪"
                                                     << "奶" << true;
    QTest::newRow("the last letter of Han") << "有机奶酪"
                                            << "酪" << true;
    QTest::newRow("three letters of Han in order") << "有机奶酪"
                                                   << "机奶酪" << true;
    QTest::newRow("letters of Han in another order") << "有机奶酪"
                                                     << "酪奶" << false;
    QTest::newRow("two letters of Thai within a word") << "ข้าวหอมมะลิ"
                                                       << "หอ" << true;
    QTest::newRow("a fragment of Thai") << "ข้าวหอมมะลิ"
                                        << "มะลิ" << true;
    QTest::newRow("a fragment of Hangul") << "서울우유"
                                          << "우유" << true;
    QTest::newRow("beginnings of two words in any order") << "Oat milk Barista"
                                                          << "bar oa" << true;
    QTest::newRow("the middle of a Latin word") << "Oat milk"
                                                << "ilk" << false;
    QTest::newRow("one word found, one not") << "Oat milk"
                                             << "oat rye" << false;
    QTest::newRow("Greek without accents") << "Φέτα"
                                           << "ΦΕΤΑ" << true;
    QTest::newRow("final sigma") << "Μαΐστρος"
                                 << "μαιστροσ" << true;
    QTest::newRow("nothing typed finds nothing") << "Oat milk"
                                                 << " " << false;
}

void SearchTextTest::CT_20_findsWordBeginningsInEveryScript()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    QCOMPARE(matchesSearch(foldForSearch(name), typed), isFound);
}

void SearchTextTest::termsAreBeginningsOrPairs()
{
    QCOMPARE(searchTerms(u"Käse  OAT-m"), (QStringList{ u"kase"_s, u"oat"_s, u"m"_s }));
    QCOMPARE(searchTerms(u"有机奶"), (QStringList{ u"有机 机奶"_s }));
    QCOMPARE(searchTerms(u"oat oat"), (QStringList{ u"oat"_s }));
    QCOMPARE(searchTerms(u"\"*)("), QStringList{});
}

void SearchTextTest::nothingInAnIndexTextNeedsQuoting()
{
    const QString folded = foldForSearch(u"\"A\" OR (b* NEAR c) -d:e^f\n\t'g'+h.i,j");
    QCOMPARE(folded, QStringLiteral("a or b near c d e f g h i j"));
}

} // namespace countertop

CT_TEST_CLASS(countertop::SearchTextTest)
#include "searchtexttest.moc"
