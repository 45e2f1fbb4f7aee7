#include "app/terminal/printing/printtransport.h"

#include "app/terminal/printing/pagepainter.h"
#include "core/documents/layout.h"

#include <QDir>
#include <QProcess>
#include <QSaveFile>
#include <QTcpSocket>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/sockios.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace countertop {

PrintReach reachOf(const Sent &sent, qsizetype cutAfter)
{
    if (sent.bytes == 0) {
        return PrintReach::Nothing;
    }
    return sent.bytes >= cutAfter ? PrintReach::Cut : PrintReach::Begun;
}

Sent PrintTransport::sendPaper(const Document &, const QByteArray &bytes)
{
    return send(bytes);
}

TcpTransport::TcpTransport(QString host, quint16 port, int stallTimeoutMs)
    : m_host(std::move(host))
    , m_port(port)
    , m_stallTimeoutMs(stallTimeoutMs)
{
}

namespace {

enum class Closing { Orderly, Reset, Silent };

/// Ends our half and waits for the printer to end its own.
Closing closeAndWait(int connection, int timeoutMs)
{
    ::shutdown(connection, SHUT_WR);
    char status[256]; // printers may tell their state; nobody asked
    for (;;) {
        pollfd waiting{ connection, POLLIN, 0 };
        if (::poll(&waiting, 1, timeoutMs) <= 0) {
            return Closing::Silent;
        }
        const ssize_t read = ::recv(connection, status, sizeof(status), MSG_DONTWAIT);
        if (read == 0) {
            return Closing::Orderly;
        }
        if (read < 0 && errno != EAGAIN && errno != EINTR) {
            return Closing::Reset;
        }
    }
}

/// Bytes that the system still holds because the printer has not taken them.
qsizetype heldBack(int connection)
{
    int count = 0;
    return ::ioctl(connection, SIOCOUTQ, &count) == 0 ? count : 0;
}

} // namespace

Sent TcpTransport::send(const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(m_host, m_port);
    if (!socket.waitForConnected(connectTimeoutMs)) {
        return { 0,
                 QStringLiteral("no connection to %1:%2: %3")
                     .arg(m_host)
                     .arg(m_port)
                     .arg(socket.errorString()) };
    }
    qsizetype taken = 0;
    // Counted as they go: a broken connection empties the socket's own buffer.
    QObject::connect(
        &socket, &QTcpSocket::bytesWritten, &socket, [&taken](qint64 count) { taken += count; });
    socket.write(bytes);
    while (taken < bytes.size()) {
        if (!socket.waitForBytesWritten(m_stallTimeoutMs)) {
            const qsizetype held = heldBack(int(socket.socketDescriptor()));
            const QString problem = socket.errorString();
            socket.abort();
            return { std::max<qsizetype>(0, taken - held),
                     QStringLiteral("%1 of %2 bytes sent: %3")
                         .arg(taken - held)
                         .arg(bytes.size())
                         .arg(problem) };
        }
    }
    return ended(socket, bytes.size());
}

Sent TcpTransport::ended(QTcpSocket &socket, qsizetype size) const
{
    const int connection = int(socket.socketDescriptor());
    const Closing closing = closeAndWait(connection, std::min(m_stallTimeoutMs, closeTimeoutMs));
    const qsizetype held = heldBack(connection);
    socket.abort();
    switch (closing) {
    case Closing::Orderly:
        return { size, {} };
    case Closing::Reset:
        // A reset throws away what the printer had not read, and the cut is the last of it.
        return { size - 1, QStringLiteral("the printer broke the connection") };
    case Closing::Silent:
        break; // some keep a connection open for long; what counts is whether they took all
    }
    return held == 0 ? Sent{ size, {} }
                     : Sent{ size - held, QStringLiteral("the printer took no more bytes") };
}

DeviceTransport::DeviceTransport(QString path, int stallTimeoutMs)
    : m_path(std::move(path))
    , m_stallTimeoutMs(stallTimeoutMs)
{
}

