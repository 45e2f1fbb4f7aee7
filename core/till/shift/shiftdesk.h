#pragma once

#include "core/async/future.h"
#include "core/base/result.h"
#include "core/domain/shift/shift.h"
#include "core/domain/shift/shiftfigures.h"
#include "core/till/people/session.h"

#include <optional>
#include <vector>

namespace countertop::till {

class Till;

enum class ShiftDeskError {
    RightDenied, ///< detail: the right
    NeedsApproval, ///< detail: the right; its object is the shift's id
    NoSuchShift,
    UnknownFigure,
};
std::string_view errorFeature(ShiftDeskError);

struct OpenShift
{
    CashCount openingFloat;
    std::optional<Money> openingSum; ///< typed as one sum instead of a count
    Session by;
};

struct MoveCash
{
    CashMoveKind kind = CashMoveKind::PayIn;
    Money amount;
    QString reason;
    Session by;
    std::optional<Approval> approval;
};

struct CountDrawer
{
    CashCount count;
    Session by;
};

struct CloseShift
{
    std::optional<CashCount> count; ///< empty: force-close, "not counted" (CT-78)
    QString reason; ///< of a difference, or of the force-close
    Session by;
    std::optional<Approval> approval; ///< for a difference over the limit, or the force-close
    bool printsPaper = true; ///< queues the Z; it stands in the archive either way
};

/// A row of the Z archive.
struct ClosedShift
{
    Shift shift;
    std::int64_t zNumber = 0;
    Money net;
    std::optional<Money> difference;
};

/// A receipt behind a figure (CT-77).
struct FigureReceipt
{
    TicketId ticket;
    QString receiptNumber;
    Instant at;
    Money amount; ///< what it adds to the figure
    PersonRef person; ///< who completed it
};

/// The drawer's day: opening, cash in and out, X, count, Z.
class ShiftDesk final
{
public:
    explicit ShiftDesk(Till &till);

    Future<Result<std::optional<Shift>>> current();
    /// The business day that a shift opened now would have: not of a clock that has jumped.
    Future<Result<BusinessDay>> nextDay();
    /// *errors*: Refused ShiftError::AlreadyOpen, RightDenied; Invalid UnknownPiece, NotPositive.
    Future<Result<Shift>> open(OpenShift request);
    /// Pay in, pay out, drop: fact, slip, drawer pulse (CT-74).
    Future<Result<void>> moveCash(MoveCash request);
    /// Drawer without a sale: reason, right or approver, one pulse, a fact (CT-79).
    Future<Result<void>> openDrawer(QString reason, Session by, std::optional<Approval> approval);
    /// The figures so far; changes nothing (CT-76).
    Future<Result<ShiftFigures>> figures();
    Future<Result<void>> printX(Session by);
    /// Makes a count final: a fact that no leaving, lock or kill undoes, and only then the figures
    /// with what was expected (CT-75). The same count once more is the same fact.
    /// *errors*: Refused ShiftError::NoneOpen, RightDenied; Invalid UnknownPiece; of the disk.
    Future<Result<ShiftFigures>> count(CountDrawer request);
    /// Z: closes the shift, once, numbered. *errors*: ShiftError::DifferenceNeedsManager,
    /// …Reason, RecountNeedsManager.
    Future<Result<ShiftFigures>> close(CloseShift request);
    /// The Z of a closed shift once more, from its fact, marked as a copy.
    /// *errors*: Refused RightDenied (reports.view); Invalid NoSuchShift.
    Future<Result<void>> printZ(ShiftId shift, Session by);
    /// Closed shifts, newest first.
    Future<Result<std::vector<ClosedShift>>> archive();
    Future<Result<ShiftFigures>> figuresOf(ShiftId shift);
    /// The receipts that a figure is the sum of; keys as in `figurereceipts.h`.
    Future<Result<std::vector<FigureReceipt>>> receiptsBehind(ShiftId shift, QString figure);

private:
    Till &m_till;
};

} // namespace countertop::till
