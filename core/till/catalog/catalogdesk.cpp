#include "core/till/catalog/catalogdesk.h"

#include "core/domain/catalog/categorytree.h"
#include "core/domain/catalog/codelookup.h"
#include "core/domain/ticket/freetext.h"
#include "core/domain/ticket/ticket.h"
#include "core/protocol/catalogcodec.h"
#include "core/till/sync/deskerror.h"

#include <algorithm>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

constexpr int tilesAPageMost = 200;

/// The till's catalogue as the look-up sees it. Remembers the first failure of the database.
class StoredCodes final : public CodeSource
{
public:
    explicit StoredCodes(ProductStore &products)
        : m_products(products)
    {
    }

    std::optional<Product> withBarcode(const QString &code) const override
    {
        return take(m_products.byBarcode(code));
    }
    std::optional<Product> withSku(const QString &sku) const override
    {
        return take(m_products.bySku(sku));
    }
    std::optional<Product> withPlu(const QString &plu) const override
    {
        return take(m_products.byPlu(plu));
    }
    /// Names are searched by `CatalogDesk::search`, when somebody asks.
    std::vector<Product> withWords(const QString &) const override { return {}; }

    const std::optional<Error> &failure() const { return m_failure; }

private:
    std::optional<Product> take(Result<std::optional<Product>> found) const
    {
        if (!found) {
            m_failure = m_failure.value_or(found.error());
            return std::nullopt;
        }
        return std::move(*found);
    }

    ProductStore &m_products;
    mutable std::optional<Error> m_failure;
};

/// A product with what a line freezes of it, components without their own components.
Result<SellableProduct> withSurroundings(Reference &reference, Product product)
{
    CT_TRY(records, reference.records());
    SellableProduct sellable;
    if (product.taxClass) {
        const auto taxClass = records->taxClasses.find(*product.taxClass);
        if (taxClass != records->taxClasses.end()) {
            sellable.taxClass = taxClass->second;
        }
    }
    if (product.category) {
        const auto category = records->categories.find(*product.category);
        sellable.categoryName
            = category == records->categories.end() ? QString() : category->second.name;
    }
    if (product.isStockTracked) {
        CT_TRY(onHand, reference.onHand(product.id));
        sellable.onHand = onHand.value_or(Quantity::fromThousandths(0, product.unit));
    }
    sellable.product = std::move(product);
    return sellable;
}

Result<SellableProduct> sellable(Reference &reference, Product product)
{
    CT_TRY(whole, withSurroundings(reference, std::move(product)));
    for (const BundleComponent &component : whole.product.components) {
        CT_TRY(part, reference.products().byId(component.product));
        if (part) {
            CT_TRY(inside, withSurroundings(reference, std::move(*part)));
            whole.components.push_back(std::move(inside));
        }
    }
    return whole;
}

Result<std::vector<SellableProduct>> allSellable(Reference &reference,
                                                 Result<std::vector<Product>> products)
{
    if (!products) {
        return products.error();
    }
    std::vector<SellableProduct> found;
    found.reserve(products->size());
    for (Product &product : *products) {
        CT_TRY(one, sellable(reference, std::move(product)));
        found.push_back(std::move(one));
    }
    return found;
}

Result<std::vector<SearchTerm>> termsIn(Reference &reference, const QString &text)
{
    CT_TRY(records, reference.records());
    return searchTermsOf(text, records->searchCategories);
}

CodeMatch matchOf(countertop::CodeMatch match)
{
    switch (match) {
    case countertop::CodeMatch::Barcode:
        return CodeMatch::Barcode;
    case countertop::CodeMatch::Sku:
        return CodeMatch::Sku;
    case countertop::CodeMatch::Label:
        return CodeMatch::Label;
    case countertop::CodeMatch::Plu:
        return CodeMatch::Plu;
    case countertop::CodeMatch::None:
    case countertop::CodeMatch::UnreadableLabel:
    case countertop::CodeMatch::Words:
        return CodeMatch::Unknown;
    }
    return CodeMatch::Unknown;
}

Result<CodeAnswer> findIn(Reference &reference, const QString &code)
{
    CT_TRY(records, reference.records());
    const StoredCodes codes(reference.products());
    CodeLookup lookup = lookUpCode(code, codes, records->settings.labelRules());
    if (codes.failure()) {
        return *codes.failure();
    }
    CodeAnswer answer;
    answer.match = matchOf(lookup.match);
    answer.isBadLabel = lookup.match == countertop::CodeMatch::UnreadableLabel;
    answer.barcode = std::move(lookup.barcode);
    answer.label = std::move(lookup.label);
    if (lookup.product) {
        CT_TRY(found, sellable(reference, std::move(*lookup.product)));
        answer.found = std::move(found);
    }
    return answer;
}

