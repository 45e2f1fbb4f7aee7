#include "core/domain/catalog/importsource.h"

#include <QRegularExpression>

namespace countertop {

namespace {

QString nameColumn()
{
    return QStringLiteral("Item Name");
}
QString variationColumn()
{
    return QStringLiteral("Variation Name");
}
QString priceColumn()
{
    return QStringLiteral("Price");
}

/// Rows that follow each other with one item name are its variations. Taxes and places are columns
/// that carry their names: «Tax - VAT (20%)», «Current Quantity High Street».
class SquareSource final : public ImportSource
{
public:
    SquareSource(ImportedProducts &products, const ImportColumns &columns);

    void add(ImportCells &cells) override;
    void finish() override { endItem(); }

private:
    void readPrice(ImportCells &cells, ProductDraft &draft) const;
    void readOptions(ImportCells &cells, ProductDraft &draft) const;
    void readTaxes(ImportCells &cells, ProductDraft &draft) const;
    void readStock(ImportCells &cells, ProductDraft &draft) const;
    void endItem();

    struct TaxColumn
    {
        QString column;
        QString name; ///< without its rate
    };
    std::vector<TaxColumn> m_taxes;
    QStringList m_stocks; ///< columns, one a place
    QString m_categoryColumn;
    QString m_item;
    std::vector<ProductDraft> m_variations;
};

SquareSource::SquareSource(ImportedProducts &products, const ImportColumns &columns)
    : ImportSource(products)
{
    static const QRegularExpression tax(QStringLiteral("^Tax - (.+?)(\\s*\\([0-9.,]+\\s*%\\))?$"));
    for (const QString &header : columns.header()) {
        const QString name = header.simplified();
        if (const auto match = tax.match(name); match.hasMatch()) {
            m_taxes.push_back(TaxColumn{ header, match.captured(1) });
        } else if (name.startsWith(QLatin1StringView("Current Quantity"))) {
            m_stocks.append(header);
        }
    }
    for (const QString &name : { QStringLiteral("Reporting Category"),
                                 QStringLiteral("Category"),
                                 QStringLiteral("Categories") }) {
        if (m_categoryColumn.isEmpty() && columns.has(name)) {
            m_categoryColumn = name;
        }
    }
}

void SquareSource::add(ImportCells &cells)
{
    const QString item = cells.text(nameColumn());
    if (item != m_item) {
        endItem();
        m_item = item;
    }
    ProductDraft draft;
    draft.row = cells.number();
    draft.needsTaxClass = false;
    draft.name = cells.shortText(nameColumn(), nameLengthMax);
    if (!draft.name) {
        cells.note(nameColumn(), ImportIssue::NoName);
    }
    draft.sku = cells.code(QStringLiteral("SKU"));
    if (const QString gtin = cells.code(QStringLiteral("GTIN")); !gtin.isEmpty()) {
        draft.barcodes.push_back(Barcode{ gtin, {}, 1, {} });
    }
    if (draft.sku.isEmpty() && draft.barcodes.empty()) {
        draft.sku = cells.text(QStringLiteral("Token"));
        if (draft.sku.isEmpty()) {
            cells.note(QStringLiteral("SKU"), ImportIssue::NoCode);
        }
    }
    draft.category = firstCategory(cells, m_categoryColumn);
    if (const auto isArchived = cells.flag(QStringLiteral("Archived"))) {
        draft.isActive = !*isArchived;
    }
    readPrice(cells, draft);
    readOptions(cells, draft);
    readTaxes(cells, draft);
    readStock(cells, draft);
    keepProblems(cells);
    if (!cells.isRefused()) {
        m_variations.push_back(draft);
    }
}

void SquareSource::readPrice(ImportCells &cells, ProductDraft &draft) const
{
    if (cells.text(priceColumn()).compare(QLatin1StringView("variable"), Qt::CaseInsensitive)
        == 0) {
        draft.priceKind = PriceKind::Open;
        return;
    }
    draft.price = cells.price(priceColumn());
}

void SquareSource::readOptions(ImportCells &cells, ProductDraft &draft) const
{
    constexpr int optionsMax = 6;
    for (int number = 1; number <= optionsMax; ++number) {
        const QString name = cells.text(QStringLiteral("Option Name %1").arg(number));
        const QString value = cells.text(QStringLiteral("Option Value %1").arg(number));
        if (!name.isEmpty() && !value.isEmpty()) {
            draft.options.push_back(
                VariantOption{ name.left(wordLengthMax), value.left(wordLengthMax) });
        }
    }
    const QString variation = cells.text(variationColumn());
    if (draft.options.empty() && !variation.isEmpty()) {
        draft.options.push_back(VariantOption{ variationColumn(), variation.left(wordLengthMax) });
    }
}

/// The names of the taxes that a row has, joined as a class would be called: "VAT + City".
void SquareSource::readTaxes(ImportCells &cells, ProductDraft &draft) const
{
    QStringList names;
    for (const TaxColumn &tax : m_taxes) {
        if (cells.flag(tax.column).value_or(false)) {
            names.append(tax.name);
        }
    }
    if (!names.isEmpty()) {
        draft.taxClass = names.join(QStringLiteral(" + "));
    }
}

/// The first place that names a quantity; this shop is one place.
void SquareSource::readStock(ImportCells &cells, ProductDraft &draft) const
{
    for (const QString &column : m_stocks) {
        draft.stock = cells.quantity(column, Unit::Piece);
        if (draft.stock) {
            draft.isStockTracked = true;
            return;
        }
    }
}

void SquareSource::endItem()
{
    if (m_variations.size() == 1) {
        m_variations.front().options.clear(); // «Regular» alone tells nothing apart
    } else if (!m_variations.empty()) {
        ProductDraft parent;
        const ProductDraft &first = m_variations.front();
        parent.row = first.row;
        parent.sku = QStringLiteral("parent-") + m_item.simplified().toLower().replace(u' ', u'-');
        parent.name = first.name;
        parent.category = first.category;
        parent.needsTaxClass = false;
        parent.taxClass = first.taxClass;
        parent.hasVariants = true;
        products().drafts.push_back(parent);
        for (ProductDraft &variation : m_variations) {
            variation.parent = parent.sku;
        }
    }
    products().drafts.insert(products().drafts.end(), m_variations.begin(), m_variations.end());
    m_variations.clear();
}

} // namespace

std::unique_ptr<ImportSource> makeSquareSource(ImportedProducts &products,
                                               const ImportColumns &columns)
{
    return std::make_unique<SquareSource>(products, columns);
}

} // namespace countertop
