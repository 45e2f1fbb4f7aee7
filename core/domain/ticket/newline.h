#pragma once

#include "core/domain/catalog/labelrule.h"
#include "core/domain/ticket/ticket.h"

#include <QHash>

namespace countertop {

/// The part of the catalogue that a ticket needs: the products of its lines, their components and
/// the tax classes of all of them. Whoever reads the catalogue fills it; rules look up in it.
struct CatalogExtract
{
    QHash<ProductId, Product> products;
    QHash<TaxClassId, TaxClass> taxClasses;
    QHash<CategoryId, QString> categoryNames;
};

/// Where and when is sold.
struct SellingTerms
{
    Currency currency;
    QDate day; ///< of the store: prices and rates of that day are taken (CT-37)
    QString priceList; ///< of the customer on the ticket, or empty
    std::int64_t quantityMost = 999; ///< where the product says nothing (CT-17)
};

/// What a cashier wants to put on the ticket.
struct LineRequest
{
    LineId id;
    Product product;
    std::optional<Barcode> barcode; ///< the code that was matched, if it was one
    std::optional<LabelReading> label; ///< what a scale label said, if it was one
    QString code; ///< as scanned or typed
    std::optional<std::int64_t> typedThousandths; ///< "3*" is 3000, "1,5*" is 1500
    std::optional<Money>
        typedPrice; ///< the answer after NoPrice; looked at only where none is known
    std::optional<GiftDetails> gift;
    PersonRef addedBy;
};

/// A line with everything that the catalogue says today frozen into it.
/// *errors*: Refused VariantNotChosen (ICX-17), NotSold (disabled, or not sold to clients: MT-06),
/// NoTaxClass (CT-36), NoPrice (ask for one and call again), PriceOutsideLimits, WeightMissing,
/// QuantityNotPositive, QuantityNotWhole, QuantityOverLimit (CT-17); those of `checkGift`.
Result<TicketLine>
newLine(const LineRequest &request, const SellingTerms &terms, const CatalogExtract &catalog);

/// Goods that no code finds, sold by a typed price in a department.
struct OpenPriceRequest
{
    LineId id;
    QString name;
    QString code;
    CategoryId department;
    TaxClassId taxClass;
    std::int64_t count = 1;
    Money price;
    PersonRef addedBy;
};

/// *errors*: Refused NoTaxClass, QuantityNotPositive, QuantityOverLimit; Invalid PriceNegative.
Result<TicketLine> newOpenPriceLine(const OpenPriceRequest &request,
                                    const SellingTerms &terms,
                                    const CatalogExtract &catalog);

} // namespace countertop
