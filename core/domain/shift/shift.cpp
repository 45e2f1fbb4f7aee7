#include "core/domain/shift/shift.h"

namespace countertop {

std::string_view errorFeature(ShiftError)
{
    return "shift";
}

Money CashCount::total(Currency currency) const
{
    Money sum = Money::zero(currency);
    for (const auto &[value, count] : pieces) {
        sum += Money::fromMinor(value, currency).times(Quantity::pieces(count), Rounding::HalfUp);
    }
    return sum;
}

} // namespace countertop
