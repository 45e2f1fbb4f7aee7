#pragma once

#include "app/site/api/sitehost.h"
#include "app/site/http/exchange.h"
#include "core/site/command/commands.h"
#include "core/site/feed/feedreader.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace countertop::siteapi {

/// Wakes devices when a feed that they read has grown (SY-26). A hint only wakes: it may be lost,
/// doubled or late, for what it is about is read by a cursor. Looks at the heads of the feeds every
/// 50 ms while anybody listens, so that it knows of changes that another instance made
/// (decisions.md 52).
class Hints final
{
public:
    static constexpr std::chrono::milliseconds lookEvery{ 50 };
    static constexpr std::chrono::seconds heartbeatEvery{ 15 };

    Hints(SiteHost &host, const Clock &clock);
    ~Hints();
    Hints(const Hints &) = delete;
    Hints &operator=(const Hints &) = delete;

    /// *stream* gets hints of the feeds of *device* until it is over. Any thread.
    void add(const site::DeviceRow &device, std::shared_ptr<http::EventStream> stream);
    /// Ends every stream, takes no other, and asks the database no more.
    void end();
    /// How many listen.
    std::size_t count() const;

private:
    struct Listener
    {
        QString org;
        QString storeFeed; ///< the stored name of its store's feed
        std::shared_ptr<http::EventStream> stream;
    };
    /// Org and stored name of a feed.
    using FeedName = std::pair<QString, QString>;

    void run();
    void look();
    void compare(const std::vector<site::FeedHead> &heads);
    void tell(const site::FeedHead &head);
    void beat();

    SiteHost &m_host;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    std::condition_variable m_ending;
    bool m_isEnding = false;
    bool m_isLooking = false; ///< a look waits for the database or runs
    std::vector<Listener> m_listeners;
    std::map<FeedName, std::int64_t> m_heads;
    std::int64_t m_lastBeatMs = 0; ///< monotonic
    std::thread m_thread;
};

} // namespace countertop::siteapi
