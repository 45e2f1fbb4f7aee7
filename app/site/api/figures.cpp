#include "app/site/api/figures.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace countertop::siteapi {

namespace {

const prometheus::Histogram::BucketBoundaries &secondBounds()
{
    static const prometheus::Histogram::BucketBoundaries bounds{ 0.001, 0.002, 0.005, 0.01,
                                                                 0.02,  0.05,  0.1,   0.2,
                                                                 0.5,   1,     2,     5 };
    return bounds;
}

} // namespace

class Figures::Registry final
{
public:
    Registry()
        : requests(prometheus::BuildCounter()
                       .Name("countertop_site_requests_total")
                       .Help("Requests answered, by route and status")
                       .Register(registry))
        , seconds(prometheus::BuildHistogram()
                      .Name("countertop_site_request_seconds")
                      .Help("From the whole request to its answer, by route")
                      .Register(registry))
        , suspicions(prometheus::BuildCounter()
                         .Name("countertop_site_suspicions_total")
                         .Help("Requests refused that a person should know of, by kind")
                         .Register(registry))
        , gauges(prometheus::BuildGauge()
                     .Name("countertop_site_server")
                     .Help("What the server holds and has counted, by what it is")
                     .Register(registry))
    {
    }

    void set(const std::string &what, std::uint64_t value)
    {
        gauges.Add({ { "what", what } }).Set(static_cast<double>(value));
    }

    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter> &requests;
    prometheus::Family<prometheus::Histogram> &seconds;
    prometheus::Family<prometheus::Counter> &suspicions;
    prometheus::Family<prometheus::Gauge> &gauges;
};

Figures::Figures()
    : m_registry(std::make_unique<Registry>())
{
}

Figures::~Figures() = default;

void Figures::countRequest(QLatin1StringView route, int status, std::int64_t tookMs)
{
    constexpr double msASecond = 1000;
    const std::string name(route.data(), static_cast<std::size_t>(route.size()));
    m_registry->requests.Add({ { "route", name }, { "status", std::to_string(status) } })
        .Increment();
    m_registry->seconds.Add({ { "route", name } }, secondBounds())
        .Observe(static_cast<double>(tookMs) / msASecond);
}

void Figures::countSuspicion(QLatin1StringView kind)
{
    m_registry->suspicions
        .Add({ { "kind", std::string(kind.data(), static_cast<std::size_t>(kind.size())) } })
        .Increment();
}

std::string Figures::text(const http::ServerFigures &server, int jobsWaiting)
{
    m_registry->set("connections_open", server.connectionsOpen);
    m_registry->set("connections_accepted", server.connectionsAccepted);
    m_registry->set("connections_refused", server.connectionsRefused);
    m_registry->set("handshakes_failed", server.handshakesFailed);
    m_registry->set("requests_in_flight", server.requestsInFlight);
    m_registry->set("requests_served", server.requestsServed);
    m_registry->set("streams_open", server.streamsOpen);
    m_registry->set("streams_cut", server.streamsCut);
    m_registry->set("jobs_waiting", static_cast<std::uint64_t>(jobsWaiting));
    return prometheus::TextSerializer().Serialize(m_registry->registry.Collect());
}

} // namespace countertop::siteapi
