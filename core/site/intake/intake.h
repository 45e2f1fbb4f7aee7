#pragma once

#include "core/protocol/sitelink.h"
#include "core/site/command/commands.h"

namespace countertop::site {

/// Takes facts in, each exactly once: by device, epoch and seq with the stored hash, in the
/// database transaction of the effect (SY-08).
///
/// A fact that is good at the envelope is always stored; when its rule fails, its effect is taken
/// back and it is set aside for a person, so one bad ticket never blocks the queue (SY-13). What
/// cannot be believed is kept in quarantine without effect (SY-10, SY-11, SY-12, SY-35).
class Intake final
{
public:
    Intake(storage::Database &database, const Clock &clock, IdSource &ids);

    /// Stores the request's facts in one database transaction. *errors*: of the engine only, and
    /// then nothing of it happened.
    Result<PushAnswer> push(const PushRequest &request);
    /// The same in the caller's database transaction, whether *device* is locked out or not: a
    /// person decided that its facts count. Another outcome than Accepted has no effect.
    Result<PushAnswer> take(const DeviceRow &device, const PushRequest &request);

private:
    Result<PushAnswer> storeAll(const DeviceRow &before, const PushRequest &request);
    Result<std::optional<PushAnswer>> refuseEnvelope(const DeviceRow &device,
                                                     const PushRequest &request);
    Result<std::optional<PushOutcome>>
    flawOf(const DeviceRow &device, const PushRequest &request, std::int64_t first);
    Result<bool> isSameAsStored(const DeviceRow &device, const PushedFact &fact);
    Result<void>
    store(Scope &scope, const DeviceRow &device, const PushedFact &fact, PushAnswer &answer);
    Result<void>
    insert(const DeviceRow &device, const PushedFact &fact, const std::optional<Error> &problem);
    Result<void> raiseMark(const DeviceRow &before, const DeviceRow &after);

    storage::Database &m_database;
    const Clock &m_clock;
    IdSource &m_ids;
};

} // namespace countertop::site