Sent DeviceTransport::send(const QByteArray &bytes)
{
    const int device
        = ::open(m_path.toLocal8Bit().constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (device < 0) {
        return {
            0, QStringLiteral("%1: %2").arg(m_path, QString::fromLocal8Bit(std::strerror(errno)))
        };
    }
    Sent sent;
    while (sent.bytes < bytes.size()) {
        pollfd waiting{ device, POLLOUT, 0 };
        const int ready = ::poll(&waiting, 1, m_stallTimeoutMs);
        if (ready <= 0 || (waiting.revents & POLLOUT) == 0) {
            sent.problem
                = QStringLiteral("%1 takes no more bytes after %2").arg(m_path).arg(sent.bytes);
            break;
        }
        // Only what the device's buffer accepts counts as sent.
        const ssize_t taken = ::write(
            device, bytes.constData() + sent.bytes, std::size_t(bytes.size() - sent.bytes));
        if (taken > 0) {
            sent.bytes += taken;
        } else if (taken < 0 && errno != EAGAIN && errno != EINTR) {
            sent.problem = QStringLiteral("%1: %2").arg(
                m_path, QString::fromLocal8Bit(std::strerror(errno)));
            break;
        }
    }
    ::close(device);
    return sent;
}

SpoolerTransport::SpoolerTransport(QString queue, QString program)
    : m_queue(std::move(queue))
    , m_program(std::move(program))
{
}

Sent SpoolerTransport::send(const QByteArray &bytes)
{
    QProcess spooler;
    spooler.start(m_program,
                  { QStringLiteral("-s"),
                    QStringLiteral("-d"),
                    m_queue,
                    QStringLiteral("-o"),
                    QStringLiteral("raw") });
    if (!spooler.waitForStarted(timeoutMs)) {
        return { 0, QStringLiteral("%1: %2").arg(m_program, spooler.errorString()) };
    }
    spooler.write(bytes);
    spooler.closeWriteChannel();
    if (!spooler.waitForFinished(timeoutMs)) {
        spooler.kill();
        spooler.waitForFinished(1000);
        return { 0, QStringLiteral("the spooler does not answer") };
    }
    if (spooler.exitStatus() != QProcess::NormalExit || spooler.exitCode() != 0) {
        return { 0, QString::fromLocal8Bit(spooler.readAllStandardError()).trimmed() };
    }
    return { bytes.size(), {} };
}

FolderTransport::FolderTransport(QString folder)
    : m_folder(std::move(folder))
{
}

namespace {

/// Writes a file whole or not at all. *returns* the problem, or nothing.
QString written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // What commit() finds in the buffer it loses on a full disk, and says nothing.
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.flush() && file.commit();
    return isWritten ? QString() : path + QStringLiteral(": ") + file.errorString();
}

} // namespace

std::optional<QString> FolderTransport::nextPath() const
{
    const QDir folder(m_folder);
    if (!folder.mkpath(QStringLiteral("."))) {
        return std::nullopt;
    }
    qsizetype number = folder.entryList({ QStringLiteral("*.escpos") }, QDir::Files).size();
    QString path;
    do {
        path = folder.filePath(QStringLiteral("%1").arg(++number, 6, 10, QLatin1Char('0')));
    } while (QFile::exists(path + QStringLiteral(".escpos")));
    return path;
}

Sent FolderTransport::send(const QByteArray &bytes)
{
    return sendPaper({}, bytes);
}

Sent FolderTransport::sendPaper(const Document &document, const QByteArray &bytes)
{
    const std::optional<QString> path = nextPath();
    if (!path) {
        return { 0, QStringLiteral("no folder %1").arg(m_folder) };
    }
    const QString text = plainText(document, textColumns);
    if (!text.trimmed().isEmpty()) { // a pulse for the drawer leaves nothing to read
        QString problem = written(*path + QStringLiteral(".txt"), text.toUtf8());
        const auto page = writePdf(document, PageFormat::Roll80, *path + QStringLiteral(".pdf"));
        if (problem.isEmpty() && !page) {
            problem = page.error().detail;
        }
        if (!problem.isEmpty()) {
            return { 0, problem };
        }
    }
    // Last, because it is what takes the number.
    const QString problem = written(*path + QStringLiteral(".escpos"), bytes);
    return { problem.isEmpty() ? bytes.size() : 0, problem };
}

} // namespace countertop
