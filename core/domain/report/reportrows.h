#pragma once

#include "core/domain/report/salesreport.h"
#include "core/domain/ticket/completedticket.h"

#include <map>
#include <set>

namespace countertop {

/// What one receipt adds to a row of a report.
struct ReportShare
{
    QString key; ///< of the row
    QString label;
    Money amount;
    std::optional<PriceChange> change = std::nullopt; ///< by price change only
};

/// What a receipt adds to the rows of a report. Rows and the receipts behind them are both made of
/// these, so that they cannot part.
/// *shape*: a key as often as its row counts it: once a line by product, category, discount and
/// price change.
std::vector<ReportShare> sharesOf(const CompletedTicket &sale, ReportGroup group, const Zone &zone);

/// Whether the receipt is one that the report is about.
bool isAsked(const CompletedTicket &sale, const ReportQuestion &question);

/// The keys of what counts in the row *rowKey*: its own, and by category those below it in the
/// catalogue of the question.
std::set<QString> keysWithin(const QString &rowKey, const ReportQuestion &question);

/// Adds up the receipts of a report under the keys of its group.
class ReportRows final
{
public:
    ReportRows(const ReportQuestion &question, Currency currency, Zone zone);

    void add(const CompletedTicket &sale);
    /// By amount, largest first, or what was taken off most; hours by the clock, days by the
    /// calendar; categories as a tree.
    std::vector<ReportRow> sorted() const;

private:
    const ReportQuestion &m_question;
    Currency m_currency;
    Zone m_zone;
    std::map<QString, ReportRow> m_rows;
};

/// The sum of the rows that stand below no other; the number of all.
ReportRow totalOf(const std::vector<ReportRow> &rows, Currency currency);

} // namespace countertop
