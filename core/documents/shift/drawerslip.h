#pragma once

#include "core/documents/paperlanguage.h"
#include "core/domain/shift/shift.h"

namespace countertop {

/// The slip of cash put in, paid out or dropped (CT-74): a drawer pulse, the amount, its reason and
/// two lines to sign.
Document drawerSlip(const CashMove &move,
                    const QString &tillName,
                    const StoreText &store,
                    const PaperLanguage &language);

} // namespace countertop
