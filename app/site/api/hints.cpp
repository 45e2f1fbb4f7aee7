#include "app/site/api/hints.h"

#include "core/site/feed/publisher.h"

#include <algorithm>

namespace countertop::siteapi {

using namespace Qt::StringLiterals;

Hints::Hints(SiteHost &host, const Clock &clock)
    : m_host(host)
    , m_clock(clock)
    , m_lastBeatMs(clock.monotonicMs())
    , m_thread([this] { run(); })
{
}

Hints::~Hints()
{
    end();
}

void Hints::add(const site::DeviceRow &device, std::shared_ptr<http::EventStream> stream)
{
    // Whoever begins to listen reads everything once: what came before has no hint.
    stream->write(": listening\n\n");
    const std::lock_guard lock(m_mutex);
    if (m_isEnding) {
        stream->close();
        return;
    }
    m_listeners.push_back(
        { device.org.toText(), site::feeds::ofStore(device.store), std::move(stream) });
}

void Hints::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        for (const Listener &listener : m_listeners) {
            listener.stream->close();
        }
        m_listeners.clear();
    }
    m_ending.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

std::size_t Hints::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_listeners.size();
}

void Hints::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending.wait_for(lock, lookEvery, [this] { return m_isEnding; })) {
        if (m_listeners.empty()) {
            m_heads.clear(); // the next one to listen reads everything anyway
            continue;
        }
        beat();
        if (!m_isLooking) {
            m_isLooking = true;
            lock.unlock();
            look();
            lock.lock();
        }
    }
}

void Hints::look()
{
    const bool isTaken = m_host.read([this](site::Site &site) {
        const auto heads = site::feedHeads(site.database());
        const std::lock_guard lock(m_mutex);
        m_isLooking = false;
        if (heads) {
            compare(*heads);
        }
    });
    if (!isTaken) {
        const std::lock_guard lock(m_mutex);
        m_isLooking = false; // too much to do: the next look finds what this one missed
    }
}

void Hints::compare(const std::vector<site::FeedHead> &heads)
{
    const bool isFirst = m_heads.empty();
    for (const site::FeedHead &head : heads) {
        const auto [known, isNew] = m_heads.try_emplace({ head.org, head.feed }, 0);
        // At a first look nobody knows what the listeners have read meanwhile: all are woken.
        if (isFirst || isNew || known->second != head.position) {
            known->second = head.position;
            tell(head);
        }
    }
}

void Hints::tell(const site::FeedHead &head)
{
    const bool isOfAStore = head.feed != site::feeds::catalog && head.feed != site::feeds::people
        && head.feed != site::feeds::customers;
    const QString name = isOfAStore ? u"store"_s : head.feed;
    const std::string text = u"event: hint\ndata: {\"f\":\"%1\",\"head\":%2}\n\n"_s.arg(name)
                                 .arg(head.position)
                                 .toStdString();
    std::erase_if(m_listeners, [&](const Listener &listener) {
        const bool isItsFeed
            = listener.org == head.org && (!isOfAStore || listener.storeFeed == head.feed);
        return isItsFeed && !listener.stream->write(text);
    });
}

/// A comment now and then: a line that is silent for long is dead, and each end has to know.
void Hints::beat()
{
    const std::int64_t now = m_clock.monotonicMs();
    if (now - m_lastBeatMs < std::chrono::milliseconds(heartbeatEvery).count()) {
        return;
    }
    m_lastBeatMs = now;
    std::erase_if(m_listeners,
                  [](const Listener &listener) { return !listener.stream->write(":\n\n"); });
}

} // namespace countertop::siteapi
