#pragma once

#include <cstdint>

namespace countertop {

__extension__ using Int128 = __int128;

/// How a quotient that is not whole becomes an integer. Every call names its own; there is no
/// default.
enum class Rounding {
    HalfUp, ///< half away from zero: taxes, lines, cash (behaviour.md 0.3)
    HalfEven, ///< half to the even neighbour
    Down, ///< towards zero
    Up, ///< away from zero
};

/// *numerator* / *denominator* as an integer. The denominator must be positive and the quotient
/// must fit in 64 bits; both are program errors otherwise.
std::int64_t divideRounded(Int128 numerator, Int128 denominator, Rounding rounding);

} // namespace countertop
