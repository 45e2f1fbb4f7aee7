#pragma once

#include "core/async/future.h"
#include "core/base/businessday.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/catalog/product.h"
#include "core/domain/people/approval.h"
#include "core/domain/people/person.h"
#include "core/domain/report/salesreport.h"
#include "core/till/shift/shiftdesk.h"

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

// What reports are made of is a rule of the domain; screens say it with the desk's name.
using countertop::ReportGroup;
using countertop::ReportQuestion;
using countertop::ReportRow;
using countertop::SalesReport;

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
    std::optional<Money> total; ///< of a sale
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

    Future<Result<std::vector<DaySales>>> sales(BusinessDay from, BusinessDay to);
    /// Days without a shift have no row.
    Future<Result<SalesReport>> report(ReportQuestion question);
    /// The receipts that a row of the report is the sum of, oldest first, each with its share;
    /// those of the whole report without a row (CT-77). The shares add up to the row's amount.
    Future<Result<std::vector<FigureReceipt>>> receipts(ReportQuestion question,
                                                        std::optional<QString> rowKey);
    /// The numbers of the tills that ever sold here, rising: a restored till goes on under another.
    Future<Result<std::vector<int>>> tills();
    /// Queues the report as a paper; without a printer of its own it goes where reports go.
    /// *errors*: Refused RightDenied.
    Future<Result<void>> print(SalesReport report, std::optional<PrinterId> printer, Session by);
    /// The shifts of a day, and the one of a day before that is still open.
    Future<Result<DayShifts>> shifts(BusinessDay day);
    /// Facts that wait for a person, oldest first.
    Future<Result<std::vector<FactSetAside>>> setAside(int countMost);
    /// Approvals given in the shifts of these days, newest first.
    Future<Result<std::vector<GivenApproval>>> approvals(BusinessDay from, BusinessDay to);

private:
    Till &m_till;
};

} // namespace countertop::till
