#pragma once

#include "core/base/idsource.h"
#include "core/domain/settings/settings.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/people/session.h"
#include "core/till/shift/shiftdesk.h"
#include "core/till/ticket/invoicetickets.h"
#include "core/till/ticket/replayclock.h"
#include "core/till/ticket/replayfile.h"
#include "core/till/ticket/ticketdesk.h"

#include <memory>
#include <optional>
#include <vector>

namespace countertop::till {

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
/// codes that the catalogue does not know as open prices; a shift a day, closed uncounted and
/// without a paper: a month of Zs must not run out of a printer. The tickets' ids follow from the
/// invoices, so that the same file again changes nothing (decisions.md 33). Blocks the calling
/// thread: for the command line.
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
    Result<void> checkPeople(const Session &approver) const;
    Result<void> checkShop(const ReplayFile &file);
    Result<void> takeOverShift(const ReplayFile &file);
    Result<void> storeApproval();
    Result<void> ringUp(const ReplayInvoice &invoice);
    Result<std::optional<Ticket>> rungUpBefore(const ReplayInvoice &invoice);
    Result<void> sell(const Ticket &ticket, BusinessDay day, Instant at);
    Result<void> shiftFor(BusinessDay day, Instant at);
    Result<void> closeShift();
    void countRows(const ReplayInvoice &invoice, const std::vector<ReplayReject> &rejects);

    ReplayDesks m_desks;
    ReplayClock &m_clock;
    const Settings &m_settings;
    std::unique_ptr<IdSource> m_ids;
    std::unique_ptr<InvoiceTickets> m_tickets;
    Session m_cashier;
    Approval m_approval;
    bool m_isApprovalStored = false;
    std::optional<Shift> m_shift;
    Instant m_lastAt;
    ReplayOutcome m_outcome;
};

} // namespace countertop::till
