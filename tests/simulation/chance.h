#pragma once

#include "core/base/idsource.h"

#include <cstdint>
#include <random>
#include <vector>

namespace countertop::simulation {

/// All randomness of one seed. The engine is the same in every library; the distributions of the
/// library are not, so these are our own.
class Chance final
{
public:
    explicit Chance(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// 0 … *count* − 1.
    std::int64_t below(std::int64_t count)
    {
        return static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(count));
    }
    /// *least* … *most*.
    std::int64_t between(std::int64_t least, std::int64_t most)
    {
        return least + below(most - least + 1);
    }
    bool percent(int share) { return below(100) < share; }
    template <typename Value>
    const Value &oneOf(const std::vector<Value> &values)
    {
        return values.at(static_cast<std::size_t>(below(static_cast<std::int64_t>(values.size()))));
    }

private:
    std::mt19937_64 m_engine;
};

/// Ids that are the same in every run of a seed, and others for every writer.
class SeededIds final : public IdSource
{
public:
    SeededIds(std::uint64_t seed, std::uint64_t writer)
        : m_engine(seed * 1'000'003 + writer)
    {
    }
    Uuid next() override { return makeUuid7(1'778'760'420'000 + ++m_count, 0, m_engine() >> 2U); }

private:
    std::mt19937_64 m_engine;
    std::int64_t m_count = 0;
};

} // namespace countertop::simulation
