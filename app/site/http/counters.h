#pragma once

#include <atomic>
#include <cstdint>

namespace countertop::http {

/// The living numbers behind `ServerFigures`. Shared with replies and streams, which may outlive
/// the server.
struct Counters
{
    using Number = std::atomic<std::uint64_t>;

    Number connectionsAccepted = 0;
    Number connectionsRefused = 0;
    Number connectionsFailed = 0;
    Number handshakesFailed = 0;
    Number requestsInFlight = 0;
    Number requestsServed = 0;
    Number requestsRefused = 0;
    Number bodyBytesHeld = 0;
    Number streamsOpen = 0;
    Number streamsCut = 0;
    Number timeoutsHit = 0;
};

} // namespace countertop::http
