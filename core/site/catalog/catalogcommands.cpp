#include "core/site/catalog/catalogcommands.h"

#include "core/domain/catalog/categorytree.h"
#include "core/domain/catalog/codelookup.h"
#include "core/domain/catalog/productcheck.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/catalogcodec.h"
#include "core/protocol/refusal.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// A code of a product: which kind, and as it is compared.
struct Code
{
    QString kind;
    QString code;
    bool operator<(const Code &other) const
    {
        return std::tie(kind, code) < std::tie(other.kind, other.code);
    }
};

std::set<Code> codesOf(const Product &product)
{
    std::set<Code> codes;
    for (const Barcode &barcode : product.barcodes) {
        if (!barcode.code.isEmpty()) {
            codes.insert({ u"barcode"_s, barcode.code });
        }
    }
    if (!product.sku.isEmpty()) {
        codes.insert({ u"sku"_s, product.sku });
    }
    const QString plu = withoutLeadingZeros(product.plu);
    if (!plu.isEmpty()) {
        codes.insert({ u"plu"_s, plu });
    }
    return codes;
}

Result<void> freeCode(Scope &scope, const Code &code, const ProductId &product)
{
    CT_TRY(statement, scope.database.statement(u"catalog/delete_code"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("kind"_L1, code.kind)
               .bind("code"_L1, code.code)
               .bind("product"_L1, product.toText())
               .run());
    Q_UNUSED(touched);
    return done();
}

/// Names the product that has the code already.
Result<void> refuseTakenCode(Scope &scope, const Code &code, const ProductId &product)
{
    CT_TRY(statement, scope.database.statement(u"catalog/find_code"_s));
    CT_TRY(owner,
           statement->bind("org"_L1, scope.org.toText())
               .bind("kind"_L1, code.kind)
               .bind("code"_L1, code.code)
               .one([](const storage::Row &row) { return row.text(0); }));
    if (owner == product.toText()) {
        return done();
    }
    CT_TRY(ownerId, ProductId::fromText(owner.value_or(QString())));
    CT_TRY(first, findProduct(scope, ownerId));
    return refused(Refusal::CodeTaken,
                   u"%1: %2"_s.arg(code.code, first ? first->name : ownerId.toText()));
}

Result<void> takeCode(Scope &scope, const Code &code, const ProductId &product)
{
    CT_TRY(statement, scope.database.statement(u"catalog/insert_code"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("kind"_L1, code.kind)
               .bind("code"_L1, code.code)
               .bind("product"_L1, product.toText())
               .run());
    return touched == 1 ? done() : refuseTakenCode(scope, code, product);
}

Result<bool> stands(Scope &scope, const ImageKey &key)
{
    CT_TRY(image, scope.publisher.find(key));
    return image && !image->isDeleted;
}

/// What a product cannot be by itself, in the words of the wire.
Error productRefusal(const Error &error)
{
    if (error.code.is(ProductError::NameMissing)) {
        return refused(Refusal::NameMissing);
    }
    if (error.code.is(ProductError::SkuMissing)) {
        return refused(Refusal::NoSkuForStock, error.detail);
    }
    if (error.code.is(ProductError::HoldsCardNumber)) {
        return refused(Refusal::HoldsCardNumber);
    }
    return refused(Refusal::NotAllowedValue, error.detail);
}

Result<void> checkParts(Scope &scope, const Product &product)
{
    const auto isPossible = checkProduct(product);
    if (!isPossible) {
        return productRefusal(isPossible.error());
    }
    for (const BundleComponent &component : product.components) {
        CT_TRY(part, findProduct(scope, component.product));
        if (!part) {
            return refused(Refusal::UnknownProduct, component.product.toText());
        }
        if (!part->components.empty()) {
            return refused(Refusal::NotAllowedValue, u"a bundle in a bundle: "_s + part->name);
        }
    }
    return done();
}

Result<void>
checkPlaces(Scope &scope, const Product &product, const std::optional<Product> &previous)
{
    if (product.category && (!previous || previous->category != product.category)) {
        CT_TRY(isKnown, stands(scope, categoryKey(*product.category)));
        if (!isKnown) {
            return refused(Refusal::NoSuchCategory, product.category->toText());
        }
    }
    if (product.taxClass && (!previous || previous->taxClass != product.taxClass)) {
        CT_TRY(isKnown, stands(scope, taxClassKey(*product.taxClass)));
        if (!isKnown) {
            return refused(Refusal::NoSuchTaxClass, product.taxClass->toText());
        }
    }
    return done();
}

Result<void> putProductRow(Scope &scope, const Product &product)
{
    const auto category
        = product.category ? std::optional(product.category->toText()) : std::optional<QString>();
    CT_TRY(statement, scope.database.statement(u"catalog/put_product"_s));
    CT_TRY(touched,
           statement->bind("org"_L1, scope.org.toText())
               .bind("product"_L1, product.id.toText())
               .bind("category"_L1, category)
               .bind("tracked"_L1, std::int64_t{ product.isStockTracked ? 1 : 0 })
               .run());
    Q_UNUSED(touched);
    return done();
}

Result<CategoryTree> storedTree(Scope &scope)
{
    CT_TRY(images, scope.publisher.list(feeds::catalog, entities::category));
    std::vector<Category> categories;
    for (const auto &[id, image] : images) {
        CT_TRY(json, readJson(image.body));
        CT_TRY(category, categoryFromJson(json, image.version));
        categories.push_back(std::move(category));
    }
    return CategoryTree(std::move(categories));
}

Error categoryRefusal(const Error &error)
{
    if (error.code.is(CategoryError::Ring)) {
        return refused(Refusal::CategoryRing, error.detail);
    }
    if (error.code.is(CategoryError::UnknownParent)) {
        return refused(Refusal::NoSuchCategory, error.detail);
    }
    if (error.code.is(CategoryError::InUse)) {
        return refused(Refusal::CategoryInUse, error.detail);
    }
    return refused(Refusal::NameMissing, error.detail);
}

Result<QJsonObject> versionAfter(std::int64_t expected)
{
    return QJsonObject{ { "version"_L1, static_cast<qint64>(expected + 1) } };
}

} // namespace

Result<std::optional<Product>> findProduct(Scope &scope, const ProductId &product)
{
    CT_TRY(image, scope.publisher.find(productKey(product)));
    if (!image || image->isDeleted) {
        return std::optional<Product>();
    }
    CT_TRY(json, readJson(image->body));
    CT_TRY(stored, productFromJson(json, image->version));
    return std::optional(std::move(stored));
}

Result<void>
admitProduct(Scope &scope, const Product &product, const std::optional<Product> &previous)
{
    CT_TRY_DONE(checkParts(scope, product));
    CT_TRY_DONE(checkPlaces(scope, product, previous));
    const std::set<Code> after = codesOf(product);
    const std::set<Code> before = previous ? codesOf(*previous) : std::set<Code>();
    for (const Code &code : before) {
        if (!after.contains(code)) {
            CT_TRY_DONE(freeCode(scope, code, product.id));
        }
    }
    for (const Code &code : after) {
        if (!before.contains(code)) {
            CT_TRY_DONE(takeCode(scope, code, product.id));
        }
    }
    return putProductRow(scope, product);
}

Result<void> freeCodes(Scope &scope, const Product &product)
{
    for (const Code &code : codesOf(product)) {
        CT_TRY_DONE(freeCode(scope, code, product.id));
    }
    return done();
}

Result<QJsonObject> saveProduct(Scope &scope, const QJsonObject &body)
{
    const std::int64_t expected = expectedVersionOf(body);
    CT_TRY(product, productFromJson(body.value("product"_L1).toObject(), expected));
    CT_TRY(previous, findProduct(scope, product.id));
    CT_TRY_DONE(admitProduct(scope, product, previous));
    CT_TRY(bytes, canonicalBytes(productToJson(product)));
    scope.publisher.save(productKey(product.id), expected, bytes);
    return versionAfter(expected);
}

Result<QJsonObject> saveCategory(Scope &scope, const QJsonObject &body)
{
    const std::int64_t expected = expectedVersionOf(body);
    CT_TRY(category, categoryFromJson(body.value("category"_L1).toObject(), expected));
    CT_TRY(tree, storedTree(scope));
    const auto isPossible = tree.checkSave(category);
    if (!isPossible) {
        return categoryRefusal(isPossible.error());
    }
    CT_TRY(bytes, canonicalBytes(categoryToJson(category)));
    scope.publisher.save(categoryKey(category.id), expected, bytes);
    return versionAfter(expected);
}

Result<QJsonObject> deleteCategory(Scope &scope, const QJsonObject &body)
{
    CT_TRY(id, CategoryId::fromText(body.value("id"_L1).toString()));
    CT_TRY(statement, scope.database.statement(u"catalog/count_in_category"_s));
    CT_TRY(inside,
           statement->bind("org"_L1, scope.org.toText())
               .bind("category"_L1, id.toText())
               .one([](const storage::Row &row) { return row.integer(0); }));
    CT_TRY(tree, storedTree(scope));
    const auto isPossible = tree.checkDelete(id, inside.value_or(0));
    if (!isPossible) {
        return categoryRefusal(isPossible.error());
    }
    scope.publisher.remove(categoryKey(id));
    return QJsonObject();
}

Result<QJsonObject> saveTaxClass(Scope &scope, const QJsonObject &body)
{
    const std::int64_t expected = expectedVersionOf(body);
    CT_TRY(taxClass, taxClassFromJson(body.value("taxClass"_L1).toObject(), expected));
    const auto isPossible = checkTaxClass(taxClass);
    if (!isPossible) {
        const bool isNameless = isPossible.error().code.is(TaxClassError::NameMissing);
        return refused(isNameless ? Refusal::NameMissing : Refusal::NotAllowedValue,
                       isPossible.error().detail);
    }
    CT_TRY(bytes, canonicalBytes(taxClassToJson(taxClass)));
    scope.publisher.save(taxClassKey(taxClass.id), expected, bytes);
    return versionAfter(expected);
}

} // namespace countertop::site
