#pragma once

#include "app/site/http/exchange.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace countertop::http {

/// Every bound of the server, with its usual value. None can be switched off.
struct Limits
{
    std::chrono::milliseconds handshake{ 5000 };
    std::chrono::milliseconds head{ 10000 }; ///< from the first byte of a request to its head
    std::chrono::milliseconds body{ 30000 };
    std::chrono::milliseconds write{ 30000 }; ///< of 64 KiB of a response, not of all of it
    std::chrono::milliseconds idle{ 75000 }; ///< a kept connection between two requests
    std::chrono::milliseconds answer{ 60000 }; ///< for the program to answer; then 503
    /// After an answer that ends a connection: how long what the client still sends is thrown away,
    /// so that it reads the answer and not a reset.
    std::chrono::milliseconds linger{ 2000 };
    std::size_t headBytes = 16384;
    std::size_t targetBytes = 4096;
    std::size_t connectionsMost = 2000;
    std::size_t connectionsOfAddressMost = 400; ///< a shop's tills share one address
    std::size_t requestsInFlightMost = 256; ///< handed to the program and not answered; then 503
    std::size_t streamBufferBytes = 65536; ///< what may wait for one slow reader of a stream
    /// Bodies that are arriving or not answered yet, of all requests together; then 503.
    std::size_t bodiesBytesMost = 134217728;
};

/// PEM texts: a chain of certificates, the leaf first, and the private key of the leaf.
struct TlsIdentity
{
    std::string certificatePem;
    std::string keyPem;
};

struct ServerOptions
{
    std::string address = "127.0.0.1"; ///< an address, no name
    std::uint16_t port = 8443; ///< 0: any that is free
    TlsIdentity identity;
    Limits limits;
    int threadCount = 2;
};

/// What goes on inside, for /metrics; a moment's picture.
struct ServerFigures
{
    std::uint64_t connectionsOpen = 0;
    std::uint64_t connectionsAccepted = 0;
    std::uint64_t connectionsRefused = 0; ///< over a limit of connections
    std::uint64_t connectionsFailed = 0; ///< ended by an exception: a fault of the program
    std::uint64_t handshakesFailed = 0;
    std::uint64_t requestsInFlight = 0;
    std::uint64_t requestsServed = 0; ///< answered by the program, whole
    std::uint64_t requestsRefused = 0; ///< answered by the server itself: `Handler::problem`
    std::uint64_t bodyBytesHeld = 0; ///< of requests that are arriving or not answered
    std::uint64_t streamsOpen = 0;
    std::uint64_t streamsCut = 0; ///< readers that were too slow
    std::uint64_t timeoutsHit = 0; ///< waits that a limit of time ended, idle connections too
};

/// An HTTPS server for HTTP/1.1 on TLS 1.2 and 1.3. Knows nothing of shops.
class Server final
{
public:
    /// Listens when it returns. The text is why it cannot: in use, no such address, a key that is
    /// not of the certificate.
    static std::variant<std::unique_ptr<Server>, std::string> start(const ServerOptions &options,
                                                                    Handler &handler);
    /// As drain with no time.
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    std::uint16_t port() const;
    ServerFigures figures() const;

    /// Takes no new connection, answers what is in flight with `Connection: close`, ends streams
    /// and idle connections at once, the rest after *most*. *returns* true when nothing was cut.
    bool drain(std::chrono::milliseconds most);

    /// From the next handshake on; the text is why not, and then the old one stays.
    std::string renew(const TlsIdentity &identity);

private:
    class Core;
    explicit Server(std::unique_ptr<Core> core);
    std::unique_ptr<Core> m_core;
};

} // namespace countertop::http
