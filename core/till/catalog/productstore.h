#pragma once

#include "core/domain/catalog/product.h"
#include "core/protocol/sitelink.h"
#include "core/storage/database.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace countertop::till {

/// Something typed that a product must hold: a word of its own, or one of these categories.
struct SearchTerm
{
    QString text; ///< from `searchTerms`
    std::vector<CategoryId> categories; ///< whose name holds it, with those below them
};

/// A category as a search looks at it.
struct SearchCategory
{
    CategoryId id;
    std::optional<CategoryId> parent;
    QString name; ///< folded
};

/// The terms of *typed* with the categories that they name.
std::vector<SearchTerm> searchTermsOf(const QString &typed,
                                      const std::vector<SearchCategory> &categories = {});

/// The published products in `reference.db`: a compact image a row, indexed by what a code or a
/// typed word can be. Made for 818,775 products with a small cache.
class ProductStore final
{
public:
    explicit ProductStore(storage::Database &database)
        : m_database(database)
    {
    }

    /// Stores a published image; an older or equal version is skipped (SY-18).
    Result<void> apply(const FeedRow &row);
    Result<void> clear();

    Result<std::optional<Product>> byBarcode(const QString &code);
    Result<std::optional<Product>> bySku(const QString &code);
    /// Leading zeros do not matter.
    Result<std::optional<Product>> byPlu(const QString &code);
    Result<std::optional<Product>> byId(const ProductId &product);
    Result<std::vector<Product>> variantsOf(const ProductId &parent);

    /// Active products that hold every term, in their own words or as the name of their category
    /// (CT-20), best first: names that begin with the terms as typed, then names by alphabet. A
    /// variant whose parent is among them is left out.
    Result<std::vector<Product>> search(const std::vector<SearchTerm> &terms, int countMost);
    /// Active and not, by name, a page at a time.
    Result<std::vector<Product>> browse(const std::vector<SearchTerm> &terms,
                                        const std::optional<CategoryId> &category,
                                        int offset,
                                        int count);

    /// Active products of a category, by name; variants stand under their parent.
    Result<std::vector<Product>> inCategory(const CategoryId &category, int countMost);
    Result<std::vector<Product>> favourites(int countMost);
    /// All products in the order of their rows, for exports: those after *afterRow*.
    Result<std::vector<std::pair<std::int64_t, Product>>> after(std::int64_t afterRow,
                                                                int countMost);
    Result<std::int64_t> count();

private:
    struct Stored
    {
        std::int64_t row = 0;
        std::int64_t version = 0;
        QString searchText;
        QByteArray body;
    };

    Result<std::optional<Stored>> stored(const QString &id);
    Result<std::int64_t> write(const std::optional<Stored> &before,
                               const FeedRow &row,
                               const Product &product,
                               const QString &searchText);
    Result<void>
    writeSearch(const std::optional<Stored> &before, std::int64_t row, const QString &searchText);
    Result<void>
    writeBarcodes(const std::optional<Stored> &before, std::int64_t row, const Product &product);
    struct Hit;
    Result<std::vector<Hit>> hits(const std::vector<SearchTerm> &terms);
    Result<std::vector<Product>> products(storage::Statement &statement);

    storage::Database &m_database;
};

/// What is searched of a product, folded: name, options, codes and a word that stands for its
/// category, so that a category can be renamed without touching its products.
QString searchTextOf(const Product &product);

/// The terms as a question to FTS5; empty when there are none.
QString ftsQuery(const std::vector<SearchTerm> &terms);

} // namespace countertop::till
