#include "app/site/http/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <exception>
#include <utility>

namespace countertop::http {

namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

/// Of the requests that a client sends without waiting for an answer.
constexpr std::size_t inputWhileBusyMost = 4096;

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
    , m_line(std::make_shared<Line>(std::move(socket), tls, surroundings.counters))
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
    m_bell = std::make_shared<Bell>([weak = weak_from_this(), executor = m_line->executor()] {
        asio::post(executor, [weak] {
            if (const auto self = weak.lock()) {
                self->wakeUp();
            }
        });
    });
    asio::co_spawn(m_line->executor(),
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
    m_line->within(m_limits.handshake, WhenOver::Close);
    const bool isSecret = co_await m_line->shakeHands();
    if (!isSecret) {
        ++m_counters.handshakesFailed;
        co_return;
    }
    Next next = co_await serveOne(/*isFirst=*/true);
    while (next == Next::Request) {
        next = co_await serveOne(/*isFirst=*/false);
    }
    if (next == Next::Farewell) {
        m_phase = Phase::Leaving;
        co_await m_line->sayFarewell(m_limits.linger);
    }
}

void Connection::stop()
{
    m_bell->silence();
    if (m_queue) {
        m_queue->leave();
    }
    m_line->stop();
    m_place.reset();
}

asio::awaitable<Connection::Next> Connection::serveOne(bool isFirst)
{
    m_phase = Phase::Idle;
    m_isHead = false;
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
    if (!m_line->input().empty()) {
        co_return true; // the client did not wait for the last answer
    }
    m_line->input().shrink_to_fit();
    m_line->within(isFirst ? m_limits.head : m_limits.idle, WhenOver::CancelWaits);
    if (m_surroundings.isDraining) {
        co_return false; // told before the limit was set, perhaps
    }
    co_return co_await m_line->readSome();
}

Connection::Outcome Connection::refused(int status)
{
    return { .kind = Outcome::Kind::Refused, .status = status };
}

/// After reading failed: too slow, or gone.
Connection::Outcome Connection::unread() const
{
    return m_line->isOver() ? refused(408) : Outcome{ .kind = Outcome::Kind::Gone, .status = 0 };
}

Connection::Outcome Connection::outcomeOf(RequestParser::Step step, const RequestParser &parser)
{
    return step == RequestParser::Step::Done ? Outcome{} : refused(parser.status());
}

asio::awaitable<Connection::Outcome> Connection::readHead(RequestParser &parser)
{
    m_line->within(m_limits.head, WhenOver::CancelWaits);
    RequestParser::Step step = parser.readHead(m_line->input());
    while (step == RequestParser::Step::NeedsMore) {
        const bool isRead = co_await m_line->readSome();
        if (!isRead) {
            co_return unread();
        }
        step = parser.readHead(m_line->input());
    }
    m_isHead = step == RequestParser::Step::Done && parser.request().method == "HEAD";
    if (m_isHead) {
        parser.request().method = "GET"; // but for the body that is kept back: RFC 9110 9.3.2
    }
    co_return outcomeOf(step, parser);
}

asio::awaitable<Connection::Outcome> Connection::readBody(RequestParser &parser, BodyShare &share)
{
    const Request &request = parser.request();
    const std::uint64_t most = m_surroundings.handler.bodyBytesMost(request.method, request.path);
    m_line->within(m_limits.body, WhenOver::CancelWaits);
    RequestParser::Step step = parser.readBody(m_line->input(), most);
    if (step == RequestParser::Step::NeedsMore && parser.expectsContinue()
        && m_line->input().empty() && request.body.empty()) {
        std::string word = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await m_line->write(std::move(word));
    }
    bool isHeld = share.growTo(request.body.size());
    while (step == RequestParser::Step::NeedsMore && isHeld) {
        const bool isRead = co_await m_line->readSome();
        if (!isRead) {
            co_return unread();
        }
        step = parser.readBody(m_line->input(), most);
        isHeld = share.growTo(request.body.size());
    }
    co_return isHeld ? outcomeOf(step, parser) : refused(503);
}

asio::awaitable<Connection::Next> Connection::answer(RequestParser &parser,
                                                     std::unique_ptr<BodyShare> share)
{
    m_line->withoutLimit();
    Request request = std::move(parser.request());
    request.remoteAddress = m_remoteAddress;
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
    if (m_isCut || (!given && m_line->hasLeft())) {
        co_return Next::Nothing;
    }
    if (!given) {
        ++m_counters.timeoutsHit;
        slot->leave(); // before the client knows: an answer from now on is late for everybody
        co_return co_await refuse(503, AfterAnswer::Close);
    }
    if (!given->response) {
        co_return co_await refuse(500, wanted);
    }
    if (given->stream && !m_isHead) {
        co_return co_await writeStream(std::move(*given->response), std::move(given->stream));
    }
    const Framing framing = given->stream ? Framing::Chunks : Framing::Length;
    slot->leave(); // a stream that nobody asked for
    const Next next = co_await write(std::move(*given->response), wanted, framing);
    if (next != Next::Nothing) {
        ++m_counters.requestsServed;
    }
    co_return next;
}

asio::awaitable<std::optional<Answer>> Connection::answerOf(std::shared_ptr<AnswerSlot> slot)
{
    std::optional<Answer> given = slot->take();
    if (given) {
        co_return given; // at once: there is nobody to be watched
    }
    const auto until = Clock::now() + m_limits.answer;
    m_line->watch(inputWhileBusyMost);
    while (!given && !m_isCut && !m_line->hasLeft() && Clock::now() < until) {
        co_await m_line->sleepUntil(until);
        given = slot->take();
    }
    co_await m_line->stopWatching();
    co_return given;
}

asio::awaitable<Connection::Next> Connection::refuse(int status, AfterAnswer after)
{
    ++m_counters.requestsRefused;
    Response response = m_surroundings.handler.problem(status);
    response.status = status;
    if (status == 503) {
        response.headers.emplace_back("Retry-After", "1");
    }
    co_return co_await write(std::move(response), after, Framing::Length);
}

asio::awaitable<Connection::Next>
Connection::write(Response response, AfterAnswer after, Framing framing)
{
    if (m_surroundings.isDraining) {
        after = AfterAnswer::Close;
    }
    std::string head = headText(response, framing, after);
    std::string body;
    if (!m_isHead && hasBody(response.status)) {
        body = std::move(response.body);
    }
    const bool isWritten = co_await m_line->write(std::move(head), std::move(body), m_limits.write);
    if (!isWritten) {
        co_return Next::Nothing;
    }
    co_return after == AfterAnswer::Keep ? Next::Request : Next::Farewell;
}

asio::awaitable<Connection::Next> Connection::writeStream(Response head,
                                                          std::shared_ptr<EventQueue> queue)
{
    m_phase = Phase::Streaming;
    m_queue = queue;
    m_line->forgetInput();
    ++m_counters.streamsOpen;
    m_line->within(m_limits.write, WhenOver::Close);
    std::string text = headText(head, Framing::Chunks, AfterAnswer::Close);
    bool isWhole = co_await m_line->write(std::move(text));
    if (isWhole) {
        m_line->watch(/*inputMost=*/1); // whoever reads a stream says nothing: it is the end
        isWhole = co_await writePortions(queue);
    }
    queue->leave();
    m_queue = nullptr;
    --m_counters.streamsOpen;
    m_phase = Phase::Leaving;
    co_await m_line->stopWatching();
    if (!isWhole) {
        co_return Next::Nothing;
    }
    ++m_counters.requestsServed;
    co_return Next::Farewell;
}

/// *returns* true when the stream ended as it should.
asio::awaitable<bool> Connection::writePortions(std::shared_ptr<EventQueue> queue)
{
    while (m_line->isWatching() && !m_isCut) {
        m_line->withoutLimit();
        EventQueue::Portion portion = queue->take();
        if (portion.standing == EventQueue::Standing::Cut) {
            co_return false;
        }
        const bool isLast = portion.text.empty()
            && (portion.standing != EventQueue::Standing::Open || m_surroundings.isDraining);
        if (portion.text.empty() && !isLast) {
            co_await m_line->sleepUntil(Clock::time_point::max());
            continue;
        }
        m_line->within(m_limits.write, WhenOver::Close);
        std::string text = isLast ? "0\r\n\r\n" : chunkText(portion.text);
        const bool isWritten = co_await m_line->write(std::move(text));
        if (!isWritten && m_line->isOver()) {
            ++m_counters.streamsCut;
        }
        if (isLast || !isWritten) {
            co_return isWritten;
        }
    }
    co_return false;
}

void Connection::wakeUp()
{
    if (m_queue && m_queue->isCut()) {
        m_line->close(); // a write may be waiting for the reader that is too slow
    }
    m_line->wakeUp();
}

void Connection::drain()
{
    asio::post(m_line->executor(), [self = shared_from_this()] {
        if (self->m_phase == Phase::Greeting) {
            self->m_line->close();
        } else if (self->m_phase == Phase::Idle) {
            self->m_line->endWaits();
        }
        self->wakeUp();
    });
}

bool Connection::cut()
{
    const Phase phase = m_phase;
    asio::post(m_line->executor(), [self = shared_from_this()] {
        self->m_isCut = true;
        self->m_line->close();
        self->wakeUp();
    });
    return phase == Phase::Busy || phase == Phase::Streaming;
}

} // namespace countertop::http
