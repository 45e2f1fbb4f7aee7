#pragma once

#include "core/protocol/signedhead.h"
#include "core/storage/database.h"

#include <vector>

namespace countertop::site {

/// Which till, by the numbers that people know.
struct TillNumber
{
    QString company; ///< empty: the only one
    int store = 1;
    int device = 1;
};

/// The newest head of each day of the till's journal, signed: what it is to be compared with
/// elsewhere (SY-49). Empty where no such till sent anything.
Result<std::vector<SignedHead>>
signedHeads(storage::Database &database, const TillNumber &till, const DeviceKey &key);

} // namespace countertop::site
