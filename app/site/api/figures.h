#pragma once

#include "app/site/http/server.h"

#include <QLatin1StringView>

#include <memory>
#include <string>

namespace countertop::siteapi {

/// What the site counts about itself, in the words of Prometheus. Any thread.
class Figures final
{
public:
    Figures();
    ~Figures();
    Figures(const Figures &) = delete;
    Figures &operator=(const Figures &) = delete;

    /// One request answered: by which route ("other" for none), with which status, in which time.
    void countRequest(QLatin1StringView route, int status, std::int64_t tookMs);
    void countSuspicion(QLatin1StringView kind);

    /// The text of `/metrics` with the figures of this moment.
    std::string text(const http::ServerFigures &server, int jobsWaiting);

private:
    class Registry;
    std::unique_ptr<Registry> m_registry;
};

} // namespace countertop::siteapi
