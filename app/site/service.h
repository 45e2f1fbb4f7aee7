#pragma once

#include "app/site/api/api.h"
#include "app/site/api/sitehost.h"
#include "app/site/ordersocket.h"
#include "app/site/sitefolder.h"
#include "app/site/siteoptions.h"
#include "core/storage/processlock.h"

#include <memory>
#include <optional>

namespace countertop::sitehost {

enum class ServiceError { CannotListen };
std::string_view errorFeature(ServiceError);

/// The running site: database, HTTP interface and server over one folder, until it goes.
class Service final
{
public:
    /// Listens when it returns. *errors*: Unavailable StorageError::AlreadyInUse, CannotListen;
    /// those of SiteFolder, Site::open.
    static Result<std::unique_ptr<Service>> start(const ServeOptions &options, const Clock &clock);
    /// Drains: answers what is in flight, takes nothing new.
    ~Service();
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;

    std::uint16_t port() const { return m_server->port(); }
    /// How many devices listen for hints.
    std::size_t listeners() const { return m_api->listeners(); }
    /// By which devices know this site; empty where the system's trust decides.
    const QStringList &pins() const { return m_pins; }

private:
    Service() = default;

    QStringList m_pins;
    std::optional<storage::ProcessLock> m_lock;
    std::unique_ptr<siteapi::SiteHost> m_host;
    std::unique_ptr<siteapi::Api> m_api;
    std::unique_ptr<OrderSocket> m_orders;
    std::unique_ptr<http::Server> m_server;
};

} // namespace countertop::sitehost
