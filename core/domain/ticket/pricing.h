#pragma once

#include "core/domain/ticket/ticket.h"

#include <vector>

namespace countertop {

/// A component of a bundle with its share of the line (CT-91).
struct PricedComponent
{
    Money total; ///< as the line's total: with tax where prices include it
    Money net;
    std::vector<TaxAmount> taxes; ///< one a tax of the component, same order
    bool operator==(const PricedComponent &) const = default;

    Money tax() const;
    Money totalWithTax() const { return net + tax(); }
};

/// A line with all its amounts. Returns carry negative amounts. *total* is what the customer pays
/// for the line after every discount, with tax where prices include it, without where it is added.
struct PricedLine
{
    LineId line;
    Money gross; ///< unit price × quantity
    Money quantitySaving; ///< zero or negative: what "3 for 5.00" took off
    Money discount; ///< zero or negative: of the line
    Money ticketDiscountShare; ///< zero or negative: of the ticket's discount (CT-39)
    Money taxRelief; ///< zero or negative: included tax that an exempt customer does not pay
    Money total;
    Money net; ///< without any tax
    std::vector<TaxAmount> taxes; ///< one a tax of the line, same order; empty for the exempt
    std::vector<PricedComponent>
        components; ///< one a component of a bundle; totals add up to total
    bool operator==(const PricedLine &) const = default;

    Money tax() const;
    Money totalWithTax() const { return net + tax(); }
};

/// A ticket with all its amounts. Voided lines have no PricedLine.
struct PricedTicket
{
    std::vector<PricedLine> lines; ///< order of the ticket's lines that are not voided
    Money gross; ///< sum of the lines' gross
    Money discounts; ///< zero or negative: all savings and discounts together
    Money taxRelief; ///< zero or negative: what an exempt customer does not pay
    Money net;
    Money tax;
    Money total; ///< what is due before cash rounding, tax within
    std::vector<TaxAmount> taxes; ///< one a (tax, rate), in order of first appearance
    std::int64_t pieceCount = 0; ///< items as a cashier counts them: weighed goods count one
    bool operator==(const PricedTicket &) const = default;

    const PricedLine *find(const LineId &line) const;
};

/// Prices the whole ticket. Pure, and run again after every change (CT-40): quantity prices, line
/// discounts, the ticket's discount spread by `allocate`, taxes, bundle shares. A discount never
/// makes a total negative.
PricedTicket priceTicket(const Ticket &ticket);

} // namespace countertop
