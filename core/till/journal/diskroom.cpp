#include "core/till/journal/diskroom.h"

namespace countertop::till {

storage::DiskThresholds diskThresholds(const Settings &settings)
{
    constexpr std::int64_t mebibyte = 1 << 20;
    return { settings.number(setting::diskWarnMib) * mebibyte,
             settings.number(setting::diskStopMib) * mebibyte };
}

} // namespace countertop::till
