#pragma once

#include "core/base/result.h"

#include <chrono>

namespace countertop::till {

class Ledger;
class Till;

/// How long a printed paper stays in the queue's table. Sales, shifts and copies are facts and stay
/// for ever; this is only the note that they went through a printer.
inline constexpr std::chrono::hours printedPapersKept{ std::chrono::hours(24) * 30 };
/// Papers that one step removes: well within the time that a sale may wait for (decisions.md 14).
inline constexpr int papersAStep = 200;

/// One step, oldest first: what was printed and is older than that goes; what waits, failed or was
/// given up never does. *returns* how many went.
Result<int> removePrintedPapers(Ledger &ledger);

/// Queues steps behind everything that the till has to do, as many as a busy day needs.
void prunePrintedPapers(Till &till);

} // namespace countertop::till
