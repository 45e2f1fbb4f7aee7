#include "core/domain/catalog/importfile.h"

#include "core/domain/catalog/importsource.h"
#include "core/domain/catalog/productcheck.h"
#include "core/domain/ticket/freetext.h"

#include <QSet>

namespace countertop {

namespace {

std::map<ProductField, QString> ownColumns()
{
    std::map<ProductField, QString> columns;
    for (const ProductFieldWord &word : productFieldWords()) {
        columns.emplace(word.field, QString(word.word));
    }
    return columns;
}

QString priceColumn(ImportFormat format,
                    const ImportColumns &columns,
                    const std::optional<ColumnMapping> &mapping)
{
    switch (format) {
    case ImportFormat::Own:
        return QString(wordOf(ProductField::Price));
    case ImportFormat::WooCommerce:
        return wooCommercePriceColumn(columns);
    case ImportFormat::Shopify:
        return QStringLiteral("Variant Price");
    case ImportFormat::Square:
        return QStringLiteral("Price");
    case ImportFormat::Mapped: {
        const auto found = mapping->columns.find(ProductField::Price);
        return found == mapping->columns.end() ? QString() : found->second;
    }
    }
    return {};
}

/// The decimal mark that all prices of the file agree on; Unknown when none tells or two differ.
Result<DecimalMark> learnMark(CsvReader &reader, int place)
{
    QSet<DecimalMark> marks;
    while (place >= 0) {
        CT_TRY(row, reader.next());
        if (!row) {
            break;
        }
        if (const auto mark = decimalMarkOf(row->cells.value(place))) {
            marks.insert(*mark);
        }
    }
    return marks.size() == 1 ? *marks.constBegin() : DecimalMark::Unknown;
}

std::unique_ptr<ImportSource> makeSource(ImportedProducts &products,
                                         const ImportColumns &columns,
                                         const std::optional<ColumnMapping> &mapping)
{
    switch (products.format) {
    case ImportFormat::Own:
        return makeFieldSource(products, ownColumns());
    case ImportFormat::WooCommerce:
        return makeWooCommerceSource(products, columns);
    case ImportFormat::Shopify:
        return makeShopifySource(products);
    case ImportFormat::Square:
        return makeSquareSource(products, columns);
    case ImportFormat::Mapped:
        return makeFieldSource(products, mapping->columns);
    }
    return nullptr;
}

Result<ImportFormat> findFormat(const ImportColumns &columns,
                                const std::optional<ColumnMapping> &mapping)
{
    if (mapping) {
        for (const auto &[field, column] : mapping->columns) {
            if (!columns.has(column)) {
                return Error{ ErrorKind::Invalid, ImportError::ColumnMissing, column };
            }
        }
        return ImportFormat::Mapped;
    }
    const auto format = recogniseFormat(columns.header());
    if (!format) {
        const QString detail = columns.header().join(QStringLiteral(" | ")).left(4000);
        return Error{ ErrorKind::Invalid, ImportError::UnknownFormat, detail };
    }
    return *format;
}

/// The decimal mark for a file: said by the mapping, learnt from the prices, or, in a file of ours
/// that commas part, a point.
Result<DecimalMark> findMark(QIODevice &file,
                             const CsvCaps &caps,
                             const ImportedProducts &products,
                             const ImportColumns &columns,
                             const std::optional<ColumnMapping> &mapping)
{
    if (mapping && mapping->mark != DecimalMark::Unknown) {
        return mapping->mark;
    }
    CT_TRY(reader, CsvReader::open(file, caps));
    CT_TRY(header, reader.next());
    CT_TRY(mark, learnMark(reader, columns.place(priceColumn(products.format, columns, mapping))));
    const bool isPlainOwn
        = products.format == ImportFormat::Own && products.dialect.delimiter == ',';
    return mark == DecimalMark::Unknown && isPlainOwn ? DecimalMark::Point : mark;
}

/// What is odd about the file as a whole and does not stop it.
void noteFile(ImportedProducts &products, std::int64_t headerRow)
{
    for (const ColumnPair &pair : columnsNamedTwice(products.header)) {
        products.problems.push_back({ headerRow,
                                      pair.name,
                                      ImportIssue::ColumnTwice,
                                      QStringLiteral("%1 + %2").arg(pair.first).arg(pair.second) });
    }
    if (products.dialect.notUtf8Row > 0) {
        products.problems.push_back({ products.dialect.notUtf8Row, {}, ImportIssue::NotUtf8, {} });
    }
}

/// The number of a payment card and the field that it stands in.
struct CardFound
{
    ProductField field = ProductField::Name;
    QString text;
};

std::optional<CardFound> cardIn(const ProductDraft &draft)
{
    const auto isCode = [](const QString &code) { return isCardNumber(code); };
    const auto isText = [](const QString &text) { return holdsCardNumber(text); };
    if (isCode(draft.sku)) {
        return CardFound{ ProductField::Code, draft.sku };
    }
    for (const Barcode &barcode : draft.barcodes) {
        if (isCode(barcode.code) || isText(barcode.unitName)) {
            return CardFound{ ProductField::Barcodes, barcode.code + u' ' + barcode.unitName };
        }
    }
    if (isCode(draft.plu.value_or(QString()))) {
        return CardFound{ ProductField::Plu, *draft.plu };
    }
    if (isText(draft.name.value_or(QString()))) {
        return CardFound{ ProductField::Name, *draft.name };
    }
    for (const QString &category : draft.category) {
        if (isText(category)) {
            return CardFound{ ProductField::Category, category };
        }
    }
    for (const VariantOption &option : draft.options) {
        if (isText(option.name) || isText(option.value)) {
            return CardFound{ ProductField::Options, option.name + u' ' + option.value };
        }
    }
    return std::nullopt;
}

/// Takes the rows out that hold the number of a payment card (CT-57).
void refuseCards(ImportedProducts &products, const std::optional<ColumnMapping> &mapping)
{
    std::erase_if(products.drafts, [&products, &mapping](const ProductDraft &draft) {
        const auto card = cardIn(draft);
        if (!card) {
            return false;
        }
        QString column(wordOf(card->field));
        if (mapping && mapping->columns.contains(card->field)) {
            column = mapping->columns.at(card->field);
        }
        products.problems.push_back(
            { draft.row, column, ImportIssue::HoldsCardNumber, withMaskedCards(card->text) });
        return true;
    });
}

} // namespace

std::string_view errorFeature(ImportError)
{
    return "import";
}

std::optional<ImportFormat> recogniseFormat(const QStringList &header)
{
    const ImportColumns columns(header);
    if (columns.hasAll({ QStringLiteral("Handle"),
                         QStringLiteral("Title"),
                         QStringLiteral("Variant Price") })) {
        return ImportFormat::Shopify;
    }
    if (columns.hasAll({ QStringLiteral("Token"),
                         QStringLiteral("Item Name"),
                         QStringLiteral("Variation Name") })) {
        return ImportFormat::Square;
    }
    if (isWooCommerce(columns)) {
        return ImportFormat::WooCommerce;
    }
    if (columns.hasAll({ QString(wordOf(ProductField::Code)),
                         QString(wordOf(ProductField::Name)),
                         QString(wordOf(ProductField::Price)) })) {
        return ImportFormat::Own;
    }
    return std::nullopt;
}

Result<ImportedProducts> readProducts(QIODevice &file,
                                      const CsvCaps &caps,
                                      Currency currency,
                                      const std::optional<ColumnMapping> &mapping)
{
    CT_TRY(first, CsvReader::open(file, caps));
    CT_TRY(headerRow, first.next());
    if (!headerRow) {
        return Error{ ErrorKind::Invalid, CsvError::Empty, QStringLiteral("only blank rows") };
    }
    const ImportColumns columns(headerRow->cells);
    ImportedProducts products;
    products.dialect = first.dialect();
    products.header = headerRow->cells;
    CT_TRY(format, findFormat(columns, mapping));
    products.format = format;
    noteFile(products, headerRow->number);
    CT_TRY(mark, findMark(file, caps, products, columns, mapping));
    const CellTerms terms{ currency, mark, /*isOwn=*/format == ImportFormat::Own };

    const std::unique_ptr<ImportSource> source = makeSource(products, columns, mapping);
    CT_TRY(reader, CsvReader::open(file, caps));
    CT_TRY(skippedHeader, reader.next());
    while (true) {
        CT_TRY(row, reader.next());
        if (!row) {
            break;
        }
        ++products.rows;
        ImportCells cells(*row, columns, terms);
        source->add(cells);
    }
    source->finish();
    refuseCards(products, mapping);
    return products;
}

} // namespace countertop
