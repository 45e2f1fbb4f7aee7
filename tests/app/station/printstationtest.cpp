#include "app/terminal/printstation.h"

#include "tests/support/checked.h"
#include "tests/support/tillfixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace countertop::terminal {

namespace {

constexpr int paperTimeoutMs = 10'000;

/// A till with printers, and the station that serves them.
class PrintShop final
{
public:
    PrintShop()
    {
        shop.openShift();
        open();
    }
    ~PrintShop() { close(); }
    PrintShop(const PrintShop &) = delete;
    PrintShop &operator=(const PrintShop &) = delete;

    void open()
    {
        desk = std::make_unique<till::PrintDesk>(*shop.till);
        station = std::make_unique<PrintStation>(*desk, shop.clock, 1, shop.folder());
    }
    void close()
    {
        station.reset();
        desk.reset();
    }
    void restart()
    {
        close();
        shop.restart();
        open();
    }
    bool hasPrinter(const QString &name,
                    const QString &transport,
                    const QString &address,
                    bool isDefault)
    {
        const till::PrinterSetup setup{
            tests::idOf<PrinterId>(name), name, u"epson-80"_s, transport, address, isDefault
        };
        return desk->savePrinter(setup, tests::aSession()).takeResult().has_value();
    }
    QByteArray paper(const QString &file) const
    {
        QFile read(QDir(shop.folder()).filePath(u"paper/"_s + file));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    std::vector<till::PrintJobRow> queue() const { return *desk->queue().takeResult(); }

    tests::TillFixture shop;
    std::unique_ptr<till::PrintDesk> desk;
    std::unique_ptr<PrintStation> station;
};

Tender cardSlip(std::int64_t minor)
{
    Tender tender = tests::cash(minor);
    tender.kind = TenderKind::CardSlip;
    tender.reference = u"4711"_s;
    return tender;
}

/// The address of a network printer that is switched off: nobody listens there.
QString deadAddress()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return u"127.0.0.1:%1"_s.arg(server.serverPort());
}

const QByteArray drawerPulse = QByteArray::fromHex("1b7000");

} // namespace

class PrintStationTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void CT_60_paperComesAfterTheCommitWithTheStoredNumber();
    void CT_61_aCardSaleOpensNoDrawer();
    void CT_64_failedPaperIsToldAndComesWhenTriedAgain();
    void E_R1_deadPrinterLeavesTheSaleAndItsJob();
    void CT_80_papersOfADeadPrinterSurviveARestartAndGoElsewhere();
    void papersWaitForTheFirstPrinter();
    void unknownTransportIsAFailedPaper();
    void paperSpeaksTheLanguageOfReceipts();
};

void PrintStationTest::CT_60_paperComesAfterTheCommitWithTheStoredNumber()
{
    PrintShop print;
    QVERIFY(print.hasPrinter(u"folder"_s, u"folder"_s, u"paper"_s, true));
    print.station->start();
    const QSignalSpy told(print.station.get(), &PrintStation::printed);
    // Not settled: refused before the COMMIT, so that neither pulse nor paper may come.
    QVERIFY(!print.shop.complete(print.shop.ticket(1092), { tests::cash(1000) }));
    const auto sale = print.shop.sell(1092);
    QVERIFY(sale);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, paperTimeoutMs);
    QVERIFY(print.paper(u"000001.txt"_s).contains(sale->receiptNumber.toText().toUtf8()));
    QVERIFY(print.paper(u"000001.pdf"_s).startsWith("%PDF"));
    const QByteArray bytes = print.paper(u"000001.escpos"_s);
    QCOMPARE(bytes.count(drawerPulse), 1);
    QCOMPARE_LT(bytes.indexOf(drawerPulse), bytes.indexOf("Coffee")); // the drawer first
    QVERIFY(print.paper(u"000002.escpos"_s).isEmpty());
    QVERIFY(print.queue().empty());
}

void PrintStationTest::CT_61_aCardSaleOpensNoDrawer()
{
    PrintShop print;
    QVERIFY(print.hasPrinter(u"folder"_s, u"folder"_s, u"paper"_s, true));
    print.station->start();
    const QSignalSpy told(print.station.get(), &PrintStation::printed);
    QVERIFY(print.shop.complete(print.shop.ticket(1092), { cardSlip(1092) }));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, paperTimeoutMs);
    QVERIFY(print.paper(u"000001.escpos"_s).contains("Coffee"));
    QCOMPARE(print.paper(u"000001.escpos"_s).count(drawerPulse), 0);
}

void PrintStationTest::CT_64_failedPaperIsToldAndComesWhenTriedAgain()
{
    PrintShop print;
    QVERIFY(print.hasPrinter(u"counter"_s, u"tcp"_s, deadAddress(), true));
    print.station->start();
    const QSignalSpy failures(print.station.get(), &PrintStation::failed);
    const QSignalSpy told(print.station.get(), &PrintStation::printed);
    QVERIFY(print.shop.sell());
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, paperTimeoutMs);
    const auto job = failures.at(0).at(0).value<PrintJob>();
    QCOMPARE(job.title, u"2-1-2026-000001"_s);
    QCOMPARE(told.size(), 0);
    // The printer is mended: the same set-up leads somewhere now.
    QVERIFY(print.hasPrinter(u"counter"_s, u"folder"_s, u"paper"_s, true));
    QVERIFY(print.desk->retry(job.id).takeResult());
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, paperTimeoutMs);
    QVERIFY(print.paper(u"000001.txt"_s).contains("2-1-2026-000001"));
    QVERIFY(!print.paper(u"000001.txt"_s).contains("COPY")); // not one byte was out before
}

