#include "app/site/http/server.h"

#include "app/site/http/admission.h"
#include "app/site/http/connection.h"
#include "app/site/http/connections.h"
#include "app/site/http/counters.h"
#include "app/site/http/tlscontext.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace countertop::http {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;

/// When there is no file left to accept with: something else has to end first.
constexpr auto backOff = milliseconds(50);
constexpr auto resume = asio::as_tuple(asio::use_awaitable);

std::string placeText(const std::string &address, std::uint16_t port)
{
    const bool isLong = address.find(':') != std::string::npos;
    return (isLong ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

/// As people write it: an IPv4 client of a socket for both is an IPv4 client.
asio::ip::address plainAddress(const asio::ip::address &address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    }
    return address;
}

/// Who shares one limit of connections. An IPv6 client has a whole network of 64 bits to itself.
std::string groupOf(const asio::ip::address &address)
{
    if (!address.is_v6()) {
        return address.to_string();
    }
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return asio::ip::address_v6(bytes).to_string();
}

} // namespace

class Server::Core final
{
public:
    Core(Handler &handler, const Limits &limits);
    ~Core();
    Core(const Core &) = delete;
    Core &operator=(const Core &) = delete;

    /// The text is why it cannot.
    std::string listen(const ServerOptions &options);
    void run(int threadCount);
    std::string renew(const TlsIdentity &identity);
    std::uint16_t port() const { return m_port; }
    ServerFigures figures() const;
    bool drain(milliseconds most);

private:
    asio::awaitable<void> acceptAll();
    void admit(tcp::socket socket);
    std::shared_ptr<asio::ssl::context> tls() const;

    Surroundings m_surroundings;
    std::shared_ptr<Admission> m_admission;
    asio::io_context m_io;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    asio::strand<asio::io_context::executor_type> m_strand;
    tcp::acceptor m_acceptor;
    Connections m_connections; ///< below m_io, which must outlive their sockets
    std::uint16_t m_port = 0;
    mutable std::mutex m_tlsMutex;
    std::shared_ptr<asio::ssl::context> m_tls;
    std::vector<std::thread> m_threads;
};

Server::Core::Core(Handler &handler, const Limits &limits)
    : m_surroundings{ .handler = handler,
                      .limits = limits,
                      .counters = std::make_shared<Counters>() }
    , m_admission(
          std::make_shared<Admission>(limits.connectionsMost, limits.connectionsOfAddressMost))
    , m_work(m_io.get_executor())
    , m_strand(asio::make_strand(m_io))
    , m_acceptor(m_strand)
{
}

Server::Core::~Core()
{
    try {
        if (!m_threads.empty()) {
            drain(milliseconds(0));
        }
    } catch (const std::exception &) {
        m_io.stop(); // no memory to tell the connections: they end with the io
    }
    // The threads end when nothing is left to do: a connection that came while draining has ended.
    m_work.reset();
    for (std::thread &thread : m_threads) {
        thread.join();
    }
}

std::string Server::Core::listen(const ServerOptions &options)
{
    const std::string place = placeText(options.address, options.port);
    error_code problem;
    const auto address = asio::ip::make_address(options.address, problem);
    if (problem) {
        return "cannot listen on " + place + ": \"" + options.address + "\" is not an address";
    }
    if (std::string reason = renew(options.identity); !reason.empty()) {
        return "cannot listen on " + place + ": " + reason;
    }
    const tcp::endpoint endpoint(address, options.port);
    m_acceptor.open(endpoint.protocol(), problem);
    if (!problem) {
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), problem);
    }
    if (!problem) {
        m_acceptor.bind(endpoint, problem);
    }
    if (!problem) {
        m_acceptor.listen(asio::socket_base::max_listen_connections, problem);
    }
    if (problem) {
        return "cannot listen on " + place + ": " + problem.message();
    }
    m_port = m_acceptor.local_endpoint().port();
    return {};
}

void Server::Core::run(int threadCount)
{
    asio::co_spawn(m_strand, acceptAll(), asio::detached);
    for (int i = 0; i < threadCount; ++i) {
        m_threads.emplace_back([this] {
            while (!m_io.stopped()) {
                try {
                    m_io.run();
                } catch (const std::exception &) {
                    ++m_surroundings.counters->connectionsFailed;
                }
            }
        });
    }
}

