#include "core/domain/catalog/productexport.h"

#include "core/domain/catalog/escapedlist.h"

namespace countertop {

namespace {

constexpr QStringView marks = u"|:=*@>,";

QString flagText(const std::optional<bool> &flag)
{
    if (!flag) {
        return {};
    }
    return *flag ? QStringLiteral("yes") : QStringLiteral("no");
}

CsvCell amountCell(const std::optional<Money> &money)
{
    return money ? CsvCell::amount(*money) : CsvCell::text({});
}

template <typename List, typename Write>
QString joined(const List &list, Write write)
{
    QStringList pieces;
    for (const auto &entry : list) {
        pieces.append(write(entry));
    }
    return pieces.join(u'|');
}

QString barcodeText(const Barcode &barcode)
{
    QString text = escaped(barcode.code, marks);
    if (!barcode.unitName.isEmpty() || barcode.factor != 1 || barcode.price) {
        text += u':' + escaped(barcode.unitName, marks) + u':' + QString::number(barcode.factor);
    }
    return barcode.price ? text + u':' + plainAmount(*barcode.price) : text;
}

QString categoryText(const QStringList &path)
{
    QStringList parts;
    for (const QString &name : path) {
        parts.append(escaped(name, marks));
    }
    return parts.join(QStringLiteral(" > "));
}

QString componentText(const DraftComponent &component)
{
    const Quantity quantity = Quantity::fromThousandths(component.thousandths, Unit::Piece);
    return escaped(component.code, marks) + u'*' + plainQuantity(quantity);
}

CsvCell textCell(const std::optional<QString> &text)
{
    return CsvCell::text(text.value_or(QString()));
}

QString variantOptionText(const VariantOption &option)
{
    return escaped(option.name, marks) + u'=' + escaped(option.value, marks);
}

QString laterPriceText(const DatedPrice &price)
{
    return plainAmount(price.price) + u'@' + price.from.toString(Qt::ISODate);
}

QString quantityPriceText(const std::optional<QuantityPrice> &price)
{
    return price ? QString::number(price->pieces) + u'=' + plainAmount(price->price) : QString();
}

QString priceKindText(const std::optional<PriceKind> &kind)
{
    if (!kind) {
        return {};
    }
    return *kind == PriceKind::Open ? QStringLiteral("open") : QStringLiteral("fixed");
}

template <typename Number>
CsvCell numberCell(const std::optional<Number> &number)
{
    return number ? CsvCell::number(*number) : CsvCell::text({});
}

} // namespace

QStringList productHeaders()
{
    QStringList headers;
    for (const ProductFieldWord &word : productFieldWords()) {
        headers.append(QString(word.word));
    }
    return headers;
}

CsvCells productCells(const ProductDraft &product)
{
    return { CsvCell::text(product.sku),
             textCell(product.name),
             amountCell(product.price),
             textCell(product.taxClass),
             CsvCell::text(joined(product.barcodes, barcodeText)),
             CsvCell::text(categoryText(product.category)),
             CsvCell::text(product.unit ? unitCode(*product.unit) : QString()),
             product.stock ? CsvCell::quantity(*product.stock) : CsvCell::text({}),
             CsvCell::text({}), // cost
             CsvCell::text(product.parent),
             CsvCell::text(joined(product.options, variantOptionText)),
             CsvCell::text(flagText(product.hasVariants)),
             textCell(product.plu),
             CsvCell::text(joined(product.components, componentText)),
             CsvCell::text(joined(product.laterPrices, laterPriceText)),
             CsvCell::text(priceKindText(product.priceKind)),
             amountCell(product.openPriceLeast),
             amountCell(product.openPriceMost),
             amountCell(product.floorPrice),
             CsvCell::text(quantityPriceText(product.quantityPrice)),
             numberCell(product.quantityMost),
             CsvCell::text(flagText(product.isActive)),
             CsvCell::text(flagText(product.isShownOnPortal)),
             CsvCell::text(flagText(product.isSoldToClients)),
             CsvCell::text(flagText(product.isCommissionEligible)),
             CsvCell::text(flagText(product.isDiscountable)),
             CsvCell::text(flagText(product.isStockTracked)),
             textCell(product.icon),
             textCell(product.tint),
             numberCell(product.tileOrder),
             CsvCell::text(flagText(product.isFavourite)),
             CsvCell::text(product.id) };
}

QByteArray exportProducts(const std::vector<ProductDraft> &products)
{
    std::vector<CsvCells> rows;
    rows.reserve(products.size());
    for (const ProductDraft &product : products) {
        rows.push_back(productCells(product));
    }
    return writeCsv(productHeaders(), rows);
}

} // namespace countertop
