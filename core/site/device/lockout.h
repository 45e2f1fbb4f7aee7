#pragma once

#include "core/site/site.h"

namespace countertop::site {

enum class LockoutError {
    NoSuchDevice, ///< no device of that number in that store
    NoReason, ///< a person says why
    AlreadyOut,
    NotOut, ///< what a device that is let in sends is not held back
    DoesNotFollow, ///< what waits does not go on where the stored journal ends: a fork
};
std::string_view errorFeature(LockoutError);

/// A device as people name it.
struct DeviceName
{
    OrgId org;
    int storeNumber = 0;
    int deviceNumber = 0;
};

/// Locks a device out (SY-35): lost, stolen, sold. From the next request on it reads nothing and
/// changes nothing; what it still sends is kept aside. It comes back by a new code only.
/// *errors*: Invalid NoSuchDevice, NoReason; Refused AlreadyOut.
Result<void> revokeDevice(Site &site, const DeviceName &name, const QString &reason);

/// What was done with the facts of a device that is locked out.
struct Released
{
    std::int64_t applied = 0;
    std::int64_t setAside = 0; ///< of the applied: stored, but for a person
};

/// Applies what a device sent after it was locked out, in its order, each fact once; the device
/// stays out (SY-35). *errors*: Invalid NoSuchDevice, NoReason; Refused NotOut, DoesNotFollow: then
/// nothing was applied, and everything waits as before.
Result<Released> releaseQuarantined(Site &site, const DeviceName &name, const QString &reason);

/// Leaves what such a device sent without effect, for good; it stays readable.
/// *returns* how many facts. *errors*: as above but DoesNotFollow.
Result<std::int64_t> keepQuarantined(Site &site, const DeviceName &name, const QString &reason);

} // namespace countertop::site
