#include "app/site/service.h"

#include "app/site/sitereader.h"

#include <chrono>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::seconds drainMost{ 10 };

} // namespace

std::string_view errorFeature(ServiceError)
{
    return "site service";
}

Result<std::unique_ptr<Service>> Service::start(const ServeOptions &options, const Clock &clock)
{
    std::unique_ptr<Service> service(new Service);
    const SiteFolder &folder = options.folder;
    CT_TRY_DONE(folder.make());
    CT_TRY(lock, storage::ProcessLock::take(folder.lockPath()));
    service->m_lock.emplace(std::move(lock));
    CT_TRY_DONE(prepareDatabase(folder, clock));
    if (options.certificateFile.isEmpty()) {
        CT_TRY_DONE(refuseOtherIdentity(folder, clock));
    }
    CT_TRY(identity, identityFor(options, folder, clock));
    CT_TRY(sealingKey, folder.sealingKey());
    service->m_pins = identity.pins;
    const site::EnrolmentTerms terms{ sealingKey, identity.pins };
    CT_TRY(
        host,
        siteapi::SiteHost::open(folder.databasePath(), folder.path(), clock, options.readerCount));
    service->m_host = std::move(host);
    Service *raw = service.get();
    service->m_api = std::make_unique<siteapi::Api>(*service->m_host, clock, terms, [raw] {
        return raw->m_server ? raw->m_server->figures() : http::ServerFigures();
    });
    http::ServerOptions serving;
    serving.address = options.address.toStdString();
    serving.port = options.port;
    serving.identity = identity.tls;
    serving.threadCount = options.threadCount;
    auto server = http::Server::start(serving, *service->m_api);
    if (const auto *problem = std::get_if<std::string>(&server)) {
        return Error{ ErrorKind::Unavailable,
                      ServiceError::CannotListen,
                      QString::fromStdString(*problem) };
    }
    service->m_server = std::move(std::get<std::unique_ptr<http::Server>>(server));
    service->m_orders = std::make_unique<OrderSocket>(*service->m_host, terms);
    if (!service->m_orders->listen(folder.socketPath())) {
        return Error{ ErrorKind::Unavailable, ServiceError::CannotListen, folder.socketPath() };
    }
    return service;
}

Service::~Service()
{
    if (m_api) {
        m_api->beginDrain();
    }
    if (m_server) {
        m_server->drain(drainMost);
    }
    // Work that is queued still says its answers: so the database ends first, then who is told.
    m_host.reset();
    m_server.reset();
}

} // namespace countertop::sitehost
