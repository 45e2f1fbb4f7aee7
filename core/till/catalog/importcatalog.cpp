#include "core/till/catalog/importcatalog.h"

#include "core/protocol/refusal.h"
#include "core/till/sync/sync.h"

#include <algorithm>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

constexpr int cacheKib = 1024;
constexpr QLatin1StringView idMark{ "id:" };

} // namespace

ImportCatalog::ImportCatalog(std::unique_ptr<storage::QueryCatalog> queries,
                             std::unique_ptr<storage::Database> database,
                             SmallRecords records,
                             const QDate &today)
    : m_queries(std::move(queries))
    , m_database(std::move(database))
    , m_products(*m_database)
    , m_records(std::move(records))
    , m_today(today)
{
    for (const auto &[id, category] : m_records.categories) {
        m_categories.insert(pathOf(id), id);
    }
    for (const auto &[id, taxClass] : m_records.taxClasses) {
        m_taxClasses.insert(taxClass.name, id);
    }
}

Result<std::unique_ptr<ImportCatalog>>
ImportCatalog::open(const QString &referencePath, SmallRecords records, const QDate &today)
{
    auto queries = std::make_unique<storage::QueryCatalog>(u":/till/reference-queries"_s);
    storage::OpenOptions options;
    options.path = referencePath;
    options.access = storage::Access::Reader;
    options.cacheKib = cacheKib;
    CT_TRY(database, storage::Database::open(options, *queries));
    return std::unique_ptr<ImportCatalog>(
        new ImportCatalog(std::move(queries), std::move(database), std::move(records), today));
}

Result<std::unique_ptr<ImportCatalog>> ImportCatalog::openFor(Sync &sync)
{
    CT_TRY(records,
           sync.read(storage::Urgency::Normal,
                     [](Reference &reference) -> Result<SmallRecords> {
                         CT_TRY(stored, reference.records());
                         return *stored;
                     })
               .takeResult());
    const QDate today = records.settings.storeZone().toLocal(sync.till().clock().now()).date();
    return open(sync.till().folder() + u"/reference.db"_s, std::move(records), today);
}

QStringList ImportCatalog::pathOf(const CategoryId &category) const
{
    QStringList path;
    std::optional<CategoryId> at = category;
    while (at && path.size() < 64) {
        const auto found = m_records.categories.find(*at);
        if (found == m_records.categories.end()) {
            break;
        }
        path.prepend(found->second.name);
        at = found->second.parent;
    }
    return path;
}

std::optional<Product> ImportCatalog::take(Result<std::optional<Product>> found)
{
    if (!found) {
        m_failure = m_failure.value_or(found.error());
        return std::nullopt;
    }
    return std::move(*found);
}

QString ImportCatalog::referenceOf(const ProductId &id)
{
    const auto product = take(m_products.byId(id));
    return product && !product->sku.isEmpty() ? product->sku : idMark + id.toText();
}

ProductDraft ImportCatalog::inFileWords(const Product &product)
{
    const CatalogueNames names{
        [this](const TaxClassId &id) {
            const auto taxClass = m_records.taxClasses.find(id);
            return taxClass == m_records.taxClasses.end() ? QString() : taxClass->second.name;
        },
        [this](const CategoryId &id) { return pathOf(id); },
        [this](const ProductId &id) { return referenceOf(id); },
    };
    return describe(product, names, m_today);
}

std::optional<ExistingProduct> ImportCatalog::existing(Result<std::optional<Product>> found)
{
    const auto product = take(std::move(found));
    if (!product) {
        return std::nullopt;
    }
    return ExistingProduct{ product->id, product->version, inFileWords(*product) };
}

ImportLookup ImportCatalog::lookup()
{
    return { [this](const QString &sku) { return existing(m_products.bySku(sku)); },
             [this](const QString &code) { return existing(m_products.byBarcode(code)); },
             [this](const QString &text) -> std::optional<ExistingProduct> {
                 const auto id = ProductId::fromText(text);
                 return id ? existing(m_products.byId(*id)) : std::nullopt;
             },
             [this](const QString &name) { return m_taxClasses.contains(name); } };
}

void ImportCatalog::addProduct(const QString &reference, const KnownProduct &product)
{
    if (!reference.isEmpty()) {
        m_added.insert(reference, product);
    }
}

void ImportCatalog::addCategory(const QStringList &path, const CategoryId &category)
{
    m_categories.insert(path, category);
}

std::optional<CategoryId> ImportCatalog::categoryAt(const QStringList &path) const
{
    const auto found = m_categories.constFind(path);
    return found == m_categories.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<KnownProduct> ImportCatalog::known(const QString &reference)
{
    const auto added = m_added.constFind(reference);
    if (added != m_added.constEnd()) {
        return *added;
    }
    std::optional<Product> product;
    if (reference.startsWith(idMark)) {
        const auto id = ProductId::fromText(QStringView(reference).mid(idMark.size()));
        product = id ? take(m_products.byId(*id)) : std::nullopt;
    } else {
        product = take(m_products.bySku(reference));
        if (!product) {
            product = take(m_products.byBarcode(reference));
        }
    }
    return product ? std::optional(KnownProduct{ product->id, product->unit }) : std::nullopt;
}

CatalogueIds ImportCatalog::ids()
{
    return { [this](const QString &name) {
                const auto found = m_taxClasses.constFind(name);
                return found == m_taxClasses.constEnd() ? std::optional<TaxClassId>()
                                                        : std::optional(*found);
            },
             [this](const QStringList &path) { return categoryAt(path); },
             [this](const QString &reference) { return known(reference); },
             m_records.settings.standardTaxClass() };
}

Result<Product> ImportCatalog::product(const ProductId &id)
{
    CT_TRY(found, m_products.byId(id));
    if (!found) {
        return refused(Refusal::StaleVersion, id.toText());
    }
    return std::move(*found);
}

} // namespace countertop::till
