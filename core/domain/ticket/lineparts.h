#pragma once

#include "core/domain/ticket/newline.h"

namespace countertop {

// What a line takes from the catalogue; shared by a new line and by repricing.

/// The price of one sold unit: of the code itself, else the unit's price × its content.
std::optional<Money>
catalogPrice(const Product &product, const Barcode *barcode, const SellingTerms &terms);

/// A product's taxes on the day. Goods that are not "sold to clients" carry none (MT-07).
/// *errors*: Refused NoTaxClass.
Result<std::vector<LineTax>>
taxesOf(const Product &product, const SellingTerms &terms, const CatalogExtract &catalog);

/// A bundle's components with their prices and taxes; empty for other products.
/// *errors*: Refused NoTaxClass, NotSold when a component is not in the catalogue.
Result<std::vector<LineComponent>>
componentsOf(const Product &product, const SellingTerms &terms, const CatalogExtract &catalog);

/// Each distinct tax of the components once, in order of first appearance.
std::vector<LineTax> distinctTaxes(const std::vector<LineComponent> &components);

} // namespace countertop