void PrintStationTest::E_R1_deadPrinterLeavesTheSaleAndItsJob()
{
    PrintShop print;
    QVERIFY(print.hasPrinter(u"counter"_s, u"tcp"_s, deadAddress(), true));
    print.station->start();
    const QSignalSpy failures(print.station.get(), &PrintStation::failed);
    const auto sale = print.shop.sell();
    QVERIFY(sale);
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, paperTimeoutMs);
    till::TicketDesk tickets(*print.shop.till);
    QVERIFY(tickets.findSale(sale->receiptNumber.toText()).takeResult());
    const auto queue = print.queue();
    QCOMPARE(queue.size(), std::size_t(1));
    QCOMPARE(queue.front().state, till::PrintJobState::Failed);
    QVERIFY(!queue.front().problem.isEmpty());
    // A reprint is a paper of its own and says what it is.
    QVERIFY(print.desk->giveUp(queue.front().id).takeResult());
    QVERIFY(print.hasPrinter(u"folder"_s, u"folder"_s, u"paper"_s, true));
    const QSignalSpy told(print.station.get(), &PrintStation::printed);
    QVERIFY(tickets.print(sale->ticket.id, till::SalePaper::Copy, tests::aSession()).takeResult());
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, paperTimeoutMs);
    QVERIFY(print.paper(u"000001.txt"_s).contains("COPY"));
    QVERIFY(!print.paper(u"000001.escpos"_s).contains(drawerPulse));
}

void PrintStationTest::CT_80_papersOfADeadPrinterSurviveARestartAndGoElsewhere()
{
    PrintShop print;
    QVERIFY(print.hasPrinter(u"counter"_s, u"tcp"_s, deadAddress(), true));
    QVERIFY(print.hasPrinter(u"office"_s, u"folder"_s, u"paper"_s, false));
    print.station->start();
    {
        const QSignalSpy failures(print.station.get(), &PrintStation::failed);
        for (int sale = 0; sale < 3; ++sale) {
            QVERIFY(print.shop.sell());
        }
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 3, paperTimeoutMs);
    }
    const Instant oldest = print.queue().front().createdAt;
    print.restart();
    const QSignalSpy failures(print.station.get(), &PrintStation::failed);
    const QSignalSpy told(print.station.get(), &PrintStation::printed);
    print.station->start();
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 3, paperTimeoutMs); // told again, not tried again
    QCOMPARE(failures.at(0).at(0).value<PrintJob>().createdAt.ms(), oldest.ms());
    for (const till::PrintJobRow &row : print.queue()) {
        QCOMPARE(row.attempts, 1);
        QVERIFY(print.desk->redirect(row.id, tests::idOf<PrinterId>(u"office")).takeResult());
    }
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 3, paperTimeoutMs);
    for (int paper = 1; paper <= 3; ++paper) {
        const QByteArray text = print.paper(u"00000%1.txt"_s.arg(paper));
        QVERIFY(text.contains("2-1-2026-00000" + QByteArray::number(paper)));
        QVERIFY(!text.contains("COPY"));
    }
    QVERIFY(print.paper(u"000004.txt"_s).isEmpty());
}

void PrintStationTest::papersWaitForTheFirstPrinter()
{
    PrintShop print;
    print.station->start();
    const QSignalSpy told(print.station.get(), &PrintStation::printed);
    QVERIFY(print.shop.sell());
    QCOMPARE(print.queue().front().state, till::PrintJobState::Waiting);
    QVERIFY(print.hasPrinter(u"folder"_s, u"folder"_s, u"paper"_s, true));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, paperTimeoutMs);
    QVERIFY(print.queue().empty());
}

void PrintStationTest::unknownTransportIsAFailedPaper()
{
    PrintShop print;
    QVERIFY(print.hasPrinter(u"counter"_s, u"pigeon"_s, u"loft"_s, true));
    print.station->start();
    const QSignalSpy failures(print.station.get(), &PrintStation::failed);
    QVERIFY(print.shop.sell());
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, paperTimeoutMs);
    QCOMPARE(print.queue().front().state, till::PrintJobState::Failed);
}

void PrintStationTest::paperSpeaksTheLanguageOfReceipts()
{
    PrintShop print;
    QVERIFY(print.hasPrinter(u"folder"_s, u"folder"_s, u"paper"_s, true));
    Settings settings;
    const auto change = [&settings](QLatin1StringView key, const QString &value) {
        return settings.set(key, { value, 1, tests::anna(), tests::noon() }).has_value();
    };
    QVERIFY(change(setting::receiptLanguage, u"de"_s));
    QVERIFY(change(setting::storeName, u"Ufergarten"_s));
    QVERIFY(change(setting::receiptFoot, u"Danke\nund bis bald"_s));
    print.station->useSettings(settings);
    print.station->start();
    const QSignalSpy told(print.station.get(), &PrintStation::printed);
    QVERIFY(print.shop.sell());
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, paperTimeoutMs);
    const QString text = QString::fromUtf8(print.paper(u"000001.txt"_s));
    QVERIFY(text.contains(u"UFERGARTEN"_s));
    QVERIFY(text.contains(u"10,92"_s));
    QVERIFY(text.contains(u"und bis bald"_s));
}

} // namespace countertop::terminal

CT_TEST_CLASS(countertop::terminal::PrintStationTest)
#include "printstationtest.moc"
