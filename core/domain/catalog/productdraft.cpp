#include "core/domain/catalog/productdraft.h"

#include <algorithm>
#include <array>

namespace countertop {

namespace {

constexpr auto words = std::to_array<ProductFieldWord>({
    { ProductField::Code, QLatin1StringView("code") },
    { ProductField::Name, QLatin1StringView("name") },
    { ProductField::Price, QLatin1StringView("price") },
    { ProductField::TaxClass, QLatin1StringView("tax class") },
    { ProductField::Barcodes, QLatin1StringView("barcodes") },
    { ProductField::Category, QLatin1StringView("category") },
    { ProductField::Unit, QLatin1StringView("unit") },
    { ProductField::Stock, QLatin1StringView("stock") },
    { ProductField::Cost, QLatin1StringView("cost") },
    { ProductField::Parent, QLatin1StringView("parent") },
    { ProductField::Options, QLatin1StringView("options") },
    { ProductField::HasVariants, QLatin1StringView("has variants") },
    { ProductField::Plu, QLatin1StringView("plu") },
    { ProductField::Components, QLatin1StringView("components") },
    { ProductField::LaterPrices, QLatin1StringView("later prices") },
    { ProductField::PriceKind, QLatin1StringView("price kind") },
    { ProductField::PriceLeast, QLatin1StringView("least price") },
    { ProductField::PriceMost, QLatin1StringView("most price") },
    { ProductField::FloorPrice, QLatin1StringView("floor price") },
    { ProductField::QuantityPrice, QLatin1StringView("quantity price") },
    { ProductField::QuantityMost, QLatin1StringView("most quantity") },
    { ProductField::IsActive, QLatin1StringView("active") },
    { ProductField::IsShownOnPortal, QLatin1StringView("on portal") },
    { ProductField::IsSoldToClients, QLatin1StringView("sold to clients") },
    { ProductField::IsCommissionEligible, QLatin1StringView("commission eligible") },
    { ProductField::IsDiscountable, QLatin1StringView("discountable") },
    { ProductField::IsStockTracked, QLatin1StringView("stock tracked") },
    { ProductField::Icon, QLatin1StringView("icon") },
    { ProductField::Tint, QLatin1StringView("tint") },
    { ProductField::TileOrder, QLatin1StringView("tile order") },
    { ProductField::IsFavourite, QLatin1StringView("favourite") },
    { ProductField::Id, QLatin1StringView("id") },
});

QString plainWord(QStringView word)
{
    QString plain = word.toString().toLower();
    plain.removeIf(
        [](QChar letter) { return letter.isSpace() || letter == u'-' || letter == u'_'; });
    return plain;
}

/// Compares only what the draft says; an empty list or option says nothing.
class Difference final
{
public:
    template <typename Value>
    void
    compare(ProductField field, const std::optional<Value> &now, const std::optional<Value> &said)
    {
        note(field, said.has_value() && said != now);
    }
    template <typename List>
    void compareList(ProductField field, const List &now, const List &said)
    {
        note(field, !said.empty() && said != now);
    }
    void note(ProductField field, bool differs)
    {
        if (differs) {
            m_fields.push_back(field);
        }
    }
    const std::vector<ProductField> &fields() const { return m_fields; }

private:
    std::vector<ProductField> m_fields;
};

std::optional<QString> textOrNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

template <typename Value>
void set(Value &target, const std::optional<Value> &said)
{
    if (said) {
        target = *said;
    }
}

template <typename Value>
void setOptional(std::optional<Value> &target, const std::optional<Value> &said)
{
    if (said) {
        target = said;
    }
}

void applyPrices(Product &product, const ProductDraft &draft, const QDate &today)
{
    auto &prices = product.prices;
    const bool isFixed = product.priceKind == PriceKind::Fixed;
    if (isFixed && draft.price && priceOn(product, today) != draft.price) {
        std::erase_if(prices, [&today](const DatedPrice &price) { return price.from == today; });
        prices.push_back(DatedPrice{ today, *draft.price });
    }
    if (!draft.laterPrices.empty()) {
        std::erase_if(prices, [&today](const DatedPrice &price) { return price.from > today; });
        prices.insert(prices.end(), draft.laterPrices.begin(), draft.laterPrices.end());
    }
    std::sort(prices.begin(), prices.end(), [](const DatedPrice &a, const DatedPrice &b) {
        return a.from < b.from;
    });
}

void applyReferences(Product &product, const ProductDraft &draft, const CatalogueIds &ids)
{
    if (draft.taxClass) {
        setOptional(product.taxClass, ids.taxClass(*draft.taxClass));
    }
    if (!product.taxClass) {
        product.taxClass = ids.defaultTaxClass;
    }
    if (!draft.category.isEmpty()) {
        product.category = ids.category(draft.category);
    }
    if (!draft.parent.isEmpty()) {
        if (const auto parent = ids.product(draft.parent)) {
            product.parent = parent->id;
        }
    }
    if (!draft.components.empty()) {
        product.components.clear();
        for (const DraftComponent &component : draft.components) {
            if (const auto known = ids.product(component.code)) {
                product.components.push_back(BundleComponent{
                    known->id, Quantity::fromThousandths(component.thousandths, known->unit) });
            }
        }
    }
}

} // namespace

std::span<const ProductFieldWord> productFieldWords()
{
    return words;
}

QLatin1StringView wordOf(ProductField field)
{
    return words.at(static_cast<std::size_t>(field)).word;
}

std::optional<ProductField> productFieldFromWord(QStringView word)
{
    const QString wanted = plainWord(word);
    const auto found
        = std::find_if(words.begin(), words.end(), [&wanted](const ProductFieldWord &candidate) {
              return plainWord(QString(candidate.word)) == wanted;
          });
    return found == words.end() ? std::nullopt : std::optional(found->field);
}

QString referenceOf(const ProductDraft &draft)
{
    if (!draft.sku.isEmpty()) {
        return draft.sku;
    }
    if (!draft.id.isEmpty()) {
        return QStringLiteral("id:") + draft.id;
    }
    return draft.barcodes.empty() ? QString() : draft.barcodes.front().code;
}

std::vector<ProductField> changedFields(const ProductDraft &now, const ProductDraft &draft)
{
    Difference difference;
    difference.note(ProductField::Code, !draft.sku.isEmpty() && draft.sku != now.sku);
    difference.note(ProductField::Name,
                    draft.name && draft.name->trimmed() != now.name.value_or(QString()).trimmed());
    const PriceKind kind = draft.priceKind.value_or(now.priceKind.value_or(PriceKind::Fixed));
    if (kind == PriceKind::Fixed) { // an open price is asked at each sale, whatever a file says
        difference.compare(ProductField::Price, now.price, draft.price);
    }
    difference.compare(ProductField::TaxClass, now.taxClass, draft.taxClass);
    difference.compareList(ProductField::Barcodes, now.barcodes, draft.barcodes);
    difference.compareList(ProductField::Category, now.category, draft.category);
    difference.compare(ProductField::Unit, now.unit, draft.unit);
    difference.note(ProductField::Parent, !draft.parent.isEmpty() && draft.parent != now.parent);
    difference.compareList(ProductField::Options, now.options, draft.options);
    difference.compare(ProductField::HasVariants, now.hasVariants, draft.hasVariants);
    difference.compare(ProductField::Plu, now.plu, draft.plu);
    difference.compareList(ProductField::Components, now.components, draft.components);
    difference.compareList(ProductField::LaterPrices, now.laterPrices, draft.laterPrices);
    difference.compare(ProductField::PriceKind, now.priceKind, draft.priceKind);
    difference.compare(ProductField::PriceLeast, now.openPriceLeast, draft.openPriceLeast);
    difference.compare(ProductField::PriceMost, now.openPriceMost, draft.openPriceMost);
    difference.compare(ProductField::FloorPrice, now.floorPrice, draft.floorPrice);
    difference.compare(ProductField::QuantityPrice, now.quantityPrice, draft.quantityPrice);
    difference.compare(ProductField::QuantityMost, now.quantityMost, draft.quantityMost);
    difference.compare(ProductField::IsActive, now.isActive, draft.isActive);
    difference.compare(ProductField::IsShownOnPortal, now.isShownOnPortal, draft.isShownOnPortal);
    difference.compare(ProductField::IsSoldToClients, now.isSoldToClients, draft.isSoldToClients);
    difference.compare(
        ProductField::IsCommissionEligible, now.isCommissionEligible, draft.isCommissionEligible);
    difference.compare(ProductField::IsDiscountable, now.isDiscountable, draft.isDiscountable);
    difference.compare(ProductField::IsStockTracked, now.isStockTracked, draft.isStockTracked);
    difference.compare(ProductField::Icon, now.icon, draft.icon);
    difference.compare(ProductField::Tint, now.tint, draft.tint);
    difference.compare(ProductField::TileOrder, now.tileOrder, draft.tileOrder);
    difference.compare(ProductField::IsFavourite, now.isFavourite, draft.isFavourite);
    return difference.fields();
}

ProductDraft describe(const Product &product, const CatalogueNames &names, const QDate &today)
{
    ProductDraft draft;
    draft.sku = product.sku;
    draft.id = product.id.toText();
    draft.parent = product.parent ? names.productReference(*product.parent) : QString();
    draft.name = textOrNothing(product.name);
    draft.price = priceOn(product, today);
    std::copy_if(product.prices.begin(),
                 product.prices.end(),
                 std::back_inserter(draft.laterPrices),
                 [&today](const DatedPrice &price) { return price.from > today; });
    if (product.taxClass) {
        draft.taxClass = names.taxClass(*product.taxClass);
    }
    draft.barcodes = product.barcodes;
    draft.category = product.category ? names.categoryPath(*product.category) : QStringList();
    draft.unit = product.unit;
    draft.options = product.options;
    draft.hasVariants = product.hasVariants;
    draft.plu = textOrNothing(product.plu);
    for (const BundleComponent &component : product.components) {
        draft.components.push_back(
            { names.productReference(component.product), component.quantity.thousandths() });
    }
    draft.priceKind = product.priceKind;
    draft.openPriceLeast = product.openPriceLeast;
    draft.openPriceMost = product.openPriceMost;
    draft.floorPrice = product.floorPrice;
    draft.quantityPrice = product.quantityPrice;
    draft.quantityMost = product.quantityMost;
    draft.isActive = product.isActive;
    draft.isShownOnPortal = product.isShownOnPortal;
    draft.isSoldToClients = product.isSoldToClients;
    draft.isCommissionEligible = product.isCommissionEligible;
    draft.isDiscountable = product.isDiscountable;
    draft.isStockTracked = product.isStockTracked;
    draft.icon = textOrNothing(product.icon);
    draft.tint = textOrNothing(product.tint);
    draft.tileOrder = product.tileOrder;
    draft.isFavourite = product.isFavourite;
    return draft;
}

Product
applied(const Product &base, const ProductDraft &draft, const CatalogueIds &ids, const QDate &today)
{
    Product product = base;
    if (!draft.sku.isEmpty()) {
        product.sku = draft.sku;
    }
    set(product.name, draft.name);
    set(product.priceKind, draft.priceKind);
    applyPrices(product, draft, today);
    applyReferences(product, draft, ids);
    if (!draft.barcodes.empty()) {
        product.barcodes = draft.barcodes;
    }
    if (!draft.options.empty()) {
        product.options = draft.options;
    }
    set(product.unit, draft.unit);
    set(product.hasVariants, draft.hasVariants);
    set(product.plu, draft.plu);
    setOptional(product.openPriceLeast, draft.openPriceLeast);
    setOptional(product.openPriceMost, draft.openPriceMost);
    setOptional(product.floorPrice, draft.floorPrice);
    setOptional(product.quantityPrice, draft.quantityPrice);
    setOptional(product.quantityMost, draft.quantityMost);
    set(product.isActive, draft.isActive);
    set(product.isShownOnPortal, draft.isShownOnPortal);
    set(product.isSoldToClients, draft.isSoldToClients);
    set(product.isCommissionEligible, draft.isCommissionEligible);
    set(product.isDiscountable, draft.isDiscountable);
    set(product.isStockTracked, draft.isStockTracked);
    set(product.icon, draft.icon);
    set(product.tint, draft.tint);
    set(product.tileOrder, draft.tileOrder);
    set(product.isFavourite, draft.isFavourite);
    return product;
}

} // namespace countertop
