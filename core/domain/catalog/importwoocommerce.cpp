#include "core/domain/catalog/importsource.h"

#include <array>

namespace countertop {

namespace {

/// WooCommerce's headers in one language. An attribute's headers carry its number at %1.
struct WooWords
{
    const char *id;
    const char *type;
    const char *sku;
    const char *gtin;
    const char *name;
    const char *published;
    const char *taxStatus;
    const char *taxClass;
    const char *stock;
    const char *salePrice;
    const char *regularPrice;
    const char *categories;
    const char *parent;
    const char *attributeName;
    const char *attributeValues;
};

constexpr auto languages = std::to_array<WooWords>({
    { "ID",
      "Type",
      "SKU",
      "GTIN, UPC, EAN, or ISBN",
      "Name",
      "Published",
      "Tax status",
      "Tax class",
      "Stock",
      "Sale price",
      "Regular price",
      "Categories",
      "Parent",
      "Attribute %1 name",
      "Attribute %1 value(s)" },
    { "ID",
      "Typ",
      "Artikelnummer",
      "GTIN, UPC, EAN oder ISBN",
      "Name",
      "Veröffentlicht",
      "Steuerstatus",
      "Steuerklasse",
      "Bestand",
      "Angebotspreis",
      "Regulärer Preis",
      "Kategorien",
      "Übergeordnetes Produkt",
      "Attribut %1 Name",
      "Attribut %1 Wert(e)" },
});

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

const WooWords *languageOf(const ImportColumns &columns)
{
    for (const WooWords &words : languages) {
        if (columns.hasAll({ word(words.type),
                             word(words.sku),
                             word(words.name),
                             word(words.regularPrice) })) {
            return &words;
        }
    }
    return nullptr;
}

class WooCommerceSource final : public ImportSource
{
public:
    WooCommerceSource(ImportedProducts &products, const WooWords &words)
        : ImportSource(products)
        , m_words(words)
    {
    }

    void add(ImportCells &cells) override;

private:
    void readIdentity(ImportCells &cells, ProductDraft &draft) const;
    void readOptions(ImportCells &cells, ProductDraft &draft) const;
    void readTax(ImportCells &cells, ProductDraft &draft) const;

    const WooWords &m_words;
};

void WooCommerceSource::add(ImportCells &cells)
{
    ProductDraft draft;
    draft.row = cells.number();
    const QStringList types = cells.text(word(m_words.type)).toLower().split(u',');
    const QString type = types.value(0).trimmed();
    if (type == QLatin1StringView("grouped")) {
        cells.note(word(m_words.type), ImportIssue::GroupedProduct);
    } else if (type == QLatin1StringView("external")) {
        cells.note(word(m_words.type), ImportIssue::ExternalProduct);
    }
    readIdentity(cells, draft);
    readTax(cells, draft);
    draft.category = firstCategory(cells, word(m_words.categories));
    draft.price = cells.price(word(m_words.regularPrice));
    if (!cells.text(word(m_words.salePrice)).isEmpty()) {
        cells.note(word(m_words.salePrice), ImportIssue::SalePriceLeftOut);
    }
    draft.stock = cells.quantity(word(m_words.stock), Unit::Piece);
    if (draft.stock) {
        draft.isStockTracked = true;
    }
    if (const QString published = cells.text(word(m_words.published)); !published.isEmpty()) {
        draft.isActive = published == QLatin1StringView("1");
    }
    if (type == QLatin1StringView("variable")) {
        draft.hasVariants = true;
        draft.price.reset();
    } else if (type == QLatin1StringView("variation")) {
        draft.parent = cells.text(word(m_words.parent));
        readOptions(cells, draft);
        if (draft.parent.isEmpty()) {
            cells.note(word(m_words.parent), ImportIssue::ParentMissing);
        }
    }
    keep(cells, draft);
}

void WooCommerceSource::readIdentity(ImportCells &cells, ProductDraft &draft) const
{
    const QString id = cells.text(word(m_words.id));
    draft.sku = cells.code(word(m_words.sku));
    if (!id.isEmpty()) {
        draft.aliases.append(QStringLiteral("id:") + id);
    }
    if (const QString gtin = cells.code(word(m_words.gtin)); !gtin.isEmpty()) {
        draft.barcodes.push_back(Barcode{ gtin, {}, 1, {} });
    }
    if (draft.sku.isEmpty() && draft.barcodes.empty()) {
        if (id.isEmpty()) {
            cells.note(word(m_words.sku), ImportIssue::NoCode);
        } else {
            draft.sku = QStringLiteral("woo-") + id;
        }
    }
    if (const auto name = cells.shortText(word(m_words.name), nameLengthMax)) {
        draft.name = withoutMarkup(*name);
    }
}

/// A variation's values; an attribute that it leaves open («any size») is no option of it.
void WooCommerceSource::readOptions(ImportCells &cells, ProductDraft &draft) const
{
    constexpr int attributesMax = 20;
    for (int number = 1; number <= attributesMax; ++number) {
        const QString name = cells.text(word(m_words.attributeName).arg(number));
        const QString value = cells.text(word(m_words.attributeValues).arg(number));
        if (!name.isEmpty() && !value.isEmpty()) {
            draft.options.push_back(
                VariantOption{ name.left(wordLengthMax), value.left(wordLengthMax) });
        }
    }
}

void WooCommerceSource::readTax(ImportCells &cells, ProductDraft &draft) const
{
    draft.needsTaxClass = false;
    const auto taxClass = cells.shortText(word(m_words.taxClass), wordLengthMax);
    if (cells.text(word(m_words.taxStatus)) == QLatin1StringView("none")) {
        draft.taxClass = QStringLiteral("none");
    } else if (taxClass && *taxClass != QLatin1StringView("parent")) {
        draft.taxClass = taxClass;
    }
}

} // namespace

bool isWooCommerce(const ImportColumns &columns)
{
    return languageOf(columns) != nullptr;
}

QString wooCommercePriceColumn(const ImportColumns &columns)
{
    const WooWords *words = languageOf(columns);
    return words == nullptr ? QString() : word(words->regularPrice);
}

std::unique_ptr<ImportSource> makeWooCommerceSource(ImportedProducts &products,
                                                    const ImportColumns &columns)
{
    const WooWords *words = languageOf(columns);
    return words == nullptr ? nullptr : std::make_unique<WooCommerceSource>(products, *words);
}

} // namespace countertop
