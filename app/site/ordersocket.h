#pragma once

#include "app/site/api/sitehost.h"
#include "core/site/device/enrolment.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>

#include <optional>

class QLocalSocket;

namespace countertop::sitehost {

/// Takes the orders of the command line while the site runs: a socket in its folder, which only
/// its user may open. One line of JSON in, one out.
class OrderSocket final : public QObject
{
    Q_OBJECT

public:
    OrderSocket(siteapi::SiteHost &host, site::EnrolmentTerms terms, QObject *parent = nullptr);

    /// *returns* false when the socket cannot be made.
    bool listen(const QString &path);

    /// Gives an order to the site that runs at *path*, and waits for its answer; nothing when none
    /// runs there or it does not answer.
    static std::optional<QJsonObject> give(const QString &path, const QJsonObject &order);

private:
    void take(QLocalSocket *socket);
    void answer(QLocalSocket *socket, const QByteArray &line);

    siteapi::SiteHost &m_host;
    const site::EnrolmentTerms m_terms;
    QLocalServer m_server;
};

} // namespace countertop::sitehost
