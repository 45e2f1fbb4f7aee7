#pragma once

#include <compare>
#include <cstdint>

namespace countertop {

/// A share of something in parts per million: 19 % is 190'000, 9.375 % is 93'750.
class Rate final
{
public:
    static constexpr std::int64_t whole = 1'000'000;

    constexpr Rate() = default;
    static constexpr Rate fromPpm(std::int64_t ppm) { return Rate(ppm); }
    static constexpr Rate fromBasisPoints(std::int64_t basisPoints)
    {
        return Rate(basisPoints * 100);
    }
    static constexpr Rate fromPercent(std::int64_t percent) { return Rate(percent * 10'000); }

    constexpr std::int64_t ppm() const { return m_ppm; }
    constexpr bool isZero() const { return m_ppm == 0; }
    auto operator<=>(const Rate &) const = default;

private:
    explicit constexpr Rate(std::int64_t ppm)
        : m_ppm(ppm)
    {
    }

    std::int64_t m_ppm = 0;
};

} // namespace countertop
