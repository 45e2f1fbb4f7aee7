#include "core/base/idsource.h"

#include <algorithm>

namespace countertop {

namespace {

constexpr std::uint16_t counterLimit = 0x0fff;

} // namespace

RandomIds::RandomIds(const Clock &clock)
    : m_clock(clock)
{
}

Uuid RandomIds::next()
{
    const std::int64_t nowMs = std::max(m_clock.now().ms(), m_lastMs);
    if (nowMs > m_lastMs) {
        m_lastMs = nowMs;
        m_counter = 0;
    } else if (m_counter < counterLimit) {
        ++m_counter;
    } else {
        // The counter is full or the clock went back: borrow the next millisecond, so order holds.
        ++m_lastMs;
        m_counter = 0;
    }
    const std::uint64_t randomBits = (static_cast<std::uint64_t>(m_random()) << 32) | m_random();
    return makeUuid7(m_lastMs, m_counter, randomBits);
}

Uuid makeUuid7(std::int64_t ms, std::uint16_t counter, std::uint64_t randomBits)
{
    Uuid::Bytes bytes{};
    for (std::size_t index = 0; index < 6; ++index) {
        bytes.at(index) = static_cast<std::uint8_t>(ms >> (40 - 8 * index));
    }
    bytes[6] = static_cast<std::uint8_t>(0x70 | ((counter >> 8) & 0x0f));
    bytes[7] = static_cast<std::uint8_t>(counter);
    for (std::size_t index = 0; index < 8; ++index) {
        bytes.at(8 + index) = static_cast<std::uint8_t>(randomBits >> (56 - 8 * index));
    }
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    return Uuid(bytes);
}

} // namespace countertop
