#include "app/site/http/connection.h"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <exception>
#include <tuple>
#include <utility>
#include <vector>

namespace countertop::http {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t readBytes = 4096; // what an idle connection holds
constexpr auto cancelAgainAfter = milliseconds(10);

/// Errors come as values: a client that leaves is no exception.
constexpr auto resume = asio::as_tuple(asio::use_awaitable);

/// A slot is left however the wait for it ends.
class Leaving final
{
public:
    explicit Leaving(AnswerSlot &slot)
        : m_slot(slot)
    {
    }
    ~Leaving() { m_slot.leave(); }
    Leaving(const Leaving &) = delete;
    Leaving &operator=(const Leaving &) = delete;

private:
    AnswerSlot &m_slot;
};

} // namespace

Connection::Connection(asio::ip::tcp::socket socket,
                       asio::ssl::context &tls,
                       Surroundings &surroundings,
                       std::unique_ptr<Admission::Place> place,
                       std::string remoteAddress)
    : m_surroundings(surroundings)
    , m_limits(surroundings.limits)
    , m_counters(*surroundings.counters)
    , m_place(std::move(place))
    , m_remoteAddress(std::move(remoteAddress))
    , m_stream(std::move(socket), tls)
    , m_deadline(m_stream.get_executor())
    , m_wake(m_stream.get_executor())
{
}

Connection::~Connection()
{
    if (m_bell) {
        m_bell->silence();
    }
}

void Connection::start(std::function<void()> whenOver)
{
    m_bell = std::make_shared<Bell>([weak = weak_from_this(), executor = m_stream.get_executor()] {
        asio::post(executor, [weak] {
            if (const auto self = weak.lock()) {
                self->wakeUp();
            }
        });
    });
    asio::co_spawn(m_stream.get_executor(),
                   run(),
                   [self = shared_from_this(),
                    whenOver = std::move(whenOver)](const std::exception_ptr &fault) {
                       if (fault) {
                           ++self->m_counters.connectionsFailed;
                       }
                       self->stop();
                       whenOver();
                   });
}

asio::awaitable<void> Connection::run()
{
    if (!co_await shakeHands()) {
        ++m_counters.handshakesFailed;
        co_return;
    }
    Next next = co_await serveOne(/*isFirst=*/true);
    while (next == Next::Request) {
        next = co_await serveOne(/*isFirst=*/false);
    }
    if (next == Next::Farewell) {
        co_await sayFarewell();
    }
}

void Connection::stop()
{
    m_bell->silence();
    if (m_queue) {
        m_queue->leave();
    }
    m_deadline.cancel();
    m_wake.cancel();
    close();
    m_place.reset();
}

asio::awaitable<bool> Connection::shakeHands()
{
    within(m_limits.handshake, WhenOver::Close);
    const auto [problem]
        = co_await m_stream.async_handshake(asio::ssl::stream_base::server, resume);
    co_return !problem;
}

asio::awaitable<Connection::Next> Connection::serveOne(bool isFirst)
{
    m_phase = Phase::Idle;
    if (!co_await waitForRequest(isFirst)) {
        co_return Next::Farewell;
    }
    m_phase = Phase::Busy;
    RequestParser parser(m_limits.headBytes, m_limits.targetBytes);
    auto share = std::make_unique<BodyShare>(m_surroundings.counters, m_limits.bodiesBytesMost);
    Outcome outcome = co_await readHead(parser);
    if (outcome.kind == Outcome::Kind::Fine) {
        outcome = co_await readBody(parser, *share);
    }
    switch (outcome.kind) {
    case Outcome::Kind::Gone:
        co_return Next::Nothing;
    case Outcome::Kind::Refused:
        co_return co_await refuse(outcome.status, AfterAnswer::Close);
    case Outcome::Kind::Fine:
        break;
    }
    co_return co_await answer(parser, std::move(share));
}

