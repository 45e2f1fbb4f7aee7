#include "core/domain/catalog/csvreader.h"
#include "core/domain/catalog/csvwriter.h"
#include "tests/support/checked.h"

#include <QBuffer>

#include <random>

using namespace Qt::StringLiterals;

namespace countertop {

class CsvTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void readsRows_data();
    void readsRows();
    void CT_86_findsDelimiterAndEncoding_data();
    void CT_86_findsDelimiterAndEncoding();
    void blankLinesCountAsRowsButAreNotGivenOut();
    void CT_87_refusesAFileOverACapBeforeItsFirstRow_data();
    void CT_87_refusesAFileOverACapBeforeItsFirstRow();
    void refusesWhatIsNoCsv_data();
    void refusesWhatIsNoCsv();
    void refusalNamesTheLine_data();
    void refusalNamesTheLine();
    void columnsOfOneNameAreFoundWithTheirPlaces();
    void CT_87_startsFormulasWithAQuoteMark_data();
    void CT_87_startsFormulasWithAQuoteMark();
    void writesNumbersThatASpreadsheetCanAdd();
    void whatIsWrittenIsReadAgain();
    void brokenFilesNeverCrash();
};

namespace {

Result<QList<CsvRow>> rowsOf(const QByteArray &bytes, const CsvCaps &caps = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    CT_TRY(reader, CsvReader::open(buffer, caps));
    QList<CsvRow> rows;
    while (true) {
        CT_TRY(row, reader.next());
        if (!row) {
            return rows;
        }
        rows.append(*row);
    }
}

QList<QStringList> cellsOf(const QByteArray &bytes)
{
    QList<QStringList> cells;
    const auto rows = rowsOf(bytes);
    if (rows) {
        for (const CsvRow &row : *rows) {
            cells.append(row.cells);
        }
    }
    return cells;
}

Result<CsvDialect> dialectOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    CT_TRY(reader, CsvReader::open(buffer, {}));
    return reader.dialect();
}

} // namespace

void CsvTest::readsRows_data()
{
    using Rows = QList<QStringList>;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("LF and no line end at the end")
        << QByteArray("a,b\n1,2") << Rows{ { u"a"_s, u"b"_s }, { u"1"_s, u"2"_s } };
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n")
                          << Rows{ { u"a"_s, u"b"_s }, { u"1"_s, u"2"_s } };
    QTest::newRow("CR alone") << QByteArray("a,b\r1,2\r")
                              << Rows{ { u"a"_s, u"b"_s }, { u"1"_s, u"2"_s } };
    QTest::newRow("doubled quotes")
        << QByteArray("\"say \"\"hi\"\"\",2\n") << Rows{ { u"say \"hi\""_s, u"2"_s } };
    QTest::newRow("line break inside quotes")
        << QByteArray("\"a\nb\",2\n") << Rows{ { u"a\nb"_s, u"2"_s } };
    QTest::newRow("delimiter inside quotes")
        << QByteArray("\"a,b\",2\n") << Rows{ { u"a,b"_s, u"2"_s } };
    QTest::newRow("quote inside a plain cell is a letter")
        << QByteArray("6\" pot,2\n") << Rows{ { u"6\" pot"_s, u"2"_s } };
    QTest::newRow("text after the closing quote is kept")
        << QByteArray("\"a\"b,2\n") << Rows{ { u"ab"_s, u"2"_s } };
    QTest::newRow("empty cells at the end")
        << QByteArray("a,,\n") << Rows{ { u"a"_s, u""_s, u""_s } };
    QTest::newRow("a row that ends with a delimiter and the file")
        << QByteArray("a,") << Rows{ { u"a"_s, u""_s } };
    QTest::newRow("quoted empty cell") << QByteArray("\"\",x\n") << Rows{ { u""_s, u"x"_s } };
}

void CsvTest::readsRows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, rows);
    QCOMPARE(cellsOf(bytes), rows);
}

void CsvTest::CT_86_findsDelimiterAndEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("isUtf8");
    QTest::addColumn<QStringList>("second");
    QTest::newRow("semicolon with decimal comma")
        << QByteArray("code;name;price\n1;Brot;1,89\n") << ';' << true
        << QStringList{ u"1"_s, u"Brot"_s, u"1,89"_s };
    QTest::newRow("tab") << QByteArray("code\tname\n1\tBrot\n") << '\t' << true
                         << QStringList{ u"1"_s, u"Brot"_s };
    QTest::newRow("byte-order mark is not part of the first header")
        << QByteArray("\xEF\xBB\xBF"
                      "code,name\n1,K\xC3\xA4se\n")
        << ',' << true << QStringList{ u"1"_s, u"Käse"_s };
    QTest::newRow("Windows-1252 with umlaut and euro sign")
        << QByteArray("code;name\n1;K\xE4se \x80\n") << ';' << false
        << QStringList{ u"1"_s, u"Käse €"_s };
    QTest::newRow("a letter of UTF-8 cut off at the end is Windows-1252")
        << QByteArray("code,name\n1,K\xC3") << ',' << false << QStringList{ u"1"_s, u"KÃ"_s };
    QTest::newRow("more delimiters inside quotes than outside")
        << QByteArray("\"a,b,c,d\";x\n1;2\n") << ';' << true << QStringList{ u"1"_s, u"2"_s };
    QTest::newRow("a spreadsheet's line sep=; is obeyed and not a row")
        << QByteArray("sep=;\r\na,b,c;d\r\n1;2\r\n") << ';' << true
        << QStringList{ u"1"_s, u"2"_s };
}

