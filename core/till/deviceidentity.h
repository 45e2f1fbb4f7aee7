#pragma once

#include "core/base/businessday.h"
#include "core/base/currency.h"
#include "core/base/id.h"

namespace countertop::till {

/// Which till this is. Fixed while the program runs; a restore gives a new epoch and number.
struct DeviceIdentity
{
    OrgId org;
    StoreId store;
    int storeNumber = 1;
    DeviceId device;
    int deviceNumber = 1; ///< part of every receipt number; never used again (SY-05)
    int epoch = 1; ///< one enrolment of the device
    Currency currency;
    Zone zone;
    bool operator==(const DeviceIdentity &) const = default;
};

} // namespace countertop::till
