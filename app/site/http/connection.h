#pragma once

#include "app/site/http/admission.h"
#include "app/site/http/answerslot.h"
#include "app/site/http/counters.h"
#include "app/site/http/line.h"
#include "app/site/http/requestparser.h"
#include "app/site/http/responsetext.h"
#include "app/site/http/server.h"

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace countertop::http {

/// What all connections of a server share.
struct Surroundings
{
    Handler &handler;
    Limits limits;
    std::shared_ptr<Counters> counters;
    std::atomic<bool> isDraining = false;
};

/// One client: handshake, requests one after another, farewell. One coroutine a phase, on the
/// strand of its line.
class Connection final : public std::enable_shared_from_this<Connection>
{
public:
    Connection(boost::asio::ip::tcp::socket socket,
               boost::asio::ssl::context &tls,
               Surroundings &surroundings,
               std::unique_ptr<Admission::Place> place,
               std::string remoteAddress);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Begins. *whenOver* is called once, on one of the server's threads.
    void start(std::function<void()> whenOver);

    // Any thread.
    /// Ends when nothing is in flight, a stream at once.
    void drain();
    /// Ends now. *returns* whether a request was in flight.
    bool cut();

private:
    template <typename Result>
    using Awaitable = boost::asio::awaitable<Result>;
    enum class Phase { Greeting, Idle, Busy, Streaming, Leaving };
    /// How a phase of a request ended.
    struct Outcome
    {
        enum class Kind { Fine, Refused, Gone };
        Kind kind = Kind::Fine;
        int status = 0; ///< when refused
    };
    enum class Next { Request, Farewell, Nothing };
    using WhenOver = Line::WhenOver;

    Awaitable<void> run();
    void stop();
    static Outcome refused(int status);
    static Outcome outcomeOf(RequestParser::Step step, const RequestParser &parser);
    Outcome unread() const;

    Awaitable<Next> serveOne(bool isFirst);
    Awaitable<bool> waitForRequest(bool isFirst);
    Awaitable<Outcome> readHead(RequestParser &parser);
    Awaitable<Outcome> readBody(RequestParser &parser, BodyShare &share);
    Awaitable<Next> answer(RequestParser &parser, std::unique_ptr<BodyShare> share);
    Awaitable<std::optional<Answer>> answerOf(std::shared_ptr<AnswerSlot> slot);
    Awaitable<Next> refuse(int status, AfterAnswer after);
    Awaitable<Next> write(Response response, AfterAnswer after, Framing framing);
    Awaitable<Next> writeStream(Response head, std::shared_ptr<EventQueue> queue);
    Awaitable<bool> writePortions(std::shared_ptr<EventQueue> queue);
    void wakeUp();

    Surroundings &m_surroundings;
    const Limits &m_limits;
    Counters &m_counters;
    std::unique_ptr<Admission::Place> m_place;
    std::string m_remoteAddress;
    std::shared_ptr<Bell> m_bell;
    std::shared_ptr<Line> m_line;
    bool m_isHead = false; ///< the answer goes without its body
    bool m_isCut = false;
    std::shared_ptr<EventQueue> m_queue; ///< while streaming
    std::atomic<Phase> m_phase = Phase::Greeting;
};

} // namespace countertop::http
