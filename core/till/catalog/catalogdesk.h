#pragma once

#include "core/async/future.h"
#include "core/base/result.h"
#include "core/domain/catalog/labelrule.h"
#include "core/domain/catalog/product.h"
#include "core/domain/catalog/tax.h"
#include "core/till/people/session.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace countertop::till {

class Sync;

enum class CatalogDeskError {
    NotFound,
    RightDenied,
    Offline,
    CodeTaken, ///< detail: the code and the product that has it (CT-31)
    StaleVersion, ///< detail: who was first and when
    Refused,
    NameMissing,
    CategoryRing,
    CategoryInUse, ///< detail: how many products and categories are in it
    SkuMissing,
};
std::string_view errorFeature(CatalogDeskError);

/// A product with everything that a line freezes of it.
struct SellableProduct
{
    Product product;
    std::optional<TaxClass> taxClass;
    QString categoryName;
    std::vector<SellableProduct> components; ///< of a bundle, in the bundle's order
    std::optional<Quantity> onHand; ///< in this store, where stock is tracked
};

/// How a code was found, in the order of CT-18.
enum class CodeMatch { Barcode, Sku, Label, Plu, Unknown };

struct CodeAnswer
{
    CodeMatch match = CodeMatch::Unknown;
    std::optional<SellableProduct> found;
    std::optional<Barcode> barcode; ///< which of the product's barcodes
    std::optional<LabelReading> label;
    bool isBadLabel = false; ///< a rule fits but the check digit is wrong (CT-30)
};

/// A page of tiles at the counter.
struct TilePage
{
    QString name;
    std::optional<CategoryId> category; ///< empty for the favourites
    std::vector<SellableProduct> tiles;
};

/// A code that did not scan, with how often (CT-21).
struct UnknownScan
{
    QString code;
    int count = 0;
    Instant lastAt;
    PersonRef lastBy;
};

/// One change of the catalogue, exactly one field is set; each is a command to the site (CT-90,
/// SY-44).
struct CatalogChange
{
    std::optional<Product> product;
    std::optional<Category> category;
    std::optional<TaxClass> taxClass;
    std::optional<CategoryId> deletedCategory; ///< refused while something is in it
};

/// What is sold: look-ups at the counter and changes in the back office.
class CatalogDesk final
{
public:
    explicit CatalogDesk(Sync &sync);

    /// Exact barcode, SKU, label rule, PLU (CT-18); the name search is `search`.
    Future<Result<CodeAnswer>> findCode(QString code);
    /// By words of name, codes and category, in every script (CT-20); sold products only.
    Future<Result<std::vector<SellableProduct>>> search(QString text, int countMost);
    Future<Result<SellableProduct>> product(ProductId id);
    Future<Result<std::vector<SellableProduct>>> variants(ProductId parent);
    Future<Result<std::vector<TilePage>>> tilePages();
    Future<Result<void>> noteUnknownScan(QString code, Session by);
    Future<Result<std::vector<UnknownScan>>> unknownScans();
    /// Products for the catalogue screen, active and not, a page at a time.
    Future<Result<std::vector<SellableProduct>>>
    browse(QString text, std::optional<CategoryId> category, int offset, int count);
    Future<Result<std::vector<Category>>> categories();
    Future<Result<std::vector<TaxClass>>> taxClasses();
    /// A command; the answer comes when the site stored it and the change was read back.
    Future<Result<void>> change(CatalogChange change, Session by);

private:
    /// The pages as of a state of `reference.db`; used on the reader thread.
    struct TileCache
    {
        std::int64_t generation = -1;
        std::vector<TilePage> pages;
    };

    Sync &m_sync;
    std::shared_ptr<TileCache> m_tiles;
};

} // namespace countertop::till
