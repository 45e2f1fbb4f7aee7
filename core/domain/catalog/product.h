#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/quantity.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace countertop {

/// A code on goods: what it contains and what it costs, if not the product's price × content.
struct Barcode
{
    QString code;
    QString unitName; ///< "case", "box"; empty for the single piece
    std::int64_t factor = 1; ///< units of the product in one such package
    std::optional<Money> price;
    bool operator==(const Barcode &) const = default;
};

/// A price from a day on, in the store's zone.
struct DatedPrice
{
    QDate from;
    Money price;
    bool operator==(const DatedPrice &) const = default;
};

/// A price from a day on for the customers of a named price list (CT-46).
struct ListPrice
{
    QString list;
    DatedPrice price;
    bool operator==(const ListPrice &) const = default;
};

/// "3 for 5.00" (CT-40).
struct QuantityPrice
{
    std::int64_t pieces = 0;
    Money price;
    bool operator==(const QuantityPrice &) const = default;
};

enum class PriceKind {
    Fixed,
    Open, ///< asked at each sale, within limits
};

/// A product inside a bundle and how many of it.
struct BundleComponent
{
    ProductId product;
    Quantity quantity;
    bool operator==(const BundleComponent &) const = default;
};

/// A choice that tells a variant from its siblings: "Size" = "M".
struct VariantOption
{
    QString name;
    QString value;
    bool operator==(const VariantOption &) const = default;
};

/// Something that is sold. A product with variants is a parent that cannot be sold itself
/// (ICX-17); each variant is a product of its own that names its parent.
struct Product
{
    ProductId id;
    std::int64_t version = 0;
    QString sku; ///< may be empty unless stock is tracked (ICX-09)
    QString name;
    std::optional<CategoryId> category;
    std::optional<ProductId> parent;
    bool hasVariants = false;
    std::vector<VariantOption> options; ///< of a variant, in the parent's order

    Unit unit = Unit::Piece;
    PriceKind priceKind = PriceKind::Fixed;
    std::vector<DatedPrice> prices; ///< rising by `from`; empty when no price is known
    std::vector<ListPrice> listPrices; ///< rising by `from` within a list
    std::optional<Money> openPriceLeast;
    std::optional<Money> openPriceMost;
    std::optional<Money> floorPrice; ///< below it a price by hand needs an approver (CT-41)
    std::optional<QuantityPrice> quantityPrice;
    std::optional<std::int64_t> quantityMost; ///< pieces on one line; the store's default otherwise
    std::optional<TaxClassId> taxClass; ///< without one it cannot be sold (CT-36)

    std::vector<Barcode> barcodes;
    QString plu; ///< short number typed or on scale labels; may be empty
    std::vector<BundleComponent> components; ///< not empty for a bundle

    bool isActive = true;
    bool isShownOnPortal = false;
    bool isSoldToClients = true; ///< "Sell to Clients (And Apply Taxes)" (MT-06, MT-07)
    bool isCommissionEligible = true; ///< "Commission Eligible" (MT-10)
    bool isDiscountable = true;
    bool isStockTracked = false;

    QString icon; ///< a name in resources/icons, or empty for two initials
    QString tint; ///< clay sand plum sage slate rose
    int tileOrder = 0; ///< place within its category when the order is saved
    bool isFavourite = false;

    bool operator==(const Product &) const = default;
};

/// The price of one unit on a day of the store for customers of *priceList* (empty: everybody),
/// who pay the common price where their list has none. Empty when none is known or the price is
/// open.
std::optional<Money> priceOn(const Product &product, const QDate &day, QStringView priceList = {});

/// What tells a variant from its siblings, as printed: "navy, M"; empty for other products.
QString optionText(const Product &product);

enum class CategoryOrder { Alphabetical, Saved };

/// A node of the category tree.
struct Category
{
    CategoryId id;
    std::int64_t version = 0;
    QString name;
    std::optional<CategoryId> parent;
    CategoryOrder order = CategoryOrder::Alphabetical;
    int place = 0; ///< among its siblings when their parent's order is saved
    QString icon;
    QString tint;
    bool isActive = true;
    bool isTilePage = false;
    bool operator==(const Category &) const = default;
};

} // namespace countertop
