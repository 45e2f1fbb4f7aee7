#pragma once

#include "core/base/currency.h"
#include "core/base/quantity.h"
#include "core/base/rate.h"
#include "core/base/rounding.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace countertop {

/// An exact amount of one currency in its minor units, bound to ±2^53 so that JSON and JavaScript
/// keep it exact. Mixing currencies or leaving the range is a program error and ends the program;
/// values from outside are checked with `isWithinRange` first.
class Money final
{
public:
    static constexpr std::int64_t limitMinor = std::int64_t{ 1 } << 53;

    static bool isWithinRange(std::int64_t minor)
    {
        return minor >= -limitMinor && minor <= limitMinor;
    }
    static Money fromMinor(std::int64_t minor, Currency currency);
    static Money zero(Currency currency) { return fromMinor(0, currency); }

    std::int64_t minor() const { return m_minor; }
    Currency currency() const { return m_currency; }
    bool isZero() const { return m_minor == 0; }
    bool isNegative() const { return m_minor < 0; }
    bool isPositive() const { return m_minor > 0; }

    Money operator-() const;
    Money operator+(const Money &other) const;
    Money operator-(const Money &other) const;
    Money &operator+=(const Money &other) { return *this = *this + other; }
    Money &operator-=(const Money &other) { return *this = *this - other; }
    Money abs() const { return isNegative() ? -*this : *this; }

    /// Price of one unit *times* a quantity, rounded once.
    Money times(const Quantity &quantity, Rounding rounding) const;
    /// The share *rate* of this amount, rounded once.
    Money times(const Rate &rate, Rounding rounding) const;
    /// This amount × numerator / denominator, rounded once.
    Money scaled(std::int64_t numerator, std::int64_t denominator, Rounding rounding) const;
    /// The nearest multiple of *step* minor units.
    Money roundedTo(std::int64_t stepMinor, Rounding rounding) const;

    bool operator==(const Money &) const = default;
    std::strong_ordering operator<=>(const Money &other) const;

private:
    Money(std::int64_t minor, Currency currency)
        : m_minor(minor)
        , m_currency(currency)
    {
    }

    std::int64_t m_minor;
    Currency m_currency;
};

/// Splits *total* by *weights* so that the parts add up to the whole: each share is cut towards
/// zero and the cents left over go one each to the largest remainders, ties to the lower index
/// (behaviour.md 0.3 `alloc`). *shape*: one part a weight, same order. Weights are not negative;
/// when all are zero everything goes to the first.
std::vector<Money> allocate(const Money &total, std::span<const std::int64_t> weights);

} // namespace countertop
