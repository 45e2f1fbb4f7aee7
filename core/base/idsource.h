#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <cstdint>
#include <random>

namespace countertop {

/// Where ids come from. Two implementations: RandomIds in the programs, counted ids in tests.
class IdSource
{
public:
    virtual ~IdSource() = default;
    /// A new UUID version 7, later than the ones before it from this source.
    virtual Uuid next() = 0;

    template <typename TypedId>
    TypedId make()
    {
        return TypedId(next());
    }
};

/// UUIDv7 from the clock's milliseconds, a counter within the millisecond and the system's
/// randomness. Not shared between threads: each writer has its own.
class RandomIds final : public IdSource
{
public:
    explicit RandomIds(const Clock &clock);
    Uuid next() override;

private:
    const Clock &m_clock;
    std::random_device m_random;
    std::int64_t m_lastMs = 0;
    std::uint16_t m_counter = 0;
};

/// The layout of RFC 9562: 48 bits of milliseconds, version, 12 bits of counter, variant, 62 random
/// bits.
Uuid makeUuid7(std::int64_t ms, std::uint16_t counter, std::uint64_t randomBits);

} // namespace countertop
