#pragma once

#include "core/base/idsource.h"
#include "core/domain/ticket/newline.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/people/session.h"
#include "core/till/ticket/replayfile.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace countertop::till {

class Till;

/// Where the ticket of an invoice may stand, whichever of its rows made it: the ids between two
/// that differ in their times only. *shape*: both ends count.
struct InvoiceIds
{
    TicketId first;
    TicketId last;
};

/// The ids that an invoice's ticket can have on the days, in *zone*, that its rows were written on:
/// which of them were rejected when it was rung up does not matter.
InvoiceIds idsOf(const ReplayInvoice &invoice, const Zone &zone);

/// Makes the tickets of old invoices: prices as given, tax within at one class, goods that came
/// back as returns without a receipt, codes that the catalogue does not know as open prices. A
/// ticket's id follows from its invoice, so that the same invoice is the same ticket in every run.
class InvoiceTickets final
{
public:
    InvoiceTickets(CatalogDesk &catalog,
                   const Till &till,
                   TicketTerms terms,
                   const TaxClass &taxClass,
                   Session cashier);

    /// *rejects* gets the rows that cannot be sold; the ticket holds the others and may be empty.
    /// *errors*: those of CatalogDesk::findCode.
    Result<Ticket> ticketOf(const ReplayInvoice &invoice, std::vector<ReplayReject> &rejects);

private:
    struct Row
    {
        std::optional<TicketLine> line;
        std::optional<ReplayReject> reject;
    };

    Result<Row> rowOf(const ReplayInvoice &invoice, const ReplayLine &given);
    Result<std::optional<SellableProduct>> productOf(const QString &code);
    Result<TicketLine> lineOf(const ReplayLine &given, const SellingTerms &terms);
    Result<TicketLine> openPriceLine(const ReplayLine &given, const SellingTerms &terms);

    CatalogDesk &m_catalog;
    const Till &m_till;
    std::unique_ptr<IdSource> m_ids;
    TicketTerms m_terms;
    TaxClassId m_taxClass;
    CatalogExtract m_taxes; ///< that class only
    Session m_cashier;
    QHash<QString, std::optional<SellableProduct>> m_products; ///< by the code in the file
};

} // namespace countertop::till
