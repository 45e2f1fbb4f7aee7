#include "core/protocol/catalogcodec.h"

#include "core/protocol/jsonfields.h"

#include <QJsonArray>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

/// Writes fields, leaving out what has its usual value.
class Writer final
{
public:
    void text(QLatin1StringView key, const QString &value)
    {
        if (!value.isEmpty()) {
            m_json.insert(key, value);
        }
    }
    void flag(QLatin1StringView key, bool value)
    {
        if (value) {
            m_json.insert(key, true);
        }
    }
    void number(QLatin1StringView key, std::int64_t value)
    {
        if (value != 0) {
            m_json.insert(key, static_cast<qint64>(value));
        }
    }
    void money(QLatin1StringView key, const std::optional<Money> &value)
    {
        if (value) {
            m_json.insert(key, static_cast<qint64>(value->minor()));
            m_json.insert("currency"_L1, value->currency().code());
        }
    }
    template <typename TypedId>
    void id(QLatin1StringView key, const std::optional<TypedId> &value)
    {
        if (value) {
            m_json.insert(key, value->toText());
        }
    }
    void list(QLatin1StringView key, const QJsonArray &rows)
    {
        if (!rows.isEmpty()) {
            m_json.insert(key, rows);
        }
    }
    QJsonObject take() { return std::move(m_json); }

private:
    QJsonObject m_json;
};

QJsonArray pricesToJson(const std::vector<DatedPrice> &prices)
{
    QJsonArray rows;
    for (const DatedPrice &row : prices) {
        rows.append(QJsonObject{ { "from"_L1, row.from.toString(Qt::ISODate) },
                                 { "price"_L1, static_cast<qint64>(row.price.minor()) } });
    }
    return rows;
}

QJsonArray barcodesToJson(const std::vector<Barcode> &barcodes)
{
    QJsonArray rows;
    for (const Barcode &barcode : barcodes) {
        QJsonObject row{ { "code"_L1, barcode.code } };
        if (!barcode.unitName.isEmpty()) {
            row.insert("unit"_L1, barcode.unitName);
        }
        if (barcode.factor != 1) {
            row.insert("factor"_L1, static_cast<qint64>(barcode.factor));
        }
        if (barcode.price) {
            row.insert("price"_L1, static_cast<qint64>(barcode.price->minor()));
        }
        rows.append(row);
    }
    return rows;
}

QJsonArray optionsToJson(const std::vector<VariantOption> &options)
{
    QJsonArray rows;
    for (const VariantOption &option : options) {
        rows.append(QJsonObject{ { "name"_L1, option.name }, { "value"_L1, option.value } });
    }
    return rows;
}

QJsonArray componentsToJson(const std::vector<BundleComponent> &components)
{
    QJsonArray rows;
    for (const BundleComponent &component : components) {
        rows.append(
            QJsonObject{ { "product"_L1, component.product.toText() },
                         { "quantity"_L1, static_cast<qint64>(component.quantity.thousandths()) },
                         { "unit"_L1, unitCode(component.quantity.unit()) } });
    }
    return rows;
}

/// The one currency of a product's amounts, or nothing when it has none.
std::optional<Currency> currencyOf(const Product &product)
{
    if (!product.prices.empty()) {
        return product.prices.front().price.currency();
    }
    for (const auto &amount :
         { product.openPriceLeast, product.openPriceMost, product.floorPrice }) {
        if (amount) {
            return amount->currency();
        }
    }
    if (product.quantityPrice) {
        return product.quantityPrice->price.currency();
    }
    for (const Barcode &barcode : product.barcodes) {
        if (barcode.price) {
            return barcode.price->currency();
        }
    }
    return std::nullopt;
}

Unit unitOf(const JsonFields &fields)
{
    const QString code = fields.text("unit"_L1);
    const auto unit = unitFromCode(code);
    if (!unit && !code.isEmpty()) {
        fields.fail("unit"_L1, u"unknown unit"_s);
    }
    return unit.value_or(Unit::Piece);
}

QDate dateOf(const JsonFields &fields, QLatin1StringView key)
{
    const QDate date = QDate::fromString(fields.text(key), Qt::ISODate);
    if (!date.isValid()) {
        fields.fail(key, u"no date"_s);
    }
    return date;
}

