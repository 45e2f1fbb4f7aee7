#pragma once

#include "core/domain/catalog/product.h"

#include <QLatin1StringView>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace countertop {

/// What of a product can stand in a file. Order: as our own export writes the columns.
enum class ProductField {
    Code,
    Name,
    Price,
    TaxClass,
    Barcodes,
    Category,
    Unit,
    Stock,
    Cost, ///< read and left out: the catalogue has no cost yet
    Parent,
    Options,
    HasVariants,
    Plu,
    Components,
    LaterPrices,
    PriceKind,
    PriceLeast,
    PriceMost,
    FloorPrice,
    QuantityPrice,
    QuantityMost,
    IsActive,
    IsShownOnPortal,
    IsSoldToClients,
    IsCommissionEligible,
    IsDiscountable,
    IsStockTracked,
    Icon,
    Tint,
    TileOrder,
    IsFavourite,
    Id,
};

/// A field and the word for it in headers of our CSV and in column mappings ("tax class").
struct ProductFieldWord
{
    ProductField field;
    QLatin1StringView word;
};

/// Every field once, in the order of our columns.
std::span<const ProductFieldWord> productFieldWords();
QLatin1StringView wordOf(ProductField field);
/// Finds a field by its word; case, spaces, hyphens and underscores do not matter.
std::optional<ProductField> productFieldFromWord(QStringView word);

/// A component of a bundle, named as in a file.
struct DraftComponent
{
    QString code; ///< SKU, or "id:…" of a product without one
    std::int64_t thousandths = 0; ///< of the component's own unit
    bool operator==(const DraftComponent &) const = default;
};

/// A product in a file's words: what it refers to is named, not known by id. A field that is empty
/// says nothing: an import leaves it as it is, or at its default in a new product.
struct ProductDraft
{
    std::int64_t row = 0; ///< where it begins in the file; 0 when it comes from the catalogue
    QString sku;
    QString id; ///< of our own export; finds products that have neither SKU nor barcode
    QStringList aliases; ///< what else other rows call it by: "id:741"
    QString parent; ///< how the parent is called; empty for no variant

    std::optional<QString> name;
    std::optional<Money> price; ///< today's
    std::vector<DatedPrice> laterPrices; ///< rising by day
    std::optional<QString> taxClass;
    bool needsTaxClass = true; ///< false: the default is taken where the shop lacks the class
    std::vector<Barcode> barcodes;
    QStringList category; ///< from the top: "Drinks", "Juice"
    std::optional<Unit> unit;
    std::optional<Quantity> stock; ///< of a product that is new; later counts belong to stock
    std::vector<VariantOption> options;
    std::optional<bool> hasVariants;
    std::optional<QString> plu;
    std::vector<DraftComponent> components;
    std::optional<PriceKind> priceKind;
    std::optional<Money> openPriceLeast;
    std::optional<Money> openPriceMost;
    std::optional<Money> floorPrice;
    std::optional<QuantityPrice> quantityPrice;
    std::optional<std::int64_t> quantityMost;
    std::optional<bool> isActive;
    std::optional<bool> isShownOnPortal;
    std::optional<bool> isSoldToClients;
    std::optional<bool> isCommissionEligible;
    std::optional<bool> isDiscountable;
    std::optional<bool> isStockTracked;
    std::optional<QString> icon;
    std::optional<QString> tint;
    std::optional<int> tileOrder;
    std::optional<bool> isFavourite;

    bool operator==(const ProductDraft &) const = default;
};

/// How other rows refer to a draft: its SKU, else "id:…", else its first barcode; empty for none.
QString referenceOf(const ProductDraft &draft);

/// The fields that *draft* says and that are not so in *now*, in the order of our columns. Stock is
/// never among them.
std::vector<ProductField> changedFields(const ProductDraft &now, const ProductDraft &draft);

/// The names behind ids, for writing a product in a file's words.
struct CatalogueNames
{
    std::function<QString(const TaxClassId &)> taxClass;
    std::function<QStringList(const CategoryId &)> categoryPath;
    std::function<QString(const ProductId &)> productReference; ///< SKU, else "id:…"
};

/// A product in a file's words, with its price of *today*. Past prices are history and left out.
ProductDraft describe(const Product &product, const CatalogueNames &names, const QDate &today);

/// A product that a file's reference names.
struct KnownProduct
{
    ProductId id;
    Unit unit = Unit::Piece; ///< what a bundle counts it in
};

/// The ids behind names, for storing what a file said. Every name that the draft uses is known:
/// categories were made and the plan refused the rest.
struct CatalogueIds
{
    std::function<std::optional<TaxClassId>(const QString &)> taxClass;
    std::function<std::optional<CategoryId>(const QStringList &)> category;
    std::function<std::optional<KnownProduct>(const QString &)> product; ///< by reference
    std::optional<TaxClassId> defaultTaxClass; ///< of new products that name none
};

/// *base* with what *draft* says. A price other than today's begins today; later prices replace
/// those from tomorrow on. *base* of a new product has its id and nothing else.
Product applied(const Product &base,
                const ProductDraft &draft,
                const CatalogueIds &ids,
                const QDate &today);

} // namespace countertop
