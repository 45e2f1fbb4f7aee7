#include "core/domain/ticket/reprice.h"

#include "core/domain/ticket/lineparts.h"

#include <algorithm>

namespace countertop {

namespace {

const Barcode *barcodeOf(const Product &product, const TicketLine &line)
{
    const auto found = std::find_if(
        product.barcodes.begin(), product.barcodes.end(), [&line](const Barcode &barcode) {
            return barcode.code == line.code && !line.code.isEmpty();
        });
    return found == product.barcodes.end() ? nullptr : &*found;
}

bool keepsPrice(const TicketLine &line)
{
    return line.priceOverride || line.isTypedPrice || line.isLabelPrice;
}

/// The line as the catalogue has it today; unchanged where today's catalogue could not sell it, as
/// it was put on the ticket while it could.
TicketLine today(const TicketLine &line,
                 const Product &product,
                 const SellingTerms &terms,
                 const CatalogExtract &catalog)
{
    TicketLine result = line;
    if (product.components.empty()) {
        const Result<std::vector<LineTax>> taxes = taxesOf(product, terms, catalog);
        if (!taxes) {
            return line;
        }
        result.taxes = *taxes;
    } else {
        const Result<std::vector<LineComponent>> components = componentsOf(product, terms, catalog);
        if (!components) {
            return line;
        }
        result.components = *components;
        result.taxes = distinctTaxes(result.components);
    }
    if (!keepsPrice(line)) {
        result.listPrice
            = catalogPrice(product, barcodeOf(product, line), terms).value_or(line.listPrice);
        const bool isSingle = line.stockPerUnit.thousandths() == 1000;
        result.quantityPrice = isSingle ? product.quantityPrice : std::nullopt;
    }
    return result;
}

RepricedTicket repricedFor(Ticket ticket,
                           const SellingTerms &given,
                           const CatalogExtract &catalog,
                           TenderState tenders)
{
    SellingTerms terms = given;
    terms.priceList = ticket.customer ? ticket.customer->priceList : QString();
    return reprice(ticket, terms, catalog, tenders);
}

} // namespace

RepricedTicket reprice(const Ticket &ticket,
                       const SellingTerms &terms,
                       const CatalogExtract &catalog,
                       TenderState tenders)
{
    RepricedTicket result{ ticket, {} };
    if (tenders == TenderState::SomeGiven) {
        return result;
    }
    for (TicketLine &line : result.ticket.lines) {
        if (line.kind != LineKind::Sale || line.voided || !line.product) {
            continue;
        }
        const auto product = catalog.products.constFind(*line.product);
        if (product == catalog.products.constEnd()) {
            continue;
        }
        TicketLine changed = today(line, *product, terms, catalog);
        const bool isTaxChanged = changed.taxes != line.taxes;
        if (isTaxChanged || changed.listPrice != line.listPrice) {
            result.notes.push_back({ line.id, line.listPrice, changed.listPrice, isTaxChanged });
        }
        line = std::move(changed);
    }
    return result;
}

RepricedTicket setCustomer(const Ticket &ticket,
                           const TicketCustomer &customer,
                           const SellingTerms &terms,
                           const CatalogExtract &catalog,
                           TenderState tenders)
{
    Ticket changed = ticket;
    changed.customer = customer;
    return repricedFor(std::move(changed), terms, catalog, tenders);
}

RepricedTicket removeCustomer(const Ticket &ticket,
                              const SellingTerms &terms,
                              const CatalogExtract &catalog,
                              TenderState tenders)
{
    Ticket changed = ticket;
    changed.customer.reset();
    return repricedFor(std::move(changed), terms, catalog, tenders);
}

} // namespace countertop
