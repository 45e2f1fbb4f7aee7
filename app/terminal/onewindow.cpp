#include "app/terminal/onewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QThread>

namespace countertop::terminal {

namespace {

constexpr qsizetype socketPathMost = 100; ///< sockaddr_un holds 108 bytes on Linux
const QByteArray wish("front\n");
const QByteArray consent("done\n");

QString socketOf(const QString &folder)
{
    QString inFolder = QDir(folder).absoluteFilePath(QStringLiteral("window.socket"));
    if (inFolder.toLocal8Bit().size() <= socketPathMost) {
        return inFolder;
    }
    const QByteArray name = QCryptographicHash::hash(QDir(folder).canonicalPath().toUtf8(),
                                                     QCryptographicHash::Sha256);
    return QStringLiteral("countertop-%1").arg(QString::fromLatin1(name.toHex().first(32)));
}

} // namespace

OneWindow::OneWindow(const QString &folder, QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(socketOf(folder));
    m_server.listen(socketOf(folder));
    connect(&m_server, &QLocalServer::newConnection, this, &OneWindow::answer);
}

void OneWindow::answer()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
            if (caller->canReadLine() && caller->readLine() == wish) {
                Q_EMIT wanted();
                caller->write(consent);
                caller->flush();
                caller->disconnectFromServer();
            }
        });
    }
}

bool OneWindow::bringToFront(const QString &folder)
{
    for (int tries = 0; tries < tryMost; ++tries) {
        QLocalSocket first;
        first.connectToServer(socketOf(folder));
        if (first.waitForConnected(answerTimeoutMs)) {
            first.write(wish);
            return first.waitForReadyRead(answerTimeoutMs) && first.readLine() == consent;
        }
        QThread::msleep(tryEveryMs);
    }
    return false;
}

} // namespace countertop::terminal
