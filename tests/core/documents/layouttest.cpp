#include "core/documents/layout.h"

#include "core/documents/columns.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

Document documentOf(Block block)
{
    Document document;
    document.blocks.push_back(std::move(block));
    return document;
}

QStringList rowsOf(const Document &document, int columns)
{
    QStringList rows = plainText(document, columns).split(u'\n');
    rows.removeLast(); // behind the last line break
    return rows;
}

RowBlock amountRow(const QString &name, const QString &amount)
{
    return { name, amount, u"A"_s };
}

} // namespace

class LayoutTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void wideCharactersTakeTwoColumns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");
        QTest::newRow("Latin letters take one each") << u"Käse €"_s << 6;
        QTest::newRow("Han characters take two each") << u"奶酪"_s << 4;
        QTest::newRow("a vowel sign above a Thai letter takes none") << u"ที่"_s << 1;
        QTest::newRow("a combining accent takes none") << u"e\u0301"_s << 1;
        QTest::newRow("an emoji takes two") << u"🧀"_s << 2;
        QTest::newRow("a fullwidth letter takes two") << u"Ａ"_s << 2;
        QTest::newRow("a halfwidth kana takes one") << u"ｱ"_s << 1;
    }
    void wideCharactersTakeTwoColumns()
    {
        QFETCH(QString, text);
        QFETCH(int, columns);
        QCOMPARE(columnsOf(text), columns);
    }

    void CT_83_longNamesWrapUnderThemselvesAndAmountsStayWhole()
    {
        const auto rows = rowsOf(
            documentOf(amountRow(u"Steingutbecher Lindenau, salzglasiert, blau"_s, u"14,90"_s)),
            48);
        QCOMPARE(
            rows,
            (QStringList{ u"Steingutbecher Lindenau, salzglasiert,   14,90 A"_s, u"  blau"_s }));
    }

    void CT_83_hanNamesWrapByTheirColumns()
    {
        const auto rows
            = rowsOf(documentOf(amountRow(u"奶酪奶酪奶酪奶酪奶酪奶酪奶酪"_s, u"5,20"_s)), 32);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(columnsOf(rows.at(0)), 32);
        QVERIFY(rows.at(0).endsWith(u" 5,20 A"_s));
        QCOMPARE(rows.at(1), u"  奶酪"_s);
    }

    void amountsThatLeaveNoRoomGetTheirOwnRow()
    {
        const auto rows
            = rowsOf(documentOf(amountRow(u"Sauerteigbrot"_s, u"9.007.199.254.740,99"_s)), 32);
        QCOMPARE(rows, (QStringList{ u"Sauerteigbrot"_s, u"          9.007.199.254.740,99 A"_s }));
    }

    void largeTotalsHoldHalfTheColumns()
    {
        const auto parts = layOut(
            documentOf(RowBlock{ u"Summe EUR"_s, u"29,74"_s, QString(), 0, { TextRole::Total } }),
            32,
            LargePrint::Doubled);
        QCOMPARE(parts.size(), std::size_t(1));
        const auto row = std::get<PaperRow>(parts.front());
        QVERIFY(row.isWide && row.isTall && row.isBold);
        QCOMPARE(row.columns, 16);
        QCOMPARE(row.text(), u"SUMME EUR 29,74"_s);
    }

    void largeTotalsThatDoNotFitStandBelowTheirLabel()
    {
        const auto parts
            = layOut(documentOf(RowBlock{
                         u"Summe EUR"_s, u"1.284,60"_s, QString(), 0, { TextRole::Total } }),
                     32,
                     LargePrint::Doubled);
        QCOMPARE(parts.size(), std::size_t(2));
        QCOMPARE(std::get<PaperRow>(parts.at(0)).text(), u"SUMME EUR"_s);
        QCOMPARE(std::get<PaperRow>(parts.at(1)).text(), u"       1.284,60"_s);
    }

    void twoRulesNeverFollowEachOther()
    {
        Document document;
        document.blocks
            = { RuleBlock{}, RuleBlock{ RuleWeight::Heavy }, BlankBlock{}, RuleBlock{} };
        QCOMPARE(rowsOf(document, 20),
                 (QStringList{ QString(20, u'-'), QString(), QString(20, u'-') }));
    }

    void narrowTablesLeaveTheSecondColumnOut()
    {
        const auto table = documentOf(TableBlock{ u"A 19 %"_s, u"15,72"_s, u"2,99"_s, u"18,71"_s });
        QCOMPARE(rowsOf(table, 48).front(), u"A 19 %             15,72        2,99       18,71"_s);
        QCOMPARE(rowsOf(table, 42).front(), u"A 19 %         15,72       2,99      18,71"_s);
        QCOMPARE(rowsOf(table, 32).front(), u"A 19 %           2,99      18,71"_s);
    }

    void rightToLeftDocumentsAreMirrored()
    {
        Document document = documentOf(amountRow(u"جبن"_s, u"5.20"_s));
        document.direction = ReadingDirection::RightToLeft;
        const auto row = std::get<PaperRow>(layOut(document, 32, LargePrint::Plain).front());
        QCOMPARE(row.pieces.front().text, u"A"_s);
        QCOMPARE(row.pieces.front().column, 0);
        QCOMPARE(row.pieces.back().text, u"جبن"_s);
        QCOMPARE(row.pieces.back().column + row.pieces.back().columns, 32);
        QCOMPARE(row.pieces.back().align, PieceAlign::Right);
    }

    void noRowIsEverWiderThanItsPaper_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a word longer than the paper") << QString(90, u'W');
        QTest::newRow("words of all lengths")
            << u"a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii"_s;
        QTest::newRow("Han without blanks") << QString(60, u'酪');
        QTest::newRow("Arabic words") << u"جبنة بيضاء طازجة من المزرعة القديمة في الجبل"_s;
        QTest::newRow("nothing at all") << QString();
    }
    void noRowIsEverWiderThanItsPaper()
    {
        QFETCH(QString, name);
        for (const int columns : { 32, 42, 48 }) {
            Document document;
            document.blocks = { amountRow(name, u"1.284,60"_s),
                                TextBlock{ name, TextAlign::Centre },
                                TextBlock{ name, TextAlign::Start, { TextRole::Total }, 2, 2 },
                                RowBlock{ name, name, {}, 0, {}, RowFit::EndBelow } };
            for (const PaperPart &part : layOut(document, columns, LargePrint::Doubled)) {
                const auto &row = std::get<PaperRow>(part);
                QVERIFY2(columnsOf(row.text()) <= row.columns, qPrintable(row.text()));
            }
        }
    }

    void CT_84_controlCharactersBecomeBlanks()
    {
        const QString typed = u"a\u001Bp\u0000\u00322\u00FAb\nc\u202Ed\u007F"_s;
        const QString clean = printableText(typed, LineBreaks::Drop);
        QVERIFY(!clean.contains(QChar(0x1B)) && !clean.contains(QChar(0))
                && !clean.contains(u'\n'));
        QVERIFY(!clean.contains(QChar(0x202E)) && !clean.contains(QChar(0x7F)));
        QVERIFY(clean.startsWith(u"a p"));
        QCOMPARE(printableText(u"one\ntwo"_s, LineBreaks::Keep), u"one\ntwo"_s);
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::LayoutTest)

#include "layouttest.moc"
