#pragma once

#include "core/base/businessday.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/catalog/product.h"
#include "core/domain/people/approval.h"

#include <QFuture>
#include <QString>

#include <vector>

namespace countertop::till {

class Till;

/// Sales of one business day.
struct DaySales
{
    BusinessDay day;
    int tickets = 0;
    Money sales;
    Money returns; ///< positive
    Money net;
};

/// A row of a sales report grouped by product, category, hour, person, tender or tax.
struct ReportRow
{
    QString key;
    QString label;
    std::int64_t count = 0; ///< receipts; lines by product, category and discount
    Money amount;
    int depth = 0; ///< below how many categories it stands; what is below counts in *amount*
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
};

/// Rows of one kind over a range of business days with their sum, which is made here only: a
/// screen, a paper and a file show the same figures.
struct SalesReport
{
    ReportGroup group = ReportGroup::Day;
    BusinessDay from;
    BusinessDay to;
    std::vector<ReportRow> rows;
    ReportRow total; ///< of the rows that stand below no other
};

/// What somebody approved: who asked, who said yes, to what (CT-09).
struct GivenApproval
{
    Approval approval;
    QString amountBefore; ///< as it was shown; may be empty
    QString amountAfter;
};

/// Reports over what this till sold.
class ReportDesk final
{
public:
    explicit ReportDesk(Till &till);

    QFuture<Result<std::vector<DaySales>>> sales(BusinessDay from, BusinessDay to);
    /// *catalog*: the categories of today, which a report by category rolls up in (CT-92); those
    /// that it no longer has stand at the top. Days without a shift have no row.
    QFuture<Result<SalesReport>>
    report(BusinessDay from, BusinessDay to, ReportGroup group, std::vector<Category> catalog = {});
    /// Approvals given in the shifts of these days, newest first.
    QFuture<Result<std::vector<GivenApproval>>> approvals(BusinessDay from, BusinessDay to);

private:
    Till &m_till;
};

} // namespace countertop::till
