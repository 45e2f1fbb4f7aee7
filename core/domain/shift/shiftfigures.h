#pragma once

#include "core/domain/shift/countedsum.h"
#include "core/domain/shift/shiftevent.h"

#include <span>
#include <vector>

namespace countertop {

/// One (tax, rate) of the day. Goods without any tax have a row of their own: no letter, rate 0.
struct TaxFigure
{
    LineTax tax;
    Money net;
    Money amount;
    bool operator==(const TaxFigure &) const = default;

    Money gross() const { return net + amount; }
};

/// What one category turned over, tax within, returns taken off; its own lines only.
struct CategoryFigure
{
    std::optional<CategoryId> category; ///< empty: goods without a category
    QString name;
    int lineCount = 0;
    Money total;
    bool operator==(const CategoryFigure &) const = default;
};

/// A category in the tree of today's catalogue with what stands below it.
struct CategoryRoll
{
    CategoryFigure own;
    int depth = 0; ///< 0 for a root
    Money totalWithChildren;
    bool operator==(const CategoryRoll &) const = default;
};

/// One kind of tender, net of change (CT-50): how many rows and what they came to.
struct TenderFigure
{
    TenderKind kind = TenderKind::Cash;
    int count = 0;
    Money net;
    bool operator==(const TenderFigure &) const = default;
};

/// Foreign notes of one currency (CT-55): what came in and the change that went out for them.
struct ForeignCashFigure
{
    Money given; ///< in the foreign currency
    int count = 0;
    Money value; ///< of *given*, in the store's currency
    Money change; ///< given back, in the store's currency
    bool operator==(const ForeignCashFigure &) const = default;
};

/// The totals of a till that are never set back (sync-and-safety.md 1.6).
struct GrandTotals
{
    Money sales;
    Money returns; ///< zero or negative
    std::int64_t receiptCount = 0;
    bool operator==(const GrandTotals &) const = default;

    Money turnover() const { return sales + returns; }
};

/// What only a Z has.
struct ZMark
{
    std::int64_t number = 0; ///< gap-free per till (CT-76)
    GrandTotals before;
    GrandTotals after;
    bool operator==(const ZMark &) const = default;
};

/// The till as it stands when the figures are drawn.
struct TillState
{
    std::int64_t factCount = 0;
    QString chainHead; ///< first 8 hexadecimal characters of the journal's last hash
    int unsent = 0;
    int setAside = 0;
    int parkedTickets = 0;
    bool operator==(const TillState &) const = default;
};

/// Everything that X and Z print, and what reports of a till show (CT-76, CT-77).
///
/// *identities*: sales = grossSold + discounts + taxAdded; turnover = sales + returns = net + tax =
/// sum of the categories; turnover + rounding = sum of the tenders.
struct ShiftFigures
{
    explicit ShiftFigures(Currency storeCurrency);
    bool operator==(const ShiftFigures &) const = default;

    Currency currency;

    std::int64_t shiftNumber = 0;
    BusinessDay businessDay;
    Instant openedAt;
    PersonRef openedBy;
    std::optional<Instant> closedAt;
    std::optional<PersonRef> closedBy;
    std::optional<ReceiptNumber> firstReceipt;
    std::optional<ReceiptNumber> lastReceipt;
    int receiptCount = 0;

    Money grossSold
        = Money::zero(currency); ///< sale lines before discounts; prices as they are marked
    CountedSum discounts{
        0, Money::zero(currency)
    }; ///< zero or negative: savings and discounts of sale lines
    Money taxAdded
        = Money::zero(currency); ///< tax put on top of the prices; 0 where prices include it
    Money sales = Money::zero(currency); ///< what sale lines brought, tax within
    CountedSum returns{
        0, Money::zero(currency)
    }; ///< lines given back, all; zero or negative, tax within
    CountedSum returnsWithoutReceipt{
        0, Money::zero(currency)
    }; ///< the part of *returns* without a receipt (CT-68)
    Money turnover = Money::zero(currency); ///< sales + returns
    Money net = Money::zero(currency); ///< turnover without tax
    Money tax = Money::zero(currency);
    std::vector<TaxFigure> taxes; ///< by letter, then name and rate; without tax last
    std::vector<CategoryFigure> categories; ///< by name; without category last

    std::vector<TenderFigure> tenders; ///< every kind once, in the order of TenderKind, also with 0
    int splitReceiptCount = 0; ///< receipts with more than one tender
    Money rounding = Money::zero(currency); ///< cash rounding (CT-45)
    std::vector<ForeignCashFigure> foreignCash; ///< one a currency, by code

    Money openingFloat = Money::zero(currency);
    Money cashFromSales = Money::zero(
        currency); ///< store currency only: own cash net, less change for foreign notes
    std::vector<CashMove> cashMoves; ///< as they happened, with their reasons
    Money payIns = Money::zero(currency);
    Money payOuts = Money::zero(currency); ///< positive
    Money drops = Money::zero(currency); ///< positive
    std::vector<DrawerCounted>
        earlierCounts; ///< made final before the one that the shift is closed with (CT-75)
    std::optional<Money> counted; ///< empty on X and in a shift that was closed uncounted
    QString closingReason; ///< of a difference or of closing without a count
    std::optional<PersonRef> confirmedBy; ///< who confirmed the difference or the missing count

    std::vector<LineVoided> voidedLines; ///< who, what, how much
    /// Sizes: a line given back that was taken out counts like one sold, never against it.
    Money voidedSum = Money::zero(currency);
    CountedSum cancelledTickets{ 0, Money::zero(currency) }; ///< sizes as well
    int noSaleCount = 0;
    int reprintCount = 0;
    CountedSum unpaidBills{ 0, Money::zero(currency) };
    int trainingCount = 0; ///< tickets rung up in training; nothing of them is in any other figure

    TillState state;
    std::optional<ZMark> z; ///< empty on X

    /// What must lie in the drawer in the store's currency:
    /// float + cash from sales + pay-ins − pay-outs − drops (CT-74).
    Money expectedCash() const;
    /// Counted − expected; empty when nothing was counted (CT-78).
    std::optional<Money> difference() const;
};

/// The figures of a shift in which nothing has happened yet.
ShiftFigures figuresOf(const Shift &shift);
/// The figures of a shift with everything that happened in it. X, Z and reports all come from here.
ShiftFigures figuresOf(const Shift &shift, std::span<const ShiftEvent> events);
/// Adds one event; for callers that read a long shift row by row.
void count(ShiftFigures &figures, const ShiftEvent &event);

/// The categories as a tree, depth first in the catalogue's order, each with the sum of its
/// branch. Categories that the catalogue no longer has, and goods without one, follow as roots.
/// *shape*: only branches in which something was sold; the roots' sums add up to the turnover.
std::vector<CategoryRoll> rollUp(const ShiftFigures &figures, std::span<const Category> catalog);

} // namespace countertop
