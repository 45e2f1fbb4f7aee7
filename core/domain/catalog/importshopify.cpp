#include "core/domain/catalog/importsource.h"

namespace countertop {

namespace {

constexpr int optionsMax = 3;

QString handleColumn()
{
    return QStringLiteral("Handle");
}
QString titleColumn()
{
    return QStringLiteral("Title");
}
QString skuColumn()
{
    return QStringLiteral("Variant SKU");
}
QString priceColumn()
{
    return QStringLiteral("Variant Price");
}
QString optionName(int number)
{
    return QStringLiteral("Option%1 Name").arg(number);
}
QString optionValue(int number)
{
    return QStringLiteral("Option%1 Value").arg(number);
}

/// Several rows make one product: they follow each other and share a handle. The first has what all
/// share; a row without price and options only adds a picture.
class ShopifySource final : public ImportSource
{
public:
    using ImportSource::ImportSource;

    void add(ImportCells &cells) override;
    void finish() override { endProduct(); }

private:
    void beginProduct(ImportCells &cells, const QString &handle);
    void readVariant(ImportCells &cells);
    std::vector<VariantOption> optionsOf(const ImportCells &cells) const;
    void endProduct();

    QString m_handle;
    bool m_isRefused = false;
    ProductDraft m_shared; ///< what the first row says of all
    QStringList m_optionNames;
    std::vector<ProductDraft> m_variants;
};

void ShopifySource::add(ImportCells &cells)
{
    const QString handle = cells.text(handleColumn());
    if (handle.isEmpty()) {
        cells.note(handleColumn(), ImportIssue::NoCode);
        keepProblems(cells);
        return;
    }
    if (handle != m_handle) {
        endProduct();
        beginProduct(cells, handle);
    }
    const bool hasVariant = !cells.text(priceColumn()).isEmpty()
        || !cells.text(skuColumn()).isEmpty() || !cells.text(optionValue(1)).isEmpty();
    if (hasVariant && !m_isRefused) {
        readVariant(cells);
    } else {
        keepProblems(cells);
    }
}

void ShopifySource::beginProduct(ImportCells &cells, const QString &handle)
{
    m_handle = handle;
    m_variants.clear();
    m_optionNames.clear();
    m_shared = ProductDraft{};
    m_shared.row = cells.number();
    m_shared.needsTaxClass = false;
    if (const auto title = cells.shortText(titleColumn(), nameLengthMax)) {
        m_shared.name = withoutMarkup(*title);
    } else {
        cells.note(titleColumn(), ImportIssue::NoName);
    }
    const bool isGiftCard = cells.flag(QStringLiteral("Gift Card")).value_or(false);
    if (isGiftCard) {
        cells.note(QStringLiteral("Gift Card"), ImportIssue::GiftCard);
    }
    m_shared.category = firstCategory(cells, QStringLiteral("Type"));
    if (m_shared.category.isEmpty()) {
        m_shared.category = firstCategory(cells, QStringLiteral("Product Category"));
    }
    const QString status = cells.text(QStringLiteral("Status")).toLower();
    m_shared.isActive = status.isEmpty() || status == QLatin1StringView("active");
    m_shared.isShownOnPortal = cells.flag(QStringLiteral("Published"));
    for (int number = 1; number <= optionsMax; ++number) {
        m_optionNames.append(cells.text(optionName(number)));
    }
    m_isRefused = cells.isRefused();
}

std::vector<VariantOption> ShopifySource::optionsOf(const ImportCells &cells) const
{
    std::vector<VariantOption> options;
    for (int number = 1; number <= optionsMax; ++number) {
        const QString name = m_optionNames.value(number - 1);
        const QString value = cells.text(optionValue(number));
        const bool isDefault = value == QLatin1StringView("Default Title") || value.isEmpty();
        if (!isDefault) {
            options.push_back(VariantOption{
                name.isEmpty() ? QStringLiteral("Option %1").arg(number) : name, value });
        }
    }
    return options;
}

void ShopifySource::readVariant(ImportCells &cells)
{
    ProductDraft draft = m_shared;
    draft.row = cells.number();
    draft.sku = cells.code(skuColumn());
    draft.options = optionsOf(cells);
    draft.price = cells.price(priceColumn());
    if (const QString barcode = cells.code(QStringLiteral("Variant Barcode")); !barcode.isEmpty()) {
        draft.barcodes.push_back(Barcode{ barcode, {}, 1, {} });
    }
    if (!cells.flag(QStringLiteral("Variant Taxable")).value_or(true)) {
        draft.taxClass = QStringLiteral("none");
    }
    if (!cells.text(QStringLiteral("Variant Inventory Tracker")).isEmpty()) {
        draft.isStockTracked = true;
        draft.stock = cells.quantity(QStringLiteral("Variant Inventory Qty"), Unit::Piece);
    }
    if (draft.sku.isEmpty() && draft.barcodes.empty()) {
        QStringList parts = { m_handle };
        for (const VariantOption &option : draft.options) {
            parts.append(option.value);
        }
        draft.sku = parts.join(u'/');
    }
    keepProblems(cells);
    if (!cells.isRefused()) {
        m_variants.push_back(draft);
    }
}

void ShopifySource::endProduct()
{
    const bool hasOptions = !m_variants.empty() && !m_variants.front().options.empty();
    if (hasOptions) {
        ProductDraft parent = m_shared;
        parent.sku = QStringLiteral("parent-") + m_handle;
        parent.hasVariants = true;
        products().drafts.push_back(parent);
        for (ProductDraft &variant : m_variants) {
            variant.parent = parent.sku;
        }
    }
    products().drafts.insert(products().drafts.end(), m_variants.begin(), m_variants.end());
    m_variants.clear();
}

} // namespace

std::unique_ptr<ImportSource> makeShopifySource(ImportedProducts &products)
{
    return std::make_unique<ShopifySource>(products);
}

} // namespace countertop