asio::awaitable<bool> Connection::waitForRequest(bool isFirst)
{
    if (!m_input.empty()) {
        co_return true; // the client did not wait for the last answer
    }
    m_input.shrink_to_fit();
    within(isFirst ? m_limits.head : m_limits.idle, WhenOver::CancelWaits);
    if (m_surroundings.isDraining) {
        co_return false; // told before the limit was set, perhaps
    }
    co_return co_await readSome();
}

Connection::Outcome Connection::refused(int status)
{
    return { .kind = Outcome::Kind::Refused, .status = status };
}

/// After reading failed: too slow, or gone.
Connection::Outcome Connection::unread() const
{
    return m_isOver ? refused(408) : Outcome{ .kind = Outcome::Kind::Gone, .status = 0 };
}

Connection::Outcome Connection::outcomeOf(RequestParser::Step step, const RequestParser &parser)
{
    return step == RequestParser::Step::Done ? Outcome{} : refused(parser.status());
}

asio::awaitable<Connection::Outcome> Connection::readHead(RequestParser &parser)
{
    within(m_limits.head, WhenOver::CancelWaits);
    RequestParser::Step step = parser.readHead(m_input);
    while (step == RequestParser::Step::NeedsMore) {
        const bool isRead = co_await readSome();
        if (!isRead) {
            co_return unread();
        }
        step = parser.readHead(m_input);
    }
    co_return outcomeOf(step, parser);
}

asio::awaitable<Connection::Outcome> Connection::readBody(RequestParser &parser, BodyShare &share)
{
    const Request &request = parser.request();
    const std::uint64_t most = m_surroundings.handler.bodyBytesMost(request.method, request.path);
    within(m_limits.body, WhenOver::CancelWaits);
    RequestParser::Step step = parser.readBody(m_input, most);
    if (step == RequestParser::Step::NeedsMore && parser.expectsContinue() && m_input.empty()
        && request.body.empty()) {
        std::string word = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await writeText(std::move(word));
    }
    while (step == RequestParser::Step::NeedsMore && share.growTo(request.body.size())) {
        const bool isRead = co_await readSome();
        if (!isRead) {
            co_return unread();
        }
        step = parser.readBody(m_input, most);
    }
    const bool isHeld = share.growTo(request.body.size());
    co_return isHeld ? outcomeOf(step, parser) : refused(503);
}

asio::awaitable<Connection::Next> Connection::answer(RequestParser &parser,
                                                     std::unique_ptr<BodyShare> share)
{
    withoutLimit();
    Request request = std::move(parser.request());
    request.remoteAddress = m_remoteAddress;
    const bool isHead = request.method == "HEAD";
    const AfterAnswer wanted = parser.wantsKeepAlive() ? AfterAnswer::Keep : AfterAnswer::Close;
    if (++m_counters.requestsInFlight > m_limits.requestsInFlightMost) {
        --m_counters.requestsInFlight;
        co_return co_await refuse(503, wanted);
    }
    const auto slot = std::make_shared<AnswerSlot>(m_bell);
    const Leaving leaving(*slot);
    auto reply
        = makeReply(slot, m_surroundings.counters, std::move(share), m_limits.streamBufferBytes);
    try {
        m_surroundings.handler.handle(std::move(request), std::move(reply));
    } catch (const std::exception &) {
        ++m_counters.connectionsFailed; // the reply was let go: 500
    }
    std::optional<Answer> given = co_await answerOf(slot);
    if (m_isCut) {
        co_return Next::Nothing;
    }
    if (!given) {
        ++m_counters.timeoutsHit;
        co_return co_await refuse(503, AfterAnswer::Close);
    }
    if (!given->response) {
        co_return co_await refuse(500, wanted);
    }
    if (given->stream) {
        co_return co_await writeStream(std::move(*given->response), std::move(given->stream));
    }
    const Next next = co_await write(std::move(*given->response), wanted, isHead);
    if (next != Next::Nothing) {
        ++m_counters.requestsServed;
    }
    co_return next;
}

