#pragma once

#include <QObject>

#include <vector>

class QNetworkAccessManager;

namespace countertop::terminal {

/// The connections of a line: each carries one request at a time, and none that went wrong is used
/// again.
///
/// Qt opens connections ahead for requests that wait, and says of those neither whom they reached
/// nor that they are there: a request then goes out to somebody who was never looked at (SY-34). A
/// manager that is asked for one thing at a time has nothing to open ahead.
class WireConnections final : public QObject
{
public:
    using QObject::QObject;

    /// Nobody else uses it until it is given back or dropped.
    QNetworkAccessManager *take();
    /// After a request that went through: the next goes over the same connection.
    void giveBack(QNetworkAccessManager *connection);
    /// After anything else. With it go a handshake that is still waited for and all that Qt
    /// remembers about whom to trust.
    void drop(QNetworkAccessManager *connection);

private:
    std::vector<QNetworkAccessManager *> m_idle;
};

} // namespace countertop::terminal
