#pragma once

#include "core/site/intake/attempt.h"

#include <functional>
#include <vector>

namespace countertop::site {

/// A fact that waits for a person.
struct WaitingFact
{
    FactPlace place;
    int deviceNumber = 0;
    PushedFact fact;
    QString code; ///< of the last try
    QString detail;
    Instant receivedAt;
};

/// The fact that waits there. *errors*: Refused WrongState where none waits any more; detail: seq.
Result<WaitingFact> waitingFact(Scope &scope, const FactPlace &place);

/// What the tills of the store read about it.
SetAsideNotice noticeOf(const WaitingFact &waiting);

/// What became of facts that waited.
struct Reworked
{
    std::vector<SetAsideNotice> booked;
    std::vector<SetAsideNotice> stillWaiting; ///< of those that were tried
};

/// Goes through all that waits in the store, in the order in which it came: tries the chosen ones
/// again, and those that only waited behind another (SY-15). What is then booked says by whom
/// through *decided*, which completes its notice.
/// *errors*: of the engine only.
Result<Reworked> rework(Scope &scope,
                        const std::function<bool(const WaitingFact &)> &isChosen,
                        const std::function<void(SetAsideNotice &)> &decided);

/// After a start: tries what an older program of the site did not understand (SY-38), and publishes
/// what waits from times in which nobody published it. *returns* how many facts were booked.
Result<int> reworkAtStart(storage::Database &database, IdSource &ids, const Clock &clock);

} // namespace countertop::site
