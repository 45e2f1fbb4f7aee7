#pragma once

#include "core/base/businessday.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/domain/catalog/product.h"
#include "core/domain/catalog/tax.h"
#include "core/domain/people/person.h"

#include <QString>

#include <optional>
#include <vector>

namespace countertop {

/// A discount as given: a percentage or an amount (CT-38, CT-39).
struct Discount
{
    std::optional<Rate> rate; ///< exactly one of rate and amount is set
    std::optional<Money> amount;
    QString reason;
    PersonRef givenBy;
    std::optional<PersonRef> approvedBy;
    bool operator==(const Discount &) const = default;
};

/// A price set by hand; the list price stays on the line (ICX-02, CT-41).
struct PriceOverride
{
    Money price;
    QString reason;
    PersonRef givenBy;
    std::optional<PersonRef> approvedBy;
    bool operator==(const PriceOverride &) const = default;
};

/// Who a line is a gift for (IC-25 … IC-29). Chosen before the line is added.
struct GiftDetails
{
    static constexpr int messageLengthMax = 250; ///< counted by `characterCount` (E-G7)

    QString firstName;
    QString lastName;
    QString phone;
    QString email;
    QString message;
    bool operator==(const GiftDetails &) const = default;
};

/// A component of a bundle on a line, frozen with its own price and taxes (CT-91).
struct LineComponent
{
    ProductId product;
    QString sku;
    QString name;
    Quantity quantity; ///< in one bundle
    Money listPrice; ///< of *quantity*; the weight of its share
    std::vector<LineTax> taxes;
    bool isStockTracked = false;
    bool operator==(const LineComponent &) const = default;
};

/// What goes back for one component of a bundle. Negative amounts.
struct ComponentReturn
{
    Money total; ///< taxes within
    std::vector<Money> taxes; ///< one a tax of the component, same order
    bool operator==(const ComponentReturn &) const = default;
};

/// Where a returned line comes from and the amounts that are given back. They are computed from
/// the stored sale by `returnLine`, never from today's catalogue (CT-65, CT-66).
struct ReturnOrigin
{
    TicketId ticket;
    LineId line;
    QString receiptNumber;
    std::optional<int> component; ///< index in the sold bundle, when only that one comes back
    Money total; ///< negative: what goes back for this line, taxes within
    std::vector<Money> taxes; ///< negative: one a tax of the line, same order
    std::vector<ComponentReturn> components; ///< one a component of this line, or empty
    bool operator==(const ReturnOrigin &) const = default;
};

enum class Restock { Yes, No };

enum class LineKind {
    Sale,
    Return, ///< against a receipt: `origin` is set
    ReturnWithoutReceipt, ///< at today's price or lower (CT-68)
};

/// A line that was taken out before any tender; it stays for the reports (CT-34).
struct LineVoid
{
    PersonRef person;
    Instant at;
    bool operator==(const LineVoid &) const = default;
};

/// One line of a ticket. What the catalogue said is frozen in it when it is added.
struct TicketLine
{
    LineId id;
    LineKind kind = LineKind::Sale;
    std::optional<ProductId> product; ///< empty: open price in a department
    QString code; ///< as scanned or typed; empty when picked from a tile
    QString sku;
    QString name;
    QString optionText; ///< "navy, M"
    std::optional<CategoryId> category;
    QString categoryName;

    Quantity quantity; ///< positive; returns are told by `kind`
    Quantity stockPerUnit; ///< goods moved by one sold unit (a case of six: 6 pc)
    Money listPrice; ///< of one sold unit, from the catalogue or the label
    bool isTypedPrice = false; ///< the price was asked for and typed (CT-36)
    bool isLabelPrice = false; ///< the price came from a price label (CT-28)
    std::optional<Money> floorPrice;
    std::optional<QuantityPrice> quantityPrice;
    std::int64_t quantityMost = 999; ///< units on this line (CT-17)
    std::optional<PriceOverride> priceOverride;
    std::optional<Discount> discount;
    std::vector<LineTax> taxes; ///< of a bundle: each distinct tax of its components once
    std::vector<LineComponent> components;

    bool isDiscountable = true;
    bool isCommissionEligible = true;
    bool isStockTracked = false;
    Restock restock = Restock::Yes; ///< of returned goods

    QString note;
    std::optional<GiftDetails> gift;
    std::optional<ReturnOrigin> origin;
    std::optional<LineVoid> voided;
    PersonRef addedBy;
    bool operator==(const TicketLine &) const = default;

    bool isReturn() const { return kind != LineKind::Sale; }
    Money unitPrice() const { return priceOverride ? priceOverride->price : listPrice; }
    /// Goods that the line moves, without a sign: quantity × stockPerUnit.
    Quantity stockMoved() const;
};

/// The customer as a ticket needs it. Only the id goes into the fact.
struct TicketCustomer
{
    CustomerId id;
    QString name;
    bool isTaxExempt = false;
    QString priceList;
    bool operator==(const TicketCustomer &) const = default;
};

/// The rules that a ticket was begun under; frozen into its fact.
struct TicketTerms
{
    Currency currency;
    TaxMode taxMode = TaxMode::Included;
    TaxRounding taxRounding = TaxRounding::ByTotal;
    std::int64_t cashStepMinor = 1; ///< smallest cash amount (CT-45)
    bool operator==(const TicketTerms &) const = default;
};

/// A sale at the till, open or parked. Pure value: edits are functions in `ticketedit.h`, amounts
/// come from `priceTicket` in `pricing.h`.
struct Ticket
{
    TicketId id;
    TicketTerms terms;
    std::vector<TicketLine> lines; ///< oldest first
    std::optional<Discount> discount; ///< on the whole ticket
    std::optional<TicketCustomer> customer;
    QString note;
    Instant openedAt;
    PersonRef openedBy;
    std::vector<PersonRef> continuedBy; ///< others who went on with it (CT-05)
    QString parkReference; ///< set when first parked (CT-48)
    QString parkName;
    std::optional<Instant> parkedAt; ///< empty unless it is parked now
    bool operator==(const Ticket &) const = default;

    /// True when no line is left that is not voided.
    bool isEmpty() const;
    const TicketLine *find(const LineId &line) const;
    TicketLine *find(const LineId &line);
};

enum class TicketError {
    NoSuchLine,
    LineIsVoided,
    QuantityOverLimit, ///< above the limit: a barcode in the wrong place (CT-17)
    QuantityNotPositive,
    QuantityNotWhole, ///< half a piece
    NoTaxClass,
    NoPrice,
    PriceOutsideLimits,
    NotSold, ///< disabled, or "Sell to Clients" not ticked
    VariantNotChosen,
    DiscountAboveLine,
    DiscountNotAllowedOnLine,
    BelowFloorPrice, ///< needs an approver
    TextTooLong,
    TextHoldsCardNumber,
    GiftNameMissing,
    GiftAfterAdding, ///< an added line cannot become a gift (IC-25)
    ReturnsMoreThanSold,
    ReturnAboveTodaysPrice,
    TicketEmpty,
    HasTenders,
    WeightMissing, ///< goods by weight or measure without a quantity
    DiscountMalformed, ///< not above zero, above 100 %, or both rate and amount
    PriceNegative,
    FixedByReceipt, ///< a returned line keeps the amounts of its sale
    NotParked,
    ReasonMissing,
};
std::string_view errorFeature(TicketError);

} // namespace countertop
