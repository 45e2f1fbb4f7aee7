#pragma once

#include "core/base/result.h"
#include "core/till/sync/syncstate.h"
#include "core/till/till.h"

#include <QMutex>

#include <functional>

namespace countertop::till {

/// What the till knows of its standing with the site, from all threads that speak with it.
class SyncStanding final
{
public:
    /// *changed* is called on the thread that noticed.
    SyncStanding(Till &till, std::function<void(const SyncState &)> changed);

    SyncState state() const;
    /// The site answered something.
    Result<SyncState> reached();
    /// A call failed with *error*: away, or it does not want this till. *returns* the new state.
    Result<SyncState> failed(const Error &error);
    /// The site does not take this journal; nothing is sent until somebody starts again (SY-12).
    Result<SyncState> stuck();
    /// A long queue begins to be sent: what waits now is the whole of it.
    Result<SyncState> beginSending();
    /// Counts what waits, whether anybody was reached or not.
    Result<SyncState> recount();
    Result<SyncState> workByHand(bool isOffline);

private:
    Result<SyncState> change(const std::function<void(SyncState &)> &change);

    Till &m_till;
    std::function<void(const SyncState &)> m_changed;
    mutable QMutex m_mutex;
    SyncState m_state;
};

} // namespace countertop::till
