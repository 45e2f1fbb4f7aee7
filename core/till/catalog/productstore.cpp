#include "core/till/catalog/productstore.h"

#include "core/domain/catalog/codelookup.h"
#include "core/domain/catalog/searchtext.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/catalogcodec.h"

#include <QSet>

#include <algorithm>
#include <set>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

/// Hits that are looked at before the best of them are chosen. A search that finds more is not
/// finished being typed.
constexpr std::int64_t candidatesMost = 200;

struct Image
{
    std::int64_t version = 0;
    QByteArray body;
};

Image imageOf(const storage::Row &row)
{
    return { row.integer(0), row.bytes(1) };
}

Result<Product> read(const Image &image)
{
    CT_TRY(json, readJson(image.body));
    return productFromJson(json, image.version);
}

Result<std::optional<Product>> optionalProduct(std::optional<Image> image)
{
    if (!image) {
        return std::optional<Product>();
    }
    CT_TRY(product, read(*image));
    return std::optional(std::move(product));
}

/// The word that stands for a category in the search index. Nobody types it.
QString categoryWord(const CategoryId &category)
{
    return u"category"_s + category.toText().remove(u'-');
}

/// Adds the categories below those that are there.
void addBelow(std::vector<CategoryId> &found, const std::vector<SearchCategory> &categories)
{
    for (std::size_t place = 0; place < found.size(); ++place) {
        for (const SearchCategory &candidate : categories) {
            const bool isKnown = std::find(found.begin(), found.end(), candidate.id) != found.end();
            if (!isKnown && candidate.parent == found.at(place)) {
                found.push_back(candidate.id);
            }
        }
    }
}

/// The same words put together again, for telling whether a name begins with them.
QString typedWords(const std::vector<SearchTerm> &terms)
{
    QStringList words;
    for (const SearchTerm &term : terms) {
        words << term.text;
    }
    return words.join(u' ');
}

/// The words of a term in a row; of scripts with spaces a term is one word, and the index has
/// answered for it.
bool holds(const QString &searchText, const SearchTerm &term)
{
    return !term.text.contains(u' ') || matchesTerm(searchText, term.text)
        || std::any_of(
            term.categories.begin(), term.categories.end(), [&searchText](const CategoryId &id) {
                return searchText.contains(categoryWord(id));
            });
}

} // namespace

/// What was found, before the product itself is read.
struct ProductStore::Hit
{
    std::int64_t row = 0;
    QString id;
    QString parent;
    QString searchText; ///< begins with the name
};

std::vector<SearchTerm> searchTermsOf(const QString &typed,
                                      const std::vector<SearchCategory> &categories)
{
    std::vector<SearchTerm> terms;
    for (const QString &text : searchTerms(typed)) {
        SearchTerm term{ text, {} };
        for (const SearchCategory &category : categories) {
            if (matchesTerm(category.name, text)) {
                term.categories.push_back(category.id);
            }
        }
        addBelow(term.categories, categories);
        terms.push_back(std::move(term));
    }
    return terms;
}

QString searchTextOf(const Product &product)
{
    QStringList words{ product.name };
    for (const VariantOption &option : product.options) {
        words << option.value;
    }
    words << product.sku << product.plu;
    for (const Barcode &barcode : product.barcodes) {
        words << barcode.code;
    }
    if (product.category) {
        words << categoryWord(*product.category);
    }
    return foldForSearch(words.join(u' '));
}

QString ftsQuery(const std::vector<SearchTerm> &terms)
{
    // Without positions in the index a term of several words is asked for word by word; what does
    // not stand in a row is dropped afterwards.
    QStringList questions;
    for (const SearchTerm &term : terms) {
        QStringList parts;
        const QStringList words = term.text.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            parts << u'"' + word + (&word == &words.last() ? u"\"*"_s : u"\""_s);
        }
        QStringList ways{ parts.join(u" AND "_s) };
        for (const CategoryId &category : term.categories) {
            ways << u'"' + categoryWord(category) + u'"';
        }
        questions << u'(' + ways.join(u") OR ("_s) + u')';
    }
    return questions.isEmpty() ? QString() : u'(' + questions.join(u") AND ("_s) + u')';
}

Result<std::optional<ProductStore::Stored>> ProductStore::stored(const QString &id)
{
    CT_TRY(statement, m_database.statement(u"catalog/find_stored"_s));
    return statement->bind("product"_L1, id).one([](const storage::Row &row) {
        return Stored{ row.integer(0), row.integer(1), row.text(2), row.bytes(3) };
    });
}

Result<void> ProductStore::apply(const FeedRow &row)
{
    CT_TRY(before, stored(row.id));
    if (before && before->version >= row.version) {
        return done();
    }
    Product product;
    if (!row.isDeleted) {
        CT_TRY(json, readJson(row.body));
        CT_TRY(read, productFromJson(json, row.version));
        product = std::move(read);
    }
    const QString searchText = row.isDeleted ? QString() : searchTextOf(product);
    CT_TRY(place, write(before, row, product, searchText));
    CT_TRY_DONE(writeSearch(before, place, searchText));
    return writeBarcodes(before, place, product);
}

