#pragma once

#include "core/till/journal/ledger.h"
#include "core/till/shift/shiftdesk.h"

namespace countertop::till {

/// The till as it stands, for the foot of X and Z.
Result<TillState> tillState(Ledger &ledger);

/// X: the figures of the open shift with the till's state. *errors*: Refused ShiftError::NoneOpen.
Result<ShiftFigures> figuresNow(Ledger &ledger);

/// A count of the drawer made final: its fact, then the figures with it. *errors*: as
/// ShiftDesk::count.
Result<ShiftFigures> countDrawerNow(Ledger &ledger, const CountDrawer &request);

/// Z: closes the open shift in one database transaction: fact with all figures and grand totals,
/// row, paper. *errors*: as ShiftDesk::close.
Result<ShiftFigures> closeShiftNow(Ledger &ledger, const CloseShift &request);

} // namespace countertop::till
