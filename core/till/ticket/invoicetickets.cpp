#include "core/till/ticket/invoicetickets.h"

#include "core/domain/ticket/returns.h"
#include "core/till/till.h"

#include <QCryptographicHash>

#include <limits>

using namespace Qt::StringLiterals;

namespace countertop::till {

namespace {

constexpr std::chrono::milliseconds oneMs{ 1 };

/// The same invoice at the same time is the same ticket, on every till and in every run.
TicketId ticketIdOf(const QString &number, Instant at)
{
    const QByteArray hash = QCryptographicHash::hash(number.toUtf8(), QCryptographicHash::Sha256);
    std::uint64_t bits = 0;
    for (int place = 0; place < 8; ++place) {
        bits = (bits << 8) | static_cast<std::uint8_t>(hash.at(place));
    }
    const auto counter = static_cast<std::uint16_t>(static_cast<std::uint8_t>(hash.at(8)));
    return TicketId(makeUuid7(at.ms(), counter, bits));
}

/// The product as the invoice sold it: at the price given, without today's savings and limits, at
/// the store's standard tax class.
Product asInvoiced(Product product, const TaxClassId &taxClass)
{
    product.priceKind = PriceKind::Open;
    product.openPriceLeast.reset();
    product.openPriceMost.reset();
    product.floorPrice.reset();
    product.quantityPrice.reset();
    product.quantityMost.reset();
    product.taxClass = taxClass;
    return product;
}

} // namespace

InvoiceIds idsOf(const ReplayInvoice &invoice, const Zone &zone)
{
    const Instant from = zone.startOf(zone.toLocal(invoice.spanFrom).date());
    const Instant end = zone.startOf(zone.toLocal(invoice.spanTo).date().addDays(1));
    return { ticketIdOf(invoice.number, from), ticketIdOf(invoice.number, end.plus(-oneMs)) };
}

InvoiceTickets::InvoiceTickets(CatalogDesk &catalog,
                               const Till &till,
                               TicketTerms terms,
                               const TaxClass &taxClass,
                               Session cashier)
    : m_catalog(catalog)
    , m_till(till)
    , m_ids(till.makeIds())
    , m_terms(terms)
    , m_taxClass(taxClass.id)
    , m_cashier(std::move(cashier))
{
    m_terms.taxMode = TaxMode::Included;
    m_taxes.taxClasses.insert(taxClass.id, taxClass);
}

Result<Ticket> InvoiceTickets::ticketOf(const ReplayInvoice &invoice,
                                        std::vector<ReplayReject> &rejects)
{
    Ticket ticket{ .id = ticketIdOf(invoice.number, invoice.at),
                   .terms = m_terms,
                   .openedAt = invoice.at,
                   .openedBy = m_cashier.ref() };
    ticket.note = u"Invoice %1"_s.arg(invoice.number);
    for (const ReplayLine &given : invoice.lines) {
        CT_TRY(row, rowOf(invoice, given));
        if (row.reject) {
            rejects.push_back(std::move(*row.reject));
        } else {
            ticket.lines.push_back(std::move(*row.line));
        }
    }
    return ticket;
}

Result<InvoiceTickets::Row> InvoiceTickets::rowOf(const ReplayInvoice &invoice,
                                                  const ReplayLine &given)
{
    const SellingTerms terms{ .currency = m_till.device().currency,
                              .day = m_till.device().zone.toLocal(invoice.at).date(),
                              .priceList = {},
                              .quantityMost = std::numeric_limits<std::int32_t>::max() };
    auto line = lineOf(given, terms);
    if (line) {
        if (given.quantity.isNegative()) {
            line = returnWithoutReceipt(std::move(*line), Restock::Yes);
        }
        return Row{ std::move(*line), std::nullopt };
    }
    const Error &error = line.error();
    if (error.kind != ErrorKind::Refused && error.kind != ErrorKind::Invalid) {
        return error;
    }
    return Row{
        std::nullopt,
        ReplayReject{
            given.row, invoice.number, ReplayIssue::NotSellable, error.detail, given.file }
    };
}

Result<std::optional<SellableProduct>> InvoiceTickets::productOf(const QString &code)
{
    const auto known = m_products.constFind(code);
    if (known != m_products.constEnd()) {
        return *known;
    }
    CT_TRY(answer, m_catalog.findCode(code).result());
    const bool isGoods = answer.match == CodeMatch::Barcode || answer.match == CodeMatch::Sku;
    std::optional<SellableProduct> found;
    if (isGoods) {
        found = std::move(answer.found);
    }
    m_products.insert(code, found);
    return found;
}

Result<TicketLine> InvoiceTickets::lineOf(const ReplayLine &given, const SellingTerms &terms)
{
    CT_TRY(sellable, productOf(given.code));
    if (!sellable) {
        return openPriceLine(given, terms);
    }
    CatalogExtract extract = m_taxes;
    for (const SellableProduct &part : sellable->components) {
        Product component = part.product;
        component.taxClass = m_taxClass;
        extract.products.insert(component.id, component);
    }
    if (sellable->product.category) {
        extract.categoryNames.insert(*sellable->product.category, sellable->categoryName);
    }
    LineRequest request{ .id = m_ids->make<LineId>(),
                         .product = asInvoiced(sellable->product, m_taxClass),
                         .code = given.code,
                         .typedThousandths = std::abs(given.quantity.thousandths()),
                         .typedPrice = given.unitPrice,
                         .addedBy = m_cashier.ref() };
    return newLine(request, terms, extract);
}

Result<TicketLine> InvoiceTickets::openPriceLine(const ReplayLine &given, const SellingTerms &terms)
{
    const std::int64_t thousandths = std::abs(given.quantity.thousandths());
    if (thousandths % 1000 != 0) {
        return Error{ ErrorKind::Refused,
                      TicketError::QuantityNotWhole,
                      u"%1 thousandths of an unknown code"_s.arg(thousandths) };
    }
    const OpenPriceRequest request{ .id = m_ids->make<LineId>(),
                                    .name
                                    = given.description.isEmpty() ? given.code : given.description,
                                    .code = given.code,
                                    .department = {},
                                    .taxClass = m_taxClass,
                                    .count = thousandths / 1000,
                                    .price = given.unitPrice,
                                    .addedBy = m_cashier.ref() };
    CT_TRY(line, newOpenPriceLine(request, terms, m_taxes));
    line.category.reset(); // it belongs to no department
    return line;
}

} // namespace countertop::till
