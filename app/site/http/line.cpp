#include "app/site/http/line.h"

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <exception>
#include <tuple>
#include <utility>

namespace countertop::http {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t readBytes = 4096; // what an idle connection holds
constexpr std::size_t pieceBytes = 65536; // what one limit of writing is for
constexpr auto cancelAgainAfter = milliseconds(10);

/// Errors come as values: a client that leaves is no exception.
constexpr auto resume = asio::as_tuple(asio::use_awaitable);

} // namespace

Line::Line(asio::ip::tcp::socket socket,
           asio::ssl::context &tls,
           std::shared_ptr<Counters> counters)
    : m_counters(std::move(counters))
    , m_stream(std::move(socket), tls)
    , m_deadline(m_stream.get_executor())
    , m_wake(m_stream.get_executor())
{
}

Line::~Line() = default;

asio::any_io_executor Line::executor()
{
    return m_stream.get_executor();
}

asio::awaitable<bool> Line::shakeHands()
{
    const auto [problem]
        = co_await m_stream.async_handshake(asio::ssl::stream_base::server, resume);
    co_return !problem;
}

asio::awaitable<bool> Line::readSome()
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

asio::awaitable<bool> Line::write(std::string text)
{
    const auto [problem, size] = co_await asio::async_write(m_stream, asio::buffer(text), resume);
    co_return !problem;
}

asio::awaitable<bool> Line::write(std::string head, std::string body, milliseconds ofPiece)
{
    error_code problem;
    std::size_t written = 0;
    do {
        const std::size_t size = std::min(pieceBytes, body.size() - written);
        const std::array<asio::const_buffer, 2> parts{ asio::buffer(head),
                                                       asio::buffer(body.data() + written, size) };
        within(ofPiece, WhenOver::Close);
        std::tie(problem, std::ignore) = co_await asio::async_write(m_stream, parts, resume);
        head.clear();
        written += size;
    } while (!problem && written < body.size());
    co_return !problem;
}

/// Says that nothing more comes, and throws away what the client still sends: closing with bytes
/// unread would reset the connection, and take the answer from a client that writes before it
/// reads.
asio::awaitable<void> Line::sayFarewell(milliseconds most)
{
    m_isLeaving = true;
    forgetInput();
    within(most, WhenOver::Close);
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

void Line::forgetInput()
{
    std::string().swap(m_input);
}

void Line::watch(std::size_t inputMost)
{
    m_isWatching = true;
    m_hasLeft = false;
    asio::co_spawn(executor(),
                   readUntilGone(inputMost),
                   [self = shared_from_this()](const std::exception_ptr &) {
                       self->m_isWatching = false;
                       self->wakeUp();
                   });
}

asio::awaitable<void> Line::readUntilGone(std::size_t inputMost)
{
    std::string more(std::min(readBytes, inputMost), '\0');
    error_code problem;
    std::size_t size = 0;
    while (!problem && m_input.size() < inputMost) {
        std::tie(problem, size) = co_await m_stream.async_read_some(asio::buffer(more), resume);
        m_input.append(more, 0, size);
    }
    m_hasLeft = problem && problem != asio::error::operation_aborted;
}

/// Again and again: a read of TLS is many reads of the socket, and between two of them there is
/// nothing to cancel.
asio::awaitable<void> Line::stopWatching()
{
    while (m_isWatching) {
        error_code ignored;
        m_stream.next_layer().cancel(ignored);
        const Time again = Clock::now() + cancelAgainAfter;
        co_await sleepUntil(again);
    }
}

asio::awaitable<void> Line::sleepUntil(Time time)
{
    m_wake.expires_at(time);
    co_await m_wake.async_wait(resume);
}

void Line::wakeUp()
{
    m_wake.cancel();
}

void Line::within(milliseconds limit, WhenOver whenOver)
{
    m_isOver = false;
    m_whenOver = whenOver;
    m_deadline.expires_after(limit);
    waitForDeadline();
}

void Line::withoutLimit()
{
    m_isOver = false;
    m_deadline.expires_at(Time::max());
}

void Line::waitForDeadline()
{
    m_deadline.async_wait([weak = weak_from_this()](error_code problem) {
        const auto self = weak.lock();
        if (self && !problem) {
            self->deadlineIsOver();
        }
    });
}

void Line::deadlineIsOver()
{
    if (m_deadline.expiry() > Clock::now()) {
        return; // set anew while this call was on its way
    }
    if (!m_isOver && !m_isLeaving) {
        ++m_counters->timeoutsHit;
    }
    if (m_whenOver == WhenOver::Close) {
        m_isOver = true;
        close();
        return;
    }
    endWaits();
}

/// Again and again, as in stopWatching.
void Line::endWaits()
{
    m_isOver = true;
    m_whenOver = WhenOver::CancelWaits;
    error_code ignored;
    m_stream.next_layer().cancel(ignored);
    m_deadline.expires_after(cancelAgainAfter);
    waitForDeadline();
}

void Line::close()
{
    error_code ignored;
    m_stream.next_layer().close(ignored);
}

void Line::stop()
{
    m_deadline.cancel();
    m_wake.cancel();
    close();
}

} // namespace countertop::http
