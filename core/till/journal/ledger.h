#pragma once

#include "core/base/idsource.h"
#include "core/domain/people/approval.h"
#include "core/domain/settings/settings.h"
#include "core/domain/shift/shiftfigures.h"
#include "core/storage/transaction.h"
#include "core/till/journal/clockwatch.h"
#include "core/till/journal/journal.h"
#include "core/till/shift/shiftbook.h"
#include "core/till/ticket/draftstore.h"

#include <functional>
#include <memory>
#include <optional>

namespace countertop::till {

class Posting;

/// Again: the connection was given up during the last job, and nobody knows what it left.
enum class Attempt { First, Again };

/// Where the journal stands: changed by a posting, stored in the row `device_state` in the same
/// database transaction.
struct JournalHead
{
    GrandTotals totals; ///< at the last Z
    std::int64_t seq = 0;
    QByteArray hash = chainStart();
    std::int64_t ackedSeq = 0; ///< the site has everything up to here (SY-04)
    std::int64_t durableSeq = 0;
    int receiptYear = 0; ///< year of the newest receipt number
    std::int64_t receiptNumber = 0; ///< the newest in that year
    bool isProvisional = false; ///< recovered from an older copy (sync-and-safety.md 2.11)
};

/// What a job on the ledger thread works with: the one connection that writes `till.db`, its
/// journal and what it needs to write facts. Lives on that thread.
class Ledger final
{
public:
    Ledger(std::unique_ptr<storage::Database> database,
           std::unique_ptr<IdSource> ids,
           const Clock &clock,
           DeviceIdentity device,
           JournalHead head);

    storage::Database &database() { return *m_database; }
    Journal &journal() { return m_journal; }
    DraftStore &drafts() { return m_drafts; }
    ShiftBook &shifts() { return m_shifts; }
    IdSource &ids() { return *m_ids; }
    const Clock &clock() const { return m_clock; }
    ClockWatch &clockWatch() { return m_clockWatch; }
    const DeviceIdentity &device() const { return m_device; }
    const JournalHead &head() const { return m_head; }
    const Settings &settings() const { return m_settings; }
    /// Whether the running job is the first on a connection that had to be opened again.
    Attempt attempt() const { return m_attempt; }
    void setAttempt(Attempt attempt) { m_attempt = attempt; }
    void useSettings(Settings settings) { m_settings = std::move(settings); }

    /// Begins a database transaction that may append facts.
    Result<Posting> begin();

    /// *waker* is called on this thread when a paper waits to be printed: after COMMIT, never
    /// before (CT-60).
    void whenPapersWait(std::function<void()> waker) { m_paperWaker = std::move(waker); }
    /// A paper waits from the commit of the running posting on.
    void notePaper() { m_hasNewPaper = true; }

private:
    friend class Posting; // the only writer of the head: after COMMIT returned
    std::unique_ptr<storage::Database> m_database;
    Journal m_journal;
    DraftStore m_drafts;
    ShiftBook m_shifts;
    std::unique_ptr<IdSource> m_ids;
    const Clock &m_clock;
    ClockWatch m_clockWatch;
    DeviceIdentity m_device;
    JournalHead m_head;
    Settings m_settings;
    std::function<void()> m_paperWaker;
    bool m_hasNewPaper = false;
    Attempt m_attempt = Attempt::First;
};

/// A database transaction of the ledger with the facts it appends. Without a commit nothing of it
/// happened: no fact, no receipt number, no row.
class Posting final
{
public:
    ~Posting();
    Posting(Posting &&other) noexcept;
    Posting(const Posting &) = delete;
    Posting &operator=(const Posting &) = delete;
    Posting &operator=(Posting &&) = delete;

    /// Writes the next fact of the chain. *errors*: as Journal::insert and makeFact.
    Result<Fact> append(const FactDraft &draft);
    /// The next number of the series of that year (SY-05).
    Result<ReceiptNumber> drawReceiptNumber(int year);
    /// Ends the receipt series that runs: the next number begins another one.
    Result<void> leaveSeries();
    /// Marks an approval as used by the fact *seq*: it works once (CT-09).
    /// *errors*: Refused ApprovalError::AlreadyUsed.
    Result<void> use(const Approval &approval, std::int64_t seq);
    /// Counts an event in the open shift once the posting is committed.
    void counts(ShiftEvent event) { m_events.push_back(std::move(event)); }
    /// The newest shift from the commit on.
    void becomes(StoredShift shift) { m_shift = std::move(shift); }
    JournalHead &head() { return m_head; }
    Ledger &ledger() { return *m_ledger; }
    storage::Database &database() { return m_ledger->database(); }

    /// Makes facts, head and rows durable together.
    Result<void> commit();

private:
    friend class Ledger;
    Posting(Ledger &ledger, storage::Transaction transaction);
    Result<void> saveHead();

    Ledger *m_ledger;
    storage::Transaction m_transaction;
    JournalHead m_head;
    std::vector<ShiftEvent> m_events;
    std::optional<StoredShift> m_shift;
};

} // namespace countertop::till
