#pragma once

#include "core/base/result.h"
#include "core/domain/ticket/completedticket.h"

#include <QJsonObject>

namespace countertop::site {

/// The sale that a fact tells of. A till need not be honest: numbers that could not be added up or
/// multiplied within what Money and Quantity hold are refused before anything is done with them.
/// *errors*: Invalid Malformed; of completedTicketFromJson.
Result<CompletedTicket> saleFromFact(const QJsonObject &body);

} // namespace countertop::site
