#include "core/till/sync/syncstanding.h"

#include "core/protocol/sitelink.h"

#include <QMutexLocker>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

/// What waits, here and at the site.
struct Waiting
{
    std::int64_t unsent = 0;
    std::optional<Instant> oldestUnsent;
    std::int64_t setAside = 0;
};

Result<Waiting> countWaiting(Ledger &ledger)
{
    Waiting waiting;
    waiting.unsent = ledger.head().seq - ledger.head().ackedSeq;
    if (waiting.unsent > 0) {
        CT_TRY(oldest, ledger.journal().after(ledger.head().ackedSeq, 1));
        waiting.oldestUnsent = oldest.empty() ? std::nullopt : std::optional(oldest.front().at);
    }
    CT_TRY(statement, ledger.database().statement(u"journal/count_set_aside"_s));
    CT_TRY(count, statement->one([](const storage::Row &row) { return row.integer(0); }));
    waiting.setAside = count.value_or(0);
    return waiting;
}

SyncProblem problemOf(const Error &error)
{
    if (error.code.is(SiteLinkError::NotTrusted)) {
        return SyncProblem::NotTrusted;
    }
    return error.code.is(SiteLinkError::NotEnrolled) ? SyncProblem::NotEnrolled
                                                     : SyncProblem::Unreachable;
}

} // namespace

SyncStanding::SyncStanding(Till &till, std::function<void(const SyncState &)> changed)
    : m_till(till)
    , m_changed(std::move(changed))
{
}

SyncState SyncStanding::state() const
{
    const QMutexLocker lock(&m_mutex);
    return m_state;
}

Result<SyncState> SyncStanding::change(const std::function<void(SyncState &)> &change)
{
    const auto waiting = m_till.write(storage::Urgency::Background, countWaiting).result();
    if (!waiting) {
        return waiting.error();
    }
    SyncState now;
    bool isNew = false;
    {
        const QMutexLocker lock(&m_mutex);
        const SyncState before = m_state;
        m_state.unsent = waiting->unsent;
        m_state.oldestUnsent = waiting->oldestUnsent;
        m_state.setAside = waiting->setAside;
        change(m_state);
        if (m_state.unsent == 0 || m_state.problem != SyncProblem::None) {
            m_state.sendTotal = 0;
        }
        now = m_state;
        isNew = now != before;
    }
    if (isNew) {
        m_changed(now);
    }
    return now;
}

Result<SyncState> SyncStanding::reached()
{
    const Instant at = m_till.clock().now();
    return change([at](SyncState &state) {
        state.isOnline = true;
        // A journal that the site does not take stays so, whatever else it answers.
        if (state.problem != SyncProblem::Stuck) {
            state.problem = SyncProblem::None;
        }
        state.lastContact = at;
    });
}

Result<SyncState> SyncStanding::failed(const Error &error)
{
    return change([problem = problemOf(error)](SyncState &state) {
        state.isOnline = false;
        if (state.problem != SyncProblem::ByHand && state.problem != SyncProblem::Stuck) {
            state.problem = problem;
        }
    });
}

Result<SyncState> SyncStanding::stuck()
{
    return change([](SyncState &state) { state.problem = SyncProblem::Stuck; });
}

Result<SyncState> SyncStanding::beginSending()
{
    return change([](SyncState &state) { state.sendTotal = state.unsent; });
}

Result<SyncState> SyncStanding::recount()
{
    return change([](SyncState &) {});
}

Result<SyncState> SyncStanding::workByHand(bool isOffline)
{
    return change([isOffline](SyncState &state) {
        state.isOnline = state.isOnline && !isOffline;
        state.problem = isOffline ? SyncProblem::ByHand : SyncProblem::None;
    });
}

} // namespace countertop::till
