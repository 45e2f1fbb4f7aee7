#pragma once

#include "core/domain/catalog/product.h"
#include "core/protocol/sitelink.h"
#include "core/storage/database.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace countertop::till {

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

    /// Active products that hold every word typed (CT-20), best first: names that begin with the
    /// text, then names by alphabet. A variant whose parent is among them is left out.
    Result<std::vector<Product>> search(const QString &text, int countMost);
    /// Active and not, by name, a page at a time.
    Result<std::vector<Product>>
    browse(const QString &text, const std::optional<CategoryId> &category, int offset, int count);

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
    Result<std::vector<Product>> products(storage::Statement &statement);

    storage::Database &m_database;
};

/// What is searched of a product: names, options, codes and what the category is called, folded.
QString searchTextOf(const Product &product, const QString &categoryName);

/// A typed text as a question to FTS5; empty when nothing of it can be searched.
QString ftsQuery(const QString &typed);

} // namespace countertop::till
