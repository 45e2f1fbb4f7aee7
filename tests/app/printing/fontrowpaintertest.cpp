#include "app/terminal/printing/fontrowpainter.h"

#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop {

namespace {

/// The first and the last column of dots in which something is black, from *from* on.
std::pair<int, int> inkOf(const Bitmap &bitmap, int from, int to)
{
    int first = -1;
    int last = -1;
    for (int x = from; x < to; ++x) {
        for (int y = 0; y < bitmap.height(); ++y) {
            if (bitmap.isBlack(x, y)) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
    }
    return { first, last };
}

} // namespace

class FontRowPainterTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_83_paintedRowsKeepTheirColumns()
    {
        PaperRow row;
        row.columns = 32;
        row.pieces = { { u"جبنة بيضاء"_s, 0, 10, PieceAlign::Left },
                       { u"5,20"_s, 26, 4, PieceAlign::Right },
                       { u"B"_s, 31, 1, PieceAlign::Right } };
        const Bitmap bitmap = FontRowPainter().paint(row, { 384, 30, 1 });
        QCOMPARE(bitmap.width(), 384);
        QCOMPARE(bitmap.height(), 30);
        const auto name = inkOf(bitmap, 0, 200);
        QVERIFY(name.first >= 0 && name.second < 10 * 12 + 4);
        const auto amount = inkOf(bitmap, 25 * 12, 30 * 12 + 6);
        QVERIFY(amount.first > 25 * 12);
        QVERIFY2(amount.second >= 30 * 12 - 4 && amount.second <= 30 * 12,
                 qPrintable(QString::number(amount.second)));
        QVERIFY(inkOf(bitmap, 31 * 12, 384).second >= 384 - 4);
    }

    void invertedRowsAreBlackAround()
    {
        PaperRow row;
        row.columns = 32;
        row.isInverted = true;
        row.pieces = { { u"نسخة"_s, 12, 8, PieceAlign::Centre } };
        const Bitmap bitmap = FontRowPainter().paint(row, { 384, 30, 1 });
        QVERIFY(bitmap.isBlack(0, 0) && bitmap.isBlack(383, 29));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::FontRowPainterTest)

#include "fontrowpaintertest.moc"
