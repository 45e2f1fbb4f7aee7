#include "app/terminal/printing/fontrowpainter.h"
#include "app/terminal/printing/pagepainter.h"
#include "app/terminal/printing/printworker.h"
#include "core/documents/documentjson.h"
#include "tests/support/checked.h"
#include "tests/support/fakes.h"
#include "tests/support/paper/papersamples.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace countertop {

using namespace tests;

namespace {

/// Stands in for a network printer: takes so many bytes, then closes; or all of them.
class PrinterPort final
{
public:
    explicit PrinterPort(qint64 takes = std::numeric_limits<qint64>::max())
        : m_takes(takes)
    {
        m_thread = std::thread([this] { serve(); });
        while (m_port == 0) {
            std::this_thread::yield();
        }
    }
    ~PrinterPort() { join(); }
    PrinterPort(const PrinterPort &) = delete;
    PrinterPort &operator=(const PrinterPort &) = delete;

    quint16 port() const { return m_port; }
    QByteArray received()
    {
        join();
        return m_received;
    }

private:
    void serve()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        if (!server.waitForNewConnection(10'000)) {
            return;
        }
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        if (m_takes < 100'000) {
            socket->setReadBufferSize(m_takes); // the rest stays unread, as with a jammed printer
        }
        while (m_received.size() < m_takes && socket->waitForReadyRead(10'000)) {
            m_received
                += socket->read(std::min(socket->bytesAvailable(), m_takes - m_received.size()));
        }
        socket->abort();
    }
    void join()
    {
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    const qint64 m_takes;
    std::atomic<quint16> m_port = 0;
    QByteArray m_received;
    std::thread m_thread;
};

PrintJob jobOf(const Clock &clock)
{
    PrintJob job;
    job.id = PrintJobId(makeUuid7(1, 1, 1));
    job.document = toJson(receipt(farmShopSale(), farmShop(), {}, germanPaper()));
    job.createdAt = clock.now();
    return job;
}

} // namespace

class TransportTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void tcpDeliversEveryByte()
    {
        PrinterPort printer;
        const QByteArray bytes(200'000, 'x');
        TcpTransport transport(u"127.0.0.1"_s, printer.port());
        const Sent sent = transport.send(bytes);
        QCOMPARE(sent.problem, QString());
        QCOMPARE(sent.bytes, bytes.size());
        QCOMPARE(printer.received(), bytes);
    }

    void tcpTellsWhenNobodyListens()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        const Sent sent = TcpTransport(u"127.0.0.1"_s, port).send("paper");
        QCOMPARE(sent.bytes, 0);
        QVERIFY(!sent.problem.isEmpty());
        QCOMPARE(reachOf(sent, 5), PrintReach::Nothing);
    }

    void tcpTellsWhenThePrinterStopsTaking()
    {
        PrinterPort printer(1000);
        const QByteArray bytes(40'000'000, 'x'); // more than the system's buffers hold
        const Sent sent = TcpTransport(u"127.0.0.1"_s, printer.port(), 1000).send(bytes);
        QVERIFY(!sent.problem.isEmpty());
        QVERIFY(sent.bytes < bytes.size());
    }

    void CT_80_aPaperClosedHalfWayComesAgainWholeWithoutCopy()
    {
        const FakeClock clock;
        const auto profile = carriedProfile(u"epson-80"_s).value();
        PrintJob job = begun(jobOf(clock)).value();
        {
            PrinterPort halfWay(200); // reads this much and breaks the connection
            TcpTransport transport(u"127.0.0.1"_s, halfWay.port());
            job = attempt(
                      job, profile, FontRowPainter(), transport, germanPaper().texts, clock.now())
                      .value();
        }
        QCOMPARE(job.state, PrintState::Failed);
        QCOMPARE(job.furthest, PrintReach::Begun);
        PrinterPort printer;
        TcpTransport transport(u"127.0.0.1"_s, printer.port());
        job = attempt(begun(job).value(),
                      profile,
                      FontRowPainter(),
                      transport,
                      germanPaper().texts,
                      clock.now())
                  .value();
        QCOMPARE(job.state, PrintState::Printed);
        const QByteArray paper = printer.received();
        QVERIFY(paper.contains("SUMME EUR") && paper.endsWith(QByteArray::fromHex("1d5601")));
        QVERIFY(!paper.contains("KOPIE"));
    }

