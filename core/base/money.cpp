#include "core/base/money.h"

#include "core/base/check.h"

#include <algorithm>
#include <numeric>

namespace countertop {

Money Money::fromMinor(std::int64_t minor, Currency currency)
{
    CT_CHECK(isWithinRange(minor));
    return Money(minor, currency);
}

Money Money::operator-() const
{
    return Money(-m_minor, m_currency);
}

Money Money::operator+(const Money &other) const
{
    CT_CHECK(m_currency == other.m_currency);
    return fromMinor(m_minor + other.m_minor, m_currency);
}

Money Money::operator-(const Money &other) const
{
    return *this + (-other);
}

Money Money::times(const Quantity &quantity, Rounding rounding) const
{
    return scaled(quantity.thousandths(), 1000, rounding);
}

Money Money::times(const Rate &rate, Rounding rounding) const
{
    return scaled(rate.ppm(), Rate::whole, rounding);
}

Money Money::scaled(std::int64_t numerator, std::int64_t denominator, Rounding rounding) const
{
    const Int128 product = static_cast<Int128>(m_minor) * numerator;
    return fromMinor(divideRounded(product, denominator, rounding), m_currency);
}

Money Money::roundedTo(std::int64_t stepMinor, Rounding rounding) const
{
    CT_CHECK(stepMinor > 0);
    return fromMinor(divideRounded(m_minor, stepMinor, rounding) * stepMinor, m_currency);
}

std::strong_ordering Money::operator<=>(const Money &other) const
{
    CT_CHECK(m_currency == other.m_currency);
    return m_minor <=> other.m_minor;
}

std::vector<Money> allocate(const Money &total, std::span<const std::int64_t> weights)
{
    CT_CHECK(!weights.empty());
    CT_CHECK(std::all_of(
        weights.begin(), weights.end(), [](std::int64_t weight) { return weight >= 0; }));
    const Int128 sum = std::accumulate(weights.begin(), weights.end(), Int128{ 0 });
    std::vector<std::int64_t> shares(weights.size(), 0);
    if (sum == 0) {
        shares.front() = total.minor();
    } else {
        const std::int64_t sign = total.isNegative() ? -1 : 1;
        const std::int64_t magnitude = total.minor() * sign;
        std::vector<Int128> remainders(weights.size(), 0);
        std::int64_t left = magnitude;
        for (std::size_t index = 0; index < weights.size(); ++index) {
            const Int128 product = static_cast<Int128>(magnitude) * weights[index];
            shares[index] = static_cast<std::int64_t>(product / sum);
            remainders[index] = product % sum;
            left -= shares[index];
        }
        std::vector<std::size_t> order(weights.size());
        std::iota(order.begin(), order.end(), std::size_t{ 0 });
        std::stable_sort(order.begin(), order.end(), [&remainders](std::size_t a, std::size_t b) {
            return remainders[a] > remainders[b];
        });
        for (std::size_t turn = 0; left > 0; ++turn, --left) {
            shares[order.at(turn)] += 1;
        }
        for (std::int64_t &share : shares) {
            share *= sign;
        }
    }
    std::vector<Money> parts;
    parts.reserve(shares.size());
    for (const std::int64_t share : shares) {
        parts.push_back(Money::fromMinor(share, total.currency()));
    }
    return parts;
}

} // namespace countertop