asio::awaitable<std::optional<Answer>> Connection::answerOf(std::shared_ptr<AnswerSlot> slot)
{
    const auto until = Clock::now() + m_limits.answer;
    while (!m_isCut) {
        std::optional<Answer> given = slot->take();
        if (given || Clock::now() >= until) {
            co_return given;
        }
        co_await sleepUntil(until);
    }
    co_return std::nullopt;
}

asio::awaitable<Connection::Next> Connection::refuse(int status, AfterAnswer after)
{
    ++m_counters.requestsRefused;
    Response response = m_surroundings.handler.problem(status);
    response.status = status;
    if (status == 503) {
        response.headers.emplace_back("Retry-After", "1");
    }
    co_return co_await write(std::move(response), after, /*isHead=*/false);
}

asio::awaitable<Connection::Next>
Connection::write(Response response, AfterAnswer after, bool isHead)
{
    if (m_surroundings.isDraining) {
        after = AfterAnswer::Close;
    }
    within(m_limits.write, WhenOver::Close);
    const std::string head = headText(response, Framing::Length, after);
    std::vector<asio::const_buffer> parts{ asio::buffer(head) };
    if (!isHead && hasBody(response.status)) {
        parts.emplace_back(asio::buffer(response.body));
    }
    const auto [problem, written] = co_await asio::async_write(m_stream, parts, resume);
    if (problem) {
        co_return Next::Nothing;
    }
    co_return after == AfterAnswer::Keep ? Next::Request : Next::Farewell;
}

asio::awaitable<Connection::Next> Connection::writeStream(Response head,
                                                          std::shared_ptr<EventQueue> queue)
{
    m_phase = Phase::Streaming;
    m_queue = queue;
    std::string().swap(m_input);
    ++m_counters.streamsOpen;
    within(m_limits.write, WhenOver::Close);
    bool isWhole = co_await writeText(headText(head, Framing::Chunks, AfterAnswer::Close));
    if (isWhole) {
        m_isWatching = true;
        asio::co_spawn(m_stream.get_executor(), watchReader(), [self = shared_from_this()](auto) {
            self->m_isWatching = false;
            self->wakeUp();
        });
        isWhole = co_await writePortions(queue);
    }
    queue->leave();
    m_queue = nullptr;
    --m_counters.streamsOpen;
    co_await stopWatching();
    if (!isWhole) {
        co_return Next::Nothing;
    }
    ++m_counters.requestsServed;
    co_return Next::Farewell;
}

/// *returns* true when the stream ended as it should.
asio::awaitable<bool> Connection::writePortions(std::shared_ptr<EventQueue> queue)
{
    while (m_isWatching && !m_isCut) {
        withoutLimit();
        EventQueue::Portion portion = queue->take();
        if (portion.standing == EventQueue::Standing::Cut) {
            co_return false;
        }
        const bool isLast = portion.text.empty()
            && (portion.standing != EventQueue::Standing::Open || m_surroundings.isDraining);
        if (portion.text.empty() && !isLast) {
            co_await sleepUntil(Clock::time_point::max());
            continue;
        }
        within(m_limits.write, WhenOver::Close);
        const bool isWritten
            = co_await writeText(isLast ? std::string("0\r\n\r\n") : chunkText(portion.text));
        if (!isWritten && m_isOver) {
            ++m_counters.streamsCut;
        }
        if (isLast || !isWritten) {
            co_return isWritten;
        }
    }
    co_return false;
}

/// Whoever reads a stream says nothing; what comes is the end.
asio::awaitable<void> Connection::watchReader()
{
    std::array<char, 1> byte{};
    const auto [problem, size] = co_await m_stream.async_read_some(asio::buffer(byte), resume);
    static_cast<void>(problem);
    static_cast<void>(size);
}

asio::awaitable<void> Connection::stopWatching()
{
    m_phase = Phase::Leaving;
    if (m_isWatching) {
        within(milliseconds(0), WhenOver::CancelWaits);
    }
    while (m_isWatching) {
        co_await sleepUntil(Clock::time_point::max());
    }
}

