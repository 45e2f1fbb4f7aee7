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
    void rowOfATimeThatCannotBeIsRejected_data();
    void rowOfATimeThatCannotBeIsRejected();
    void CT_57_rowWithACardNumberIsRejected_data();
    void CT_57_rowWithACardNumberIsRejected();
    void whatIsOddAboutTheFileIsTold();
    void needsItsColumns();
    void realRetailMonthHasNoReject();
};

namespace {

constexpr auto header
    = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

/// Noon on 14 May 2026 in Berlin.
constexpr Instant now = Instant::fromMs(1'778'752'800'000);

Result<ReplayFile> read(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readReplayFile(
        buffer, CsvCaps{}, *Currency::fromCode(u"GBP"), *Zone::fromName(u"Europe/Berlin"_s), now);
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

void ReplayFileTest::rowOfATimeThatCannotBeIsRejected_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<ReplayIssue>("issue");
    QTest::newRow("the year 1800")
        << QByteArray("1800-01-01 10:00:00") << false << ReplayIssue::TimeTooEarly;
    QTest::newRow("the last second before 2000")
        << QByteArray("1999-12-31 23:59:59") << false << ReplayIssue::TimeTooEarly;
    QTest::newRow("the first second of 2000")
        << QByteArray("2000-01-01 00:00:00") << true << ReplayIssue();
    QTest::newRow("a day ahead to the second")
        << QByteArray("2026-05-15 12:00:00") << true << ReplayIssue();
    QTest::newRow("a second more than a day ahead")
        << QByteArray("2026-05-15 12:00:01") << false << ReplayIssue::TimeInFuture;
    QTest::newRow("the year 2099")
        << QByteArray("2099-06-01 10:00:00") << false << ReplayIssue::TimeInFuture;
    QTest::newRow("a month that is none")
        << QByteArray("2011-13-01 10:00:00") << false << ReplayIssue::TimeUnreadable;
}

void ReplayFileTest::rowOfATimeThatCannotBeIsRejected()
{
    QFETCH(QByteArray, time);
    QFETCH(bool, isTaken);
    QFETCH(ReplayIssue, issue);
    const auto file = read(QByteArray(header) + "1,A,Pot,1,2011-11-01 08:17:00,2.1,,UK\n1,B,Pan,2,"
                           + time + ",1,,UK\n");
    QVERIFY(file);
    QCOMPARE(file->rows, 2);
    QCOMPARE(file->invoices.at(0).lines.size(), std::size_t{ isTaken ? 2U : 1U });
    QCOMPARE(file->rejects.size(), std::size_t{ isTaken ? 0U : 1U });
    if (!isTaken) {
        QCOMPARE(file->rejects[0].issue, issue);
        QCOMPARE(file->rejects[0].row, 3);
        QCOMPARE(file->rejects[0].text.toUtf8(), time);
    }
}

void ReplayFileTest::CT_57_rowWithACardNumberIsRejected_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("as the description")
        << QByteArray("1,A,4111 1111 1111 1111,1,2011-11-01 08:17:00,2.1,,UK") << false;
    QTest::newRow("as the code") << QByteArray(
        "1,4111111111111111,Pot,1,2011-11-01 08:17:00,2.1,,UK")
                                 << false;
    QTest::newRow("as the invoice's number")
        << QByteArray("4111111111111111,A,Pot,1,2011-11-01 08:17:00,2.1,,UK") << false;
    QTest::newRow("as a quantity that is none")
        << QByteArray("1,A,Pot,x4111111111111111,2011-11-01 08:17:00,2.1,,UK") << false;
    QTest::newRow("a barcode of thirteen digits as the code")
        << QByteArray("1,4000000000006,Pot,1,2011-11-01 08:17:00,2.1,,UK") << true;
}

void ReplayFileTest::CT_57_rowWithACardNumberIsRejected()
{
    QFETCH(QByteArray, row);
    QFETCH(bool, isTaken);
    const auto file = read(QByteArray(header) + row + '\n');
    QVERIFY(file);
    QCOMPARE(file->rows, 1);
    QCOMPARE(file->invoices.size(), std::size_t{ isTaken ? 1U : 0U });
    QCOMPARE(file->rejects.size(), std::size_t{ isTaken ? 0U : 1U });
    if (!isTaken) {
        const ReplayReject &reject = file->rejects[0];
        QVERIFY(reject.text.contains(u"****1111"_s));
        QVERIFY(!(reject.invoice + reject.text).contains(u"41111"_s));
    }
}

void ReplayFileTest::whatIsOddAboutTheFileIsTold()
{
    const auto file = read("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,"
                           "Quantity\n1,A,Pot,1,2011-11-01 08:17:00,2.1,5\n"
                           "1,B,Caf\xE9,1,2011-11-01 08:17:00,2.1,5\n");
    QVERIFY(file);
    QCOMPARE(file->notUtf8Row, 3);
    QCOMPARE(file->columnsTwice.size(), std::size_t{ 1 });
    QCOMPARE(file->columnsTwice[0].name, u"Quantity"_s);
    QCOMPARE(file->invoices.at(0).lines.at(0).quantity, Quantity::pieces(1));
    const auto plain = read(QByteArray(header) + "1,A,Caf\xC3\xA9,1,2011-11-01 08:17:00,2.1,,UK\n");
    QCOMPARE(plain->notUtf8Row, 0);
    QVERIFY(plain->columnsTwice.empty());
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
        day, CsvCaps{}, *Currency::fromCode(u"GBP"), *Zone::fromName(u"Europe/London"_s), now);
    QVERIFY(file);
    QCOMPARE(file->rows, std::int64_t{ 1786 });
    QCOMPARE(file->rejects.size(), std::size_t{ 0 });
}

} // namespace countertop::till

CT_TEST_CLASS(countertop::till::ReplayFileTest)
#include "replayfiletest.moc"
