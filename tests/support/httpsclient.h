#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QPair>
#include <QSslConfiguration>
#include <QSslSocket>

namespace countertop::tests {

/// What a server answered, read by hand so that nothing about it is smoothed over.
struct HttpsAnswer
{
    int status = 0; ///< 0: nothing came, or no HTTP
    QList<QPair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    bool isWhole = false; ///< up to the end that its head announced

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name) {
                return value;
            }
        }
        return {};
    }
};

/// A client of one HTTPS connection to this computer that sends what it is told, sense or not. Its
/// calls wait with a limit and need no event loop; it trusts any certificate unless told otherwise.
class HttpsClient final
{
public:
    static constexpr int patienceMs = 5000;
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    explicit HttpsClient(quint16 port)
        : m_port(port)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    }

    QSslSocket &socket() { return m_socket; }
    const QSslSocket &socket() const { return m_socket; }

    /// To the end of the handshake; the others call it when it was not.
    bool connectTls(int limitMs = patienceMs)
    {
        if (!m_socket.isEncrypted()) {
            m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
            return m_socket.waitForEncrypted(limitMs);
        }
        return true;
    }

    void send(const QByteArray &bytes)
    {
        if (connectTls()) {
            m_socket.write(bytes);
            QElapsedTimer clock;
            clock.start();
            while ((m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0)
                   && clock.elapsed() < patienceMs && m_socket.waitForBytesWritten(patienceMs)) { }
        }
    }

    static QByteArray requestText(const QByteArray &method,
                                  const QByteArray &target,
                                  const QByteArray &body = {},
                                  const Headers &headers = {})
    {
        QByteArray text = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n";
        for (const auto &[name, value] : headers) {
            text += name + ": " + value + "\r\n";
        }
        if (!body.isEmpty() || method == "POST" || method == "PUT") {
            text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        }
        return text + "\r\n" + body;
    }

    /// Sends a request and reads its answer.
    HttpsAnswer request(const QByteArray &method,
                        const QByteArray &target,
                        const QByteArray &body = {},
                        const Headers &headers = {})
    {
        send(requestText(method, target, body, headers));
        return read(patienceMs, method == "HEAD" ? Body::None : Body::AsAnnounced);
    }
    HttpsAnswer get(const QByteArray &target) { return request("GET", target); }

    enum class Body { AsAnnounced, None };
    /// The next answer. One that is cut short, or late, is not whole.
    HttpsAnswer read(int limitMs = patienceMs, Body body = Body::AsAnnounced)
    {
        HttpsAnswer answer = readHead(limitMs);
        if (answer.status == 0) {
            return answer;
        }
        const bool isBare = body == Body::None || answer.status < 200 || answer.status == 204;
        if (isBare) {
            answer.isWhole = true;
        } else if (answer.header("transfer-encoding") == "chunked") {
            answer.isWhole = readChunks(answer.body, limitMs);
        } else {
            const auto size = answer.header("content-length").toLongLong();
            answer.isWhole = waitFor([&] { return m_input.size() >= size; }, limitMs);
            answer.body = m_input.left(size);
            m_input.remove(0, answer.body.size());
        }
        return answer;
    }

    /// The head alone: of a stream.
    HttpsAnswer readHead(int limitMs = patienceMs)
    {
        HttpsAnswer answer;
        if (!waitFor([this] { return m_input.contains("\r\n\r\n"); }, limitMs)) {
            return answer;
        }
        const auto end = m_input.indexOf("\r\n\r\n");
        QList<QByteArray> lines = m_input.left(end).replace("\r\n", "\n").split('\n');
        m_input.remove(0, end + 4);
        const QByteArray first = lines.takeFirst();
        if (!first.startsWith("HTTP/1.1 ")) {
            return answer;
        }
        answer.status = first.mid(9, 3).toInt();
        for (const QByteArray &line : lines) {
            const auto colon = line.indexOf(':');
            answer.headers.append({ line.left(colon).toLower(), line.mid(colon + 1).trimmed() });
        }
        return answer;
    }

    /// The next chunk of a stream; empty when the stream ended or nothing came in time.
    QByteArray readChunk(int limitMs = patienceMs)
    {
        if (!waitFor([this] { return m_input.contains("\r\n"); }, limitMs)) {
            return {};
        }
        const auto line = m_input.indexOf("\r\n");
        const auto size = m_input.left(line).toLongLong(nullptr, 16);
        const auto whole = line + 2 + size + 2;
        if (!waitFor([&] { return m_input.size() >= whole; }, limitMs)) {
            return {};
        }
        const QByteArray chunk = m_input.mid(line + 2, size);
        m_input.remove(0, whole);
        m_isStreamOver = size == 0;
        return chunk;
    }
    /// The stream said by itself that it is over.
    bool isStreamOver() const { return m_isStreamOver; }

    /// Whether the server ended the connection in time, and said nothing more before.
    bool waitForEnd(int limitMs = patienceMs)
    {
        waitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, limitMs);
        return m_socket.state() == QAbstractSocket::UnconnectedState && m_input.isEmpty();
    }

private:
    template <typename Condition>
    bool waitFor(Condition condition, int limitMs)
    {
        QElapsedTimer clock;
        clock.start();
        m_input += m_socket.readAll();
        while (!condition()) {
            const auto left = limitMs - clock.elapsed();
            if (left <= 0 || m_socket.state() == QAbstractSocket::UnconnectedState) {
                return false;
            }
            m_socket.waitForReadyRead(static_cast<int>(left));
            m_input += m_socket.readAll();
        }
        return true;
    }

    bool readChunks(QByteArray &body, int limitMs)
    {
        do {
            body += readChunk(limitMs);
        } while (!m_isStreamOver && m_socket.state() != QAbstractSocket::UnconnectedState);
        return m_isStreamOver;
    }

    quint16 m_port;
    QSslSocket m_socket;
    QByteArray m_input;
    bool m_isStreamOver = false;
};

} // namespace countertop::tests