Result<std::int64_t> ProductStore::write(const std::optional<Stored> &before,
                                         const FeedRow &row,
                                         const Product &product,
                                         const QString &searchText)
{
    CT_TRY(
        statement,
        m_database.statement(before ? u"catalog/update_product"_s : u"catalog/insert_product"_s));
    const auto text = [](const auto &id) { return id ? id->toText() : QString(); };
    const bool hasStock = product.isStockTracked && !product.hasVariants; // else each variant has
    const bool isOffered = product.isActive && product.isSoldToClients; // in search and tiles
    statement->bind("version"_L1, row.version)
        .bind("deleted"_L1, std::int64_t{ row.isDeleted ? 1 : 0 })
        .bind("active"_L1, std::int64_t{ isOffered ? 1 : 0 })
        .bind("favourite"_L1, std::int64_t{ product.isFavourite ? 1 : 0 })
        .bind("sku"_L1, product.sku)
        .bind("plu"_L1, withoutLeadingZeros(product.plu))
        .bind("category"_L1, text(product.category))
        .bind("parent"_L1, text(product.parent))
        .bind("name"_L1, product.name)
        .bind("search"_L1, searchText)
        .bind("body"_L1, row.body)
        .bind("stock_unit"_L1, hasStock ? unitCode(product.unit) : QString());
    if (before) {
        CT_TRY(touched, statement->bind("row"_L1, before->row).run());
        Q_UNUSED(touched);
        return before->row;
    }
    CT_TRY(place, statement->bind("product"_L1, row.id).one([](const storage::Row &inserted) {
        return inserted.integer(0);
    }));
    return place.value_or(0);
}

Result<void> ProductStore::writeSearch(const std::optional<Stored> &before,
                                       std::int64_t row,
                                       const QString &searchText)
{
    if (before && before->searchText == searchText) {
        return done();
    }
    if (before && !before->searchText.isEmpty()) {
        CT_TRY(statement, m_database.statement(u"catalog/delete_search"_s));
        CT_TRY(touched, statement->bind("row"_L1, row).bind("search"_L1, before->searchText).run());
        Q_UNUSED(touched);
    }
    if (searchText.isEmpty()) {
        return done();
    }
    CT_TRY(statement, m_database.statement(u"catalog/insert_search"_s));
    CT_TRY(touched, statement->bind("row"_L1, row).bind("search"_L1, searchText).run());
    Q_UNUSED(touched);
    return done();
}

Result<void> ProductStore::writeBarcodes(const std::optional<Stored> &before,
                                         std::int64_t row,
                                         const Product &product)
{
    std::set<QString> codes;
    for (const Barcode &barcode : product.barcodes) {
        codes.insert(barcode.code);
    }
    std::set<QString> old;
    if (before && !before->body.isEmpty()) {
        CT_TRY(former, read({ before->version, before->body }));
        for (const Barcode &barcode : former.barcodes) {
            old.insert(barcode.code);
        }
    }
    for (const QString &code : old) {
        if (!codes.contains(code)) {
            CT_TRY(statement, m_database.statement(u"catalog/delete_barcode"_s));
            CT_TRY(touched, statement->bind("code"_L1, code).bind("row"_L1, row).run());
            Q_UNUSED(touched);
        }
    }
    for (const QString &code : codes) {
        if (!old.contains(code)) {
            CT_TRY(statement, m_database.statement(u"catalog/put_barcode"_s));
            CT_TRY(touched, statement->bind("code"_L1, code).bind("row"_L1, row).run());
            Q_UNUSED(touched);
        }
    }
    return done();
}

Result<void> ProductStore::clear()
{
    for (const QString &name :
         { u"sync/clear_product_search"_s, u"sync/clear_barcodes"_s, u"sync/clear_products"_s }) {
        CT_TRY(statement, m_database.statement(name));
        CT_TRY(touched, statement->run());
        Q_UNUSED(touched);
    }
    return done();
}

Result<std::optional<Product>> ProductStore::byBarcode(const QString &code)
{
    CT_TRY(statement, m_database.statement(u"catalog/find_by_barcode"_s));
    CT_TRY(image, statement->bind("code"_L1, code).one(imageOf));
    return optionalProduct(std::move(image));
}

Result<std::optional<Product>> ProductStore::bySku(const QString &code)
{
    CT_TRY(statement, m_database.statement(u"catalog/find_by_sku"_s));
    CT_TRY(image, statement->bind("code"_L1, code).one(imageOf));
    return optionalProduct(std::move(image));
}

Result<std::optional<Product>> ProductStore::byPlu(const QString &code)
{
    CT_TRY(statement, m_database.statement(u"catalog/find_by_plu"_s));
    CT_TRY(image, statement->bind("code"_L1, withoutLeadingZeros(code)).one(imageOf));
    return optionalProduct(std::move(image));
}

Result<std::optional<Product>> ProductStore::byId(const ProductId &product)
{
    CT_TRY(statement, m_database.statement(u"catalog/find_by_id"_s));
    CT_TRY(image, statement->bind("product"_L1, product.toText()).one(imageOf));
    return optionalProduct(std::move(image));
}

