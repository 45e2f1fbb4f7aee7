#pragma once

#include "core/base/result.h"
#include "core/documents/printjob.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QTcpSocket;

namespace countertop {

/// What became of an attempt to send bytes.
struct Sent
{
    qsizetype bytes = 0; ///< that the other end may have taken
    QString problem; ///< empty: everything was taken
};

/// The way to a printer. Used from the thread of its worker only; every call ends in bounded time.
class PrintTransport
{
public:
    virtual ~PrintTransport() = default;
    /// Sends all or stops with a problem; never repeats anything by itself.
    virtual Sent send(const QByteArray &bytes) = 0;
    /// The same with the document that the bytes were made of, for who shows papers to people.
    virtual Sent sendPaper(const Document &document, const QByteArray &bytes);
};

/// A network printer on its raw port (usually 9100).
class TcpTransport final : public PrintTransport
{
public:
    static constexpr int connectTimeoutMs = 2000;
    static constexpr int writeTimeoutMs = 5000; ///< without one byte taken: out of paper, or gone

    static constexpr int closeTimeoutMs = 2000; ///< for the printer to close its half

    TcpTransport(QString host, quint16 port, int stallTimeoutMs = writeTimeoutMs);
    Sent send(const QByteArray &bytes) override;

private:
    Sent ended(QTcpSocket &socket, qsizetype size) const;

    const QString m_host;
    const quint16 m_port;
    const int m_stallTimeoutMs;
};

/// A device file: /dev/usb/lp0, a serial line that the system has set up, or a plain file.
class DeviceTransport final : public PrintTransport
{
public:
    explicit DeviceTransport(QString path, int stallTimeoutMs = TcpTransport::writeTimeoutMs);
    Sent send(const QByteArray &bytes) override;

private:
    const QString m_path;
    const int m_stallTimeoutMs;
};

/// A queue of the system's spooler in raw mode. Taken means taken by the spooler.
class SpoolerTransport final : public PrintTransport
{
public:
    static constexpr int timeoutMs = 20'000;

    explicit SpoolerTransport(QString queue, QString program = QStringLiteral("lp"));
    Sent send(const QByteArray &bytes) override;

private:
    const QString m_queue;
    const QString m_program;
};

/// A folder that takes each paper under a number of its own: 000001.escpos as a printer would get
/// it, and 000001.pdf and 000001.txt for people. A till without a printer.
class FolderTransport final : public PrintTransport
{
public:
    static constexpr int textColumns = 48;

    explicit FolderTransport(QString folder);
    Sent send(const QByteArray &bytes) override;
    Sent sendPaper(const Document &document, const QByteArray &bytes) override;

private:
    /// The path of the next paper without its ending, or nothing where no folder can be made.
    std::optional<QString> nextPath() const;

    const QString m_folder;
};

/// How far a paper got when *sent* of its bytes were taken and *cutAfter* of them cut it.
PrintReach reachOf(const Sent &sent, qsizetype cutAfter);

} // namespace countertop
