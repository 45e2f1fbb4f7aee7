#pragma once

#include "core/documents/paperlanguage.h"
#include "core/domain/shift/shiftfigures.h"

namespace countertop {

/// Whether the paper may name what must lie in the drawer (blind counts, CT-75).
enum class ShowExpected { No, Yes };

/// X and Z (CT-76, look/paper.md (g)): a Z where the figures have a `z`, else an X.
///
/// One order of parts for all: head, sales, tax, tenders, drawer, exceptions, running totals. A
/// zero is printed and a part never left out, so that two days lie side by side.
Document shiftReport(const ShiftFigures &figures,
                     const QString &tillName,
                     const StoreText &store,
                     const PaperLanguage &language,
                     Instant printedAt,
                     ShowExpected showExpected = ShowExpected::Yes);

} // namespace countertop