/// By their saved places; the store's rows come by name, and so do equal places.
void orderTiles(std::vector<Product> &products)
{
    std::stable_sort(products.begin(), products.end(), [](const Product &a, const Product &b) {
        return a.tileOrder < b.tileOrder;
    });
}

/// The products of a page: of its category and of those below that have no page of their own.
Result<void> addTiles(Reference &reference,
                      const CategoryTree &tree,
                      const Category &category,
                      std::vector<SellableProduct> &tiles)
{
    const int room = tilesAPageMost - static_cast<int>(tiles.size());
    if (room <= 0) {
        return done();
    }
    CT_TRY(products, reference.products().inCategory(category.id, room));
    if (category.order == CategoryOrder::Saved) {
        orderTiles(products);
    }
    CT_TRY(own, allSellable(reference, std::move(products)));
    std::move(own.begin(), own.end(), std::back_inserter(tiles));
    for (const Category &child : tree.childrenOf(category.id)) {
        if (child.isActive && !child.isTilePage) {
            CT_TRY_DONE(addTiles(reference, tree, child, tiles));
        }
    }
    return done();
}

Result<void> addPages(Reference &reference,
                      const CategoryTree &tree,
                      const std::optional<CategoryId> &parent,
                      std::vector<TilePage> &pages)
{
    for (const Category &category : tree.childrenOf(parent)) {
        if (!category.isActive) {
            continue;
        }
        if (category.isTilePage) {
            std::vector<SellableProduct> tiles;
            CT_TRY_DONE(addTiles(reference, tree, category, tiles));
            pages.push_back({ category.name, category.id, std::move(tiles) });
        }
        CT_TRY_DONE(addPages(reference, tree, category.id, pages));
    }
    return done();
}

Result<std::vector<TilePage>> pagesIn(Reference &reference)
{
    std::vector<TilePage> pages;
    CT_TRY(favourites, reference.products().favourites(tilesAPageMost));
    if (!favourites.empty()) {
        orderTiles(favourites);
        CT_TRY(tiles, allSellable(reference, std::move(favourites)));
        pages.push_back({ QString(), std::nullopt, std::move(tiles) });
    }
    CT_TRY(records, reference.records());
    std::vector<Category> categories;
    for (const auto &[id, category] : records->categories) {
        categories.push_back(category);
    }
    CT_TRY_DONE(addPages(reference, CategoryTree(std::move(categories)), std::nullopt, pages));
    return pages;
}

Result<void> noteScan(Reference &reference, const QString &code, const PersonRef &by)
{
    CT_TRY(statement, reference.database().statement(u"catalog/note_scan"_s));
    CT_TRY(touched,
           statement->bind("code"_L1, code)
               .bind("at"_L1, reference.clock().now().ms())
               .bind("person"_L1, by.id.toText())
               .bind("name"_L1, by.name)
               .run());
    Q_UNUSED(touched);
    return done();
}

Result<std::vector<UnknownScan>> scansIn(Reference &reference)
{
    CT_TRY(statement, reference.database().statement(u"catalog/list_scans"_s));
    return statement->all([](const storage::Row &row) {
        const auto person = PersonId::fromText(row.text(3));
        return UnknownScan{ row.text(0),
                            static_cast<int>(row.integer(1)),
                            Instant::fromMs(row.integer(2)),
                            { person ? *person : PersonId(), row.text(4) } };
    });
}

const RefusalNames<CatalogDeskError> &refusals()
{
    static const RefusalNames<CatalogDeskError> names{
        { Refusal::NotFound, CatalogDeskError::NotFound },
        { Refusal::RightDenied, CatalogDeskError::RightDenied },
        { Refusal::CodeTaken, CatalogDeskError::CodeTaken },
        { Refusal::StaleVersion, CatalogDeskError::StaleVersion },
        { Refusal::NameMissing, CatalogDeskError::NameMissing },
        { Refusal::CategoryRing, CatalogDeskError::CategoryRing },
        { Refusal::CategoryInUse, CatalogDeskError::CategoryInUse },
        { Refusal::NoSkuForStock, CatalogDeskError::SkuMissing },
    };
    return names;
}

} // namespace

std::string_view errorFeature(CatalogDeskError)
{
    return "catalogdesk";
}

CatalogDesk::CatalogDesk(Sync &sync)
    : m_sync(sync)
    , m_tiles(std::make_shared<TileCache>())
{
}

Future<Result<CodeAnswer>> CatalogDesk::findCode(QString code)
{
    return m_sync.read(Urgency::Sale, [code = std::move(code)](Reference &reference) {
        return findIn(reference, code);
    });
}

