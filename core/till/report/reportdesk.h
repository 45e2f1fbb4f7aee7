#pragma once

#include "core/base/businessday.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/catalog/product.h"
#include "core/domain/people/approval.h"
#include "core/domain/people/person.h"
#include "core/till/shift/shiftdesk.h"

#include <QFuture>
#include <QString>

#include <optional>
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

/// What somebody approved: who asked, who said yes, to what (CT-09).
struct GivenApproval
{
    Approval approval;
    QString amountBefore; ///< as it was shown; may be empty
    QString amountAfter;
};

/// A shift as the table of its day lists it.
struct DayShift
{
    Shift shift;
    std::optional<std::int64_t> zNumber; ///< empty while it is open, like all below
    std::optional<PersonRef> closedBy;
    std::optional<Money> expected;
    std::optional<Money> counted; ///< empty, too, when nobody counted (CT-78)
    std::optional<Money> difference;
    QString reason; ///< of the difference, or of closing without a count
};

struct DayShifts
{
    std::vector<DayShift> shifts; ///< in the order opened
    Money difference; ///< of all that were counted
    int countedShifts = 0;
};

/// A fact that the site stored without effect: it waits for a person (SY-13).
struct FactSetAside
{
    std::int64_t seq = 0;
    QString kind; ///< as in `factkind.h`
    QString code; ///< why, as the site says it: "unknown_product"
    Instant at; ///< when it happened
    QString receiptNumber; ///< of a sale; empty for other kinds
};

enum class ReportDeskError {
    RightDenied, ///< detail: the right
};
std::string_view errorFeature(ReportDeskError);

/// Reports over what this till sold.
class ReportDesk final
{
public:
    explicit ReportDesk(Till &till);

    QFuture<Result<std::vector<DaySales>>> sales(BusinessDay from, BusinessDay to);
    /// Days without a shift have no row.
    QFuture<Result<SalesReport>> report(ReportQuestion question);
    /// The receipts that a row of the report is the sum of, oldest first, each with its share;
    /// those of the whole report without a row (CT-77). The shares add up to the row's amount.
    QFuture<Result<std::vector<FigureReceipt>>> receipts(ReportQuestion question,
                                                         std::optional<QString> rowKey);
    /// The numbers of the tills that ever sold here, rising: a restored till goes on under another.
    QFuture<Result<std::vector<int>>> tills();
    /// Queues the report as a paper; without a printer of its own it goes where reports go.
    /// *errors*: Refused RightDenied.
    QFuture<Result<void>> print(SalesReport report, std::optional<PrinterId> printer, Session by);
    /// The shifts of a day, and the one of a day before that is still open.
    QFuture<Result<DayShifts>> shifts(BusinessDay day);
    /// Facts that wait for a person, oldest first.
    QFuture<Result<std::vector<FactSetAside>>> setAside(int countMost);
    /// Approvals given in the shifts of these days, newest first.
    QFuture<Result<std::vector<GivenApproval>>> approvals(BusinessDay from, BusinessDay to);

private:
    Till &m_till;
};

} // namespace countertop::till
