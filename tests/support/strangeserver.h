#pragma once

#include "app/site/http/certificate.h"
#include "app/terminal/sitelink/sitetrust.h"

#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

#include <chrono>

namespace countertop::tests {

/// Something else that answers where a site should: a captive portal, a proxy in trouble, a site
/// that is half gone. Says the same bytes to everybody and keeps what it was sent. Works by the
/// event loop of the test.
class StrangeServer final : public QObject
{
public:
    /// *says*: the bytes of an answer; empty: nothing, ever.
    explicit StrangeServer(QByteArray says)
        : m_says(std::move(says))
    {
        const std::string keyPem = http::makePrivateKey();
        const std::string pem
            = http::makeCertificate(keyPem,
                                    { "shop.example" },
                                    std::chrono::system_clock::now() - std::chrono::hours(1),
                                    std::chrono::hours(24));
        const QSslCertificate certificate(QByteArray::fromStdString(pem));
        pin = terminal::SiteTrust::pinOf(certificate);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate);
        tls.setPrivateKey(QSslKey(QByteArray::fromStdString(keyPem), QSsl::Ec));
        m_server.setSslConfiguration(tls);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] { serve(); });
        if (!m_server.listen(QHostAddress::LocalHost)) {
            qFatal("%s", qPrintable(m_server.errorString()));
        }
    }

    QUrl address() const
    {
        return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort()));
    }

    QString pin;
    QByteArray heard; ///< of all connections, decrypted
    int connections = 0;

private:
    void serve()
    {
        while (auto *const socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection())) {
            ++connections;
            connect(socket, &QSslSocket::readyRead, this, [this, socket] {
                heard += socket->readAll();
                if (!m_says.isEmpty() && heard.contains("\r\n\r\n")) {
                    socket->write(m_says);
                    socket->disconnectFromHost();
                }
            });
        }
    }

    QByteArray m_says;
    QSslServer m_server;
};

} // namespace countertop::tests
