#pragma once

#include "core/base/idsource.h"
#include "core/domain/settings/settings.h"
#include "core/domain/ticket/completedticket.h"

namespace countertop::ui {

/// A sale that never was, to look at papers with while the till has not sold anything: three kinds
/// of lines, a discount, a gift, cash with change. Its number is 0. Made under the terms of
/// *settings*, so that tax mode, currency and rounding show.
CompletedTicket
sampleSale(const Settings &settings, const PersonRef &person, Instant at, IdSource &ids);

} // namespace countertop::ui