void CsvTest::CT_86_findsDelimiterAndEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(char, delimiter);
    QFETCH(bool, isUtf8);
    QFETCH(QStringList, second);
    const auto dialect = dialectOf(bytes);
    QVERIFY(dialect);
    QCOMPARE(dialect->delimiter, delimiter);
    QCOMPARE(dialect->encoding, isUtf8 ? CsvEncoding::Utf8 : CsvEncoding::Windows1252);
    QCOMPARE(cellsOf(bytes).value(1), second);
}

void CsvTest::blankLinesCountAsRowsButAreNotGivenOut()
{
    const auto rows = rowsOf("a,b\n\n  \n1,2\n\n");
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(1).number, std::int64_t{ 4 });
}

void CsvTest::CT_87_refusesAFileOverACapBeforeItsFirstRow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvCaps>("caps");
    QTest::addColumn<CsvError>("error");
    const QByteArray bytes = "a,b\n1,2\n3,\"4\"\n";
    QTest::newRow("cap and one byte")
        << bytes << CsvCaps{ .bytes = bytes.size() - 1 } << CsvError::FileTooLarge;
    QTest::newRow("one row too many, at the end")
        << bytes << CsvCaps{ .rows = 2 } << CsvError::TooManyRows;
    QTest::newRow("one column too many")
        << bytes << CsvCaps{ .columns = 1 } << CsvError::TooManyColumns;
    QTest::newRow("a cell of cap and one byte")
        << QByteArray("a,b\n1,12345\n") << CsvCaps{ .cellBytes = 4 } << CsvError::CellTooLong;
    QTest::newRow("a quoted cell of cap and one byte")
        << QByteArray("a,b\n1,\"12345\"\n") << CsvCaps{ .cellBytes = 4 } << CsvError::CellTooLong;
}

void CsvTest::CT_87_refusesAFileOverACapBeforeItsFirstRow()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CsvCaps, caps);
    QFETCH(CsvError, error);
    QVERIFY(rowsOf(bytes));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = CsvReader::open(buffer, caps);
    QVERIFY(!reader);
    QVERIFY(reader.error().code.is(error));
    QCOMPARE(buffer.pos() == 0, error == CsvError::FileTooLarge); // refused without reading a byte
}

void CsvTest::refusesWhatIsNoCsv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvError>("error");
    QTest::newRow("empty file") << QByteArray() << CsvError::Empty;
    QTest::newRow("only a byte-order mark") << QByteArray("\xEF\xBB\xBF") << CsvError::Empty;
    QTest::newRow("cut off inside quotes") << QByteArray("a,b\n1,\"2") << CsvError::UnclosedQuote;
    QTest::newRow("UTF-16 of a spreadsheet") << QByteArray("\xFF\xFE"
                                                           "a\0,\0",
                                                           6)
                                             << CsvError::NotText;
    QTest::newRow("a workbook with NUL bytes") << QByteArray("PK\3\4\0\0", 6) << CsvError::NotText;
}

void CsvTest::refusesWhatIsNoCsv()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CsvError, error);
    const auto rows = rowsOf(bytes);
    QVERIFY(!rows);
    QVERIFY(rows.error().code.is(error));
}

void CsvTest::refusalNamesTheLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("a NUL byte in the third line")
        << QByteArray("a,b\n1,2\n3,\0\n", 12) << u"a NUL byte in line 3"_s;
    QTest::newRow("a NUL byte behind the first 64 KiB") << QByteArray("a\n").repeated(40'000)
            + QByteArray("\0", 1) << u"a NUL byte in line 40001"_s;
    QTest::newRow("a lone quote at the end") << QByteArray("a,b\n1,2\n\"") << u"row 3"_s;
    QTest::newRow("a quote that swallows the rest")
        << QByteArray("a,b\n1,\"2\n3,4\n5,6\n") << u"row 2"_s;
}

void CsvTest::refusalNamesTheLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto rows = rowsOf(bytes);
    QVERIFY(!rows);
    QCOMPARE(rows.error().detail, detail);
}

