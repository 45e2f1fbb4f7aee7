#include "app/terminal/sitelink/wireconnections.h"

#include <QNetworkAccessManager>

namespace countertop::terminal {

namespace {

constexpr std::size_t idleMost = 4; ///< each has a thread

} // namespace

QNetworkAccessManager *WireConnections::take()
{
    if (m_idle.empty()) {
        return new QNetworkAccessManager(this);
    }
    QNetworkAccessManager *const connection = m_idle.back();
    m_idle.pop_back();
    return connection;
}

void WireConnections::giveBack(QNetworkAccessManager *connection)
{
    if (m_idle.size() == idleMost) {
        drop(connection);
        return;
    }
    m_idle.push_back(connection);
}

void WireConnections::drop(QNetworkAccessManager *connection)
{
    connection->deleteLater(); // whoever drops it is in a signal of its reply
}

} // namespace countertop::terminal
