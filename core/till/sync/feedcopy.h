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

/// The copy that is looked at, and the one that is made beside it while the site tells of another
/// history (SY-21). Both live on the reader thread.
struct FeedCopies
{
    std::unique_ptr<Reference> live;
    std::unique_ptr<Reference> next; ///< null while none is made
};

/// Opens the copy of the feeds beside `till.db`; a damaged one is set aside and made anew. On the
/// reader thread. *errors*: of Reference::open, but none of kind Corrupt that making it anew mends.
Result<OpenedCopy> openOrMakeCopy(const Till &till);

/// Whether a next copy was begun and not finished, by this run or an earlier one.
bool isNextCopyBegun(const Till &till);

/// Opens the next copy, as far as it came. One that is damaged is begun anew. *errors*: as above.
Result<std::unique_ptr<Reference>> openNextCopy(const Till &till);

/// Checks the next copy and puts it into the place of the live one, with what the till noted there.
/// A cut at any moment leaves the one or the other, whole. *errors*: Corrupt for a next copy that
/// is not whole, which goes; of the disk. After an error the live one stands.
Result<void> putNextInPlace(const Till &till, FeedCopies &copies);

} // namespace countertop::till
