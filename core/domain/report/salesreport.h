#pragma once

#include "core/base/businessday.h"
#include "core/domain/catalog/product.h"
#include "core/domain/people/person.h"

#include <QString>

#include <optional>
#include <vector>

namespace countertop {

/// What a price set by hand was before and after, and who set it (CT-41).
struct PriceChange
{
    Money listPrice;
    Money price; ///< as charged
    QString person; ///< the name
};

/// A row of a sales report grouped by product, category, hour, person, tender or tax.
struct ReportRow
{
    QString key;
    QString label;
    std::int64_t count = 0; ///< receipts; lines by product, category, discount and price change
    Money amount;
    int depth = 0; ///< below how many categories it stands; what is below counts in *amount*
    std::optional<PriceChange> change = std::nullopt; ///< by price change only
};

enum class ReportGroup {
    Day,
    Hour,
    Product,
    Category,
    Tax,
    Tender, ///< net of change; rounding of cash is within
    Person,
    Discount, ///< given by hand, by the person who gave it; zero or negative
    PriceChange, ///< set by hand: what was charged less what the list price comes to
};

/// Which receipts a report counts, and by what.
struct ReportQuestion
{
    BusinessDay from;
    BusinessDay to;
    ReportGroup group = ReportGroup::Day;
    std::optional<PersonRef> person; ///< who completed the sale; empty: everybody
    std::optional<int> till; ///< number of the till on the receipt; empty: all that sold here
    /// The categories of today, which a report by category rolls up in (CT-92); those that it no
    /// longer has stand at the top.
    std::vector<Category> catalog;
};

/// Rows of one kind over a range of business days with their sum, which is made here only: a
/// screen, a paper and a file show the same figures.
struct SalesReport
{
    ReportQuestion asked;
    int tillNumber = 0; ///< of the till that counted
    std::vector<ReportRow> rows;
    ReportRow total; ///< of the rows that stand below no other
};

} // namespace countertop
