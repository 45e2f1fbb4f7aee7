#pragma once

#include "app/terminal/printing/printtransport.h"
#include "core/base/clock.h"
#include "core/documents/documenttexts.h"
#include "core/documents/escpos/escpos.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace countertop {

/// One attempt at a job: begins it, sends it, and says what became of it. Blocks for as long as
/// the transport may. *errors*: those of the job's own states and of its stored document.
Result<PrintJob> attempt(const PrintJob &job,
                         const PrinterProfile &profile,
                         const RowPainter &painter,
                         PrintTransport &transport,
                         const DocumentTexts &texts,
                         Instant now);

/// Makes the transport of a printer's set-up: "tcp" host:port, "device" path, "system" queue,
/// "folder" a path. *errors*: Invalid UnknownTransport, BadAddress.
enum class TransportError { UnknownTransport, BadAddress };
std::string_view errorFeature(TransportError);
Result<std::unique_ptr<PrintTransport>> makeTransport(const QString &kind, const QString &address);

/// Prints the jobs of one printer one after the other on a thread of its own, in the order given.
/// The stored queue is the caller's: it keeps each job as `jobChanged` tells it.
class PrintWorker final : public QObject
{
    Q_OBJECT

public:
    PrintWorker(PrinterProfile profile,
                std::unique_ptr<PrintTransport> transport,
                DocumentTexts texts,
                const Clock &clock,
                QObject *parent = nullptr);
    /// Waits for the attempt that runs; what is left stays as the store has it.
    ~PrintWorker() override;
    PrintWorker(const PrintWorker &) = delete;
    PrintWorker &operator=(const PrintWorker &) = delete;

    /// A job that its caller has begun, and stored as Sending, is sent as it is.
    void print(const PrintJob &job);

Q_SIGNALS:
    /// Twice a job: Sending as it begins, then Printed or Failed. In the worker's owner's thread.
    void jobChanged(const countertop::PrintJob &job);

private:
    void run(const PrintJob &job);

    const PrinterProfile m_profile;
    const std::unique_ptr<PrintTransport> m_transport;
    const DocumentTexts m_texts;
    const Clock &m_clock;
    QThread m_thread;
    QObject m_runner; // lives in m_thread; jobs are queued to it
};

} // namespace countertop
