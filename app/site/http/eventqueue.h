#pragma once

#include "app/site/http/bell.h"
#include "app/site/http/counters.h"
#include "app/site/http/exchange.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

namespace countertop::http {

/// What waits for the reader of one stream, between the program's threads and the connection.
class EventQueue final
{
public:
    enum class Standing {
        Open,
        Closing, ///< ends after what is queued
        Cut, ///< the reader was too slow
        Left, ///< the connection is over
    };
    /// What the connection shall write next.
    struct Portion
    {
        std::string text;
        Standing standing = Standing::Open;
    };

    /// *bell* is rung when there is something to do.
    EventQueue(std::size_t bytesMost,
               std::shared_ptr<Counters> counters,
               std::shared_ptr<Bell> bell);

    // The program's side.
    bool write(std::string text);
    bool isOpen() const;
    void close();

    // The connection's side.
    /// All that is queued. It counts as waiting until the next call.
    Portion take();
    bool isCut() const;
    /// The end: nothing more is taken.
    void leave();

private:
    const std::size_t m_bytesMost;
    const std::shared_ptr<Counters> m_counters;
    const std::shared_ptr<Bell> m_bell;
    mutable std::mutex m_mutex;
    std::string m_queued;
    std::size_t m_beingWritten = 0;
    Standing m_standing = Standing::Open;
};

/// The stream as the program holds it; ends when it is let go.
std::shared_ptr<EventStream> makeEventStream(std::shared_ptr<EventQueue> queue);

} // namespace countertop::http
