#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countertop::http {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// A request that arrived whole and within the limits.
struct Request
{
    std::string method; ///< "GET", "POST", …; never "HEAD", which is asked as "GET"
    std::string path; ///< as sent, without the query, not decoded: "/sync/v1/push"
    std::string query; ///< as sent, without the question mark
    Headers headers; ///< names in lower case, in the order of arrival
    std::string body; ///< as sent: still compressed where it says so
    std::string remoteAddress; ///< "127.0.0.1"

    /// The only value of that header (*name* in lower case); empty when missing or given twice.
    std::string_view header(std::string_view name) const;
};

struct Response
{
    int status = 200;
    Headers headers; ///< without Content-Length, Date, Connection: the server writes those
    std::string body;
};

/// A response without an end, for hints. Any thread; never waits for the client.
class EventStream
{
public:
    virtual ~EventStream() = default;
    /// Queues *text*. *returns* false when the stream is over: the client left, or it read so
    /// slowly that more than `Limits::streamBufferBytes` would wait, and was cut off (SY-41).
    virtual bool write(std::string text) = 0;
    virtual bool isOpen() const = 0;
    /// Ends the response and its connection after what is queued.
    virtual void close() = 0;
};

/// Where the answer to one request goes, from any thread, once. One that is let go unanswered
/// answers 500 by itself, so no client waits for ever.
class Reply
{
public:
    virtual ~Reply() = default;
    virtual void send(Response response) = 0;
    /// Begins a response that goes on: *head* without a body. Null when the client is gone.
    virtual std::shared_ptr<EventStream> stream(Response head) = 0;
};

/// What the server asks of the program. Called on the server's threads, several at once; must not
/// block: work goes to threads of its own.
class Handler
{
public:
    virtual ~Handler() = default;
    /// The longest body that this route takes, before any of it is read; 0 for none. Asked once
    /// the head arrived.
    virtual std::uint64_t bodyBytesMost(std::string_view method, std::string_view path) const = 0;
    virtual void handle(Request request, std::unique_ptr<Reply> reply) = 0;
    /// What the server answers by itself: 400 unreadable, 408 too slow, 413 body too long, 414
    /// target too long, 431 head too long, 500 a reply that was let go, 503 too many requests in
    /// flight or an answer that did not come in time. Connections over a limit are closed before
    /// the handshake: they cost nothing and get no answer, and are counted.
    virtual Response problem(int status) const = 0;
};

} // namespace countertop::http
