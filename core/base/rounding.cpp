#include "core/base/rounding.h"

#include "core/base/check.h"

#include <limits>

namespace countertop {

namespace {

bool movesAwayFromZero(Int128 quotient,
                       Int128 twiceRemainder,
                       Int128 denominator,
                       Rounding rounding)
{
    switch (rounding) {
    case Rounding::HalfUp:
        return twiceRemainder >= denominator;
    case Rounding::HalfEven:
        return twiceRemainder > denominator || (twiceRemainder == denominator && quotient % 2 != 0);
    case Rounding::Down:
        return false;
    case Rounding::Up:
        return twiceRemainder > 0;
    }
    CT_CHECK(!"unknown rounding");
}

} // namespace

std::int64_t divideRounded(Int128 numerator, Int128 denominator, Rounding rounding)
{
    CT_CHECK(denominator > 0);
    const bool isNegative = numerator < 0;
    const Int128 magnitude = isNegative ? -numerator : numerator;
    Int128 quotient = magnitude / denominator;
    const Int128 remainder = magnitude % denominator;
    if (movesAwayFromZero(quotient, remainder * 2, denominator, rounding)) {
        quotient += 1;
    }
    CT_CHECK(quotient <= std::numeric_limits<std::int64_t>::max());
    const auto result = static_cast<std::int64_t>(quotient);
    return isNegative ? -result : result;
}

} // namespace countertop
