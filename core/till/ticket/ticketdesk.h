#pragma once

#include "core/async/future.h"
#include "core/base/result.h"
#include "core/domain/lease/lease.h"
#include "core/domain/ticket/completedticket.h"
#include "core/till/people/session.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace countertop {
struct Decision;
}

namespace countertop::till {

class Till;

enum class TicketDeskError {
    NoOpenShift, ///< the opening is offered, the ticket kept (CT-73)
    NotSettled,
    TicketEmpty,
    AlreadyCompleted, ///< a second press of the completing button (CT-62)
    RightDenied,
    NeedsApproval, ///< detail: the right
    NoSuchReceipt,
    NoSuchParkedTicket,
    OpenTicketInTheWay, ///< park it first (CT-49)
    ReturnsMoreThanSold,
    OverLimit,
    DiskFull, ///< "finish this sale on paper" (CT-101)
    NotDurable, ///< nothing was stored; the ticket is still open
};
std::string_view errorFeature(TicketDeskError);

/// The open ticket with the tenders given so far. Kept after every change, so that it survives a
/// kill at any moment.
struct TicketDraft
{
    Ticket ticket;
    std::vector<Tender> tenders;
    bool operator==(const TicketDraft &) const = default;
};

/// What the start screen needs (CT-63).
struct TillStart
{
    std::optional<TicketDraft> draft;
    std::optional<CompletedTicket> lastSale;
    bool wasLastSalePrinted = true;
    bool endedUncleanly = false; ///< the program did not end by itself last time
};

struct CompleteTicket
{
    TicketDraft draft;
    Session by;
    std::vector<Approval> approvals; ///< used by lines, discounts, returns of this ticket
    bool printsReceipt = true;
    std::vector<LeaseSpend> spends; ///< from leases of this ticket (SY-54)
};

struct CancelTicket
{
    TicketDraft draft;
    Session by;
    QString reason;
    std::optional<Approval> approval; ///< needed once a tender was given (CT-35)
};

/// What somebody would void: a line or a whole ticket.
struct VoidQuestion
{
    QLatin1StringView right; ///< pos.line.void …
    Money amount; ///< what it comes to; its sign does not matter
    Session by;
};

/// A row of the parked list.
struct ParkedTicket
{
    TicketId id;
    QString reference;
    QString name;
    Instant parkedAt;
    PersonRef parkedBy;
    Money total;
    int lineCount = 0;
    QString heldBy; ///< another till's name, or empty
};

/// A row of the reprint list.
struct SaleRow
{
    TicketId id;
    QString receiptNumber;
    Instant completedAt;
    PersonRef completedBy;
    Money total;
    int printCount = 0;
    bool isPrinted = false;
};

/// A completed sale and what was already returned of it.
struct SaleForReturn
{
    CompletedTicket sale;
    std::vector<CompletedTicket> returns;
};

/// What can be printed of a completed sale.
enum class SalePaper { Copy, GiftReceipt };

/// Everything around one sale. One writer, the ledger thread; a sale goes first.
class TicketDesk final
{
public:
    explicit TicketDesk(Till &till);

    Future<Result<TillStart>> start();
    /// Keeps the open ticket. Drafts are stored in order; only the newest matters.
    Future<Result<void>> keepDraft(TicketDraft draft);
    /// One database transaction: number, frozen ticket, facts, projections, stock, print job
    /// (CT-60). After the future has its value the drawer may open and the print start.
    Future<Result<CompletedTicket>> complete(CompleteTicket request);
    /// Ends a ticket without a sale; draws no receipt number (CT-35).
    Future<Result<void>> cancel(CancelTicket request);
    /// Whether it may be voided now, by right and by the limit of the shift (CT-11).
    Future<Result<Decision>> decideVoid(VoidQuestion question);
    Future<Result<ParkedTicket>> park(Ticket ticket, QString name, Session by);
    Future<Result<std::vector<ParkedTicket>>> parkedTickets();
    /// Gives the very ticket back and takes it off the list. *errors*: OpenTicketInTheWay.
    Future<Result<Ticket>> recall(TicketId ticket, Session by);
    /// Sales of a shift, newest first; without a shift those of the open one.
    Future<Result<std::vector<SaleRow>>> sales(std::optional<ShiftId> shift);
    /// By the number on the receipt, as scanned or typed (CT-65). *errors*: Invalid NoSuchReceipt.
    Future<Result<SaleForReturn>> findSale(QString receiptNumber);
    /// Queues another paper of a sale; a copy is counted (CT-70).
    Future<Result<void>> print(TicketId sale, SalePaper paper, Session by);
    /// "NOT A RECEIPT": counted in X and Z (CT-72).
    Future<Result<void>> printUnpaidBill(Ticket ticket, Session by);

private:
    Till &m_till;
};

} // namespace countertop::till
