#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>

namespace countertop {

enum class PinError {
    TooShort,
    TooLong,
    NotDigits,
    AllSame, ///< 111111
    Run, ///< 123456, 987654, 890123
    RepeatedGroups, ///< 121212, 482482
    Date, ///< 010190, 19900101
    StoreNumber,
};
std::string_view errorFeature(PinError);

/// What a new PIN is compared with.
struct PinPolicy
{
    static constexpr int lengthLeast = 6;
    static constexpr int lengthMost = 12;

    QDate today; ///< in the store's zone
    QString storeNumber; ///< "2"; also refused filled up with zeros, "000002"
};

/// Whether a PIN may be set (CT-02). Nothing asks whether somebody else has it, and a PIN that is
/// set does not age. *errors*: Invalid with the PinError of the first rule that it breaks.
Result<void> checkPin(QStringView pin, const PinPolicy &policy);

} // namespace countertop
