#pragma once

#include "app/site/http/counters.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <string>

namespace countertop::http {

/// The bytes of one client: TLS over its socket, where every wait has a limit. Knows nothing of
/// HTTP. Everything happens on the strand of its socket.
class Line final : public std::enable_shared_from_this<Line>
{
public:
    template <typename Result>
    using Awaitable = boost::asio::awaitable<Result>;
    using Time = std::chrono::steady_clock::time_point;
    enum class WhenOver {
        CancelWaits, ///< something can still be said
        Close,
    };

    Line(boost::asio::ip::tcp::socket socket,
         boost::asio::ssl::context &tls,
         std::shared_ptr<Counters> counters);
    ~Line();
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    boost::asio::any_io_executor executor();

    Awaitable<bool> shakeHands();
    /// Reads what is there, at least a byte, to the end of `input`.
    Awaitable<bool> readSome();
    Awaitable<bool> write(std::string text);
    /// Piece by piece, each within *ofPiece*: a long body may take its time on a slow line.
    Awaitable<bool> write(std::string head, std::string body, std::chrono::milliseconds ofPiece);
    /// The last word: nothing can be written after it.
    Awaitable<void> sayFarewell(std::chrono::milliseconds most);

    /// What arrived and was not parsed.
    std::string &input() { return m_input; }
    void forgetInput();

    /// Begins to read so that somebody who leaves is noticed, and then wakes who sleeps. What
    /// arrives meanwhile goes to `input`; with *inputMost* bytes there watching ends by itself.
    void watch(std::size_t inputMost);
    bool isWatching() const { return m_isWatching; }
    Awaitable<void> stopWatching();
    /// While it was watched: it hung up, or sent its last word, which is the same here.
    bool hasLeft() const { return m_hasLeft; }

    /// Or until woken.
    Awaitable<void> sleepUntil(Time time);
    void wakeUp();

    /// From now on; in place of the limit before.
    void within(std::chrono::milliseconds limit, WhenOver whenOver);
    void withoutLimit();
    /// The limit was hit, or waits were ended.
    bool isOver() const { return m_isOver; }
    /// Whoever waits for the client waits no longer.
    void endWaits();

    void close();
    /// Close, and nothing is waited for any more.
    void stop();

private:
    Awaitable<void> readUntilGone(std::size_t inputMost);
    void waitForDeadline();
    void deadlineIsOver();

    std::shared_ptr<Counters> m_counters;
    boost::asio::ssl::stream<boost::asio::ip::tcp::socket> m_stream;
    boost::asio::steady_timer m_deadline;
    boost::asio::steady_timer m_wake;
    std::string m_input;
    WhenOver m_whenOver = WhenOver::Close;
    bool m_isOver = false;
    bool m_isLeaving = false;
    bool m_isWatching = false;
    bool m_hasLeft = false;
};

} // namespace countertop::http