void readAmounts(const JsonFields &fields, Product &product)
{
    const auto currency = Currency::fromCode(fields.text("currency"_L1));
    if (!currency) {
        if (fields.has("currency"_L1) || fields.has("prices"_L1)) {
            fields.fail("currency"_L1, u"unknown currency"_s);
        }
        return;
    }
    for (const JsonFields &row : fields.objects("prices"_L1)) {
        product.prices.push_back({ dateOf(row, "from"_L1), row.money("price"_L1, *currency) });
    }
    product.openPriceLeast = fields.optionalMoney("least"_L1, *currency);
    product.openPriceMost = fields.optionalMoney("most"_L1, *currency);
    product.floorPrice = fields.optionalMoney("floor"_L1, *currency);
    if (fields.has("quantityPrice"_L1)) {
        product.quantityPrice = QuantityPrice{ fields.integer("quantityPieces"_L1),
                                               fields.money("quantityPrice"_L1, *currency) };
    }
}

void readParts(const JsonFields &fields, Product &product)
{
    const auto currency = Currency::fromCode(fields.text("currency"_L1));
    for (const JsonFields &row : fields.objects("barcodes"_L1)) {
        Barcode barcode{
            row.text("code"_L1), row.text("unit"_L1), row.integerOr("factor"_L1, 1), std::nullopt
        };
        if (row.has("price"_L1) && currency) {
            barcode.price = row.money("price"_L1, *currency);
        }
        product.barcodes.push_back(std::move(barcode));
    }
    for (const JsonFields &row : fields.objects("options"_L1)) {
        product.options.push_back({ row.text("name"_L1), row.text("value"_L1) });
    }
    for (const JsonFields &row : fields.objects("components"_L1)) {
        product.components.push_back(
            { row.id<ProductId>("product"_L1),
              Quantity::fromThousandths(row.integer("quantity"_L1), unitOf(row)) });
    }
}

QJsonArray ratesToJson(const std::vector<DatedRate> &rates)
{
    QJsonArray rows;
    for (const DatedRate &row : rates) {
        rows.append(QJsonObject{ { "from"_L1, row.from.toString(Qt::ISODate) },
                                 { "ppm"_L1, static_cast<qint64>(row.rate.ppm()) } });
    }
    return rows;
}

} // namespace

QJsonObject productToJson(const Product &product)
{
    Writer json;
    json.text("id"_L1, product.id.toText());
    json.text("sku"_L1, product.sku);
    json.text("name"_L1, product.name);
    json.id("category"_L1, product.category);
    json.id("parent"_L1, product.parent);
    json.flag("hasVariants"_L1, product.hasVariants);
    json.list("options"_L1, optionsToJson(product.options));
    if (product.unit != Unit::Piece) {
        json.text("unit"_L1, unitCode(product.unit));
    }
    json.flag("open"_L1, product.priceKind == PriceKind::Open);
    if (const auto currency = currencyOf(product)) {
        json.text("currency"_L1, currency->code());
    }
    json.list("prices"_L1, pricesToJson(product.prices));
    json.money("least"_L1, product.openPriceLeast);
    json.money("most"_L1, product.openPriceMost);
    json.money("floor"_L1, product.floorPrice);
    if (product.quantityPrice) {
        json.number("quantityPieces"_L1, product.quantityPrice->pieces);
        json.money("quantityPrice"_L1, product.quantityPrice->price);
    }
    json.number("quantityMost"_L1, product.quantityMost.value_or(0));
    json.id("taxClass"_L1, product.taxClass);
    json.list("barcodes"_L1, barcodesToJson(product.barcodes));
    json.text("plu"_L1, product.plu);
    json.list("components"_L1, componentsToJson(product.components));
    json.flag("isInactive"_L1, !product.isActive);
    json.flag("isShownOnPortal"_L1, product.isShownOnPortal);
    json.flag("isNotForClients"_L1, !product.isSoldToClients);
    json.flag("isWithoutCommission"_L1, !product.isCommissionEligible);
    json.flag("isNotDiscountable"_L1, !product.isDiscountable);
    json.flag("isStockTracked"_L1, product.isStockTracked);
    json.text("icon"_L1, product.icon);
    json.text("tint"_L1, product.tint);
    json.number("tileOrder"_L1, product.tileOrder);
    json.flag("isFavourite"_L1, product.isFavourite);
    return json.take();
}

