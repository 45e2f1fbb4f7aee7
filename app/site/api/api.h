#pragma once

#include "app/site/api/authentication.h"
#include "app/site/api/endpoints.h"
#include "app/site/api/figures.h"
#include "app/site/api/hints.h"
#include "app/site/api/nonces.h"
#include "app/site/api/ratelimits.h"
#include "app/site/api/sitehost.h"
#include "app/site/api/snapshots.h"
#include "app/site/http/exchange.h"
#include "app/site/http/server.h"

#include <atomic>
#include <functional>

namespace countertop::siteapi {

/// The site's HTTP interface: finds the endpoint, lets the right ones in, and has the answer made
/// where it belongs. What it answers stands in `/openapi.json`.
class Api final : public http::Handler
{
public:
    /// *serverFigures*: what the server under it counts, for `/metrics`.
    Api(SiteHost &host,
        const Clock &clock,
        site::EnrolmentTerms terms,
        std::function<http::ServerFigures()> serverFigures);

    std::uint64_t bodyBytesMost(std::string_view method, std::string_view path) const override;
    void handle(http::Request request, std::unique_ptr<http::Reply> reply) override;
    http::Response problem(int status) const override;

    /// From now on not ready: a balancer sends new requests elsewhere.
    void beginDrain();
    /// How many devices listen for hints.
    std::size_t listeners() const { return m_hints.count(); }

private:
    /// One request on its way through the threads.
    struct Exchange
    {
        http::Request request;
        std::unique_ptr<http::Reply> reply;
        const Endpoint *endpoint = nullptr;
        std::int64_t begunMs = 0; ///< monotonic
    };
    using ExchangeRef = std::shared_ptr<Exchange>;

    bool answerPlain(const ExchangeRef &exchange);
    void answerReady(const ExchangeRef &exchange);
    void authenticate(const ExchangeRef &exchange);
    void deny(const ExchangeRef &exchange, const Denial &denial);
    void pass(const ExchangeRef &exchange, const site::DeviceRow &device);
    void run(const ExchangeRef &exchange, site::Site &site, const site::DeviceRow &device);
    void open(const ExchangeRef &exchange, const site::DeviceRow &device);
    void sendFile(const ExchangeRef &exchange, const site::DeviceRow &device);
    void send(const ExchangeRef &exchange, http::Response response);
    void writeDown(const Suspicion &suspicion);

    SiteHost &m_host;
    const Clock &m_clock;
    const site::EnrolmentTerms m_terms;
    std::function<http::ServerFigures()> m_serverFigures;
    Nonces m_nonces;
    Authentication m_authentication;
    RateLimits m_pushes; ///< of a device (SY-40)
    RateLimits m_others; ///< of a device
    RateLimits m_enrolments; ///< of an address
    RateLimits m_suspicions; ///< of a device and kind: the log is no place to flood
    Figures m_figures;
    Hints m_hints;
    Snapshots m_snapshots; ///< used on the host's thread for long reads
    std::atomic<bool> m_isDraining = false;
};

} // namespace countertop::siteapi
