#include "core/till/ticket/replayfile.h"

#include "tests/support/checked.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace countertop::till {

class ReplayFileTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void groupsRowsByInvoiceAtItsEarliestTime();
    void everyRowIsALineOrAReject();
    void needsItsColumns();
    void realRetailMonthHasNoReject();
};

namespace {

constexpr auto header
    = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

Result<ReplayFile> read(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readReplayFile(
        buffer, CsvCaps{}, *Currency::fromCode(u"GBP"), *Zone::fromName(u"Europe/Berlin"_s));
}

} // namespace

void ReplayFileTest::groupsRowsByInvoiceAtItsEarliestTime()
{
    const auto file = read(QByteArray(header)
                           + "1,A,Pot,8,2011-11-01 08:17:00,2.1,17733.0,UK\n"
                             "C2,B,,-3,2011-11-01 09:00:00,0.0,,UK\n"
                             "1,a,Bag,1,2011-11-01 08:16:00,4.25,17733.0,UK\n");
    QVERIFY(file);
    QCOMPARE(file->rows, std::int64_t{ 3 });
    QCOMPARE(file->invoices.size(), std::size_t{ 2 });
    const ReplayInvoice &first = file->invoices[0];
    QCOMPARE(first.number, u"1"_s);
    QCOMPARE(first.at.ms(),
             std::int64_t{ 1320131760000 }); // 07:16 UTC: Berlin is one hour ahead in November
    QCOMPARE(first.lines.size(), std::size_t{ 2 });
    QCOMPARE(first.lines[0].unitPrice.minor(), std::int64_t{ 210 });
    QCOMPARE(first.lines[1].row, std::int64_t{ 4 });
    const ReplayInvoice &second = file->invoices[1];
    QCOMPARE(second.lines[0].quantity, Quantity::pieces(-3));
    QVERIFY(second.lines[0].unitPrice.isZero());
}

void ReplayFileTest::everyRowIsALineOrAReject()
{
    const auto file = read(QByteArray(header)
                           + "1,A,Pot,1,2011-11-01 08:17:00,2.1,,UK\n"
                             ",A,Pot,1,2011-11-01 08:17:00,2.1,,UK\n"
                             "1,,Pot,1,2011-11-01 08:17:00,2.1,,UK\n"
                             "1,A,Pot,many,2011-11-01 08:17:00,2.1,,UK\n"
                             "1,A,Pot,0,2011-11-01 08:17:00,2.1,,UK\n"
                             "1,A,Pot,1,2011-11-01 08:17:00,abc,,UK\n"
                             "1,A,Pot,1,2011-11-01 08:17:00,-1,,UK\n"
                             "1,A,Pot,1,2011-11-01 08:17:00,0.125,,UK\n"
                             "1,A,Pot,1,yesterday,1,,UK\n"
                             "1,A\n");
    QVERIFY(file);
    QList<ReplayIssue> issues;
    for (const ReplayReject &reject : file->rejects) {
        issues.append(reject.issue);
    }
    QCOMPARE(issues,
             (QList<ReplayIssue>{ ReplayIssue::NoInvoiceNumber,
                                  ReplayIssue::NoCode,
                                  ReplayIssue::QuantityUnreadable,
                                  ReplayIssue::QuantityZero,
                                  ReplayIssue::PriceUnreadable,
                                  ReplayIssue::PriceNegative,
                                  ReplayIssue::PriceTooFine,
                                  ReplayIssue::TimeUnreadable,
                                  ReplayIssue::TimeUnreadable }));
    QCOMPARE(file->rows, std::int64_t{ 10 });
    QCOMPARE(file->invoices.at(0).lines.size() + file->rejects.size(), std::size_t{ 10 });
}

void ReplayFileTest::needsItsColumns()
{
    const auto file = read(
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate\n1,A,a,1,2011-11-01 08:17:00\n");
    QVERIFY(!file);
    QVERIFY(file.error().code.is(ReplayFileError::ColumnMissing));
    QCOMPARE(file.error().detail, u"UnitPrice"_s);
}

void ReplayFileTest::realRetailMonthHasNoReject()
{
    QFile day(QStringLiteral(CT_SOURCE_DIR "/../shared/data/retail-month/2011-11-01.csv"));
    if (!day.open(QIODevice::ReadOnly)) {
        QSKIP("../shared/data/retail-month is not here; groupsRowsByInvoiceAtItsEarliestTime "
              "covers the same path");
    }
    const auto file = readReplayFile(
        day, CsvCaps{}, *Currency::fromCode(u"GBP"), *Zone::fromName(u"Europe/London"_s));
    QVERIFY(file);
    QCOMPARE(file->rows, std::int64_t{ 1786 });
    QCOMPARE(file->rejects.size(), std::size_t{ 0 });
}

} // namespace countertop::till

CT_TEST_CLASS(countertop::till::ReplayFileTest)
#include "replayfiletest.moc"