    void CT_80_threeJobsOfARefusingPrinterComeOutOfAnother()
    {
        const FakeClock clock;
        const QTemporaryDir folder;
        const auto profile = carriedProfile(u"epson-80"_s).value();
        std::vector<PrintJob> refused;
        {
            PrintWorker worker(profile,
                               makeTransport(u"device"_s, folder.filePath(u"none/lp0"_s)).value(),
                               germanPaper().texts,
                               clock);
            connect(&worker, &PrintWorker::jobChanged, this, [&](const PrintJob &job) {
                if (job.state == PrintState::Failed) {
                    refused.push_back(job);
                }
            });
            for (int number = 0; number < 3; ++number) {
                worker.print(jobOf(clock));
            }
            QTRY_COMPARE_WITH_TIMEOUT(refused.size(), std::size_t(3), 10'000);
        }
        std::vector<PrintJob> out;
        PrintWorker second(profile,
                           makeTransport(u"folder"_s, folder.filePath(u"papers"_s)).value(),
                           germanPaper().texts,
                           clock);
        connect(&second, &PrintWorker::jobChanged, this, [&](const PrintJob &job) {
            if (job.state == PrintState::Printed) {
                out.push_back(job);
            }
        });
        for (const PrintJob &job : refused) {
            second.print(redirected(job, PrinterId(makeUuid7(2, 2, 2))).value());
        }
        QTRY_COMPARE_WITH_TIMEOUT(out.size(), std::size_t(3), 10'000);
        QCOMPARE(QDir(folder.filePath(u"papers"_s)).entryList({ u"*.escpos"_s }).size(), 3);
        QCOMPARE(out.front().attempts, 2);
    }

    void devicesTakeEveryByteOrSayHowMany()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"lp0"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const QByteArray bytes(100'000, 'p');
        QCOMPARE(DeviceTransport(path).send(bytes).bytes, bytes.size());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        const Sent full = DeviceTransport(u"/dev/full"_s).send(bytes);
        QCOMPARE(full.bytes, 0);
        QVERIFY(!full.problem.isEmpty());
    }

    void spoolersThatRefuseAreNamed()
    {
        const Sent gone = SpoolerTransport(u"queue"_s, u"/nonexistent/lp"_s).send("paper");
        QVERIFY(gone.bytes == 0 && !gone.problem.isEmpty());
        QCOMPARE(SpoolerTransport(u"queue"_s, u"/bin/true"_s).send("paper").bytes, 5);
        QVERIFY(!SpoolerTransport(u"queue"_s, u"/bin/false"_s).send("paper").bytes);
    }

    void transportsAreMadeByTheirSetUp()
    {
        QVERIFY(makeTransport(u"tcp"_s, u"printer.local"_s));
        QVERIFY(makeTransport(u"tcp"_s, u"printer.local:9101"_s));
        QVERIFY(makeTransport(u"tcp"_s, u"printer.local:no"_s)
                    .error()
                    .code.is(TransportError::BadAddress));
        QVERIFY(makeTransport(u"smoke"_s, u"signals"_s)
                    .error()
                    .code.is(TransportError::UnknownTransport));
        QVERIFY(makeTransport(u"device"_s, {}).error().code.is(TransportError::BadAddress));
    }

    void pagesAreWrittenAsPdf()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"receipt.pdf"_s);
        const Document document = receipt(farmShopSale(), farmShop(), {}, germanPaper());
        QVERIFY(writePdf(document, PageFormat::Roll80, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
        QVERIFY(writePdf(document, PageFormat::A4, folder.filePath(u"a4.pdf"_s)));
        QVERIFY(writePdf(document, PageFormat::A4, folder.filePath(u"none/a4.pdf"_s))
                    .error()
                    .code.is(PageError::NotWritten));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::TransportTest)

#include "transporttest.moc"
