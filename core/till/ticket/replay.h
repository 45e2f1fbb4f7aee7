#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/domain/settings/settings.h"
#include "core/domain/ticket/newline.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/people/session.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/ticket/replayfile.h"
#include "core/till/ticket/ticketdesk.h"

#include <QHash>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace countertop::till {

/// The clock of a shop while old invoices are rung up: it stands at the time it was set to, and
/// before and after that it is the machine's.
class ReplayClock final : public Clock
{
public:
    Instant now() const override;
    std::int64_t monotonicMs() const override { return m_machine.monotonicMs(); }

    void standAt(Instant at) { m_standsAtMs = at.ms(); }
    void runOn() { m_standsAtMs = runs; }

private:
    static constexpr std::int64_t runs = -1;

    SystemClock m_machine;
    std::atomic<std::int64_t> m_standsAtMs = runs;
};

enum class ReplayError {
    LaterFact, ///< something real happened after the first invoice; detail: the fact
    ShiftOpen, ///< a shift of the counter is open; detail: its number
    TicketOpen, ///< a ticket lies on the counter
    RightDenied, ///< detail: the right that the cashier's role does not have
    NoStandardTaxClass,
};
std::string_view errorFeature(ReplayError);

/// What became of every row. *identity*: rows = soldRows + returnedRows + rejects.
struct ReplayOutcome
{
    std::int64_t rows = 0;
    std::int64_t soldRows = 0;
    std::int64_t returnedRows = 0;
    std::int64_t rowsBefore = 0; ///< of sold and returned: on tickets that were there already
    int tickets = 0; ///< made by this run
    int ticketsBefore = 0;
    int shifts = 0; ///< opened and closed by this run
    std::vector<ReplayReject> rejects;

    bool addsUp() const
    {
        return rows == soldRows + returnedRows + static_cast<std::int64_t>(rejects.size());
    }
};

/// The desks that a replay works through: those of the screens.
struct ReplayDesks
{
    Till &till;
    TicketDesk &tickets;
    ShiftDesk &shifts;
    CatalogDesk &catalog;
};

/// Rings up old invoices: one ticket an invoice, at its time, paid in exact cash; prices as given,
/// tax within at the store's standard class; goods that came back as returns without a receipt;
/// codes that the catalogue does not know as open prices; a shift a day, closed uncounted. The
/// tickets' ids follow from the invoices, so that the same file again changes nothing
/// (decisions.md 33). Blocks the calling thread: for the command line.
class Replay final
{
public:
    /// *clock* is the one that the till was opened with.
    Replay(const ReplayDesks &desks, ReplayClock &clock, const Settings &settings);
    ~Replay();
    Replay(const Replay &) = delete;
    Replay &operator=(const Replay &) = delete;

    /// *errors*: Refused ReplayError, ApprovalError::SamePerson, NotAnApprover – nothing was
    /// changed; those of the desks – what was rung up stays, and the next run goes on from there.
    Result<ReplayOutcome> run(ReplayFile file, const Session &cashier, const Session &approver);

private:
    struct Row
    {
        std::optional<TicketLine> line;
        std::optional<ReplayReject> reject;
    };

    Result<void> checkPeople(const Session &approver) const;
    Result<void> checkShop(const ReplayFile &file);
    Result<void> takeOverShift(const ReplayFile &file);
    Result<void> storeApproval();
    Result<void> ringUp(const ReplayInvoice &invoice);
    Result<Ticket> ticketOf(const ReplayInvoice &invoice, std::vector<ReplayReject> &rejects);
    Result<Row> rowOf(const ReplayInvoice &invoice, const ReplayLine &given);
    Result<std::optional<SellableProduct>> productOf(const QString &code);
    Result<TicketLine> lineOf(const ReplayLine &given, const SellingTerms &terms);
    Result<std::optional<std::size_t>> linesRungUpBefore(const TicketId &ticket);
    Result<void> sell(const Ticket &ticket, BusinessDay day, Instant at);
    Result<void> shiftFor(BusinessDay day, Instant at);
    Result<void> closeShift();
    void countRows(const ReplayInvoice &invoice, const std::vector<ReplayReject> &rejects);

    ReplayDesks m_desks;
    ReplayClock &m_clock;
    const Settings &m_settings;
    std::unique_ptr<IdSource> m_ids;
    CatalogExtract m_taxes; ///< the standard tax class only
    QHash<QString, std::optional<SellableProduct>> m_products; ///< by the code in the file
    Session m_cashier;
    Approval m_approval;
    bool m_isApprovalStored = false;
    std::optional<Shift> m_shift;
    Instant m_lastAt;
    ReplayOutcome m_outcome;
};

} // namespace countertop::till
