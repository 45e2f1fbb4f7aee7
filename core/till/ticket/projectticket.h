#pragma once

#include "core/domain/ticket/completedticket.h"
#include "core/storage/database.h"

namespace countertop::till {

/// Writes the rows that follow from a completed ticket: its row, the returns it makes, the stock of
/// this till. Used by the sale and when projections are made anew from the facts.
Result<void> projectTicket(storage::Database &database,
                           const CompletedTicket &completed,
                           std::int64_t seq,
                           std::int64_t shiftNumber);

/// The series of a number as rows name it: the device's, negative for its provisional one.
int seriesOf(const ReceiptNumber &number);

/// What a ticket brought by sale lines and gave back by returns, tax within.
struct SoldAndReturned
{
    Money sold;
    Money returned; ///< zero or negative
};
SoldAndReturned soldAndReturned(const CompletedTicket &completed);

} // namespace countertop::till