Result<std::vector<Product>> ProductStore::products(storage::Statement &statement)
{
    CT_TRY(images, statement.all(imageOf));
    std::vector<Product> found;
    found.reserve(images.size());
    for (const Image &image : images) {
        CT_TRY(product, read(image));
        found.push_back(std::move(product));
    }
    return found;
}

Result<std::vector<Product>> ProductStore::variantsOf(const ProductId &parent)
{
    CT_TRY(statement, m_database.statement(u"catalog/find_by_parent"_s));
    return products(statement->bind("parent"_L1, parent.toText()));
}

Result<std::vector<ProductStore::Hit>> ProductStore::hits(const std::vector<SearchTerm> &terms)
{
    CT_TRY(statement, m_database.statement(u"catalog/search"_s));
    CT_TRY(found,
           statement->bind("query"_L1, ftsQuery(terms))
               .bind("most"_L1, candidatesMost)
               .all([](const storage::Row &row) {
                   return Hit{ row.integer(0), row.text(1), row.text(2), row.text(3) };
               }));
    std::erase_if(found, [&terms](const Hit &hit) {
        return !std::all_of(terms.begin(), terms.end(), [&hit](const SearchTerm &term) {
            return holds(hit.searchText, term);
        });
    });
    QSet<QString> ids;
    for (const Hit &hit : found) {
        ids.insert(hit.id);
    }
    // A shirt is offered once, not in each size.
    std::erase_if(found, [&ids](const Hit &hit) { return ids.contains(hit.parent); });
    return found;
}

Result<std::vector<Product>> ProductStore::search(const std::vector<SearchTerm> &terms,
                                                  int countMost)
{
    if (terms.empty()) {
        return std::vector<Product>();
    }
    CT_TRY(found, hits(terms));
    const QString typed = typedWords(terms);
    const auto shown = std::min(found.size(), static_cast<std::size_t>(std::max(countMost, 0)));
    std::partial_sort(found.begin(),
                      found.begin() + static_cast<std::ptrdiff_t>(shown),
                      found.end(),
                      [&typed](const Hit &one, const Hit &other) {
                          const bool isOneBegun = one.searchText.startsWith(typed);
                          const bool isOtherBegun = other.searchText.startsWith(typed);
                          return isOneBegun != isOtherBegun ? isOneBegun
                                                            : one.searchText < other.searchText;
                      });
    CT_TRY(statement, m_database.statement(u"catalog/find_by_row"_s));
    std::vector<Product> products;
    products.reserve(shown);
    for (std::size_t place = 0; place < shown; ++place) {
        CT_TRY(image, statement->bind("row"_L1, found.at(place).row).one(imageOf));
        CT_TRY(product, optionalProduct(std::move(image)));
        if (product) {
            products.push_back(std::move(*product));
        }
    }
    return products;
}

Result<std::vector<Product>> ProductStore::browse(const std::vector<SearchTerm> &terms,
                                                  const std::optional<CategoryId> &category,
                                                  int offset,
                                                  int count)
{
    const QString query = ftsQuery(terms);
    const QString name = !query.isEmpty() ? u"catalog/search_all"_s
        : category                        ? u"catalog/browse_category"_s
                                          : u"catalog/browse_all"_s;
    CT_TRY(statement, m_database.statement(name));
    if (!query.isEmpty()) {
        statement->bind("query"_L1, query);
    }
    if (category || !query.isEmpty()) {
        statement->bind("category"_L1, category ? category->toText() : QString());
    }
    return products(statement->bind("most"_L1, std::int64_t{ count })
                        .bind("offset"_L1, std::int64_t{ offset }));
}

Result<std::vector<Product>> ProductStore::inCategory(const CategoryId &category, int countMost)
{
    CT_TRY(statement, m_database.statement(u"catalog/list_category"_s));
    return products(statement->bind("category"_L1, category.toText())
                        .bind("most"_L1, std::int64_t{ countMost }));
}

Result<std::vector<Product>> ProductStore::favourites(int countMost)
{
    CT_TRY(statement, m_database.statement(u"catalog/list_favourites"_s));
    return products(statement->bind("most"_L1, std::int64_t{ countMost }));
}

Result<std::vector<std::pair<std::int64_t, Product>>> ProductStore::after(std::int64_t afterRow,
                                                                          int countMost)
{
    CT_TRY(statement, m_database.statement(u"catalog/list_after"_s));
    CT_TRY(rows,
           statement->bind("after"_L1, afterRow)
               .bind("most"_L1, std::int64_t{ countMost })
               .all([](const storage::Row &row) {
                   return std::pair(row.integer(0), Image{ row.integer(1), row.bytes(2) });
               }));
    std::vector<std::pair<std::int64_t, Product>> found;
    for (const auto &[row, image] : rows) {
        CT_TRY(product, read(image));
        found.emplace_back(row, std::move(product));
    }
    return found;
}

Result<std::int64_t> ProductStore::count()
{
    CT_TRY(statement, m_database.statement(u"catalog/count_products"_s));
    CT_TRY(count, statement->one([](const storage::Row &row) { return row.integer(0); }));
    return count.value_or(0);
}

} // namespace countertop::till
