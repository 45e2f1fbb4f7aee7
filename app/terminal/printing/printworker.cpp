#include "app/terminal/printing/printworker.h"

#include "app/terminal/printing/fontrowpainter.h"

#include <QMetaObject>

namespace countertop {

std::string_view errorFeature(TransportError)
{
    return "transport";
}

Result<PrintJob> attempt(const PrintJob &job,
                         const PrinterProfile &profile,
                         const RowPainter &painter,
                         PrintTransport &transport,
                         const DocumentTexts &texts,
                         Instant now)
{
    CT_TRY(document, documentToSend(job, now, texts));
    const EscPosBytes paper = escPos(document, profile, painter);
    const Sent sent = transport.sendPaper(document, paper.bytes);
    if (sent.problem.isEmpty()) {
        return printed(job);
    }
    return failed(job, reachOf(sent, paper.cutAfter), sent.problem);
}

Result<std::unique_ptr<PrintTransport>> makeTransport(const QString &kind, const QString &address)
{
    if (address.isEmpty()) {
        return Error{ ErrorKind::Invalid, TransportError::BadAddress, kind };
    }
    if (kind == u"tcp") {
        const qsizetype colon = address.lastIndexOf(u':');
        bool isNumber = colon < 0;
        const int port = colon < 0 ? 9100 : address.mid(colon + 1).toInt(&isNumber);
        if (!isNumber || port < 1 || port > 65535 || colon == 0) {
            return Error{ ErrorKind::Invalid, TransportError::BadAddress, address };
        }
        return std::unique_ptr<PrintTransport>(std::make_unique<TcpTransport>(
            colon < 0 ? address : address.left(colon), quint16(port)));
    }
    if (kind == u"device") {
        return std::unique_ptr<PrintTransport>(std::make_unique<DeviceTransport>(address));
    }
    if (kind == u"system") {
        return std::unique_ptr<PrintTransport>(std::make_unique<SpoolerTransport>(address));
    }
    if (kind == u"folder") {
        return std::unique_ptr<PrintTransport>(std::make_unique<FolderTransport>(address));
    }
    return Error{ ErrorKind::Invalid, TransportError::UnknownTransport, kind };
}

PrintWorker::PrintWorker(PrinterProfile profile,
                         std::unique_ptr<PrintTransport> transport,
                         DocumentTexts texts,
                         const Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_transport(std::move(transport))
    , m_texts(std::move(texts))
    , m_clock(clock)
{
    m_runner.moveToThread(&m_thread);
    m_thread.start();
}

PrintWorker::~PrintWorker()
{
    m_thread.quit();
    m_thread.wait();
}

void PrintWorker::print(const PrintJob &job)
{
    // Queued: the printer's thread takes one job after the other.
    QMetaObject::invokeMethod(
        &m_runner, [this, job] { run(job); }, Qt::QueuedConnection);
}

void PrintWorker::run(const PrintJob &job)
{
    const bool wasBegun = job.state == PrintState::Sending;
    const auto sending = wasBegun ? Result<PrintJob>(job) : begun(job);
    if (!sending) {
        return; // printed or given up meanwhile: the store is right, there is nothing to tell
    }
    // A signal from this thread reaches the owner's slots queued, by its context object.
    if (!wasBegun) {
        Q_EMIT jobChanged(*sending);
    }
    const auto outcome
        = attempt(*sending, m_profile, FontRowPainter(), *m_transport, m_texts, m_clock.now());
    if (outcome) {
        Q_EMIT jobChanged(*outcome);
    } else if (const auto broken = failed(*sending, PrintReach::Nothing, outcome.error().detail)) {
        Q_EMIT jobChanged(*broken);
    }
}

} // namespace countertop