void CsvTest::columnsOfOneNameAreFoundWithTheirPlaces()
{
    const auto twice
        = columnsNamedTwice({ u"Name"_s, u""_s, u" name "_s, u"Price"_s, u""_s, u"NAME"_s });
    QCOMPARE(twice.size(), std::size_t{ 2 });
    QCOMPARE(twice[0].name, u"name"_s);
    QCOMPARE(twice[0].first, 1);
    QCOMPARE(twice[0].second, 3);
    QCOMPARE(twice[1].second, 6);
    QVERIFY(columnsNamedTwice({ u"a"_s, u"b"_s, u""_s, u""_s }).empty());
}

void CsvTest::CT_87_startsFormulasWithAQuoteMark_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("equals") << "=1+1"
                            << "'=1+1";
    QTest::newRow("plus") << "+49 30 1"
                          << "'+49 30 1";
    QTest::newRow("minus") << "-1"
                           << "'-1";
    QTest::newRow("at") << "@SUM(A1)"
                        << "'@SUM(A1)";
    QTest::newRow("tab") << "\t=1"
                         << "'\t=1";
    QTest::newRow("carriage return") << "\r=1"
                                     << "'\r=1";
    QTest::newRow("a text that already looks guarded") << "'=1+1"
                                                       << "''=1+1";
    QTest::newRow("an ordinary apostrophe") << "'n Appel"
                                            << "'n Appel";
    QTest::newRow("a sign further on") << "1=1"
                                       << "1=1";
    QTest::newRow("nothing") << ""
                             << "";
}

void CsvTest::CT_87_startsFormulasWithAQuoteMark()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(guardedCell(text), cell);
    QCOMPARE(unguardedCell(cell), text);
}

void CsvTest::writesNumbersThatASpreadsheetCanAdd()
{
    const Currency eur = *Currency::fromCode(u"EUR");
    const Currency jpy = *Currency::fromCode(u"JPY");
    const QByteArray bytes
        = writeCsv({ u"day"_s, u"net"_s },
                   { { CsvCell::text(u"2026-05-14"_s), CsvCell::amount(Money::fromMinor(-5, eur)) },
                     { CsvCell::number(-3), CsvCell::amount(Money::fromMinor(1200, jpy)) },
                     { CsvCell::quantity(Quantity::fromThousandths(-1500, Unit::Kilogram)),
                       CsvCell::quantity(Quantity::pieces(3)) } });
    QCOMPARE(bytes,
             QByteArray("\xEF\xBB\xBF"
                        "day,net\r\n2026-05-14,-0.05\r\n-3,1200\r\n-1.5,3\r\n"));
}

void CsvTest::whatIsWrittenIsReadAgain()
{
    std::mt19937 random(20261121);
    const QString letters = QStringLiteral("ab ,;\t\"'\n\r=+-@äß€茶");
    for (int round = 0; round < 500; ++round) {
        QStringList texts;
        for (std::size_t count = 1 + random() % 4; count > 0; --count) {
            QString text;
            for (std::size_t length = random() % 6; length > 0; --length) {
                text += letters[static_cast<qsizetype>(random()
                                                       % static_cast<std::size_t>(letters.size()))];
            }
            texts.append(text);
        }
        CsvCells cells;
        QStringList headers;
        for (const QString &text : texts) {
            cells.push_back(CsvCell::text(text));
            headers.append(QStringLiteral("h,%1").arg(headers.size()));
        }
        QStringList read = cellsOf(writeCsv(headers, { cells })).value(1);
        for (QString &cell : read) {
            cell = unguardedCell(cell);
        }
        const bool isBlank = texts.size() == 1 && guardedCell(texts.first()).trimmed().isEmpty();
        QCOMPARE(read, isBlank ? QStringList{} : texts);
    }
}

void CsvTest::brokenFilesNeverCrash()
{
    std::mt19937 random(7);
    const QByteArray good
        = "\xEF\xBB\xBF"
          "code;name;price\r\n1;\"K\xC3\xA4se \"\"alt\"\"\";1,89\r\n2;\"a\nb\";2\r\n";
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = good;
        for (std::size_t change = 1 + random() % 6; change > 0 && !bytes.isEmpty(); --change) {
            const auto at
                = static_cast<qsizetype>(random() % static_cast<std::size_t>(bytes.size()));
            switch (random() % 4) {
            case 0:
                bytes[at] = static_cast<char>(random() % 256);
                break;
            case 1:
                bytes.insert(at, "\";\r\n\""[random() % 5]);
                break;
            case 2:
                bytes.remove(at, 1);
                break;
            case 3:
                bytes.truncate(at + 1);
                break;
            }
        }
        const auto rows = rowsOf(bytes, CsvCaps{ .rows = 8, .columns = 8, .cellBytes = 64 });
        refused += rows ? 0 : 1;
    }
    QVERIFY(refused > 100);
    QVERIFY(refused < 2900);
}

} // namespace countertop

CT_TEST_CLASS(countertop::CsvTest)
#include "csvtest.moc"
