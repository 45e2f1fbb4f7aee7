#pragma once

#include "core/base/result.h"
#include "core/domain/catalog/product.h"
#include "core/domain/catalog/tax.h"

#include <span>
#include <vector>

namespace countertop {

enum class ProductError {
    NameMissing,
    SkuMissing, ///< stock is tracked (ICX-09)
    CodeMissing, ///< a barcode row without a code
    CodeTwice, ///< the same code twice on one product
    CodeTaken, ///< another product has it (CT-31); its name stands in the detail
    FactorNotPositive,
    PriceNegative,
    PricesUnordered,
    LimitsCrossed, ///< least above most
    QuantityPriceMalformed,
    QuantityLimitNotPositive,
    BundleOfItself,
    BundleInBundle,
    BundleQuantityNotPositive,
    VariantsAndParent, ///< a variant cannot have variants
    HoldsCardNumber, ///< a text or code does: card numbers are kept nowhere (CT-57)
};
std::string_view errorFeature(ProductError);

/// Whether a product is possible by itself. That no other product has its codes, and that its
/// components are no bundles, the site checks with what it has stored.
/// *errors*: Invalid, the first that applies; Refused HoldsCardNumber.
Result<void> checkProduct(const Product &product);

enum class TaxClassError {
    NameMissing,
    RateNegative,
    RatesMissing,
    RatesUnordered,
    TooManyCompound
};
std::string_view errorFeature(TaxClassError);

/// *errors*: Invalid, the first that applies.
Result<void> checkTaxClass(const TaxClass &taxClass);

/// The choices that a parent's variants offer, in their order: ("Colour", {"navy", "red"}), ….
struct OptionChoice
{
    QString name;
    std::vector<QString> values;
    bool operator==(const OptionChoice &) const = default;
};
std::vector<OptionChoice> optionChoices(std::span<const Product> variants);

/// The active variant with exactly these options (ICX-17); nothing until all are chosen.
std::optional<Product> variantWith(std::span<const Product> variants,
                                   std::span<const VariantOption> chosen);

} // namespace countertop
