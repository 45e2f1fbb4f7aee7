#include "core/domain/catalog/importsource.h"

#include "core/domain/catalog/escapedlist.h"

namespace countertop {

namespace {

/// Reads one row by a table from field to header.
class FieldSource final : public ImportSource
{
public:
    FieldSource(ImportedProducts &products, std::map<ProductField, QString> columns)
        : ImportSource(products)
        , m_columns(std::move(columns))
    {
    }

    void add(ImportCells &cells) override;

private:
    QString column(ProductField field) const
    {
        const auto found = m_columns.find(field);
        return found == m_columns.end() ? QString() : found->second;
    }
    void readIdentity(ImportCells &cells, ProductDraft &draft) const;
    void readGoods(ImportCells &cells, ProductDraft &draft) const;
    void readPrices(ImportCells &cells, ProductDraft &draft) const;
    void readFlags(ImportCells &cells, ProductDraft &draft) const;
    void readBarcodes(ImportCells &cells, ProductDraft &draft) const;
    void readComponents(ImportCells &cells, ProductDraft &draft) const;
    void readLaterPrices(ImportCells &cells, ProductDraft &draft) const;

    std::map<ProductField, QString> m_columns;
};

constexpr QChar listMark = u'|';
constexpr QChar partMark = u':';
constexpr QChar countMark = u'*';
constexpr QChar dayMark = u'@';
constexpr QChar valueMark = u'=';

void FieldSource::add(ImportCells &cells)
{
    ProductDraft draft;
    draft.row = cells.number();
    readIdentity(cells, draft);
    readBarcodes(cells, draft);
    readGoods(cells, draft);
    readPrices(cells, draft);
    readFlags(cells, draft);
    readComponents(cells, draft);
    if (referenceOf(draft).isEmpty()) {
        cells.note(column(ProductField::Code), ImportIssue::NoCode);
    }
    keep(cells, draft);
}

void FieldSource::readIdentity(ImportCells &cells, ProductDraft &draft) const
{
    draft.sku = cells.code(column(ProductField::Code));
    draft.id = cells.text(column(ProductField::Id));
    if (!draft.id.isEmpty()) {
        draft.aliases.append(QStringLiteral("id:") + draft.id);
    }
    draft.parent = cells.text(column(ProductField::Parent));
    draft.name = cells.shortText(column(ProductField::Name), nameLengthMax);
    for (const QString &option :
         splitEscaped(cells.text(column(ProductField::Options)), listMark)) {
        const QStringList sides = splitEscaped(option, valueMark);
        if (sides.size() != 2) {
            cells.note(column(ProductField::Options), ImportIssue::BadList);
            return;
        }
        draft.options.push_back(VariantOption{ unescaped(sides[0]), unescaped(sides[1]) });
    }
}

/// `code`, `code:unit:factor` or `code:unit:factor:price`, several joined by |.
void FieldSource::readBarcodes(ImportCells &cells, ProductDraft &draft) const
{
    const QString header = column(ProductField::Barcodes);
    for (const QString &entry : splitEscaped(cells.code(header), listMark)) {
        const QStringList parts = splitEscaped(entry, partMark);
        Barcode barcode;
        barcode.code = unescaped(parts.value(0));
        if (isRuinedCode(barcode.code)) {
            cells.note(header, ImportIssue::CodeRuined);
            return;
        }
        bool isFactor = true;
        if (parts.size() > 1) {
            barcode.unitName = unescaped(parts[1]);
            barcode.factor = parts.size() > 2 ? unescaped(parts[2]).toLongLong(&isFactor) : 1;
        }
        constexpr qsizetype partsMax = 4;
        if (barcode.code.isEmpty() || !isFactor || barcode.factor < 1 || parts.size() > partsMax) {
            cells.note(header, ImportIssue::BadList);
            return;
        }
        if (parts.size() == partsMax) {
            barcode.price = cells.priceFrom(header, parts.back());
        }
        draft.barcodes.push_back(barcode);
    }
}

void FieldSource::readGoods(ImportCells &cells, ProductDraft &draft) const
{
    draft.taxClass = cells.shortText(column(ProductField::TaxClass), wordLengthMax);
    for (const QString &part : splitEscaped(cells.text(column(ProductField::Category)), u'>')) {
        if (const QString name = unescaped(part); !name.isEmpty()) {
            draft.category.append(name);
        }
    }
    if (const QString unit = cells.text(column(ProductField::Unit)); !unit.isEmpty()) {
        draft.unit = unitFromCode(unit);
        if (!draft.unit) {
            cells.note(column(ProductField::Unit), ImportIssue::UnknownWord);
        }
    }
    draft.stock = cells.quantity(column(ProductField::Stock), draft.unit.value_or(Unit::Piece));
    draft.plu = cells.shortText(column(ProductField::Plu), wordLengthMax);
    draft.icon = cells.shortText(column(ProductField::Icon), wordLengthMax);
    draft.tint = cells.shortText(column(ProductField::Tint), wordLengthMax);
    if (const auto order = cells.whole(column(ProductField::TileOrder))) {
        draft.tileOrder = static_cast<int>(std::clamp<std::int64_t>(*order, -1'000'000, 1'000'000));
    }
}

void FieldSource::readPrices(ImportCells &cells, ProductDraft &draft) const
{
    draft.price = cells.price(column(ProductField::Price));
    readLaterPrices(cells, draft);
    if (const QString kind = cells.text(column(ProductField::PriceKind)); !kind.isEmpty()) {
        const bool isOpen = kind == QLatin1StringView("open");
        if (!isOpen && kind != QLatin1StringView("fixed")) {
            cells.note(column(ProductField::PriceKind), ImportIssue::UnknownWord);
        }
        draft.priceKind = isOpen ? PriceKind::Open : PriceKind::Fixed;
    }
    draft.openPriceLeast = cells.price(column(ProductField::PriceLeast));
    draft.openPriceMost = cells.price(column(ProductField::PriceMost));
    draft.floorPrice = cells.price(column(ProductField::FloorPrice));
    draft.quantityMost = cells.whole(column(ProductField::QuantityMost));
    const QStringList sides
        = splitEscaped(cells.text(column(ProductField::QuantityPrice)), valueMark);
    if (sides.isEmpty()) {
        return;
    }
    bool isNumber = false;
    const std::int64_t pieces = sides.front().trimmed().toLongLong(&isNumber);
    const auto price = sides.size() == 2
        ? cells.priceFrom(column(ProductField::QuantityPrice), sides.back())
        : std::nullopt;
    if (!isNumber || pieces < 2 || !price) {
        cells.note(column(ProductField::QuantityPrice), ImportIssue::BadList);
        return;
    }
    draft.quantityPrice = QuantityPrice{ pieces, *price };
}

/// `1.99@2026-05-01`, several joined by |.
void FieldSource::readLaterPrices(ImportCells &cells, ProductDraft &draft) const
{
    const QString header = column(ProductField::LaterPrices);
    for (const QString &entry : splitEscaped(cells.text(header), listMark)) {
        const QStringList sides = splitEscaped(entry, dayMark);
        const QDate day = QDate::fromString(unescaped(sides.value(1)), Qt::ISODate);
        if (!day.isValid()) {
            cells.note(header, ImportIssue::BadDate, entry);
            return;
        }
        const auto price = cells.priceFrom(header, sides.front());
        if (!price) {
            return;
        }
        draft.laterPrices.push_back(DatedPrice{ day, *price });
    }
    std::sort(draft.laterPrices.begin(),
              draft.laterPrices.end(),
              [](const DatedPrice &a, const DatedPrice &b) { return a.from < b.from; });
}

void FieldSource::readFlags(ImportCells &cells, ProductDraft &draft) const
{
    draft.hasVariants = cells.flag(column(ProductField::HasVariants));
    draft.isActive = cells.flag(column(ProductField::IsActive));
    draft.isShownOnPortal = cells.flag(column(ProductField::IsShownOnPortal));
    draft.isSoldToClients = cells.flag(column(ProductField::IsSoldToClients));
    draft.isCommissionEligible = cells.flag(column(ProductField::IsCommissionEligible));
    draft.isDiscountable = cells.flag(column(ProductField::IsDiscountable));
    draft.isStockTracked = cells.flag(column(ProductField::IsStockTracked));
    draft.isFavourite = cells.flag(column(ProductField::IsFavourite));
}

/// `SKU*2` or `SKU` for one, several joined by |.
void FieldSource::readComponents(ImportCells &cells, ProductDraft &draft) const
{
    const QString header = column(ProductField::Components);
    for (const QString &entry : splitEscaped(cells.text(header), listMark)) {
        const QStringList sides = splitEscaped(entry, countMark);
        DraftComponent component{ unescaped(sides.value(0)), 1000 };
        if (sides.size() == 2) {
            const auto count = cells.decimal(header, sides.back());
            const auto quantity
                = count ? quantityFrom(*count, Unit::Piece) : Result<Quantity>(Quantity());
            component.thousandths = quantity ? quantity->thousandths() : 0;
        }
        if (component.code.isEmpty() || sides.size() > 2 || component.thousandths <= 0) {
            cells.note(header, ImportIssue::BadList);
            return;
        }
        draft.components.push_back(component);
    }
}

} // namespace

void ImportSource::keepProblems(const ImportCells &cells)
{
    m_products.problems.insert(
        m_products.problems.end(), cells.problems().begin(), cells.problems().end());
}

void ImportSource::keep(const ImportCells &cells, const ProductDraft &draft)
{
    keepProblems(cells);
    if (!cells.isRefused()) {
        m_products.drafts.push_back(draft);
    }
}

QStringList firstCategory(ImportCells &cells, const QString &column)
{
    const QStringList paths = splitEscaped(cells.text(column), u',');
    if (paths.size() > 1) {
        cells.note(column, ImportIssue::OtherCategoriesLeftOut);
    }
    QStringList path;
    for (const QString &part : splitEscaped(paths.value(0), u'>')) {
        if (const QString name = withoutMarkup(unescaped(part)).left(wordLengthMax);
            !name.isEmpty()) {
            path.append(name);
        }
    }
    return path;
}

std::unique_ptr<ImportSource> makeFieldSource(ImportedProducts &products,
                                              std::map<ProductField, QString> columns)
{
    return std::make_unique<FieldSource>(products, std::move(columns));
}

} // namespace countertop