Result<Product> productFromJson(const QJsonObject &json, std::int64_t version)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    Product product;
    product.id = fields.id<ProductId>("id"_L1);
    product.version = version;
    product.sku = fields.text("sku"_L1);
    product.name = fields.text("name"_L1);
    product.category = fields.optionalId<CategoryId>("category"_L1);
    product.parent = fields.optionalId<ProductId>("parent"_L1);
    product.hasVariants = fields.flag("hasVariants"_L1);
    product.unit = unitOf(fields);
    product.priceKind = fields.flag("open"_L1) ? PriceKind::Open : PriceKind::Fixed;
    readAmounts(fields, product);
    readParts(fields, product);
    if (fields.has("quantityMost"_L1)) {
        product.quantityMost = fields.integer("quantityMost"_L1);
    }
    product.taxClass = fields.optionalId<TaxClassId>("taxClass"_L1);
    product.plu = fields.text("plu"_L1);
    product.isActive = !fields.flag("isInactive"_L1);
    product.isShownOnPortal = fields.flag("isShownOnPortal"_L1);
    product.isSoldToClients = !fields.flag("isNotForClients"_L1);
    product.isCommissionEligible = !fields.flag("isWithoutCommission"_L1);
    product.isDiscountable = !fields.flag("isNotDiscountable"_L1);
    product.isStockTracked = fields.flag("isStockTracked"_L1);
    product.icon = fields.text("icon"_L1);
    product.tint = fields.text("tint"_L1);
    product.tileOrder = fields.smallOr("tileOrder"_L1, 0);
    product.isFavourite = fields.flag("isFavourite"_L1);
    return problem ? Result<Product>(*problem) : product;
}

QJsonObject categoryToJson(const Category &category)
{
    Writer json;
    json.text("id"_L1, category.id.toText());
    json.text("name"_L1, category.name);
    json.id("parent"_L1, category.parent);
    json.flag("isSavedOrder"_L1, category.order == CategoryOrder::Saved);
    json.number("place"_L1, category.place);
    json.text("icon"_L1, category.icon);
    json.text("tint"_L1, category.tint);
    json.flag("isInactive"_L1, !category.isActive);
    json.flag("isTilePage"_L1, category.isTilePage);
    return json.take();
}

Result<Category> categoryFromJson(const QJsonObject &json, std::int64_t version)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    Category category;
    category.id = fields.id<CategoryId>("id"_L1);
    category.version = version;
    category.name = fields.text("name"_L1);
    category.parent = fields.optionalId<CategoryId>("parent"_L1);
    category.order
        = fields.flag("isSavedOrder"_L1) ? CategoryOrder::Saved : CategoryOrder::Alphabetical;
    category.place = fields.smallOr("place"_L1, 0);
    category.icon = fields.text("icon"_L1);
    category.tint = fields.text("tint"_L1);
    category.isActive = !fields.flag("isInactive"_L1);
    category.isTilePage = fields.flag("isTilePage"_L1);
    return problem ? Result<Category>(*problem) : category;
}

QJsonObject taxClassToJson(const TaxClass &taxClass)
{
    QJsonArray taxes;
    for (const TaxDefinition &tax : taxClass.taxes) {
        Writer row;
        row.text("id"_L1, tax.id.toText());
        row.text("name"_L1, tax.name);
        row.text("letter"_L1, tax.letter);
        row.flag("isCompound"_L1, tax.base == TaxBase::NetAndEarlierTaxes);
        row.list("rates"_L1, ratesToJson(tax.rates));
        taxes.append(row.take());
    }
    Writer json;
    json.text("id"_L1, taxClass.id.toText());
    json.text("name"_L1, taxClass.name);
    json.list("taxes"_L1, taxes);
    json.flag("isInactive"_L1, !taxClass.isActive);
    return json.take();
}

Result<TaxClass> taxClassFromJson(const QJsonObject &json, std::int64_t version)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    TaxClass taxClass;
    taxClass.id = fields.id<TaxClassId>("id"_L1);
    taxClass.version = version;
    taxClass.name = fields.text("name"_L1);
    taxClass.isActive = !fields.flag("isInactive"_L1);
    for (const JsonFields &row : fields.objects("taxes"_L1)) {
        TaxDefinition tax;
        tax.id = row.id<TaxId>("id"_L1);
        tax.name = row.text("name"_L1);
        tax.letter = row.text("letter"_L1);
        tax.base = row.flag("isCompound"_L1) ? TaxBase::NetAndEarlierTaxes : TaxBase::Net;
        for (const JsonFields &rate : row.objects("rates"_L1)) {
            tax.rates.push_back({ dateOf(rate, "from"_L1), Rate::fromPpm(rate.integer("ppm"_L1)) });
        }
        taxClass.taxes.push_back(std::move(tax));
    }
    return problem ? Result<TaxClass>(*problem) : taxClass;
}

} // namespace countertop
