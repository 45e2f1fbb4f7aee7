#pragma once

#include "core/base/money.h"

namespace countertop {

/// How often and how much in all.
struct CountedSum
{
    int count = 0;
    Money sum;
    bool operator==(const CountedSum &) const = default;

    void add(const Money &amount)
    {
        ++count;
        sum += amount;
    }
};

} // namespace countertop
