#include "core/domain/catalog/productcheck.h"

#include "core/domain/ticket/freetext.h"

#include <algorithm>
#include <set>

namespace countertop {

namespace {

Error invalid(ProductError code, const QString &detail)
{
    return { ErrorKind::Invalid, code, detail };
}

Error invalid(TaxClassError code, const QString &detail)
{
    return { ErrorKind::Invalid, code, detail };
}

Result<void> checkBarcodes(const Product &product)
{
    std::set<QString> codes;
    for (const Barcode &barcode : product.barcodes) {
        if (barcode.code.trimmed().isEmpty()) {
            return invalid(ProductError::CodeMissing, QStringLiteral("a barcode without a code"));
        }
        if (!codes.insert(barcode.code).second) {
            return invalid(ProductError::CodeTwice,
                           QStringLiteral("code %1 twice").arg(barcode.code));
        }
        if (barcode.factor < 1) {
            return invalid(ProductError::FactorNotPositive,
                           QStringLiteral("factor %1").arg(barcode.factor));
        }
        if (barcode.price && barcode.price->isNegative()) {
            return invalid(ProductError::PriceNegative,
                           QStringLiteral("price %1").arg(barcode.price->minor()));
        }
    }
    return done();
}

template <typename Dated>
bool isRising(const std::vector<Dated> &rows)
{
    return std::is_sorted(
        rows.begin(), rows.end(), [](const Dated &a, const Dated &b) { return a.from < b.from; });
}

Result<void> checkPrices(const Product &product)
{
    for (const DatedPrice &dated : product.prices) {
        if (dated.price.isNegative()) {
            return invalid(ProductError::PriceNegative,
                           QStringLiteral("price %1").arg(dated.price.minor()));
        }
    }
    for (const ListPrice &listed : product.listPrices) {
        if (listed.price.price.isNegative()) {
            return invalid(ProductError::PriceNegative,
                           QStringLiteral("price %1").arg(listed.price.price.minor()));
        }
    }
    if (!isRising(product.prices)) {
        return invalid(ProductError::PricesUnordered,
                       QStringLiteral("prices are not in order of their days"));
    }
    if (product.openPriceLeast && product.openPriceMost
        && *product.openPriceLeast > *product.openPriceMost) {
        return invalid(ProductError::LimitsCrossed, QStringLiteral("least price above most"));
    }
    if (product.quantityPrice
        && (product.quantityPrice->pieces < 2 || product.quantityPrice->price.isNegative())) {
        return invalid(ProductError::QuantityPriceMalformed,
                       QStringLiteral("a quantity price needs two pieces"));
    }
    if (product.quantityMost && *product.quantityMost < 1) {
        return invalid(ProductError::QuantityLimitNotPositive,
                       QStringLiteral("limit %1").arg(*product.quantityMost));
    }
    return done();
}

/// Codes may be barcodes, which `isCardNumber` knows; names and words are texts like any other.
bool holdsCard(const Product &product)
{
    const auto isCardCode = [](const Barcode &barcode) {
        return isCardNumber(barcode.code) || holdsCardNumber(barcode.unitName);
    };
    const auto isCardOption = [](const VariantOption &option) {
        return holdsCardNumber(option.name) || holdsCardNumber(option.value);
    };
    return holdsCardNumber(product.name) || isCardNumber(product.sku) || isCardNumber(product.plu)
        || std::any_of(product.barcodes.begin(), product.barcodes.end(), isCardCode)
        || std::any_of(product.options.begin(), product.options.end(), isCardOption);
}

Result<void> checkComponents(const Product &product)
{
    for (const BundleComponent &component : product.components) {
        if (component.product == product.id) {
            return invalid(ProductError::BundleOfItself, QStringLiteral("a bundle of itself"));
        }
        if (component.quantity.thousandths() <= 0) {
            return invalid(ProductError::BundleQuantityNotPositive,
                           QStringLiteral("none of a component"));
        }
    }
    return done();
}

} // namespace

std::string_view errorFeature(ProductError)
{
    return "product";
}

std::string_view errorFeature(TaxClassError)
{
    return "taxclass";
}

Result<void> checkProduct(const Product &product)
{
    if (product.name.trimmed().isEmpty()) {
        return invalid(ProductError::NameMissing, QStringLiteral("a product needs a name"));
    }
    if (product.isStockTracked && product.sku.trimmed().isEmpty()) {
        return invalid(ProductError::SkuMissing, QStringLiteral("stock is tracked without an SKU"));
    }
    if (product.hasVariants && product.parent) {
        return invalid(ProductError::VariantsAndParent, QStringLiteral("a variant with variants"));
    }
    if (holdsCard(product)) {
        return Error{ ErrorKind::Refused,
                      ProductError::HoldsCardNumber,
                      QStringLiteral("a text or code of the product is a card number") };
    }
    CT_TRY_DONE(checkBarcodes(product));
    CT_TRY_DONE(checkPrices(product));
    return checkComponents(product);
}

Result<void> checkTaxClass(const TaxClass &taxClass)
{
    if (taxClass.name.trimmed().isEmpty()) {
        return invalid(TaxClassError::NameMissing, QStringLiteral("a tax class needs a name"));
    }
    int compoundCount = 0;
    for (const TaxDefinition &tax : taxClass.taxes) {
        if (tax.name.trimmed().isEmpty()) {
            return invalid(TaxClassError::NameMissing, QStringLiteral("a tax needs a name"));
        }
        if (tax.rates.empty()) {
            return invalid(TaxClassError::RatesMissing, QStringLiteral("a tax without a rate"));
        }
        const bool isNegative
            = std::any_of(tax.rates.begin(), tax.rates.end(), [](const DatedRate &dated) {
                  return dated.rate < Rate();
              });
        if (isNegative) {
            return invalid(TaxClassError::RateNegative, QStringLiteral("a rate below zero"));
        }
        if (!isRising(tax.rates)) {
            return invalid(TaxClassError::RatesUnordered,
                           QStringLiteral("rates are not in order of their days"));
        }
        compoundCount += tax.base == TaxBase::NetAndEarlierTaxes ? 1 : 0;
    }
    if (compoundCount > 2) {
        return invalid(TaxClassError::TooManyCompound,
                       QStringLiteral("%1 compound taxes").arg(compoundCount));
    }
    return done();
}

std::vector<OptionChoice> optionChoices(std::span<const Product> variants)
{
    std::vector<OptionChoice> choices;
    for (const Product &variant : variants) {
        for (const VariantOption &option : variant.options) {
            auto choice = std::find_if(
                choices.begin(), choices.end(), [&option](const OptionChoice &present) {
                    return present.name == option.name;
                });
            if (choice == choices.end()) {
                choices.push_back({ option.name, {} });
                choice = std::prev(choices.end());
            }
            if (std::find(choice->values.begin(), choice->values.end(), option.value)
                == choice->values.end()) {
                choice->values.push_back(option.value);
            }
        }
    }
    return choices;
}

std::optional<Product> variantWith(std::span<const Product> variants,
                                   std::span<const VariantOption> chosen)
{
    const auto found
        = std::find_if(variants.begin(), variants.end(), [chosen](const Product &variant) {
              return variant.isActive && !variant.options.empty()
                  && std::is_permutation(variant.options.begin(),
                                         variant.options.end(),
                                         chosen.begin(),
                                         chosen.end());
          });
    return found == variants.end() ? std::nullopt : std::optional<Product>(*found);
}

} // namespace countertop
