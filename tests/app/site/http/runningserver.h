#pragma once

#include "app/site/http/certificate.h"
#include "app/site/http/server.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <variant>

namespace countertop::tests {

/// A program behind the server: some routes that answer at once, and one whose replies the test
/// answers when it likes.
class TestProgram final : public http::Handler
{
public:
    static constexpr std::uint64_t smallBodyBytes = 100;
    static constexpr std::uint64_t bodyBytes = 4000000;

    std::uint64_t bodyBytesMost(std::string_view, std::string_view path) const override
    {
        return path == "/none" ? 0 : path == "/small" ? smallBodyBytes : bodyBytes;
    }

    void handle(http::Request request, std::unique_ptr<http::Reply> reply) override
    {
        if (request.path == "/hello") {
            reply->send({ .status = 200,
                          .headers = { { "Content-Type", "text/plain" } },
                          .body = "hello" });
        } else if (request.path == "/echo" || request.path == "/small" || request.path == "/none") {
            reply->send({ .status = 200, .headers = {}, .body = std::move(request.body) });
        } else if (request.path == "/throw") {
            throw std::runtime_error("a fault of the program");
        } else if (request.path == "/big") {
            reply->send({ .status = 200, .headers = {}, .body = std::string(bigBytes, 'x') });
        } else if (request.path != "/forget") {
            keep(std::move(request), std::move(reply));
        }
    }

    http::Response problem(int status) const override
    {
        return { .status = status,
                 .headers = { { "Content-Type", "application/problem+json" } },
                 .body = "{\"status\":" + std::to_string(status) + "}" };
    }

    struct Kept
    {
        http::Request request;
        std::unique_ptr<http::Reply> reply;
    };
    /// The oldest request that nobody answered; its reply is null when none came in time.
    Kept next(int limitMs = 5000)
    {
        std::unique_lock lock(m_mutex);
        if (!m_arrived.wait_for(
                lock, std::chrono::milliseconds(limitMs), [this] { return !m_kept.empty(); })) {
            return {};
        }
        Kept kept = std::move(m_kept.front());
        m_kept.pop_front();
        return kept;
    }

    std::atomic<std::size_t> bigBytes = 1000000;

private:
    void keep(http::Request request, std::unique_ptr<http::Reply> reply)
    {
        const std::lock_guard lock(m_mutex);
        m_kept.push_back({ std::move(request), std::move(reply) });
        m_arrived.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Kept> m_kept;
};

/// A key and its certificate, made once for all tests: a till does not make them often either.
inline const http::TlsIdentity &testIdentity()
{
    static const http::TlsIdentity identity = [] {
        const std::string key = http::makePrivateKey();
        return http::TlsIdentity{ .certificatePem = http::makeCertificate(
                                      key,
                                      { "localhost", "127.0.0.1" },
                                      std::chrono::system_clock::now() - std::chrono::hours(1),
                                      std::chrono::hours(48)),
                                  .keyPem = key };
    }();
    return identity;
}

/// The real server on a free port of this computer. Its limits are the usual ones until a test
/// says otherwise.
class RunningServer final
{
public:
    explicit RunningServer(const http::Limits &limits = {})
    {
        auto started = http::Server::start({ .address = "127.0.0.1",
                                             .port = 0,
                                             .identity = testIdentity(),
                                             .limits = limits,
                                             .threadCount = 2 },
                                           program);
        server = std::move(std::get<std::unique_ptr<http::Server>>(started));
    }

    quint16 port() const { return server->port(); }
    http::ServerFigures figures() const { return server->figures(); }

    /// Whether the figures come to what *isSo* asks for, in time: the server counts on threads of
    /// its own.
    template <typename Condition>
    bool comesTo(Condition isSo, int limitMs = 5000) const
    {
        const QDeadlineTimer deadline(limitMs);
        while (!isSo(figures())) {
            if (deadline.hasExpired()) {
                return false;
            }
            std::this_thread::yield();
        }
        return true;
    }

    TestProgram program;
    std::unique_ptr<http::Server> server;
};

} // namespace countertop::tests
