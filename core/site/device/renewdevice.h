#pragma once

#include "core/site/site.h"

namespace countertop::site {

enum class RenewError {
    UnknownDevice, ///< this site never enrolled it, or knows a newer epoch or number of it
};
std::string_view errorFeature(RenewError);

/// Tells a site that was restored with its till of the device's new epoch and number, and gives the
/// site itself a new epoch, so that nobody goes on reading a feed of another history
/// (decisions.md 35). *returns* up to which fact it has this device's journal.
/// *errors*: Refused UnknownDevice; of the engine.
Result<std::int64_t> renewDevice(Site &site, const DeviceId &device, int number, int epoch);

} // namespace countertop::site