Future<Result<std::vector<SellableProduct>>> CatalogDesk::search(QString text, int countMost)
{
    return m_sync.read(Urgency::Normal,
                       [text = std::move(text),
                        countMost](Reference &reference) -> Result<std::vector<SellableProduct>> {
                           CT_TRY(terms, termsIn(reference, text));
                           return allSellable(reference,
                                              reference.products().search(terms, countMost));
                       });
}

Future<Result<SellableProduct>> CatalogDesk::product(ProductId id)
{
    return m_sync.read(Urgency::Sale, [id](Reference &reference) -> Result<SellableProduct> {
        CT_TRY(found, reference.products().byId(id));
        if (!found) {
            return Error{ ErrorKind::Invalid, CatalogDeskError::NotFound, id.toText() };
        }
        return sellable(reference, std::move(*found));
    });
}

Future<Result<std::vector<SellableProduct>>> CatalogDesk::variants(ProductId parent)
{
    return m_sync.read(Urgency::Sale, [parent](Reference &reference) {
        return allSellable(reference, reference.products().variantsOf(parent));
    });
}

Future<Result<std::vector<TilePage>>> CatalogDesk::tilePages()
{
    return m_sync.read(Urgency::Normal,
                       [cache = m_tiles](Reference &reference) -> Result<std::vector<TilePage>> {
                           if (cache->generation != reference.generation()) {
                               CT_TRY(pages, pagesIn(reference));
                               cache->pages = std::move(pages);
                               cache->generation = reference.generation();
                           }
                           return cache->pages;
                       });
}

Future<Result<void>> CatalogDesk::noteUnknownScan(QString code, Session by)
{
    if (isCardNumber(code)) {
        return ready(Result<void>(Error{
            ErrorKind::Refused, TicketError::TextHoldsCardNumber, QStringLiteral("a scan") }));
    }
    return m_sync.read(Urgency::Normal,
                       [code = std::move(code), by = by.ref()](Reference &reference) {
                           return noteScan(reference, code, by);
                       });
}

Future<Result<std::vector<UnknownScan>>> CatalogDesk::unknownScans()
{
    return m_sync.read(Urgency::Normal, [](Reference &reference) { return scansIn(reference); });
}

Future<Result<std::vector<SellableProduct>>>
CatalogDesk::browse(QString text, std::optional<CategoryId> category, int offset, int count)
{
    return m_sync.read(
        Urgency::Normal, [=](Reference &reference) -> Result<std::vector<SellableProduct>> {
            CT_TRY(terms, termsIn(reference, text));
            return allSellable(reference,
                               reference.products().browse(terms, category, offset, count));
        });
}

Future<Result<std::vector<Category>>> CatalogDesk::categories()
{
    return m_sync.read(Urgency::Normal, [](Reference &reference) -> Result<std::vector<Category>> {
        CT_TRY(records, reference.records());
        std::vector<Category> categories;
        for (const auto &[id, category] : records->categories) {
            categories.push_back(category);
        }
        return categories;
    });
}

Future<Result<std::vector<TaxClass>>> CatalogDesk::taxClasses()
{
    return m_sync.read(Urgency::Normal, [](Reference &reference) -> Result<std::vector<TaxClass>> {
        CT_TRY(records, reference.records());
        std::vector<TaxClass> classes;
        for (const auto &[id, taxClass] : records->taxClasses) {
            classes.push_back(taxClass);
        }
        return classes;
    });
}

Future<Result<void>> CatalogDesk::change(CatalogChange change, Session by)
{
    if (!mayDo(by, rights::catalogEdit)) {
        return ready<void>(
            Error{ ErrorKind::Refused, CatalogDeskError::RightDenied, rights::catalogEdit });
    }
    const auto run = [&](const QString &kind, const QJsonObject &body) {
        return runCommand(m_sync, kind, body, by.ref(), refusals());
    };
    const auto versioned = [](QLatin1StringView key,
                              const QJsonObject &json,
                              std::int64_t version) {
        return QJsonObject{ { key, json }, { "expectedVersion"_L1, static_cast<qint64>(version) } };
    };
    if (change.product) {
        return run(
            u"product.save"_s,
            versioned("product"_L1, productToJson(*change.product), change.product->version));
    }
    if (change.category) {
        return run(
            u"category.save"_s,
            versioned("category"_L1, categoryToJson(*change.category), change.category->version));
    }
    if (change.taxClass) {
        return run(
            u"taxClass.save"_s,
            versioned("taxClass"_L1, taxClassToJson(*change.taxClass), change.taxClass->version));
    }
    if (change.deletedCategory) {
        return run(u"category.delete"_s,
                   QJsonObject{ { "id"_L1, change.deletedCategory->toText() } });
    }
    return ready<void>(done());
}

} // namespace countertop::till
