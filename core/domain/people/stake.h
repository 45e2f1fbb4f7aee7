#pragma once

#include "core/domain/ticket/pricing.h"

#include <QAnyStringView>

namespace countertop {

/// What a line is charged below its list price by hand, for its whole quantity; never negative.
/// Zero for returns: paying back less costs the shop nothing.
Money priceCut(const TicketLine &line);

/// What the ticket's own discount took off its lines; never negative.
Money ticketDiscountTaken(const PricedTicket &priced);

/// What all acts of *by* under *right* on the ticket come to: the money that an approver lets go
/// (CT-09). Discounts taken, prices cut, goods taken back with their tax. Never negative; zero for
/// a right that has no amount on a ticket.
Money atStake(QAnyStringView right,
              const PersonRef &by,
              const Ticket &ticket,
              const PricedTicket &priced);

} // namespace countertop
