#include "app/site/http/answerslot.h"

#include <atomic>

namespace countertop::http {

AnswerSlot::AnswerSlot(std::shared_ptr<Bell> bell)
    : m_bell(std::move(bell))
{
}

bool AnswerSlot::give(Answer answer)
{
    const std::lock_guard lock(m_mutex);
    if (m_isOver) {
        return false;
    }
    m_isOver = true;
    m_stream = answer.stream;
    m_answer = std::move(answer);
    m_bell->ring();
    return true;
}

std::optional<Answer> AnswerSlot::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_answer, std::nullopt);
}

void AnswerSlot::leave()
{
    const std::lock_guard lock(m_mutex);
    m_isOver = true;
    if (m_stream) {
        m_stream->leave();
    }
    m_answer.reset();
}

BodyShare::BodyShare(std::shared_ptr<Counters> counters, std::uint64_t ofAllMost)
    : m_counters(std::move(counters))
    , m_ofAllMost(ofAllMost)
{
}

BodyShare::~BodyShare()
{
    m_counters->bodyBytesHeld -= m_bytes;
}

bool BodyShare::growTo(std::uint64_t bytes)
{
    const std::uint64_t more = bytes - m_bytes;
    if ((m_counters->bodyBytesHeld += more) > m_ofAllMost) {
        m_counters->bodyBytesHeld -= more;
        return false;
    }
    m_bytes = bytes;
    return true;
}

namespace {

class SlotReply final : public Reply
{
public:
    SlotReply(std::shared_ptr<AnswerSlot> slot,
              std::shared_ptr<Counters> counters,
              std::unique_ptr<BodyShare> body,
              std::size_t streamBytesMost)
        : m_slot(std::move(slot))
        , m_counters(std::move(counters))
        , m_body(std::move(body))
        , m_streamBytesMost(streamBytesMost)
    {
    }
    SlotReply(const SlotReply &) = delete;
    SlotReply &operator=(const SlotReply &) = delete;

    ~SlotReply() override
    {
        if (isFirst()) {
            m_slot->give({});
        }
    }

    void send(Response response) override
    {
        if (isFirst()) {
            m_slot->give({ .response = std::move(response), .stream = nullptr });
        }
    }

    std::shared_ptr<EventStream> stream(Response head) override
    {
        if (!isFirst()) {
            return nullptr;
        }
        auto queue = std::make_shared<EventQueue>(m_streamBytesMost, m_counters, m_slot->bell());
        if (!m_slot->give({ .response = std::move(head), .stream = queue })) {
            return nullptr;
        }
        return makeEventStream(std::move(queue));
    }

private:
    /// Only the first word counts, and ends the flight.
    bool isFirst()
    {
        if (m_isSaid.exchange(true)) {
            return false;
        }
        m_body.reset();
        --m_counters->requestsInFlight;
        return true;
    }

    std::shared_ptr<AnswerSlot> m_slot;
    std::shared_ptr<Counters> m_counters;
    std::unique_ptr<BodyShare> m_body;
    std::size_t m_streamBytesMost;
    std::atomic<bool> m_isSaid = false;
};

} // namespace

std::unique_ptr<Reply> makeReply(std::shared_ptr<AnswerSlot> slot,
                                 std::shared_ptr<Counters> counters,
                                 std::unique_ptr<BodyShare> body,
                                 std::size_t streamBytesMost)
{
    return std::make_unique<SlotReply>(
        std::move(slot), std::move(counters), std::move(body), streamBytesMost);
}

} // namespace countertop::http