/// Says that nothing more comes, and throws away what the client still sends: closing with bytes
/// unread would reset the connection, and take the answer from a client that writes before it
/// reads.
asio::awaitable<void> Connection::sayFarewell()
{
    m_phase = Phase::Leaving;
    std::string().swap(m_input);
    within(m_limits.linger, WhenOver::Close);
    // As if the client had said its last word already: ours is sent, and not waited for in turn.
    SSL_set_shutdown(m_stream.native_handle(), SSL_RECEIVED_SHUTDOWN);
    const auto [unsaid] = co_await m_stream.async_shutdown(resume);
    static_cast<void>(unsaid); // it may have gone already
    error_code problem;
    auto &socket = m_stream.next_layer();
    socket.shutdown(asio::socket_base::shutdown_send, problem);
    std::string rest(readBytes, '\0');
    while (!problem) {
        std::tie(problem, std::ignore)
            = co_await socket.async_read_some(asio::buffer(rest), resume);
    }
}

asio::awaitable<bool> Connection::readSome()
{
    if (m_isOver) {
        co_return false;
    }
    const std::size_t before = m_input.size();
    m_input.resize(before + readBytes);
    const auto [problem, size] = co_await m_stream.async_read_some(
        asio::buffer(m_input.data() + before, readBytes), resume);
    m_input.resize(before + (problem ? 0 : size));
    co_return !problem;
}

asio::awaitable<bool> Connection::writeText(std::string text)
{
    const auto [problem, size] = co_await asio::async_write(m_stream, asio::buffer(text), resume);
    co_return !problem;
}

/// Or until woken.
asio::awaitable<void> Connection::sleepUntil(Clock::time_point time)
{
    m_wake.expires_at(time);
    co_await m_wake.async_wait(resume);
}

void Connection::within(milliseconds limit, WhenOver whenOver)
{
    m_isOver = false;
    m_whenOver = whenOver;
    m_deadline.expires_after(limit);
    waitForDeadline();
}

void Connection::withoutLimit()
{
    m_isOver = false;
    m_deadline.expires_at(Clock::time_point::max());
}

void Connection::waitForDeadline()
{
    m_deadline.async_wait([weak = weak_from_this()](error_code problem) {
        const auto self = weak.lock();
        if (self && !problem) {
            self->deadlineIsOver();
        }
    });
}

void Connection::deadlineIsOver()
{
    if (m_deadline.expiry() > Clock::now()) {
        return; // set anew while this call was on its way
    }
    const bool isHit = m_phase != Phase::Leaving && !m_surroundings.isDraining;
    if (!std::exchange(m_isOver, true) && isHit) {
        ++m_counters.timeoutsHit;
    }
    if (m_whenOver == WhenOver::Close) {
        close();
        return;
    }
    // Again and again: a read of TLS is many reads of the socket, and between two of them there is
    // nothing to cancel.
    error_code ignored;
    m_stream.next_layer().cancel(ignored);
    m_deadline.expires_after(cancelAgainAfter);
    waitForDeadline();
}

void Connection::wakeUp()
{
    if (m_queue && m_queue->isCut()) {
        close(); // a write may be waiting for the reader that is too slow
    }
    m_wake.cancel();
}

void Connection::drain()
{
    asio::post(m_stream.get_executor(), [self = shared_from_this()] {
        if (self->m_phase == Phase::Greeting) {
            self->close();
        } else if (self->m_phase == Phase::Idle) {
            self->within(milliseconds(0), WhenOver::CancelWaits);
        }
        self->wakeUp();
    });
}

bool Connection::cut()
{
    const Phase phase = m_phase;
    asio::post(m_stream.get_executor(), [self = shared_from_this()] {
        self->m_isCut = true;
        self->close();
        self->wakeUp();
    });
    return phase == Phase::Busy || phase == Phase::Streaming;
}

void Connection::close()
{
    error_code ignored;
    m_stream.next_layer().close(ignored);
}

} // namespace countertop::http
