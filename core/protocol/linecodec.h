#pragma once

#include "core/domain/ticket/ticket.h"
#include "core/protocol/tickettables.h"

namespace countertop {

/// A line of a ticket as a JSON object; persons, taxes and the category go into *tables*.
QJsonObject lineToJson(const TicketLine &line, TicketTables &tables);
TicketLine lineFromJson(const JsonFields &fields, const TicketTables &tables, Currency currency);

QJsonObject discountToJson(const Discount &discount, TicketTables &tables);
Discount discountFromJson(const JsonFields &fields, const TicketTables &tables, Currency currency);

} // namespace countertop
