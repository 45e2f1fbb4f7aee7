#include "core/domain/ticket/lineparts.h"

#include <algorithm>

namespace countertop {

std::optional<Money>
catalogPrice(const Product &product, const Barcode *barcode, const SellingTerms &terms)
{
    if (barcode != nullptr && barcode->price) {
        return barcode->price;
    }
    const std::optional<Money> price = priceOn(product, terms.day, terms.priceList);
    if (!price || barcode == nullptr) {
        return price;
    }
    return price->scaled(barcode->factor, 1, Rounding::HalfUp);
}

Result<std::vector<LineTax>>
taxesOf(const Product &product, const SellingTerms &terms, const CatalogExtract &catalog)
{
    if (!product.taxClass) {
        return Error{ ErrorKind::Refused,
                      TicketError::NoTaxClass,
                      QStringLiteral("product %1 has no tax class").arg(product.id.toText()) };
    }
    const auto taxClass = catalog.taxClasses.constFind(*product.taxClass);
    if (taxClass == catalog.taxClasses.constEnd()) {
        return Error{ ErrorKind::Refused,
                      TicketError::NoTaxClass,
                      QStringLiteral("tax class %1 is not there").arg(product.taxClass->toText()) };
    }
    return product.isSoldToClients ? taxesOn(*taxClass, terms.day) : std::vector<LineTax>();
}

Result<std::vector<LineComponent>>
componentsOf(const Product &product, const SellingTerms &terms, const CatalogExtract &catalog)
{
    std::vector<LineComponent> components;
    components.reserve(product.components.size());
    for (const BundleComponent &part : product.components) {
        const auto found = catalog.products.constFind(part.product);
        if (found == catalog.products.constEnd()) {
            return Error{ ErrorKind::Refused,
                          TicketError::NotSold,
                          QStringLiteral("component %1 is not there").arg(part.product.toText()) };
        }
        CT_TRY(taxes, taxesOf(*found, terms, catalog));
        const Money one
            = priceOn(*found, terms.day, terms.priceList).value_or(Money::zero(terms.currency));
        components.push_back({ found->id,
                               found->sku,
                               found->name,
                               part.quantity,
                               one.times(part.quantity, Rounding::HalfUp),
                               std::move(taxes),
                               found->isStockTracked });
    }
    return components;
}

std::vector<LineTax> distinctTaxes(const std::vector<LineComponent> &components)
{
    std::vector<LineTax> taxes;
    for (const LineComponent &component : components) {
        for (const LineTax &tax : component.taxes) {
            const bool isThere
                = std::any_of(taxes.begin(), taxes.end(), [&tax](const LineTax &present) {
                      return present.id == tax.id && present.rate == tax.rate;
                  });
            if (!isThere) {
                taxes.push_back(tax);
            }
        }
    }
    return taxes;
}

} // namespace countertop
