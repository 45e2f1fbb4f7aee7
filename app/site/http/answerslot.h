#pragma once

#include "app/site/http/bell.h"
#include "app/site/http/counters.h"
#include "app/site/http/eventqueue.h"
#include "app/site/http/exchange.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace countertop::http {

/// What the program said to one request.
struct Answer
{
    std::optional<Response> response; ///< nothing: the reply was let go
    std::shared_ptr<EventQueue> stream; ///< the response is its head
};

/// Where the program's answer and the connection that waits for it meet. Lives as long as either.
class AnswerSlot final
{
public:
    /// *bell* is rung when the answer is there.
    explicit AnswerSlot(std::shared_ptr<Bell> bell);

    // The program's side.
    /// *returns* false when the client left, or the wait was over.
    bool give(Answer answer);
    const std::shared_ptr<Bell> &bell() const { return m_bell; }

    // The connection's side.
    std::optional<Answer> take();
    /// The end: nothing more is taken, and a stream that was given is over.
    void leave();

private:
    const std::shared_ptr<Bell> m_bell;
    std::mutex m_mutex;
    std::optional<Answer> m_answer;
    std::shared_ptr<EventQueue> m_stream;
    bool m_isOver = false;
};

/// The bytes of one request's body, counted with those of all others until it is destroyed.
class BodyShare final
{
public:
    BodyShare(std::shared_ptr<Counters> counters, std::uint64_t ofAllMost);
    ~BodyShare();
    BodyShare(const BodyShare &) = delete;
    BodyShare &operator=(const BodyShare &) = delete;

    /// *returns* false when all together are too many.
    bool growTo(std::uint64_t bytes);

private:
    std::shared_ptr<Counters> m_counters;
    std::uint64_t m_ofAllMost;
    std::uint64_t m_bytes = 0;
};

/// Counts as in flight until it is answered or let go. The caller has counted it.
std::unique_ptr<Reply> makeReply(std::shared_ptr<AnswerSlot> slot,
                                 std::shared_ptr<Counters> counters,
                                 std::unique_ptr<BodyShare> body,
                                 std::size_t streamBytesMost);

} // namespace countertop::http
