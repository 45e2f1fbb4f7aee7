#pragma once

#include "core/storage/ballast.h"
#include "core/till/journal/ledger.h"
#include "core/till/journal/rollbackguard.h"
#include "core/till/tilloptions.h"

namespace countertop::till {

/// Whether a job may be run a second time after the first attempt failed: it finds out by itself
/// what the first one left.
enum class Repeat { No, Yes };

/// Keeps the ledger usable: gives the ballast back on a full disk, and never uses a connection
/// again after an input or output error (pages may be marked clean after a failed flush on ext4,
/// XFS and Btrfs). Lives on the ledger thread.
class LedgerHost final
{
public:
    LedgerHost(TillOptions options,
               const storage::QueryCatalog &queries,
               std::unique_ptr<Ledger> ledger);

    static QString ballastPath(const TillOptions &options);

    /// Runs *job* (a callable `Result<T>(Ledger &)`) on a ledger that can be trusted.
    template <typename Job>
    auto run(Repeat repeat, const Job &job) -> std::invoke_result_t<Job, Ledger &>
    {
        const auto usable = makeUsable();
        if (!usable) {
            return usable.error();
        }
        noteClock();
        auto answer = runOnce(job);
        noteGuard();
        if (answer || afterFailure(answer.error(), repeat) == Next::GiveUp) {
            return answer;
        }
        const auto again = makeUsable();
        if (!again) {
            return again.error();
        }
        answer = runOnce(job);
        if (!answer) {
            (void)afterFailure(answer.error(), Repeat::No);
        }
        return answer;
    }

    void useSettings(const Settings &settings);
    /// Null while the database cannot be opened.
    Ledger *ledger() { return m_ledger.get(); }
    /// Leaves it to the next start to tell of an unclean end: this one told nobody (CT-63).
    void keepUncleanEnd() { m_tellsCleanEnd = false; }
    /// Marks a clean end: the guard and the database say so.
    void end();
    /// Makes the ballast again when there is room for it.
    void restoreBallast();

private:
    enum class Next { GiveUp, TryAgain };

    template <typename Job>
    auto runOnce(const Job &job) -> std::invoke_result_t<Job, Ledger &>
    {
        auto answer = job(*m_ledger);
        m_ledger->setAttempt(Attempt::First);
        return answer;
    }
    void noteGuard();
    /// A jump of the clock stands in the journal before whatever is written after it.
    void noteClock();
    Next afterFailure(const Error &error, Repeat repeat);
    /// Looks at the file itself when the last connection called it damaged.
    Result<void> clearSuspicion(Ledger &opened);
    /// *errors*: those of opening; Corrupt once the file was found damaged.
    Result<void> makeUsable();

    TillOptions m_options;
    const storage::QueryCatalog &m_queries;
    storage::Ballast m_ballast;
    bool m_tellsCleanEnd = true;
    RollbackGuard m_guard;
    Settings m_settings;
    std::unique_ptr<Ledger> m_ledger;
    bool m_isSuspect = false; ///< the given-up connection called the file damaged
    std::optional<Error> m_damage;
};

} // namespace countertop::till