std::string Server::Core::renew(const TlsIdentity &identity)
{
    auto made = makeTlsContext(identity);
    if (std::string *problem = std::get_if<std::string>(&made)) {
        return std::move(*problem);
    }
    auto next = std::make_shared<asio::ssl::context>(
        std::get<TlsContextPointer>(made).release()); // it owns it now
    const std::lock_guard lock(m_tlsMutex);
    m_tls = std::move(next);
    return {};
}

std::shared_ptr<asio::ssl::context> Server::Core::tls() const
{
    const std::lock_guard lock(m_tlsMutex);
    return m_tls;
}

asio::awaitable<void> Server::Core::acceptAll()
{
    asio::steady_timer pause(m_strand);
    while (m_acceptor.is_open()) {
        tcp::socket socket(asio::make_strand(m_io));
        const auto [problem] = co_await m_acceptor.async_accept(socket, resume);
        if (!problem) {
            admit(std::move(socket));
        } else if (problem != asio::error::connection_aborted) {
            pause.expires_after(backOff);
            co_await pause.async_wait(resume);
        }
    }
}

void Server::Core::admit(tcp::socket socket)
{
    try {
        error_code problem;
        const tcp::endpoint remote = socket.remote_endpoint(problem);
        if (problem) {
            return; // gone already
        }
        ++m_surroundings.counters->connectionsAccepted;
        const auto address = plainAddress(remote.address());
        auto place = m_admission->enter(groupOf(address));
        if (!place) {
            ++m_surroundings.counters->connectionsRefused;
            return;
        }
        socket.set_option(tcp::no_delay(true), problem);
        socket.set_option(asio::socket_base::keep_alive(true), problem);
        const auto connection = std::make_shared<Connection>(
            std::move(socket), *tls(), m_surroundings, std::move(place), address.to_string());
        m_connections.add(connection);
        connection->start([this, connection] { m_connections.remove(connection); });
        if (m_surroundings.isDraining) {
            connection->cut(); // it came between the last look and the end of listening
        }
    } catch (const std::exception &) {
        ++m_surroundings.counters->connectionsFailed;
    }
}

ServerFigures Server::Core::figures() const
{
    const Counters &now = *m_surroundings.counters;
    return { .connectionsOpen = m_connections.count(),
             .connectionsAccepted = now.connectionsAccepted,
             .connectionsRefused = now.connectionsRefused,
             .connectionsFailed = now.connectionsFailed,
             .handshakesFailed = now.handshakesFailed,
             .requestsInFlight = now.requestsInFlight,
             .requestsServed = now.requestsServed,
             .requestsRefused = now.requestsRefused,
             .bodyBytesHeld = now.bodyBytesHeld,
             .streamsOpen = now.streamsOpen,
             .streamsCut = now.streamsCut,
             .timeoutsHit = now.timeoutsHit };
}

bool Server::Core::drain(milliseconds most)
{
    m_surroundings.isDraining = true;
    asio::post(m_strand, [this] {
        error_code ignored;
        m_acceptor.close(ignored);
    });
    for (const auto &connection : m_connections.all()) {
        connection->drain();
    }
    if (m_connections.waitUntilNone(most)) {
        return true;
    }
    bool isWhole = true;
    for (const auto &connection : m_connections.all()) {
        isWhole = !connection->cut() && isWhole;
    }
    m_connections.waitUntilNone(milliseconds(5000)); // they only have to notice
    return isWhole;
}

Server::Server(std::unique_ptr<Core> core)
    : m_core(std::move(core))
{
}

Server::~Server() = default;

std::variant<std::unique_ptr<Server>, std::string> Server::start(const ServerOptions &options,
                                                                 Handler &handler)
{
    auto core = std::make_unique<Core>(handler, options.limits);
    if (std::string problem = core->listen(options); !problem.empty()) {
        return problem;
    }
    core->run(options.threadCount);
    return std::unique_ptr<Server>(new Server(std::move(core)));
}

std::uint16_t Server::port() const
{
    return m_core->port();
}

ServerFigures Server::figures() const
{
    return m_core->figures();
}

bool Server::drain(milliseconds most)
{
    return m_core->drain(most);
}

std::string Server::renew(const TlsIdentity &identity)
{
    return m_core->renew(identity);
}

} // namespace countertop::http
