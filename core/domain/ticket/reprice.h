#pragma once

#include "core/domain/ticket/newline.h"

#include <vector>

namespace countertop {

/// Whether a tender is on the ticket already: then nothing moves its prices (CT-37).
enum class TenderState { NoneGiven, SomeGiven };

/// A line whose price or taxes changed while the ticket was open; shown to the cashier.
struct PriceNote
{
    LineId line;
    Money before; ///< list price of one unit
    Money after;
    bool isTaxChanged = false;
    bool operator==(const PriceNote &) const = default;
};

struct RepricedTicket
{
    Ticket ticket;
    std::vector<PriceNote> notes; ///< order of the lines; empty when nothing changed
};

/// Takes prices and taxes of sale lines anew from the catalogue, for the terms' day and price list.
/// Left alone: returns, voided lines, prices from a label or a keyboard or set by hand (their taxes
/// follow), products that the extract does not have, and the whole ticket once a tender is on it.
RepricedTicket reprice(const Ticket &ticket,
                       const SellingTerms &terms,
                       const CatalogExtract &catalog,
                       TenderState tenders);

/// Puts a customer on the ticket: prices of their list, taxes by their exemption (CT-46). The
/// terms' price list is not looked at; the customer's is.
RepricedTicket setCustomer(const Ticket &ticket,
                           const TicketCustomer &customer,
                           const SellingTerms &terms,
                           const CatalogExtract &catalog,
                           TenderState tenders);
RepricedTicket removeCustomer(const Ticket &ticket,
                              const SellingTerms &terms,
                              const CatalogExtract &catalog,
                              TenderState tenders);

} // namespace countertop
