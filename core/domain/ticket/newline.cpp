#include "core/domain/ticket/newline.h"

#include "core/domain/ticket/lineparts.h"
#include "core/domain/ticket/ticketedit.h"

namespace countertop {

namespace {

Error refused(TicketError code, const QString &detail)
{
    return { ErrorKind::Refused, code, detail };
}

Result<void> checkSold(const Product &product)
{
    if (product.hasVariants) {
        return refused(TicketError::VariantNotChosen,
                       QStringLiteral("product %1 has variants").arg(product.id.toText()));
    }
    if (!product.isActive || !product.isSoldToClients) {
        return refused(TicketError::NotSold,
                       QStringLiteral("product %1 is not sold").arg(product.id.toText()));
    }
    return done();
}

Result<Money> typedPrice(const LineRequest &request)
{
    if (!request.typedPrice) {
        return refused(TicketError::NoPrice,
                       QStringLiteral("no price for %1").arg(request.product.id.toText()));
    }
    const Money &price = *request.typedPrice;
    const Product &product = request.product;
    const bool isBelow = product.openPriceLeast && price < *product.openPriceLeast;
    const bool isAbove = product.openPriceMost && price > *product.openPriceMost;
    if (price.isNegative() || isBelow || isAbove) {
        return refused(TicketError::PriceOutsideLimits,
                       QStringLiteral("price %1 typed").arg(price.minor()));
    }
    return price;
}

/// Sets list price and where it came from: a label, the catalogue, or the keyboard.
Result<void> setPrice(TicketLine &line, const LineRequest &request, const SellingTerms &terms)
{
    if (request.label && request.label->priceMinor) {
        line.listPrice = Money::fromMinor(*request.label->priceMinor, terms.currency);
        line.isLabelPrice = true;
        return done();
    }
    const Barcode *barcode = request.barcode ? &*request.barcode : nullptr;
    if (const std::optional<Money> known = catalogPrice(request.product, barcode, terms)) {
        line.listPrice = *known;
        return done();
    }
    CT_TRY(typed, typedPrice(request));
    line.listPrice = typed;
    line.isTypedPrice = true;
    return done();
}

/// How much is sold, in the unit that the line counts.
Result<Quantity> soldQuantity(const LineRequest &request)
{
    const std::int64_t typed = request.typedThousandths.value_or(1000);
    const bool isPriced = request.label && request.label->priceMinor;
    if (request.product.unit == Unit::Piece || isPriced) {
        return Quantity::fromThousandths(typed, Unit::Piece);
    }
    if (request.label && request.label->weight) {
        const Int128 weight = static_cast<Int128>(request.label->weight->thousandths()) * typed;
        return Quantity::fromThousandths(divideRounded(weight, 1000, Rounding::HalfUp),
                                         request.product.unit);
    }
    if (!request.typedThousandths) {
        return refused(TicketError::WeightMissing,
                       QStringLiteral("sold by %1").arg(unitCode(request.product.unit)));
    }
    return Quantity::fromThousandths(typed, request.product.unit);
}

Result<void> checkQuantity(const Quantity &quantity, std::int64_t quantityMost)
{
    const std::int64_t thousandths = quantity.thousandths();
    if (thousandths <= 0) {
        return refused(TicketError::QuantityNotPositive,
                       QStringLiteral("%1 thousandths").arg(thousandths));
    }
    if (quantity.unit() == Unit::Piece && !quantity.isWhole()) {
        return refused(TicketError::QuantityNotWhole,
                       QStringLiteral("%1 thousandths of a piece").arg(thousandths));
    }
    if (thousandths > quantityMost * 1000) {
        return refused(
            TicketError::QuantityOverLimit,
            QStringLiteral("%1 thousandths, at most %2 units").arg(thousandths).arg(quantityMost));
    }
    return done();
}

/// Goods that leave the shelf with one sold unit. A price label on weighed goods does not say the
/// weight; it follows from the price of the unit.
Quantity goodsPerUnit(const LineRequest &request, const TicketLine &line, const SellingTerms &terms)
{
    const Product &product = request.product;
    if (line.isLabelPrice && product.unit != Unit::Piece) {
        const std::optional<Money> perUnit = priceOn(product, terms.day, terms.priceList);
        if (perUnit && perUnit->isPositive()) {
            const Int128 thousandths = static_cast<Int128>(line.listPrice.minor()) * 1000;
            return Quantity::fromThousandths(
                divideRounded(thousandths, perUnit->minor(), Rounding::HalfUp), product.unit);
        }
    }
    return Quantity::fromThousandths(1000, product.unit)
        .times(request.barcode ? request.barcode->factor : 1);
}

Result<void> setTaxes(TicketLine &line,
                      const Product &product,
                      const SellingTerms &terms,
                      const CatalogExtract &catalog)
{
    if (product.components.empty()) {
        CT_TRY(taxes, taxesOf(product, terms, catalog));
        line.taxes = std::move(taxes);
        return done();
    }
    CT_TRY(components, componentsOf(product, terms, catalog));
    line.components = std::move(components);
    line.taxes = distinctTaxes(line.components);
    return done();
}

void copyWords(TicketLine &line, const LineRequest &request, const CatalogExtract &catalog)
{
    const Product &product = request.product;
    line.id = request.id;
    line.product = product.id;
    line.code = request.code;
    line.sku = product.sku;
    line.name = product.name;
    line.optionText = optionText(product);
    line.category = product.category;
    line.categoryName
        = product.category ? catalog.categoryNames.value(*product.category) : QString();
    line.isDiscountable = product.isDiscountable;
    line.isCommissionEligible = product.isCommissionEligible;
    line.isStockTracked = product.isStockTracked;
    line.gift = request.gift;
    line.addedBy = request.addedBy;
}

} // namespace

Result<TicketLine>
newLine(const LineRequest &request, const SellingTerms &terms, const CatalogExtract &catalog)
{
    const Product &product = request.product;
    CT_TRY_DONE(checkSold(product));
    if (request.gift) {
        CT_TRY_DONE(checkGift(*request.gift));
    }
    TicketLine line{ .listPrice = Money::zero(terms.currency) };
    copyWords(line, request, catalog);
    CT_TRY_DONE(setTaxes(line, product, terms, catalog));
    CT_TRY(quantity, soldQuantity(request));
    line.quantity = quantity;
    line.quantityMost = product.quantityMost.value_or(terms.quantityMost);
    CT_TRY_DONE(checkQuantity(line.quantity, line.quantityMost));
    CT_TRY_DONE(setPrice(line, request, terms));
    line.stockPerUnit = goodsPerUnit(request, line, terms);
    const std::int64_t factor = request.barcode ? request.barcode->factor : 1;
    if (product.floorPrice && !line.isLabelPrice) {
        line.floorPrice = product.floorPrice->scaled(factor, 1, Rounding::HalfUp);
    }
    if (factor == 1) {
        line.quantityPrice = product.quantityPrice;
    }
    return line;
}

Result<TicketLine> newOpenPriceLine(const OpenPriceRequest &request,
                                    const SellingTerms &terms,
                                    const CatalogExtract &catalog)
{
    const auto taxClass = catalog.taxClasses.constFind(request.taxClass);
    if (taxClass == catalog.taxClasses.constEnd()) {
        return refused(TicketError::NoTaxClass,
                       QStringLiteral("tax class %1 is not there").arg(request.taxClass.toText()));
    }
    if (request.price.isNegative()) {
        return Error{ ErrorKind::Invalid,
                      TicketError::PriceNegative,
                      QStringLiteral("price %1").arg(request.price.minor()) };
    }
    TicketLine line{ .listPrice = request.price };
    line.id = request.id;
    line.code = request.code;
    line.name = request.name;
    line.category = request.department;
    line.categoryName = catalog.categoryNames.value(request.department);
    line.quantity = Quantity::pieces(request.count);
    line.stockPerUnit = Quantity::pieces(1);
    line.quantityMost = terms.quantityMost;
    line.isTypedPrice = true;
    line.taxes = taxesOn(*taxClass, terms.day);
    line.addedBy = request.addedBy;
    CT_TRY_DONE(checkQuantity(line.quantity, line.quantityMost));
    return line;
}

} // namespace countertop
