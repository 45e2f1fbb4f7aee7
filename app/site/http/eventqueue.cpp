#include "app/site/http/eventqueue.h"

#include <utility>

namespace countertop::http {

EventQueue::EventQueue(std::size_t bytesMost,
                       std::shared_ptr<Counters> counters,
                       std::shared_ptr<Bell> bell)
    : m_bytesMost(bytesMost)
    , m_counters(std::move(counters))
    , m_bell(std::move(bell))
{
}

bool EventQueue::write(std::string text)
{
    const std::lock_guard lock(m_mutex);
    if (m_standing != Standing::Open) {
        return false;
    }
    if (m_queued.size() + m_beingWritten + text.size() > m_bytesMost) {
        m_standing = Standing::Cut;
        m_queued.clear();
        ++m_counters->streamsCut;
        m_bell->ring();
        return false;
    }
    if (m_queued.empty()) {
        m_queued = std::move(text);
        m_bell->ring();
    } else {
        m_queued += text; // woken already, and not looked yet
    }
    return true;
}

bool EventQueue::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_standing == Standing::Open;
}

void EventQueue::close()
{
    const std::lock_guard lock(m_mutex);
    if (m_standing == Standing::Open) {
        m_standing = Standing::Closing;
        m_bell->ring();
    }
}

EventQueue::Portion EventQueue::take()
{
    const std::lock_guard lock(m_mutex);
    Portion portion{ .text = std::exchange(m_queued, {}), .standing = m_standing };
    m_beingWritten = portion.text.size();
    return portion;
}

bool EventQueue::isCut() const
{
    const std::lock_guard lock(m_mutex);
    return m_standing == Standing::Cut;
}

void EventQueue::leave()
{
    const std::lock_guard lock(m_mutex);
    m_standing = Standing::Left;
    m_queued.clear();
}

namespace {

class QueueStream final : public EventStream
{
public:
    explicit QueueStream(std::shared_ptr<EventQueue> queue)
        : m_queue(std::move(queue))
    {
    }
    ~QueueStream() override { m_queue->close(); }
    QueueStream(const QueueStream &) = delete;
    QueueStream &operator=(const QueueStream &) = delete;

    bool write(std::string text) override { return m_queue->write(std::move(text)); }
    bool isOpen() const override { return m_queue->isOpen(); }
    void close() override { m_queue->close(); }

private:
    std::shared_ptr<EventQueue> m_queue;
};

} // namespace

std::shared_ptr<EventStream> makeEventStream(std::shared_ptr<EventQueue> queue)
{
    return std::make_shared<QueueStream>(std::move(queue));
}

} // namespace countertop::http
