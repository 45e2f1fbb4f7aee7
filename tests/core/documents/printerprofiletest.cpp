#include "core/documents/code128.h"
#include "core/documents/documentresources.h"
#include "core/documents/escpos/escpos.h"
#include "core/documents/qrmatrix.h"
#include "tests/support/checked.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

/// A painter that no test here may need.
class NoPainter final : public RowPainter
{
public:
    Bitmap paint(const PaperRow &row, const RasterGrid &grid) const override
    {
        painted += row.text();
        return Bitmap(grid.dotsAcross, grid.dotsDown);
    }
    mutable QStringList painted;
};

QByteArray changed(const QString &key, const QJsonValue &value)
{
    QJsonObject object
        = QJsonDocument::fromJson(documentResource(u"printers/epson-80.json"_s).value()).object();
    object.insert(key, value);
    return QJsonDocument(object).toJson();
}

} // namespace

class PrinterProfileTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_81_everyCarriedProfileCanBeRead()
    {
        const QStringList names = carriedPrinters();
        QVERIFY(names.size() >= 6);
        for (const QString &name : names) {
            const auto profile = carriedProfile(name);
            QVERIFY2(profile, qPrintable(name));
            QCOMPARE(profile->name, name);
        }
        QCOMPARE(carriedProfile(u"generic-58"_s)->columns, 32);
        QCOMPARE(carriedProfile(u"generic-58"_s)->cutter, Cutter::None);
        QCOMPARE(carriedProfile(u"epson-80-pin5"_s)->drawerPin, 5);
        QCOMPARE(carriedProfile(u"impact-76"_s)->raster, RasterCommand::Columns);
        QVERIFY(carriedProfile(u"codetables"_s).error().code.is(ProfileError::UnknownProfile));
    }

    void refusesProfilesByTheKeyThatIsWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("columns below any paper") << u"columns"_s << QJsonValue(3);
        QTest::newRow("dots as a text") << u"dots"_s << QJsonValue(u"576"_s);
        QTest::newRow("an unknown cutter") << u"cutter"_s << QJsonValue(u"laser"_s);
        QTest::newRow("a pin that no plug has") << u"drawerPin"_s << QJsonValue(3);
        QTest::newRow("a flag as a number") << u"hasQr"_s << QJsonValue(1);
        QTest::newRow("no code tables") << u"codeTables"_s << QJsonValue(QJsonArray());
    }
    void refusesProfilesByTheKeyThatIsWrong()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const auto profile = readProfile(changed(key, value), carriedCodeTables().value());
        QVERIFY(!profile && profile.error().code.is(ProfileError::Malformed));
        QVERIFY2(profile.error().detail.startsWith(key), qPrintable(profile.error().detail));
        const QJsonArray unknown{ QJsonObject{ { u"number"_s, 1 }, { u"name"_s, u"CP9999"_s } } };
        QVERIFY(readProfile(changed(u"codeTables"_s, unknown), carriedCodeTables().value())
                    .error()
                    .code.is(ProfileError::UnknownTable));
    }

    void CT_82_tablesHoldWhatTheySay()
    {
        const auto tables = carriedCodeTables().value();
        QCOMPARE(uchar(*tables.at(u"CP858"_s).byteOf(U'€')), uchar(0xD5));
        QCOMPARE(uchar(*tables.at(u"CP1252"_s).byteOf(U'€')), uchar(0x80));
        QCOMPARE(uchar(*tables.at(u"CP437"_s).byteOf(U'ä')), uchar(0x84));
        QVERIFY(!tables.at(u"CP437"_s).byteOf(U'€'));
        QVERIFY(!tables.at(u"CP1252"_s).byteOf(0x1B) && !tables.at(u"CP1252"_s).byteOf(0x7F));
    }

    void CT_84_controlBytesNeverLeaveEvenUncleaned()
    {
        const auto profile = carriedProfile(u"epson-80"_s).value();
        const NoPainter painter;
        Document document;
        document.blocks.emplace_back(TextBlock{ u"a\u001Bp\u0000b"_s });
        const QByteArray bytes = escPos(document, profile, painter).bytes;
        QVERIFY(!bytes.contains(QByteArray::fromHex("1b70")));
        const QByteArray start = QByteArray::fromHex("1b40 1b5200");
        QVERIFY(bytes.startsWith(start));
    }

    void CT_80_theCutIsTheLastThatMustArrive()
    {
        const auto profile = carriedProfile(u"epson-80"_s).value();
        const NoPainter painter;
        Document document;
        document.blocks = { TextBlock{ u"text"_s }, FeedBlock{}, CutBlock{} };
        const EscPosBytes paper = escPos(document, profile, painter);
        QCOMPARE(paper.cutAfter, paper.bytes.size());
        QVERIFY(paper.bytes.endsWith(QByteArray::fromHex("1d5601")));
    }

    void code128PairsDigitsInSetC()
    {
        QCOMPARE(Code128::of(u"123456"_s)->words, (std::vector<int>{ 105, 12, 34, 56 }));
        QCOMPARE(Code128::of(u"A1"_s)->words, (std::vector<int>{ 104, 33, 17 }));
        QCOMPARE(Code128::of(u"{1234"_s)->command, QByteArray("{B{{{C\x0C\x22", 8));
        QCOMPARE(Code128::of(u"123456"_s)->moduleCount(), 4 * 11 + 24);
        QCOMPARE(Code128::of(u"123456"_s)->bars(2, 10).width(), (4 * 11 + 24) * 2);
        QVERIFY(!Code128::of(u"Käse"_s) && !Code128::of({}));
    }

    void qrCodesAreSquareAndHaveTheirCorners()
    {
        const auto matrix = qrMatrix(u"2-1-2026-000231"_s);
        QVERIFY(matrix && matrix->width() == matrix->height() && matrix->width() >= 21);
        QVERIFY(matrix->isBlack(0, 0) && matrix->isBlack(6, 6) && !matrix->isBlack(1, 1)
                && matrix->isBlack(3, 3));
        QVERIFY(!qrMatrix({}));
        QVERIFY(!qrMatrix(QString(5000, u'x')));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::PrinterProfileTest)

#include "printerprofiletest.moc"
