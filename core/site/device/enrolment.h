#pragma once

#include "core/protocol/enrolment.h"
#include "core/site/site.h"

#include <chrono>
#include <optional>

namespace countertop::site {

enum class EnrolmentError {
    NoSuchStore,
    NoSuchDevice,
    CodeUnknown, ///< no such code, or tried out too often
    CodeExpired,
    CodeUsed, ///< by another key
    OtherDevice, ///< the code is for a new device, or for another one
    ChangedSince, ///< the till's own site was changed after its company was adopted here
    PepperMissing, ///< PINs were set at a till that did not join yet: that one comes first
};
std::string_view errorFeature(EnrolmentError);

/// For whom a code is to be.
struct CodeWish
{
    OrgId org;
    int storeNumber = 0;
    DeviceRole role = DeviceRole::Till;
    /// A device that is known here: a till that stood alone and joins, or one that lost its key.
    /// Without it a new device gets the next number.
    std::optional<int> deviceNumber;
};

struct MadeCode
{
    EnrolmentCode code;
    Instant expiresAt;
};

/// What the program gives to an enrolment.
struct EnrolmentTerms
{
    QByteArray sealingKey; ///< of this site; lies outside the database
    QStringList pins; ///< of the keys by which devices know the site
};

inline constexpr std::chrono::minutes codeValidFor{ 10 };
inline constexpr int codeTriesMost = 5;

/// Makes a one-time code (SY-31). Stored as a keyed hash: the database alone gives nobody a code.
/// *errors*: Invalid NoSuchStore, NoSuchDevice.
Result<MadeCode> makeEnrolmentCode(Site &site, const CodeWish &wish, const EnrolmentTerms &terms);

/// Lets a device in, once for a code. The same key asking again gets the same grant: its answer
/// may have been lost. A code's first letters name it and the others prove it, so wrong tries are
/// counted against the code that they were meant for.
/// *errors*: Refused EnrolmentError; what was counted stays counted.
Result<EnrolmentGrant> enrol(Site &site, const EnrolmentWish &wish, const EnrolmentTerms &terms);

} // namespace countertop::site
