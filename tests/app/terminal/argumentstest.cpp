#include "app/terminal/cli/arguments.h"

#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop::terminal {

class ArgumentsTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void nothingOpensTheWindow();
    void aCommandMayHaveTwoWords();
    void optionsComeWithAndWithoutEqualsSign();
    void whatIsOffIsNamed_data();
    void whatIsOffIsNamed();
    void helpNamesEveryCommandOptionAndExitCode();
    void theFirstOfTwoWordsHelpsWithAllThatBeginWithIt();
};

void ArgumentsTest::nothingOpensTheWindow()
{
    const ParsedCall parsed = parseCall({ u"--data"_s, u"/shop"_s });
    QVERIFY(parsed.call.has_value());
    QCOMPARE(parsed.call->command, QString());
    QCOMPARE(parsed.call->dataFolder, u"/shop"_s);
}

void ArgumentsTest::aCommandMayHaveTwoWords()
{
    const ParsedCall parsed = parseCall({ u"report"_s, u"sales"_s, u"--from"_s, u"2026-05-01"_s });
    QCOMPARE(parsed.call->command, u"report sales"_s);
    QCOMPARE(parsed.call->operands, QStringList());
}

void ArgumentsTest::optionsComeWithAndWithoutEqualsSign()
{
    const ParsedCall parsed = parseCall({ u"report"_s,
                                          u"sales"_s,
                                          u"--from=2026-05-01"_s,
                                          u"--to"_s,
                                          u"2026-05-31"_s,
                                          u"--format=json"_s });
    QVERIFY(parsed.call.has_value());
    QCOMPARE(parsed.call->value(u"from"_s), u"2026-05-01"_s);
    QCOMPARE(parsed.call->value(u"to"_s), u"2026-05-31"_s);
    QCOMPARE(parsed.call->value(u"format"_s, u"text"_s), u"json"_s);
}

void ArgumentsTest::whatIsOffIsNamed_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("named");
    QTest::newRow("a command that is none") << QStringList{ u"sell"_s } << u"\"sell\""_s;
    QTest::newRow("an option of another command")
        << QStringList{ u"report"_s, u"sales"_s, u"--demo"_s } << u"--demo"_s;
    QTest::newRow("a value that is missing")
        << QStringList{ u"init"_s, u"--name"_s } << u"--name"_s;
    QTest::newRow("a needed option") << QStringList{ u"replay"_s, u"a.csv"_s } << u"--as"_s;
    QTest::newRow("a needed file")
        << QStringList{ u"replay"_s, u"--as=A"_s, u"--approver=B"_s } << u"FILE"_s;
    QTest::newRow("a folder that is none")
        << QStringList{ u"--data"_s, QString(), u"doctor"_s } << u"--data"_s;
    QTest::newRow("a folder that is none, in one word")
        << QStringList{ u"--data="_s, u"doctor"_s } << u"--data"_s;
    QTest::newRow("a folder behind the command")
        << QStringList{ u"doctor"_s, u"--data"_s, u"/shop"_s } << u"before the command"_s;
    QTest::newRow("a word too many") << QStringList{ u"init"_s, u"now"_s } << u"no further words"_s;
}

void ArgumentsTest::whatIsOffIsNamed()
{
    QFETCH(QStringList, words);
    QFETCH(QString, named);
    const ParsedCall parsed = parseCall(words);
    QVERIFY(!parsed.call.has_value());
    QVERIFY2(parsed.problem.contains(named), qPrintable(parsed.problem));
}

void ArgumentsTest::helpNamesEveryCommandOptionAndExitCode()
{
    const QString help = helpText();
    for (const CommandRow &row : commandTable()) {
        QVERIFY(help.contains(QString::fromLatin1(row.name)));
        for (const OptionRow &option : row.options) {
            QVERIFY(help.contains(u"--"_s + QString::fromLatin1(option.name)));
        }
    }
    for (int code = 0; code <= static_cast<int>(ExitCode::Corrupt); ++code) {
        QVERIFY(help.contains(u"\n  %1  "_s.arg(code)));
    }
}

void ArgumentsTest::theFirstOfTwoWordsHelpsWithAllThatBeginWithIt()
{
    const ParsedCall parsed = parseCall({ u"report"_s, u"--help"_s });
    QVERIFY(parsed.wantsHelp && parsed.call);
    const QString help = helpText(parsed.call->command);
    QVERIFY(help.contains(u"report z"_s) && help.contains(u"report sales"_s));
    QVERIFY(!help.contains(u"import"_s));
    QVERIFY(!parseCall({ u"sell"_s, u"--help"_s }).wantsHelp);
}

} // namespace countertop::terminal

CT_TEST_CLASS(countertop::terminal::ArgumentsTest)

#include "argumentstest.moc"
