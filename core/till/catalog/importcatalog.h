#pragma once

#include "core/domain/catalog/importplan.h"
#include "core/storage/querycatalog.h"
#include "core/till/catalog/productstore.h"
#include "core/till/sync/reference.h"

#include <QHash>

#include <memory>

namespace countertop::till {

class Sync;

/// The published catalogue as an import looks at it, through a read-only connection of its own so
/// that a file of 800,000 rows delays no search. Belongs to the thread that opened it.
class ImportCatalog final
{
public:
    /// *errors*: of Database::open.
    static Result<std::unique_ptr<ImportCatalog>>
    open(const QString &referencePath, SmallRecords records, const QDate &today);

    /// Over what *sync* pulled so far.
    static Result<std::unique_ptr<ImportCatalog>> openFor(Sync &sync);

    Currency currency() const { return m_records.settings.storeCurrency(); }
    /// A product as our own files say it.
    ProductDraft inFileWords(const Product &product);

    ImportLookup lookup();
    /// The first failure of the database while something was looked up.
    const std::optional<Error> &failure() const { return m_failure; }

    /// Adds what a file makes, so that later rows can name it.
    void addProduct(const QString &reference, const KnownProduct &product);
    void addCategory(const QStringList &path, const CategoryId &category);
    std::optional<CategoryId> categoryAt(const QStringList &path) const;

    CatalogueIds ids();
    /// The product as it stands. *errors*: Conflict when it went meanwhile.
    Result<Product> product(const ProductId &id);
    const QDate &today() const { return m_today; }

private:
    ImportCatalog(std::unique_ptr<storage::QueryCatalog> queries,
                  std::unique_ptr<storage::Database> database,
                  SmallRecords records,
                  const QDate &today);

    std::optional<ExistingProduct> existing(Result<std::optional<Product>> found);
    std::optional<Product> take(Result<std::optional<Product>> found);
    QString referenceOf(const ProductId &id);
    std::optional<KnownProduct> known(const QString &reference);
    QStringList pathOf(const CategoryId &category) const;

    std::unique_ptr<storage::QueryCatalog> m_queries;
    std::unique_ptr<storage::Database> m_database;
    ProductStore m_products;
    SmallRecords m_records;
    QDate m_today;
    QHash<QStringList, CategoryId> m_categories;
    QHash<QString, TaxClassId> m_taxClasses;
    QHash<QString, KnownProduct> m_added;
    std::optional<Error> m_failure;
};

} // namespace countertop::till
