#include "app/site/ordersocket.h"

#include "app/site/orders.h"
#include "core/protocol/canonicaljson.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 orderBytesMost = 8192;
constexpr int connectWithinMs = 2'000;
constexpr int answerWithinMs = 120'000; ///< taking over a company copies its rows

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

OrderSocket::OrderSocket(siteapi::SiteHost &host, site::EnrolmentTerms terms, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_terms(std::move(terms))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            take(socket);
        }
    });
}

bool OrderSocket::listen(const QString &path)
{
    QLocalServer::removeServer(path); // left by a program that was killed; the lock is ours
    return m_server.listen(path);
}

void OrderSocket::take(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->canReadLine()) {
            answer(socket, socket->readLine(orderBytesMost));
        } else if (socket->bytesAvailable() > orderBytesMost) {
            socket->abort();
        }
    });
}

void OrderSocket::answer(QLocalSocket *socket, const QByteArray &line)
{
    const QPointer<QLocalSocket> asking(socket);
    const auto say = [this, asking](const QJsonObject &said) {
        // Queued: this comes from the writer's thread, and the socket lives on this object's.
        QMetaObject::invokeMethod(
            this,
            [asking, said] {
                if (asking) {
                    asking->write(lineOf(said));
                    asking->disconnectFromServer();
                }
            },
            Qt::QueuedConnection);
    };
    const auto order = readJson(line);
    const bool isTaken = m_host.write(siteapi::Lane::Command, [this, order, say](site::Site &site) {
        say(runOrder(site, order ? *order : QJsonObject(), m_terms));
    });
    if (!isTaken) {
        say({ { "done"_L1, false }, { "code"_L1, u"busy"_s } });
    }
}

std::optional<QJsonObject> OrderSocket::give(const QString &path, const QJsonObject &order)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(connectWithinMs)) {
        return std::nullopt;
    }
    socket.write(lineOf(order));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(answerWithinMs)) {
            return std::nullopt;
        }
    }
    const auto answer = readJson(socket.readLine());
    return answer ? std::optional(*answer) : std::nullopt;
}

} // namespace countertop::sitehost
