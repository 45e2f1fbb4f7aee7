#pragma once

#include "core/base/result.h"
#include "core/domain/ticket/completedticket.h"

#include <QJsonArray>
#include <QJsonObject>

namespace countertop {

/// An open ticket as the till keeps it in drafts and parked tickets: everything, the customer's
/// name too. Never sent and never hashed.
QJsonObject ticketToJson(const Ticket &ticket);
/// *errors*: Invalid JsonError.
Result<Ticket> ticketFromJson(const QJsonObject &json);

/// Tenders of a draft; amounts are minor units of *currency*.
QJsonArray tendersToJson(const std::vector<Tender> &tenders);
Result<std::vector<Tender>> tendersFromJson(const QJsonArray &json, Currency currency);

/// Body of the fact `ticket.completed`, version 1.
///
/// *shape*: amounts are integers in minor units of the one `currency`; persons, taxes and
/// categories stand once in `people`, `taxes`, `categories` and are named by their place; fields at
/// their usual value are left out (core/protocol/README.md lists them). A customer is an id and
/// nothing else (SY-03).
QJsonObject completedTicketToJson(const CompletedTicket &completed);
/// *errors*: Invalid JsonError.
Result<CompletedTicket> completedTicketFromJson(const QJsonObject &json);

} // namespace countertop
