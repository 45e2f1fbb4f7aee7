#pragma once

#include "core/domain/settings/settings.h"
#include "core/till/sync/reference.h"
#include "core/till/till.h"

#include <memory>

namespace countertop::till {

/// How the till's copy of the feeds was found at the start.
enum class CopyState {
    Kept,
    Missing, ///< made anew; empty until the first pull
    Damaged, ///< the same; the damaged files are kept beside it
};

/// The copy of the feeds as it was opened.
struct OpenedCopy
{
    std::unique_ptr<Reference> reference;
    Settings settings;
    CopyState state = CopyState::Kept;
};

/// Opens the copy of the feeds beside `till.db`; a damaged one is set aside and made anew. On the
/// reader thread. *errors*: of Reference::open, but none of kind Corrupt that making it anew mends.
Result<OpenedCopy> openOrMakeCopy(const Till &till);

} // namespace countertop::till
