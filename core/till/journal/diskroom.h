#pragma once

#include "core/domain/settings/settings.h"
#include "core/storage/ballast.h"

namespace countertop::till {

/// From when on people are warned of little room, and from when on imports wait (CT-101).
storage::DiskThresholds diskThresholds(const Settings &settings);

} // namespace countertop::till
